/** Targets in words: what they are reckoned from, and how the year is judged, printed, drawn and explained. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { parseQuantity } from '../../src/japanese/quantity.ts';
import { explainInWords } from '../../src/write/data/explain.ts';
import { drawn } from '../check/drawn.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { WORDS } from '../wording/shipped.ts';
import { openData, rowsOf } from '../write/data/opened.ts';
import { drawKpi, type Row } from './kpi.ts';
import { chartsOf, drawnPaper, JUDGING, rowsOf as printedRows, submitted } from './papers.ts';
import { printPaper } from './printed.ts';

const BASE: Row = { target: '— | 1 | 1 | 1', actual: '100 | 60 | 50 |' };

/** H29 is judged: its target as worked out, and the judgement. */
function judged(target: string, row: Partial<Row> = {}): readonly string[] {
  const facts = submitted(drawKpi({ ...BASE, target: `— | 1 | ${target} | 1`, ...row }));
  const [assessment] = evaluate(facts, JUDGING).assessments;
  const input = assessment?.judged.inputs.find(({ name }) => name === 'target');
  const { kind } = assessment?.judged.judgement ?? { kind: '' };
  return [`${input?.number ?? ''}${input?.bound ?? ''}`, kind];
}

describe('a target in words', () => {
  it.each<[string, Partial<Row>, readonly string[]]>([
    // The baseline is 100, H28 60, H29 50.
    ['基準値以上', {}, ['100atLeast', 'notAchieved']],
    ['基準値以下', {}, ['100atMost', 'achieved']],
    ['基準値を上回る', { actual: '100 | 60 | 100 |' }, ['100moreThan', 'notAchieved']],
    ['現状値より増加', { actual: '100 | 60 | 101 |' }, ['100moreThan', 'achieved']],
    ['基準値より減少', {}, ['100lessThan', 'achieved']],
    ['前年度以上', {}, ['60atLeast', 'notAchieved']],
    ['毎年前年度を下回る', {}, ['60lessThan', 'achieved']],
    ['対前年度増', { actual: '100 | 60 | 61 |' }, ['60moreThan', 'achieved']],
    ['前年度より10件増', { actual: '100 | 60 | 69 |' }, ['70atLeast', 'notAchieved']],
    ['基準値より8割減', { actual: '100 | 60 | 20 |' }, ['20atMost', 'achieved']],
    ['基準値より8割減', { actual: '123 | 60 | 24.7 |' }, ['24.6atMost', 'notAchieved']],
    ['基準値から1割5分増', { actual: '100 | 60 | 115 |' }, ['115atLeast', 'achieved']],
    ['基準値比10%以上増', { actual: '100 | 60 | 109 |' }, ['110atLeast', 'notAchieved']],
    ['基準値より半減', {}, ['50atMost', 'achieved']],
    ['基準値の2倍', { actual: '100 | 60 | 200 |' }, ['200', 'achieved']],
    ['基準値の8割以下', { direction: '少ないほど良い' }, ['80atMost', 'achieved']],
    ['前年度並み', { actual: '100 | 60 | 60 |' }, ['60about', 'achieved']],
    [
      '全国平均以下',
      { comparison: ['比較値（全国平均）', '90 | 55 | 49 |'] },
      ['49atMost', 'notAchieved'],
    ],
    ['県平均+5件', { comparison: ['比較値', '90 | 55 | 45 |'] }, ['50', 'achieved']],
    ['全国平均以下', { comparison: ['比較値', '90 | 55 | — |'] }, ['', 'undecided']],
    ['全国平均以下', {}, ['', 'undecided']],
    ['基準値以上', { actual: '— | 60 | 50 |' }, ['', 'undecided']],
  ])('%s with %j', (target, row, expected) => {
    expect(judged(target, row)).toEqual(expected);
  });

  it('of a share takes points, and asks where percent may mean either', () => {
    const share = { unit: '％' };
    expect(judged('基準値+5ポイント', { ...share, actual: '40 | 42 | 45 |' })).toEqual([
      '45',
      'achieved',
    ]);
    expect(judged('基準値より5ポイント減', { ...share, actual: '40 | 42 | 35 |' })).toEqual([
      '35atMost',
      'achieved',
    ]);
    const { diagnostics } = check(drawnCity('基準値より5%増', '％'));
    expect(diagnostics.find(({ code }) => code === 'quantity/unreadable')?.hint).toBe(
      '前のほうなら「基準値より5ポイント増」、後のほうなら「基準値の1.05倍」と書いてください。',
    );
  });

  it.each([
    ['増加', '「基準値を上回る」', '「前年度を上回る」'],
    ['減少', '「基準値を下回る」', '「前年度を下回る」'],
    ['改善', '「基準値を上回る」（少ないほど良いときは）「基準値を下回る」', '「前年度を上回る」'],
  ])('%s alone names both readings, each of which is read', (word, ...readings) => {
    const { diagnostics } = check(drawnCity(word, '件'));
    const found = diagnostics.find(({ code }) => code === 'quantity/unreadable');
    expect(found?.message).toContain('基準値と比べるのか、前年度と比べるのか');
    for (const reading of readings) {
      expect(found?.hint).toContain(reading);
      for (const [, advice = ''] of reading.matchAll(/「(.+?)」/gu)) {
        expect(parseQuantity(advice)).toMatchObject({ quantity: { kind: 'relative' } });
      }
    }
  });

  it('says the same of every year where it stands under the last one only', () => {
    const scheme = shippedScheme('達成・未達成');
    const row = { target: '— | | | 前年度以上', actual: '100 | 101 | 100 | ' };
    const [assessment] = evaluate(submitted(drawKpi({ ...BASE, ...row })), scheme).assessments;
    expect(assessment?.years.map(({ judgement }) => judgement.kind)).toEqual([
      'achieved',
      'underway',
      'undecided',
    ]);
    expect(assessment?.judged.inputs.find(({ name }) => name === 'target')).toMatchObject({
      number: '101',
      held: { by: 'final', label: 'H30' },
    });
  });

  it('is printed with the number it comes to, under the last year and in the list of those under way', () => {
    const row = { ...BASE, target: '— | | | 基準値より3割減', actual: '100 | 95 | 90 | ' };
    const paper = printPaper(
      drawnPaper(drawKpi({ ...row, direction: '少ないほど良い' }), shippedScheme('達成・未達成')),
    );
    // In the table of the policy and of all, without the year; in the list with it.
    expect(paper.split('〈基準値より3割減〉 (70)\n')).toHaveLength(3);
    expect(paper).toContain('〈基準値より3割減〉 (70)(H30)');
  });

  it('is no actual', () => {
    expect(() => submitted(drawKpi({ ...BASE, actual: '100 | 60 | 前年度以上 |' }))).toThrow(
      '前年度以上',
    );
  });

  it('says which row is lacking', () => {
    const { diagnostics } = check(drawnCity('全国平均以下', '件'));
    expect(diagnostics.find(({ code }) => code === 'quantity/comparison')?.hint).toBe(
      '「実績値」の行の下に1行加え、「行」に「比較値（全国平均）」と書いて、年度ごとの全国平均を記入してください。',
    );
  });
});

describe('a row of 比較値', () => {
  const drawing = drawKpi({
    target: '— | 全国平均以下 | 全国平均以下 | 全国平均以下',
    actual: '100 | 60 | 50 |',
    direction: '少ないほど良い',
    comparison: ['比較値（全国平均）', '90 | 55.5 | 51 |'],
  });

  it('is printed below the actuals, and its number behind the words of the target', () => {
    const rows = printedRows(drawnPaper(drawing), 'policy-1-1');
    expect(
      rows.some((row) => /全国平均以下〉 51/u.test(row) || row.includes('〈全国平均以下〉 (51)')),
    ).toBe(true);
    expect(
      rows.some((row) => row.includes('全国平均') && row.includes('55.5') && row.includes('90')),
    ).toBe(true);
  });

  it('is drawn with a word for its marks', () => {
    const [chart] = chartsOf(drawnPaper(drawing), 'policy-1-1');
    if (chart?.kind !== 'indicator') throw new Error('no chart');
    expect(chart.result.at(-1)).toBe('◇全国平均 51（H29）');
    expect(chart.points.map(({ comparison }) => comparison?.kind ?? '')).toEqual([
      'value',
      'value',
      'value',
      '',
    ]);
    expect(chart.points.map(({ target }) => target.kind)).toEqual([
      'none',
      'value',
      'value',
      'none',
    ]);
  });

  it('has rows of its own in the open data', () => {
    const facts = { ...submitted(drawing), sha256: 'a'.repeat(64) };
    const rows = rowsOf(openData(evaluate(facts, JUDGING)), 'indicators');
    const own = rows.filter((row) => row['種別'] === '比較値');
    expect(own.map((row) => row['値'])).toEqual(['90', '55.5', '51']);
    expect(
      rows.find((row) => row['年度_西暦'] === '2017' && row['種別'] === '実績値'),
    ).toMatchObject({
      判定: '達成',
      判定_目標値: '51',
    });
  });

  it('is named in the explanation', () => {
    const evaluation = evaluate(submitted(drawing), JUDGING);
    const { value } = explainInWords(evaluation, { indicator: 'K1-1-1' }, WORDS);
    expect(value).toContain('「全国平均以下」は、全国平均の51と比べます。');
    const reckoned = evaluate(
      submitted(drawKpi({ ...BASE, target: '— | 1 | 基準値より8割減 | 1' })),
      JUDGING,
    );
    expect(explainInWords(reckoned, { indicator: 'K1-1-1' }, WORDS).value).toContain(
      '「基準値より8割減」は、基準値の100から計算した値（100×0.2＝20）と比べます。',
    );
  });
});

function drawnCity(target: string, unit: string): ReturnType<typeof drawn> {
  return drawn(drawKpi({ ...BASE, unit, target: `— | 1 | ${target} | 1` }));
}
