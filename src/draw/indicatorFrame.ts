/** The frame of an indicator's chart: what stands around the plot, and how values become heights. */

import type { IndicatorChart, PictureSize } from '../forms/figure.ts';
import { layOutFoot } from './columns.ts';
import type { Box } from './geometry.ts';
import { layOutHead } from './legend.ts';
import type { Head, LegendEntry } from './legend.ts';
import { ASCENT, baselineAround, DESCENT, LINE_HEIGHT } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import type { ShownSeries } from './series.ts';
import { COLOURS } from './theme.ts';
import type { Measures } from './theme.ts';
import { asksForCut, cutAxis, zeroBasedAxis } from './valueAxis.ts';
import type { ValueAxis } from './valueAxis.ts';
import { WORDS } from './words.ts';

/** Bars from zero, or a line on a cut axis. */
export type ChartForm = 'bars' | 'line';

/** Everything but the marks and their labels. */
export interface IndicatorFrame {
  readonly form: ChartForm;
  readonly axis: ValueAxis;
  readonly plot: Box;
  /** Middles of the columns. */
  readonly centres: readonly number[];
  readonly pitch: number;
  readonly head: Head;
  /** Years and what stands under them. */
  readonly footTexts: readonly PlacedText[];
  /** Kept free at the right of the plot for the label of a constant target. */
  readonly endLines: readonly string[];
}

/** Heights on the page for values. */
export interface ValueScale {
  readonly yOf: (value: number) => number;
  readonly zeroY: number;
  /** Values at the plot's lower and upper edge, for chart.js. */
  readonly bottomValue: number;
  readonly topValue: number;
}

/** The band of the cut, in points. */
export const BAND = { full: 12, small: 9 } as const;
const TICK_GAP = 4;
const EDGE = 2;
const END_GAP = 4;

/**
 * Divides the picture into head, axis, plot, foot and the margin of a constant target's label.
 *
 * @param entries of the legend for either form
 */
export function layOutFrame(
  lettering: Lettering,
  chart: IndicatorChart,
  series: ShownSeries,
  size: PictureSize,
  measures: Measures,
  entries: (form: ChartForm) => readonly LegendEntry[],
): IndicatorFrame {
  const small = size.detail === 'small';
  const form = formOf(chart, series, size, measures);
  const head = small
    ? { texts: [], samples: [], bottom: 1 }
    : layOutHead(lettering, size.width, measures.text, chart.unit, entries(form));
  const endLines = small ? [] : endLabel(lettering, chart, series, size, measures);
  const endWidth = Math.max(
    0,
    ...endLines.map((line) => lettering.width(line, measures.text, true)),
  );
  const right = size.width - (endWidth === 0 ? EDGE : endWidth + END_GAP + 1);
  const count = Math.max(1, chart.points.length);
  let [left, bottom] = [small ? EDGE : 24, size.height - 2 * measures.text];
  let axis = axisOf(form, chart, series, bottom - head.bottom, measures);
  for (let round = 0; round < 2; round += 1) {
    axis = axisOf(form, chart, series, bottom - head.bottom, measures);
    left = small ? EDGE : axisWidth(lettering, axis, measures);
    const foot = layOutFoot(lettering, chart.points, (right - left) / count, measures.text);
    bottom = size.height - foot.height;
  }
  const pitch = (right - left) / count;
  const centres = Array.from({ length: count }, (_, index) => left + (index + 0.5) * pitch);
  const foot = layOutFoot(lettering, chart.points, pitch, measures.text);
  const plot = { left, right, top: head.bottom, bottom: size.height - foot.height };
  const footTexts = foot.place(plot.bottom, centres);
  return { form, axis, plot, centres, pitch, head, footTexts, endLines };
}

/**
 * Fits the values into the plot.
 *
 * @param above room that the highest value's label needs, in points
 * @param below the same for the lowest value
 */
export function fitScale(
  { axis, plot }: Pick<IndicatorFrame, 'axis' | 'plot'>,
  extent: { readonly low: number; readonly high: number },
  above: number,
  below: number,
  tickRoom: number,
  band: number,
): ValueScale {
  const height = plot.bottom - plot.top;
  let [roomAbove, roomBelow] = [above, below];
  let unit = 0;
  for (let round = 0; round < 4; round += 1) {
    unit = Math.max(1, height - roomAbove - roomBelow) / (axis.high - axis.low);
    roomAbove = Math.max(tickRoom, above - (axis.high - extent.high) * unit);
    roomBelow = Math.max(0, below - (extent.low - axis.low) * unit);
    if (axis.cut !== undefined) roomBelow += band;
    else if (axis.low === 0) roomBelow = 0;
  }
  unit = Math.max(1, height - roomAbove - roomBelow) / (axis.high - axis.low);
  const base = plot.bottom - roomBelow;
  const yOf = (value: number): number => base - (value - axis.low) * unit;
  return {
    yOf,
    zeroY: axis.cut === undefined ? yOf(0) : plot.bottom,
    bottomValue: axis.low - roomBelow / unit,
    topValue: axis.low + (base - plot.top) / unit,
  };
}

/** The figures at the axis; on a cut axis 0 stands at the foot of the plot. */
export function tickTexts(
  frame: IndicatorFrame,
  scale: ValueScale,
  size: number,
): readonly PlacedText[] {
  const ticks = frame.axis.ticks.map(({ value, text }) => ({ y: scale.yOf(value), text }));
  const zero = frame.axis.cut === undefined ? [] : [{ y: scale.zeroY, text: '0' }];
  return [...zero, ...ticks].map(({ y, text }) => ({
    text,
    size,
    bold: false,
    colour: COLOURS.ink,
    x: frame.plot.left - TICK_GAP,
    baseline: baselineAround(y, size),
    align: 'right',
  }));
}

/** The label of a constant target at the right end of its line, kept within the plot's height. */
export function endTexts(
  frame: IndicatorFrame,
  scale: ValueScale,
  series: ShownSeries,
  size: number,
): readonly PlacedText[] {
  const target = series.constantTarget;
  if (target === undefined) return [];
  const height = ((frame.endLines.length - 1) * LINE_HEIGHT + ASCENT + DESCENT) * size;
  const wanted = scale.yOf(target.number) - height / 2;
  const top = Math.max(frame.plot.top, Math.min(frame.plot.bottom + 1 - height, wanted));
  return frame.endLines.map((text, line) => ({
    text,
    size,
    bold: true,
    colour: COLOURS.targetText,
    x: frame.plot.right + END_GAP,
    baseline: top + (ASCENT + line * LINE_HEIGHT) * size,
    align: 'left',
  }));
}

/** Few values, or values that are all the same, say nothing more on a cut axis. */
function formOf(
  chart: IndicatorChart,
  series: ShownSeries,
  size: PictureSize,
  measures: Measures,
): ChartForm {
  const values = [...series.actuals, ...series.targets].map(({ number }) => number);
  if (!asksForCut(values)) return 'bars';
  const cut = cutAxis(values, intervalsIn(size.height / 2, measures), chart.decimals);
  return cut === undefined ? 'bars' : 'line';
}

function axisOf(
  form: ChartForm,
  chart: IndicatorChart,
  series: ShownSeries,
  height: number,
  measures: Measures,
): ValueAxis {
  const values = [...series.actuals, ...series.targets].map(({ number }) => number);
  const intervals = intervalsIn(height, measures);
  const cut = form === 'line' ? cutAxis(values, intervals, chart.decimals) : undefined;
  return cut ?? zeroBasedAxis(values, intervals, chart.decimals);
}

/** A figure of the axis takes a bit more than two lines. */
function intervalsIn(height: number, { text }: Measures): number {
  return Math.max(2, Math.min(5, Math.floor(height / (text * 2.4))));
}

function axisWidth(lettering: Lettering, { ticks }: ValueAxis, { text }: Measures): number {
  return Math.max(...ticks.map((tick) => lettering.width(tick.text, text, false))) + TICK_GAP + 0.5;
}

/** 目標 / 7,000以上; the bound on a line of its own where it would take too much of the width. */
function endLabel(
  lettering: Lettering,
  { boundWord }: IndicatorChart,
  { constantTarget }: ShownSeries,
  { width }: PictureSize,
  { text }: Measures,
): readonly string[] {
  if (constantTarget === undefined) return [];
  const whole = constantTarget.text + boundWord;
  const wide = lettering.width(whole, text, true) > width * 0.2;
  return wide && boundWord !== ''
    ? [WORDS.target, constantTarget.text, boundWord]
    : [WORDS.target, whole];
}
