/** A rate as a bar against 100, one row of a column; and the scale at the head of the column. */

import type { BulletChart, PictureSize } from '../forms/figure.ts';
import type { ChartLook } from '../office/chartLook.ts';
import type { Box } from './geometry.ts';
import { paintSurface } from './hatch.ts';
import { baselineAround, LINE_HEIGHT, paintTexts } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { resultSurface } from './resultSurface.ts';
import { paintPath } from './sketch.ts';
import type { Paint } from './sketch.ts';

/** The bars' end: a longer one is cut there, and says so. */
const FARTHEST = 200;

/** Where a rate stands in a picture so wide; behind the end of the scale there is room for the longest bar's figure. */
function placeOf(rate: number, width: number, { bullet }: ChartLook): number {
  const { side, figureRoom } = bullet;
  return side + (Math.max(0, rate) * (width - side - figureRoom)) / FARTHEST;
}

/** Paints a bar with its figure, the reason why there is none, or the scale. */
export function paintBullet(
  lettering: Lettering,
  { content }: BulletChart,
  { width, height }: PictureSize,
): Paint {
  const { look } = lettering;
  const { colours, bullet } = look;
  const middle = height / 2;
  const aim = placeOf(100, width, look);
  return (context) => {
    if (content.kind === 'none') {
      paintTexts(context, lettering, reason(lettering, content.text, width, height));
      return;
    }
    if (content.kind === 'scale') {
      paintTexts(context, lettering, scale(lettering, content.text, width, height));
      return;
    }
    const { number, text, look: result } = content;
    const end = placeOf(Math.min(number, FARTHEST), width, look);
    const half = (height * bullet.barShare) / 2;
    const bar = { left: bullet.side, right: end, top: middle - half, bottom: middle + half };
    paintSurface(context, bar, resultSurface(result, look), look.lines.edge);
    if (number > FARTHEST) paintBreak(context, end - 7, bar, look);
    const upright = (place: number): readonly Point[] => [at(place, 0), at(place, height)];
    paintPath(context, upright(bullet.side), { colour: colours.quiet, width: bullet.axis });
    // A rate below zero has no bar, and its figure stands where the line of 100 would go through it.
    if (number >= 0) {
      // White around the line would take away the end of a bar that has just come over it.
      const isAtEnd = end >= aim && end - aim < bullet.halo;
      if (!isAtEnd) paintPath(context, upright(aim), { colour: colours.paper, width: bullet.halo });
      paintPath(context, upright(aim), { colour: colours.target, width: bullet.line });
    }
    const size = bullet.figure;
    const x = number < 0 ? bullet.side : Math.max(end, aim);
    const baseline = baselineAround(middle, size);
    paintTexts(context, lettering, [
      {
        text,
        size,
        bold: true,
        colour: colours.ink,
        x: x + bullet.figureGap,
        baseline,
        align: 'left',
      },
    ]);
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function at(x: number, y: number): Point {
  return { x, y };
}

/** Two slanting strokes of paper through the bar: it is longer than it is drawn. */
function paintBreak(
  context: Parameters<Paint>[0],
  x: number,
  box: Box,
  { colours, bullet }: ChartLook,
): void {
  for (const shift of [0, 3.4]) {
    const line = [at(x + shift - 1.2, box.bottom + 1), at(x + shift + 1.2, box.top - 1)];
    paintPath(context, line, { colour: colours.paper, width: bullet.line });
  }
}

function reason(
  lettering: Lettering,
  text: string,
  width: number,
  height: number,
): readonly PlacedText[] {
  const { colours, bullet, type } = lettering.look;
  const size = type.smallest;
  const lines = lettering.lines(text, size, width - bullet.side);
  const step = Math.min(size * LINE_HEIGHT, height / Math.max(1, lines.length));
  return lines.map((line, index) => ({
    text: line,
    size,
    bold: false,
    colour: colours.quiet,
    x: bullet.side,
    baseline: baselineAround(height / 2 + (index - (lines.length - 1) / 2) * step, size),
    align: 'left',
  }));
}

function scale(
  lettering: Lettering,
  text: string,
  width: number,
  height: number,
): readonly PlacedText[] {
  const { look } = lettering;
  const { colours, bullet } = look;
  const size = bullet.scaleText;
  const baseline = baselineAround(height / 2, size);
  const common = { size, bold: true, baseline } as const;
  const half = lettering.width(text, size, true) / 2;
  const aim = placeOf(100, width, look);
  const zero = {
    ...common,
    text: '0',
    colour: colours.ink,
    x: bullet.side,
    align: 'center',
  } as const;
  const last = placeOf(FARTHEST, width, look);
  return [
    ...(aim - half > bullet.side + size ? [zero] : []),
    { ...common, text, colour: colours.targetText, x: aim, align: 'center' },
    ...(aim + half < last - 2 * size
      ? [
          {
            ...common,
            text: String(FARTHEST),
            colour: colours.ink,
            x: last,
            align: 'center',
          } as const,
        ]
      : []),
  ];
}
