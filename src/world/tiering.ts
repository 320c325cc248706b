/** How eagerly V8 compiles our functions anew. */

import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Lets a function run longer before V8 spends time on optimizing it.
 *
 * The program lives for seconds, not for days. As Node comes, a third of all its CPU goes into optimized
 * code that hardly pays for itself (and much of it is thrown away when a chart of another kind comes by).
 * With the budget raised from 132 KB to 1 MB a packet costs a third less CPU, and so do ten times the
 * plan; a hundred times the plan cost no more (`npm run bench`). Results do not depend on it.
 */
export function compileLater(): void {
  for (const flag of patienceFlags(versions.node)) setFlagsFromString(flag);
}

/**
 * The flags of V8 that say so.
 *
 * @param node its version
 * @returns none but for Node 20 (V8 11.3), on which they were measured: V8 complains of a flag that it does not know
 */
export function patienceFlags(node: string): readonly string[] {
  return node.startsWith('20.') ? ['--interrupt-budget=1000000'] : [];
}
