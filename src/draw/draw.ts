/** The stage `draw`: a chart as data becomes a picture. */

import type { CellChart, Chart, Draw, Picture, PictureSize } from '../forms/figure.ts';
import type { FontSet } from '../forms/fonts.ts';
import type { ChartLook } from '../office/chartLook.ts';
import { createMetrics } from '../type/metrics.ts';
import type { Metrics } from '../type/metrics.ts';
import { paintBullet } from './bulletChart.ts';
import { paintCode } from './codeChart.ts';
import { drawIndicator, indicatorNotes } from './indicatorChart.ts';
import { aroundIndicator } from './indicatorPlan.ts';
import { createLettering } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import { paintOrganization } from './organizationChart.ts';
import { drawPreviewCard } from './previewCard.ts';
import { createRenderer } from './renderer.ts';
import type { Drawing, Render } from './renderer.ts';
import { sketch } from './sketch.ts';
import type { Paint } from './sketch.ts';
import { paintSquares } from './squaresChart.ts';
import { aroundStages, drawStages } from './stageChart.ts';
import { drawTally } from './tallyChart.ts';
import { paintTrend } from './trendChart.ts';

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
  const around = new WeakMap<Chart | CellChart, Map<number, number>>();
  const notes = new WeakMap<Chart | CellChart, readonly string[]>();
  return {
    aroundPlot: (chart, asked) => {
      const width = Math.floor(asked);
      const known = around.get(chart) ?? new Map<number, number>();
      around.set(chart, known);
      const height = known.get(width) ?? heightAround(chart, width, lettering);
      known.set(width, height);
      return height;
    },
    notes: (chart) => {
      // A chart is asked about each time its sheet is tried out.
      const known = notes.get(chart) ?? (chart.kind === 'indicator' ? indicatorNotes(chart) : []);
      notes.set(chart, known);
      return known;
    },
    card: (card) => drawPreviewCard(lettering, card, metrics),
    picture: (chart, asked) => {
      const size = { ...asked, width: Math.floor(asked.width), height: Math.floor(asked.height) };
      const { width, height } = size;
      const key = JSON.stringify([chart, width, height, size.detail]);
      const found = pictures.get(key);
      if (found !== undefined) return found;
      if (pictures.size >= PICTURES_KEPT) pictures.clear();
      const drawing = drawn(chart, size, { lettering, render, metrics });
      const { marks = [] } = drawing;
      const picture = {
        width,
        height,
        operations: drawing.operations,
        ...(marks.length > 0 && { marks }),
      };
      pictures.set(key, picture);
      return picture;
    },
  };
}

/** What pictures are made with. */
interface Tools {
  readonly lettering: Lettering;
  readonly metrics: Metrics;
  readonly render: Render;
}

function heightAround(chart: Chart | CellChart, width: number, lettering: Lettering): number {
  if (chart.kind === 'indicator') return aroundIndicator(lettering, chart, width);
  return chart.kind === 'stages' ? aroundStages(lettering, chart, width) : 0;
}

function drawn(
  chart: Chart | CellChart,
  size: PictureSize,
  { lettering, metrics, render }: Tools,
): Pick<Picture, 'operations'> & Pick<Drawing, 'marks'> {
  const rendered = (drawing: Drawing): ReturnType<typeof drawn> => ({
    operations: render(drawing),
    ...(drawing.marks && { marks: drawing.marks }),
  });
  const sketched = (paint: Paint): ReturnType<typeof drawn> => ({
    operations: sketch(size, metrics, paint),
  });
  switch (chart.kind) {
    case 'indicator':
      return rendered(drawIndicator(lettering, chart, size));
    case 'stages':
      return rendered(drawStages(lettering, chart, size));
    case 'tally':
      return rendered(drawTally(lettering, chart, size));
    case 'squares':
      return sketched(paintSquares(lettering, chart, size));
    case 'code':
      return sketched(paintCode(chart, size, lettering.look));
    case 'organization':
      return sketched(paintOrganization(lettering, chart, size));
    case 'bullet':
      return sketched(paintBullet(lettering, chart, size));
    case 'trend':
      return sketched(paintTrend(chart, size, lettering.look));
  }
}
