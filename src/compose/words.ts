/** The words that the program puts in the place of a value; they are the editor's, in `templates/words.json`. */

import { z } from 'zod';

/** `templates/words.json`. */
export const Words = z.strictObject({
  /** Actual of a year that has not come yet. */
  pendingActual: z.string(),
  /** Target that is blank after 対象年度. */
  pendingTarget: z.string(),
  /** Blank where a value is due. */
  unfilled: z.string(),
  /** Under a year without a value, in charts. */
  missing: z.string(),
  baseline: z.string(),
  judgedYear: z.string(),
  finalYear: z.string(),
  targetRow: z.string(),
  actualRow: z.string(),
  achievementRateRow: z.string(),
  progressRateRow: z.string(),
  numericTarget: z.string(),
  kpi: z.string(),
  reprint: z.string(),
  bounds: z.strictObject({
    atLeast: z.string(),
    atMost: z.string(),
    moreThan: z.string(),
    lessThan: z.string(),
    about: z.string(),
  }),
  approximate: z.string(),
  directions: z.strictObject({
    increase: z.string(),
    decrease: z.string(),
    maintainAtLeast: z.string(),
    maintainAtMost: z.string(),
  }),
  /** In front of a goal's and a policy's number. */
  goal: z.string(),
  policy: z.string(),
  undefinedRate: z.string(),
  percent: z.string(),
});
export type Words = z.infer<typeof Words>;
