import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import type { Workbook } from '../../src/forms/workbook.ts';
import { read } from '../../src/read/read.ts';
import { changed } from './drawn.ts';
import { faultsFor } from './plant.ts';

async function cityOf(name: string): Promise<Workbook> {
  const { value } = await read(readFileSync(join(process.cwd(), 'input', name)), name);
  if (value === undefined) throw new Error(`${name} cannot be read.`);
  return value;
}

describe.each(['kumamoto-r1.xlsx', 'mihon-r6.xlsx'])('faults planted in %s', (name) => {
  it('are all found in their cell, and nothing else is called an error', async () => {
    const workbook = await cityOf(name);
    const { value: submission, diagnostics } = check(workbook);
    if (submission === undefined) throw new Error(JSON.stringify(diagnostics));
    const faults = faultsFor(workbook, submission);
    const wrong = faults.flatMap(({ code, change, place }) => {
      const found = check(changed(workbook, change)).diagnostics;
      const names = found.map(
        (one) => `${one.place?.sheet ?? ''}!${one.place?.cell ?? ''} ${one.code}`,
      );
      const others = found.filter((one) => one.severity === 'error' && one.code !== code);
      const isNew = names.filter((one) => one === `${place} ${code}`).length;
      return isNew > 0 && others.length === 0
        ? []
        : [
            {
              change,
              expected: `${place} ${code}`,
              same: names.filter((one) => one.endsWith(code)),
              others: others.map((one) => `${one.code} ${one.message}`),
            },
          ];
    });
    expect(wrong).toEqual([]);
    expect(faults.length).toBeGreaterThanOrEqual(60);
    // What is found by last year's book is planted in lastYear.test.ts.
    const rules = RULES.filter((rule) => !('lastYear' in rule));
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(rules.map(({ code }) => code)));
  });
});
