/** The names that a new workbook offers under 評価方式. */

import { parseScheme } from '../office/parseScheme.ts';
import type { World } from '../world.ts';

/**
 * Names the schemes of the installation, in the order of their files.
 *
 * @returns without those whose file is faulty: building a packet says what is wrong with them
 */
export function schemeNames(world: World): readonly string[] {
  return world.schemes().flatMap(({ text, path }) => parseScheme(text, path).value?.name ?? []);
}
