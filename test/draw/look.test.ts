import { readFileSync, writeFileSync } from 'node:fs';
import { it } from '@jest/globals';
import { createDraw } from '../../src/draw/draw.ts';
import { loadFonts } from '../../src/world.ts';
it('looks', () => {
  const draw = createDraw(loadFonts(process.cwd()));
  const jobs = JSON.parse(readFileSync('/tmp/draw/jobs.json', 'utf8')) as any[];
  const t = process.cpuUsage();
  const out = jobs.map((j) => { try { return { ...j, picture: draw(j.chart, j.size) }; } catch (e) { return { ...j, error: String((e as Error).stack) }; } });
  const u = process.cpuUsage(t);
  console.log('cpu ms per chart', (u.user + u.system) / 1000 / jobs.length, jobs.length);
  for (const o of out) if (o.error) console.log(o.chart.id, JSON.stringify(o.size), o.error);
  writeFileSync('/tmp/draw/out.json', JSON.stringify(out));
});
