import { describe, expect, it } from '@jest/globals';
import { array, assert, integer, property } from 'fast-check';

import { type TableFigure, nearestTo } from '../../src/check/material/policyFigures.ts';

const place = { sheet: 'KPI', cell: 'F3' };

/** Figures of one unit, as a table holds them. */
function figures(sizes: readonly number[]): readonly TableFigure[] {
  return sizes.map((size, index) => ({
    name: `指標${index}`,
    unit: '人',
    size,
    entry: { heading: 'R6', place, text: String(size), absent: false },
  }));
}

function bySize(sizes: readonly number[]): readonly TableFigure[] {
  return figures(sizes).toSorted((one, other) => Math.abs(one.size) - Math.abs(other.size));
}

describe('the figure of a table that lies nearest to one in a text', () => {
  it('is found on either side, whatever its sign', () => {
    const table = { bySize: bySize([2354, -40, 1200]) };
    expect(nearestTo(2300, table)?.size).toBe(2354);
    expect(nearestTo(1100, table)?.size).toBe(1200);
    expect(nearestTo(35, table)?.size).toBe(-40);
    expect(nearestTo(9999, table)?.size).toBe(2354);
  });

  it('is the first of the table among equal ones, and the smaller of two equally near', () => {
    expect(nearestTo(7, { bySize: bySize([10, 5, 5, 10]) })?.name).toBe('指標1');
    expect(nearestTo(9, { bySize: bySize([10, 5, 5, 10]) })?.name).toBe('指標0');
    expect(nearestTo(15, { bySize: bySize([20, 10]) })?.size).toBe(10);
  });

  it('is none in a table without figures', () => {
    expect(nearestTo(1, { bySize: [] })).toBeUndefined();
  });

  it('is as near as any', () => {
    const sizes = array(integer({ min: -50, max: 50 }), { minLength: 1 });
    assert(
      property(sizes, integer({ min: 0, max: 60 }), (table, wanted) => {
        const found = nearestTo(wanted, { bySize: bySize(table) });
        const distances = table.map((size) => Math.abs(Math.abs(size) - wanted));
        expect(Math.abs(Math.abs(found?.size ?? NaN) - wanted)).toBe(Math.min(...distances));
      }),
    );
  });
});
