/** How often a property is tried. */

import { z } from 'zod';

/** `jest.config.js` says it of each project. */
const SHARE = z.number().parse(Reflect.get(globalThis, 'SHARE_OF_TRIES'));

/** Whether this is the project `whole`, in which time matters less. */
export const IS_WHOLE = SHARE > 1;

/**
 * A tenth of the usual number in the project `unit`, twice as many in `whole`: a file that asks here is
 * part of both (`jest.config.js`).
 */
export function tries(usual: number): number {
  return Math.ceil(usual * SHARE);
}
