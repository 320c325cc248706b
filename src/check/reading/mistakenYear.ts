/** Year headings that the others show to be a slip of the pen: H28, H29, H26, H31. */

import { eraYear } from '../../japanese/era.ts';
import type { FiscalYearReading } from '../../japanese/fiscalYear.ts';

/** A heading that says another year than its place does. */
export interface MistakenYear {
  /** Which of the headings, from 0. */
  readonly index: number;
  /** The year that its place asks for, as the sheet would write it. */
  readonly year: number;
  readonly label: string;
}

/** Two headings cannot tell which of them is wrong. */
const FEWEST_HEADINGS = 3;

/**
 * Finds the one heading that has to be another year so that all stand year after year.
 *
 * @param readings of the headings, from left to right
 * @param judged 対象年度, where it is known: a gap before the last year is a slip only when this is the year that lacks
 * @returns undefined when all headings are in order, when one could not be read, or when more than one would have to change
 */
export function mistakenYear(
  readings: readonly FiscalYearReading[],
  judged: number | undefined,
): MistakenYear | undefined {
  const years = readings.flatMap((reading) =>
    reading.kind === 'year' ? [reading.fiscalYear] : [],
  );
  if (years.length !== readings.length || years.length < FEWEST_HEADINGS) return undefined;
  const starts = years.map(({ year }, index) => year - index);
  const found = starts.flatMap((start, index) => {
    const others = new Set(starts.filter((_, other) => other !== index));
    const [common] = others;
    return others.size === 1 && common !== undefined && common !== start
      ? [{ index, year: common + index }]
      : [];
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const { index, year } = only;
  const isInOrder = years.every((one, at) => at === 0 || one.year > (years[at - 1]?.year ?? 0));
  if (isInOrder && year !== judged) return undefined;
  return { index, year, label: labelLike(years[index === 0 ? 1 : index - 1]?.label ?? '', year) };
}

/** In the notation of a neighbour: `H30`, `平成30年度`, `2018`. */
function labelLike(neighbour: string, year: number): string {
  const era = eraYear(year);
  const [, before = '', behind = ''] = /^(\D*)(?:元|\d+)(.*)$/u.exec(neighbour) ?? [];
  if (before === '' || /^FY$/iu.test(before) || era === undefined) {
    return `${before}${year}${behind}`;
  }
  return `${/^[a-z]$/iu.test(before) ? era.letter : era.name}${era.year}${behind}`;
}
