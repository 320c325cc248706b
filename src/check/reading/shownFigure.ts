/** What a cell's format shows of the number in it. */

import { figuresOf } from '../../japanese/figures.ts';

/**
 * Whether what is shown is the number, rounded for display at most.
 *
 * @param shown the cell as Excel shows it
 * @param number its value, exact
 * @returns true also where nothing can be said: digits that are glued to letters, `H30`
 */
export function showsNumber(shown: string, number: string): boolean {
  const found = figuresOf(shown);
  if (found.length === 0) return /\d/u.test(shown);
  const held = Number(number);
  return found.some((figure) => {
    const size = Math.abs(Number(figure.number));
    const rounding = 0.5 * 10 ** -(figure.number.split('.')[1]?.length ?? 0);
    const isNear = Math.abs(size - Math.abs(held)) <= rounding * (1 + 1e-9);
    const hasSign = /[▲△−–(（-]/u.test(shown);
    return isNear && (held >= 0 || size === 0 || hasSign);
  });
}
