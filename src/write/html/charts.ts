/** The charts of a site: each is drawn once, for its page and as a file for editors that take no drawing within a page. */

import { sha256Of } from '../../bytes/digest.ts';
import type { Artifact } from '../../forms/artifact.ts';
import type { Block, FigureBlock, PaperDocument } from '../../forms/document.ts';
import {
  boxRows,
  type Chart,
  type Draw,
  type PaintPixels,
  type Picture,
  type PictureSize,
} from '../../forms/figure.ts';
import { isFileName } from './fileName.ts';
import { element, type Html } from './markup.ts';
import { svgElement } from './svg.ts';

/** A chart's drawing, and the sentences on what it says beside its values. */
export interface DrawnChart {
  readonly picture: Picture;
  readonly notes: readonly string[];
}

/** Draws all charts of a paper; those in the cells of tables are no figures. */
export function drawnCharts({ sheets }: PaperDocument, draw: Draw): ReadonlyMap<Chart, DrawnChart> {
  const charts = sheets
    .flatMap(({ blocks }) => blocks.flatMap(figureBlocks))
    .flatMap(({ content }) => (content.kind === 'chart' ? [content.chart] : []));
  return new Map(
    charts.map((chart) => {
      // Its page says the result beside it; the picture need not say it again.
      const bare = 'result' in chart ? { ...chart, result: [] } : chart;
      return [chart, { picture: draw.picture(bare, sizeOf(chart)), notes: draw.notes(chart) }];
    }),
  );
}

/** The figures of a block, charts and pictures. */
export function figureBlocks(block: Block): readonly FigureBlock[] {
  if (block.kind === 'figure') return [block];
  return block.kind === 'charts' || block.kind === 'headline' ? block.figures : [];
}

/** Where a link to an indicator leads, whatever its number is made of: `#K1-1-2`. */
export function anchorOf(id: string): string {
  const name = id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  return /^\p{L}/u.test(name) ? name : `KPI-${name}`;
}

/**
 * Points. A telephone of 320 px shows a picture of this width a third larger, so that its smallest text has
 * about 9 px; on a large screen the stylesheet stops at twice its size.
 */
export const USUAL_WIDTH = 216;
/** Squares stand in as many rows as a telephone needs. */
const SQUARES_WIDTH = 210;
/** As a telephone reads it from another screen. */
const CODE = 90;
/** A box of 推進体制 with its line, and a row of them. */
const BOX = 116;
const BOX_ROW = 34;
/** With more columns, the baseline's among them, each needs this much more. */
const USUAL_COLUMNS = 7;
const COLUMN = 28;

function sizeOf(chart: Chart): PictureSize {
  switch (chart.kind) {
    case 'indicator':
    case 'stages': {
      const more = Math.max(0, chart.points.length - USUAL_COLUMNS);
      return { width: USUAL_WIDTH + COLUMN * more, height: 150, detail: 'full' };
    }
    case 'tally':
      return { width: USUAL_WIDTH, height: 30 + 22 * chart.rows.length, detail: 'full' };
    case 'squares':
      return { width: SQUARES_WIDTH, height: 62, detail: 'full' };
    case 'organization': {
      const steps = Math.max(...chart.units.map(({ step }) => step)) + 1;
      return { width: BOX * steps, height: BOX_ROW * boxRows(chart), detail: 'full' };
    }
    case 'code':
      return { width: CODE, height: CODE, detail: 'full' };
  }
}

/** Pixels for a point, where a picture stands alone; of a picture that cannot be enlarged, more. */
const ENLARGED = 2;
const PIXELS = 3;

/**
 * Every chart as an SVG file with its name and its words, on white, and as a PNG file.
 *
 * @returns `charts/k1-1-2.svg` and `charts/k1-1-2.png`; a chart that stands on several pages is one file
 */
export function chartFiles(
  { sheets }: PaperDocument,
  drawn: ReadonlyMap<Chart, DrawnChart>,
  paint: PaintPixels,
): readonly Artifact[] {
  const figures = new Map(
    sheets
      .flatMap(({ blocks }) => blocks.flatMap(figureBlocks))
      .toReversed()
      .map((figure) => [figure.content.kind === 'chart' ? figure.content.chart.id : '', figure]),
  );
  const names = new Set<string>();
  return [...figures].toReversed().flatMap(([id, figure]): readonly Artifact[] => {
    const own = figure.content.kind === 'chart' ? drawn.get(figure.content.chart) : undefined;
    if (own === undefined) return [];
    const plain = id.toLowerCase();
    const name =
      isFileName(plain) && !names.has(plain) ? plain : `kpi-${sha256Of(id).slice(0, 16)}`;
    names.add(name);
    const bytes = new TextEncoder().encode(`${chartFile(figure, own, name).markup}\n`);
    return [
      { path: `charts/${name}.svg`, mediaType: 'image/svg+xml', bytes },
      { path: `charts/${name}.png`, mediaType: 'image/png', bytes: paint(own.picture, PIXELS) },
    ];
  });
}

function chartFile({ caption, alternative }: FigureBlock, own: DrawnChart, name: string): Html {
  const { width, height } = own.picture;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: String(width * ENLARGED),
    height: String(height * ENLARGED),
    role: 'img',
    'aria-labelledby': `${name}-title ${name}-desc`,
  };
  return svgElement(own.picture, name, attributes, [
    element('title', { id: `${name}-title` }, caption),
    element('desc', { id: `${name}-desc` }, alternative, own.notes),
    element('rect', { width: '100%', height: '100%', fill: '#FFFFFF' }),
  ]);
}
