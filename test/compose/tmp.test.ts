import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { composePacket } from '../../src/compose/compose.ts';
import { parseFormFile } from '../../src/forms/formFile.ts';
function templates(): Map<string,string> {
  const m = new Map<string,string>();
  for (const f of readdirSync('templates',{recursive:true,encoding:'utf8'})) { try { m.set(f, readFileSync('templates/'+f,'utf8')); } catch {} }
  return m;
}
it.each(['kumamoto-r1','mihon-r6'])('%s', (c) => {
  const f = parseFormFile(readFileSync(`/tmp/base/out/${c}/evaluation.json`,'utf8'),'x');
  if (f.value?.form.form !== 'evaluation') throw new Error(JSON.stringify(f.diagnostics));
  const t0 = performance.now();
  const d = composePacket(f.value.form.value, templates());
  console.log(performance.now()-t0, d.diagnostics);
  const base = JSON.parse(readFileSync(`/tmp/base/out/${c}/document.json`,'utf8')).value;
  const { continued, ...rest } = JSON.parse(JSON.stringify(d.value));
  expect(continued).toBe('（つづき）');
  expect(rest).toEqual(base);
});
