/** The parts of a workbook (Open Packaging Conventions, ECMA-376 Part 2), and what was changed of them. */

import { asBuffer } from '../../../bytes/buffer.ts';
import { readDirectory } from '../../../zip/directory.ts';
import { inflateEntry } from '../../../zip/inflate.ts';
import { repack } from '../../../zip/pack.ts';
import {
  appended,
  attributeOf,
  childrenOf,
  DamagedPart,
  type Edit,
  edited,
  escapedXml,
  insertion,
  rootOf,
  withAttribute,
  type XmlElement,
} from './xml.ts';

/** A workbook's package that is being changed. */
export interface Package {
  readonly has: (path: string) => boolean;
  /** The part as text; undefined when there is none. */
  readonly text: (path: string) => string | undefined;
  readonly put: (path: string, text: string) => void;
  /** Takes a part out, with what it says of its relationships. */
  readonly drop: (path: string) => void;
  /** The package with its changes; parts that were not put are the same bytes as before. */
  readonly bytes: () => Buffer;
}

/** A relationship of a part. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The path of the part it leads to. */
  readonly target: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Opens a package.
 *
 * @returns undefined when the bytes are no readable archive
 */
export function openPackage(bytes: Uint8Array): Package | undefined {
  const archive = asBuffer(bytes);
  const entries = readDirectory(archive);
  if (typeof entries === 'string') return undefined;
  // A part's name is the same in any case of letters, with or without a slash before it (Part 2, 6.2.2).
  const known = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  const changes = new Map<string, Buffer>();
  const dropped = new Set<string>();
  const nameOf = (path: string): string => known.get(keyOf(path))?.name ?? path;
  return {
    has: (path) => known.has(keyOf(path)) || changes.has(path),
    text: (path) => {
      const changed = changes.get(nameOf(path));
      if (changed !== undefined) return changed.toString('utf8');
      const entry = known.get(keyOf(path));
      const part = entry === undefined ? undefined : inflateEntry(archive, entry);
      return part === undefined ? undefined : decoded(part);
    },
    put: (path, text) => {
      changes.set(nameOf(path), Buffer.from(text, 'utf8'));
    },
    drop: (path) => {
      for (const name of [path, relationshipsPath(path)]) dropped.add(keyOf(name));
    },
    bytes: () => {
      const kept = entries.filter(({ name }) => !dropped.has(keyOf(name)));
      return repack(archive, kept, changes);
    },
  };
}

function keyOf(name: string): string {
  return name.replace(/^\//u, '').toLowerCase();
}

function decoded(part: Buffer): string {
  const mark = part.subarray(0, 2).toString('hex');
  if (mark !== 'fffe' && mark !== 'feff') return part.toString('utf8');
  const text = new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(part);
  return text.replace(/encoding=["']UTF-16["']/iu, 'encoding="UTF-8"');
}

/** Where the relationships of a part are written; those of the package itself for ''. */
function relationshipsPath(part: string): string {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/u.exec(part) ?? [];
  return `${folder}_rels/${name}.rels`;
}

/** The relationships of a part within the package. */
export function relationshipsFrom(book: Package, part: string): readonly Relationship[] {
  const xml = book.text(relationshipsPath(part));
  if (xml === undefined) return [];
  return childrenOf(xml, rootOf(xml))
    .filter((tag) => attributeOf(tag, 'TargetMode') !== 'External')
    .map((tag) => ({
      id: attributeOf(tag, 'Id') ?? '',
      type: attributeOf(tag, 'Type') ?? '',
      target: pathFrom(part, attributeOf(tag, 'Target') ?? ''),
    }));
}

/** Follows a target, which is written relative to the folder of its part. */
function pathFrom(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/**
 * Relates a part to another one.
 *
 * @param kind the last step of the relationship's type: `comments`
 * @param target the path of the other part
 * @returns the new relationship's id
 */
export function relate(book: Package, part: string, kind: string, target: string): string {
  const path = relationshipsPath(part);
  const xml =
    book.text(path) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"/>`;
  const root = rootOf(xml);
  const taken = new Set(childrenOf(xml, root).map((tag) => attributeOf(tag, 'Id')));
  const id = unused('rIdFinding', (name) => taken.has(name));
  const { prefix } = root;
  const element = `<${prefix}Relationship Id="${id}" Type="${TYPES}/${kind}" Target="/${escapedXml(target)}"/>`;
  book.put(path, edited(xml, [appended(xml, root, element)]));
  return id;
}

/**
 * Cuts relationships of a part.
 *
 * @param kind the last step of the relationships' type: `vbaProject`
 * @returns the paths of the parts they led to
 */
export function unrelate(book: Package, part: string, kind: string): readonly string[] {
  const path = relationshipsPath(part);
  const xml = book.text(path);
  if (xml === undefined) return [];
  const cut = childrenOf(xml, rootOf(xml)).filter((tag) =>
    attributeOf(tag, 'Type')?.endsWith(`/${kind}`),
  );
  if (cut.length === 0) return [];
  book.put(path, edited(xml, cut.map(removal)));
  return cut.map((tag) => pathFrom(part, attributeOf(tag, 'Target') ?? ''));
}

/**
 * Puts other content types in the place of those that are stated.
 *
 * @param typeFor what to state of a part or an ending; undefined where its statement is to go; the type itself where it stays
 */
export function redeclare(
  book: Package,
  typeFor: (about: { readonly part?: string; readonly type: string }) => string | undefined,
): void {
  const xml = book.text(CONTENT_TYPES);
  if (xml === undefined) throw new DamagedPart('A package without its content types.');
  const edits = childrenOf(xml, rootOf(xml)).flatMap((tag) => {
    const part = attributeOf(tag, 'PartName');
    const type = attributeOf(tag, 'ContentType') ?? '';
    const wanted = typeFor({ type, ...(part !== undefined && { part: keyOf(part) }) });
    if (wanted === type) return [];
    if (wanted === undefined) return [removal(tag)];
    const text = withAttribute(xml.slice(tag.start, tag.end), 'ContentType', wanted);
    return [{ start: tag.start, end: tag.end, text }];
  });
  if (edits.length > 0) book.put(CONTENT_TYPES, edited(xml, edits));
}

function removal({ start, outerEnd }: XmlElement): Edit {
  return { start, end: outerEnd, text: '' };
}

/** The first of `name1`, `name2` … that is not taken. */
export function unused(name: string, taken: (candidate: string) => boolean): string {
  let number = 1;
  while (taken(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}

/** States the content type of a new part. */
export function declarePart(book: Package, path: string, type: string): void {
  declare(book, `Override PartName="/${escapedXml(path)}" ContentType="${type}"`, 'end');
}

/** States the content type of all parts with an ending, unless it is stated already. */
export function declareEnding(book: Package, ending: string, type: string): void {
  const xml = book.text(CONTENT_TYPES) ?? '';
  const stated = childrenOf(xml, rootOf(xml)).some(
    (tag) => attributeOf(tag, 'Extension')?.toLowerCase() === ending,
  );
  if (!stated) declare(book, `Default Extension="${ending}" ContentType="${type}"`, 'start');
}

/** Defaults are customary before overrides. */
function declare(book: Package, declaration: string, at: 'start' | 'end'): void {
  const xml = book.text(CONTENT_TYPES);
  if (xml === undefined) throw new DamagedPart('A package without its content types.');
  const root = rootOf(xml);
  const element = `<${root.prefix}${declaration}/>`;
  const place = at === 'start' ? root.innerStart : root.innerEnd;
  book.put(CONTENT_TYPES, edited(xml, [insertion(place, element)]));
}
