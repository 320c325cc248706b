import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { read } from '../../src/read/read.ts';
import { annotateWorkbook } from '../../src/write/workbook/annotate/annotate.ts';
import {
  bitFlipped,
  cellsSwapped,
  type Mutate,
  numbers,
  partDamaged,
  renamedAndMoved,
  textsReplaced,
} from './mutations.ts';

/** What came of a file: how many sheets it has, how many its annotated copy has, what was found. */
interface Outcome {
  readonly sheets: number;
  readonly copied: number;
  readonly findings: readonly Diagnostic[];
}

/** Reads and checks like the program, and annotates what was read; 0 sheets when it was refused. */
async function outcomeOf(bytes: Uint8Array): Promise<Outcome> {
  const { value, diagnostics } = await read(bytes, 'a.xlsx');
  if (value === undefined) return { sheets: 0, copied: 1, findings: diagnostics };
  const findings = [...diagnostics, ...check(value).diagnostics];
  const copy = annotateWorkbook(bytes, findings);
  const copied = (await read(copy.value ?? new Uint8Array(), 'a.xlsx')).value?.sheets.length ?? 0;
  return { sheets: value.sheets.length, copied, findings: [...findings, ...copy.diagnostics] };
}

/** Findings whose words a clerk could not read. */
function strange(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.filter(({ message }) => !/[ぁ-んァ-ヶ一-龠].*。/su.test(message));
}

describe.each(['kumamoto-r1', 'mihon-r6', 'kirinosawa-r7'])('the workbook %s', (city) => {
  const whole = readFileSync(`input/${city}.xlsx`);

  it('with bits flipped anywhere in it is refused, or read as it was', async () => {
    const next = numbers(7);
    const original = (await read(whole, 'a.xlsx')).value?.sheets;
    for (let round = 0; round < 80; round += 1) {
      const bytes = bitFlipped(whole, next);
      // oxlint-disable-next-line no-await-in-loop -- one after another keeps the memory small
      const { value, diagnostics } = await read(bytes, 'a.xlsx');
      expect(strange(diagnostics)).toEqual([]);
      expect(value === undefined ? diagnostics.length : 1).toBe(1);
      expect(value?.sheets ?? original).toEqual(original);
    }
  });

  it.each<{ what: string; mutate: Mutate; rounds: number; seed: number }>([
    { what: 'texts replaced by hostile ones', mutate: textsReplaced, rounds: 5, seed: 11 },
    { what: 'sheets renamed and cells moved', mutate: renamedAndMoved, rounds: 3, seed: 13 },
    { what: 'cells that changed places', mutate: cellsSwapped, rounds: 3, seed: 17 },
  ])('with $what ends in findings', async ({ mutate, rounds, seed }) => {
    const next = numbers(seed);
    for (let round = 0; round < rounds; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after another keeps the memory small
      const { sheets, copied, findings } = await outcomeOf(mutate(whole, next));
      expect(strange(findings)).toEqual([]);
      expect(copied).toBe(sheets + 1);
    }
  });

  it('with damaged XML ends in findings, and is given back only when it can be', async () => {
    const next = numbers(19);
    for (let round = 0; round < 5; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after another keeps the memory small
      const { copied, findings } = await outcomeOf(partDamaged(whole, next));
      expect(strange(findings)).toEqual([]);
      expect(findings.some(({ code }) => code === 'annotate/damaged')).toBe(copied === 0);
    }
  });

  it('is the same after the same mutation, and another one after the next', () => {
    for (const mutate of [bitFlipped, cellsSwapped, partDamaged, renamedAndMoved, textsReplaced]) {
      const next = numbers(23);
      const first = mutate(whole, next);
      expect(mutate(whole, numbers(23)).equals(first)).toBe(true);
      expect(mutate(whole, next).equals(first)).toBe(false);
      expect(first.equals(whole)).toBe(false);
    }
  });
});
