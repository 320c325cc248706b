import { describe, expect, it } from '@jest/globals';

import {
  colourOperator,
  decimal,
  rectangleOperators,
  ruleOperators,
} from '../../../../src/write/pdf/engine/operators.ts';

describe('operators', () => {
  it('have numbers to a thousandth of a point, never in powers of ten', () => {
    expect([1 / 3, -0.00001, 1e-9, 595.28].map(decimal)).toEqual(['0.333', '0', '0', '595.28']);
    expect(() => decimal(Number.NaN)).toThrow('NaN');
  });

  it('have colours from 0 to 1', () => {
    expect(colourOperator('#FF8000', 'rg')).toBe('1 0.502 0 rg');
    expect(colourOperator('#000000', 'RG')).toBe('0 0 0 RG');
    expect(() => colourOperator('black', 'rg')).toThrow('black');
  });

  it('paint a rectangle by what it has', () => {
    const box = { kind: 'rectangle', x: 1, y: 2, width: 3, height: 4 } as const;
    const line = { colour: '#000000', width: 0.5 };

    expect(rectangleOperators(box)).toBe('');
    expect(rectangleOperators({ ...box, fill: '#FFFFFF' })).toBe('1 1 1 rg\n1 2 3 4 re\nf');
    expect(rectangleOperators({ ...box, line })).toMatch(/^0 0 0 RG 0\.5 w .*\n1 2 3 4 re\nS$/);
    expect(rectangleOperators({ ...box, fill: '#FFFFFF', line })).toMatch(/re\nB$/);
  });

  it('draw a rule whatever the rule before it was', () => {
    const place = {
      kind: 'rule',
      x1: 0,
      y1: 5,
      x2: 9,
      y2: 5,
      colour: '#000000',
      width: 1,
    } as const;

    expect(ruleOperators(place)).toBe('0 0 0 RG 1 w 0 J 0 j 10 M [] 0 d\n0 5 m 9 5 l\nS');
    expect(ruleOperators({ ...place, dash: { length: 2, space: 1 } })).toContain('[2 1] 0 d');
  });
});
