/** The office's files, as they lie in the page. */

import { z } from 'zod';

import { asBuffer, base64, fromBase64 } from '../bytes/buffer.ts';
import { patched } from '../bytes/patch.ts';
import type { FontSet, Typeface } from '../forms/fonts.ts';
import type { CompiledTemplates } from '../forms/templates.ts';
import type { Office } from '../run/office.ts';
import { readDirectory } from '../zip/directory.ts';
import { inflateEntry } from '../zip/inflate.ts';
import type { PackedFont } from './protocol.ts';
import { unpacked, unpackedAtOnce } from './unpack.ts';

const TextFile = z.strictObject({ path: z.string(), text: z.string() });
const TypefaceFiles = z.strictObject({ family: z.string(), normal: z.string(), bold: z.string() });

/** What the builder puts into the page. */
export const OfficeFiles = z.strictObject({
  version: z.string(),
  settings: TextFile.optional(),
  rules: TextFile.optional(),
  schemes: z.array(TextFile),
  templates: z.record(z.string(), z.string()),
  /** Of `templates/`, by their names, in base64. */
  pictures: z.record(z.string(), z.string()),
  /** `fonts/fonts.json` */
  fonts: z.strictObject({
    text: TypefaceFiles,
    figures: TypefaceFiles,
    fallback: z.array(TypefaceFiles),
  }),
});
export type OfficeFiles = z.infer<typeof OfficeFiles>;

/** What an archive of an office's own files brings. */
export type Own =
  | {
      readonly kind: 'taken';
      readonly files: OfficeFiles;
      /** Their paths. */
      readonly taken: readonly string[];
      /** Templates that are not those of the page: nothing can be compiled in it. */
      readonly unused: readonly string[];
    }
  | { readonly kind: 'damaged' | 'empty' };

/** More is no text of an office. */
const LARGEST_TEXT = 2_000_000;

/**
 * Puts an office's own files before those of the page, as `npm run page -- --office` does: its settings and rules, its
 * schemes in place of all others, its words, looks, other texts and pictures of `templates/`.
 *
 * @param archive zip with `input/` and `templates/`, at its top or within a folder
 */
export function withOwn(files: OfficeFiles, archive: Uint8Array): Own {
  const texts = textsIn(asBuffer(archive));
  const pictures = picturesIn(asBuffer(archive));
  if (texts === undefined || pictures === undefined) return { kind: 'damaged' };
  const textOf = (path: string): z.infer<typeof TextFile> | undefined =>
    texts.find((one) => one.path === path);
  const schemes = texts.filter(({ path }) => /^input\/schemes\/[^/]+\.json$/u.test(path));
  const templates = texts
    .filter(({ path }) => path.startsWith('templates/'))
    .map(({ path, text }) => ({ name: path.slice('templates/'.length), path, text }));
  const unused = templates.filter(
    (one) => isCompiled(one) && files.templates[one.name] !== one.text,
  );
  const own = templates.filter((one) => !isCompiled(one));
  const [settings, rules] = [textOf('input/settings.json'), textOf('input/rules.json')];
  const taken = [
    ...[settings, rules, ...schemes, ...own].flatMap((one) =>
      one === undefined ? [] : [one.path],
    ),
    ...pictures.map(([name]) => `templates/${name}`),
  ];
  if (taken.length === 0 && unused.length === 0) return { kind: 'empty' };
  return {
    kind: 'taken',
    taken,
    unused: unused.map(({ path }) => path),
    files: {
      ...files,
      ...(settings && { settings }),
      ...(rules && { rules }),
      schemes: schemes.length === 0 ? files.schemes : schemes,
      templates: {
        ...files.templates,
        ...Object.fromEntries(own.map(({ name, text }) => [name, text])),
      },
      pictures: { ...files.pictures, ...Object.fromEntries(pictures) },
    },
  };
}

function isCompiled({ name }: { readonly name: string }): boolean {
  return name.endsWith('.hbs');
}

/** The texts of `input/` and `templates/`, in the order of their paths. */
function textsIn(archive: Buffer): readonly z.infer<typeof TextFile>[] | undefined {
  const entries = readDirectory(archive);
  if (typeof entries === 'string') return undefined;
  const found: z.infer<typeof TextFile>[] = [];
  for (const entry of entries) {
    const [path] =
      /(?:^|(?<=\/))(?:input|templates)\/.*\.(?:json|css|hbs|html|md|txt)$/u.exec(entry.name) ?? [];
    if (path === undefined) continue;
    const bytes = entry.size > LARGEST_TEXT ? undefined : inflateEntry(archive, entry);
    if (bytes === undefined) return undefined;
    found.push({ path, text: new TextDecoder().decode(bytes) });
  }
  return found.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** More is no logo. */
const LARGEST_PICTURE = 20_000_000;

/** Names and contents of the pictures of `templates/`. */
function picturesIn(archive: Buffer): readonly (readonly [string, string])[] | undefined {
  const entries = readDirectory(archive);
  if (typeof entries === 'string') return undefined;
  const found: (readonly [string, string])[] = [];
  for (const entry of entries) {
    const [, name] = /(?:^|\/)templates\/([^/]+\.(?:png|jpe?g))$/iu.exec(entry.name) ?? [];
    if (name === undefined) continue;
    const bytes = entry.size > LARGEST_PICTURE ? undefined : inflateEntry(archive, entry);
    if (bytes === undefined) return undefined;
    found.push([name, base64(bytes)]);
  }
  return found.toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** An Office of these files. */
export function officeOf(files: OfficeFiles, compiled: CompiledTemplates, fonts: FontSet): Office {
  const templates = new Map(Object.entries(files.templates));
  const pictures = new Map(
    Object.entries(files.pictures).map(([name, text]) => [name, fromBase64(text)]),
  );
  return {
    version: () => files.version,
    settings: () => files.settings,
    rules: () => files.rules,
    schemes: () => files.schemes,
    templates: () => templates,
    compiled: () => compiled,
    templatePicture: (name) => pictures.get(name),
    fonts: () => fonts,
  };
}

/**
 * The typefaces that `fonts.json` names. Those of the last resort are large and seldom drawn: they stay packed until a
 * character needs them.
 */
export async function fontsOf(
  { text, figures, fallback }: OfficeFiles['fonts'],
  packed: readonly PackedFont[],
): Promise<FontSet> {
  const first = new Set([text, figures].flatMap(({ normal, bold }) => [normal, bold]));
  const whole = new Map<string, Uint8Array>();
  // One after the other, those first from which others differ: all at once would take twice the memory.
  for (const one of packed.toSorted((a, b) => Number(isPatch(a)) - Number(isPatch(b)))) {
    if (first.has(one.name)) whole.set(one.name, assembled(one, await unpacked(one.packed), whole));
  }
  const bytesOf = (name: string): Uint8Array => {
    const known = whole.get(name);
    if (known !== undefined) return known;
    const one = packed.find((font) => font.name === name);
    if (one === undefined) throw new Error(`The page was built without the font ${name}.`);
    const bytes = assembled(one, unpackedAtOnce(one.packed, LARGEST_FONT), whole);
    whole.set(name, bytes);
    return bytes;
  };
  const typeface = ({ family, normal, bold }: z.infer<typeof TypefaceFiles>): Typeface => ({
    family,
    get normal() {
      return bytesOf(normal);
    },
    get bold() {
      return bytesOf(bold);
    },
  });
  return { text: typeface(text), figures: typeface(figures), fallback: fallback.map(typeface) };
}

/** No typeface can have more than 65,535 glyphs; those that have take 30 MB. */
const LARGEST_FONT = 100_000_000;

function isPatch({ base }: PackedFont): boolean {
  return base !== undefined;
}

function assembled(
  { base }: PackedFont,
  bytes: Uint8Array,
  whole: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  if (base === undefined) return bytes;
  const other = whole.get(base);
  if (other === undefined) throw new Error(`The page was built without the font ${base}.`);
  return patched(other, bytes);
}
