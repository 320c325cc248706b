/** The course of one indicator as a line without words: what was reached, and what was to be reached in dashes. */

import type { PictureSize, TrendChart } from '../forms/figure.ts';
import type { ChartLook } from '../office/chartLook.ts';
import { paintPath } from './sketch.ts';
import type { Paint } from './sketch.ts';

interface Point {
  readonly column: number;
  readonly number: number;
}

/** Paints the line from the baseline to 対象年度, whose value is a dot. */
export function paintTrend(
  { points }: TrendChart,
  { width, height }: PictureSize,
  { colours, judgements, trend }: ChartLook,
): Paint {
  const { side, edge: inset } = trend;
  const colour = judgements.achieved.fill;
  const actuals = points.flatMap(({ actual }, column): readonly Point[] =>
    actual.kind === 'value' ? [{ column, number: actual.number }] : [],
  );
  const edges = ['lower', 'upper'] as const;
  const targets = edges.map((edge) =>
    points.flatMap(({ target }, column): readonly Point[] => {
      if (target.kind === 'range') return [{ column, number: target[edge] }];
      return target.kind === 'value' && edge === 'lower' ? [{ column, number: target.number }] : [];
    }),
  );
  const numbers = [...actuals, ...targets.flat()].map(({ number }) => number);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const span = high - low;
  const placed = ({ column, number }: Point): { readonly x: number; readonly y: number } => ({
    x: side + (column * (width - 2 * side)) / Math.max(1, points.length - 1),
    y: span === 0 ? height / 2 : height - inset - ((number - low) * (height - 2 * inset)) / span,
  });
  return (context) => {
    for (const line of targets.map((one) => one.map(placed))) {
      const [only] = line;
      // A single target is a stroke as long as its year is wide.
      const path =
        line.length === 1 && only !== undefined
          ? [
              { ...only, x: only.x - 4 },
              { ...only, x: only.x + 4 },
            ]
          : line;
      paintPath(context, path, {
        colour: colours.target,
        width: trend.target,
        dash: trend.targetDash,
      });
    }
    const line = actuals.map(placed);
    const parts = unbroken(actuals, line);
    for (const part of parts) {
      paintPath(context, part, { colour, width: trend.line });
    }
    for (const [only, ...others] of parts) {
      if (only !== undefined && others.length === 0)
        paintDot(context, only, trend.lonelyDot, colour);
    }
    const last = line.at(-1);
    if (last !== undefined) paintDot(context, last, trend.dot, colour);
  };
}

function paintDot(
  context: Parameters<Paint>[0],
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  colour: string,
): void {
  context.save();
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
  context.restore();
}

/** A year without a value parts the line. */
function unbroken<Placed>(
  actuals: readonly Point[],
  line: readonly Placed[],
): readonly (readonly Placed[])[] {
  const parts: Placed[][] = [];
  for (const [index, point] of line.entries()) {
    const before = actuals[index - 1]?.column;
    const isNext = before !== undefined && actuals[index]?.column === before + 1;
    if (isNext) parts.at(-1)?.push(point);
    else parts.push([point]);
  }
  return parts;
}
