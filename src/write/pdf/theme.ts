/** The looks of the printed page: the designer's, in `templates/theme.json`. Lengths in points. */

import { z } from 'zod';

import type { Checked, Diagnostic } from '../../diagnostics/checked.ts';
import { parseJson } from '../../diagnostics/json.ts';

const Colour = z.string().refine((text) => /^#[0-9A-F]{6}$/iu.test(text), {
  message: '「#1F4E79」のような色（「#」と6桁の16進数）を書きます。',
});
const Length = z.number().positive();

/** What upright pages have otherwise than landscape ones. */
const PageLook = z.strictObject({
  margins: z.strictObject({ top: Length, right: Length, bottom: Length, left: Length }),
  sizes: z.strictObject({
    title: Length,
    subtitle: Length,
    body: Length,
    /** Texts in tables. */
    cell: Length,
    /** Figures of tables. */
    figure: Length,
    small: Length,
    /** The number at the middle of the foot. */
    pageNumber: Length,
    coverTitle: Length,
    coverLead: Length,
  }),
  /** Line height as a multiple of the size. */
  leading: z.number().min(1).max(3),
  /** Space between the parts of a page. */
  gap: Length,
  /** Space above and below the text of a table's cell. */
  cellSpace: Length,
  /** Heights of charts: at least readable, at most ample; and how many stand in a row. */
  chart: z.strictObject({
    least: Length,
    most: Length,
    wideMost: Length,
    small: Length,
    inRow: z.int().min(1).max(4),
  }),
});

/** `templates/theme.json`; `templates/README.md` explains each entry. */
export const Theme = PageLook.extend({
  /** Steps by which a page is tightened before it spills, from the least to the most. */
  tightening: z.array(
    z.strictObject({ gap: Length, chartLeast: Length, body: Length, leading: z.number().min(1) }),
  ),
  colours: z.strictObject({
    text: Colour,
    muted: Colour,
    accent: Colour,
    second: Colour,
    onAccent: Colour,
    headFill: Colour,
    judgedFill: Colour,
    baselineFill: Colour,
    rule: Colour,
    hairline: Colour,
  }),
  /** Pages of landscape papers look as said above, those of upright papers as said here. */
  portrait: PageLook,
});
export type Theme = z.infer<typeof Theme>;

/** The looks of one paper's pages. */
export type Look = Omit<Theme, 'portrait' | 'tightening'> & Partial<Pick<Theme, 'tightening'>>;

/** The looks of landscape or upright pages. */
export function lookOf(
  { portrait, ...landscape }: Theme,
  orientation: 'landscape' | 'portrait',
): Look {
  return orientation === 'landscape' ? landscape : { ...landscape, ...portrait, tightening: [] };
}

/** Looks as they are, then tightened step by step: gaps, then charts, then the type of running text. */
export function tightenedLooks(look: Look): readonly [Look, ...Look[]] {
  const steps = (look.tightening ?? []).map(({ gap, chartLeast, body, leading }): Look => ({
    ...look,
    gap,
    leading,
    sizes: { ...look.sizes, body },
    chart: { ...look.chart, least: chartLeast },
  }));
  return [look, ...steps];
}

/**
 * Reads `templates/theme.json`.
 *
 * @param text the file; `undefined` when there is none
 * @returns the looks, or one finding for each entry that is missing or no proper length or colour
 */
export function parseTheme(text: string | undefined): Checked<Theme> {
  const path = 'templates/theme.json';
  const hint = '元の theme.json と見比べて、項目名・数値・色・カンマを直してください。';
  if (text !== undefined) return parseJson(text, Theme, { path, subject: 'theme', hint });
  const message = `体裁の設定「${path}」がありません。`;
  const missing: Diagnostic = { code: 'theme/missing', severity: 'error', message, hint };
  return { value: undefined, diagnostics: [missing] };
}
