/** Reads filled templates as blocks. */

import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

import type {
  Alignment,
  Block,
  FigureBlock,
  FigureValue,
  Inline,
  ListItem,
  PaperDocument,
  Sheet,
  TableBlock,
  TableCell,
  TableRow,
} from '../forms/document.ts';
import type { Chart } from '../forms/figure.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A line break of the clerk's inside a text; templates' own line ends mean nothing. */
export const LINE_BREAK = '\u2028';

/** Charts by the key that templates call them by. */
export type Charts = ReadonlyMap<string, Chart>;

/**
 * Reads one filled paper template.
 *
 * @param html the filled template: one `<paper>` of the vocabulary
 * @param charts what `<figure chart="…">` refers to
 * @throws when an element stands where it cannot, or a chart is unknown; the message says which
 */
export function readPaper(html: string, charts: Charts): PaperDocument {
  const paper = elements(parseFragment(html).childNodes).find(({ tagName }) => tagName === 'paper');
  if (paper === undefined) throw new Error('The template has no <paper>.');
  return {
    name: 'packet',
    title: attribute(paper, 'title'),
    language: 'ja-JP',
    author: attribute(paper, 'author'),
    subject: attribute(paper, 'subject'),
    keywords: attribute(paper, 'keywords'),
    date: attribute(paper, 'date'),
    page: {
      size: oneOf(paper, 'size', ['A4', 'A3']),
      orientation: oneOf(paper, 'orientation', ['landscape', 'portrait']),
    },
    footer: attribute(paper, 'footer'),
    handling: attribute(paper, 'handling'),
    sheets: elements(paper.childNodes).map((sheet) => readSheet(sheet, charts)),
  };
}

function readSheet(sheet: Element, charts: Charts): Sheet {
  if (sheet.tagName !== 'sheet') throw misplaced(sheet, 'paper');
  const band = elements(sheet.childNodes).find(({ tagName }) => tagName === 'band');
  const kind = oneOf(sheet, 'kind', ['body', 'cover', 'contents']);
  return {
    id: attribute(sheet, 'id'),
    kind,
    level: attribute(sheet, 'level') === '2' ? 2 : 1,
    title: attribute(sheet, 'title'),
    ...(band === undefined ? {} : { band: readBand(band) }),
    blocks: elements(sheet.childNodes)
      .filter((element) => element !== band)
      .flatMap((element) => readBlock(element, charts)),
  };
}

function readBand(band: Element): NonNullable<Sheet['band']> {
  return {
    label: attribute(band, 'label'),
    number: attribute(band, 'number'),
    title: plainText(readInlines(band)),
    paper: attribute(band, 'paper'),
  };
}

/** A block without anything to print (an optional text that is blank) is no block. */
function readBlock(element: Element, charts: Charts): readonly Block[] {
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4': {
      const level = HEADING_LEVEL[element.tagName];
      return withText(element, (inlines) => ({ kind: 'heading', level, inlines }));
    }
    case 'p':
      return withText(element, (inlines) => ({
        kind: 'paragraph',
        manner: oneOf(element, 'class', ['body', 'lead', 'cover']),
        align: alignment(element),
        inlines,
      }));
    case 'aside':
      return withText(element, (inlines) => ({
        kind: 'paragraph',
        manner: 'note',
        align: alignment(element),
        inlines,
      }));
    case 'ul':
    case 'ol': {
      const items = readItems(element);
      return items.length === 0 ? [] : [{ kind: 'list', items }];
    }
    case 'table':
      return [readTable(element)];
    case 'figure':
      return [readFigure(element, charts)];
    case 'charts': {
      const figures = elements(element.childNodes).map((figure) => readFigure(figure, charts));
      const size = oneOf(element, 'size', ['fit', 'wide', 'small']);
      const title = attribute(element, 'title');
      return figures.length === 0 ? [] : [{ kind: 'charts', size, title, figures }];
    }
    case 'box':
      return [
        {
          kind: 'box',
          label: attribute(element, 'label'),
          tone: oneOf(element, 'tone', ['issue', 'course']),
          items: elements(element.childNodes).flatMap(readItems),
          empty: attribute(element, 'empty'),
        },
      ];
    default:
      throw misplaced(element, 'sheet');
  }
}

const HEADING_LEVEL = { h1: 1, h2: 2, h3: 3, h4: 4 } as const;

function withText(
  element: Element,
  block: (inlines: readonly Inline[]) => Block,
): readonly Block[] {
  const inlines = readInlines(element);
  return plainText(inlines).trim() === '' ? [] : [block(inlines)];
}

function readItems(list: Element): readonly ListItem[] {
  return elements(list.childNodes).map((item) => ({
    mark: attribute(item, 'mark') || '・',
    inlines: readInlines(item),
  }));
}

function readTable(table: Element): TableBlock {
  const parts = elements(table.childNodes);
  const rows = (name: string): readonly (readonly TableRow[])[] =>
    parts
      .filter(({ tagName }) => tagName === name)
      .map((part) => elements(part.childNodes).map(readRow));
  return {
    kind: 'table',
    caption: attribute(table, 'caption'),
    captionHidden: attribute(table, 'caption-hidden') !== '',
    widths: attribute(table, 'widths')
      .split(/\s+/u)
      .filter((width) => width !== '')
      .map((width) => (width === '*' ? '*' : Number(width))),
    head: rows('thead').flat(),
    groups: rows('tbody').filter((group) => group.length > 0),
  };
}

function readRow(row: Element): TableRow {
  return elements(row.childNodes).map((cell): TableCell => {
    const value = elements(cell.childNodes).find(({ tagName }) => tagName === 'value');
    return {
      header: cell.tagName === 'th',
      scope: attribute(cell, 'scope') === 'row' ? 'row' : 'column',
      rowSpan: Number(attribute(cell, 'rowspan') || 1),
      columnSpan: Number(attribute(cell, 'colspan') || 1),
      align: alignment(cell),
      tone: oneOf(cell, 'tone', ['plain', 'judged', 'baseline']),
      content:
        value === undefined
          ? { kind: 'text', inlines: readInlines(cell) }
          : { kind: 'figure', figure: readValue(value) },
    };
  });
}

function readValue(value: Element): FigureValue {
  return {
    mark: attribute(value, 'mark'),
    markWord: attribute(value, 'mark-word'),
    number: attribute(value, 'number'),
    bound: attribute(value, 'bound'),
    note: attribute(value, 'note'),
    word: attribute(value, 'word') !== '',
  };
}

function readFigure(figure: Element, charts: Charts): FigureBlock {
  if (figure.tagName !== 'figure') throw misplaced(figure, 'charts');
  const caption = elements(figure.childNodes).find(({ tagName }) => tagName === 'figcaption');
  const common = {
    kind: 'figure',
    caption: caption === undefined ? '' : plainText(readInlines(caption)),
    alternative: attribute(figure, 'alt'),
    source: attribute(figure, 'source'),
  } as const;
  const file = attribute(figure, 'picture');
  if (file !== '') return { ...common, content: { kind: 'picture', file } };
  const chart = charts.get(attribute(figure, 'chart'));
  if (chart === undefined) throw new Error(`There is no chart "${attribute(figure, 'chart')}".`);
  return { ...common, content: { kind: 'chart', chart } };
}

/** Inline elements of a block; the template's own indentation is not text. */
function readInlines(parent: Element): readonly Inline[] {
  return parent.childNodes.flatMap(readInline);
}

function readInline(node: Node): readonly Inline[] {
  if (node.nodeName === '#text' && 'value' in node) return textInlines(node.value, 'text');
  if (!('tagName' in node)) return [];
  switch (node.tagName) {
    case 'br':
      return [{ kind: 'break' }];
    case 'strong':
    case 'small':
    case 'tag': {
      const kind = node.tagName;
      return node.childNodes.flatMap((child) =>
        'value' in child ? textInlines(child.value, kind) : [],
      );
    }
    case 'figcaption':
      return [];
    default:
      throw misplaced(node, 'a text');
  }
}

function textInlines(value: string, kind: 'text' | 'strong' | 'small' | 'tag'): readonly Inline[] {
  const lines = value.replaceAll(/[ \t]*\n\s*/gu, '').split(LINE_BREAK);
  return lines.flatMap((text, index): readonly Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    ...(text === '' ? [] : [{ kind, text }]),
  ]);
}

/** The characters of inlines, in order. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'break' ? '' : inline.text)).join('');
}

function elements(nodes: readonly Node[]): readonly Element[] {
  return nodes.filter((node): node is Element => 'tagName' in node);
}

/** An attribute is one line: line ends of the template or of the clerk do not count. */
function attribute(element: Element, name: string): string {
  const value = element.attrs.find((one) => one.name === name)?.value ?? '';
  return value.replaceAll(/\s*[\n\u2028]\s*/gu, '');
}

function alignment(element: Element): Alignment {
  return oneOf(element, 'align', ['start', 'center', 'end']);
}

/** The attribute's value among those it may have; blank is the first. */
function oneOf<Name extends string>(
  element: Element,
  name: string,
  allowed: readonly [Name, ...Name[]],
): Name {
  const value = attribute(element, name);
  const found = value === '' ? allowed[0] : allowed.find((one) => one === value);
  if (found === undefined) {
    throw new Error(
      `<${element.tagName} ${name}="${value}">: ${name} is one of ${allowed.join(', ')}.`,
    );
  }
  return found;
}

function misplaced(element: Element, parent: string): Error {
  return new Error(`<${element.tagName}> cannot stand in <${parent}>.`);
}
