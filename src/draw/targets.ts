/** Targets: a line in each year, with white around it so that it is seen on a bar, too; a range is filled between its edges. */

import type { IndicatorChart } from '../forms/figure.ts';
import type { Context2D } from './canvas/context.ts';
import type { Box } from './geometry.ts';
import type { ShownRange, ShownValue } from './series.ts';
import { COLOURS } from './theme.ts';

/** Half of a line's thickness, with the white around it. */
export const TARGET_REACH = 2.2;
const WIDTH = 2.2;
const HALO = 4.4;
/** Of a column's width: lines to be reached stand apart; a ceiling and a level to be kept go on from year to year. */
const SHARE = { reach: 0.76, ceiling: 1, keep: 1 } as const;
/** Strokes on a ceiling, as a wall has them in a plan. */
const HATCH = { gap: 4, length: 3, width: 0.7 } as const;

/** Where columns stand and how values become heights. */
export interface TargetGround {
  readonly centres: readonly number[];
  readonly pitch: number;
  readonly yOf: (value: number) => number;
}

/** The place of a target's line, the white around it included. */
export function targetBox(
  { column, number }: ShownValue,
  aim: IndicatorChart['aim'],
  { centres, pitch, yOf }: TargetGround,
): Box {
  const [x, y] = [centres[column] ?? 0, yOf(number)];
  const half = (pitch * SHARE[aim]) / 2;
  return {
    left: x - half,
    right: x + half,
    top: y - TARGET_REACH - (aim === 'ceiling' ? HATCH.length - 1 : 0),
    bottom: y + TARGET_REACH,
  };
}

/** Paints what lies between the edges of ranges. */
export function paintRanges(
  context: Context2D,
  ranges: readonly ShownRange[],
  { centres, pitch, yOf }: TargetGround,
): void {
  context.save();
  context.fillStyle = COLOURS.range;
  for (const { column, lower, upper } of ranges) {
    const left = (centres[column] ?? 0) - (pitch * SHARE.reach) / 2;
    context.fillRect(left, yOf(upper), pitch * SHARE.reach, yOf(lower) - yOf(upper));
  }
  context.restore();
}

/** Paints the lines of targets. */
export function paintTargets(
  context: Context2D,
  targets: readonly ShownValue[],
  aim: IndicatorChart['aim'],
  ground: TargetGround,
): void {
  const boxes = targets.map((target) => ({
    y: ground.yOf(target.number),
    ...targetBox(target, aim, ground),
  }));
  context.save();
  for (const [colour, width] of [
    [COLOURS.paper, HALO],
    [COLOURS.target, WIDTH],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    for (const { left, right, y } of boxes) {
      context.moveTo(left, y);
      context.lineTo(right, y);
    }
    context.stroke();
  }
  if (aim === 'ceiling') for (const box of boxes) paintHatch(context, box);
  context.restore();
}

function paintHatch(
  context: Context2D,
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: number },
): void {
  const { gap, length, width } = HATCH;
  const count = Math.floor((right - left - length) / gap);
  context.lineWidth = width;
  context.beginPath();
  for (let index = 0; index <= count; index += 1) {
    const x = left + index * gap;
    context.moveTo(x, y - WIDTH / 2);
    context.lineTo(x + length, y - WIDTH / 2 - length);
  }
  context.stroke();
}
