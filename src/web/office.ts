/** The office's files, as they lie in the page. */

import { z } from 'zod';

import { patched } from '../bytes/patch.ts';
import type { FontSet, Typeface } from '../forms/fonts.ts';
import type { CompiledTemplates } from '../forms/templates.ts';
import type { Office } from '../run/office.ts';
import type { PackedFont } from './protocol.ts';
import { unpacked } from './unpack.ts';

const TextFile = z.strictObject({ path: z.string(), text: z.string() });
const TypefaceFiles = z.strictObject({ family: z.string(), normal: z.string(), bold: z.string() });

/** What the builder puts into the page. */
export const OfficeFiles = z.strictObject({
  version: z.string(),
  settings: TextFile.optional(),
  rules: TextFile.optional(),
  schemes: z.array(TextFile),
  templates: z.record(z.string(), z.string()),
  /** `fonts/fonts.json` */
  fonts: z.strictObject({
    text: TypefaceFiles,
    figures: TypefaceFiles,
    fallback: z.array(TypefaceFiles),
  }),
});
export type OfficeFiles = z.infer<typeof OfficeFiles>;

/** An Office of these files. */
export function officeOf(files: OfficeFiles, compiled: CompiledTemplates, fonts: FontSet): Office {
  const templates = new Map(Object.entries(files.templates));
  return {
    version: () => files.version,
    settings: () => files.settings,
    rules: () => files.rules,
    schemes: () => files.schemes,
    templates: () => templates,
    compiled: () => compiled,
    fonts: () => fonts,
  };
}

/** The typefaces that `fonts.json` names. */
export async function fontsOf(
  { text, figures, fallback }: OfficeFiles['fonts'],
  packed: readonly PackedFont[],
): Promise<FontSet> {
  const whole = new Map<string, Uint8Array>();
  // One after the other, those first from which others differ: all at once would take twice the memory.
  for (const one of packed.toSorted((a, b) => Number(isPatch(a)) - Number(isPatch(b)))) {
    const bytes = await unpacked(one.packed);
    whole.set(one.name, one.base === undefined ? bytes : patched(named(one.base, whole), bytes));
  }
  const typeface = ({ family, normal, bold }: z.infer<typeof TypefaceFiles>): Typeface => ({
    family,
    normal: named(normal, whole),
    bold: named(bold, whole),
  });
  return { text: typeface(text), figures: typeface(figures), fallback: fallback.map(typeface) };
}

function isPatch({ base }: PackedFont): boolean {
  return base !== undefined;
}

function named(name: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`The page was built without the font ${name}.`);
  return bytes;
}
