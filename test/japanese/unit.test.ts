import { describe, expect, it } from '@jest/globals';

import { withUnit } from '../../src/japanese/unit.ts';

describe('a number with its unit', () => {
  it.each([
    ['5,798', '千人', '5,798千人'],
    ['97.5', '％', '97.5％'],
    ['60.7', '人/ha', '60.7人/ha'],
    ['12', 't-CO2', '12t-CO2'],
    ['3', '', '3'],
  ])('is read in one: %s and %s', (number, unit, read) => {
    expect(withUnit(number, unit)).toBe(read);
  });

  it.each([
    ['250', '人口10万対', '250（人口10万対）'],
    ['8.2', '人口千対', '8.2（人口千対）'],
    ['250', '１０万人当たりの件数', '250（１０万人当たりの件数）'],
    ['104.2', '対前年比', '104.2（対前年比）'],
    ['104.2', '指数（H22=100）', '104.2（指数（H22=100））'],
  ])('is not glued to one that describes it: %s and %s', (number, unit, read) => {
    expect(withUnit(number, unit)).toBe(read);
  });
});
