import { describe, expect, it } from '@jest/globals';

import { isMet, senseOf } from '../../src/forms/comparison.ts';

describe('meeting a target', () => {
  it('takes the bound of the target before 目標の向き', () => {
    expect(senseOf('increase', 'atMost')).toBe('down');
    expect(senseOf('decrease', 'moreThan')).toBe('up');
    expect(senseOf('decrease', 'about')).toBe('down');
    expect(senseOf('maintainAtLeast', undefined)).toBe('up');
  });

  it('is strict with 超 and 未満 only', () => {
    expect(isMet(0, 'increase', undefined)).toBe(true);
    expect(isMet(0, 'increase', 'moreThan')).toBe(false);
    expect(isMet(0, 'decrease', 'atMost')).toBe(true);
    expect(isMet(0, 'decrease', 'lessThan')).toBe(false);
    expect(isMet(-1, 'maintainAtMost', undefined)).toBe(true);
  });
});
