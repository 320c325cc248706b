/** The picture of one indicator: bars or a line for what was reached, a dashed line for what was meant. */

import type { ChartConfiguration, ChartDataset } from 'chart.js';

import type { IndicatorChart, PictureSize } from '../forms/figure.ts';
import { paintCut } from './axisBreak.ts';
import type { Context2D } from './canvas/context.ts';
import { contains, crosses, overlaps } from './geometry.ts';
import type { Box } from './geometry.ts';
import { paintOutline } from './hatch.ts';
import { linesThrough, markRadii } from './indicatorLabels.ts';
import {
  actualMark,
  mannerOf,
  PROVISIONAL_DASH,
  surfaceOf,
  TARGET_DASH,
} from './indicatorLegend.ts';
import { planIndicator } from './indicatorPlan.ts';
import type { IndicatorPlan } from './indicatorPlan.ts';
import { paintSamples } from './legend.ts';
import { paintTexts } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import { MUTE_SCALE } from './renderer.ts';
import type { Drawing } from './renderer.ts';
import { numberOf } from './series.ts';
import { COLOURS } from './theme.ts';
import type { Surface } from './theme.ts';

/** The dataset of the actuals; the targets are the first. */
const ACTUAL = 1;

/**
 * Plans and describes the picture of an indicator.
 *
 * @returns what to draw, worked out when it is asked for, and sentences for beside the picture
 */
export function drawIndicator(
  lettering: Lettering,
  chart: IndicatorChart,
  size: PictureSize,
): { readonly drawing: () => Drawing; readonly notes: readonly string[] } {
  const { notes, plan } = planIndicator(lettering, chart, size);
  return { notes, drawing: () => drawingOf(lettering, chart, plan()) };
}

function drawingOf(lettering: Lettering, chart: IndicatorChart, plan: IndicatorPlan): Drawing {
  const bars = barsOf(plan);
  return {
    width: plan.size.width,
    height: plan.size.height,
    configuration: configurationOf(chart, plan),
    layers: {
      under: (context: Context2D) => {
        paintScenery(context, plan);
      },
      between: (context: Context2D, dataset: number) => {
        if (dataset === ACTUAL) paintOutlines(context, bars, plan.measures.edgeWidth);
      },
      over: (context: Context2D) => {
        paintHalos(context, plan, bars);
        paintSamples(context, plan.frame.head.samples);
        paintTexts(context, lettering, [...plan.texts, ...plan.labels]);
      },
    },
  };
}

/** Both scales are hidden: the plan has already decided where the plot lies and what it spans. */
function configurationOf(chart: IndicatorChart, plan: IndicatorPlan): ChartConfiguration {
  const { size, scale } = plan;
  const { left, right, top, bottom } = plan.frame.plot;
  return {
    type: 'bar',
    data: {
      labels: chart.points.map(({ label }) => label),
      datasets: [targetDataset(chart, plan), actualDataset(chart, plan)],
    },
    options: {
      layout: {
        autoPadding: false,
        padding: { left, top, right: size.width - right, bottom: size.height - bottom },
      },
      scales: {
        x: { ...MUTE_SCALE, offset: true },
        y: { ...MUTE_SCALE, bounds: 'data', min: scale.bottomValue, max: scale.topValue },
      },
    },
  };
}

/**
 * Where `Path2D` exists, in a browser, chart.js keeps lines as paths of that kind, which a record cannot look into; lines
 * whose segments may differ it draws step by step everywhere.
 */
const STEP_BY_STEP = {};

function targetDataset(chart: IndicatorChart, { frame, measures }: IndicatorPlan): ChartDataset {
  return {
    type: 'line',
    data: chart.points.map(({ target }) => numberOf(target)),
    // Over bars, but under an actual line, so that two equal values show both marks.
    order: frame.form === 'line' ? 2 : 0,
    clip: false,
    borderColor: COLOURS.target,
    borderWidth: measures.targetWidth,
    borderDash: TARGET_DASH,
    segment: STEP_BY_STEP,
    pointStyle: 'rectRot',
    pointRadius: markRadii(frame.form, measures).target,
    pointBackgroundColor: COLOURS.paper,
    pointBorderColor: COLOURS.target,
    pointBorderWidth: measures.targetWidth,
  };
}

function actualDataset(chart: IndicatorChart, plan: IndicatorPlan): ChartDataset {
  return plan.frame.form === 'bars' ? barDataset(chart, plan) : lineDataset(chart, plan);
}

function barDataset(chart: IndicatorChart, { barWidth }: IndicatorPlan): ChartDataset {
  const surfaces = chart.points.map((point) => surfaceOf(mannerOf(point)));
  return {
    type: 'bar',
    data: chart.points.map(({ actual }) => numberOf(actual)),
    order: 1,
    clip: false,
    barThickness: barWidth,
    inflateAmount: 0,
    backgroundColor: surfaces.map(({ fill }) => fill),
    borderWidth: 0,
  };
}

function lineDataset(chart: IndicatorChart, { measures }: IndicatorPlan): ChartDataset {
  const marks = chart.points.map((point) => actualMark(mannerOf(point), measures));
  const provisional = (index: number): boolean => (chart.points[index]?.provisional ?? '') !== '';
  return {
    type: 'line',
    data: chart.points.map(({ actual }) => numberOf(actual)),
    order: 1,
    clip: false,
    borderColor: COLOURS.actual.edge,
    borderWidth: measures.lineWidth,
    segment: {
      borderDash: ({ p0DataIndex, p1DataIndex }) =>
        provisional(p0DataIndex) || provisional(p1DataIndex) ? PROVISIONAL_DASH : undefined,
    },
    pointStyle: marks.map(({ shape }) => (shape === 'square' ? 'rect' : 'circle')),
    pointRadius: marks.map(({ radius }) => radius),
    pointBackgroundColor: marks.map(({ fill }) => fill),
    pointBorderColor: marks.map(({ edge }) => edge),
    pointBorderWidth: marks.map(({ edgeWidth }) => edgeWidth),
  };
}

/** A bar where the plan has it. */
interface PlannedBar {
  readonly box: Box;
  readonly surface: Surface;
}

function barsOf({ series, bars }: IndicatorPlan): readonly PlannedBar[] {
  return series.actuals.flatMap((value) => {
    const box = bars.get(value.column);
    return box === undefined ? [] : [{ box, surface: surfaceOf(mannerOf(value)) }];
  });
}

/** Grid, zero line, cut. Grid lines make way for labels. */
function paintScenery(context: Context2D, plan: IndicatorPlan): void {
  const { frame, scale, size, labelBoxes } = plan;
  const { left, right } = frame.plot;
  context.save();
  if (size.detail === 'full') {
    context.strokeStyle = COLOURS.grid;
    context.lineWidth = 0.5;
    context.beginPath();
    for (const { value } of frame.axis.ticks.filter((tick) => tick.value !== 0)) {
      const y = scale.yOf(value);
      for (const [from, to] of freeParts(left, right, y, labelBoxes)) {
        context.moveTo(from, y);
        context.lineTo(to, y);
      }
    }
    context.stroke();
  }
  if (plan.band !== undefined) paintCut(context, plan.band, plan.texts, size.detail);
  context.strokeStyle = COLOURS.axis;
  context.lineWidth = 0.9;
  context.beginPath();
  context.moveTo(left, scale.zeroY);
  context.lineTo(right, scale.zeroY);
  context.stroke();
  context.restore();
}

/** The parts of a horizontal line that no box covers. */
function freeParts(
  left: number,
  right: number,
  y: number,
  boxes: readonly Box[],
): readonly (readonly [number, number])[] {
  const inTheWay = boxes
    .filter((box) => box.top < y && y < box.bottom)
    .toSorted((a, b) => a.left - b.left);
  const edges = [left, ...inTheWay.flatMap((box) => [box.left, box.right]), right];
  return edges.flatMap((from, index) => {
    const to = edges[index + 1];
    return index % 2 === 0 && to !== undefined && to > from ? [[from, to] as const] : [];
  });
}

/** chart.js would cut every edge out with a clip path of its own; strokes keep the picture small. */
function paintOutlines(context: Context2D, bars: readonly PlannedBar[], edgeWidth: number): void {
  for (const { box, surface } of bars) paintOutline(context, box, surface, edgeWidth);
}

/** Clears what lies behind a label: a hatch, or a line that could not be avoided. */
function paintHalos(context: Context2D, plan: IndicatorPlan, bars: readonly PlannedBar[]): void {
  const lines = [
    ...linesThrough(plan.series.targets, plan.frame, plan.scale),
    ...(plan.frame.form === 'line'
      ? linesThrough(plan.series.actuals, plan.frame, plan.scale)
      : []),
  ];
  for (const box of plan.labelBoxes) {
    const around = bars.find((bar) => contains(bar.box, box));
    const touched = bars.some((bar) => overlaps(bar.box, box));
    const crossed = lines.some((line) => crosses(line, box));
    const hatched = around?.surface.hatch !== undefined;
    if (hatched || (crossed && (around !== undefined || !touched))) {
      context.fillStyle = around?.surface.fill ?? COLOURS.paper;
      context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    }
  }
}
