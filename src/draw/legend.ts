/** The head of a chart: the unit at the left, the legend with true samples at the right. */

import type { Context2D } from './canvas/context.ts';
import type { Box } from './geometry.ts';
import { paintSurface } from './hatch.ts';
import { ASCENT, baselineAround, inkBox } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { breakIntoLines } from './lineBreaking.ts';
import { paintMark } from './marks.ts';
import type { Mark } from './marks.ts';
import { COLOURS } from './theme.ts';
import type { Surface } from './theme.ts';

/** What a legend entry shows before its words. */
export type Sample =
  | { readonly kind: 'surface'; readonly surface: Surface }
  | {
      readonly kind: 'line';
      readonly colour: string;
      readonly width: number;
      readonly dash: readonly number[];
      readonly mark: Mark;
    }
  | { readonly kind: 'mark'; readonly mark: Mark };

/** One entry of a legend. */
export interface LegendEntry {
  readonly text: string;
  readonly sample: Sample;
}

/** A sample at its place; the box is as wide as the sample and as high as its surface. */
export interface PlacedSample {
  readonly box: Box;
  readonly sample: Sample;
}

/** The head, laid out. */
export interface Head {
  readonly texts: readonly PlacedText[];
  readonly samples: readonly PlacedSample[];
  /** Where the chart below may begin. */
  readonly bottom: number;
}

const ROW = 1.36;
const SAMPLE_GAP = 0.4;
const ENTRY_GAP = 0.9;
const SAMPLE_HEIGHT = 0.72;

/**
 * Lays out the head of a picture: unit and legend in one row if they fit, otherwise the
 * unit above the legend, each in as many rows as it takes.
 *
 * @param width of the picture, in points
 */
export function layOutHead(
  lettering: Lettering,
  width: number,
  size: number,
  unit: string,
  entries: readonly LegendEntry[],
): Head {
  const unitLines = unit === '' ? [] : brokenUnit(lettering, width, size, `（${unit}）`);
  const unitWidth = Math.max(0, ...unitLines.map((line) => lettering.width(line, size, false)));
  const rows = legendRows(lettering, width, size, entries);
  const rowWidths = rows.map((row) => rowWidth(lettering, size, row));
  const together =
    unitLines.length <= 1 && unitWidth + size + Math.max(0, ...rowWidths) <= width ? 0 : 1;
  const legendTop = together === 0 ? 0 : unitLines.length;
  const unitTexts = unitLines.map((text, row) =>
    textAt(text, size, opticalLeft(text, size), rowBaseline(row, size)),
  );
  const legend = rows.map((row, index) =>
    placeRow(lettering, width, size, row, rowBaseline(legendTop + index, size)),
  );
  const rowCount = Math.max(unitLines.length, legendTop + rows.length);
  return {
    texts: [...unitTexts, ...legend.flatMap(({ texts }) => texts)],
    samples: legend.flatMap(({ samples }) => samples),
    bottom: rowCount * size * ROW,
  };
}

/** Paints the samples of a legend. */
export function paintSamples(context: Context2D, samples: readonly PlacedSample[]): void {
  for (const { box, sample } of samples) {
    if (sample.kind === 'surface') paintSurface(context, box, sample.surface, 0.7);
    else paintLineSample(context, box, sample);
  }
}

function paintLineSample(
  context: Context2D,
  box: Box,
  sample: Exclude<Sample, { kind: 'surface' }>,
): void {
  const y = (box.top + box.bottom) / 2;
  if (sample.kind === 'line') {
    context.save();
    context.strokeStyle = sample.colour;
    context.lineWidth = sample.width;
    context.setLineDash(sample.dash);
    context.beginPath();
    context.moveTo(box.left, y);
    context.lineTo(box.right, y);
    context.stroke();
    context.restore();
  }
  paintMark(context, (box.left + box.right) / 2, y, sample.mark);
}

function brokenUnit(
  lettering: Lettering,
  width: number,
  size: number,
  text: string,
): readonly string[] {
  return breakIntoLines(text, (line) => lettering.width(line, size, false) <= width);
}

/** A full-width bracket has half an em of nothing before its ink; the ink shall stand at the edge. */
function opticalLeft(text: string, size: number): number {
  return text.startsWith('（') ? 0.1 * size : 0;
}

function rowBaseline(row: number, size: number): number {
  return row * size * ROW + size * (ASCENT + 0.04);
}

function sampleWidth(entry: LegendEntry, size: number): number {
  return size * { surface: 1.9, line: 2.9, mark: 0.9 }[entry.sample.kind];
}

function entryWidth(lettering: Lettering, size: number, entry: LegendEntry): number {
  const words = lettering.width(entry.text, size, false);
  return sampleWidth(entry, size) + size * SAMPLE_GAP + words;
}

function rowWidth(lettering: Lettering, size: number, row: readonly LegendEntry[]): number {
  const widths = row.map((entry) => entryWidth(lettering, size, entry));
  return widths.reduce((sum, one) => sum + one, 0) + (row.length - 1) * size * ENTRY_GAP;
}

/** Fills row after row. */
function legendRows(
  lettering: Lettering,
  width: number,
  size: number,
  entries: readonly LegendEntry[],
): readonly (readonly LegendEntry[])[] {
  const rows: LegendEntry[][] = [];
  for (const entry of entries.flatMap((one) => brokenEntry(lettering, width, size, one))) {
    const row = rows.at(-1);
    if (row !== undefined && rowWidth(lettering, size, [...row, entry]) <= width) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

/** An entry wider than the picture goes on in entries without a sample. */
function brokenEntry(
  lettering: Lettering,
  width: number,
  size: number,
  entry: LegendEntry,
): readonly LegendEntry[] {
  const lines = breakIntoLines(
    entry.text,
    (text) => entryWidth(lettering, size, { ...entry, text }) <= width,
  );
  return lines.map((text) => ({ ...entry, text }));
}

function placeRow(
  lettering: Lettering,
  width: number,
  size: number,
  row: readonly LegendEntry[],
  baseline: number,
): { readonly texts: readonly PlacedText[]; readonly samples: readonly PlacedSample[] } {
  const texts: PlacedText[] = [];
  const samples: PlacedSample[] = [];
  const middle = baseline - baselineAround(0, size);
  let left = width - 0.5 - rowWidth(lettering, size, row);
  for (const entry of row) {
    const right = left + sampleWidth(entry, size);
    const half = (size * SAMPLE_HEIGHT) / 2;
    samples.push({
      box: { left, right, top: middle - half, bottom: middle + half },
      sample: entry.sample,
    });
    const text = textAt(entry.text, size, right + size * SAMPLE_GAP, baseline);
    texts.push(text);
    left = inkBox(lettering, text).right + size * ENTRY_GAP;
  }
  return { texts, samples };
}

function textAt(text: string, size: number, x: number, baseline: number): PlacedText {
  return { text, size, bold: false, colour: COLOURS.ink, x, baseline, align: 'left' };
}
