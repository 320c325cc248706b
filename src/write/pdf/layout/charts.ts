/** Charts side by side, each under its title. */

import type { FigureBlock } from '../../../forms/document.ts';
import { boxRows, type Picture } from '../../../forms/figure.ts';
import type { StructureElement } from '../display/display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import { type Flow, type Piece, wholeFlow } from './flow.ts';
import { linesPiece } from './lines.ts';
import type { Setting } from './setting.ts';
import { addElement } from './structure.ts';

/** How the charts of one block stand: how many in a row, in how much detail. */
export interface Arrangement {
  readonly inRow: number;
  readonly detail: 'full' | 'small';
  /** Heights of the pictures alone, without titles and notes. */
  readonly least: number;
  readonly most: number;
  /** As low as those of the tightest sheet. */
  readonly lowest: number;
}

/**
 * Chooses an arrangement.
 *
 * @param size `fit`: beside a policy's texts; `wide`: on a page of their own; `small`: small multiples
 */
export function arrange(
  figures: readonly FigureBlock[],
  size: 'fit' | 'wide' | 'small',
  setting: Setting,
): Arrangement {
  const wished = wishedFor(figures, size, setting);
  if (wished.detail === 'small') return { ...wished, lowest: wished.least };
  // As many years as a plan may have, each with its label and its word, need room of their own.
  const years = Math.max(1, ...figures.map(yearsOf));
  const { leastYear } = setting.theme.figures;
  const fits = (inRow: number): boolean => cellWidth(inRow, setting) >= years * leastYear;
  const widest = Array.from({ length: wished.inRow }, (_, index) => wished.inRow - index);
  return withPlots(figures, { ...wished, inRow: widest.find(fits) ?? 1 }, setting);
}

/** Charts with many words around their plots are so high that the plots can still be read. */
function withPlots(
  figures: readonly FigureBlock[],
  arrangement: Wished,
  setting: Setting,
): Arrangement {
  const { draw, theme } = setting;
  const { least, most } = arrangement;
  const width = cellWidth(arrangement.inRow, setting);
  const around = figures.map(({ content }) =>
    content.kind === 'chart' ? draw.aroundPlot(content.chart, width) : 0,
  );
  const tallest = Math.max(0, ...around);
  const high = (picture: number, plot: number): number =>
    tallest === 0 ? Math.min(least, picture) : Math.max(picture, Math.min(most, tallest + plot));
  const { chartLeast, plotLeast } = theme.tightening?.at(-1) ?? {
    chartLeast: least,
    plotLeast: theme.chart.plotLeast,
  };
  return {
    ...arrangement,
    least: high(least, theme.chart.plotLeast),
    lowest: high(Math.min(least, chartLeast), plotLeast),
  };
}

/** An arrangement by the number of charts alone, whatever is in them. */
type Wished = Omit<Arrangement, 'lowest'>;

function wishedFor(
  figures: readonly FigureBlock[],
  size: 'fit' | 'wide' | 'small',
  { theme }: Setting,
): Wished {
  const { least, most, wideMost, small } = theme.chart;
  const { mostInFull, smallMostTimes } = theme.figures;
  const wide = hasManyYears(figures, theme);
  if (size === 'small' && wide) return { inRow: 2, detail: 'full', least, most };
  if (size === 'small' && figures.length > mostInFull) {
    return { inRow: 4, detail: 'small', least: small, most: small * smallMostTimes };
  }
  if (size === 'small') {
    return { inRow: inRows(figures.length, theme.chart.inRow), detail: 'full', least, most };
  }
  const own = ownHeights(figures, theme);
  if (own !== undefined) return { inRow: 1, detail: 'full', ...own };
  const inRow = wide ? 1 : inOneRow(figures.length, size, theme.chart.inRow);
  return { inRow, detail: 'full', least, most: size === 'wide' ? wideMost : most };
}

/**
 * Bars of 総括 that are as high as they are long say no more than slim ones; boxes of 推進体制 are as high as their names
 * need.
 */
function ownHeights(
  figures: readonly FigureBlock[],
  { figures: { tallyFrame, tallyRow, organizationRow }, chart: { least } }: Setting['theme'],
): Pick<Arrangement, 'least' | 'most'> | undefined {
  const [figure, ...others] = figures;
  if (others.length > 0 || figure?.content.kind !== 'chart') return undefined;
  const { chart } = figure.content;
  if (chart.kind === 'organization') {
    const height = organizationRow * boxRows(chart);
    return { least: height, most: height };
  }
  if (chart.kind !== 'tally') return undefined;
  const tallest = tallyFrame + tallyRow * chart.rows.length;
  return { least: Math.min(least, tallest), most: tallest };
}

/** Four stand in one row beside texts, if the page is wide enough for rows of three. */
function inOneRow(count: number, size: 'fit' | 'wide', most: number): number {
  return count === 4 && size === 'fit' && most > 2 ? 4 : inRows(count, most);
}

/** As many in a row as the page is wide enough for, but four in two rows of two. */
function inRows(count: number, most: number): number {
  return Math.min(count === 4 ? 2 : count, most);
}

/** With many columns, the baseline's among them, a chart needs the whole width, or half of it among many charts. */
function hasManyYears(
  figures: readonly FigureBlock[],
  { figures: { manyYears } }: Setting['theme'],
): boolean {
  return figures.some((figure) => yearsOf(figure) >= manyYears);
}

/** How many years a chart shows beside each other; 0 for one that has no axis of years. */
function yearsOf({ content }: FigureBlock): number {
  if (content.kind !== 'chart') return 0;
  const { chart } = content;
  return chart.kind === 'indicator' || chart.kind === 'stages' ? chart.points.length : 0;
}

/** What the reader's software knows of a figure and of its title, which is a part of it. */
export interface FigureElement {
  readonly figure: StructureElement;
  readonly caption: StructureElement;
}

/** Made once, however often the layout of these figures is tried. */
export type FigureElements = ReadonlyMap<FigureBlock, FigureElement>;

/** Adds the figures, with their titles, to the structure, in order. */
export function figureElements(
  figures: readonly FigureBlock[],
  parent: StructureElement,
  setting: Setting,
): FigureElements {
  return new Map(
    figures.map((block) => {
      const figure = figureElement(block, parent, setting);
      return [block, { figure, caption: addElement(figure, 'Caption') }];
    }),
  );
}

/** Adds a figure without a title to the structure. */
export function figureElement(
  { content, alternative: said }: FigureBlock,
  parent: StructureElement,
  { draw }: Setting,
): StructureElement {
  const notes = content.kind === 'chart' ? draw.notes(content.chart) : [];
  const alternative = [said, ...notes].join('');
  return addElement(parent, 'Figure', alternative === '' ? {} : { alternative });
}

/** Heights of the parts of a row of charts that do not depend on the pictures. */
export function titlesHeight(
  figures: readonly FigureBlock[],
  arrangement: Arrangement,
  setting: Setting,
): readonly number[] {
  const width = cellWidth(arrangement.inRow, setting);
  return rowsOf(figures, arrangement).map((row) =>
    Math.max(...row.map((figure) => titlePiece(figure, width, undefined, setting).height)),
  );
}

/**
 * One flow for each row of charts.
 *
 * @param height of the pictures; each row is higher by its titles
 */
export function chartFlows(
  figures: readonly FigureBlock[],
  elements: FigureElements,
  arrangement: Arrangement,
  height: number,
  setting: Setting,
): readonly Flow[] {
  const width = cellWidth(arrangement.inRow, setting);
  return rowsOf(figures, arrangement).map((row) => {
    const titles = row.map((figure) =>
      titlePiece(figure, width, elements.get(figure)?.caption, setting),
    );
    const title = Math.max(...titles.map((piece) => piece.height));
    const paint: Piece['paint'] = (items, x, y) => {
      for (const [index, figure] of row.entries()) {
        const left = x + index * (width + setting.theme.figures.gutter);
        // A short title stands next to its picture, not a gap away from it.
        titles[index]?.paint(items, left, y + title - (titles[index]?.height ?? 0));
        const room = { width, height, detail: arrangement.detail };
        paintPicture(figure, elements.get(figure)?.figure, room, left, y + title, items, setting);
      }
    };
    return wholeFlow({ height: title + height, paint }, setting.theme.gap);
  });
}

function rowsOf(
  figures: readonly FigureBlock[],
  { inRow }: Arrangement,
): readonly (readonly FigureBlock[])[] {
  const count = Math.ceil(figures.length / inRow);
  return Array.from({ length: count }, (_, row) => figures.slice(row * inRow, (row + 1) * inRow));
}

function cellWidth(inRow: number, { width, theme }: Setting): number {
  return (width - (inRow - 1) * theme.figures.gutter) / inRow;
}

/**
 * The title with a bar of the accent colour at its left. It is part of the figure, whose alternative text names it too.
 *
 * @param element absent where it is measured only
 */
function titlePiece(
  figure: FigureBlock,
  width: number,
  element: StructureElement | undefined,
  setting: Setting,
): Piece {
  const { theme, metrics } = setting;
  const { titleTimes, titleLeading, titleIndent, titleSpace, bar, barInset } = theme.figures;
  const style = {
    family: metrics.textFamily,
    size: theme.sizes.cell * titleTimes,
    bold: true,
    colour: theme.colours.text,
  };
  const lines = setParagraph(
    [{ ...style, text: figure.caption }],
    { width: width - titleIndent, align: 'start', phrases: true },
    metrics,
  );
  const text = linesPiece(lines, titleLeading, element ?? 'artifact');
  return {
    height: text.height + titleSpace,
    paint: (items, x, y) => {
      const fill = theme.colours.accent;
      const height = text.height - 2 * barInset;
      items.push({ kind: 'rectangle', x, y: y + barInset, width: bar, height, fill });
      text.paint(items, x + titleIndent, y);
    },
  };
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly detail: 'full' | 'small';
}

function paintPicture(
  { content }: FigureBlock,
  element: StructureElement | undefined,
  room: Room,
  x: number,
  y: number,
  items: Parameters<Piece['paint']>[0],
  setting: Setting,
): void {
  if (content.kind !== 'chart' || element === undefined) return;
  const { chart } = content;
  placePicture(items, setting.draw.picture(chart, room), element, x, y);
}

function placePicture(
  items: Parameters<Piece['paint']>[0],
  picture: Picture,
  meaning: StructureElement,
  x: number,
  y: number,
): void {
  const { width, height } = picture;
  items.push({ kind: 'picture', x, y, width, height, picture, meaning });
}
