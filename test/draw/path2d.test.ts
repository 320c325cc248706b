import { afterAll, describe, expect, jest } from '@jest/globals';

import type { Picture } from '../../src/forms/figure.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { itWhole } from '../shared/whole.ts';
import { CHARTS } from './charts.ts';
import { FONTS } from './fonts.ts';

const had = Object.getOwnPropertyDescriptor(globalThis, 'Path2D');

afterAll(() => {
  if (had === undefined) Reflect.deleteProperty(globalThis, 'Path2D');
  else Object.defineProperty(globalThis, 'Path2D', had);
});

/** A browser's kind of path, as far as chart.js uses it. */
class BrowserPath {
  moveTo(): void {}
  lineTo(): void {}
  bezierCurveTo(): void {}
  closePath(): void {}
}

/** All examples, drawn by a chart.js that is loaded now. */
async function drawnNow(): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  await jest.isolateModulesAsync(async () => {
    const { createDraw } = await import('../../src/draw/draw.ts');
    const draw = createDraw(FONTS, CHART_LOOK);
    for (const chart of Object.values(CHARTS)) {
      pictures.push(draw.picture(chart, { width: 244, height: 128, detail: 'full' }));
    }
  });
  return pictures;
}

describe('where Path2D exists, as in a browser', () => {
  itWhole('a chart is the same chart', async () => {
    Reflect.deleteProperty(globalThis, 'Path2D');
    const without = await drawnNow();
    Object.assign(globalThis, { Path2D: BrowserPath });
    const withPaths = await drawnNow();
    expect(without.length).toBeGreaterThan(10);
    expect(withPaths).toEqual(without);
  });
});
