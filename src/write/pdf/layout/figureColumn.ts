/**
 * The figures of a column, indicator by indicator: those of one are measured together and aligned on the decimal point;
 * those of different ones have nothing in common but the edge that they end at.
 */

import type { FigureNumber, FigureValue } from '../../../forms/document.ts';
import { figureText } from '../../../japanese/figureNumber.ts';
import { isFramedMark } from '../../../japanese/missing.ts';
import type { FamilyRun, Metrics } from '../../../type/metrics.ts';
import { alignNumbers, type NumberParts } from '../typeset/alignedNumber.ts';
import type { Setting } from './setting.ts';

/** The figures of one column that are aligned with each other, at their full size; widths in points. */
export interface FigureNeeds {
  readonly partsOf: PartsOf;
  /** The numbers, each once. */
  readonly numbers: readonly NumberParts[];
  /** What the marks at the cell's left take, by the number that they stand before; and the widest of them. */
  readonly marks: ReadonlyMap<string, number>;
  readonly mark: number;
  /** The widest text beside the digits: 以上, (H25), 概算. */
  readonly aside: number;
  /** The widest of what belongs to the number itself: 以上, ％. */
  readonly bound: number;
}

/**
 * What stands beside the digits of a table's figures; the rest stands under them. 以上 and ％ are read with their number
 * and go under it only where digits would become too small to read.
 */
export type Beside = 'all' | 'bound' | 'nothing';

/** What figures have in common that are aligned with each other in one column. */
export interface FigureColumn {
  /** The parts of its numbers, by which they are aligned. */
  readonly partsOf: PartsOf;
  readonly beside: Beside;
  /** Width of the block of digits as it is set. */
  readonly digits: number;
  readonly aside: number;
  /** Width of the mark as it is set, with the least room behind it. */
  readonly mark: number;
  /** Size of the column's mark and of most of its digits: 1 is full size. */
  readonly scale: number;
  /** Each number's left edge within the block of digits, and its size. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly scale: number }>;
  /** The widest of what stands in the column, aligned or not: by it a block is set in the middle. */
  readonly widest: { readonly digits: number; readonly aside: number; readonly mark: number };
}

/** 以上 and (H25): what stands beside the digits, and what under them. A word ends at the cell's edge: its note is under it. */
export function asideTexts(
  { bound, note, number }: FigureValue,
  beside: Beside,
): { readonly beside: string; readonly under: string } {
  const both = [bound, note].filter((text) => text !== '').join(' ');
  if (number.kind === 'word') return { beside: '', under: both };
  if (beside === 'all') return { beside: both, under: '' };
  return beside === 'bound' ? { beside: bound, under: note } : { beside: '', under: both };
}

/** A figure as its column aligns it: what stands before the point, and from the point on. */
export function alignedParts(number: FigureNumber): NumberParts {
  const text = figureText(number);
  if (number.kind !== 'digits') return { text, integer: '', fraction: '' };
  const { before, sign, whole, fraction, after } = number;
  return { text, integer: `${before}${sign}${whole}`, fraction: `${fraction}${after}` };
}

/** Parts a number as its column aligns it. */
export type PartsOf = (number: FigureNumber) => NumberParts;

/** Numbers of different indicators end at one edge: their points have nothing to do with each other. */
export function edgeParts(number: FigureNumber): NumberParts {
  return { text: figureText(number), integer: '', fraction: '' };
}

/** Two numbers (93～97) that nothing stands beside reach to the cell's right edge where only edges are aligned. */
export function standsFree(figure: FigureValue, partsOf: PartsOf): boolean {
  return (
    partsOf === edgeParts &&
    figure.number.kind === 'text' &&
    asideTexts(figure, 'all').beside === ''
  );
}

/** Measures figures of one column together. */
export function measureFigures(
  figures: readonly FigureValue[],
  setting: Setting,
  partsOf: PartsOf = alignedParts,
): FigureNeeds {
  const { theme, metrics } = setting;
  const all = figures
    .filter((figure) => figure.number.kind !== 'word' && !standsFree(figure, partsOf))
    .map(({ number }) => partsOf(number));
  const numbers = [...new Map(all.map((one) => [one.text, one])).values()];
  const widest = (beside: Beside): number => {
    const widths = figures.map((figure) =>
      metrics.width(asideTexts(figure, beside).beside, metrics.textFamily, false),
    );
    const width = Math.max(0, ...widths) * theme.sizes.small;
    return width === 0 ? 0 : width + theme.table.asideGap;
  };
  const marks = new Map<string, number>();
  for (const { mark, number } of figures) {
    const { text } = partsOf(number);
    marks.set(text, Math.max(marks.get(text) ?? 0, markEm(mark, setting) * theme.sizes.figure));
  }
  return {
    partsOf,
    numbers,
    marks,
    mark: Math.max(0, ...marks.values()),
    aside: widest('all'),
    bound: widest('bound'),
  };
}

/** A mark of one character and the least room between it and the digits, in em; B+ takes more, and a mark in a square. */
function markEm(mark: string, { metrics, theme: { table } }: Setting): number {
  if (mark === '') return 0;
  const own = metrics.width(mark, metrics.textFamily, true);
  if (isFramedMark(mark)) return own + table.frameGapTimes;
  return Math.max(table.markTimes, own + table.markGapTimes);
}

/** Width of a cell that has room for its figures and for what stands beside their digits. */
export function neededWidth(needs: FigureNeeds, beside: Beside, setting: Setting): number {
  const word = needs.numbers.length === 0 ? needs.mark : 0;
  const own = Math.max(word, reachOf(needs, needs.numbers, setting));
  return own + roomBeside(needs, beside) + 2 * setting.theme.table.figureSide;
}

/** How far aligned digits reach from their right edge, with the mark of each. */
function reachOf(
  { marks }: Pick<FigureNeeds, 'marks'>,
  some: readonly NumberParts[],
  setting: Setting,
): number {
  const { width, numbers } = alignNumbers(some, (text) => digitsWidth(text, setting));
  return Math.max(0, ...numbers.map(({ text, x }) => width - x + (marks.get(text) ?? 0)));
}

function roomBeside({ aside, bound }: FigureNeeds, beside: Beside): number {
  if (beside === 'all') return aside;
  return beside === 'bound' ? bound : 0;
}

/**
 * Fits the columns of a table. Where one has no room beside the digits of an indicator, that puts its notes below in all
 * of them; where one has no room for digits, all digits of the table are set smaller. Rows read alike then.
 *
 * Numbers that are far longer than their column are left out of that: each is set as small
 * as it has to be, and the others stay readable and aligned.
 *
 * @param needs of each column: what is aligned, indicator by indicator
 * @param widths of the columns' cells, in points
 * @returns for each indicator its columns
 */
export function fitColumns(
  needs: readonly (readonly FigureNeeds[])[],
  widths: readonly number[],
  setting: Setting,
): readonly (readonly FigureColumn[])[] {
  const { figureSide } = setting.theme.table;
  const fitted = (needs[0] ?? []).map((_, group) => {
    const own = needs.flatMap((column) => column[group] ?? []);
    const beside = besideIn(own, widths, setting);
    return own.map((one, index) => {
      const room = (widths[index] ?? 0) - 2 * figureSide - roomBeside(one, beside);
      return { needs: one, beside, room, aligned: alignable(one, room, setting) };
    });
  });
  const scale = Math.min(
    1,
    ...fitted
      .flat()
      .map(({ needs: one, room, aligned }) => room / Math.max(1, reachOf(one, aligned, setting))),
  );
  const placed = fitted.map((columns) =>
    columns.map(({ needs: one, beside, room, aligned }) => ({
      partsOf: one.partsOf,
      beside,
      aside: roomBeside(one, beside),
      mark: one.mark * scale,
      scale,
      ...placeNumbers(one, aligned, scale, room, setting),
    })),
  );
  const widest = (placed[0] ?? []).map((_, index) => {
    const most = (of: 'digits' | 'aside' | 'mark'): number =>
      placed.reduce((sofar, columns) => Math.max(sofar, columns[index]?.[of] ?? 0), 0);
    return { digits: most('digits'), aside: most('aside'), mark: most('mark') };
  });
  return placed.map((columns) =>
    columns.map((column, index): FigureColumn => {
      const { digits, aside, mark } = widest[index] ?? column;
      return { ...column, widest: { digits, aside, mark } };
    }),
  );
}

function besideIn(
  needs: readonly FigureNeeds[],
  widths: readonly number[],
  setting: Setting,
): Beside {
  const { figureSide, leastFigureShare } = setting.theme.table;
  const fits = (one: FigureNeeds, width: number): boolean =>
    one.bound === 0 ||
    reachOf(one, one.numbers, setting) * leastFigureShare + one.bound + 2 * figureSide <= width;
  if (needs.every((one, at) => neededWidth(one, 'all', setting) <= (widths[at] ?? 0))) return 'all';
  return needs.every((one, at) => fits(one, widths[at] ?? 0)) ? 'bound' : 'nothing';
}

/** The numbers that can be aligned in this room without being set too small: all but the longest, which are set apart. */
function alignable(needs: FigureNeeds, room: number, setting: Setting): readonly NumberParts[] {
  const { numbers } = needs;
  const fits = (some: readonly NumberParts[]): boolean =>
    reachOf(needs, some, setting) * setting.theme.table.leastFigureShare <= room;
  if (fits(numbers)) return numbers;
  const byWidth = numbers.toSorted(
    (one, other) => digitsWidth(one.text, setting) - digitsWidth(other.text, setting),
  );
  const count = byWidth.findLastIndex((_, index) => fits(byWidth.slice(0, index + 1))) + 1;
  return byWidth.slice(0, count);
}

function placeNumbers(
  { numbers, marks }: FigureNeeds,
  aligned: readonly NumberParts[],
  scale: number,
  room: number,
  setting: Setting,
): Pick<FigureColumn, 'digits' | 'places'> {
  const block = alignNumbers(aligned, (text) => digitsWidth(text, setting));
  const apart = numbers
    .filter((number) => !aligned.includes(number))
    .map(({ text }) => {
      const width = digitsWidth(text, setting);
      const own = Math.min(scale, (room - (marks.get(text) ?? 0) * scale) / width);
      return { text, width: width * own, scale: own };
    });
  const digits = Math.max(block.width * scale, ...apart.map(({ width }) => width));
  const shift = digits - block.width * scale;
  return {
    digits,
    places: new Map([
      ...block.numbers.map(({ text, x }) => [text, { x: shift + x * scale, scale }] as const),
      ...apart.map((one) => [one.text, { x: digits - one.width, scale: one.scale }] as const),
    ]),
  };
}

/**
 * Digits are equally wide; commas and points come from the text family, whose separators
 * are narrow: 7,000 reads as one number, and the digits of a column still stand under each other.
 */
export function digitRuns(number: string, metrics: Metrics): readonly FamilyRun[] {
  const known = partedBefore.get(metrics) ?? new Map<string, readonly FamilyRun[]>();
  partedBefore.set(metrics, known);
  const runs = known.get(number) ?? parted(number, metrics);
  known.set(number, runs);
  return runs;
}

/** A column's figures are measured, fitted, placed and painted, each by its runs. */
const partedBefore = new WeakMap<Metrics, Map<string, readonly FamilyRun[]>>();

function parted(number: string, metrics: Metrics): readonly FamilyRun[] {
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

/** Bold unless told otherwise: the wider of the two weights, by which columns are measured. */
export function digitsWidth(number: string, { theme, metrics }: Setting, bold = true): number {
  const size = theme.sizes.figure;
  const known = widthsBefore.get(metrics) ?? new Map<string, number>();
  widthsBefore.set(metrics, known);
  const key = `${size} ${bold} ${number}`;
  const width =
    known.get(key) ??
    digitRuns(number, metrics).reduce(
      (sum, { text, family }) => sum + metrics.width(text, family, bold) * size,
      0,
    );
  known.set(key, width);
  return width;
}

/** A column is measured in several ways, and in each try of a layout. */
const widthsBefore = new WeakMap<Metrics, Map<string, number>>();
