/** Pictures of a table's cells and of squares: painted by hand, for there are many and chart.js would add nothing. */

import type { Operation } from '../forms/operation.ts';
import type { Metrics } from '../type/metrics.ts';
import { Canvas } from './canvas/canvas.ts';
import type { Context2D } from './canvas/context.ts';

/** Paints one picture. */
export type Paint = (context: Context2D) => void;

/** What a function paints on a page of this size, in points. */
export function sketch(
  { width, height }: { readonly width: number; readonly height: number },
  metrics: Metrics,
  paint: Paint,
): readonly Operation[] {
  const context = new Canvas(width, height, metrics).getContext('2d');
  paint(context);
  return context.operations();
}

/** Draws a polyline. */
export function paintPath(
  context: Context2D,
  points: readonly { readonly x: number; readonly y: number }[],
  { colour, width, dash = [] }: { colour: string; width: number; dash?: readonly number[] },
): void {
  const [first, ...others] = points;
  if (first === undefined || others.length === 0) return;
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(first.x, first.y);
  for (const { x, y } of others) context.lineTo(x, y);
  context.stroke();
  context.restore();
}
