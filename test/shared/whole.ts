/** Examples that take long, in files that are quick otherwise. */

import { it } from '@jest/globals';

import { IS_WHOLE } from './tries.ts';

/**
 * `it` where the whole program is tried; in the project `unit` the example is left out. A file that asks
 * here is part of both projects (`jest.config.js`).
 */
export const itWhole = IS_WHOLE ? it : it.skip;

/**
 * Of many examples that are alike those of this project: the quick ones in `unit`, all others in `whole`, so that each
 * is tried once. A file that asks here is part of both projects.
 */
export function ofThisProject<One>(
  all: readonly One[],
  isQuick: (one: One) => boolean,
): readonly One[] {
  return all.filter((one) => isQuick(one) !== IS_WHOLE);
}
