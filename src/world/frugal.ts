/** How V8 spends time and memory on a program that lives for seconds. */

import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Lets a function run longer before V8 spends time on optimizing it, and lets the heap grow by less before V8 looks for
 * what is not needed any more.
 *
 * The program lives for seconds, not for days. As Node comes, a third of all its CPU (Node 20; a sixth on later ones)
 * goes into optimized code that hardly pays for itself (and much of it is thrown away when a chart of another kind
 * comes by), and a large plan takes a third more memory. Figures: CONTRIBUTING.md, "Cost". Results do not depend on it.
 */
export function beFrugal(): void {
  for (const flag of frugalFlags(versions.node)) setFlagsFromString(flag);
}

/** After each collection the heap may grow to 1.7 times what lives; V8 itself lets it grow up to fourfold. */
const GROWTH = '--heap-growing-percent=70';
/** V8 counts bytes of bytecode in Node 20 (132 KB, here 1 MB), invocations in later ones (3,000 and 400, here ten times as many). */
const LATER = [
  '--invocation-count-for-turbofan=30000',
  '--invocation-count-for-maglev=4000',
  GROWTH,
];
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000', GROWTH],
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
export function frugalFlags(node: string): readonly string[] {
  return FLAGS[node.split('.')[0] ?? ''] ?? [];
}
