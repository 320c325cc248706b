import { describe, expect, it } from '@jest/globals';

import type { PaperDocument } from '../../src/forms/document.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { drawKpi, type Row } from './kpi.ts';
import { blocksOf, drawnPaper, JUDGING } from './papers.ts';
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

describe('the share of 達成', () => {
  const rows = [MET, MET, MISSED, NOT_PUBLISHED];

  it('says what it is of: the judged ones', () => {
    const [sentence, note] = paragraphs(summary(rows));
    expect(sentence).toMatch(/達成の割合は、判定できた3指標の66\.7％です。$/u);
    expect(note).toBe(
      '再掲の指標は、元の指標の箇所で一度だけ数えます。達成の割合の分母は、判定できた指標の数です。',
    );
  });

  it('or all, where the scheme counts so, also behind the bars', () => {
    const all: Scheme = { ...JUDGING, counting: { reprint: 'every', denominator: 'all' } };
    const paper = summary(rows, all);
    const [sentence, note] = paragraphs(paper);
    expect(sentence).toMatch(/達成の割合は、判定できないものを含む4指標の50\.0％です。$/u);
    expect(note).toContain('再掲の指標も、それぞれの箇所で数えます。');
    expect(blocksOf(paper, 'summary', 'charts').map(printBlock).join('')).toContain(
      '「2／4 達成」',
    );
  });

  it('is not told when nothing could be judged', () => {
    expect(paragraphs(summary([NOT_PUBLISHED]))[0]).not.toContain('割合');
  });
});

describe('the table by goal', () => {
  it('counts grades where the scheme rates, each with its word, and they add up', () => {
    expect(rowsOf(summary([MET, MISSED, MISSED, NOT_PUBLISHED], LETTERS), '基本目標別')).toEqual([
      '＝ 《列》基本目標｜《列》指標｜《列》A⏎~目標を大きく上回る~｜《列》B⏎~目標達成~｜《列》C⏎~目標をやや下回る~｜《列》D⏎~目標を大きく下回る~｜《列》－⏎~評価なし~｜《列》再掲⏎~（別掲）~',
      '＋ 《行》*基本目標1*　働く場をつくる｜(center)4｜(center)0｜(center)1｜(center)2｜(center)0｜(center)1｜(center)0',
      '＋ 《行》*合計*｜(center)◎4｜(center)◎0｜(center)◎1｜(center)◎2｜(center)◎0｜(center)◎1｜(center)◎0',
    ]);
  });

  it('is followed by bars of the same grades, and led by a sentence that counts them', () => {
    const [chart] = blocksOf(summary([MET, MISSED], LETTERS), 'summary', 'charts').map(printBlock);
    expect(chart).toContain(
      'tally A 目標を大きく上回る・B 目標達成・C 目標をやや下回る・D 目標を大きく下回る・－ 評価なし',
    );
    expect(chart).toContain('基本目標1 0 1 1 0 0 「2指標」');
    expect(chart).toContain('基本目標1は2指標のうちB（目標達成）1、C（目標をやや下回る）1。');
    expect(paragraphs(summary([MET, MISSED], LETTERS))[0]).toBe(
      '数値目標とKPIを合わせた2指標のH29の評価は、B（目標達成）が1指標、C（目標をやや下回る）が1指標です。達成の割合は、判定できた2指標の50％です。',
    );
  });
});

describe('the list of 未達成', () => {
  it('says how far the actual is from the target, in the decimals of both', () => {
    const far: Row = {
      target: '— | 5 | 6.25 | 7',
      actual: '4 | 5 | 1,005.5 |',
      direction: '少ないほど良い',
    };
    expect(rowsOf(summary([MISSED, far]), '目標を達成しなかった').slice(1)).toEqual([
      '＋ (center)1｜(center)施策1｜《行》指標1｜(center)件｜(center)6｜(center)5｜(center)▲1',
      '＋ (center)1｜(center)施策1｜《行》指標2｜(center)件｜(center)6.25｜(center)1,005.5｜(center)999.25',
    ]);
  });

  it('marks the grades, which differ, where the scheme rates', () => {
    expect(rowsOf(summary([MISSED], LETTERS), '目標を達成しなかった')[1]).toContain(
      '(center)C目標をやや下回る 5｜',
    );
  });

  it('has a dash for the gap of a value that is missing and counts as 未達成', () => {
    const scheme: Scheme = { ...JUDGING, values: { ...JUDGING.values, missing: 'notAchieved' } };
    expect(rowsOf(summary([NOT_PUBLISHED], scheme), '目標を達成しなかった')[1]).toBe(
      '＋ (center)1｜(center)施策1｜《行》指標1｜(center)件｜(center)6｜(center)〈未公表〉｜(center)—',
    );
  });

  it('lists an indicator that is printed again once, or twice where the scheme counts it twice', () => {
    const rows = [MISSED, { ...MISSED, name: '指標1', reprintOf: 'K1-1-1' }];
    const every: Scheme = { ...JUDGING, counting: { ...JUDGING.counting, reprint: 'every' } };
    const counts = [JUDGING, every].map(
      (scheme) => rowsOf(summary(rows, scheme), '目標を達成しなかった').length - 1,
    );
    expect(counts).toEqual([1, 2]);
  });
});

describe('前年度からの変化', () => {
  const CAPTION = '前年度から判定が変わった';

  it('names the indicators that went to 達成, to 未達成 and to 判定不能, with both years’ values', () => {
    const paper = summary([NOT_PUBLISHED, MISSED, CAUGHT_UP, MET]);
    expect(paragraphs(paper)).toContain(
      'H28と比べて、達成に変わったものは1指標、未達成に変わったものは1指標、判定不能に変わったものは1指標です。',
    );
    expect(rowsOf(paper, CAPTION)).toEqual([
      '＝ 《列》基本目標｜《列》施策｜《列》指標｜《列》単位｜《列》判定の変化｜《列》H28の実績値｜《列》H29の実績値',
      '＋ (center)1｜(center)施策1｜《行》指標3｜(center)件｜(center)未達成→*達成*｜(center)×未達成 4｜(center)○達成 6',
      '＋ (center)1｜(center)施策1｜《行》指標2｜(center)件｜(center)達成→*未達成*｜(center)○達成 5｜(center)×未達成 5',
      '＋ (center)1｜(center)施策1｜《行》指標1｜(center)件｜(center)達成→*判定不能*｜(center)○達成 5｜(center)〈未公表〉',
    ]);
  });

  it('says so when nothing changed', () => {
    const paper = summary([MET]);
    expect(paragraphs(paper)).toContain('H28と比べて、判定が変わった指標はありません。');
    expect(rowsOf(paper, CAPTION)).toEqual([]);
  });

  it('says nothing of indicators that were not judged the year before, and how many they are', () => {
    const unfilled: Row = { target: '— | 5 | 6 | 7', actual: '4 | | 6 |' };
    const paper = summary([unfilled, CAUGHT_UP]);
    expect(paragraphs(paper)).toContain(
      'H28と比べて、達成に変わったものは1指標です（前年度に判定のない1指標を除く）。',
    );
    expect(rowsOf(paper, CAPTION).slice(1)).toHaveLength(1);
  });

  it('is left out where nothing was judged the year before, and where the column before is of an earlier year', () => {
    const unfilled: Row = { target: '— | 5 | 6 | 7', actual: '4 | | 6 |' };
    expect(headings(summary([unfilled]))).toEqual([]);
    const gap = { ...drawKpi({ target: '— | 5 | 6 | 7', actual: '4 | 4 | 6 |' }) };
    const sheet = gap['KPI'] ?? '';
    expect(sheet).toContain('H28');
    const paper = drawnPaper({ KPI: sheet.replace('H28', 'H26') }, JUDGING);
    expect(headings(paper)).toEqual([]);
  });

  it('speaks of grades where the scheme rates, as the tables do', () => {
    // 4 of 5 is C, 6 of 6 is B; 5 of 6 is C as 4 of 5 was, 5 of 5 was B.
    const paper = summary([CAUGHT_UP, MISSED, { ...MISSED, actual: '4 | 4 | 5 |' }], LETTERS);
    expect(paragraphs(paper)).toContain(
      'H28と比べて、評価が上がったものは1指標、評価が下がったものは1指標です。',
    );
    expect(rowsOf(paper, '前年度から評価が変わった')).toEqual([
      '＝ 《列》基本目標｜《列》施策｜《列》指標｜《列》単位｜《列》評価の変化｜《列》H28の実績値｜《列》H29の実績値',
      '＋ (center)1｜(center)施策1｜《行》指標1｜(center)件｜(center)目標をやや下回る→*目標達成*｜(center)C目標をやや下回る 4｜(center)B目標達成 6',
      '＋ (center)1｜(center)施策1｜《行》指標2｜(center)件｜(center)目標達成→*目標をやや下回る*｜(center)B目標達成 5｜(center)C目標をやや下回る 5',
    ]);
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
    expect(headings(paper)).toEqual(['目標を達成しなかった指標']);
  });
});

describe('a range that was missed', () => {
  it('is listed with its limits, and has no gap', () => {
    const row: Row = { target: '— | 3～5 | 3～5 | 3～5', actual: '4 | 5 | 6 |' };
    expect(rowsOf(summary([row]), '目標を達成しなかった').slice(1)).toEqual([
      '＋ (center)1｜(center)施策1｜《行》指標1｜(center)件｜(center)3～5｜(center)6｜(center)—',
    ]);
  });
});

describe('the indicators without a judgement or a grade', () => {
  it('stand with the reason in words', () => {
    const overridden: Row = { ...MET, override: ['判定不能', '調査の方法が変わった'] };
    const rows = rowsOf(summary([NOT_PUBLISHED, WITHOUT_TARGET, overridden]), '判定できない');
    expect(rows.slice(1).map((row) => row.split('｜').at(-1))).toEqual([
      '実績値が欠測のため。',
      '目標値が定められていないため。',
      '調査の方法が変わった',
    ]);
  });

  it('are told apart: what is judged but has no figure to rate has a list of its own', () => {
    const behind: Row = { target: '— | 5 | 3 | 3', actual: '4 | 5 | 2 |' };
    const paper = summary([NOT_PUBLISHED, behind], PROGRESS);
    expect(headings(paper).slice(2)).toEqual(['判定できない指標', '評価を付けられない指標']);
    expect(rowsOf(paper, '評価を付けられない').slice(1)).toEqual([
      '＋ (center)1｜(center)施策1｜《行》指標2｜(center)件｜(center)3｜(center)－評価なし 2｜目標値が基準値より後退した水準にあり、率が進み具合を表さないため。',
    ]);
  });

  it('have no list where there are none', () => {
    expect(headings(summary([MET], PROGRESS))).toEqual(['前年度からの変化']);
  });
});

describe('a plan that states final targets only', () => {
  const rows = [
    { target: '— | | | 8', actual: '4 | 5 | 7 |' },
    { target: '— | | | 8', actual: '4 | 5 | 8 |' },
    NOT_PUBLISHED,
  ];

  it('counts 途中 in words, in a column, in the bars and as a change', () => {
    const paper = summary(rows);
    expect(paragraphs(paper)[0]).toContain(
      'のうち、目標を達成したものは1指標、達成しなかったものは0指標、目標の年度がまだ先で途中のものは1指標、判定できないものは1指標です。達成の割合は、判定できた2指標の50.0％です。',
    );
    expect(rowsOf(paper, '基本目標別の達成状況')[0]).toBe(
      '＝ 《列》基本目標｜《列》指標｜《列》達成｜《列》未達成｜《列》途中｜《列》判定不能｜《列》再掲（別掲）',
    );
    const bars = blocksOf(paper, 'summary', 'charts').map(printBlock).join('');
    expect(bars).toContain('tally 達成・未達成・途中・判定不能');
    expect(bars).toContain('1 0 1 1 「1／2 達成」');
    expect(paragraphs(paper).join('')).toContain('達成に変わったものは1指標');
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
