/** Tells the check stage, through the pipeline, which characters the paper's typefaces lack. */

import type { FontSet } from '../../forms/fonts.ts';
import { createMetrics } from '../../type/metrics.ts';

/**
 * @param fonts the typefaces of the papers
 * @returns a function from a text to the characters in it that none of them has, each once
 */
export function undrawableBy(fonts: FontSet): (text: string) => readonly string[] {
  const metrics = createMetrics(fonts);
  return (text) => metrics.missing(text, metrics.textFamily, false);
}
