/** The plan of the stacked bars: rows, lengths, texts. */

import type { PictureSize, TallyChart, TallyRow } from '../forms/figure.ts';
import type { ChartLook } from '../office/chartLook.ts';
import type { Box } from './geometry.ts';
import { layOutHead } from './legend.ts';
import type { Head } from './legend.ts';
import { ASCENT, baselineAround, DESCENT, LINE_HEIGHT } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { measuresOf } from './measures.ts';
import { resultSurface } from './resultSurface.ts';
import { tallyParts, totalOf } from './tallyParts.ts';
import type { PlannedPart } from './tallyParts.ts';

/** A finished plan. */
export interface TallyPlan {
  readonly size: PictureSize;
  readonly head: Head;
  /** From the axis to the end of the longest bar; rows divide it evenly. */
  readonly plot: Box;
  readonly barHeight: number;
  /** The count that reaches the plot's right edge. */
  readonly highest: number;
  readonly parts: readonly PlannedPart[];
  readonly texts: readonly PlacedText[];
}

/** How the labels are set: text size, how much of the width they may take, in how many lines. */
interface Setting {
  readonly textSize: number;
  readonly share: number;
  readonly lines: number;
}

/** Around a count above its bar. */
const ABOVE_COUNT = 0.4;

/** Labels may take 45 % of the width at most. */
const SHARES = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45];

/**
 * Plans the bars in the largest text whose labels fit their rows, and there with the
 * narrowest labels of few lines, because what labels leave is what bars can be long.
 */
export function planTally(lettering: Lettering, chart: TallyChart, size: PictureSize): TallyPlan {
  const { smallest } = lettering.look.type;
  const { text } = measuresOf(size, lettering.look);
  const sizes = [text + 1, text + 0.5, text, text - 0.5, text - 1, smallest];
  const settings = sizes
    .filter((one) => one >= smallest)
    .flatMap((textSize) =>
      [1, 2, 3, 4].flatMap((lines) => SHARES.map((share) => ({ textSize, share, lines }))),
    )
    // One line is worth a quarter of the width, not more.
    .filter(({ share, lines }) => lines > 1 || share <= 0.25);
  const fitting = settings.find((setting) => fits(lettering, chart, size, setting));
  return planned(
    lettering,
    chart,
    size,
    fitting ?? { textSize: smallest, share: 0.45, lines: Number.POSITIVE_INFINITY },
  );
}

function fits(
  lettering: Lettering,
  { rows, parts }: TallyChart,
  size: PictureSize,
  setting: Setting,
): boolean {
  const head = headOf(lettering, parts, size, setting.textSize);
  const labels = rows.map((row) => labelLines(lettering, row, size, setting));
  const most = Math.max(1, ...labels.map((lines) => lines.length));
  const rowHeight = rowHeightOf(head, size, rows.length, lettering.look);
  return most <= setting.lines && blockHeight(most, setting.textSize) + 1 <= rowHeight;
}

function planned(
  lettering: Lettering,
  { rows, parts }: TallyChart,
  size: PictureSize,
  setting: Setting,
): TallyPlan {
  const { textSize } = setting;
  const { tally: look, type } = lettering.look;
  const head = headOf(lettering, parts, size, textSize);
  const labels = rows.map((row) => labelLines(lettering, row, size, setting));
  const widths = labels.flat().map((line) => lettering.width(line, textSize, false));
  const labelWidth = Math.max(0, ...widths);
  const left = labelWidth === 0 ? 1 : labelWidth + look.labelGap;
  const top = head.bottom + look.headGap;
  const rowHeight = rowHeightOf(head, size, rows.length, lettering.look);
  const unit = lengthOfOne(lettering, rows, size.width - left, textSize);
  const highest = Math.max(1, ...rows.map(totalOf));
  const middles = rows.map((_, index) => top + (index + 0.5) * rowHeight);
  const colour = lettering.look.colours.ink;
  const texts = rows.flatMap((row, index) => {
    const middle = middles[index] ?? top;
    return [
      ...labelTexts(labels[index] ?? [], middle, textSize, colour),
      rowText(row, left + totalOf(row) * unit + look.textGap, middle, textSize, colour),
    ];
  });
  const partsWith = (height: number): readonly PlannedPart[] =>
    rows.flatMap((row, index) =>
      tallyParts(lettering, row, parts, middles[index] ?? top, {
        left,
        unit,
        barHeight: height,
        rowHeight,
        textSize,
      }),
    );
  const preferred = Math.min(look.tallest, rowHeight * look.barShare);
  // A count that is wider than its part stands above the bar, in the smallest text.
  const lower = rowHeight - 2 * (type.smallest + ABOVE_COUNT);
  const tooNarrow = partsWith(preferred).some(({ count }) => count === undefined);
  const barHeight = tooNarrow && lower >= look.lowest ? Math.min(preferred, lower) : preferred;
  return {
    size,
    head,
    plot: { left, right: left + highest * unit, top, bottom: size.height - 1 },
    barHeight,
    highest,
    parts: partsWith(barHeight),
    texts: [...head.texts, ...texts.filter(({ text }) => text !== '')],
  };
}

function headOf(
  lettering: Lettering,
  parts: TallyChart['parts'],
  { width }: PictureSize,
  textSize: number,
): Head {
  const entries = parts.map(({ word, look }) => ({
    text: word,
    surface: resultSurface(look, lettering.look),
  }));
  return layOutHead(lettering, width, Math.min(textSize, lettering.look.type.smallest), entries);
}

function rowHeightOf(
  head: Head,
  { height }: PictureSize,
  rows: number,
  { tally }: ChartLook,
): number {
  return (height - 1 - head.bottom - tally.headGap) / Math.max(1, rows);
}

function labelLines(
  lettering: Lettering,
  { label }: TallyRow,
  { width }: PictureSize,
  { textSize, share }: Setting,
): readonly string[] {
  return lettering.lines(label, textSize, width * share);
}

/** As long as the row with the least room allows: every row's text has to stand behind its bar. */
function lengthOfOne(
  lettering: Lettering,
  rows: readonly TallyRow[],
  width: number,
  textSize: number,
): number {
  const lengths = rows
    .filter((row) => totalOf(row) > 0)
    .map((row) => {
      const text = lettering.width(row.text, textSize, false);
      return (width - text - lettering.look.tally.textGap - 1) / totalOf(row);
    });
  return Math.max(0.5, Math.min(...lengths, width));
}

function blockHeight(lines: number, textSize: number): number {
  return ((lines - 1) * LINE_HEIGHT + ASCENT + DESCENT) * textSize;
}

function labelTexts(
  lines: readonly string[],
  middle: number,
  textSize: number,
  colour: string,
): readonly PlacedText[] {
  const top = middle - blockHeight(lines.length, textSize) / 2;
  return lines.map((text, index) => ({
    text,
    size: textSize,
    bold: false,
    colour,
    x: 0,
    baseline: top + (ASCENT + index * LINE_HEIGHT) * textSize,
    align: 'left',
  }));
}

function rowText(
  { text }: TallyRow,
  x: number,
  middle: number,
  size: number,
  colour: string,
): PlacedText {
  const baseline = baselineAround(middle, size);
  return { text, size, bold: false, colour, x, baseline, align: 'left' };
}
