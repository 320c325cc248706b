/** styles.xml with the looks of findings added: an existing look with another colour behind it. */

import type { Severity } from '../../../diagnostics/checked.ts';
import {
  appended,
  attributeOf,
  childrenOf,
  type Edit,
  edited,
  escapedXml,
  insertion,
  resolved,
  rootOf,
  withAttribute,
  type XmlElement,
} from './xml.ts';

/** Looks that can be asked for; asking adds them. */
export interface Styles {
  /** The number of a look like another one, in the colour of a severity. */
  readonly coloured: (base: number, severity: Severity) => number;
  /** The number of a look like another one that shows its number by a format. */
  readonly formatted: (base: number, code: string) => number;
  /** The number of a look of our own. */
  readonly own: (look: OwnLook) => number;
  /** The part with everything that was asked for. */
  readonly xml: () => string;
}

/** How a cell of 指摘一覧 looks. */
export type OwnLook = 'title' | 'heading' | 'text' | 'centred' | 'link' | Severity;

/** Light enough for black text to be read on; the comment says the severity in words. */
const FILLS: Readonly<Record<Severity, string>> = {
  error: 'FFFFB3B3',
  warning: 'FFFFE699',
  notice: 'FFBDD7EE',
};

/** The lists of a style sheet that are added to, in the order the schema asks for (ECMA-376 Part 1, 18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
type List = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** What a list must begin with where there is none. */
const FIRST_ENTRIES: Readonly<Record<List, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font/>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** Opens the part. */
export function openStyles(xml: string): Styles {
  const root = rootOf(xml);
  const lists = childrenOf(xml, root);
  const entriesIn = (name: List): readonly string[] => {
    const list = lists.find((element) => element.name === name);
    if (list === undefined) return FIRST_ENTRIES[name].map((entry) => prefixed(entry, root.prefix));
    return childrenOf(xml, list).map(({ start, outerEnd }) => xml.slice(start, outerEnd));
  };
  const entries = {
    numFmts: entriesIn('numFmts'),
    fonts: entriesIn('fonts'),
    fills: entriesIn('fills'),
    borders: entriesIn('borders'),
    cellXfs: entriesIn('cellXfs'),
  };
  const added: Record<List, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
  };
  const add = (name: List, entry: string): number => {
    const text = prefixed(entry, root.prefix);
    const before = added[name].indexOf(text);
    const count = entries[name].length;
    return count + (before === -1 ? added[name].push(text) - 1 : before);
  };
  const fill = (severity: Severity): number => add('fills', solid(FILLS[severity]));
  return {
    coloured: (base, severity) => {
      const look = entries.cellXfs[base] ?? entries.cellXfs[0] ?? FIRST_ENTRIES.cellXfs[0] ?? '';
      const painted = withAttribute(
        withAttribute(look, 'fillId', String(fill(severity))),
        'applyFill',
        '1',
      );
      return add('cellXfs', painted);
    },
    formatted: (base, code) => {
      const look = entries.cellXfs[base] ?? entries.cellXfs[0] ?? FIRST_ENTRIES.cellXfs[0] ?? '';
      const id = formatId(xml, added.numFmts, code);
      if (id.isNew)
        add('numFmts', `<numFmt numFmtId="${id.number}" formatCode="${escapedXml(code)}"/>`);
      const shown = withAttribute(look, 'numFmtId', String(id.number));
      return add('cellXfs', withAttribute(shown, 'applyNumberFormat', '1'));
    },
    own: (look) => add('cellXfs', ownLook(look, { add, fill })),
    xml: () => edited(xml, listEdits(xml, root, lists, { entries, added })),
  };
}

/** Formats of a workbook's own begin here (ECMA-376 Part 1, 18.8.30). */
const FIRST_OWN_FORMAT = 164;

/** The number of a format: one that is there already, or the next free one. */
function formatId(
  xml: string,
  added: readonly string[],
  code: string,
): { readonly number: number; readonly isNew: boolean } {
  const stated = [xml, ...added].flatMap((text) => [
    ...text.matchAll(/<(?:[\w.-]+:)?numFmt\s[^>]*>/gu),
  ]);
  const known = stated.map(([tag]) => ({
    number: Number(/\bnumFmtId="(\d+)"/u.exec(tag)?.[1] ?? 0),
    code: resolved(/\bformatCode="([^"]*)"/u.exec(tag)?.[1] ?? ''),
  }));
  const same = known.find((one) => one.code === code && one.number >= FIRST_OWN_FORMAT);
  if (same !== undefined) return { number: same.number, isNew: false };
  const highest = Math.max(FIRST_OWN_FORMAT - 1, ...known.map(({ number }) => number));
  return { number: highest + 1, isNew: true };
}

/** An entry of ours in the prefix of the part; one taken from the part has it already. */
function prefixed(entry: string, prefix: string): string {
  if (prefix === '' || entry.startsWith(`<${prefix}`)) return entry;
  return entry.replaceAll(/<(\/?)(?=[a-z])/giu, `<$1${prefix}`);
}

function solid(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const FONTS = {
  title:
    '<font><b/><sz val="14"/><color rgb="FF1F3F66"/><name val="游ゴシック"/><family val="3"/></font>',
  heading:
    '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="游ゴシック"/><family val="3"/></font>',
  text: '<font><sz val="10"/><name val="游ゴシック"/><family val="3"/></font>',
  link: '<font><u/><sz val="10"/><color rgb="FF0563C1"/><name val="游ゴシック"/><family val="3"/></font>',
} as const;
const HEADING_FILL = solid('FF1F3F66');
const LINE = 'style="thin"><color rgb="FFB4BCC8"/>';
const BORDER = `<border><left ${LINE}</left><right ${LINE}</right><top ${LINE}</top><bottom ${LINE}</bottom><diagonal/></border>`;

interface Adding {
  readonly add: (name: List, entry: string) => number;
  readonly fill: (severity: Severity) => number;
}

/** `quotePrefix` keeps a text that begins like a formula a text, even when it is edited. */
function ownLook(look: OwnLook, { add, fill }: Adding): string {
  const isSeverity = look === 'error' || look === 'warning' || look === 'notice';
  const font = add('fonts', isSeverity || look === 'centred' ? FONTS.text : FONTS[look]);
  if (look === 'title') {
    return `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" applyFont="1"/>`;
  }
  const background = isSeverity ? fill(look) : look === 'heading' ? add('fills', HEADING_FILL) : 0;
  const isMiddle = isSeverity || look === 'heading' || look === 'centred' || look === 'link';
  const side = isMiddle ? 'center' : 'left';
  const attributes = `numFmtId="0" fontId="${font}" fillId="${background}" borderId="${add('borders', BORDER)}"`;
  return `<xf ${attributes} quotePrefix="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${side}" vertical="center" wrapText="1"/></xf>`;
}

interface Content {
  readonly entries: Readonly<Record<List, readonly string[]>>;
  readonly added: Readonly<Record<List, readonly string[]>>;
}

function listEdits(
  xml: string,
  root: XmlElement,
  lists: readonly XmlElement[],
  { entries, added }: Content,
): readonly Edit[] {
  const names: readonly List[] = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'];
  return names.flatMap((name): readonly Edit[] => {
    const count = entries[name].length + added[name].length;
    const list = lists.find((element) => element.name === name);
    if (list === undefined && count === 0) return [];
    if (list === undefined) return [newList(root, lists, name, count, { entries, added })];
    if (added[name].length === 0) return [];
    const content = added[name].join('');
    if (attributeOf(list, 'count') === undefined) return [appended(xml, list, content)];
    const tag = withAttribute(xml.slice(list.start, list.end), 'count', String(count));
    if (list.kind === 'empty') {
      const text = `${tag.replace(/\s*\/>$/u, '>')}${content}</${list.prefix}${name}>`;
      return [{ start: list.start, end: list.end, text }];
    }
    return [{ start: list.start, end: list.end, text: tag }, insertion(list.innerEnd, content)];
  });
}

/** A list stands before those that the schema puts behind it. */
function newList(
  root: XmlElement,
  lists: readonly XmlElement[],
  name: List,
  count: number,
  { entries, added }: Content,
): Edit {
  const later = ORDER.slice(ORDER.indexOf(name) + 1);
  const next = lists.find((element) => later.includes(element.name));
  const tag = `${root.prefix}${name}`;
  const content = [...entries[name], ...added[name]].join('');
  const text = `<${tag} count="${count}">${content}</${tag}>`;
  return insertion(next?.start ?? root.innerEnd, text);
}

/** A style sheet for a workbook that has none. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';
