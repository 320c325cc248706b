/** The picture of one indicator: bars or a line for what was reached, a stroke in each year for what was meant. */

import type { ChartConfiguration, ChartDataset } from 'chart.js';

import type { IndicatorChart, PictureMark, PictureSize } from '../forms/figure.ts';
import { paintCut } from './axisBreak.ts';
import type { Context2D } from './canvas/context.ts';
import { paintComparisons } from './comparisons.ts';
import { crosses } from './geometry.ts';
import type { Box } from './geometry.ts';
import { paintOutline } from './hatch.ts';
import { cutOf } from './indicatorFrame.ts';
import { linesThrough, targetGround } from './indicatorLabels.ts';
import { planIndicator } from './indicatorPlan.ts';
import type { IndicatorPlan } from './indicatorPlan.ts';
import { paintTexts } from './lettering.ts';
import type { Lettering } from './lettering.ts';
import { actualMark, surfaceOf } from './manner.ts';
import { MUTE_SCALE } from './renderer.ts';
import type { Drawing } from './renderer.ts';
import { numberOf, shownSeries } from './series.ts';
import { paintRanges, paintTargets, targetBox } from './targets.ts';
import { cutNote } from './words.ts';

/** Plans and describes the picture of an indicator. */
export function drawIndicator(
  lettering: Lettering,
  chart: IndicatorChart,
  size: PictureSize,
): Drawing {
  const plan = planIndicator(lettering, chart, size);
  const { series, frame, look } = plan;
  const ground = targetGround(frame, plan.scale);
  const targets = (context: Context2D): void => {
    paintTargets(context, series.targets, chart.aim, { ...ground, bars: plan.bars }, look);
  };
  return {
    width: size.width,
    height: size.height,
    marks: marksOf(chart, plan),
    configuration: configurationOf(chart, plan),
    layers: {
      under: (context) => {
        paintRanges(context, series.ranges, ground, look);
        paintScenery(context, plan);
        // Below a line, so that two equal values show both.
        if (frame.form === 'line') targets(context);
      },
      between: (context) => {
        paintOutlines(context, plan);
      },
      over: (context) => {
        if (frame.form === 'bars') targets(context);
        paintComparisons(context, series.comparisons, ground, look);
        paintHalos(context, plan);
        paintLeaders(context, plan);
        paintTexts(context, lettering, [...plan.texts, ...plan.labels]);
      },
    },
  };
}

/** Where figures can be asked about: each year's column as far as it has an actual, its target above. */
function marksOf(
  { aim, provenance = [] }: IndicatorChart,
  { series, frame, scale, size, look }: IndicatorPlan,
): readonly PictureMark[] {
  const ground = targetGround(frame, scale);
  const { pitch, centres, plot } = frame;
  const columns = series.actuals.flatMap(({ column }): readonly PictureMark[] => {
    const known = provenance[column]?.actual;
    const x = (centres[column] ?? 0) - pitch / 2;
    const area = { x, y: plot.top, width: pitch, height: size.height - plot.top };
    return known === undefined ? [] : [{ ...area, provenance: known }];
  });
  const targets = series.targets.flatMap((value): readonly PictureMark[] => {
    const known = provenance[value.column]?.target;
    const { left, top, right, bottom } = targetBox(value, aim, ground, look);
    const area = { x: left, y: top, width: right - left, height: bottom - top };
    return known === undefined ? [] : [{ ...area, provenance: known }];
  });
  return [...columns, ...targets];
}

/** What the picture says beside its values, in sentences. */
export function indicatorNotes(chart: IndicatorChart): readonly string[] {
  const cut = cutOf(chart, shownSeries(chart))?.cut;
  return cut === undefined ? [] : [cutNote(cut.text, chart.unit)];
}

/** Both scales are hidden: the plan has already decided where the plot lies and what it spans. */
function configurationOf(chart: IndicatorChart, plan: IndicatorPlan): ChartConfiguration {
  const { size, scale } = plan;
  const { centres, pitch, plot } = plan.frame;
  const { right, top, bottom } = plot;
  // Where the columns begin: chart.js parts what it is given among them.
  const left = (centres[0] ?? plot.left) - pitch / 2;
  return {
    type: 'bar',
    data: {
      labels: chart.points.map(({ label }) => label),
      datasets: [plan.frame.form === 'bars' ? barDataset(chart, plan) : lineDataset(chart, plan)],
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

function barDataset(chart: IndicatorChart, { barWidth, look }: IndicatorPlan): ChartDataset {
  return {
    type: 'bar',
    data: chart.points.map(({ actual }) => numberOf(actual)),
    clip: false,
    barThickness: barWidth,
    inflateAmount: 0,
    backgroundColor: chart.points.map((point) => surfaceOf(point, look).fill),
    borderWidth: 0,
  };
}

function lineDataset(chart: IndicatorChart, { look }: IndicatorPlan): ChartDataset {
  const marks = chart.points.map((point) => actualMark(point, look));
  const provisional = (index: number): boolean => (chart.points[index]?.provisional ?? '') !== '';
  return {
    type: 'line',
    data: chart.points.map(({ actual }) => numberOf(actual)),
    clip: false,
    borderColor: look.actuals.actual.edge,
    borderWidth: look.lines.actual,
    segment: {
      borderDash: ({ p0DataIndex, p1DataIndex }) =>
        provisional(p0DataIndex) || provisional(p1DataIndex)
          ? look.lines.provisionalDash
          : undefined,
    },
    pointStyle: marks.map(({ shape }) => (shape === 'square' ? 'rect' : 'circle')),
    pointRadius: marks.map(({ radius }) => radius),
    pointBackgroundColor: marks.map(({ fill }) => fill),
    pointBorderColor: marks.map(({ edge }) => edge),
    pointBorderWidth: marks.map(({ edgeWidth }) => edgeWidth),
  };
}

/** Grid, zero line, cut. Grid lines make way for labels. */
function paintScenery(context: Context2D, plan: IndicatorPlan): void {
  const { frame, scale, size, labelBoxes, look } = plan;
  const { left, right } = frame.plot;
  context.save();
  if (size.detail === 'full') {
    context.strokeStyle = look.colours.grid;
    context.lineWidth = look.lines.grid;
    context.beginPath();
    for (const { value } of frame.axis.ticks.filter(
      (tick) => scale.yOf(tick.value) !== scale.zeroY,
    )) {
      const y = scale.yOf(value);
      for (const [from, to] of freeParts(left, right, y, labelBoxes)) {
        context.moveTo(from, y);
        context.lineTo(to, y);
      }
    }
    context.stroke();
  }
  if (frame.axis.cut === undefined) {
    context.strokeStyle = look.colours.axis;
    context.lineWidth = look.lines.axis;
    context.beginPath();
    context.moveTo(left, scale.zeroY);
    context.lineTo(right, scale.zeroY);
    context.stroke();
  } else paintCut(context, left, right, scale.zeroY, look);
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
function paintOutlines(
  context: Context2D,
  { series, bars, look }: Pick<IndicatorPlan, 'series' | 'bars' | 'look'>,
): void {
  for (const value of series.actuals) {
    const box = bars.get(value.column);
    if (box !== undefined) paintOutline(context, box, surfaceOf(value, look), look.lines.edge);
  }
}

/** Clears a line that a label could not avoid. */
function paintHalos(
  context: Context2D,
  { series, frame, scale, labelBoxes, look }: IndicatorPlan,
): void {
  if (frame.form === 'bars') return;
  const lines = linesThrough(series.actuals, frame, scale);
  context.fillStyle = look.colours.paper;
  for (const { left, right, top, bottom } of crossed(labelBoxes, lines)) {
    context.fillRect(left, top, right - left, bottom - top);
  }
}

/** Lines to labels that stand away from their marks. */
function paintLeaders(context: Context2D, { leaders, look }: IndicatorPlan): void {
  context.lineWidth = look.lines.grid;
  for (const { left, right, top, bottom, colour } of leaders) {
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo((left + right) / 2, top);
    context.lineTo((left + right) / 2, bottom);
    context.stroke();
  }
}

function crossed(boxes: readonly Box[], lines: ReturnType<typeof linesThrough>): readonly Box[] {
  return boxes.filter((box) => lines.some((line) => crosses(line, box)));
}
