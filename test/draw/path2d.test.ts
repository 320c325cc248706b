import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';

import { describe, expect } from '@jest/globals';

import { itWhole } from '../shared/whole.ts';

const LOADING = new URL('../shared/loading/register.mjs', import.meta.url).href;
const DRAWN = new URL('drawnCharts.ts', import.meta.url).href;

/** All examples, drawn by a chart.js that is loaded after a first statement: it asks once what paths there are. */
function drawnAfter(statement: string): unknown {
  const script = `${statement}; const { drawnCharts } = await import('${DRAWN}'); console.log(JSON.stringify(drawnCharts()));`;
  const { stdout, stderr } = spawnSync(
    execPath,
    ['--import', LOADING, '--input-type=module', '--eval', script],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  return stdout === '' ? stderr : JSON.parse(stdout);
}

/** A browser's kind of path, as far as chart.js uses it. */
const BROWSER_PATH =
  'globalThis.Path2D = class { moveTo() {} lineTo() {} bezierCurveTo() {} closePath() {} }';

describe('where Path2D exists, as in a browser', () => {
  itWhole('a chart is the same chart', () => {
    const without = drawnAfter('delete globalThis.Path2D');
    expect(Array.isArray(without) && without.length).toBeGreaterThan(10);
    expect(drawnAfter(BROWSER_PATH)).toEqual(without);
  });
});
