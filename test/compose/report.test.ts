import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Block, PaperDocument } from '../../src/forms/document.ts';
import type { Submission } from '../../src/forms/submission.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import type { Drawing } from '../check/drawn.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { drawKpi, type Row } from './kpi.ts';
import { composeOne } from './packet.ts';
import { blocksOf, JUDGING, NOT_JUDGING, sheetOf, submitted, TEMPLATES } from './papers.ts';
import { printBlock, printInlines, printOutline, printRow } from './printed.ts';

const composed = new Map<string, PaperDocument>();

/** The report of a city drawn as text; examples that draw the same city share it. */
function report(change: Drawing = {}, scheme: Scheme = JUDGING): PaperDocument {
  const key = JSON.stringify([change, scheme]);
  const known = composed.get(key);
  if (known !== undefined) return known;
  const { value, diagnostics } = composeOne(
    'report',
    evaluate(submitted(change), scheme),
    TEMPLATES,
  );
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  composed.set(key, value);
  return value;
}

const MET: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 6 |' };
const MISSED: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' };
const CAUGHT_UP: Row = { target: '— | 5 | 6 | 7', actual: '4 | 4 | 6 |' };
const NOT_PUBLISHED: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 未公表 |' };

function sentences(paper: PaperDocument, id: string): readonly string[] {
  return blocksOf(paper, id, 'paragraph').map(({ inlines }) => printInlines(inlines));
}

function headings(paper: PaperDocument, id: string): readonly string[] {
  return blocksOf(paper, id, 'heading').map(
    ({ level, inlines }) => `${level} ${printInlines(inlines)}`,
  );
}

/** First cells of all rows of the tables with this caption. */
function firstCells(paper: PaperDocument, id: string, caption: string): readonly string[] {
  return blocksOf(paper, id, 'table')
    .filter((table) => table.caption.startsWith(caption))
    .flatMap(({ groups }) => groups.flat())
    .map((row) => printRow(row.slice(0, 1)));
}

function words(paper: PaperDocument): string {
  return paper.sheets.flatMap(({ blocks }) => blocks.map(printBlock)).join('\n');
}

describe('概要版', () => {
  it('compares with the targets where anything is judged, and otherwise shows both', () => {
    expect(sentences(report(drawKpi(MET)), 'brief')[0]).toContain('数字の目標と比べたものです。');
    expect(sentences(report(drawKpi(MET), NOT_JUDGING), 'brief')[0]).toContain(
      '数字の目標と並べて示したものです。',
    );
  });
});

describe('年次進捗報告書', () => {
  const paper = report();

  it('is an upright booklet: cover, 目次, 概要, sections, 用語, 判定の方法', () => {
    expect(paper.page).toEqual({ size: 'A4', orientation: 'portrait' });
    expect(paper.title).toBe('見本市総合戦略　年次進捗報告書（平成29年度）');
    expect(printOutline(paper)).toBe(`表紙 #cover
概要版 #brief
目次 #contents
平成29年度の概要 #overview
指標ごとの結果 #breakdown
基本目標1　働く場をつくる #goal-1
　施策1－1　創業の支援 #policy-1-1
用語の説明 #terms
判定の方法と表の読み方 #method`);
  });

  it('opens with every result on a page for citizens', () => {
    const results = blocksOf(paper, 'brief', 'table');
    expect(results.map(({ large }) => large)).toEqual([true]);
    const told = results.map(printBlock).join('');
    expect(told).toContain(
      '《列》結果｜《列》指標（単位）｜《列》実績｜《列》目標｜《列》目標との差',
    );
    expect(told.match(/達成/gu)?.length).toBeGreaterThan(0);
  });

  it('lets policies go on below each other, goals begin a page or fill one', () => {
    expect(sheetOf(paper, 'goal-1').start).toBe('fill');
    expect(sheetOf(paper, 'policy-1-1').start).toBe('flow');
    expect(paper.sheets.every(({ band }) => band === undefined)).toBe(true);
  });

  it('has numbered headings, and running text and lists instead of boxes', () => {
    expect(headings(paper, 'policy-1-1')).toEqual([
      '3 施策1－1　創業の支援',
      '4 （1）施策の内容',
      '4 （2）数値の状況',
      '4 （3）課題・検証',
      '4 （4）方向性',
    ]);
    expect(sheetOf(paper, 'policy-1-1').blocks.map(printBlock)).toEqual(
      expect.arrayContaining(['・ ① 創業の相談を受ける。', '・ ・ [【復】]窓口を増やす。']),
    );
  });

  it('has no line of results in 概要 where nothing is judged, under which nothing would stand', () => {
    const counts = [JUDGING, NOT_JUDGING].map(
      (scheme) => blocksOf(report(drawKpi(MET), scheme), 'overview', 'headline').length,
    );
    expect(counts).toEqual([1, 0]);
  });

  it('says so where nothing is written', () => {
    const empty = report({ '課題・方向性': '基本目標 | 施策 | 区分 | 順 | タグ | 本文' });
    expect(sentences(empty, 'policy-1-1').filter((text) => text === '（記載なし）')).toHaveLength(
      2,
    );
  });

  it('ends with 問合せ先 where 基本情報 names one', () => {
    const contact = submitted();
    const place = { sheet: '基本情報', cell: 'B9' };
    const profile = { ...contact.profile, contact: { value: '企画課', place } };
    const { value } = composeOne('report', evaluate({ ...contact, profile }, JUDGING), TEMPLATES);
    expect(value?.sheets.at(-1)?.blocks.map(printBlock)).toEqual([
      '見出し2 問合せ先',
      '段落 body start 企画課',
    ]);
  });
});

describe('概要', () => {
  it('counts KGI by their name, where the plan has any', () => {
    const whole = drawKpi({ ...MET, whole: true }, MISSED);
    expect(sentences(report(whole), 'overview')[0]).toContain(
      '2指標をKGI・数値目標・KPIとして定めています。',
    );
  });

  it('says in sentences made of figures where the plan stands', () => {
    const paper = report(drawKpi(MET, MISSED, CAUGHT_UP, NOT_PUBLISHED));
    const [about] = sentences(paper, 'overview');
    expect(about).toContain('平成29年度までの進捗状況');
    expect(about).toContain(
      '1つの基本目標と1つの施策からなり、4指標を数値目標・KPIとして定めています。',
    );
    const lines = blocksOf(paper, 'overview', 'headline').flatMap((one) =>
      printBlock(one).split('\n'),
    );
    expect(lines[0]).toBe('結果 #4#指標のうち #2#指標が目標を達成');
    expect(lines.at(-1)).toContain('指標3（未達成→*達成*）');
  });

  it('is followed by the results of all indicators', () => {
    const paper = report(drawKpi(MET, MISSED));
    expect(firstCells(paper, 'breakdown', 'すべての指標').slice(1)).toEqual(['○ 達成', '× 未達成']);
  });

  it('lists what changed, unless the list is too long for the page: then it stands among the lists', () => {
    const few = report(drawKpi(CAUGHT_UP, MISSED));
    expect(firstCells(few, 'overview', '前年度から')).toHaveLength(2);
    expect(firstCells(few, 'breakdown', '前年度から')).toEqual([]);
    const many = report(drawKpi(...Array.from({ length: 7 }, () => CAUGHT_UP)));
    expect(firstCells(many, 'overview', '前年度から')).toEqual([]);
    expect(firstCells(many, 'breakdown', '前年度から')).toHaveLength(7);
  });

  it('counts by grades where the scheme rates', () => {
    const rated = report(drawKpi(MET, MISSED), shippedScheme('対目標比4段階（100・80・50）'));
    const [table] = blocksOf(rated, 'overview', 'table').map(printBlock);
    expect(table).toContain('B+');
  });

  it('has no list behind the results when there is nothing to list', () => {
    expect(blocksOf(report(drawKpi(MET)), 'breakdown', 'table')).toHaveLength(1);
  });
});

describe('under 判定なし', () => {
  const paper = report(drawKpi(MET, MISSED, CAUGHT_UP), NOT_JUDGING);

  it('nothing is judged anywhere, neither in words nor by marks', () => {
    const said = words({
      ...paper,
      sheets: paper.sheets.filter(({ id }) => id !== 'method'),
    });
    expect(said).not.toMatch(/達成|判定|○|×|良くな|悪くな|検証年度/u);
  });

  it('目次 shows how the plan is built', () => {
    expect(blocksOf(paper, 'contents', 'table').map(printBlock)).toEqual([
      expect.stringContaining('1－1　創業の支援'),
    ]);
  });
});

/** KPI of one indicator with so many years behind the baseline H20; judged for H27. */
function withYears(count: number): Drawing {
  const years = Array.from({ length: count }, (_, index) => `H${21 + index}`);
  const row = (value: string): string => years.map(() => value).join(' | ');
  return {
    基本情報: `
項目         | 内容
市名         | 見本市
計画名       | 見本市総合戦略
報告書の表題 | 総合戦略の進捗状況
基準年度     | H20
対象年度     | H27
評価方式     | 達成・未達成`,
    KPI: `
KPI番号 | 基本目標 | 施策 | 区分 | KPI名 | 単位 | 目標の向き | 行 | 基準値 H20 | ${years.join(' | ')} | 注記
K1-1-1 | 1 | 1 | KPI | 創業件数 | 件 | 多いほど良い | 目標値 | — | ${row('5')} | ※注
 | | | | | | | 実績値 | 4 | ${row('5')} |`,
  };
}

function tables(count: number): readonly Extract<Block, { kind: 'table' }>[] {
  return blocksOf(report(withYears(count)), 'policy-1-1', 'table');
}

function yearsOf({ head }: Extract<Block, { kind: 'table' }>): string {
  const cells = head.flat().slice(2);
  return cells
    .map(({ content }) => (content.kind === 'text' ? printInlines(content.inlines) : ''))
    .map((text) => text.split('⏎')[0]?.replace(/年度$/u, ''))
    .join(' ');
}

describe('tables of many years', () => {
  it('stay whole up to eight columns', () => {
    const [table, ...others] = tables(7);
    expect(others).toEqual([]);
    expect(table?.captionHidden).toBe(true);
  });

  it('are parted into tables of about as many columns, each named after its years', () => {
    const parts = tables(12);
    expect(parts.map(yearsOf)).toEqual([
      '平成20 平成21 平成22 平成23 平成24 平成25 平成26',
      '平成27 平成28 平成29 平成30 平成31 平成32',
    ]);
    expect(parts.map(({ caption, captionHidden }) => [caption, captionHidden])).toEqual([
      ['KPIの目標値と実績値（平成20年度～平成26年度）', false],
      ['KPIの目標値と実績値（平成27年度～平成32年度）', false],
    ]);
    for (const { head, groups } of parts) {
      const [width] = head.map((row) => row.length);
      expect(groups.flat().map((row) => row.length)).toEqual([width, (width ?? 0) - 1]);
    }
  });
});

function terms(rows: readonly Row[], scheme: Scheme = JUDGING): readonly string[] {
  return firstCells(report(drawKpi(...rows), scheme), 'terms', '用語').map((cell) =>
    cell.replaceAll(/《行》|\*/gu, ''),
  );
}

describe('what citizens read', () => {
  const submission = submitted(drawKpi(MET, MISSED, { ...MET, name: '単位のない指標' }));
  const unitless: Submission = {
    ...submission,
    indicators: submission.indicators.map((one) =>
      one.name.value === '単位のない指標' ? { ...one, unit: { ...one.unit, value: '' } } : one,
    ),
  };
  const papers = new Map(
    (['report', 'site'] as const).map((name) => {
      const { value } = composeOne(name, evaluate(unitless, JUDGING), TEMPLATES);
      if (value === undefined) throw new Error('No paper was composed.');
      return [name, value] as const;
    }),
  );

  it.each([...papers])(
    'has its years in full, in sentences, headings, captions and heads of tables: %s',
    (_, paper) => {
      const said = paper.sheets.flatMap(({ id, title, blocks }) => [
        title,
        ...blocks.flatMap((block) => {
          if (block.kind === 'heading' || block.kind === 'paragraph') {
            return [printInlines(block.inlines)];
          }
          // 用語 explains what is short in charts.
          if (block.kind !== 'table' || id === 'terms') return [];
          return [block.caption, ...block.head.map(printRow)];
        }),
      ]);
      expect(said.filter((text) => text.includes('平成29'))).not.toHaveLength(0);
      // The one sentence that explains the short years of charts has one of each.
      const explained = said.map((text) => text.replace(/グラフの「?H29」?は平成29年度/u, ''));
      expect(explained.filter((text) => /[HRS]\d/u.test(text))).toEqual([]);
    },
  );

  it.each([...papers])(
    'has no empty bracket behind an indicator without a unit: %s',
    (_, paper) => {
      expect(words(paper)).toContain('単位のない指標');
      expect(words(paper)).not.toMatch(/（(?:単位：)?）/u);
    },
  );
});

describe('用語', () => {
  it('explains only the words that occur', () => {
    expect(terms([MET])).toEqual([
      'KPI',
      '基準値',
      '目標値',
      'H29など',
      '実績値',
      '検証年度',
      '最終年度',
    ]);
    expect(terms([MET], NOT_JUDGING)).not.toContain('検証年度');
  });

  it('among them the rates of the scheme, 再掲 and 概算', () => {
    const progress = shippedScheme('進捗率3段階（達成・80）');
    expect(terms([MET], progress)).toContain('進捗率');
    expect(terms([MET], shippedScheme('対目標比4段階（100・80・50）'))).toContain('対目標比');
    expect(terms([MET], shippedScheme('期待値5段階（直線・±30）'))).toContain('期待値');
    expect(terms([MET, { ...MET, reprintOf: 'K1-1-1' }])).toContain('再掲');
    expect(terms([{ ...MET, actual: '4 | 5 | 6（速報値） |' }])).toContain('概算値・速報値');
  });
});

describe('the sentence at the head of 概要版', () => {
  it('ends, also where nothing is judged', () => {
    const [judged] = sentences(report({}, JUDGING), 'brief');
    const [bare] = sentences(report({}, NOT_JUDGING), 'brief');
    expect(judged).toMatch(/指標は1つで、平成29年度は未達成です。$/u);
    expect(bare).toMatch(/平成29年度は、1指標の目標値と実績値を載せています。$/u);
  });

  it('names a grade that is none without its dash', () => {
    const none = drawKpi({ target: '— | 5 | 1～2 | 1～2', actual: '4 | 5 | 3 |' });
    const scheme = shippedScheme('最終目標比・経過年数（n÷N）');
    expect(sentences(report(none, scheme), 'brief')[0]).toContain('は評価なしです。');
  });
});
