/** The head of a chart: the unit at the left, the legend with true samples at the right. */

import type { Context2D } from './canvas/context.ts';
import type { Box } from './geometry.ts';
import { paintSurface } from './hatch.ts';
import { ASCENT, baselineAround, inkBox } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
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
const SAMPLE_HEIGHT = 0.72;

/** Lengths within a legend, in parts of the text size. */
interface Spacing {
  readonly surface: number;
  readonly line: number;
  readonly mark: number;
  readonly sampleGap: number;
  readonly entryGap: number;
}

const ROOMY: Spacing = { surface: 1.9, line: 2.9, mark: 0.9, sampleGap: 0.4, entryGap: 0.9 };
const TIGHT: Spacing = { surface: 1.4, line: 2, mark: 0.9, sampleGap: 0.25, entryGap: 0.6 };

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
  const unitLines = unit === '' ? [] : lettering.lines(`（${unit}）`, size, width);
  const unitWidth = Math.max(0, ...unitLines.map((line) => lettering.width(line, size, false)));
  const beside = (spacing: Spacing): boolean =>
    unitLines.length <= 1 &&
    unitWidth + size * 0.6 + rowWidth(lettering, size, spacing, entries) <= width;
  const fitting = [ROOMY, TIGHT].find(beside);
  const spacing = fitting ?? ROOMY;
  const legendTop = fitting === undefined ? unitLines.length : 0;
  const rows = legendRows(lettering, width, size, spacing, entries);
  const unitTexts = unitLines.map((text, row) =>
    textAt(text, size, opticalLeft(text, size), rowBaseline(row, size)),
  );
  const legend = rows.map((row, index) =>
    placeRow(lettering, width, size, spacing, row, rowBaseline(legendTop + index, size)),
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

/** A full-width bracket has half an em of nothing before its ink; the ink shall stand at the edge. */
function opticalLeft(text: string, size: number): number {
  return text.startsWith('（') ? 0.1 * size : 0;
}

function rowBaseline(row: number, size: number): number {
  return row * size * ROW + size * (ASCENT + 0.04);
}

function sampleWidth(entry: LegendEntry, size: number, spacing: Spacing): number {
  return size * spacing[entry.sample.kind];
}

function entryWidth(
  lettering: Lettering,
  size: number,
  spacing: Spacing,
  entry: LegendEntry,
): number {
  const words = lettering.width(entry.text, size, false);
  return sampleWidth(entry, size, spacing) + size * spacing.sampleGap + words;
}

function rowWidth(
  lettering: Lettering,
  size: number,
  spacing: Spacing,
  row: readonly LegendEntry[],
): number {
  const widths = row.map((entry) => entryWidth(lettering, size, spacing, entry));
  const gaps = Math.max(0, row.length - 1) * size * spacing.entryGap;
  return widths.reduce((sum, one) => sum + one, gaps);
}

/** Fills row after row. */
function legendRows(
  lettering: Lettering,
  width: number,
  size: number,
  spacing: Spacing,
  entries: readonly LegendEntry[],
): readonly (readonly LegendEntry[])[] {
  const rows: LegendEntry[][] = [];
  for (const entry of entries.flatMap((one) => brokenEntry(lettering, width, size, spacing, one))) {
    const row = rows.at(-1);
    const joined = [...(row ?? []), entry];
    const fits = rowWidth(lettering, size, spacing, joined) <= width;
    if (row !== undefined && fits) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

/** An entry wider than the picture goes on in entries of its own. */
function brokenEntry(
  lettering: Lettering,
  width: number,
  size: number,
  spacing: Spacing,
  entry: LegendEntry,
): readonly LegendEntry[] {
  const room = width - entryWidth(lettering, size, spacing, { ...entry, text: '' });
  return lettering.lines(entry.text, size, room).map((text) => ({ ...entry, text }));
}

function placeRow(
  lettering: Lettering,
  width: number,
  size: number,
  spacing: Spacing,
  row: readonly LegendEntry[],
  baseline: number,
): { readonly texts: readonly PlacedText[]; readonly samples: readonly PlacedSample[] } {
  const texts: PlacedText[] = [];
  const samples: PlacedSample[] = [];
  const middle = baseline - baselineAround(0, size);
  const half = (size * SAMPLE_HEIGHT) / 2;
  let left = width - 0.5 - rowWidth(lettering, size, spacing, row);
  for (const entry of row) {
    const right = left + sampleWidth(entry, size, spacing);
    const box = { left, right, top: middle - half, bottom: middle + half };
    const text = textAt(entry.text, size, right + size * spacing.sampleGap, baseline);
    samples.push({ box, sample: entry.sample });
    texts.push(text);
    left = inkBox(lettering, text).right + size * spacing.entryGap;
  }
  return { texts, samples };
}

function textAt(text: string, size: number, x: number, baseline: number): PlacedText {
  return { text, size, bold: false, colour: COLOURS.ink, x, baseline, align: 'left' };
}
