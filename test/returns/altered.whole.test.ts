/** Fifty altered returns: for each the result says what happened, and nothing is lost or taken without a word. */

import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { type Facts, parseFacts } from '../../src/facts/facts.ts';
import type { Collection } from '../../src/forms/collection.ts';
import { ALTERED, ANSWERS, BULLET, filledIn } from './altered.ts';
import { collectedOf, saved, type Sent, sentOf, textsOf } from './making.ts';

const DEPARTMENT = '産業振興課';

function facts(): Facts {
  const { value } = parseFacts(JSON.parse(readFileSync('input/facts/mihon-r6.json', 'utf8')));
  if (value === undefined) throw new Error('mihon-r6');
  return {
    ...value,
    kpis: value.kpis.map((kpi) => ({
      ...kpi,
      actual: { ...kpi.actual, years: { ...kpi.actual.years, R5: null } },
    })),
  };
}

/** Sent once, and read once more to see what is changed in it. */
interface Book {
  readonly sent: Sent;
  readonly before: ReadonlyMap<string, string>;
  readonly slip: Uint8Array;
}

const BOOK = asked(async (): Promise<Book> => {
  const sent = await sentOf(facts());
  const slip = sent.slips.get(DEPARTMENT);
  if (slip === undefined) throw new Error(DEPARTMENT);
  return { sent, slip, before: await textsOf(sent.bytes) };
});

/** Made when it is first asked for. */
function asked<Value>(make: () => Promise<Value>): () => Promise<Value> {
  const made: Promise<Value>[] = [];
  return () => {
    made[0] ??= make();
    return made[0];
  };
}

/** Everything that the result tells. */
function told({ taken, added, matters, files, conflicts }: Collection): string {
  return [
    ...taken.map(({ answer }) => answer.text),
    ...added.flatMap(({ cells }) => cells.map((cell) => cell.text)),
    ...matters.map(({ message }) => message),
    ...files.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message)),
    ...conflicts.flatMap(({ answers }) => answers.map((answer) => answer.text)),
  ].join('\n');
}

describe('A returned slip', () => {
  it.each(ALTERED)(
    'with $name',
    async ({
      path = `${DEPARTMENT}.xlsx`,
      alter,
      taken = 5,
      added = 1,
      says = [],
      mentions = [],
      state = 'answered',
      without = [],
    }) => {
      const { sent, before, slip } = await BOOK();
      const book = await filledIn(slip);
      const bytes = (await alter(book)) ?? (await saved(book));
      const { collection, merged } = await collectedOf(sent, [{ path, bytes }]);
      const [file] = collection.files;
      expect(file?.state).toBe(state);
      const codes = file?.diagnostics.map(({ code }) => code) ?? [];
      for (const code of says) expect(codes).toContain(code);
      expect(collection.added).toHaveLength(added);
      expect(collection.taken.filter(({ label }) => label === '実績値 R5')).toHaveLength(taken);
      const all = told(collection);
      for (const text of mentions) expect(all).toContain(text);
      // Whatever was filled in is either taken over or spoken of; a file that cannot be opened is itself spoken of.
      const plain = all.normalize('NFKC').replaceAll(',', '');
      const given = Object.entries(ANSWERS).filter(([id]) => !without.includes(id));
      const expected = [
        ...(state === 'answered' && taken === 5 ? given.map(([, value]) => String(value)) : []),
        ...(added > 0 ? [BULLET] : []),
      ];
      for (const value of expected) expect(plain).toContain(value);
      // Nothing but the cells that were asked for, and rows below all others, has changed.
      const own = new Set(collection.taken.map(({ place }) => `${place.sheet}!${place.cell}`));
      const after = await textsOf(merged);
      const changed = [...after].filter(
        ([cell, text]) => before.get(cell) !== text && !own.has(cell),
      );
      const rows = collection.added.map(({ sheet, row }) => `${sheet}!${row}`);
      for (const [cell] of changed) expect(rows).toContain(cell.replace(/![A-Z]+/u, '!'));
      for (const [cell] of before) expect(after.has(cell)).toBe(true);
      expect([...own].every((cell) => /^(?:KPI|課題・方向性)!/u.test(cell))).toBe(true);
      // Whoever reads the result can act: every matter says what to do.
      expect(
        collection.matters.filter(({ severity, hint }) => severity !== 'notice' && hint === ''),
      ).toEqual([]);
    },
  );
});
