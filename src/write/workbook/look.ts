/** Colours, type and lines of the form: quiet enough for a print in black and white. */

import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';

export const FONT = '游ゴシック';

export const COLOUR = {
  heading: 'FF1F3F66',
  headingText: 'FFFFFFFF',
  office: 'FF4D6B45',
  section: 'FFDCE6F1',
  input: 'FFFFFDF2',
  officeInput: 'FFF1F6EE',
  fixed: 'FFF1F2F4',
  line: 'FFB4BCC8',
  strongLine: 'FF5B6B80',
  text: 'FF1A1A1A',
  quiet: 'FF5F6773',
  link: 'FF0563C1',
} as const;

/** What a cell is for; its colour says so. */
export type Tone = 'input' | 'office' | 'fixed' | 'plain';

const TONE_COLOUR: Readonly<Record<Tone, string | undefined>> = {
  input: COLOUR.input,
  office: COLOUR.officeInput,
  fixed: COLOUR.fixed,
  plain: undefined,
};

/** @returns type of the form; 10 pt unless said otherwise */
export function type(options: Partial<Font> = {}): Partial<Font> {
  return { name: FONT, family: 3, size: 10, color: { argb: COLOUR.text }, ...options };
}

/** @returns an even colour behind a cell */
export function paint(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** @returns the fill that goes with a tone, as a part of a style */
export function toneFill(tone: Tone): { fill?: Fill } {
  const argb = TONE_COLOUR[tone];
  return argb === undefined ? {} : { fill: paint(argb) };
}

/** Where a row stands among rows that belong together: 目標値 above 実績値; a third may stand between. */
export type Pairing = 'single' | 'upper' | 'middle' | 'lower';

const THIN = { style: 'thin', color: { argb: COLOUR.line } } as const;
const HAIR = { style: 'hair', color: { argb: COLOUR.line } } as const;
const STRONG = { style: 'thin', color: { argb: COLOUR.strongLine } } as const;

/**
 * Gives the lines around a cell.
 *
 * @param pairing a pair is bounded by stronger lines and parted by a hair line
 * @param open leaves that hair line out, so that the two cells look like one
 */
export function lines(pairing: Pairing, open: boolean): Partial<Borders> {
  const inner = open ? {} : HAIR;
  if (pairing === 'single') return { top: THIN, bottom: THIN, left: THIN, right: THIN };
  if (pairing === 'middle') {
    return { left: THIN, right: THIN, ...(open ? {} : { top: inner, bottom: inner }) };
  }
  return pairing === 'upper'
    ? { top: STRONG, left: THIN, right: THIN, ...(open ? {} : { bottom: inner }) }
    : { bottom: STRONG, left: THIN, right: THIN, ...(open ? {} : { top: inner }) };
}

/**
 * Gives the style of a heading cell.
 *
 * @param office true for columns only the office uses
 */
export function headingStyle(office: boolean): Partial<Style> {
  const alignment: Partial<Alignment> = {
    horizontal: 'center',
    vertical: 'middle',
    wrapText: true,
  };
  return {
    font: type({ bold: true, color: { argb: COLOUR.headingText } }),
    fill: paint(office ? COLOUR.office : COLOUR.heading),
    alignment,
    border: lines('single', false),
    protection: { locked: true },
  };
}
