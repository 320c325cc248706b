/** Hatching: parallel lines, cut to a box by calculation, so that the picture needs no clip path and no pattern. */

import type { Hatch, Surface } from '../office/chartLook.ts';
import type { Context2D } from './canvas/context.ts';
import { clipLine } from './geometry.ts';
import type { Box, Line } from './geometry.ts';

/** The lines of a hatch within a box. They lie on one grid for the whole picture, so neighbours match. */
export function hatchLines(box: Box, { gap, falling }: Hatch): readonly Line[] {
  if (box.right <= box.left || box.bottom <= box.top) return [];
  const step = gap * Math.SQRT2;
  const [first, last] = falling
    ? [box.left - box.bottom, box.right - box.top]
    : [box.left + box.top, box.right + box.bottom];
  const count = Math.max(0, Math.floor(last / step) - Math.ceil(first / step) + 1);
  return Array.from({ length: count }, (_, index) => (Math.ceil(first / step) + index) * step)
    .map((at) =>
      falling
        ? { x1: at + box.top, y1: box.top, x2: at + box.bottom, y2: box.bottom }
        : { x1: at - box.bottom, y1: box.bottom, x2: at - box.top, y2: box.top },
    )
    .flatMap((line) => clipLine(line, box) ?? []);
}

/** Paints a hatch over a box. */
function paintHatch(context: Context2D, box: Box, hatch: Hatch): void {
  const lines = hatchLines(box, hatch);
  if (lines.length === 0) return;
  context.save();
  context.strokeStyle = hatch.colour;
  context.lineWidth = hatch.width;
  context.setLineDash(hatch.dash);
  context.beginPath();
  for (const { x1, y1, x2, y2 } of lines) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
  context.restore();
}

/** Paints the outline of a box, just within it; a box thinner than its outline becomes a line. */
function paintEdge(context: Context2D, box: Box, colour: string, width: number): void {
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  if (across <= 0 || down <= 0) return;
  const [x, y] = [Math.min(width, across) / 2, Math.min(width, down) / 2];
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.strokeRect(box.left + x, box.top + y, across - 2 * x, down - 2 * y);
  context.restore();
}

/** Paints a filled, hatched, outlined rectangle. */
export function paintSurface(
  context: Context2D,
  box: Box,
  surface: Surface,
  edgeWidth: number,
): void {
  context.save();
  context.fillStyle = surface.fill;
  context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  context.restore();
  paintOutline(context, box, surface, edgeWidth);
}

/** Paints what a surface has above its fill: hatch and edge. */
export function paintOutline(
  context: Context2D,
  box: Box,
  surface: Surface,
  edgeWidth: number,
): void {
  if (surface.hatch !== undefined) paintHatch(context, box, surface.hatch);
  paintEdge(context, box, surface.edge, edgeWidth);
}
