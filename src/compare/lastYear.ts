/** This year's book held against last year's. */

import { type Checked, refused } from '../diagnostics/checked.ts';
import type { Edit } from '../forms/revision.ts';
import type { Submission } from '../forms/submission.ts';
import { bookEdits } from './compare.ts';

/**
 * Holds a book against last year's.
 *
 * @returns both, and every edit between them; an error in 対象年度 when `last` is not of an earlier one
 */
export function besideLastYear(
  last: Submission,
  now: Submission,
): Checked<{
  readonly last: Submission;
  readonly now: Submission;
  readonly edits: readonly Edit[];
}> {
  const [before, after] = [last.profile.judgedYear, now.profile.judgedYear];
  if (before.value.year >= after.value.year) {
    return refused({
      code: 'last/year',
      severity: 'error',
      message: `「${last.workbookName}」の対象年度（${before.value.label}）は、このブックの対象年度（${after.value.label}）より前ではありません。`,
      hint: '前年度のブックを指定してください。同じ年度の訂正前と訂正後は「compare」で比べられます。',
      place: after.place,
    });
  }
  return { value: { last, now, edits: bookEdits(last, now).edits }, diagnostics: [] };
}
