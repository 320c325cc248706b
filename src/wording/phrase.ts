/** Phrases with blanks to fill in, as they stand in `templates/words.json`. */

import { z } from 'zod';

/** The blanks of a phrase. */
export const BLANKS = /\{([^{}]*)\}/gu;

/** A phrase with blanks to fill in, such as `施策{number}`; any other blank is a finding. */
export function phrase(...blanks: readonly string[]): z.ZodString {
  const allowed = blanks.map((blank) => `「{${blank}}」`).join('');
  return z
    .string()
    .refine(
      (text) => [...text.matchAll(BLANKS)].every(([, blank = '']) => blanks.includes(blank)),
      {
        message: `「{ }」で書けるのは${allowed}だけです。`,
      },
    );
}
