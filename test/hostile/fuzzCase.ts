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

/** One call of the program on one mutated workbook. */
export interface FuzzCase {
  readonly city: (typeof CITIES)[number];
  readonly mutation: Mutation;
  readonly call: Call;
}

/** `submission` ends after the check of the workbook; the others make the papers too. */
export type Call = 'submission' | 'build' | 'check' | 'annotate';

type Mutation = keyof typeof MUTATIONS;

/** Both workbooks, a thousand mutations of each. */
export const CASES = 2000;

const SEED = 20_251_122;

const CITIES = ['kumamoto-r1', 'mihon-r6'] as const;

const MUTATIONS = {
  bits: bitFlipped,
  xml: partDamaged,
  cells: cellsSwapped,
  texts: textsReplaced,
  sheets: renamedAndMoved,
} as const satisfies Readonly<Record<string, Mutate>>;

/** Of twenty mutations of a workbook, how many are of a kind. Flipped bits cost least: nearly all are refused at once. */
const SHARES: readonly (readonly [Mutation, number])[] = [
  ['bits', 8],
  ['xml', 2],
  ['cells', 4],
  ['texts', 4],
  ['sheets', 2],
];

const ORDER: readonly Mutation[] = SHARES.flatMap(([mutation, share]) =>
  Array.from({ length: share }, () => mutation),
);

const WHOLE_CALLS: readonly Call[] = ['build', 'check', 'annotate'];

/** Papers take five times as long as the check, so only one mutation in ten gets that far. */
const WHOLE_EVERY = 10;

/** @param index from 0 to below `CASES` */
export function caseOf(index: number): FuzzCase {
  const ofCity = Math.floor(index / CITIES.length);
  const slot = ofCity % ORDER.length;
  const round = Math.floor(ofCity / ORDER.length);
  const city = CITIES[index % CITIES.length];
  const mutation = ORDER[slot];
  if (city === undefined || mutation === undefined) throw new Error(`There is no case ${index}.`);
  const isWhole = mutation !== 'bits' && slot % WHOLE_EVERY === round % WHOLE_EVERY;
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
