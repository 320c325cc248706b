/** Websites of earlier years, as they lie beside the one that is made. */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import { FiscalYear } from './submission.ts';

/** Only what is looked at, so that what programs of other years have written can be read too. */
const Stated = z.object({ value: z.string() });
const EarlierBook = z.object({
  city: Stated,
  title: Stated,
  judgedYear: z.object({ value: FiscalYear }),
  publishedAt: Stated.exactOptional(),
  handling: Stated.exactOptional(),
});
const EarlierFile = z.object({
  form: z.literal('evaluation'),
  value: z.object({ submission: z.object({ profile: EarlierBook }) }),
});

/** What the book of an earlier year says of itself. */
export type EarlierBook = Parsed<typeof EarlierBook>;

/** A website that was made earlier. */
export interface EarlierSite {
  /** Of its output, as the person knows it. */
  readonly folder: string;
  /** From the pages of the new site to its first page. */
  readonly href: string;
  /** Absent where no `evaluation.json` that can be read lies beside it. */
  readonly book?: EarlierBook;
}

/**
 * Reads what an earlier run has kept.
 *
 * @param json the text of `evaluation.json`
 * @returns undefined for anything else
 */
export function readEarlierBook(json: string): EarlierBook | undefined {
  try {
    return EarlierFile.safeParse(JSON.parse(json)).data?.value.submission.profile;
  } catch {
    return undefined;
  }
}
