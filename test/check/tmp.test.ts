import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { read } from '../../src/read/read.ts';
import { check } from '../../src/check/check.ts';
it('tries', async () => {
  for (const f of ['input/kumamoto-r1.xlsx', '/work/shared/data/kumamoto-r1.xlsx']) {
    const w = await read(readFileSync(f), f);
    console.log(f, w.diagnostics, w.value?.sheets.map((s) => [s.name, s.cells.length, s.hidden]));
    const c = check(w.value!);
    console.log(c.diagnostics.map((d) => `${d.severity} ${d.code} ${d.place?.sheet}!${d.place?.cell} ${d.message}`).join('\n'));
    console.log(JSON.stringify(c.value, null, 1)?.slice(0, 3000));
  }
  expect(1).toBe(1);
});
