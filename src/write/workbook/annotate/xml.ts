/**
 * XML as text with known positions: enough to change one attribute or add one element and
 * leave every other character of a part as it was.
 */

/** One tag of a text. */
export interface Tag {
  /** `x:` or empty. */
  readonly prefix: string;
  /** Without prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** What stands between the name and the closing bracket. */
  readonly attributes: string;
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
}

/** One element of a text; without content `innerStart` and `innerEnd` lie at its end. */
export interface XmlElement extends Tag {
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Behind the closing tag. */
  readonly outerEnd: number;
}

/** A stretch of a text and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Walks through the tags of a stretch of text, without comments, CDATA and processing instructions. */
function* tagsOf(xml: string, from: number, to: number): Generator<Tag> {
  let at = xml.indexOf('<', from);
  while (at !== -1 && at < to) {
    const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, at));
    const end = skipped === undefined ? tagEnd(xml, at) : behind(xml, skipped[1], at);
    if (skipped === undefined) {
      const tag = tagAt(xml, at, end);
      if (tag !== undefined) yield tag;
    }
    at = xml.indexOf('<', end);
  }
}

function behind(xml: string, closing: string, from: number): number {
  const at = xml.indexOf(closing, from);
  return at === -1 ? xml.length : at + closing.length;
}

/** A bracket within a quoted value does not end the tag. */
function tagEnd(xml: string, start: number): number {
  let at = start + 1;
  while (at < xml.length && xml[at] !== '>') {
    const quote = xml[at];
    if (quote === '"' || quote === "'") at = behind(xml, quote, at + 1);
    else at += 1;
  }
  return Math.min(at + 1, xml.length);
}

function tagAt(xml: string, start: number, end: number): Tag | undefined {
  const match = /^<(\/?)([\w.-]+:)?([\w.-]+)([\s\S]*?)(\/?)>$/u.exec(xml.slice(start, end));
  if (match === null) return undefined;
  const [, closing, prefix = '', name = '', attributes = '', empty] = match;
  const kind = closing === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
  return { prefix, name, kind, attributes, start, end };
}

/**
 * The elements that stand directly within a stretch of text.
 *
 * @param within an element whose children are meant; the whole text has the root as its one child
 */
export function childrenOf(
  xml: string,
  within: Pick<XmlElement, 'innerStart' | 'innerEnd'> = { innerStart: 0, innerEnd: xml.length },
): readonly XmlElement[] {
  const children: XmlElement[] = [];
  const opened: Tag[] = [];
  for (const tag of tagsOf(xml, within.innerStart, within.innerEnd)) {
    if (tag.kind === 'open') opened.push(tag);
    if (tag.kind === 'empty' && opened.length === 0) {
      children.push({ ...tag, innerStart: tag.end, innerEnd: tag.end, outerEnd: tag.end });
    }
    if (tag.kind !== 'close') continue;
    const first = opened.pop();
    if (first === undefined || opened.length > 0) continue;
    children.push({ ...first, innerStart: first.end, innerEnd: tag.start, outerEnd: tag.end });
  }
  return children;
}

/** A part that lacks what it must have. The reader is more lenient and may have made sense of it. */
export class DamagedPart extends Error {}

/** The root of a document. @throws DamagedPart when there is none */
export function rootOf(xml: string): XmlElement {
  const root = childrenOf(xml)[0];
  if (root === undefined) throw new DamagedPart('A part of the workbook holds no XML.');
  return root;
}

/** The first child of a name, without regard to its prefix. */
export function childOf(
  xml: string,
  within: Pick<XmlElement, 'innerStart' | 'innerEnd'>,
  name: string,
): XmlElement | undefined {
  return childrenOf(xml, within).find((child) => child.name === name);
}

/** The value of an attribute, its entities resolved; undefined when it is absent. */
export function attributeOf({ attributes }: Tag, name: string): string | undefined {
  return readAttributes(attributes).find(([found]) => found === name)?.[1];
}

/** The attribute `id` of another namespace, as in `r:id`: it names a relationship. */
export function relationshipOf({ attributes }: Tag): string | undefined {
  return readAttributes(attributes).find(([found]) => /^[\w.-]+:id$/u.test(found))?.[1];
}

function readAttributes(attributes: string): readonly (readonly [string, string])[] {
  return [...attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
    ([, name = '', one, other]) => [name, resolved(one ?? other ?? '')] as const,
  );
}

/** The tag's own text with one attribute set, or taken away. */
export function withAttribute(tagText: string, name: string, value: string | undefined): string {
  const without = tagText.replace(
    new RegExp(String.raw`\s${name}\s*=\s*(?:"[^"]*"|'[^']*')`, 'u'),
    '',
  );
  if (value === undefined) return without;
  return without.replace(/^<[\w.:-]+/u, (head) => `${head} ${name}="${escapedXml(value)}"`);
}

/** The text with all edits made; edits at the same place come in their order. */
export function edited(xml: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((one, other) => one.start - other.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}

/** Puts a text in front of everything that stands behind a place. */
export function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** An edit that adds content at the end of an element, be it an empty one. */
export function appended(xml: string, element: XmlElement, content: string): Edit {
  if (element.kind !== 'empty') return insertion(element.innerEnd, content);
  const tag = xml.slice(element.start, element.end).replace(/\s*\/>$/u, '>');
  const text = `${tag}${content}</${element.prefix}${element.name}>`;
  return { start: element.start, end: element.end, text };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text with its entities resolved. */
export function resolved(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}

/** Controls but tab and line feed, lone surrogates, U+FFFE and U+FFFF: XML cannot hold them. */
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F\p{Surrogate}\uFFFE\uFFFF]/gu;

/** Text for an attribute or an element, with `�` for what XML cannot hold. */
export function escapedXml(text: string): string {
  return text
    .replaceAll(FORBIDDEN, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text for a cell or a comment: Excel reads `_x0041_` as the letter A, unless its `_` is written `_x005F_`. */
export function excelText(text: string): string {
  return escapedXml(text.replaceAll(/_(?=x[\dA-F]{4}_)/giu, '_x005F_'));
}
