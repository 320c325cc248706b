/** The figures of a column: measured together, fitted to its width, aligned on the decimal point. */

import type { FigureNumber, FigureValue } from '../../../forms/document.ts';
import { figureText } from '../../../japanese/figureNumber.ts';
import type { FamilyRun, Metrics } from '../../../type/metrics.ts';
import { alignNumbers, type NumberParts } from '../typeset/alignedNumber.ts';
import type { Setting } from './setting.ts';

/** The figures of one column at their full size; widths in points. */
export interface FigureNeeds {
  /** The numbers, each once. */
  readonly numbers: readonly NumberParts[];
  /** The block of aligned digits, and the mark at the cell's left. */
  readonly digits: number;
  readonly mark: number;
  /** The widest text beside the digits: 以上, (H25), 概算. */
  readonly aside: number;
}

/** What one column's figures have in common. */
export interface FigureColumn {
  /** No room beside the digits: what belongs there stands under them. */
  readonly below: boolean;
  /** Width of the block of digits as it is set. */
  readonly digits: number;
  readonly aside: number;
  /** Width of the mark as it is set, with the least room behind it. */
  readonly mark: number;
  /** Size of the column's mark and of most of its digits: 1 is full size. */
  readonly scale: number;
  /** Each number's left edge within the block of digits, and its size. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly scale: number }>;
}

/** 以上 and (H25), one after the other. */
export function asideText({ bound, note }: FigureValue): string {
  return `${bound}${bound !== '' && note !== '' ? ' ' : ''}${note}`;
}

/** A figure as its column aligns it: what stands before the point, and from the point on. */
export function alignedParts(number: FigureNumber): NumberParts {
  const text = figureText(number);
  if (number.kind !== 'digits') return { text, integer: '', fraction: '' };
  const { before, sign, whole, fraction, after } = number;
  return { text, integer: `${before}${sign}${whole}`, fraction: `${fraction}${after}` };
}

/** Measures the figures of one column together. */
export function measureFigures(figures: readonly FigureValue[], setting: Setting): FigureNeeds {
  const { theme, metrics } = setting;
  const all = figures
    .filter(({ number }) => number.kind !== 'word')
    .map(({ number }) => alignedParts(number));
  const numbers = [...new Map(all.map((one) => [one.text, one])).values()];
  const asides = figures.map(
    (figure) => metrics.width(asideText(figure), metrics.textFamily, false) * theme.sizes.small,
  );
  const aside = Math.max(0, ...asides);
  return {
    numbers,
    digits: alignNumbers(numbers, (text) => digitsWidth(text, setting)).width,
    mark: Math.max(0, ...figures.map(({ mark }) => markEm(mark, setting))) * theme.sizes.figure,
    aside: aside === 0 ? 0 : aside + theme.table.asideGap,
  };
}

/** A mark of one character and the least room between it and the digits, in em; B+ takes more. */
function markEm(mark: string, { metrics, theme: { table } }: Setting): number {
  if (mark === '') return 0;
  const own = metrics.width(mark, metrics.textFamily, true);
  return Math.max(table.markTimes, own + table.markGapTimes);
}

/** Width of a cell that has room for its figures, with what stands beside the digits or without. */
export function neededWidth(
  { digits, mark, aside }: FigureNeeds,
  below: boolean,
  { theme }: Setting,
): number {
  return mark + digits + (below ? 0 : aside) + 2 * theme.table.figureSide;
}

/**
 * Fits the columns of a table, all alike: where one has no room beside its digits, all put their
 * notes below, and where one has no room for its digits, all are set smaller. Rows read alike then.
 *
 * Numbers that are far longer than their column are left out of that: each is set as small
 * as it has to be, and the others stay readable and aligned.
 *
 * @param widths of the columns' cells, in points
 */
export function fitColumns(
  needs: readonly FigureNeeds[],
  widths: readonly number[],
  setting: Setting,
): readonly FigureColumn[] {
  const below = needs.some((one, index) => neededWidth(one, false, setting) > (widths[index] ?? 0));
  const columns = needs.map((one, index) => {
    const room =
      (widths[index] ?? 0) - 2 * setting.theme.table.figureSide - (below ? 0 : one.aside);
    return { needs: one, room, aligned: alignable(one, room, setting) };
  });
  const scale = Math.min(
    1,
    ...columns.map(
      ({ needs: { mark }, room, aligned }) => room / (mark + widthOf(aligned, setting)),
    ),
  );
  return columns.map(({ needs: one, room, aligned }) => {
    const digits = { mark: one.mark * scale, room };
    const aside = below ? 0 : one.aside;
    const { mark } = digits;
    return {
      below,
      aside,
      mark,
      scale,
      ...placeNumbers(one.numbers, aligned, scale, digits, setting),
    };
  });
}

/** The numbers that can be aligned in this room without being set too small: all but the longest, which are set apart. */
function alignable(
  { numbers, mark }: FigureNeeds,
  room: number,
  setting: Setting,
): readonly NumberParts[] {
  const fits = (some: readonly NumberParts[]): boolean =>
    (mark + widthOf(some, setting)) * setting.theme.table.leastFigureShare <= room;
  if (fits(numbers)) return numbers;
  const byWidth = numbers.toSorted(
    (one, other) => digitsWidth(one.text, setting) - digitsWidth(other.text, setting),
  );
  const count = byWidth.findLastIndex((_, index) => fits(byWidth.slice(0, index + 1))) + 1;
  return byWidth.slice(0, count);
}

function widthOf(numbers: readonly NumberParts[], setting: Setting): number {
  return alignNumbers(numbers, (text) => digitsWidth(text, setting)).width;
}

function placeNumbers(
  numbers: readonly NumberParts[],
  aligned: readonly NumberParts[],
  scale: number,
  { mark, room }: { readonly mark: number; readonly room: number },
  setting: Setting,
): Pick<FigureColumn, 'digits' | 'places'> {
  const block = alignNumbers(aligned, (text) => digitsWidth(text, setting));
  const apart = numbers
    .filter((number) => !aligned.includes(number))
    .map(({ text }) => {
      const width = digitsWidth(text, setting);
      const own = Math.min(scale, (room - mark) / width);
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
  const runs = digitRuns(number, metrics);
  return runs.reduce((sum, { text, family }) => sum + metrics.width(text, family, bold) * size, 0);
}
