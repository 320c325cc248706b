/** The project's own typefaces, measured, and shorthands to set text in them. */

import { createMetrics } from '../../../../src/type/metrics.ts';
import { loadFonts } from '../../../../src/world/fonts.ts';
import { projectFolder } from '../../../../src/world/project.ts';
import { setParagraph } from '../../../../src/write/pdf/typeset/paragraph.ts';
import type {
  ParagraphOptions,
  SetLine,
  StyledText,
} from '../../../../src/write/pdf/typeset/paragraph.ts';

export const metrics = createMetrics(loadFonts(projectFolder()));

export const TEXT = metrics.textFamily;
export const FIGURES = metrics.figuresFamily;

/** 10 pt, so that a width of 80 holds eight full-width characters. */
export const PLAIN = { family: TEXT, bold: false, size: 10, colour: '#1A1A1A' };

/** Sets a text in the plain style. */
export function set(
  text: string,
  width: number,
  options: Partial<ParagraphOptions> = {},
): readonly SetLine[] {
  return setStyled([{ ...PLAIN, text }], width, options);
}

/** Sets styled text; ragged unless the options say otherwise. */
export function setStyled(
  inlines: readonly StyledText[],
  width: number,
  options: Partial<ParagraphOptions> = {},
): readonly SetLine[] {
  return setParagraph(inlines, { align: 'start', ...options, width }, metrics);
}

/** What is drawn of a line. */
export function drawn(line: SetLine): string {
  return line.runs.map(({ text }) => text).join('');
}

/** What is drawn of each line. */
export function read(lines: readonly SetLine[]): readonly string[] {
  return lines.map(drawn);
}

/** The text that the lines came from. */
export function restore(lines: readonly SetLine[]): string {
  return lines
    .map((line) => drawn(line) + line.trailing + (line.end === 'newline' ? '\n' : ''))
    .join('');
}
