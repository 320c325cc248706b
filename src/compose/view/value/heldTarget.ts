/** The target that a year is held against, where the year may state none of its own. */

import type { Assessment, YearAssessment } from '../../../forms/evaluation.ts';
import { judgedTarget } from '../../../forms/judgedTarget.ts';
import type { HeldTarget } from '../../../forms/metric.ts';
import type { Quantity } from '../../../forms/submission.ts';
import { printInput } from '../../../wording/printInput.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import type { Context } from './context.ts';
import { BLANK, type ValueView, valueView } from './figures.ts';
import { printRounded } from './metric.ts';
import { targetPlaces, traced } from './traced.ts';

/** A target that was worked out for a year, and how. */
export interface WorkedOut {
  /** Decimal notation. */
  readonly number: string;
  readonly view: ValueView;
}

/**
 * Prints the target that a year is held against, for a list that knows only one year.
 *
 * @param column of the year among the plan's years
 * @param words as they are written alone, where a line has no room for what they come to
 * @returns another year's target with that year behind it: `30(R1)`; a value worked out with how
 */
export function heldTargetView(
  assessment: Assessment,
  column: number,
  context: Context,
  words: 'written' | 'inNumbers' = 'inNumbers',
): ValueView {
  const { indicator, years } = assessment;
  const year = years[column];
  const places = year === undefined ? [] : targetPlaces(year);
  return traced(
    heldView(assessment, column, context, words),
    indicator,
    column + 1,
    places,
    context,
  );
}

function heldView(
  { indicator, years }: Assessment,
  column: number,
  { submission, scheme, words }: Context,
  told: 'written' | 'inNumbers',
): ValueView {
  const numbersOf = (value: Quantity): ValueView | undefined =>
    told === 'written' ? undefined : relativeView(value, years[column], words);
  const target = judgedTarget(indicator, scheme.values);
  const held = heldOf(years[column]);
  if (held?.by === 'final') {
    const at = submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === held.year);
    const written = target.years[at]?.value ?? PENDING;
    const ofYear = fillBlanks(words.dataYear, { year: held.label });
    const inNumbers = numbersOf(written);
    if (inNumbers !== undefined) return { ...inNumbers, note: `${inNumbers.note}${ofYear}` };
    const view = valueView(written, words.pendingTarget, words);
    return { ...view, note: `${ofYear}${view.note}` };
  }
  const own = target.years[column]?.value ?? PENDING;
  return (
    workedOut(years[column], { scheme, submission, words })?.view ??
    numbersOf(own) ??
    valueView(own, words.pendingTarget, words)
  );
}

/**
 * A target in words, with the number that it comes to: `基準値より8割減 (24)`.
 *
 * @param year that is held against it
 * @returns undefined for any other target, and where the number is not known
 */
export function relativeView(
  value: Quantity,
  year: YearAssessment | undefined,
  words: Words,
): ValueView | undefined {
  const input = year?.inputs.find(({ name }) => name === 'target');
  if (value.kind !== 'relative' || input?.number === undefined) return undefined;
  const note = fillBlanks(words.remark, { remark: printInput(input) });
  return { ...valueView(value, '', words), note };
}

/** The target of a year that was worked out from others; undefined for one that is written. */
export function workedOut(
  year: YearAssessment | undefined,
  { words }: Context,
): WorkedOut | undefined {
  const input = year?.inputs.find(({ name }) => name === 'target');
  const { held, number, bound } = input ?? {};
  if (held === undefined || held.by === 'final' || number === undefined) return undefined;
  const note =
    held.by === 'line'
      ? words.workedOut.line
      : fillBlanks(words.workedOut.share, {
          gone: String(held.gone),
          whole: String(held.whole),
        });
  const view = {
    ...BLANK,
    number: printRounded(number),
    bound: bound === undefined ? '' : words.bounds[bound],
    note,
  };
  return { number, view };
}

/** Which target stands in the place of the year's own. */
export function heldOf(year: Pick<YearAssessment, 'inputs'> | undefined): HeldTarget | undefined {
  return year?.inputs.find(({ name }) => name === 'target')?.held;
}

const PENDING: Quantity = { kind: 'pending' };
