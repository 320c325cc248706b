/** The typefaces of the installation. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { z } from 'zod';

import type { FontSet, Typeface } from '../forms/fonts.ts';

const TypefaceFiles = z.strictObject({ family: z.string(), normal: z.string(), bold: z.string() });
const FontFiles = z.strictObject({
  text: TypefaceFiles,
  figures: TypefaceFiles,
  fallback: z.array(TypefaceFiles),
});

/**
 * Loads the typefaces named in `fonts/fonts.json`.
 *
 * @param project the project's folder
 * @throws when a file is missing: the installation is damaged, which is not the clerk's fault
 */
export function loadFonts(project: string): FontSet {
  const folder = join(project, 'fonts');
  const files = FontFiles.parse(JSON.parse(readFileSync(join(folder, 'fonts.json'), 'utf8')));
  const load = (name: string): Uint8Array => readFileSync(fontPath(folder, name));
  const typeface = ({ family, normal, bold }: z.infer<typeof TypefaceFiles>): Typeface => ({
    family,
    normal: load(normal),
    bold: load(bold),
  });
  return {
    text: typeface(files.text),
    figures: typeface(files.figures),
    fallback: files.fallback.map(typeface),
  };
}

/** `package:…` is a file of an installed package; anything else lies in `fonts/`. */
function fontPath(folder: string, name: string): string {
  if (name.startsWith('package:')) {
    return createRequire(join(folder, 'fonts.json')).resolve(name.slice('package:'.length));
  }
  const path = join(folder, name);
  if (!existsSync(path)) throw new Error(`The font file ${path} does not exist.`);
  return path;
}
