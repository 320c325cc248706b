/** Tables: every head says what it heads, every figure can be read aloud, a wide one scrolls by itself. */

import { plainText } from '../../forms/document.ts';
import type {
  FigureNumber,
  FigureValue,
  Inline,
  TableBlock,
  TableCell,
  TableRow,
} from '../../forms/document.ts';
import type { CellChart } from '../../forms/figure.ts';
import { figureText } from '../../japanese/figureNumber.ts';
import { inlinesHtml } from './inlines.ts';
import { classNames, type Content, element, type Html, html } from './markup.ts';
import type { PageSetting } from './setting.ts';
import { svgElement } from './svg.ts';

/** With more columns, a table is wider than the screen of a telephone. */
const NARROW = 4;
/** With more columns, a table is set closer on every screen. */
const LOOSE = 9;

/**
 * Sets a table in a region of its own that can be scrolled with the keyboard.
 *
 * @param id of the caption, different from every other on the page
 */
export function tableHtml(block: TableBlock, id: string, setting: PageSetting): Html {
  const isWide = columnsOf(block) > NARROW;
  const labels = isOfCards(block) ? labelsOf(block) : undefined;
  const region = { class: 'region', role: 'group', tabindex: '0', 'aria-labelledby': id };
  return html(
    isWide ? element('p', { class: 'scroll', 'aria-hidden': 'true' }, setting.words.scroll) : [],
    // A group and not a section: a table is named by its caption, and a section would have to begin with a heading.
    element('div', region, labelledTable(block, id, setting, labels)),
  );
}

/** The table alone, where it is narrow enough. */
export function plainTable(block: TableBlock, id: string, setting: PageSetting): Html {
  return labelledTable(block, id, setting, undefined);
}

/** What heads each column, where a telephone shows each row as a card and hides the heads. */
type Labels = readonly (string | undefined)[];

function labelledTable(
  block: TableBlock,
  id: string,
  setting: PageSetting,
  labels: Labels | undefined,
): Html {
  const { caption, captionHidden, head, groups, small, board } = block;
  const aside = asideOf(block);
  const rows = (all: readonly TableRow[], own: Labels): Html =>
    html(all.map((row) => element('tr', {}, rowHtml(row, all === head, setting, own, aside))));
  const names = [
    small ? 'small' : board ? 'board' : '',
    labels === undefined ? '' : 'cards',
    columnsOf(block) > LOOSE ? 'dense' : '',
  ];
  return element(
    'table',
    { class: classNames(names) },
    element('caption', { id, class: captionHidden ? 'heard' : undefined }, caption),
    head.length === 0 ? [] : element('thead', {}, rows(head, [])),
    groups.map((group) => element('tbody', {}, rows(group, labels ?? []))),
  );
}

function rowHtml(
  row: TableRow,
  isHead: boolean,
  setting: PageSetting,
  labels: Labels,
  aside: Aside | undefined,
): Content {
  let column = 0;
  return row.map((cell, index) => {
    const label = cell.columnSpan === 1 ? labels[column] : undefined;
    column += cell.columnSpan;
    return cellHtml(cell, isHead, setting, {
      label,
      ...asideData(cell, isHead ? undefined : row[index + 1], aside),
    });
  });
}

/** A column that stands between the names of things and the years: 単位. */
interface Aside {
  readonly name: string;
  /** Its head, and a cell for each thing. */
  readonly cells: ReadonlySet<TableCell>;
}

/**
 * A telephone keeps 検証年度 and its 区分 in sight, and has no room for a column between them and the names: what it says
 * stands below each name instead.
 */
function asideOf({ head, groups }: TableBlock): Aside | undefined {
  const [heads = []] = head;
  if (!heads.some(({ tone }) => tone === 'judged')) return undefined;
  const firsts = groups.flatMap(([first = []]) => {
    const at = first.findIndex(
      (cell, index) => isTall(cell) && !cell.header && first[index - 1]?.header === true,
    );
    const [own, before] = [first[at], first[at - 1]];
    return own === undefined || before === undefined || !isTall(before) ? [] : [{ own, at }];
  });
  const [{ at } = { at: -1 }] = firsts;
  const own = heads[at];
  if (own === undefined || firsts.some((one) => one.at !== at)) return undefined;
  return { name: wordsOf(own), cells: new Set([own, ...firsts.map((one) => one.own)]) };
}

/** What a cell of that column is called for the stylesheet, and the cell before it what it says. */
function asideData(
  cell: TableCell,
  next: TableCell | undefined,
  aside: Aside | undefined,
): Omit<CellWords, 'label'> {
  if (aside === undefined) return {};
  if (aside.cells.has(cell)) return { class: 'aside' };
  const words = next !== undefined && aside.cells.has(next) ? wordsOf(next) : '';
  return words === '' ? {} : { 'data-aside': `${aside.name} ${words}` };
}

function isTall({ rowSpan, columnSpan }: TableCell): boolean {
  return rowSpan > 1 && columnSpan === 1;
}

function wordsOf({ content }: TableCell): string {
  return content.kind === 'text' ? plainText(content.inlines) : '';
}

/**
 * Whether each row can be read by itself, under the names of its cells: one row of heads, nothing over several rows. A
 * table of years stays one, with 検証年度 in sight; so does a list of two columns.
 */
function isOfCards(block: TableBlock): boolean {
  const [heads = [], ...others] = block.head;
  const cells = [...heads, ...block.groups.flat(2)];
  return (
    heads.length > 2 &&
    others.length === 0 &&
    cells.every(({ rowSpan }) => rowSpan === 1) &&
    heads.every(({ columnSpan, tone }) => columnSpan === 1 && tone !== 'judged')
  );
}

/** The first cell of a board says itself what it is: ○ 達成. */
function labelsOf({ head, board }: TableBlock): Labels {
  return (head[0] ?? []).map(({ content }, column) => {
    if (content.kind === 'figure' || (board && column === 0)) return undefined;
    const label = content.kind === 'chart' ? content.alternative : inOneLine(content.inlines);
    return label === '' ? undefined : label;
  });
}

/** What a head says in two lines: a goal's number and name set apart, 「基準値（令和元年度）」 by its bracket. */
function inOneLine(inlines: readonly Inline[]): string {
  const words = inlines.map((one) => (one.kind === 'break' ? '\u3000' : plainText([one])));
  return words.join('').replaceAll(/\u3000(?=[（・\u3000]|$)/gu, '');
}

function columnsOf({ head, groups }: TableBlock): number {
  const [first = []] = [...head, ...groups.flat()];
  return first.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}

/** What a cell says where a telephone shows the table otherwise. */
interface CellWords {
  readonly label: string | undefined;
  readonly class?: string;
  readonly 'data-aside'?: string;
}

function cellHtml(
  cell: TableCell,
  isHead: boolean,
  setting: PageSetting,
  { label, class: own = '', ...data }: CellWords,
): Html {
  const { content } = cell;
  const isEmpty = content.kind === 'text' && content.inlines.length === 0;
  const inner = contentHtml(content, setting);
  const spans = {
    rowspan: cell.rowSpan > 1 ? String(cell.rowSpan) : undefined,
    colspan: cell.columnSpan > 1 ? String(cell.columnSpan) : undefined,
  };
  // A head without words heads nothing.
  if (!cell.header || isEmpty) {
    const attributes = { ...spans, class: classOf(cell, own), 'data-label': label, ...data };
    return element('td', attributes, inner);
  }
  return element(
    'th',
    { id: cell.id, ...spans, scope: scopeOf(cell, isHead), class: classOf(cell, own), ...data },
    inner,
  );
}

function contentHtml(content: TableCell['content'], setting: PageSetting): Html {
  switch (content.kind) {
    case 'text':
      return inlinesHtml(content.inlines, setting);
    case 'figure':
      return figureCellHtml(content.figure, setting);
    case 'chart':
      return chartHtml(content.chart, content.alternative, setting);
  }
}

/** Points; the stylesheet says how wide it is shown. */
const CELL_PICTURE = {
  bullet: { width: 140, height: 17, detail: 'full' },
  trend: { width: 60, height: 17, detail: 'full' },
} as const;

/** A chart in a cell, and what it says as words: they are there, too, for who sees no pictures and where an editor strips them. */
function chartHtml(chart: CellChart, alternative: string, { draw }: PageSetting): Html {
  // Words alone need no picture, and are as large as words.
  if (chart.kind === 'bullet' && chart.content.kind === 'none') {
    return element('small', {}, chart.content.text);
  }
  const picture = draw.picture(chart, CELL_PICTURE[chart.kind]);
  const attributes = { class: chart.kind, 'aria-hidden': 'true' };
  return html(
    element('span', { class: 'heard' }, alternative),
    svgElement(picture, chart.id, attributes, []),
  );
}

/** A head over more than one row or column heads the group of them. */
function scopeOf({ scope, rowSpan, columnSpan }: TableCell, isHead: boolean): string {
  if (scope === 'row' && !isHead) return rowSpan > 1 ? 'rowgroup' : 'row';
  return columnSpan > 1 ? 'colgroup' : 'col';
}

function classOf(cell: TableCell, own: string): string | undefined {
  const { tone, align, header, weight } = cell;
  return classNames([
    own,
    tone === 'plain' ? '' : tone,
    contentClass(cell),
    align === 'start' || (header && align !== 'end') ? '' : align,
    weight ?? '',
  ]);
}

/** `code` is not broken at its hyphens: K1-1-2, 千t-CO2. */
function contentClass({ content }: TableCell): string {
  if (content.kind === 'figure') return content.figure.number.kind === 'word' ? 'word' : 'figure';
  if (content.kind === 'chart') return 'chart';
  return /^[\p{L}\d]{1,8}(?:-[A-Za-z\d]{1,8})+$/u.test(plainText(content.inlines)) ? 'code' : '';
}

/** A figure's mark, digits and what stands beside them; signs that are not words are named for who hears them. */
function figureCellHtml(figure: FigureValue, { words }: PageSetting): Html {
  const { mark, markWord, number, bound, note } = figure;
  return html(
    mark === '' ? [] : [element('span', { class: 'mark', ...named(markWord) }, mark), ' '],
    numberHtml(number, words),
    bound === '' ? [] : [' ', element('span', { class: 'bound' }, bound)],
    note === '' ? [] : [' ', element('small', {}, note)],
  );
}

function numberHtml(number: FigureNumber, { minus, noNumber }: PageSetting['words']): Content {
  if (number.kind === 'sign' && number.text !== '') {
    return element('span', named(noNumber), number.text);
  }
  if (number.kind !== 'digits' || number.sign === '') return figureText(number);
  const { before, sign } = number;
  return [
    before,
    element('span', named(minus), sign),
    figureText({ ...number, before: '', sign: '' }),
  ];
}

/** What a sign is called; without a name it stays a text. */
function named(name: string): { readonly role?: string; readonly 'aria-label'?: string } {
  return name === '' ? {} : { role: 'img', 'aria-label': name };
}
