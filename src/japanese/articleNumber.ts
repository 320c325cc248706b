/** Numbers of articles in regulations: 第3条の2, 2, (1), ア. */

import { comparable } from './text.ts';

/** @returns the number without what is printed around it: `3の2` of 第3条の2, `1` of (1), `ア` of ア */
export function bareArticleNumber(written: string): string {
  return comparable(written).replaceAll(/[第条項号()]/gu, '');
}

/**
 * Takes the number of a 条 apart.
 *
 * @param written 第3条の2, 3の2, 3
 * @returns 3 and its branch の2, which may be empty; undefined when the text is no such number
 */
export function parseArticleNumber(
  written: string,
): { readonly number: number; readonly branch: string } | undefined {
  const [, digits, branch = ''] =
    /^([1-9]\d{0,2})((?:の\d{1,2})*)$/u.exec(bareArticleNumber(written)) ?? [];
  return digits === undefined ? undefined : { number: Number(digits), branch };
}
