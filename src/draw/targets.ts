/** Targets: a line in each year, with white around it so that it is seen on a bar, too; a range is filled between its edges. */

import type { IndicatorChart } from '../forms/figure.ts';
import type { ChartLook } from '../office/chartLook.ts';
import type { Context2D } from './canvas/context.ts';
import type { Box } from './geometry.ts';
import type { ShownRange, ShownValue } from './series.ts';

/** Half of a line's thickness, with the white around it. */
export function targetReach({ targets }: ChartLook): number {
  return targets.halo / 2;
}

/** How far the strokes of a ceiling stand out above its line. */
export function ceilingCrest(aim: IndicatorChart['aim'], { targets }: ChartLook): number {
  return aim === 'ceiling' ? targets.ceiling.length - 1 : 0;
}

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
  look: ChartLook,
): Box {
  const { share } = look.targets;
  const reach = targetReach(look);
  const [x, y] = [centres[column] ?? 0, yOf(number)];
  // Lines to be reached stand apart; a ceiling and a level to be kept go on from year to year.
  const half = (pitch * (aim === 'reach' ? share : 1)) / 2;
  return {
    left: x - half,
    right: x + half,
    top: y - reach - ceilingCrest(aim, look),
    bottom: y + reach,
  };
}

/** Paints what lies between the edges of ranges. */
export function paintRanges(
  context: Context2D,
  ranges: readonly ShownRange[],
  { centres, pitch, yOf }: TargetGround,
  { colours, targets: { share } }: ChartLook,
): void {
  context.save();
  context.fillStyle = colours.range;
  for (const { column, lower, upper } of ranges) {
    const left = (centres[column] ?? 0) - (pitch * share) / 2;
    context.fillRect(left, yOf(upper), pitch * share, yOf(lower) - yOf(upper));
  }
  context.restore();
}

/**
 * Paints the lines of targets.
 *
 * @param bars by column; none in a line chart
 */
export function paintTargets(
  context: Context2D,
  targets: readonly ShownValue[],
  aim: IndicatorChart['aim'],
  { bars, ...ground }: TargetGround & { readonly bars: ReadonlyMap<number, Box> },
  look: ChartLook,
): void {
  const boxes = targets.map((target) => ({
    column: target.column,
    y: ground.yOf(target.number),
    ...targetBox(target, aim, ground, look),
  }));
  const apart = boxes.filter(({ column, y }) => !isAtEnd(y, bars.get(column), look));
  context.save();
  for (const [colour, width, dash, lines] of [
    [look.colours.paper, look.targets.halo, [], apart],
    [look.colours.target, look.targets.line, aim === 'keep' ? look.targets.keptDash : [], boxes],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.beginPath();
    for (const { left, right, y } of lines) {
      context.moveTo(left, y);
      context.lineTo(right, y);
    }
    context.stroke();
  }
  context.setLineDash([]);
  if (aim === 'ceiling') for (const box of boxes) paintHatch(context, box, look);
  context.restore();
}

/**
 * Whether a bar ends on the line or just beyond it. The white around the line would take the bar's end away, and what was
 * reached would look as if it had been missed.
 */
function isAtEnd(y: number, bar: Box | undefined, { targets }: ChartLook): boolean {
  if (bar === undefined || y < bar.top || y > bar.bottom) return false;
  return Math.min(y - bar.top, bar.bottom - y) < targets.halo;
}

function paintHatch(
  context: Context2D,
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: number },
  { targets }: ChartLook,
): void {
  const { gap, length, line } = targets.ceiling;
  const count = Math.floor((right - left - length) / gap);
  context.lineWidth = line;
  context.beginPath();
  for (let index = 0; index <= count; index += 1) {
    const x = left + index * gap;
    context.moveTo(x, y - targets.line / 2);
    context.lineTo(x + length, y - targets.line / 2 - length);
  }
  context.stroke();
}
