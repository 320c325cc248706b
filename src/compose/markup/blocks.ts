/** Reads a filled paper template as blocks. */

import { plainText } from '../../forms/document.ts';
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
} from '../../forms/document.ts';
import type { CellChart, Chart } from '../../forms/figure.ts';
import { linkAddress } from '../../forms/linkAddress.ts';
import { figureNumber } from '../../japanese/figureNumber.ts';
import { attribute, elements, oneOf } from './attributes.ts';
import { readInlines } from './inlines.ts';
import { type Element, isElement } from './markup.ts';
import { readProvenance } from './provenance.ts';
import {
  ALIGNMENTS,
  BOX_TONES,
  CELL_TONES,
  CELL_WEIGHTS,
  CHARTS_SIZES,
  HEADING_MANNERS,
  LIST_MANNERS,
  NO_OR_YES,
  ORIENTATIONS,
  PAPER_SIZES,
  PARAGRAPH_MANNERS,
  SCOPES,
  SHEET_KINDS,
  SHEET_LEVELS,
  TABLE_SIZES,
  SHEET_STARTS,
} from './vocabulary.ts';

/** Charts by the key that templates call them by. */
export type Charts = Pick<ReadonlyMap<string, Chart | CellChart>, 'get'>;

/** Whether a chart is one of those that stand in the cells of a table. */
export function isCellChart(chart: Chart | CellChart): chart is CellChart {
  return chart.kind === 'bullet' || chart.kind === 'trend';
}

/** What a paper is read with. */
export interface Reading {
  readonly charts: Charts;
  /** In front of an item whose list says nothing else: ・. */
  readonly bullet: string;
}

/**
 * Reads one filled paper.
 *
 * @param paper the `<paper>`, without faults by `checkPaper`
 */
export function readPaper(
  paper: Element,
  reading: Reading,
): Omit<PaperDocument, 'name' | 'digest'> {
  const continued = attribute(paper, 'continued');
  return {
    title: attribute(paper, 'title'),
    language: 'ja-JP',
    author: attribute(paper, 'author'),
    subject: attribute(paper, 'subject'),
    keywords: attribute(paper, 'keywords'),
    date: attribute(paper, 'date'),
    page: {
      size: oneOf(paper, 'size', PAPER_SIZES),
      orientation: oneOf(paper, 'orientation', ORIENTATIONS),
    },
    footer: attribute(paper, 'footer'),
    handling: attribute(paper, 'handling'),
    ...(continued === '' ? {} : { continued }),
    ...headPictures(paper),
    sheets: elements(paper).map((sheet) => readSheet(sheet, reading)),
  };
}

function headPictures(paper: Element): Pick<PaperDocument, 'mark' | 'logo'> {
  const [mark, logo] = [attribute(paper, 'mark'), attribute(paper, 'logo')];
  return {
    ...(mark !== '' && { mark }),
    ...(logo !== '' && { logo: { file: logo, alternative: attribute(paper, 'logo-alt') } }),
  };
}

function readSheet(sheet: Element, reading: Reading): Sheet {
  const band = elements(sheet).find(({ name }) => name === 'band');
  const start = oneOf(sheet, 'start', SHEET_STARTS);
  return {
    id: attribute(sheet, 'id'),
    kind: oneOf(sheet, 'kind', SHEET_KINDS),
    ...(start === 'page' ? {} : { start }),
    level: oneOf(sheet, 'level', SHEET_LEVELS) === '2' ? 2 : 1,
    title: attribute(sheet, 'title'),
    ...(band === undefined ? {} : { band: readBand(band) }),
    blocks: elements(sheet)
      .filter((element) => element !== band)
      .flatMap((element) => readBlock(element, reading)),
  };
}

function readBand(band: Element): NonNullable<Sheet['band']> {
  const count = attribute(band, 'count').trim();
  return {
    label: attribute(band, 'label'),
    number: attribute(band, 'number'),
    title: plainText(readInlines(band)),
    paper: attribute(band, 'paper'),
    ...(count === '' ? {} : { count }),
  };
}

/** A block without anything to print (an optional text that is blank) is no block. */
function readBlock(element: Element, reading: Reading): readonly Block[] {
  switch (element.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4': {
      const level = HEADING_LEVEL[element.name];
      const plain = oneOf(element, 'class', HEADING_MANNERS) === 'plain';
      const manner = plain ? ({ manner: 'plain' } as const) : {};
      return withText(element, (inlines) => ({ kind: 'heading', level, ...manner, inlines }));
    }
    case 'p':
      return paragraph(element, oneOf(element, 'class', PARAGRAPH_MANNERS));
    case 'aside':
      return paragraph(element, 'note');
    case 'ul':
    case 'ol':
      return readListBlock(element, reading);
    case 'table':
      return [readTableBlock(element, reading)];
    case 'figure':
      return [readFigure(element, reading)];
    case 'charts':
      return readCharts(element, reading);
    case 'headline':
      return readHeadline(element, reading);
    case 'box':
      return [readBox(element, reading)];
    default:
      throw new Error(`<${element.name}> is in the vocabulary of sheets but is no block.`);
  }
}

const HEADING_LEVEL = { h1: 1, h2: 2, h3: 3, h4: 4 } as const;

function paragraph(
  element: Element,
  manner: Extract<Block, { kind: 'paragraph' }>['manner'],
): readonly Block[] {
  const common = {
    kind: 'paragraph',
    manner,
    align: alignment(element),
    ...explainedRows(element),
  } as const;
  return withText(element, (inlines) => ({ ...common, inlines }));
}

function explainedRows(element: Element): { readonly rows?: number[] } {
  const rows = attribute(element, 'rows').trim();
  return rows === '' ? {} : { rows: rows.split(/\s+/u).map(Number) };
}

function withText(
  element: Element,
  block: (inlines: readonly Inline[]) => Block,
): readonly Block[] {
  const inlines = readInlines(element);
  return plainText(inlines).trim() === '' ? [] : [block(inlines)];
}

/** A list without items says in a paragraph what its template has for that; without a word for it, it is no block. */
function readListBlock(element: Element, reading: Reading): readonly Block[] {
  const items = readListItems(element, reading);
  const manner = oneOf(element, 'class', LIST_MANNERS);
  if (items.length > 0) return [{ kind: 'list', ...(manner !== 'body' && { manner }), items }];
  const text = attribute(element, 'empty');
  const inlines = [{ kind: 'text', text } as const];
  const paragraphManner = manner === 'lead' ? 'lead' : 'body';
  return text === ''
    ? []
    : [{ kind: 'paragraph', manner: paragraphManner, align: 'start', inlines }];
}

function readListItems(list: Element, reading: Reading): readonly ListItem[] {
  return elements(list).map((item) => {
    const lists = elements(item).filter(isList);
    const below = lists.flatMap((one) => readListItems(one, reading));
    return {
      mark: attribute(item, 'mark') || reading.bullet,
      inlines: readInlines(withoutLists(item)),
      ...(below.length > 0 && { below: below.flatMap(flattened) }),
    };
  });
}

/** A list goes no deeper than one within another: what is deeper stands beside what it is in. */
function flattened({ mark, inlines, below = [] }: ListItem): NonNullable<ListItem['below']> {
  return [{ mark, inlines }, ...below];
}

function isList({ name }: Element): boolean {
  return name === 'ul' || name === 'ol';
}

function withoutLists(item: Element): Element {
  return {
    ...item,
    children: item.children.filter((child) => !isElement(child) || !isList(child)),
  };
}

function readCharts(element: Element, reading: Reading): readonly Block[] {
  const figures = elements(element).map((figure) => readFigure(figure, reading));
  const size = oneOf(element, 'size', CHARTS_SIZES);
  const title = attribute(element, 'title');
  return figures.length === 0 ? [] : [{ kind: 'charts', size, title, figures }];
}

/** Its first paragraph is the line that is seen from afar. */
function readHeadline(element: Element, reading: Reading): readonly Block[] {
  const children = elements(element);
  const [inlines = [], ...texts] = children
    .filter(({ name }) => name === 'p')
    .map(readInlines)
    .filter((one) => plainText(one).trim() !== '');
  const figures = children
    .filter(({ name }) => name === 'figure')
    .map((figure) => readFigure(figure, reading));
  return inlines.length === 0 ? [] : [{ kind: 'headline', inlines, figures, texts }];
}

function readBox(element: Element, reading: Reading): Block {
  return {
    kind: 'box',
    label: attribute(element, 'label'),
    tone: oneOf(element, 'tone', BOX_TONES),
    items: elements(element).flatMap((list) => readListItems(list, reading)),
    empty: attribute(element, 'empty'),
  };
}

/** Ends one of several texts of an attribute, which holds no elements. */
const TEXT_END = '\u2029';

function readTableBlock(table: Element, reading: Reading): TableBlock {
  const rows = (part: string): readonly (readonly TableRow[])[] =>
    elements(table)
      .filter(({ name }) => name === part)
      .map((group) => elements(group).map((row) => readRow(row, reading)));
  const instead = attribute(table, 'instead')
    .split(TEXT_END)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return {
    kind: 'table',
    caption: attribute(table, 'caption'),
    captionHidden: oneOf(table, 'caption-hidden', NO_OR_YES) === 'yes',
    widths: attribute(table, 'widths')
      .split(/\s+/u)
      .filter((width) => width !== '')
      .map((width) => (width === '*' ? '*' : Number(width))),
    ...tableSize(table),
    ...(instead.length > 0 && { instead }),
    head: rows('thead').flat(),
    groups: rows('tbody').filter((group) => group.length > 0),
  };
}

function tableSize(table: Element): Pick<TableBlock, 'small' | 'large' | 'board'> {
  switch (oneOf(table, 'size', TABLE_SIZES)) {
    case 'body':
      return {};
    case 'small':
      return { small: true };
    case 'large':
      return { large: true };
    case 'board':
      return { board: true };
  }
}

function readRow(row: Element, reading: Reading): TableRow {
  return elements(row).map((cell): TableCell => ({
    header: cell.name === 'th',
    scope: oneOf(cell, 'scope', SCOPES),
    rowSpan: Number(attribute(cell, 'rowspan') || 1),
    columnSpan: Number(attribute(cell, 'colspan') || 1),
    align: alignment(cell),
    tone: oneOf(cell, 'tone', CELL_TONES),
    ...cellWeight(cell),
    ...cellId(cell),
    content: readCellContent(cell, reading),
  }));
}

function cellId(cell: Element): Pick<TableCell, 'id'> {
  const id = attribute(cell, 'id');
  return id === '' ? {} : { id };
}

function cellWeight(cell: Element): Pick<TableCell, 'weight'> {
  const weight = oneOf(cell, 'weight', CELL_WEIGHTS);
  return weight === 'usual' ? {} : { weight };
}

function readCellContent(cell: Element, { charts }: Reading): TableCell['content'] {
  const only = elements(cell).find(({ name }) => name === 'value' || name === 'figure');
  if (only === undefined) return { kind: 'text', inlines: readInlines(cell) };
  if (only.name === 'value') return { kind: 'figure', figure: readValue(only) };
  const chart = charts.get(attribute(only, 'chart'));
  // `checkPaper` has refused everything else.
  if (chart === undefined || !isCellChart(chart)) {
    throw new Error('A cell holds a figure that is no chart for cells.');
  }
  return { kind: 'chart', chart, alternative: attribute(only, 'alt') };
}

function readValue(value: Element): FigureValue {
  const provenance = readProvenance(attribute(value, 'from'));
  return {
    mark: attribute(value, 'mark'),
    markWord: attribute(value, 'mark-word'),
    number: figureNumber(attribute(value, 'number'), oneOf(value, 'word', NO_OR_YES) === 'yes'),
    bound: attribute(value, 'bound'),
    note: attribute(value, 'note'),
    ...(provenance !== undefined && { provenance }),
  };
}

function readFigure(figure: Element, { charts }: Reading): FigureBlock {
  const caption = elements(figure).map((element) => plainText(readInlines(element)));
  const row = attribute(figure, 'row').trim();
  const address = linkAddress(attribute(figure, 'href'));
  const common = {
    kind: 'figure',
    caption: caption.join(''),
    alternative: attribute(figure, 'alt'),
    source: attribute(figure, 'source'),
    ...(address !== undefined && { sourceAddress: address }),
    ...(row === '' ? {} : { row: Number(row) }),
  } as const;
  const chart = charts.get(attribute(figure, 'chart'));
  return chart === undefined || isCellChart(chart)
    ? { ...common, content: { kind: 'picture', file: attribute(figure, 'picture') } }
    : { ...common, content: { kind: 'chart', chart } };
}

function alignment(element: Element): Alignment {
  return oneOf(element, 'align', ALIGNMENTS);
}
