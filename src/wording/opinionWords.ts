/** The words of 意見と対応: `opinions` of `templates/words.json`. */

import { z } from 'zod';

import { ResponseStatus } from '../forms/submission.ts';

/** Words for opinions and their answers. */
export const OpinionWords = z.strictObject({
  /** In the place of an answer that is not there yet. */
  unanswered: z.string().min(1),
  /** How far an answer has been carried out. */
  statuses: z.record(ResponseStatus, z.string().min(1)),
});
export type OpinionWords = z.infer<typeof OpinionWords>;
