/** What a workbook's package promises, and whether it is there. */

import type { Drawing } from '../forms/workbook.ts';
import type { ZipFile } from '../zip/pack.ts';
import { drawingsOf } from './drawings.ts';
import { struckFormats } from './lettering.ts';
import { tagAttribute } from './tagAttribute.ts';

/** Parts without which cells would be missing or mean something else: dates are numbers without their styles. */
const NEEDED = /\/(?:worksheet|sharedStrings|styles)$/u;
const RELATIONSHIP = /<(?:\w+:)?Relationship\b[^>]*>/gu;
const SHEET = /<(?:\w+:)?sheet\b[^>]*>/gu;

/**
 * Looks for a part that the workbook names and the package lacks.
 *
 * @param parts of the package, unpacked
 * @returns whether each sheet of the workbook has a relationship, and each relationship to a worksheet, the texts or
 *   the styles leads to a part. The parser reads a workbook without them as if they were empty.
 */
export function isComplete(parts: readonly ZipFile[]): boolean {
  const texts = new Map(parts.map(({ name, bytes }) => [plain(name), bytes]));
  return [...texts].every(([name, bytes]) => {
    if (!/^xl\/workbook\d*\.xml$/u.test(name)) return true;
    const relations =
      texts.get(plain(`xl/_rels/${name.slice('xl/'.length)}.rels`))?.toString('utf8') ?? '';
    const known = new Set<string>();
    for (const [tag] of relations.matchAll(RELATIONSHIP)) {
      known.add(tagAttribute(tag, 'Id'));
      if (NEEDED.test(tagAttribute(tag, 'Type')) && !texts.has(partTarget(tag))) return false;
    }
    const sheets = [...bytes.toString('utf8').matchAll(SHEET)];
    return sheets.every(([tag]) => known.has(tagAttribute(tag, String.raw`\w+:id`)));
  });
}

/** A cell that says its format: `<c r="B3" s="5"`. */
const FORMATTED_CELL = /<(?:\w+:)?c\s[^>]*?>/gu;

/** What the parser does not see of a sheet. */
export interface Unparsed {
  /** The cells that their format strikes out. */
  readonly struck: ReadonlySet<string>;
  readonly drawings: readonly Drawing[];
}

/**
 * What the parser does not see of an .xlsx.
 *
 * @param parts of the package, complete
 * @returns for each sheet, in the workbook's order
 */
export function unparsedOf(parts: readonly ZipFile[]): readonly Unparsed[] {
  const texts = new Map(parts.map(({ name, bytes }) => [plain(name), bytes]));
  const struck = struckCells(texts);
  return sheetParts(texts).map((part, index) => ({
    struck: struck[index] ?? new Set(),
    drawings: drawingParts(texts, part).flatMap((name) =>
      drawingsOf(texts.get(name)?.toString('utf8') ?? ''),
    ),
  }));
}

/** The parts in which the drawings of a worksheet lie. */
function drawingParts(texts: Texts, sheet: string): readonly string[] {
  const relations = texts.get(sheet.replace(/([^/]+)$/u, '_rels/$1.rels'))?.toString('utf8') ?? '';
  const folder = sheet.slice(0, Math.max(0, sheet.lastIndexOf('/')));
  return [...relations.matchAll(RELATIONSHIP)].flatMap(([tag]) =>
    tagAttribute(tag, 'Type').endsWith('/drawing') ? [partTarget(tag, folder)] : [],
  );
}

type Texts = ReadonlyMap<string, Buffer>;

/**
 * The cells of an .xlsx whose whole format strikes them out.
 *
 * @returns their addresses, for each sheet in the workbook's order; nothing where no format does
 */
function struckCells(texts: Texts): readonly ReadonlySet<string>[] {
  const styles = [...texts].find(([name]) => /^xl\/styles\d*\.xml$/u.test(name))?.[1];
  const formats = struckFormats(styles?.toString('utf8') ?? '');
  if (formats.size === 0) return [];
  return sheetParts(texts).map((part) => {
    const tags = (texts.get(part)?.toString('utf8') ?? '').matchAll(FORMATTED_CELL);
    return new Set(
      Array.from(tags).flatMap(([tag]) =>
        // A cell that names no format has the first (ECMA-376 part 1, 18.3.1.4).
        formats.has(tagAttribute(tag, 's') || '0') ? [tagAttribute(tag, 'r')] : [],
      ),
    );
  });
}

/** The names of the parts that the workbook's sheets lead to, in its order. */
function sheetParts(texts: Texts): readonly string[] {
  const [name = '', bytes] =
    [...texts].find(([part]) => /^xl\/workbook\d*\.xml$/u.test(part)) ?? [];
  const relations =
    texts.get(plain(`xl/_rels/${name.slice('xl/'.length)}.rels`))?.toString('utf8') ?? '';
  const targets = new Map(
    [...relations.matchAll(RELATIONSHIP)].map(([tag]) => [
      tagAttribute(tag, 'Id'),
      partTarget(tag),
    ]),
  );
  const sheets = [...(bytes?.toString('utf8') ?? '').matchAll(SHEET)];
  return sheets.map(([tag]) => targets.get(tagAttribute(tag, String.raw`\w+:id`)) ?? '');
}

/** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
function plain(name: string): string {
  return name.replace(/^\//u, '').toLowerCase();
}

/** Relative to a folder, or with a slash in front from the package's root. */
function partTarget(tag: string, folder = 'xl'): string {
  const target = decodeURI(tagAttribute(tag, 'Target').replaceAll('&amp;', '&'));
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return plain(steps.join('/'));
}
