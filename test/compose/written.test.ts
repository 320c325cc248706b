/** What a clerk writes, as the plan has it: the number that is judged, what papers and pages print, and what the CSV says. */

import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { FigureValue } from '../../src/forms/document.ts';
import type { Quantity } from '../../src/forms/submission.ts';
import { openData, rowsOf } from '../write/data/opened.ts';
import { drawKpi } from './kpi.ts';
import { blocksOf, drawnPaper, JUDGING, submitted } from './papers.ts';
import { printValue } from './printed.ts';

interface Written {
  readonly text: string;
  readonly unit: string;
  readonly row?: 'target';
  /** Of the quantity. */
  readonly number: string;
  readonly printed: string;
  /** 値, and what else the row of the CSV says. */
  readonly csv: Readonly<Record<string, string>>;
}

const as = (
  [text, unit]: readonly [string, string],
  number: string,
  printed: string,
  csv: Readonly<Record<string, string>> = {},
): Written => ({ text, unit, number, printed, csv });

const aim = (...all: Parameters<typeof as>): Written => ({ ...as(...all), row: 'target' });

const WRITTEN: readonly Written[] = [
  // Remarks in brackets
  as(['1.56 (全国16位)', '人'], '1.56', '1.56 (全国16位)', { 備考: '全国16位' }),
  as(['515 (うちH28年度255人)', '人'], '515', '515 (うちH28年度255人)', {
    備考: 'うちH28年度255人',
  }),
  as(['1,000 累計', '人'], '1000', '1,000 (累計)', { 備考: '累計' }),
  as(['87 (6月調査)', '人'], '87', '87 (6月調査)', { 備考: '6月調査' }),
  as(['5.0 (現状値)', '人'], '5.0', '5.0 (現状値)', { 備考: '現状値' }),
  as(['650 (24〜26年度平均)', '人'], '650', '650 (24〜26年度平均)', { 備考: '24〜26年度平均' }),
  as(['123※1', '人'], '123', '123 ※1', { 備考: '※1' }),
  as(['84.60 (参考値)', '人'], '84.60', '84.60 (参考値)', { 備考: '参考値' }),
  as(['3 (累計17)', '人'], '3', '3 (累計17)', { 備考: '累計17' }),
  as(['12 (速報値、全国2位)', '人'], '12', '12 速報(全国2位)', { 備考: '全国2位', 暫定: '速報' }),
  // The row's own unit, and words of size
  as(['109台', '台'], '109', '109'),
  as(['0.85倍', '倍'], '0.85', '0.85'),
  as(['12.40% (速報)', '％'], '12.40', '12.40 速報', { 暫定: '速報' }),
  as(['41.2パーセント', '％（対前年）'], '41.2', '41.2'),
  as(['1万7187', '人'], '17187', '17,187'),
  as(['1万7187人', '人'], '17187', '17,187'),
  as(['12万5千人', '人'], '125000', '125,000'),
  as(['1.2億円', '百万円'], '120', '120'),
  as(['4,954千人', '千人'], '4954', '4,954'),
  as(['4,954千人', '人'], '4954000', '4,954,000'),
  as(['1,250百万円 (平成24年)', '百万円'], '1250', '1,250 (平成24年)', {
    データの年度_西暦: '2012',
  }),
  as(['ゼロ', '件'], '0', '0'),
  as(['ゼロ件', '件'], '0', '0'),
  // How often
  as(['月1回', '回'], '1', '月1', { 頻度: '月' }),
  as(['年24回', '回/年'], '24', '年24', { 頻度: '年' }),
  // Targets with words
  aim(['1万7187人超', '人'], '17187', '17,187 超', { 値の範囲: '超' }),
  aim(['80%以上', '％'], '80', '80 以上', { 値の範囲: '以上' }),
  aim(['100%を維持', '％'], '100', '100 を維持', { 値の範囲: '' }),
  aim(['60以上を維持', '％'], '60', '60 以上を維持', { 値の範囲: '以上' }),
  aim(['3位以内', '位'], '3', '3 以内', { 値の範囲: '以下' }),
  aim(['60分以内', '分'], '60', '60 以内', { 値の範囲: '以下' }),
  aim(['60前後', '分'], '60', '60 前後', { 値の範囲: '程度' }),
  aim(['60～', '分'], '60', '60 以上', { 値の範囲: '以上' }),
  aim(['～60', '分'], '60', '60 以下', { 値の範囲: '以下' }),
  aim(['60を下回る', '分'], '60', '60 を下回る', { 値の範囲: '未満' }),
  aim(['60分を上回る', '分'], '60', '60 を上回る', { 値の範囲: '超' }),
  aim(['80-85', '％'], '80 85', '80～85', { 下限値: '80', 上限値: '85', 値: '' }),
  aim(['1,200人～1,300人', '人'], '1200 1300', '1,200～1,300', { 下限値: '1200', 値: '' }),
  aim(['60分以上90分以内', '分'], '60 90', '60～90', { 下限値: '60', 上限値: '90', 値: '' }),
];

describe('what a clerk writes', () => {
  it.each(WRITTEN)('$text in $unit', ({ text, unit, row, number, printed, csv }) => {
    const isTarget = row === 'target';
    const drawing = drawKpi({
      unit,
      target: `— | ${isTarget ? text : '1'} | 1 | 1`,
      actual: `1 | ${isTarget ? '1' : text} | 1 |`,
    });
    const facts = { ...submitted(drawing), sha256: 'a'.repeat(64) };
    const series = facts.indicators[0]?.[isTarget ? 'target' : 'actual'];
    expect(numbersOf(series?.years[0]?.value)).toBe(number);
    expect(printedIn(drawnPaper(drawing), isTarget ? 0 : 1)).toContain(printed);
    const rows = rowsOf(openData(evaluate(facts, JUDGING)), 'indicators');
    const found = rows.find(
      (one) => one['年度_西暦'] === '2016' && one['種別'] === (isTarget ? '目標値' : '実績値'),
    );
    expect(found).toMatchObject({
      値: row === undefined || !number.includes(' ') ? number : '',
      ...csv,
    });
  });
});

function numbersOf(quantity: Quantity | undefined): string {
  if (quantity?.kind === 'range') return `${quantity.lower.number} ${quantity.upper.number}`;
  return quantity?.kind === 'measured' ? quantity.number : (quantity?.kind ?? '');
}

/** The figure under H28. */
function printedIn(paper: Parameters<typeof blocksOf>[0], row: number): string {
  const [table] = blocksOf(paper, 'policy-1-1', 'table');
  const figures = (table?.groups.flat()[row] ?? []).flatMap(
    ({ content }): readonly FigureValue[] => (content.kind === 'figure' ? [content.figure] : []),
  );
  const figure = figures[1];
  return figure === undefined ? '' : printValue(figure);
}

describe('a value that is not there, with a remark', () => {
  it('is printed with its remark, which answers for the missing reason', () => {
    const drawing = drawKpi({ target: '— | 1 | 1 | 1', actual: '1 | 未集計 (10月公表予定) | 1 |' });
    expect(submitted(drawing).indicators[0]?.actual.years[0]?.value).toEqual({
      kind: 'missing',
      written: '未集計 (10月公表予定)',
      reason: 'notPublished',
      remark: '10月公表予定',
    });
  });
});
