/** The stage `draw`: a chart as data becomes a picture. */

import type { Chart, Draw, Picture, PictureSize } from '../forms/figure.ts';
import type { FontSet } from '../forms/fonts.ts';
import { createMetrics } from '../type/metrics.ts';
import { drawIndicator } from './indicatorChart.ts';
import { createLettering } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import { createRenderer } from './renderer.ts';
import type { Drawing } from './renderer.ts';
import { drawTally } from './tallyChart.ts';

/** Several papers may show a chart at one size; it is drawn once. */
const PICTURES_KEPT = 200;

/** A picture that is planned, and drawn when somebody wants to see it. */
interface Planned {
  readonly notes: readonly string[];
  readonly size: PictureSize;
  readonly drawing: () => Drawing;
}

/**
 * Makes the functions that draw. Pictures depend on the chart, the size and the fonts only,
 * not on what was drawn before.
 *
 * @param fonts text is set in `text`, and in `fallback` what it lacks; each must be a single font file
 * @returns functions that take a chart and a size in points (cut to whole points), and answer with a picture of that
 *   size, or with the notes that belong beside it; they refuse numbers that are not finite
 */
export function createDraw(fonts: FontSet): Draw {
  const metrics = createMetrics(fonts);
  const lettering = createLettering(metrics);
  const render = createRenderer(metrics);
  const plans = new Map<string, Planned>();
  const pictures = new Map<Planned, Picture>();
  const planned = (chart: Chart, asked: PictureSize): Planned => {
    const size = { ...asked, width: Math.floor(asked.width), height: Math.floor(asked.height) };
    const key = JSON.stringify([chart, size.width, size.height, size.detail]);
    const found = plans.get(key);
    if (found !== undefined) return found;
    if (plans.size >= PICTURES_KEPT) {
      plans.clear();
      pictures.clear();
    }
    const made = plan(lettering, chart, size);
    plans.set(key, made);
    return made;
  };
  return {
    notes: (chart, asked) => planned(chart, asked).notes,
    picture: (chart, asked) => {
      const one = planned(chart, asked);
      const { width, height } = one.size;
      const picture = pictures.get(one) ?? { width, height, operations: render(one.drawing()) };
      pictures.set(one, picture);
      return picture;
    },
  };
}

function plan(lettering: Lettering, chart: Chart, size: PictureSize): Planned {
  const made =
    chart.kind === 'indicator'
      ? drawIndicator(lettering, chart, size)
      : drawTally(lettering, chart, size);
  return { ...made, size };
}
