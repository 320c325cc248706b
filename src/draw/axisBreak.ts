/** The foot of a cut axis: two waves across the plot, as drawn by hand where a part is left out. */

import type { ChartLook } from '../office/chartLook.ts';
import type { Context2D } from './canvas/context.ts';

const LENGTH = 14;
const HEIGHT = 1.1;
const GAP = 2.6;

/** Paints the waves from left to right; the upper one lies on the axis' lowest value. */
export function paintCut(
  context: Context2D,
  left: number,
  right: number,
  y: number,
  { colours, lines }: ChartLook,
): void {
  context.save();
  context.strokeStyle = colours.axis;
  context.lineWidth = lines.cut;
  context.beginPath();
  for (const line of [y, y + GAP]) traceWave(context, left, right, line);
  context.stroke();
  context.restore();
}

/** Half waves up and down, in the same places at both ends. */
function traceWave(context: Context2D, left: number, right: number, y: number): void {
  const halves = Math.max(2, Math.round((right - left) / (LENGTH / 2)));
  const half = (right - left) / halves;
  context.moveTo(left, y);
  for (let index = 0; index < halves; index += 1) {
    const x = left + index * half;
    const reach = y + (index % 2 === 0 ? -1 : 1) * HEIGHT * 1.6;
    context.bezierCurveTo(x + half * 0.36, reach, x + half * 0.64, reach, x + half, y);
  }
}
