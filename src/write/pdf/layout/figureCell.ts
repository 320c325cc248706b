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

/** What one column's figures have in common. */
export interface FigureColumn {
  readonly size: number;
  /** The block of aligned digits. */
  readonly digits: number;
  /** The widest text beside the digits: 以上, (H25), 概算. */
  readonly aside: number;
  /** No room beside the digits: what belongs there stands under them. */
  readonly below: boolean;
  /** Left edge of each number within the block of digits, by its text. */
  readonly positions: ReadonlyMap<string, number>;
}

/** 以上 and (H25), one after the other. */
function asideText({ bound, note }: FigureValue): string {
  return `${bound}${bound !== '' && note !== '' ? ' ' : ''}${note}`;
}

/**
 * Measures the figures of one column together.
 *
 * @param width of the column's cells, in points
 * @param below put notes under the digits even where there is room beside them
 */
export function figureColumn(
  figures: readonly FigureValue[],
  width: number,
  below: boolean,
  { theme, metrics }: Setting,
): FigureColumn {
  const size = theme.sizes.figure;
  const texts = [...new Set(figures.filter(({ word }) => !word).map(({ number }) => number))];
  const aligned = alignNumbers(texts, (text) => digitsWidth(text, size, metrics));
  const asides = figures.map(
    (figure) => metrics.width(asideText(figure), metrics.textFamily, false) * theme.sizes.small,
  );
  const aside = Math.max(0, ...asides);
  const mark = figures.some((figure) => figure.mark !== '') ? size * 1.15 : 0;
  const under = below || mark + aligned.width + aside + 2 > width - 2 * PADDING;
  return {
    size,
    digits: aligned.width,
    aside: under || aside === 0 ? 0 : aside + 2,
    below: under,
    positions: new Map(aligned.numbers.map(({ text, x }) => [text, x])),
  };
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
  const aside = asideText(figure);
  const under = column.below && aside !== '';
  const line = column.size * LINE;
  const height = line + (under ? theme.sizes.small * 1.25 : 0);
  const mark = markElement(figure, meaning);
  return {
    height,
    paint: (items, x, y) => {
      const baseline = y + (line - column.size) / 2 + metrics.ascent * column.size;
      const free = centred ? (width - column.digits - column.aside) / 2 : PADDING;
      const right = x + width - free - column.aside;
      if (figure.word)
        paintWord(items, figure.number, x + width - PADDING, baseline, meaning, setting);
      else paintDigits(items, figure, column, right, baseline, strong, meaning, setting);
      const asideBaseline = under ? baseline + theme.sizes.small * 1.25 : baseline;
      const asideX = under ? x + width - PADDING - textWidth(aside, setting) : right + 2;
      if (aside !== '') items.push(smallText(aside, asideX, asideBaseline, meaning, setting));
      if (figure.mark !== '') {
        const run = textRun(figure.mark, column.size, theme.colours.text, setting);
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
  column: FigureColumn,
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
    size: column.size,
    colour: theme.colours.text,
  }));
  const x = right - column.digits + (column.positions.get(number) ?? 0);
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

function paintWord(
  items: DisplayItem[],
  word: string,
  right: number,
  y: number,
  meaning: Meaning,
  setting: Setting,
): void {
  if (word !== '')
    items.push(smallText(word, right - textWidth(word, setting), y, meaning, setting));
}

function textWidth(text: string, { theme, metrics }: Setting): number {
  return metrics.width(text, metrics.textFamily, false) * theme.sizes.small;
}

function smallText(
  text: string,
  x: number,
  y: number,
  meaning: Meaning,
  setting: Setting,
): DisplayItem {
  const { theme, metrics } = setting;
  const runs = metrics
    .familyRuns(text, metrics.textFamily, false)
    .map((run) => ({ ...run, bold: false, size: theme.sizes.small, colour: theme.colours.muted }));
  return { kind: 'text', x, y, runs, meaning };
}

function textRun(text: string, size: number, colour: string, { metrics }: Setting): Run {
  return { text, family: metrics.textFamily, bold: true, size, colour };
}
