/** Texts of the clerk's on their way into a template. */

import type { Fact } from '../../../forms/submission.ts';
import { LINE_BREAK } from '../../markup/inlines.ts';

/** Keeps the clerk's own line ends, which templates would take for their indentation. */
export function breakLines(text: string): string {
  return text.replaceAll(/\r\n?|\n/gu, LINE_BREAK);
}

/** A text of the clerk's that stands among sentences, closed as they are. */
export function asSentence(text: string): string {
  const closed = text.trimEnd();
  return /[\p{L}\p{N}%\uFF05]$/u.test(closed) ? `${closed}。` : closed;
}

/** A text of the clerk's for a template; blank when it is absent. */
export function factText(fact: Fact<string> | undefined): string {
  return breakLines(fact?.value ?? '');
}

/** A text of the clerk's that may lead somewhere, for the partial `linked`. */
export interface LinkedText {
  readonly text: string;
  /** An address (`linkAddress`); blank: it leads nowhere. */
  readonly link: string;
}

/** A text of the clerk's with where its cell's hyperlink leads. */
export function linkedText({ value, link = '' }: Fact<string>): LinkedText {
  return { text: breakLines(value), link };
}
