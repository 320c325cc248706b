/** The plan of the stacked bars: rows, lengths, texts. */

import type { PictureSize, TallyChart, TallyRow } from '../forms/figure.ts';
import type { Box } from './geometry.ts';
import { layOutHead } from './legend.ts';
import type { Head } from './legend.ts';
import { ASCENT, baselineAround, DESCENT, LINE_HEIGHT } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { TALLY_PARTS, tallyParts, totalOf } from './tallyParts.ts';
import type { PlannedPart } from './tallyParts.ts';
import { COLOURS, measuresOf, SMALLEST_TEXT } from './theme.ts';

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

/** Labels may take 45 % of the width at most. */
const SHARES = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45];
const LABEL_GAP = 6;
const TEXT_GAP = 6;
const HEAD_GAP = 3;
const BAR_SHARE = 0.7;
const TALLEST_BAR = 24;
const LOWEST_BAR = 9;
/** A count that is wider than its part stands above the bar. */
const ROOM_FOR_COUNT = 8.9;

/**
 * Plans the bars in the largest text whose labels fit their rows, and there with the
 * narrowest labels of few lines, because what labels leave is what bars can be long.
 */
export function planTally(lettering: Lettering, chart: TallyChart, size: PictureSize): TallyPlan {
  const { text } = measuresOf(size);
  const sizes = [text + 1, text + 0.5, text, text - 0.5, text - 1, SMALLEST_TEXT];
  const settings = sizes
    .filter((one) => one >= SMALLEST_TEXT)
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
    fitting ?? { textSize: SMALLEST_TEXT, share: 0.45, lines: Number.POSITIVE_INFINITY },
  );
}

function fits(
  lettering: Lettering,
  { rows, words }: TallyChart,
  size: PictureSize,
  setting: Setting,
): boolean {
  const head = headOf(lettering, words, size, setting.textSize);
  const labels = rows.map((row) => labelLines(lettering, row, size, setting));
  const most = Math.max(1, ...labels.map((lines) => lines.length));
  const rowHeight = rowHeightOf(head, size, rows.length);
  return most <= setting.lines && blockHeight(most, setting.textSize) + 1 <= rowHeight;
}

function planned(
  lettering: Lettering,
  { rows, words }: TallyChart,
  size: PictureSize,
  setting: Setting,
): TallyPlan {
  const { textSize } = setting;
  const head = headOf(lettering, words, size, textSize);
  const labels = rows.map((row) => labelLines(lettering, row, size, setting));
  const widths = labels.flat().map((line) => lettering.width(line, textSize, false));
  const labelWidth = Math.max(0, ...widths);
  const left = labelWidth === 0 ? 1 : labelWidth + LABEL_GAP;
  const top = head.bottom + HEAD_GAP;
  const rowHeight = rowHeightOf(head, size, rows.length);
  const unit = lengthOfOne(lettering, rows, size.width - left, textSize);
  const highest = Math.max(1, ...rows.map(totalOf));
  const middles = rows.map((_, index) => top + (index + 0.5) * rowHeight);
  const texts = rows.flatMap((row, index) => {
    const middle = middles[index] ?? top;
    return [
      ...labelTexts(labels[index] ?? [], middle, textSize),
      rowText(row, left + totalOf(row) * unit + TEXT_GAP, middle, textSize),
    ];
  });
  const partsWith = (height: number): readonly PlannedPart[] =>
    rows.flatMap((row, index) =>
      tallyParts(lettering, row, middles[index] ?? top, {
        left,
        unit,
        barHeight: height,
        rowHeight,
        textSize,
      }),
    );
  const preferred = Math.min(TALLEST_BAR, rowHeight * BAR_SHARE);
  const lower = rowHeight - 2 * ROOM_FOR_COUNT;
  const tooNarrow = partsWith(preferred).some(({ count }) => count === undefined);
  const barHeight = tooNarrow && lower >= LOWEST_BAR ? Math.min(preferred, lower) : preferred;
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
  words: TallyChart['words'],
  { width }: PictureSize,
  textSize: number,
): Head {
  const entries = TALLY_PARTS.filter(({ key }) => words[key] !== '').map(({ key, surface }) => ({
    text: words[key],
    surface,
  }));
  return layOutHead(lettering, width, Math.min(textSize, 8.5), entries);
}

function rowHeightOf(head: Head, { height }: PictureSize, rows: number): number {
  return (height - 1 - head.bottom - HEAD_GAP) / Math.max(1, rows);
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
      return (width - text - TEXT_GAP - 1) / totalOf(row);
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
): readonly PlacedText[] {
  const top = middle - blockHeight(lines.length, textSize) / 2;
  return lines.map((text, index) => ({
    text,
    size: textSize,
    bold: false,
    colour: COLOURS.ink,
    x: 0,
    baseline: top + (ASCENT + index * LINE_HEIGHT) * textSize,
    align: 'left',
  }));
}

function rowText({ text }: TallyRow, x: number, middle: number, size: number): PlacedText {
  const baseline = baselineAround(middle, size);
  return { text, size, bold: false, colour: COLOURS.ink, x, baseline, align: 'left' };
}
