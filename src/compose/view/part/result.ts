/** How an indicator stands, in words: against its target, and against the year before. */

import { compareDecimals } from '../../../decimals/notation.ts';
import type { Assessment, YearAssessment } from '../../../forms/evaluation.ts';
import { judgedTarget } from '../../../forms/judgedTarget.ts';
import type { Metric } from '../../../forms/metric.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import { type Context, quantities } from '../value/context.ts';
import { printQuantity } from '../value/figures.ts';
import { heldOf } from '../value/heldTarget.ts';
import { printRounded } from '../value/metric.ts';

/**
 * The line above an indicator's chart, of the judged year: 「目標より +11.8」「前年度より +0.6」.
 *
 * @returns its clauses; none where nothing can be compared. Without judging, nothing is said of the target
 */
export function resultClauses(assessment: Assessment, context: Context): readonly string[] {
  const { scheme, words } = context;
  return [
    scheme.judges ? againstTarget(assessment, context) : '',
    sincePrevious(assessment.judged, words.results.previous),
  ].filter((clause) => clause !== '');
}

/** How far an actual is from its target; blank where the year is not judged, or nothing can be subtracted. */
function againstTarget(assessment: Assessment, context: Context): string {
  const year = assessment.judged;
  const words = context.words.results.target;
  const { judgement, metrics } = year;
  if (judgement.kind === 'undecided') return '';
  const met = judgement.kind === 'achieved';
  const stages = stagesShort(year);
  if (stages !== undefined) {
    return stages <= 0 ? words.same : fillBlanks(words.stages, { gap: String(stages) });
  }
  const { targetGap } = metrics;
  if (targetGap.kind === 'undefined') {
    if (targetGap.reason !== 'rangeTarget') return '';
    return met ? words.within : words.outside;
  }
  const [order, gap] = partsOf(targetGap);
  if (order === 0 && met) return words.same;
  if (order === 0) {
    return fillBlanks(words.equal, { target: printedTarget(assessment, context) });
  }
  if (judgement.kind === 'underway') {
    const held = heldOf(year);
    return fillBlanks(words.underway, { year: held?.by === 'final' ? held.label : '', gap });
  }
  if (!met) return fillBlanks(words.short, { gap });
  return fillBlanks(order > 0 ? words.above : words.below, { gap });
}

/** As its cell prints it: 20超, which 20 does not reach. */
function printedTarget({ indicator, judged }: Assessment, context: Context): string {
  const { scheme, submission, words } = context;
  const column =
    1 + submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === judged.year);
  const target = quantities(judgedTarget(indicator, scheme.values))[column];
  return target === undefined ? '' : printQuantity(target.value, '', words);
}

/** How many stages are lacking; undefined for an indicator in numbers. */
function stagesShort({ inputs }: YearAssessment): number | undefined {
  const [target, actual] = (['target', 'actual'] as const).map(
    (name) => inputs.find((input) => input.name === name)?.stage?.rank,
  );
  return target === undefined || actual === undefined ? undefined : target - actual;
}

/** The same in a few words, for a column of a table: 「あと4.8」「2.4上回る」. */
export function gapWords(year: YearAssessment, { board: { gaps: words } }: Words): string {
  const { judgement, metrics } = year;
  const { targetGap } = metrics;
  if (judgement.kind === 'undecided' || judgement.kind === 'ended') return '';
  const met = judgement.kind === 'achieved';
  const short = stagesShort(year);
  if (short !== undefined) {
    if (short === 0) return words.same;
    const stages = fillBlanks(words.stages, { number: String(Math.abs(short)) });
    return fillBlanks(short > 0 ? words.short : words.above, { gap: stages });
  }
  if (targetGap.kind === 'undefined') {
    if (targetGap.reason !== 'rangeTarget') return '';
    return met ? words.within : words.outside;
  }
  const [order, gap] = partsOf(targetGap);
  if (order === 0) return met ? words.same : words.equal;
  if (!met) return fillBlanks(words.short, { gap });
  return fillBlanks(order > 0 ? words.above : words.below, { gap });
}

function sincePrevious({ metrics }: YearAssessment, words: Words['results']['previous']): string {
  if (metrics.yearDifference.kind === 'undefined') return '';
  const [order, difference] = partsOf(metrics.yearDifference);
  if (order === 0) return words.same;
  return fillBlanks(order > 0 ? words.more : words.less, { difference });
}

/** Which side of zero a difference lies on, and its printed amount. */
function partsOf({ rounded }: Extract<Metric, { kind: 'defined' }>): readonly [number, string] {
  return [compareDecimals(rounded, '0'), printRounded(rounded.replace(/^-/u, ''))];
}
