/** How often a property is tried. */

import { z } from 'zod';

/**
 * A fifth of the usual number in the project `unit`, twice as many in `whole`: a file that asks here is
 * part of both (`jest.config.js`).
 */
export function tries(usual: number): number {
  const share = z.number().parse(Reflect.get(globalThis, 'SHARE_OF_TRIES'));
  return Math.ceil(usual * share);
}
