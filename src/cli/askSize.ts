/** Asks somebody who sits at the terminal how large the plan is that a blank form is for. */

import {
  type FormSize,
  isWithinReach,
  MOST,
  MOST_YEARS,
  SIZE_TITLES,
  type SizeName,
  SIZES,
} from '../forms/formSize.ts';
import type { FiscalYear } from '../forms/submission.ts';
import { parseFiscalYear } from '../japanese/fiscalYear.ts';
import { sizeNumber } from './command.ts';

/** Puts a question and gives the line that was typed; undefined when the person has gone. */
export type Ask = (question: string) => Promise<string | undefined>;

/**
 * Asks for the years and the numbers, one after the other; an answer that cannot be read is asked for again.
 *
 * @param present the fiscal year of today, which a blank stands for
 * @returns the size; what was left blank is as usual
 */
export async function askSize(ask: Ask, present: FiscalYear): Promise<FormSize> {
  const first = (await yearAsked(ask, firstQuestion(present), isAnyYear)) ?? present;
  const last = await yearAsked(ask, LAST_QUESTION, ({ year }) => isWithinReach(year, first));
  const size: Partial<Record<SizeName, number>> = {};
  for (const name of SIZES) {
    const count = await countAsked(ask, name);
    if (count !== undefined) size[name] = count;
  }
  return { first, ...(last !== undefined && { last }), ...size };
}

function firstQuestion({ label }: FiscalYear): string {
  return `計画の最初の年度（例 R7。空欄は ${label}）：`;
}

const LAST_QUESTION = '計画の最後の年度（例 R11。空欄は5年間）：';

function isAnyYear(): boolean {
  return true;
}

async function yearAsked(
  ask: Ask,
  question: string,
  isPossible: (year: FiscalYear) => boolean,
): Promise<FiscalYear | undefined> {
  let said = question;
  for (;;) {
    const answer = (await ask(said))?.trim() ?? '';
    if (answer === '') return undefined;
    const reading = parseFiscalYear(answer);
    if (reading.kind === 'year' && isPossible(reading.fiscalYear)) return reading.fiscalYear;
    said =
      reading.kind === 'year'
        ? `「${answer}」は、最初の年度から${MOST_YEARS}年までの年度ではありません。${question}`
        : `「${answer}」は年度として読めません。${question}`;
  }
}

async function countAsked(ask: Ask, name: SizeName): Promise<number | undefined> {
  const question = `${SIZE_TITLES[name]}（1から${MOST[name]}まで。空欄はふつうの数）：`;
  let said = question;
  for (;;) {
    const answer = (await ask(said))?.trim() ?? '';
    if (answer === '') return undefined;
    const count = sizeNumber(name, answer);
    if (count !== undefined) return count;
    said = `「${answer}」は、1から${MOST[name]}までの数として読めません。${question}`;
  }
}
