/** 比較値: a lozenge in each year, with white around it so that it is seen on a bar, too. */

import type { ChartLook } from '../office/chartLook.ts';
import type { Context2D } from './canvas/context.ts';
import type { Box } from './geometry.ts';
import type { ShownValue } from './series.ts';
import type { TargetGround } from './targets.ts';

/** The place of a lozenge, the white around it included. */
export function comparisonBox(
  { column, number }: ShownValue,
  { centres, yOf }: TargetGround,
  { comparisons: { half, halo } }: ChartLook,
): Box {
  const [x, y] = [centres[column] ?? 0, yOf(number)];
  const reach = half + halo;
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** Paints the lozenges. */
export function paintComparisons(
  context: Context2D,
  values: readonly ShownValue[],
  { centres, yOf }: TargetGround,
  { colours, comparisons: { half, halo, line } }: ChartLook,
): void {
  context.save();
  for (const { column, number } of values) {
    const [x, y] = [centres[column] ?? 0, yOf(number)];
    lozenge(context, x, y, half + halo);
    context.fillStyle = colours.paper;
    context.fill();
    lozenge(context, x, y, half);
    context.strokeStyle = colours.ink;
    context.lineWidth = line;
    context.stroke();
  }
  context.restore();
}

function lozenge(context: Context2D, x: number, y: number, half: number): void {
  context.beginPath();
  context.moveTo(x, y - half);
  context.lineTo(x + half, y);
  context.lineTo(x, y + half);
  context.lineTo(x - half, y);
  context.closePath();
}
