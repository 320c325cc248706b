import { describe, expect, it } from '@jest/globals';

import type { PaperDocument } from '../../src/forms/document.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { drawKpi, type Row } from './kpi.ts';
import { blocksOf, drawnPaper, JUDGING, NOT_JUDGING } from './papers.ts';
import { printBlock, printInlines } from './printed.ts';

const LETTERS = shippedScheme('対目標比4段階（120・100・70）');
const PROGRESS = shippedScheme('進捗率3段階（達成・80）');

const MET: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 6 |' };
const MISSED: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' };
const CAUGHT_UP: Row = { target: '— | 5 | 6 | 7', actual: '4 | 4 | 6 |' };
const NOT_PUBLISHED: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 未公表 |' };
const WITHOUT_TARGET: Row = { target: '— | 5 | — | —', actual: '4 | 5 | 5 |' };

function summary(rows: readonly Row[], scheme: Scheme = JUDGING): PaperDocument {
  return drawnPaper(drawKpi(...rows), scheme);
}

/** The rows of the table with this caption, head first; nothing when there is none. */
function rowsOf(paper: PaperDocument, caption: string): readonly string[] {
  const table = blocksOf(paper, 'summary', 'table').find((one) => one.caption.startsWith(caption));
  return table === undefined ? [] : printBlock(table).split('\n').slice(1);
}

function paragraphs(paper: PaperDocument): readonly string[] {
  return blocksOf(paper, 'summary', 'paragraph').map(({ inlines }) => printInlines(inlines));
}

function headings(paper: PaperDocument): readonly string[] {
  return blocksOf(paper, 'summary', 'heading').map(({ inlines }) => printInlines(inlines));
}

/** The board's rows: each cell apart, without heads of sections. */
function board(paper: PaperDocument): readonly (readonly string[])[] {
  return rowsOf(paper, 'すべての指標')
    .slice(1)
    .filter((row) => !row.includes('節'))
    .map((row) => row.replace(/^(?:＋ {1,2}|\s+)/u, '').split('｜'));
}

function headline(paper: PaperDocument): readonly string[] {
  return blocksOf(paper, 'summary', 'headline').flatMap((block) => printBlock(block).split('\n'));
}

describe('the headline', () => {
  const rows = [MET, MET, MISSED, NOT_PUBLISHED];

  it('says the share alone where all were judged', () => {
    const [first] = headline(summary([MET, MISSED]));
    expect(first).toBe('結果 #2#指標のうち #1#指標が目標を達成（50.0％）');
  });

  it('says how many are 達成, and the share of those that were judged', () => {
    const lines = headline(summary(rows));
    expect(lines[0]).toBe('結果 #4#指標のうち #2#指標が目標を達成');
    expect(lines.map((line) => line.trim())).toContain('判定できた3指標の*66.7*％が目標を達成');
  });

  it('or of all, where the scheme counts so, as the note says', () => {
    const all: Scheme = { ...JUDGING, counting: { reprint: 'every', denominator: 'all' } };
    const paper = summary(rows, all);
    expect(headline(paper)[0]).toContain('（50.0％）');
    expect(paragraphs(paper).join('')).toContain('判定できない指標を含む全指標の数です。');
    // Nothing is said of what the plan has not.
    expect(paragraphs(paper).join('')).not.toContain('再掲');
    const again = summary([...rows, { ...MET, reprintOf: 'K1-1-1' }], all);
    expect(paragraphs(again).join('')).toContain('再掲の指標も、それぞれの箇所で数えます。');
  });

  it('counts no nothing where the scheme rates', () => {
    expect(headline(summary([MISSED], LETTERS)).at(-3)).toBe('  目標を達成したものはありません');
  });

  it('calls 終了 by its word alone, which begins with its mark', () => {
    const closed: Row = { target: '— | 5 | 5 | 5', actual: '4 | 5 | 事業終了 | ' };
    expect(headline(summary([MET, closed], LETTERS))[0]).toBe(
      '結果 #2#指標の評価　B\u00A0#1#　~終了~\u00A0#1#',
    );
  });

  it('tells no share when nothing could be judged', () => {
    expect(headline(summary([NOT_PUBLISHED]))[0]).toBe(
      '結果 #1#指標のうち 目標を達成したものはありません',
    );
  });

  it('has a square for each indicator, in the order of the legend', () => {
    expect(headline(summary(rows)).filter((line) => line.includes('「'))).toEqual([
      '   2 「達成 2」',
      '   1 「未達成 1」',
      '   1 「判定不能 1」',
    ]);
  });

  it('counts grades where the scheme rates, and 達成 beside them', () => {
    const lines = headline(summary([MET, MISSED, MISSED, NOT_PUBLISHED], LETTERS));
    expect(lines[0]).toBe('結果 #4#指標の評価　B\u00A0#1#　C\u00A0#2#　~評価なし~\u00A0#1#');
    expect(lines.filter((line) => line.includes('「'))).toEqual([
      '  B 1 「B 目標達成 1」',
      '  C 2 「C 目標をやや下回る 2」',
      '  － 1 「－ 評価なし 1」',
    ]);
    expect(lines.at(-3)).toBe('  目標を達成したもの *1*指標（達成・未達成の分かる3指標の33％）');
  });

  it('says which way the actuals went, without what did not occur', () => {
    // 5 → 6 twice, 5 → 5, and a value that is not published.
    expect(headline(summary(rows))).toContain(
      '  前年度（H28）と比べ、良くなったもの\u00A0*2*、変わらないもの\u00A0*1*、比べられないもの\u00A0*1*',
    );
  });
});

/** The cell of an indicator of this name. */
function nameCell(name: string): string | undefined {
  return board(summary([{ ...MET, name }]))[0]?.[1];
}

describe('the board', () => {
  it('says which names are bold, where any are', () => {
    const bold = '太字は目標を達成しなかった指標。';
    expect(paragraphs(summary([MISSED, MET])).join('')).toContain(bold);
    expect(paragraphs(summary([MET])).join('')).not.toContain('太字');
  });

  it('has a row for each indicator with mark, target, actual, bar, gap, course, change', () => {
    const far: Row = {
      target: '— | 5 | 6.25 | 7',
      actual: '4 | 5 | 1,005.5 |',
      direction: '少ないほど良い',
    };
    expect(board(summary([MISSED, far, MET]))).toEqual([
      [
        '× 未達成',
        '《行》指標1~（件）~',
        '6',
        '5',
        'bullet「対目標比 83.3％」',
        '(end)あと1',
        'trend「平成27年度は4。平成28年度は5。平成29年度は5。」',
        '→変わらない 〈横ばい〉',
      ],
      [
        '× 未達成',
        '《行》指標2~（件）　少ないほど良い~',
        '6.25',
        '1,005.5',
        'bullet「対目標比（少ないほど良い） 0.6％」',
        '(end)あと999.25',
        'trend「平成27年度は4。平成28年度は5。平成29年度は1,005.5。」',
        '↘悪くなった +1,000.50',
      ],
      [
        '○ 達成',
        '《行》指標3~（件）~',
        '6',
        '6',
        'bullet「対目標比 100.0％」',
        '(end)目標どおり',
        'trend「平成27年度は4。平成28年度は5。平成29年度は6。」',
        '↗良くなった +1',
      ],
    ]);
  });

  it('calls a fall better where less is better', () => {
    const row: Row = {
      target: '— | 5 | 4 | 3',
      actual: '6 | 5 | 2 |',
      direction: '少ないほど良い',
    };
    const [only = []] = board(summary([row]));
    expect([only[5], only[7]]).toEqual(['(end)2下回る', '↗良くなった ▲3']);
  });

  it('says why there is no bar', () => {
    const none: Row = {
      target: '— | 0 | 0 | 0',
      actual: '4 | 1 | 0 |',
      direction: '少ないほど良い',
    };
    const behind: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | ▲2 |' };
    const bars = board(summary([none, behind, NOT_PUBLISHED])).map((row) => row[4]);
    expect(bars).toEqual([
      'bullet「目標が0のため比なし」',
      'bullet「負の値があるため比なし」',
      'bullet「実績値が欠測」',
    ]);
  });

  it('says nothing of a value that is lacking where the indicator has come to its end', () => {
    const row: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 事業終了 |' };
    expect(board(summary([row]))[0]?.[4]).toBe('');
  });

  it('draws one figure for all, where a 区分 rates another one', () => {
    const scheme = shippedScheme('対目標比4段階（100・80・50）');
    if (scheme.rating === undefined) throw new Error('The scheme rates.');
    const own = { ...scheme.rating, metric: 'progressRate' as const, label: '進捗率' };
    const row: Row = { target: '— | 5 | 8 | 9', actual: '4 | 5 | 6 |' };
    const [only] = board(summary([row], { ...scheme, kinds: { kpi: { rating: own } } }));
    // 6 ÷ 8, as the note beneath says; (6 − 4) ÷ (8 − 4) is 50.
    expect(only?.[4]).toBe('bullet「対目標比 75.0％」');
  });

  it('does not say that a target was met to which the same value is not enough', () => {
    const row: Row = { target: '— | 5超 | 6超 | 7超', actual: '4 | 5 | 6 |' };
    expect(board(summary([row]))[0]?.[5]).toBe('(end)目標と同じ');
  });

  it('has the limits of a range, and whether it was kept to', () => {
    const out: Row = { target: '— | 3～5 | 3～5 | 3～5', actual: '4 | 5 | 6 |' };
    const within: Row = { ...out, actual: '4 | 5 | 4 |' };
    const cells = board(summary([out, within])).map((row) => [row[2], row[4], row[5]]);
    expect(cells).toEqual([
      ['3～5', 'bullet「目標が範囲のため比なし」', '(end)範囲外'],
      ['3～5', 'bullet「目標が範囲のため比なし」', '(end)範囲内'],
    ]);
  });

  it('has the mark alone where the scheme’s words are long, which the squares explain', () => {
    const paper = summary([MET, MISSED], LETTERS);
    expect(board(paper).map(([verdict]) => verdict)).toEqual(['B', 'C']);
    expect(headline(paper).filter((line) => line.includes('「'))).toEqual([
      '  B 1 「B 目標達成 1」',
      '  C 1 「C 目標をやや下回る 1」',
    ]);
    expect(paragraphs(paper)[0]).not.toContain('目標をやや下回る');
  });

  it('lists an indicator that is printed again once, or twice where the scheme counts it twice', () => {
    const rows = [MISSED, { ...MISSED, name: '指標1', reprintOf: 'K1-1-1' }];
    const every: Scheme = { ...JUDGING, counting: { ...JUDGING.counting, reprint: 'every' } };
    expect([JUDGING, every].map((scheme) => board(summary(rows, scheme)).length)).toEqual([1, 2]);
  });

  it('heads each goal with its counts', () => {
    const heads = rowsOf(summary([MET, MISSED]), 'すべての指標').filter((row) =>
      row.includes('節'),
    );
    expect(heads).toEqual([
      '＋ 《行》→5節*基本目標1*　働く場をつくる｜→3(end)節2指標　○達成 1　×未達成 1',
    ]);
  });

  it('sets an explanation in brackets smaller, and a short one not', () => {
    expect(nameCell('利用者数（延べ人数、年度末の速報による）')).toBe(
      '《行》利用者数~（延べ人数、年度末の速報による）~~（件）~',
    );
    expect(nameCell('件数（累計）')).toBe('《行》件数（累計）~（件）~');
  });

  it('stands without marks, gaps and arrows where nothing is judged, and with bars only of a rate', () => {
    const [row] = board(summary([MET], NOT_JUDGING));
    expect(row).toEqual([
      '《行》指標1~（件）~',
      '6',
      '6',
      'trend「平成27年度は4。平成28年度は5。平成29年度は6。」',
      '+1',
    ]);
    const rates = shippedScheme('率のみ（対最終目標比）');
    // 6 of 7.
    expect(board(summary([MET], rates))[0]?.[3]).toBe('bullet「対最終目標比 85.7％」');
  });
});

describe('前年度からの変化', () => {
  const CAPTION = '前年度から判定が変わった';

  it('names in the headline what changed, as long as that is not much', () => {
    const paper = summary([NOT_PUBLISHED, MISSED, CAUGHT_UP, MET]);
    expect(headline(paper).at(-1)).toBe(
      '  判定が変わったもの：指標1（達成→*判定不能*）、指標2（達成→*未達成*）、指標3（未達成→*達成*）',
    );
    expect(rowsOf(paper, CAPTION)).toEqual([]);
  });

  it('counts in the headline what is too much to be named, and lists it with both years’ values', () => {
    const paper = summary([NOT_PUBLISHED, MISSED, ...Array.from({ length: 5 }, () => CAUGHT_UP)]);
    expect(headline(paper).at(-1)).toBe(
      '  判定が変わったもの：*7*指標（「前年度からの変化」に一覧）',
    );
    const rows = rowsOf(paper, CAPTION);
    expect(rows).toHaveLength(8);
    expect([rows[0], rows[1], rows[6], rows[7]]).toEqual([
      '＝ 《列》基本目標｜《列》施策｜《列》指標｜《列》単位｜《列》判定の変化｜《列》H28の実績値｜《列》H29の実績値',
      '＋ (center)1｜(center)施策1｜《行》指標3｜(center)件｜(center)未達成→*達成*｜(center)×未達成 4｜(center)○達成 6',
      '＋ (center)1｜(center)施策1｜《行》指標2｜(center)件｜(center)達成→*未達成*｜(center)○達成 5｜(center)×未達成 5',
      '＋ (center)1｜(center)施策1｜《行》指標1｜(center)件｜(center)達成→*判定不能*｜(center)○達成 5｜(center)〈未公表〉',
    ]);
  });

  it('says nothing when nothing changed', () => {
    expect(headline(summary([MET])).join('')).not.toContain('判定が変わった');
  });

  it('says nothing of indicators that were not judged the year before', () => {
    const unfilled: Row = { target: '— | 5 | 6 | 7', actual: '4 | | 6 |' };
    expect(headline(summary([unfilled, CAUGHT_UP])).at(-1)).toBe(
      '  判定が変わったもの：指標2（未達成→*達成*）',
    );
    expect(headline(summary([unfilled])).join('')).not.toContain('判定が変わった');
  });

  it('speaks of grades where the scheme rates, as the rows do', () => {
    // 4 of 5 is C, 6 of 6 is B; 5 of 6 is C as 4 of 5 was, 5 of 5 was B.
    const paper = summary([CAUGHT_UP, MISSED, { ...MISSED, actual: '4 | 4 | 5 |' }], LETTERS);
    expect(headline(paper).at(-1)).toBe('  評価が変わったもの：指標1（C→*B*）、指標2（B→*C*）');
  });

  it('is left out in the plan’s first year, which has no year before', () => {
    const profile = `
項目         | 内容
市名         | 見本市
計画名       | 見本市総合戦略
報告書の表題 | 総合戦略の進捗状況
基準年度     | H27
対象年度     | H28`;
    const row: Row = { target: '— | 5 | 6 | 7', actual: '4 | 4 | |' };
    const paper = drawnPaper({ 基本情報: profile, ...drawKpi(row) }, JUDGING);
    expect(headings(paper)).toEqual([]);
    expect(headline(paper).join('')).not.toContain('前年度');
    expect(board(paper)[0]).toHaveLength(7);
  });
});

describe('the indicators without a judgement or a grade', () => {
  it('stand with the reason in words', () => {
    const overridden: Row = { ...MET, override: ['判定不能', '調査の方法が変わった'] };
    const rows = rowsOf(summary([NOT_PUBLISHED, WITHOUT_TARGET, overridden]), '判定できない');
    expect(rows.slice(1).map((row) => row.split('｜').at(-1))).toEqual([
      '実績値が欠測のため。',
      '目標値が定められていないため。',
      '調査の方法が変わった。',
    ]);
  });

  it('stand in one list, and are told apart there by what they are called', () => {
    const behind: Row = { target: '— | 5 | 3 | 3', actual: '4 | 5 | 2 |' };
    const paper = summary([NOT_PUBLISHED, behind], PROGRESS);
    expect(headings(paper)).toEqual(['判定できない指標・評価を付けられない指標']);
    expect(rowsOf(paper, '判定できない').slice(1)).toEqual([
      expect.stringMatching(/｜判定不能：実績値が欠測のため。$/u),
      '＋ (center)1｜(center)施策1｜《行》指標2｜(center)件｜(center)3｜(center)－評価なし 2｜評価なし：判定は未達成。目標値が基準値より後退した水準にあり、率が進み具合を表さないため。',
    ]);
  });

  it('stand by their reasons, a line each, where their table gives way to sentences', () => {
    const behind: Row = { target: '— | 5 | 3 | 3', actual: '4 | 5 | 2 |' };
    const paper = summary([NOT_PUBLISHED, behind, behind], PROGRESS);
    const table = blocksOf(paper, 'summary', 'table').find((one) => one.instead !== undefined);
    expect(table?.instead).toEqual([
      '・「指標1」：判定不能。実績値が欠測のため。',
      '・「指標2」「指標3」：評価なし。判定は未達成。目標値が基準値より後退した水準にあり、率が進み具合を表さないため。',
    ]);
  });

  it('are not named one by one in a list of one kind', () => {
    const rows = rowsOf(summary([NOT_PUBLISHED, MET], PROGRESS), '判定できない');
    expect(rows.at(-1)).toMatch(/｜実績値が欠測のため。$/u);
  });

  it('have no list where there are none', () => {
    expect(headings(summary([MET], PROGRESS))).toEqual([]);
  });
});

describe('a plan that states final targets only', () => {
  const rows = [
    { target: '— | | | 8', actual: '4 | 5 | 7 |' },
    { target: '— | | | 8', actual: '4 | 5 | 8 |' },
    NOT_PUBLISHED,
  ];

  it('counts 途中 with the squares and at the head of the goal', () => {
    const paper = summary(rows);
    expect(headline(paper)[0]).toBe('結果 #3#指標のうち #1#指標が目標を達成');
    expect(headline(paper).filter((line) => line.includes('「'))).toEqual([
      '   1 「達成 1」',
      '   1 「途中 1」',
      '   1 「判定不能 1」',
    ]);
    expect(rowsOf(paper, 'すべての指標')[1]).toContain('3指標　○達成 1　◇途中 1　判定不能 1');
    expect(board(paper)[0]?.slice(2, 6)).toEqual([
      '8 (H30)',
      '7',
      'bullet「対目標比 87.5％」',
      '(end)あと1',
    ]);
  });

  it('lists what is 途中 with its target’s year, how far it is, and what each year has to bring', () => {
    const [, row] = rowsOf(summary(rows), '目標の年度がまだ先の指標');
    // 3 of 4 are gone, and one is left for one year.
    expect(row).toBe(
      '＋ (center)1｜(center)施策1｜《行》指標1｜(center)件｜(center)8 (H30)｜(center)7｜(center)75.0 ％｜(center)1.0',
    );
  });

  it('has no word of it elsewhere', () => {
    expect(JSON.stringify(summary([MET, MISSED, NOT_PUBLISHED]))).not.toContain('途中');
  });
});
