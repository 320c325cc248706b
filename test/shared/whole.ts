/** Single examples that take long, in files that are quick otherwise. */

import { it } from '@jest/globals';

import { IS_WHOLE } from './tries.ts';

/**
 * `it` where the whole program is tried; in the project `unit` the example is left out. A file that asks
 * here is part of both projects (`jest.config.js`).
 */
export const itWhole = IS_WHOLE ? it : it.skip;
