/** 総括 at a glance: a square for each indicator, and below them what the squares mean. */

import type { PictureSize, SquaresChart } from '../forms/figure.ts';
import type { ChartLook, Surface } from '../office/chartLook.ts';
import type { Box } from './geometry.ts';
import { paintSurface } from './hatch.ts';
import { layOutHead, paintSamples } from './legend.ts';
import { baselineAround, paintTexts } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { resultSurface } from './resultSurface.ts';
import type { Paint } from './sketch.ts';

interface Square {
  readonly surface: Surface;
  readonly mark: string;
}

/** Paints the squares as large as the picture allows, in rows, with their legend below. */
export function paintSquares(
  lettering: Lettering,
  { parts }: SquaresChart,
  { width, height }: PictureSize,
): Paint {
  const { look } = lettering;
  const { gapTimes, legendText, legendGap, line } = look.squares;
  const step = 1 + gapTimes;
  const entries = parts.map((part) => ({
    text: part.text,
    surface: resultSurface(part.look, look),
  }));
  const legend = layOutHead(lettering, width, legendText, entries, 'left');
  const squares = parts.flatMap((part): readonly Square[] =>
    Array.from({ length: part.count }, () => ({
      surface: resultSurface(part.look, look),
      mark: part.mark,
    })),
  );
  const room = height - legend.bottom - legendGap;
  const { side, inRow } = sizeOf(squares.length, width, room, look.squares);
  const rows = Math.max(1, Math.ceil(squares.length / inRow));
  const top = rows * side * step + legendGap;
  return (context) => {
    for (const [index, { surface, mark }] of squares.entries()) {
      const left = (index % inRow) * side * step + 0.5;
      const above = Math.floor(index / inRow) * side * step + 0.5;
      const box = { left, top: above, right: left + side, bottom: above + side };
      paintSurface(context, box, surface, line);
      if (mark !== '') paintTexts(context, lettering, markIn(lettering, mark, surface, box));
    }
    context.save();
    context.translate(0, top);
    paintSamples(context, legend.samples, look);
    paintTexts(context, lettering, legend.texts);
    context.restore();
  };
}

/** The largest squares of which all have room. */
function sizeOf(
  count: number,
  width: number,
  room: number,
  { largest, gapTimes }: ChartLook['squares'],
): { readonly side: number; readonly inRow: number } {
  const step = 1 + gapTimes;
  const fitting = Array.from({ length: Math.max(1, count) }, (_, index) => {
    const rows = index + 1;
    const inRow = Math.ceil(count / rows);
    const side = Math.min(largest, (width - 1) / (inRow * step), (room - 1) / (rows * step));
    return { side, inRow: Math.max(1, inRow) };
  });
  return fitting.reduce((best, one) => (one.side > best.side ? one : best));
}

/** A mark that has no room in readable size is left to the legend. */
function markIn(
  lettering: Lettering,
  text: string,
  surface: Surface,
  box: Box,
): readonly PlacedText[] {
  const { squares, type } = lettering.look;
  const side = box.right - box.left;
  const size = Math.min(squares.mark, side * MARK_SHARE);
  if (size < type.smallest || lettering.width(text, size, true) > side - 1) return [];
  const x = (box.left + box.right) / 2;
  const baseline = baselineAround((box.top + box.bottom) / 2, size);
  return [{ text, size, bold: true, colour: surface.ink, x, baseline, align: 'center' }];
}

/** Of the side of a square. */
const MARK_SHARE = 0.72;
