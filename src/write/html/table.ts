/** Tables: every head says what it heads, every figure can be read aloud, a wide one scrolls by itself. */

import { plainText } from '../../forms/document.ts';
import type {
  FigureNumber,
  FigureValue,
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

/**
 * Sets a table in a region of its own that can be scrolled with the keyboard.
 *
 * @param id of the caption, different from every other on the page
 */
export function tableHtml(block: TableBlock, id: string, setting: PageSetting): Html {
  const isWide = columnsOfFirstRow(block) > NARROW;
  const region = { class: 'region', role: 'group', tabindex: '0', 'aria-labelledby': id };
  return html(
    isWide ? element('p', { class: 'scroll', 'aria-hidden': 'true' }, setting.words.scroll) : [],
    // A group and not a section: a table is named by its caption, and a section would have to begin with a heading.
    element('div', region, plainTable(block, id, setting)),
  );
}

/** The table alone, where it is narrow enough. */
export function plainTable(block: TableBlock, id: string, setting: PageSetting): Html {
  const { caption, captionHidden, head, groups, small, board } = block;
  const rows = (all: readonly TableRow[], isHead: boolean): Html =>
    html(
      all.map((row) =>
        element(
          'tr',
          {},
          row.map((cell) => cellHtml(cell, isHead, setting)),
        ),
      ),
    );
  return element(
    'table',
    { class: small ? 'small' : board ? 'board' : undefined },
    element('caption', { id, class: captionHidden ? 'heard' : undefined }, caption),
    head.length === 0 ? [] : element('thead', {}, rows(head, true)),
    groups.map((group) => element('tbody', {}, rows(group, false))),
  );
}

function columnsOfFirstRow({ head, groups }: TableBlock): number {
  const [first = []] = [...head, ...groups.flat()];
  return first.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}

function cellHtml(cell: TableCell, isHead: boolean, setting: PageSetting): Html {
  const { content } = cell;
  const isEmpty = content.kind === 'text' && content.inlines.length === 0;
  const inner = contentHtml(content, setting);
  const spans = {
    rowspan: cell.rowSpan > 1 ? String(cell.rowSpan) : undefined,
    colspan: cell.columnSpan > 1 ? String(cell.columnSpan) : undefined,
  };
  // A head without words heads nothing.
  if (!cell.header || isEmpty) return element('td', { ...spans, class: classOf(cell) }, inner);
  return element(
    'th',
    { id: cell.id, ...spans, scope: scopeOf(cell, isHead), class: classOf(cell) },
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

function classOf(cell: TableCell): string | undefined {
  const { tone, align, header, weight } = cell;
  return classNames([
    tone === 'plain' ? '' : tone,
    contentClass(cell),
    align === 'start' || (header && align !== 'end') ? '' : align,
    weight ?? '',
  ]);
}

/** `code` is not broken at its hyphens: K1-1-2. */
function contentClass({ content }: TableCell): string {
  if (content.kind === 'figure') return content.figure.number.kind === 'word' ? 'word' : 'figure';
  if (content.kind === 'chart') return 'chart';
  return /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+$/u.test(plainText(content.inlines)) ? 'code' : '';
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
