/** One metric in a line: its formula, the same with the numbers, and its value or the reason why there is none. */

import type { YearAssessment } from '../../forms/evaluation.ts';
import type { Input, Metric } from '../../forms/metric.ts';
import { inputWord, METRIC_WORDS, REASON_WORDS } from '../../japanese/metricWords.ts';
import { printNumber } from '../../japanese/printNumber.ts';

/**
 * `対目標比 = 実績値 ÷ 目標値 × 100 = 158 ÷ 144 × 100 = 109.7％`
 *
 * @param unit of the indicator
 */
export function metricLine(metric: Metric, year: YearAssessment, unit: string): string {
  const words = METRIC_WORDS[metric.formula];
  const formula = `${words.label} = ${filled(words.formula, metric, year, wordOf)}`;
  if (metric.kind === 'undefined') return `${formula} → 求めない。${REASON_WORDS[metric.reason]}`;
  const numbers = filled(words.formula, metric, year, numberOf);
  return `${formula} = ${numbers} = ${metricText(metric, unit)}`;
}

/** `109.7％`, `▲12件`, `5.3件/年`. */
export function metricText(metric: Extract<Metric, { kind: 'defined' }>, unit: string): string {
  const decimals = metric.rounded.split('.')[1]?.length ?? 0;
  const own = { percent: '％', own: unit, ownPerYear: `${unit}/年` } as const;
  return `${printNumber(metric.rounded, decimals)}${own[METRIC_WORDS[metric.formula].unit]}`;
}

type Say = (name: string, inputs: readonly Input[]) => string;

/** Fills the blanks of a formula; `{year}` and its like are years, anything else is an input. */
function filled(formula: string, metric: Metric, { inputs }: YearAssessment, say: Say): string {
  const used = inputs.filter(({ name }) => metric.inputs.includes(name));
  const withYears = [...used, ...inputs.filter(({ name }) => name === 'actual')];
  return formula.replaceAll(/\{([a-zA-Z]+)\}/gu, (_, name: string) => say(name, withYears));
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
      .map((one) => `${one.year}年度の${printed(one)}`)
      .join('、');
  }
  const input = inputs.find((one) => one.name === name);
  return input === undefined ? '' : printed(input);
}

function printed({ number = '' }: Input): string {
  return printNumber(number, number.split('.')[1]?.length ?? 0);
}
