/** A rating that was given by hand, with last year's in brackets: `B`, `C（A）`, `（A）`. */

import { onOneLine } from './text.ts';

/**
 * Parts a rating from that of the year before.
 *
 * @param text `C（A※1）`: now C, before it A※1; `（A）` has none yet
 */
export function parseGivenRating(text: string): {
  readonly now?: string;
  readonly before?: string;
} {
  const line = onOneLine(text);
  const [, now = '', before = ''] = /^(.*?)\s*[（(]\s*(.+?)\s*[）)]$/u.exec(line) ?? [];
  if (before === '') return line === '' ? {} : { now: line };
  return now === '' ? { before } : { now, before };
}
