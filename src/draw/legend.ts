/** The head of a chart: the legend with true samples, usually at the right. */

import type { ChartLook, LegendSpacing, Surface } from '../office/chartLook.ts';
import type { Context2D } from './canvas/context.ts';
import type { Box } from './geometry.ts';
import { paintSurface } from './hatch.ts';
import { ASCENT, baselineAround, inkBox } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';

/** One entry of a legend. */
export interface LegendEntry {
  readonly text: string;
  readonly surface: Surface;
}

/** A sample at its place; the box is as wide as the sample and as high as its surface. */
export interface PlacedSample {
  readonly box: Box;
  readonly surface: Surface;
}

/** The head, laid out. */
export interface Head {
  readonly texts: readonly PlacedText[];
  readonly samples: readonly PlacedSample[];
  /** Where the chart below may begin. */
  readonly bottom: number;
}

/**
 * Lays out the head of a picture: the legend in one row if it fits, otherwise in as many rows as it takes.
 *
 * @param width of the picture, in points
 * @param side where rows begin or end
 */
export function layOutHead(
  lettering: Lettering,
  width: number,
  size: number,
  entries: readonly LegendEntry[],
  side: 'left' | 'right' = 'right',
): Head {
  const { legend: look, type } = lettering.look;
  const fits = (spacing: LegendSpacing): boolean =>
    rowWidth(lettering, size, spacing, entries) <= width;
  const spacing = [look.roomy, look.tight].find(fits) ?? look.roomy;
  const rows = legendRows(lettering, width, size, spacing, entries);
  const legend = rows.map((row, index) => {
    const left = side === 'left' ? 0.5 : width - 0.5 - rowWidth(lettering, size, spacing, row);
    const baseline = rowBaseline(index, size, type.legendRow);
    return placeRow(lettering, left, size, spacing, row, baseline);
  });
  return {
    texts: legend.flatMap(({ texts }) => texts),
    samples: legend.flatMap(({ samples }) => samples),
    bottom: rows.length * size * type.legendRow,
  };
}

/** Paints the samples of a legend. */
export function paintSamples(
  context: Context2D,
  samples: readonly PlacedSample[],
  { lines }: ChartLook,
): void {
  for (const { box, surface } of samples) paintSurface(context, box, surface, lines.sampleEdge);
}

function rowBaseline(row: number, size: number, leading: number): number {
  return row * size * leading + size * (ASCENT + 0.04);
}

function entryWidth(
  lettering: Lettering,
  size: number,
  spacing: LegendSpacing,
  entry: LegendEntry,
): number {
  const words = lettering.width(entry.text, size, false);
  return size * (spacing.sample + spacing.sampleGap) + words;
}

function rowWidth(
  lettering: Lettering,
  size: number,
  spacing: LegendSpacing,
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
  spacing: LegendSpacing,
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
  spacing: LegendSpacing,
  entry: LegendEntry,
): readonly LegendEntry[] {
  const room = width - entryWidth(lettering, size, spacing, { ...entry, text: '' });
  return lettering.lines(entry.text, size, room).map((text) => ({ ...entry, text }));
}

function placeRow(
  lettering: Lettering,
  start: number,
  size: number,
  spacing: LegendSpacing,
  row: readonly LegendEntry[],
  baseline: number,
): { readonly texts: readonly PlacedText[]; readonly samples: readonly PlacedSample[] } {
  const texts: PlacedText[] = [];
  const samples: PlacedSample[] = [];
  const middle = baseline - baselineAround(0, size);
  const half = (size * lettering.look.legend.sampleHeight) / 2;
  let left = start;
  for (const entry of row) {
    const right = left + size * spacing.sample;
    const box = { left, right, top: middle - half, bottom: middle + half };
    const text = textAt(
      entry.text,
      size,
      right + size * spacing.sampleGap,
      baseline,
      lettering.look.colours.ink,
    );
    samples.push({ box, surface: entry.surface });
    texts.push(text);
    left = inkBox(lettering, text).right + size * spacing.entryGap;
  }
  return { texts, samples };
}

function textAt(
  text: string,
  size: number,
  x: number,
  baseline: number,
  colour: string,
): PlacedText {
  return { text, size, bold: false, colour, x, baseline, align: 'left' };
}
