import { describe, expect, it } from '@jest/globals';

import { coverageOf } from '../../../src/write/png/coverage.ts';
import type { Point } from '../../../src/write/png/polygons.ts';
import { createScratch } from '../../../src/write/png/scratch.ts';
import { type Pen, strokedAreas } from '../../../src/write/png/stroke.ts';

const PEN: Pen = { width: 2, cap: 'butt', join: 'miter', miterLimit: 10, dash: [], dashOffset: 0 };

function line(...numbers: number[]): readonly Point[] {
  return numbers.flatMap((x, index) =>
    index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : [],
  );
}

/** The area of a line on a surface of 40 by 40, in pixels, to one decimal. */
function area(points: readonly Point[], pen: Partial<Pen> = {}, closed = false): number {
  const areas = strokedAreas({ points, closed }, { ...PEN, ...pen });
  const surface = { width: 40, height: 40 };
  const { shares, stride, width } = coverageOf(areas, 'nonzero', surface, createScratch()) ?? {
    shares: [],
    stride: 1,
    width: 0,
  };
  const covered = [...shares].filter((_, index) => index % stride < width);
  return Math.round(covered.reduce((sum, share) => sum + share, 0) * 10) / 10;
}

describe('a line with a width', () => {
  it('ends where it ends, or half a width further', () => {
    const straight = line(10, 10, 20, 10);
    expect(area(straight)).toBe(20);
    expect(area(straight, { cap: 'square' })).toBe(24);
    // Two half circles of the radius 1, as 32 corners have them: 16 · sin(1/16 of a half turn) = 3.12.
    expect(area(straight, { cap: 'round' })).toBe(23.1);
  });

  it('has a tip at a corner, a cut one, or a round one', () => {
    const corner = line(10, 20, 20, 20, 20, 10);
    // Two bars of 20 share a quarter of their crossing; the outer square of 1 by 1 is the tip.
    expect(area(corner)).toBe(40);
    expect(area(corner, { join: 'bevel' })).toBe(39.5);
    expect(area(corner, { join: 'round' })).toBe(39.8);
  });

  it('has no tip where that would be longer than the limit', () => {
    const sharp = line(10, 10, 30, 12, 10, 14);
    expect(area(sharp, { miterLimit: 2 })).toBe(area(sharp, { join: 'bevel' }));
    expect(area(sharp, { miterLimit: 20 })).toBeGreaterThan(area(sharp, { join: 'bevel' }) + 5);
  });

  it('goes round where it is closed, without ends', () => {
    // A square of 10 by 10: the outer one of 12 by 12 without the inner one of 8 by 8.
    expect(area(line(10, 10, 20, 10, 20, 20, 10, 20), { cap: 'square' }, true)).toBe(80);
    expect(area(line(10, 10, 20, 10, 20, 20, 10, 20, 10, 10), {}, true)).toBe(80);
  });

  it('is parted into strokes, which go on round corners', () => {
    expect(area(line(10, 10, 30, 10), { dash: [3, 2] })).toBe(24);
    expect(area(line(10, 10, 30, 10), { dash: [3, 2], dashOffset: 4 })).toBe(24);
    expect(area(line(10, 10, 20, 10), { dash: [4, 3], dashOffset: 4 })).toBe(8);
    // 5 is stroke, gap, stroke, gap.
    expect(area(line(10, 10, 30, 10), { dash: [5] })).toBe(20);
    expect(area(line(10, 20, 20, 20, 20, 10), { dash: [8, 100], dashOffset: -6 })).toBe(16);
    expect(area(line(10, 10, 20, 10, 20, 20, 10, 20), { dash: [35, 100] }, true)).toBe(70);
  });

  it('is a dot where it has no length and its ends are not cut', () => {
    expect(area(line(10, 10, 10, 10))).toBe(0);
    expect(area(line(10, 10), { cap: 'square' })).toBe(4);
    expect(area(line(10, 10), { cap: 'round' })).toBe(3.1);
  });
});
