/** How eagerly V8 compiles our functions anew. */

import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Lets a function run longer before V8 spends time on optimizing it.
 *
 * The program lives for seconds, not for days. As Node comes, a third of all its CPU (Node 20; a sixth on later ones)
 * goes into optimized code that hardly pays for itself (and much of it is thrown away when a chart of another kind
 * comes by). Figures: CONTRIBUTING.md, "Cost". Results do not depend on it.
 */
export function compileLater(): void {
  for (const flag of patienceFlags(versions.node)) setFlagsFromString(flag);
}

/** V8 counts bytes of bytecode in Node 20 (132 KB, here 1 MB), invocations in later ones (3,000 and 400, here ten times as many). */
const LATER = ['--invocation-count-for-turbofan=30000', '--invocation-count-for-maglev=4000'];
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000'],
  22: LATER,
  24: LATER,
  26: LATER,
};

/**
 * The flags of V8 that say so.
 *
 * @param node its version
 * @returns none for a version on which they were not measured: V8 complains of a flag that it does not know
 */
export function patienceFlags(node: string): readonly string[] {
  return FLAGS[node.split('.')[0] ?? ''] ?? [];
}
