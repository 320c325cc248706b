/** The strip of an indicator that goes through stages: a column for each year, as high as the stage that was reached. */

import type { PictureSize, StageChart } from '../forms/figure.ts';
import type { ChartLook } from '../office/chartLook.ts';
import type { Context2D } from './canvas/context.ts';
import { layOutFoot } from './columns.ts';
import type { Box } from './geometry.ts';
import { paintSurface } from './hatch.ts';
import { baselineAround, paintTexts } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { surfaceOf } from './manner.ts';
import { measuresOf } from './measures.ts';
import type { Drawing } from './renderer.ts';
import { layOutResult, resultOf } from './resultHead.ts';
import { paintTargets } from './targets.ts';

const EDGE = 2;
/** Any height at which every word around the stages has room. */
const AMPLE = 200;
const LABEL_GAP = 5;
/** The most of the width that the names of stages take. */
const LABEL_SHARE = 0.4;
/** Room above the highest stage, where a target's line may lie. */
const TOP = 5;

/** Plans and describes the picture. */
export function drawStages(lettering: Lettering, chart: StageChart, size: PictureSize): Drawing {
  const { look } = lettering;
  const plan = planOf(lettering, chart, size);
  return {
    width: size.width,
    height: size.height,
    configuration: { type: 'bar', data: { labels: [], datasets: [] }, options: {} },
    layers: {
      under: (context) => {
        paintGrid(context, plan, look);
        paintBars(context, chart, plan, look);
      },
      between: () => {},
      over: (context) => {
        paintTargets(
          context,
          chart.points.flatMap(({ target }, column) =>
            target === undefined ? [] : [{ column, number: target + 1, text: '' }],
          ),
          'reach',
          { ...plan, bars: barsOf(chart, plan) },
          look,
        );
        paintTexts(context, lettering, plan.texts);
      },
    },
  };
}

/**
 * How much of a full picture's height stands above and below its stages.
 *
 * @param width of the picture, in points
 */
export function aroundStages(lettering: Lettering, chart: StageChart, width: number): number {
  const { plot } = planOf(lettering, chart, { width, height: AMPLE, detail: 'full' });
  return AMPLE - (plot.bottom - plot.top);
}

interface Plan {
  readonly plot: Box;
  readonly centres: readonly number[];
  readonly pitch: number;
  /** The upper edge of so many stages; 0 is the foot. */
  readonly yOf: (stages: number) => number;
  readonly count: number;
  readonly barWidth: number;
  readonly texts: readonly PlacedText[];
}

function planOf(lettering: Lettering, chart: StageChart, size: PictureSize): Plan {
  const { look } = lettering;
  const measures = measuresOf(size, look);
  const { stages, points } = chart;
  const head = layOutResult(lettering, size.width, measures.text, resultOf(chart), '');
  const most = size.width * LABEL_SHARE;
  const names = stages.map((stage) => lettering.lines(stage, measures.text, most));
  const widest = Math.max(
    ...names.flat().map((line) => lettering.width(line, measures.text, false)),
  );
  const [left, right] = [widest + LABEL_GAP, size.width - EDGE];
  const pitch = (right - left) / Math.max(1, points.length);
  const centres = points.map((_, index) => left + (index + 0.5) * pitch);
  const foot = layOutFoot(lettering, points, pitch, measures.text, { left, right: EDGE });
  const plot = { left, right, top: head.bottom + TOP, bottom: size.height - foot.height };
  const row = (plot.bottom - plot.top) / stages.length;
  const yOf = (reached: number): number => plot.bottom - reached * row;
  return {
    plot,
    centres,
    pitch,
    yOf,
    count: stages.length,
    barWidth: Math.min(pitch * look.bars.share, look.bars.widest),
    texts: [
      ...head.texts,
      ...foot.place(size.height - foot.height, centres),
      ...names.flatMap((lines, rank) =>
        stageNames(lines, {
          x: left - LABEL_GAP,
          y: yOf(rank + 0.5),
          row,
          size: measures.text,
          colour: look.colours.ink,
        }),
      ),
    ],
  };
}

/** A name in the middle of its row; of one that is higher than its row, the first line alone. */
function stageNames(
  lines: readonly string[],
  {
    x,
    y,
    row,
    size,
    colour,
  }: {
    readonly x: number;
    readonly y: number;
    readonly row: number;
    readonly size: number;
    readonly colour: string;
  },
): readonly PlacedText[] {
  const shown = lines.length * size > row ? lines.slice(0, 1) : lines;
  return shown.map((text, index) => ({
    text,
    size,
    bold: false,
    colour,
    x,
    baseline: baselineAround(y + (index - (shown.length - 1) / 2) * size, size),
    align: 'right',
  }));
}

function paintGrid(
  context: Context2D,
  { plot, yOf, count }: Plan,
  { colours, lines }: ChartLook,
): void {
  context.save();
  for (let stage = 0; stage <= count; stage += 1) {
    context.strokeStyle = stage === 0 ? colours.axis : colours.grid;
    context.lineWidth = stage === 0 ? lines.axis : lines.grid;
    context.beginPath();
    context.moveTo(plot.left, yOf(stage));
    context.lineTo(plot.right, yOf(stage));
    context.stroke();
  }
  context.restore();
}

/** A box for each stage that was gone through, so that they can be counted. */
/** Where the bars stand, all stages of each as one. */
function barsOf(
  { points }: StageChart,
  { centres, yOf, barWidth }: Plan,
): ReadonlyMap<number, Box> {
  return new Map(
    points.flatMap(({ actual }, column) => {
      const left = (centres[column] ?? 0) - barWidth / 2;
      const box = { left, right: left + barWidth, bottom: yOf(0) };
      return actual === undefined ? [] : [[column, { ...box, top: yOf(actual + 1) }] as const];
    }),
  );
}

function paintBars(
  context: Context2D,
  { points }: StageChart,
  { centres, yOf, barWidth }: Plan,
  look: ChartLook,
): void {
  for (const [column, point] of points.entries()) {
    const { actual } = point;
    if (actual === undefined) continue;
    const x = centres[column] ?? 0;
    for (let stage = 0; stage <= actual; stage += 1) {
      const box = {
        left: x - barWidth / 2,
        right: x + barWidth / 2,
        top: yOf(stage + 1) + (stage === actual ? 0 : 0.8),
        bottom: yOf(stage) - (stage === 0 ? 0 : 0.8),
      };
      paintSurface(context, box, surfaceOf(point, look), look.lines.edge);
    }
  }
}
