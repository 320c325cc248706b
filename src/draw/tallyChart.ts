/** The stacked bars of 総括: how many indicators of each goal reached their target. */

import type { ChartConfiguration } from 'chart.js';

import type { PictureSize, TallyChart } from '../forms/figure.ts';
import type { ChartLook } from '../office/chartLook.ts';
import type { Context2D } from './canvas/context.ts';
import { overlaps } from './geometry.ts';
import { paintOutline } from './hatch.ts';
import { paintSamples } from './legend.ts';
import { inkBox, paintTexts } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import { MUTE_SCALE } from './renderer.ts';
import type { Drawing } from './renderer.ts';
import { resultSurface } from './resultSurface.ts';
import { planTally } from './tallyPlan.ts';
import type { TallyPlan } from './tallyPlan.ts';

/** Plans and describes the picture of a tally. */
export function drawTally(lettering: Lettering, chart: TallyChart, size: PictureSize): Drawing {
  const { look } = lettering;
  const plan = planTally(lettering, chart, size);
  return {
    width: size.width,
    height: size.height,
    configuration: configurationOf(chart, plan, look),
    layers: {
      under: (context: Context2D) => {
        paintAxis(context, plan, look);
      },
      between: (context: Context2D, dataset: number) => {
        for (const part of plan.parts.filter((one) => one.dataset === dataset)) {
          paintOutline(context, part.box, part.surface, look.lines.edge);
        }
      },
      over: (context: Context2D) => {
        paintChips(context, lettering, plan);
        paintSamples(context, plan.head.samples, look);
        paintTexts(context, lettering, plan.texts);
        paintTexts(
          context,
          lettering,
          plan.parts.flatMap(({ count }) => count ?? []),
        );
      },
    },
  };
}

function configurationOf(
  { parts, rows }: TallyChart,
  plan: TallyPlan,
  look: ChartLook,
): ChartConfiguration {
  const { left, right, top, bottom } = plan.plot;
  return {
    type: 'bar',
    data: {
      // chart.js merges equal labels of a stack; the texts themselves are painted by the plan.
      labels: rows.map((_, index) => String(index)),
      datasets: parts.map((part, index) => ({
        type: 'bar',
        data: rows.map(({ counts }) => counts[index] ?? 0),
        clip: false,
        barThickness: plan.barHeight,
        inflateAmount: 0,
        backgroundColor: resultSurface(part.look, look).fill,
        borderWidth: 0,
      })),
    },
    options: {
      indexAxis: 'y',
      layout: {
        autoPadding: false,
        padding: {
          left,
          top,
          right: plan.size.width - right,
          bottom: plan.size.height - bottom,
        },
      },
      scales: {
        x: { ...MUTE_SCALE, stacked: true, bounds: 'data', min: 0, max: plan.highest },
        y: { ...MUTE_SCALE, stacked: true, offset: true },
      },
    },
  };
}

function paintAxis(context: Context2D, { plot }: TallyPlan, { colours, lines }: ChartLook): void {
  context.save();
  context.strokeStyle = colours.axis;
  context.lineWidth = lines.axis;
  context.beginPath();
  context.moveTo(plot.left, plot.top);
  context.lineTo(plot.left, plot.bottom);
  context.stroke();
  context.restore();
}

/** A hatch does not run through the count that stands on it. */
function paintChips(context: Context2D, lettering: Lettering, { parts }: TallyPlan): void {
  for (const { box, surface, count } of parts) {
    if (surface.hatch === undefined || count === undefined) continue;
    const ink = inkBox(lettering, count);
    if (!overlaps(ink, box)) continue;
    const left = Math.max(box.left + 0.4, ink.left - 2);
    const right = Math.min(box.right - 0.4, ink.right + 2);
    const top = Math.max(box.top + 0.4, ink.top - 0.5);
    const bottom = Math.min(box.bottom - 0.4, ink.bottom + 0.5);
    context.fillStyle = surface.fill;
    context.fillRect(left, top, right - left, bottom - top);
  }
}
