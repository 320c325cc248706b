/** Which mutation is number so-and-so: the workbook, what befalls it, and what is asked of the program. */

import {
  bitFlipped,
  cellsSwapped,
  type Mutate,
  numbers,
  partDamaged,
  renamedAndMoved,
  textsReplaced,
} from './mutations.ts';
import { directoryFlipped, headerFlipped, packedAnew } from './packaging.ts';

/** One call of the program on one mutated workbook. */
export interface FuzzCase {
  readonly city: (typeof CITIES)[number];
  readonly mutation: Mutation;
  readonly call: Call;
}

/** `submission` and `evaluation` write that form and end there; the others go on to papers or findings. */
export type Call = 'submission' | 'evaluation' | 'build' | 'check' | 'annotate';

type Mutation = keyof typeof MUTATIONS;

/** Both workbooks: a thousand of each with other contents, then as many of other packaging. */
export const CASES = 3200;
const OF_CONTENTS = 2000;

const SEED = 20_251_122;

const CITIES = ['kumamoto-r1', 'mihon-r6'] as const;

const MUTATIONS = {
  bits: bitFlipped,
  xml: partDamaged,
  cells: cellsSwapped,
  texts: textsReplaced,
  sheets: renamedAndMoved,
  directory: directoryFlipped,
  header: headerFlipped,
  packed: packedAnew,
} as const satisfies Readonly<Record<string, Mutate>>;

/** Of twenty mutations of a workbook, how many are of a kind. Flipped bits cost least: nearly all are refused at once. */
const CONTENTS: readonly Mutation[] = inShares([
  ['bits', 8],
  ['xml', 2],
  ['cells', 4],
  ['texts', 4],
  ['sheets', 2],
]);

const PACKAGING: readonly Mutation[] = inShares([
  ['directory', 6],
  ['header', 4],
  ['packed', 2],
]);

function inShares(shares: readonly (readonly [Mutation, number])[]): readonly Mutation[] {
  return shares.flatMap(([mutation, share]) => Array.from({ length: share }, () => mutation));
}

/** What these mutations leave is refused, or evaluated as the whole workbook is: no cell says anything else. */
const KEEPS_CELLS: ReadonlySet<Mutation> = new Set(['bits', 'directory', 'header', 'packed']);

const WHOLE_CALLS: readonly Call[] = ['build', 'check', 'annotate'];

/** Papers take five times as long as the check, so only one mutation in ten gets that far. */
const WHOLE_EVERY = 10;

/** @param index from 0 to below `CASES` */
export function caseOf(index: number): FuzzCase {
  const city = CITIES[index % CITIES.length];
  const order = index < OF_CONTENTS ? CONTENTS : PACKAGING;
  const ofCity = Math.floor((index < OF_CONTENTS ? index : index - OF_CONTENTS) / CITIES.length);
  const slot = ofCity % order.length;
  const round = Math.floor(ofCity / order.length);
  const mutation = order[slot];
  if (city === undefined || mutation === undefined) throw new Error(`There is no case ${index}.`);
  if (KEEPS_CELLS.has(mutation)) return { city, mutation, call: 'evaluation' };
  const isWhole = slot % WHOLE_EVERY === round % WHOLE_EVERY;
  // Slots that meet in the same round take turns with the calls.
  const call = isWhole ? WHOLE_CALLS[(round + slot + index) % WHOLE_CALLS.length] : undefined;
  return { city, mutation, call: call ?? 'submission' };
}

/** The workbook of a case, made of the whole one. */
export function mutated(index: number, whole: Uint8Array): Buffer {
  const next = numbers(SEED + index * 7919);
  // Neighbouring seeds begin alike.
  for (let skipped = 0; skipped < 8; skipped += 1) next(2);
  return MUTATIONS[caseOf(index).mutation](whole, next);
}
