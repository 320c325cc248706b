/** One metric in words: its name, its formula, the same with the numbers, and its value or the reason why there is none. */

import type { YearAssessment } from '../forms/evaluation.ts';
import type { Input, InputName, Metric } from '../forms/metric.ts';
import { type FormulaName, type MetricName, PERCENT_METRICS } from '../forms/metricNames.ts';
import { printNumber } from '../japanese/printNumber.ts';
import { withUnit } from '../japanese/unit.ts';
import { printInput } from './printInput.ts';
import type { Terms } from './terms.ts';
import { fillBlanks, type Words } from './words.ts';

/** Which metric a formula works out; where less is better, a rating turns it round. */
const TURNED = {
  inverseAchievementRate: 'achievementRate',
  mirroredAchievementRate: 'achievementRate',
  inverseFinalAchievementRate: 'finalAchievementRate',
  mirroredFinalAchievementRate: 'finalAchievementRate',
  inverseYearRatio: 'yearRatio',
  mirroredYearRatio: 'yearRatio',
} as const satisfies Partial<Record<FormulaName, MetricName>>;
type TurnedFormula = keyof typeof TURNED;

function isTurned(formula: FormulaName): formula is TurnedFormula {
  return Object.hasOwn(TURNED, formula);
}

/**
 * What a metric is called: as the scheme calls what it rates (目標達成率), otherwise as `words.json` does. A formula that
 * is turned round where less is better says so.
 */
export function metricLabel(formula: FormulaName, { scheme, words }: Terms): string {
  const name = metricNameOf(formula);
  const { rating } = scheme;
  const label = rating?.metric === name ? rating.label : words.metrics[name].label;
  return isTurned(formula) ? fillBlanks(words.turnedMetrics.label, { label }) : label;
}

/** Which metric a formula works out. */
export function metricNameOf(formula: FormulaName): MetricName {
  return isTurned(formula) ? TURNED[formula] : formula;
}

/**
 * A metric from its formula to its value.
 *
 * @param about the year that it is of, and the indicator's unit
 * @returns `対目標比 = 実績値 ÷ 目標値 × 100 = 158 ÷ 144 × 100 = 109.7％`; without a value
 *   `対目標比 = 実績値 ÷ 目標値 × 100 → 求めない。目標値が0で、割ることができないため。`
 */
export function metricLine(
  metric: Metric,
  { year, unit }: { readonly year: YearAssessment; readonly unit: string },
  terms: Terms,
): string {
  const { words } = terms;
  const formula = `${metricLabel(metric.formula, terms)} = ${formulaInWords(metric, words)}`;
  if (metric.kind === 'undefined') {
    const reason = words.reasons[metric.reason];
    return `${formula} → ${fillBlanks(words.withoutValue, { reason })}`;
  }
  const numbers = formulaInNumbers(metric, year, words);
  return `${formula} = ${numbers} = ${metricText(metric, unit, words)}`;
}

/** `実績値 ÷ 目標値 × 100` */
export function formulaInWords({ formula }: Metric, words: Words): string {
  return fillBlanks(formulaOf(formula, words), { ...words.inputs, ...words.formulaYears });
}

/** The same with the year's numbers: `158 ÷ 144 × 100`. */
export function formulaInNumbers(metric: Metric, { inputs }: YearAssessment, words: Words): string {
  const used = inputs.filter(({ name }) => metric.inputs.includes(name));
  // Formulas that do not take the actual may still ask for its year.
  const known = [...used, ...inputs.filter(({ name }) => name === 'actual')];
  const inputOf = (name: InputName): Input | undefined => known.find((one) => one.name === name);
  const number = (name: InputName): string => {
    const input = inputOf(name);
    return input === undefined ? '' : printInput(input);
  };
  const year = (name: InputName): string => String(inputOf(name)?.year ?? '');
  return fillBlanks(formulaOf(metric.formula, words), {
    target: number('target'),
    actual: number('actual'),
    baseline: number('baseline'),
    finalTarget: number('finalTarget'),
    previous: number('previous'),
    past: pastNumbers(known, words),
    year: year('actual'),
    baselineYear: year('baseline'),
    finalYear: year('finalTarget'),
  });
}

/** `2015年度の10、2016年度の18` */
function pastNumbers(inputs: readonly Input[], { pastValue }: Words): string {
  return inputs
    .filter(({ name }) => name.startsWith('past-'))
    .map((one) => fillBlanks(pastValue, { year: String(one.year), number: printInput(one) }))
    .join('、');
}

function formulaOf(formula: FormulaName, { metrics, turnedMetrics }: Words): string {
  return isTurned(formula) ? turnedMetrics[formula] : metrics[formula].formula;
}

/** `109.7％`, `▲12件`, `5.3件/年`. */
export function metricText(
  { formula, rounded }: Extract<Metric, { kind: 'defined' }>,
  unit: string,
  words: Words,
): string {
  const number = printNumber(rounded, rounded.split('.')[1]?.length ?? 0);
  if (isTurned(formula) || isPercentMetric(formula)) return `${number}${words.percent}`;
  const whole =
    formula === 'paceNeeded' && unit !== '' ? fillBlanks(words.perYear, { unit }) : unit;
  return withUnit(number, whole);
}

function isPercentMetric(name: MetricName): boolean {
  return PERCENT_METRICS.some((one) => one === name);
}

/** What an input is called. */
export function inputLabel(name: InputName, { inputs }: Words): string {
  // Only the actuals of an estimate carry their year in their name.
  return isOrdinary(name) ? inputs[name] : inputs.past;
}

function isOrdinary(name: InputName): name is Exclude<InputName, `past-${number}`> {
  return !name.startsWith('past-');
}
