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
  const marked = leastWidth(parts, lettering);
  const { side, wide, inRow } = sizeOf(squares.length, { width, height: room }, marked, look);
  const rows = Math.max(1, Math.ceil(squares.length / inRow));
  const top = rows * side * step + legendGap;
  return (context) => {
    for (const [index, { surface, mark }] of squares.entries()) {
      const left = (index % inRow) * (wide + side * gapTimes) + 0.5;
      const above = Math.floor(index / inRow) * side * step + 0.5;
      const box = { left, top: above, right: left + wide, bottom: above + side };
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

/** What a square has to be wide for the longest of the marks in the smallest type; A+ takes more than it is high. */
function leastWidth(parts: SquaresChart['parts'], lettering: Lettering): number {
  const { type, squares } = lettering.look;
  const shown = parts.filter(({ mark, count }) => mark !== '' && count > 0);
  const widths = shown.map(
    ({ mark }) => lettering.width(mark, type.smallest, true) + squares.markSides,
  );
  return Math.max(0, ...widths);
}

/**
 * The largest squares of which all have room, each wide enough for every mark.
 *
 * @returns `side` is how high they are, `wide` how wide
 */
function sizeOf(
  count: number,
  room: Pick<PictureSize, 'width' | 'height'>,
  marked: number,
  look: ChartLook,
): { readonly side: number; readonly wide: number; readonly inRow: number } {
  const { width, height } = room;
  const { largest, gapTimes } = look.squares;
  const step = 1 + gapTimes;
  const fitting = Array.from({ length: Math.max(1, count) }, (_, index) => {
    const rows = index + 1;
    const inRow = Math.max(1, Math.ceil(count / rows));
    const square = (width - 1) / (inRow * step);
    // Where marks make them wider than high, only what is left beside them is shared out as gaps.
    const across = square >= marked ? square : ((width - 1) / inRow - marked) / gapTimes;
    const side = Math.min(largest, across, (height - 1) / (rows * step));
    return { side, wide: Math.max(side, marked), inRow };
  });
  const best = fitting.reduce((one, other) => (other.side > one.side ? other : one));
  // So many that no mark could be read, however they are arranged, are as large as they may be without.
  const isReadable = best.side * look.squares.markShare >= look.type.smallest;
  return isReadable || marked === 0 ? best : sizeOf(count, room, 0, look);
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
  const most = Math.min(squares.mark, (box.bottom - box.top) * squares.markShare);
  const size = Math.min(most, (side - squares.markSides) / lettering.width(text, 1, true));
  if (size < type.smallest - HAIR) return [];
  const x = (box.left + box.right) / 2;
  const baseline = baselineAround((box.top + box.bottom) / 2, size);
  return [{ text, size, bold: true, colour: surface.ink, x, baseline, align: 'center' }];
}

/** Rounding. */
const HAIR = 0.001;
