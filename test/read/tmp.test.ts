import { it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { read } from '../../src/read/read.ts';
import { check } from '../../src/check/check.ts';
it('x', async () => {
  const a = await read(readFileSync('/tmp/lo/mihon-r6.xlsx'), 'mihon-r6.xlsx');
  const b = await read(readFileSync('/tmp/lo/mihon-r6.ods'), 'mihon-r6.ods');
  const flat = (w: any) => w.value.sheets.flatMap((s: any) => s.cells.map((c: any) => [s.name, c.place.cell, c.text, JSON.stringify(c.value), c.hidden, c.comment].join('|')));
  const fa = new Set(flat(a)), fb = new Set(flat(b));
  console.log(fa.size, fb.size, [...fa].filter((x) => !fb.has(x)).slice(0, 12), [...fb].filter((x) => !fa.has(x)).slice(0, 12));
  console.log(b.value!.sheets.map((s) => [s.name, s.hidden, s.merges.length]), a.value!.sheets.map((s) => [s.name, s.hidden, s.merges.length]));
  console.log(b.diagnostics, check(b.value!).diagnostics.map((d) => `${d.severity} ${d.code} ${d.place?.sheet}!${d.place?.cell} ${d.message}`).join('\n'));
  const sa = JSON.stringify(check(a.value!).value), sb = JSON.stringify(check(b.value!).value);
  console.log(sa.length, sb?.length, sa.replace(/sha256":"\w+/, '') === sb?.replace(/sha256":"\w+/, ''));
});
