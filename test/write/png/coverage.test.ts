import { describe, expect, it } from '@jest/globals';

import { coverageOf } from '../../../src/write/png/coverage.ts';
import type { Point } from '../../../src/write/png/polygons.ts';
import { createScratch } from '../../../src/write/png/scratch.ts';

const SURFACE = { width: 6, height: 4 };
/** One for all: what was reckoned before must not show. */
const SCRATCH = createScratch();

function polygon(...numbers: number[]): readonly Point[] {
  return numbers.flatMap((x, index) =>
    index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : [],
  );
}

/** Rows of shares in hundredths, of the whole surface. */
function covered(areas: readonly (readonly Point[])[], rule: 'nonzero' | 'evenodd' = 'nonzero') {
  const found = coverageOf(areas, rule, SURFACE, SCRATCH);
  return Array.from({ length: SURFACE.height }, (_, y) =>
    Array.from({ length: SURFACE.width }, (__, x) => {
      if (found === undefined) return 0;
      const [column, row] = [x - found.left, y - found.top];
      if (column < 0 || row < 0 || column >= found.width || row >= found.height) return 0;
      return Math.round((found.shares[row * found.stride + column] ?? 0) * 100);
    }),
  );
}

describe('what an area covers of each pixel', () => {
  it('is the part of it that lies within, for edges between pixels', () => {
    expect(covered([polygon(1.25, 1, 3.5, 1, 3.5, 2.5, 1.25, 2.5)])).toEqual([
      [0, 0, 0, 0, 0, 0],
      [0, 75, 100, 50, 0, 0],
      [0, 38, 50, 25, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
  });

  it('is half of the pixels on a diagonal, and so along flat slopes', () => {
    expect(covered([polygon(0, 0, 4, 4, 0, 4)])).toEqual([
      [50, 0, 0, 0, 0, 0],
      [100, 50, 0, 0, 0, 0],
      [100, 100, 50, 0, 0, 0],
      [100, 100, 100, 50, 0, 0],
    ]);
    // From 0 to 1 over four pixels: 1/8, 3/8, 5/8, 7/8 of them lie below.
    expect(covered([polygon(0, 1, 4, 0, 4, 1)])[0]).toEqual([13, 38, 63, 88, 0, 0]);
  });

  it('does not depend on which way round the area goes', () => {
    const around = polygon(0.5, 0.5, 3, 1, 2, 3.5);
    expect(covered([around.toReversed()])).toEqual(covered([around]));
  });

  it('is whole where two areas lie over each other, or nothing by the other rule', () => {
    const twice = [polygon(0, 0, 2, 0, 2, 1, 0, 1), polygon(1, 0, 3, 0, 3, 1, 1, 1)];
    expect(covered(twice)[0]).toEqual([100, 100, 100, 0, 0, 0]);
    expect(covered(twice, 'evenodd')[0]).toEqual([100, 0, 100, 0, 0, 0]);
  });

  it('leaves a hole where an inner part goes the other way', () => {
    const ring = [polygon(0, 0, 4, 0, 4, 4, 0, 4), polygon(1, 1, 1, 3, 3, 3, 3, 1)];
    expect(covered(ring)[1]).toEqual([100, 0, 0, 100, 0, 0]);
  });

  it('is cut off at the rim, whichever side the area leaves it', () => {
    const large = [polygon(-5, -5, 20, -5, 20, 20, -5, 20)];
    expect(covered(large).flat()).toEqual(Array.from({ length: 24 }, () => 100));
    expect(covered([polygon(-2, 1, 2, 1, 2, 2, -2, 2)])[1]).toEqual([100, 100, 0, 0, 0, 0]);
    expect(covered([polygon(4, 1, 9, 1, 9, 2, 4, 2)])[1]).toEqual([0, 0, 0, 0, 100, 100]);
    // A slope from beyond the left rim to beyond the right one, a third of a pixel down for each to the right.
    expect(covered([polygon(-3, 0, 9, 4, -3, 4)])[2]).toEqual([100, 100, 100, 83, 50, 17]);
    expect(coverageOf([polygon(7, 0, 9, 0, 9, 2)], 'nonzero', SURFACE, SCRATCH)).toBeUndefined();
    expect(coverageOf([], 'nonzero', SURFACE, SCRATCH)).toBeUndefined();
  });
});
