/** The plan of the stacked bars: rows, lengths, texts. */

import type { PictureSize, TallyChart, TallyRow } from '../forms/figure.ts';
import type { Box } from './geometry.ts';
import { layOutHead } from './legend.ts';
import type { Head } from './legend.ts';
import { ASCENT, baselineAround, DESCENT, LINE_HEIGHT } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { breakIntoLines } from './lineBreaking.ts';
import { COLOURS, measuresOf, SMALLEST_TEXT } from './theme.ts';
import type { Surface } from './theme.ts';

/** The parts of a bar in the order they are stacked and named. */
export const TALLY_PARTS = [
  { key: 'achieved', surface: COLOURS.achieved },
  { key: 'notAchieved', surface: COLOURS.notAchieved },
  { key: 'undecided', surface: COLOURS.undecided },
] as const satisfies readonly { key: keyof TallyRow; surface: Surface }[];

/** A part that is drawn, with the count in its middle. */
export interface PlannedPart {
  readonly dataset: number;
  readonly box: Box;
  readonly surface: Surface;
  readonly count: PlacedText;
}

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

/** Labels may take this share of the width. */
const LABEL_SHARE = 0.45;
const LABEL_GAP = 6;
const TEXT_GAP = 6;
const HEAD_GAP = 3;
const BAR_SHARE = 0.72;
const TALLEST_BAR = 24;

/** Plans the bars in the largest text whose rows fit the height. */
export function planTally(lettering: Lettering, chart: TallyChart, size: PictureSize): TallyPlan {
  const { text } = measuresOf(size);
  const sizes = [text + 1, text + 0.5, text, text - 0.5, text - 1, SMALLEST_TEXT];
  const drafts = sizes
    .filter((one) => one >= SMALLEST_TEXT)
    .map((one) => () => draftOf(lettering, chart, size, one));
  for (const draft of drafts) {
    const plan = draft();
    if (plan.fits) return plan;
  }
  return draftOf(lettering, chart, size, SMALLEST_TEXT);
}

/** A try with one size of text. */
function draftOf(
  lettering: Lettering,
  chart: TallyChart,
  size: PictureSize,
  textSize: number,
): TallyPlan & { readonly fits: boolean } {
  const { rows } = chart;
  const entries = TALLY_PARTS.map(({ surface }, index) => ({
    text: chart.words[index] ?? '',
    sample: { kind: 'surface' as const, surface },
  }));
  const head = layOutHead(lettering, size.width, Math.min(textSize, 8.5), '', entries);
  const labels = rows.map(({ label }) =>
    breakIntoLines(
      label,
      (line) => lettering.width(line, textSize, false) <= size.width * LABEL_SHARE,
    ),
  );
  const labelWidth = Math.max(
    0,
    ...labels.flat().map((line) => lettering.width(line, textSize, false)),
  );
  const left = labelWidth === 0 ? 1 : labelWidth + LABEL_GAP;
  const top = head.bottom + HEAD_GAP;
  const rowHeight = (size.height - 1 - top) / Math.max(1, rows.length);
  const unit = lengthOfOne(lettering, rows, size.width - left, textSize);
  const highest = Math.max(1, ...rows.map(totalOf));
  const plot = { left, right: left + highest * unit, top, bottom: size.height - 1 };
  const barHeight = Math.min(TALLEST_BAR, rowHeight * BAR_SHARE);
  const middles = rows.map((_, index) => top + (index + 0.5) * rowHeight);
  const blockHeights = labels.map((lines) => blockHeight(lines.length, textSize));
  return {
    size,
    head,
    plot,
    barHeight,
    highest,
    parts: rows.flatMap((row, index) =>
      partsOf(row, left, unit, middles[index] ?? 0, barHeight, textSize),
    ),
    texts: [
      ...head.texts,
      ...labels.flatMap((lines, index) => labelTexts(lines, middles[index] ?? 0, textSize)),
      ...rows.map((row, index) =>
        rowText(row, left + totalOf(row) * unit + TEXT_GAP, middles[index] ?? 0, textSize),
      ),
    ].filter(({ text }) => text !== ''),
    fits: blockHeights.every((height) => height <= rowHeight),
  };
}

function totalOf({ achieved, notAchieved, undecided }: TallyRow): number {
  return achieved + notAchieved + undecided;
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

function partsOf(
  row: TallyRow,
  left: number,
  unit: number,
  middle: number,
  barHeight: number,
  textSize: number,
): readonly PlannedPart[] {
  const counts = TALLY_PARTS.map(({ key }) => row[key]);
  return TALLY_PARTS.flatMap(({ surface }, dataset) => {
    const count = counts[dataset] ?? 0;
    if (count === 0) return [];
    const before = counts.slice(0, dataset).reduce((sum, one) => sum + one, 0);
    const box = {
      left: left + before * unit,
      right: left + (before + count) * unit,
      top: middle - barHeight / 2,
      bottom: middle + barHeight / 2,
    };
    const size = Math.max(SMALLEST_TEXT, Math.min(textSize, barHeight * 0.95));
    const text: PlacedText = {
      text: String(count),
      size,
      bold: true,
      colour: surface.ink,
      x: (box.left + box.right) / 2,
      baseline: baselineAround(middle, size),
      align: 'center',
    };
    return [{ dataset, box, surface, count: text }];
  });
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
