/** A two-dimensional code says the address that stands beside it: read by another library than the one that made it. */

import { describe, expect, it } from '@jest/globals';
import reader from 'jsqr';

import { createDraw } from '../../src/draw/draw.ts';
import type { Picture } from '../../src/forms/figure.ts';
import type { Operation, Segment } from '../../src/forms/operation.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { FONTS } from './fonts.ts';

/** Pixels per point. */
const DETAIL = 4;

/** Paints the picture's areas, which are all upright boxes, as a scanner sees them. */
function scanned({ width, height, operations }: Picture): {
  readonly pixels: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
} {
  const size = { width: width * DETAIL, height: height * DETAIL };
  const pixels = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  for (const operation of operations) paintAreas(operation, pixels, size.width);
  return { pixels, ...size };
}

function paintAreas(operation: Operation, pixels: Uint8ClampedArray, width: number): void {
  if (operation.kind === 'group') {
    for (const one of operation.operations) paintAreas(one, pixels, width);
    return;
  }
  if (operation.kind !== 'fill') throw new Error(`A code has a ${operation.kind}.`);
  const grey = Number.parseInt(operation.colour.slice(1, 3), 16);
  for (const box of boxesOf(operation.path)) {
    const [xs, ys] = [box.map(([x]) => x * DETAIL), box.map(([, y]) => y * DETAIL)];
    for (let y = Math.round(Math.min(...ys)); y < Math.round(Math.max(...ys)); y += 1) {
      for (let x = Math.round(Math.min(...xs)); x < Math.round(Math.max(...xs)); x += 1) {
        pixels.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
      }
    }
  }
}

function boxesOf(path: readonly Segment[]): readonly (readonly (readonly [number, number])[])[] {
  const boxes: (readonly [number, number])[][] = [];
  for (const segment of path) {
    if (segment[0] === 'M') boxes.push([]);
    if (segment[0] === 'M' || segment[0] === 'L') boxes.at(-1)?.push([segment[1], segment[2]]);
  }
  return boxes.filter((box) => box.length > 1);
}

const draw = createDraw(FONTS, CHART_LOOK);

describe('a two-dimensional code', () => {
  it.each([
    'https://www.city.example.lg.jp/',
    'https://www.city.example.lg.jp/senryaku/iinkai.html?id=16985&page=2#shiryo',
    `https://www.city.example.lg.jp/${'a'.repeat(260)}`,
  ])('is read as %s', (text) => {
    const side = 100;
    const picture = draw.picture(
      { kind: 'code', id: 'code', text },
      { width: side, height: side, detail: 'full' },
    );
    const { pixels, width, height } = scanned(picture);
    expect(reader.default(pixels, width, height)?.data).toBe(text);
  });

  it('keeps a blank edge, and the same text gives the same picture', () => {
    const code = { kind: 'code', id: 'code', text: 'https://www.city.example.lg.jp/' } as const;
    const size = { width: 120, height: 68, detail: 'full' } as const;
    const picture = draw.picture(code, size);
    const dark = picture.operations.at(-1);
    if (dark?.kind !== 'fill') throw new Error('The last area is the code.');
    const corners = dark.path.flatMap((one) => (one[0] === 'Z' ? [] : [one[1], one[2]]));
    // 33 modules of a code of 25 and 4 on either side, as high as the picture.
    expect(Math.min(...corners)).toBeGreaterThan((68 * 4) / 45);
    expect(Math.max(...corners)).toBeLessThan(68 - (68 * 4) / 45);
    expect(createDraw(FONTS, CHART_LOOK).picture(code, size)).toEqual(picture);
  });
});
