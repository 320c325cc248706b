/** Raised, lowered and struck letters of an .ods, whichever of its styles says so. */

import { type LetterRun, letteredText, struckThrough } from './lettering.ts';
import { tagAttribute } from './tagAttribute.ts';

const STYLE = /<style:(style|default-style)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/style:\1>)/gu;
const TEXT_PROPERTIES = /<style:text-properties\b[^>]*>/u;
/** A piece of a text in a style of its own; within the cells of a sheet it holds no other. */
const SPAN = /(<text:span\b[^>]*>)([^<]*)(?=<\/text:span>)/gu;
/** What says, or takes, a style: a sheet, a column, a row, and a cell with what is in it. */
const STYLED =
  /<table:(table|table-column|table-row)(?=[\s/>])[^>]*>|(<table:(table-cell|covered-table-cell)(?=[\s/>])[^>]*?)(?:\/>|>([\s\S]*?)(?=<\/table:\3>))/gu;
const PARAGRAPH_OR_COMMENT =
  /<office:annotation\b[\s\S]*?<\/office:annotation>|(<text:p\b[^>]*>)([\s\S]*?)(?=<\/text:p>)/gu;

/** LibreOffice's name for the style of cells that name none. */
const UNNAMED = 'Default';
/** Steps up to a style that builds on no other; a ring of styles ends here, too. */
const MOST_STEPS = 32;

/** What is said of letters. */
interface Properties {
  readonly position?: string | undefined;
  readonly line?: string | undefined;
}

/** What a style does not say itself, the one that it builds on does. */
interface Style extends Properties {
  readonly parent: string;
}

/** By family and name (`nameIn`). */
type Styles = ReadonlyMap<string, Style>;

/**
 * Writes the letters as `lettering.ts` has it.
 *
 * @param xml the content
 * @param named the part with the styles that have names
 * @returns the content; what a cell, its row's or its column's usual style, or a style that these build on strikes out is marked (ODF 1.3 part 3, 16.2 and 19.619)
 */
export function withOpenLettering(xml: string, named: string): string {
  const styles = letterStyles(`${named}${xml}`);
  if ([...styles.values()].every((style) => letteringOf(style) === undefined)) return xml;
  return withStruckCells(
    xml.replaceAll(SPAN, (whole, tag: string, text: string) => {
      const run = runOf(styles, 'text', tagAttribute(tag, 'text:style-name'));
      return run === undefined ? whole : `${tag}${letteredText(text, run)}`;
    }),
    styles,
  );
}

function withStruckCells(xml: string, styles: Styles): string {
  const known = new Map<string, boolean>();
  const isStruck = (name: string): boolean => {
    const found = known.get(name) ?? runOf(styles, 'table-cell', name)?.struck === true;
    known.set(name, found);
    return found;
  };
  let columns: { readonly from: number; readonly style: string }[] = [];
  let [next, column, row] = [0, 0, ''];
  return xml.replaceAll(
    STYLED,
    (whole: string, part?: string, tag?: string, kind?: string, content?: string) => {
      if (part === 'table') [columns, next] = [[], 0];
      if (part === 'table-column') {
        columns.push({ from: next, style: tagAttribute(whole, USUAL) });
        next += repeated(whole);
      }
      if (part === 'table-row') [column, row] = [0, tagAttribute(whole, USUAL)];
      if (tag === undefined) return whole;
      const at = column;
      column += repeated(tag);
      if (kind !== 'table-cell' || content === undefined || content === '') return whole;
      const own = tagAttribute(tag, 'table:style-name');
      const usual = row === '' ? columns.findLast(({ from }) => from <= at)?.style : row;
      return isStruck(own === '' ? usual || UNNAMED : own)
        ? `${tag}>${struckText(content)}`
        : whole;
    },
  );
}

const USUAL = 'table:default-cell-style-name';

function repeated(tag: string): number {
  return Math.max(1, Number(tagAttribute(tag, 'table:number-columns-repeated')) || 1);
}

/** The text of a cell, struck through; its comment is not. */
function struckText(content: string): string {
  return content.replaceAll(PARAGRAPH_OR_COMMENT, (all, head?: string, text?: string) =>
    head === undefined ? all : `${head}${struckThrough(text ?? '')}`,
  );
}

function letterStyles(xml: string): Styles {
  const styles = new Map<string, Style>();
  for (const [, kind, head = '', body = ''] of xml.matchAll(STYLE)) {
    const family = tagAttribute(head, 'style:family');
    const properties = TEXT_PROPERTIES.exec(body)?.[0] ?? '';
    const [position, line] = ['style:text-position', 'style:text-line-through-(?:style|type)'].map(
      (name) => tagAttribute(properties, name),
    );
    styles.set(nameIn(family, kind === 'style' ? tagAttribute(head, 'style:name') : ''), {
      parent: tagAttribute(head, 'style:parent-style-name'),
      ...(position !== '' && { position }),
      ...(line !== '' && { line }),
    });
  }
  return styles;
}

/** The style of no name is what all of a family build on. */
function nameIn(family: string, name: string): string {
  return `${family}:${name}`;
}

/** @returns undefined for a style that changes nothing of what is read */
function runOf(styles: Styles, family: string, name: string): LetterRun | undefined {
  let [position, line]: (string | undefined)[] = [];
  let at = name;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const style = styles.get(nameIn(family, at));
    position ??= style?.position;
    line ??= style?.line;
    if (at === '') break;
    at = style?.parent ?? '';
  }
  return letteringOf({ position, line });
}

function letteringOf({ position = '', line = 'none' }: Properties): LetterRun | undefined {
  const run = {
    raised: /^(?:super|[1-9])/u.test(position),
    lowered: /^(?:sub|-)/u.test(position),
    struck: line !== 'none',
  };
  return run.raised || run.lowered || run.struck ? run : undefined;
}
