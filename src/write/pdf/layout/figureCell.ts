/** Figures in table cells: digits aligned on the decimal point, mark at the left, everything else small beside them. */

import type { FigureValue } from '../../../forms/document.ts';
import type { DisplayItem, Meaning, Run } from '../display.ts';
import { alignNumbers } from '../typeset/alignedNumber.ts';
import type { FamilyRun, Metrics } from '../typeset/fontMetrics.ts';
import type { Piece } from './flow.ts';
import type { Setting } from './setting.ts';
import { addElement } from './structure.ts';

const PADDING = 4;
/** Height of a row of figures as a multiple of their size: tighter than running text, the rules keep rows apart. */
const LINE = 1.34;

/** The figures of one column at their full size; widths in points. */
export interface FigureNeeds {
  /** The block of aligned digits, and the mark at the cell's left. */
  readonly digits: number;
  readonly mark: number;
  /** The widest text beside the digits: 以上, (H25), 概算. */
  readonly aside: number;
  /** Left edge of each number within the block of digits, by its text. */
  readonly positions: ReadonlyMap<string, number>;
}

/** What one column's figures have in common. */
export interface FigureColumn {
  readonly needs: FigureNeeds;
  /** No room beside the digits: what belongs there stands under them. */
  readonly below: boolean;
  /** Digits that are too many for their column are set smaller: 1 is full size. */
  readonly scale: number;
}

/** 以上 and (H25), one after the other. */
function asideText({ bound, note }: FigureValue): string {
  return `${bound}${bound !== '' && note !== '' ? ' ' : ''}${note}`;
}

/** Measures the figures of one column together. */
export function measureFigures(
  figures: readonly FigureValue[],
  { theme, metrics }: Setting,
): FigureNeeds {
  const size = theme.sizes.figure;
  const texts = [...new Set(figures.filter(({ word }) => !word).map(({ number }) => number))];
  const aligned = alignNumbers(texts, (text) => digitsWidth(text, size, metrics));
  const asides = figures.map(
    (figure) => metrics.width(asideText(figure), metrics.textFamily, false) * theme.sizes.small,
  );
  const aside = Math.max(0, ...asides);
  return {
    digits: aligned.width,
    mark: figures.some((figure) => figure.mark !== '') ? size * MARK : 0,
    aside: aside === 0 ? 0 : aside + ASIDE_GAP,
    positions: new Map(aligned.numbers.map(({ text, x }) => [text, x])),
  };
}

/** A mark and the least room between it and the digits, in em. */
const MARK = 1.2;
const ASIDE_GAP = 2;
/** From the digits' baseline to that of what stands under them, as a multiple of the small size. */
const UNDER = 1.25;

/** Width of a cell that has room for its figures, with what stands beside the digits or without. */
export function neededWidth({ digits, mark, aside }: FigureNeeds, below: boolean): number {
  return mark + digits + (below ? 0 : aside) + 2 * PADDING;
}

/**
 * Fits the columns of a table, all alike: where one has no room beside its digits, all put their
 * notes below, and where one has no room for its digits, all are set smaller. Rows read alike then.
 *
 * @param widths of the columns' cells, in points
 */
export function fitColumns(
  needs: readonly FigureNeeds[],
  widths: readonly number[],
): readonly FigureColumn[] {
  const columns = needs.map((one, index) => ({ needs: one, width: widths[index] ?? 0 }));
  const below = columns.some(({ needs: one, width }) => neededWidth(one, false) > width);
  const scale = Math.min(
    1,
    ...columns
      .filter(({ needs: one, width }) => neededWidth(one, below) > width)
      .map(({ needs: one, width }) => (width - 2 * PADDING) / (one.mark + one.digits)),
  );
  return needs.map((one) => ({ needs: one, below, scale }));
}

/** How one figure stands in its cell. */
export interface FigureCell {
  readonly width: number;
  /** Actuals are bold. */
  readonly strong: boolean;
  /** The column's block of digits stands in the middle of the cell, not at its right edge. */
  readonly centred: boolean;
}

/**
 * One figure as a piece that is as wide as its cell.
 *
 * @param meaning the cell's element, or `artifact` where the row is repeated
 */
export function figurePiece(
  figure: FigureValue,
  column: FigureColumn,
  { width, strong, centred }: FigureCell,
  meaning: Meaning,
  setting: Setting,
): Piece {
  const { theme, metrics } = setting;
  const { below, scale } = column;
  const size = theme.sizes.figure * scale;
  const aside = asideText(figure);
  const under = below && aside !== '';
  const line = theme.sizes.figure * LINE;
  const room = width - 2 * PADDING;
  const mark = markElement(figure, meaning);
  return {
    height: line + (under ? theme.sizes.small * UNDER : 0),
    paint: (items, x, y) => {
      const baseline = y + (line - size) / 2 + metrics.ascent * size;
      const beside = below ? 0 : column.needs.aside;
      const free = centred ? (width - column.needs.digits * scale - beside) / 2 : PADDING;
      const right = x + width - free - beside;
      if (figure.word) {
        const word = smallText(figure.number, room, setting);
        const end = centred ? x + (width + word.width) / 2 : x + width - PADDING;
        if (figure.number !== '') items.push(word.item(end - word.width, baseline, meaning));
      } else paintDigits(items, figure, column, right, baseline, strong, meaning, setting);
      if (aside !== '') {
        const small = smallText(aside, room, setting);
        const asideX = under ? x + width - PADDING - small.width : right + ASIDE_GAP;
        const asideY = under ? baseline + theme.sizes.small * UNDER : baseline;
        items.push(small.item(asideX, asideY, meaning));
      }
      if (figure.mark !== '') {
        const run = textRun(figure.mark, size, theme.colours.text, setting);
        items.push({ kind: 'text', x: x + PADDING, y: baseline, runs: [run], meaning: mark });
      }
    },
  };
}

/** ○ is heard as 達成. */
function markElement(figure: FigureValue, meaning: Meaning): Meaning {
  if (meaning === 'artifact' || figure.mark === '') return 'artifact';
  return addElement(meaning, 'Span', { actualText: figure.markWord });
}

function paintDigits(
  items: DisplayItem[],
  { number }: FigureValue,
  { needs, scale }: FigureColumn,
  right: number,
  y: number,
  strong: boolean,
  meaning: Meaning,
  { theme, metrics }: Setting,
): void {
  if (number === '') return;
  const runs = digitRuns(number, metrics).map((run) => ({
    ...run,
    bold: strong,
    size: theme.sizes.figure * scale,
    colour: theme.colours.text,
  }));
  const x = right + ((needs.positions.get(number) ?? 0) - needs.digits) * scale;
  items.push({ kind: 'text', x, y, runs, meaning });
}

/**
 * Digits are equally wide; commas and points come from the text family, whose separators
 * are narrow: 7,000 reads as one number, and the digits of a column still stand under each other.
 */
function digitRuns(number: string, metrics: Metrics): readonly FamilyRun[] {
  return number
    .split(/([,.])/u)
    .filter((part) => part !== '')
    .flatMap((part) =>
      metrics.familyRuns(
        part,
        /[,.]/u.test(part) ? metrics.textFamily : metrics.figuresFamily,
        true,
      ),
    );
}

/** Bold, the wider of the two weights; the figures family is as wide in both. */
function digitsWidth(number: string, size: number, metrics: Metrics): number {
  const runs = digitRuns(number, metrics);
  return runs.reduce((sum, { text, family }) => sum + metrics.width(text, family, true) * size, 0);
}

interface SmallText {
  readonly width: number;
  readonly item: (x: number, y: number, meaning: Meaning) => DisplayItem;
}

/** Small grey text; set smaller still where it would be wider than its cell. */
function smallText(text: string, room: number, { theme, metrics }: Setting): SmallText {
  const em = metrics.width(text, metrics.textFamily, false);
  const size = Math.min(theme.sizes.small, room / em);
  const runs = metrics
    .familyRuns(text, metrics.textFamily, false)
    .map((run) => ({ ...run, bold: false, size, colour: theme.colours.muted }));
  return {
    width: em * size,
    item: (x, y, meaning) => ({ kind: 'text', x, y, runs, meaning }),
  };
}

function textRun(text: string, size: number, colour: string, { metrics }: Setting): Run {
  return { text, family: metrics.textFamily, bold: true, size, colour };
}
