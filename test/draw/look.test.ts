import { writeFileSync } from 'node:fs';
import { it } from '@jest/globals';
import { createDraw } from '../../src/draw/draw.ts';
import { loadFonts } from '../../src/world.ts';
it('looks', () => {
  const draw = createDraw(loadFonts(process.cwd()));
  const chart = JSON.parse(process.env['CHART'] ?? '{}');
  const p = draw(chart, { width: 244, height: 128, detail: 'full' });
  writeFileSync('/tmp/draw/one.svg', p.svg);
  console.log(p.notes, p.svg.slice(0, 3000));
});
