/** The stage `draw`: a chart as data becomes a picture. */

import type { Chart, Draw, Picture, PictureSize } from '../forms/figure.ts';
import type { FontSet } from '../forms/fonts.ts';
import type { ChartLook } from '../office/chartLook.ts';
import { createMetrics } from '../type/metrics.ts';
import { drawIndicator, indicatorNotes } from './indicatorChart.ts';
import { createLettering } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import { createRenderer } from './renderer.ts';
import type { Drawing } from './renderer.ts';
import { drawStages } from './stageChart.ts';
import { drawTally } from './tallyChart.ts';

/** Several papers may show a chart at one size; it is drawn once. */
const PICTURES_KEPT = 200;

/**
 * Makes the functions that draw. Pictures depend on the chart, the size, the fonts and the looks only,
 * not on what was drawn before.
 *
 * @param fonts text is set in `text`, and in `fallback` what it lacks; each must be a single font file
 * @param look colours, sizes and lines
 * @returns functions that take a chart and a size in points (cut to whole points), and answer with a picture of that
 *   size, or with the sentences for who cannot see it; they refuse numbers that are not finite
 */
export function createDraw(fonts: FontSet, look: ChartLook): Draw {
  const metrics = createMetrics(fonts);
  const lettering = createLettering(metrics, look);
  const render = createRenderer(metrics);
  const pictures = new Map<string, Picture>();
  return {
    notes: (chart) => (chart.kind === 'indicator' ? indicatorNotes(chart) : []),
    picture: (chart, asked) => {
      const size = { ...asked, width: Math.floor(asked.width), height: Math.floor(asked.height) };
      const { width, height } = size;
      const key = JSON.stringify([chart, width, height, size.detail]);
      const found = pictures.get(key);
      if (found !== undefined) return found;
      if (pictures.size >= PICTURES_KEPT) pictures.clear();
      const drawing = drawingOf(lettering, chart, size);
      const { marks = [] } = drawing;
      const picture = {
        width,
        height,
        operations: render(drawing),
        ...(marks.length > 0 && { marks }),
      };
      pictures.set(key, picture);
      return picture;
    },
  };
}

function drawingOf(lettering: Lettering, chart: Chart, size: PictureSize): Drawing {
  if (chart.kind === 'stages') return drawStages(lettering, chart, size);
  return chart.kind === 'indicator'
    ? drawIndicator(lettering, chart, size)
    : drawTally(lettering, chart, size);
}
