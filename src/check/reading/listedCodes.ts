/** Several KPI番号 in one cell. */

import type { Fact } from '../../forms/submission.ts';
import { halfWidth } from '../../japanese/text.ts';

/** @returns the numbers that a cell lists, parted by 「、」, a comma or a space, each with the cell; each once */
export function listedCodes({ value, place }: Fact<string>): Fact<string>[] {
  const codes = halfWidth(value)
    .split(/[、,，・\s]+/u)
    .filter((code) => code !== '');
  return [...new Set(codes)].map((code) => ({ value: code, place }));
}
