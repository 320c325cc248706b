/** The looks of the printed page: the designer's, in `templates/theme.json`. Lengths in points. */

import { z } from 'zod';

import type { Checked, Diagnostic } from '../../diagnostics/checked.ts';

const Colour = z.string().regex(/^#[0-9A-F]{6}$/iu);
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
export type Look = Omit<Theme, 'portrait'>;

/** The looks of landscape or upright pages. */
export function lookOf(
  { portrait, ...landscape }: Theme,
  orientation: 'landscape' | 'portrait',
): Look {
  return orientation === 'landscape' ? landscape : { ...landscape, ...portrait };
}

/**
 * Reads `templates/theme.json`.
 *
 * @param text the file; `undefined` when there is none
 * @returns the looks, or one finding for each entry that is missing or no proper length or colour
 */
export function parseTheme(text: string | undefined): Checked<Theme> {
  const parsed = Theme.safeParse(parseJson(text ?? ''));
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  return { value: undefined, diagnostics: parsed.error.issues.map(({ path }) => misset(path)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function misset(path: readonly PropertyKey[]): Diagnostic {
  const where = path.length === 0 ? 'ファイル全体' : `「${path.map(String).join('.')}」`;
  return {
    code: 'template/theme',
    severity: 'error',
    message: `体裁の設定 templates/theme.json の${where}が読み取れません。長さは正の数、色は「#1F4E79」の形です。`,
    hint: '元の theme.json と見比べて、項目名・数値・色・カンマを直してください。',
  };
}
