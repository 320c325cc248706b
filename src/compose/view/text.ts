/** Texts of the clerk's on their way into a template. */

import { LINE_BREAK } from '../blocks.ts';

/** Keeps the clerk's own line ends, which templates would take for their indentation. */
export function breakLines(text: string): string {
  return text.replaceAll(/\r\n?|\n/gu, LINE_BREAK);
}
