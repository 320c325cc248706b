/** A scheme calls its rate by the plan's own name: that name, and no other, is printed. */

import { describe, expect, it } from '@jest/globals';

import { compose } from '../../src/compose/compose.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { explainInWords } from '../../src/write/data/explain.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { WORDS } from '../wording/shipped.ts';
import { openData, textOf } from '../write/data/opened.ts';
import { drawKpi } from './kpi.ts';
import { JUDGING, submitted, TEMPLATES, templatesWith } from './papers.ts';

const LETTERS = shippedScheme('対目標比4段階（100・80・50）');

const OWN: Scheme = {
  ...LETTERS,
  name: '目標達成率4段階',
  description: '目標達成率を4段階に分ける。',
  rating: { ...required(LETTERS.rating), label: '目標達成率' },
};

/** Rising, falling, a rate that is not defined, and a range. */
const ROWS = drawKpi(
  { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' },
  { target: '— | 8 | 5 | 4', actual: '9 | 10 | 4 |', direction: '少ないほど良い' },
  { target: '— | 0 | 0 | 0', actual: '4 | 5 | 5 |' },
  { target: '— | 93～97 | 93～97 | 93～97', actual: '90 | 95 | 96 |' },
);

function evaluated(scheme: Scheme): Evaluation {
  const facts = submitted(ROWS);
  const basisList = { value: true, place: { sheet: '基本情報', cell: 'B20' } };
  const profile = { ...facts.profile, basisList };
  return evaluate({ ...facts, sha256: '0'.repeat(64), profile }, scheme);
}

/** Everything that the papers and the site say. */
function printed(evaluation: Evaluation, templates = TEMPLATES): string {
  const { value, diagnostics } = compose(evaluation, {
    templates,
    outputs: ['packet', 'report', 'site'],
  });
  expect(diagnostics).toEqual([]);
  return JSON.stringify(value);
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('There is none.');
  return value;
}

describe('a scheme that calls its rate 目標達成率', () => {
  const evaluation = evaluated(OWN);

  it('has no other name for it in any paper', () => {
    const text = printed(evaluation);
    expect(text).toContain('目標達成率 = 実績値 ÷ 目標値 × 100 = 5 ÷ 6 × 100 = 83.3％');
    expect(text).toContain(
      '目標達成率（少ないほど良い） = 目標値 ÷ 実績値 × 100 = 5 ÷ 4 × 100 = 125.0％',
    );
    expect(text).toContain('実績値が範囲にあれば達成とし、目標達成率などの率は求めません。');
    expect(text).not.toContain('対目標比');
  });

  it('has no other name for it where a judgement is explained', () => {
    const texts = evaluation.assessments.map(
      ({ indicator }) =>
        explainInWords(evaluation, { indicator: indicator.id, all: true }, WORDS).value ?? '',
    );
    expect(texts[0]).toContain('  目標達成率 = 実績値 ÷ 目標値 × 100 = 5 ÷ 6 × 100 = 83.3％');
    expect(texts.join('')).not.toContain('対目標比');
  });

  it('has no other name for it in the cells of the open data, whose headings are fixed', () => {
    const artifacts = openData(evaluation);
    expect(textOf(artifacts, 'data/rates.csv')).toContain(
      ',対目標比,目標達成率,実績値÷目標値×100,評価,83.3,％,',
    );
    expect(textOf(artifacts, 'data/indicators.csv')).not.toContain('対目標比');
  });
});

describe('a rate that no scheme rates', () => {
  const metrics = {
    ...WORDS.metrics,
    achievementRate: { label: '達成度', formula: '{actual}／{target}' },
  };
  const words = { ...WORDS, metrics };
  const evaluation = evaluated({ ...JUDGING, rates: ['achievementRate'] });

  it('is called as words.json says, its formula too', () => {
    const text = printed(evaluation, templatesWith({ 'words.json': JSON.stringify(words) }));
    expect(text).toContain('達成度 ＝ 実績値／目標値');
    expect(text).not.toContain('対目標比');
  });

  it('is called so in the open data beside its fixed name', () => {
    expect(textOf(openData(evaluation, words), 'data/rates.csv')).toContain(',対目標比,達成度,');
    expect(textOf(openData(evaluation), 'data/rates.csv')).toContain(',対目標比,対目標比,');
  });
});

describe('figures in the indicator’s own unit', () => {
  const evaluation = evaluated({ ...JUDGING, amounts: ['paceNeeded', 'expectedValue'] });

  it('are rows of rates.csv with their unit, or the reason why there is none', () => {
    const rows = textOf(openData(evaluation), 'data/rates.csv').split('\r\n');
    const ends = rows
      .filter((row) => row.includes(',K1-1-1,H29,'))
      .map((row) => row.split(',').slice(-4).join(','));
    // 期待値 4 + 3 × 2/3; 7 − 5 in the one year left.
    expect(ends).toEqual(['表示,6.0,件,', '表示,2.0,件/年,']);
    const range = rows.find((row) => row.includes(',K1-1-4,H29,') && row.includes(',期待値,'));
    expect(range).toMatch(/,表示,,件,目標値が範囲で、1つの数値ではないため。?$/u);
  });

  it('stand in every paper and on the site', () => {
    for (const output of ['packet', 'report', 'site'] as const) {
      const { value } = compose(evaluation, { templates: TEMPLATES, outputs: [output] });
      expect(JSON.stringify(value)).toContain('年当たりの必要量（件/年）');
    }
  });

  it('are among what --explain says without being asked for all', () => {
    const { value = '' } = explainInWords(evaluation, { indicator: 'K1-1-1', year: 'H29' }, WORDS);
    expect(value).toContain('= 4 + (7 − 4) × (2017 − 2015) ÷ (2018 − 2015) = 6.0件\n');
  });
});
