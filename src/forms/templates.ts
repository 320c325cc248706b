/** What the editor and the designer own: the files of `templates/`, as text; and what was compiled of them. */

import { sha256Of } from '../bytes/digest.ts';

/** Paths relative to `templates/`, with `/`, and the files' texts. */
export type TemplateFiles = ReadonlyMap<string, string>;

/** The same paths, and for each template what `compose/templates/precompile.ts` made of it when the program was built. */
export type CompiledTemplates = ReadonlyMap<string, object>;

/** What `compose/templates/precompile.ts` makes of templates without faults. */
export interface BuiltTemplates {
  /** Digest of the files that were compiled, by `templatesDigest`. */
  readonly COMPILED_FROM: string;
  readonly COMPILED_TEMPLATES: CompiledTemplates;
}

/** A picture that a template itself names. */
export interface TemplatePicture {
  /** Of the template, relative to `templates/`. */
  readonly path: string;
  readonly line: number;
  readonly name: string;
}

/**
 * Says where in the templates something is; without a line, the whole file is meant.
 *
 * @example inTemplate('packet.hbs', 12) // 「ひな形 templates/packet.hbs の12行目」
 */
export function inTemplate(path: string, line?: number): string {
  return `ひな形 templates/${path}${line === undefined ? '' : ` の${line}行目`}`;
}

/**
 * Tells templates apart.
 *
 * @param files all files of `templates/`
 * @returns a digest of the names and texts of the `.hbs` files, in whatever order they were read
 */
export function templatesDigest(files: TemplateFiles): string {
  const templates = [...files].filter(([path]) => path.endsWith('.hbs'));
  const sorted = templates.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sha256Of(JSON.stringify(sorted));
}

/**
 * Compiled templates, where the office's are still those of the build.
 *
 * @param files all files of the office's `templates/`
 * @returns undefined as soon as one of them was changed, added or taken away: then they are checked and compiled anew
 */
export function compiledFor(
  files: TemplateFiles,
  { COMPILED_FROM, COMPILED_TEMPLATES }: BuiltTemplates,
): CompiledTemplates | undefined {
  return templatesDigest(files) === COMPILED_FROM ? COMPILED_TEMPLATES : undefined;
}
