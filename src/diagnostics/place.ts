import { z } from 'zod';

import type { Parsed } from './parsed.ts';

/** Where something was written: what a clerk types into Excel's name box to go there. */
export const Place = z.strictObject({
  sheet: z.string(),
  /** A1 form, without the sheet: `F12`. */
  cell: z.string(),
});
export interface Place extends Parsed<typeof Place> {}
