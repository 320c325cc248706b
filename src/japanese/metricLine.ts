/** One metric in a line: its formula, the same with the numbers, and its value or the reason why there is none. */

import type { YearAssessment } from '../forms/evaluation.ts';
import type { Input, Metric } from '../forms/metric.ts';
import { inputWord, METRIC_WORDS, REASON_WORDS } from './metricWords.ts';
import { printInput } from './printInput.ts';
import { printNumber } from './printNumber.ts';

/**
 * A metric from its formula to its value.
 *
 * @param unit of the indicator
 * @returns `対目標比 = 実績値 ÷ 目標値 × 100 = 158 ÷ 144 × 100 = 109.7％`; without a value
 *   `対目標比 = 実績値 ÷ 目標値 × 100 → 求めない。目標値が0で、割ることができないため。`
 */
export function metricLine(metric: Metric, year: YearAssessment, unit: string): string {
  const { label } = METRIC_WORDS[metric.formula];
  const formula = `${label} = ${formulaInWords(metric)}`;
  if (metric.kind === 'undefined') return `${formula} → 求めない。${REASON_WORDS[metric.reason]}`;
  return `${formula} = ${formulaInNumbers(metric, year)} = ${metricText(metric, unit)}`;
}

/** `実績値 ÷ 目標値 × 100` */
export function formulaInWords(metric: Metric): string {
  return filled(metric, [], wordOf);
}

/** The same with the year's numbers: `158 ÷ 144 × 100`. */
export function formulaInNumbers(metric: Metric, { inputs }: YearAssessment): string {
  const used = inputs.filter(({ name }) => metric.inputs.includes(name));
  // Formulas that do not take the actual may still ask for its year.
  return filled(metric, [...used, ...inputs.filter(({ name }) => name === 'actual')], numberOf);
}

/** `109.7％`, `▲12件`, `5.3件/年`. */
export function metricText(metric: Extract<Metric, { kind: 'defined' }>, unit: string): string {
  const decimals = metric.rounded.split('.')[1]?.length ?? 0;
  const own = { percent: '％', own: unit, ownPerYear: `${unit}/年` } as const;
  return `${printNumber(metric.rounded, decimals)}${own[METRIC_WORDS[metric.formula].unit]}`;
}

type Say = (name: string, inputs: readonly Input[]) => string;

/** Fills the blanks of a formula; `{year}` and its like are years, anything else is an input. */
function filled({ formula }: Metric, inputs: readonly Input[], say: Say): string {
  const text = METRIC_WORDS[formula].formula;
  return text.replaceAll(/\{([a-zA-Z]+)\}/gu, (_, name: string) => say(name, inputs));
}

const YEARS: Readonly<Record<string, { readonly word: string; readonly input: Input['name'] }>> = {
  year: { word: '年度', input: 'actual' },
  baselineYear: { word: '基準年度', input: 'baseline' },
  finalYear: { word: '最終年度', input: 'finalTarget' },
};

function wordOf(name: string): string {
  const year = YEARS[name];
  if (year !== undefined) return year.word;
  if (name === 'past') return '過去の実績値';
  return name === 'target' || name === 'baseline' || name === 'finalTarget' || name === 'previous'
    ? inputWord(name)
    : inputWord('actual');
}

function numberOf(name: string, inputs: readonly Input[]): string {
  const year = YEARS[name];
  if (year !== undefined) return String(inputs.find((one) => one.name === year.input)?.year ?? '');
  if (name === 'past') {
    return inputs
      .filter((one) => one.name.startsWith('past-'))
      .map((one) => `${one.year}年度の${printInput(one)}`)
      .join('、');
  }
  const input = inputs.find((one) => one.name === name);
  return input === undefined ? '' : printInput(input);
}
