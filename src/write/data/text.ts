/** Texts and years of the workbook on their way into a cell. */

import type { Submission } from '../../forms/submission.ts';
import type { FiscalYear } from '../../forms/submission.ts';
import { ERAS, eraYear } from '../../japanese/era.ts';
import { oneLine } from '../../japanese/text.ts';

const LETTERS = ERAS.map(({ name, letter }) => `${name}|${letter}`).join('|');
const JAPANESE = new RegExp(`^(?:${LETTERS})(?:元|\\d{1,2})(?:年度|年)?$`, 'iu');

/**
 * A fiscal year in 和暦.
 *
 * @returns the sheet's own words, `H31`, `令和元年度`; where the sheet counts in 西暦 or both, `R1`
 */
export function japaneseYear({ label, year }: FiscalYear): string {
  if (JAPANESE.test(label)) return label;
  const era = eraYear(year);
  return era === undefined ? label : `${era.letter}${era.year}`;
}

/** The name of a goal in one line. */
export function goalName({ goals }: Submission, goal: number): string | undefined {
  const found = goals.find(({ number }) => number === goal);
  return found && oneLine(found.name.value);
}

/** The title of a policy in one line; nothing for what belongs to the goal itself. */
export function policyTitle(
  { policies }: Submission,
  goal: number,
  policy: number | undefined,
): string | undefined {
  const found = policies.find((one) => one.goal === goal && one.number === policy);
  return found && oneLine(found.title.value);
}
