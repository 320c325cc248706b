/** The marks that stand at values, as chart.js draws them and as the legend repeats them. */

import type { Context2D } from './canvas/context.ts';
import { COLOURS } from './theme.ts';

/** A mark; `radius` reaches from its middle to its corner or rim. */
export interface Mark {
  readonly shape: 'diamond' | 'circle' | 'square';
  readonly radius: number;
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
}

/** The open diamond of a target. */
export function targetMark(radius: number, edgeWidth: number): Mark {
  return { shape: 'diamond', radius, fill: COLOURS.paper, edge: COLOURS.target, edgeWidth };
}

/** Paints a mark around a point. */
export function paintMark(context: Context2D, x: number, y: number, mark: Mark): void {
  context.save();
  context.beginPath();
  tracePath(context, x, y, mark);
  context.fillStyle = mark.fill;
  context.fill();
  context.strokeStyle = mark.edge;
  context.lineWidth = mark.edgeWidth;
  context.stroke();
  context.restore();
}

function tracePath(context: Context2D, x: number, y: number, { shape, radius }: Mark): void {
  if (shape === 'circle') {
    context.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (shape === 'square') {
    const half = radius * Math.SQRT1_2;
    context.rect(x - half, y - half, 2 * half, 2 * half);
  } else {
    context.moveTo(x, y - radius);
    context.lineTo(x + radius, y);
    context.lineTo(x, y + radius);
    context.lineTo(x - radius, y);
    context.closePath();
  }
}
