/** The frame of an indicator's chart: what stands around the plot. */

import type { IndicatorChart, PictureSize } from '../forms/figure.ts';
import { layOutFoot } from './columns.ts';
import type { Box } from './geometry.ts';
import { layOutHead } from './legend.ts';
import type { Head, LegendEntry } from './legend.ts';
import { ASCENT, baselineAround, DESCENT, LINE_HEIGHT } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { allNumbers } from './series.ts';
import type { ShownSeries } from './series.ts';
import { COLOURS } from './theme.ts';
import type { Measures } from './theme.ts';
import { asksForCut, cutAxis, zeroBasedAxis } from './valueAxis.ts';
import type { ValueAxis } from './valueAxis.ts';
import { fitScale, tickDistance } from './valueScale.ts';
import type { Rooms, ValueScale } from './valueScale.ts';
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
  /** The lines of a constant target's label in the right margin; none when it has no margin. */
  readonly endLines: readonly string[];
}

/** What is drawn, how large, and in which letters. */
export interface Subject {
  readonly lettering: Lettering;
  readonly chart: IndicatorChart;
  readonly series: ShownSeries;
  readonly size: PictureSize;
  readonly measures: Measures;
}

/** What the frame has to make room for. */
export interface FrameNeeds {
  readonly entries: (form: ChartForm) => readonly LegendEntry[];
  readonly rooms: (form: ChartForm) => Rooms;
}

const TICK_GAP = 4;
const EDGE = 2;
const END_GAP = 4;
/** A margin for the constant target's label may take this share of the width. */
const END_SHARE = 0.2;
/** Between two figures of the axis, in parts of their size. */
const TICK_PITCH = 1.9;
const MOST_INTERVALS = { bars: 5, line: 4 } as const;

/** Divides the picture into head, axis, plot, foot and the margin of a constant target's label. */
export function layOutFrame(subject: Subject, needs: FrameNeeds): IndicatorFrame {
  const { lettering, chart, series, size, measures } = subject;
  const small = size.detail === 'small';
  const form = formOf(chart, series);
  const head = small
    ? { texts: [], samples: [], bottom: 1 }
    : layOutHead(lettering, size.width, measures.text, chart.unit, needs.entries(form));
  const endLines = small ? [] : endLabel(subject);
  const right = size.width - endMargin(lettering, endLines, measures);
  const count = Math.max(1, chart.points.length);
  const rooms = needs.rooms(form);
  const plotFrom = (left: number): Box => {
    const foot = layOutFoot(lettering, chart.points, (right - left) / count, measures.text, EDGE);
    return { left, right, top: head.bottom, bottom: size.height - foot.height };
  };
  const draft = axisFor(subject, form, plotFrom(small ? EDGE : 24), rooms);
  const left = small ? EDGE : axisWidth(lettering, draft, measures);
  const plot = plotFrom(left);
  const second = axisFor(subject, form, plot, rooms);
  // Fewer intervals can mean longer figures; the margin was measured for the first ones.
  const wider = !small && axisWidth(lettering, second, measures) > left;
  const axis = wider ? draft : second;
  const pitch = (right - left) / count;
  const centres = Array.from({ length: count }, (_, index) => left + (index + 0.5) * pitch);
  const foot = layOutFoot(lettering, chart.points, pitch, measures.text, EDGE);
  const footTexts = foot.place(plot.bottom, centres);
  return { form, axis, plot, centres, pitch, head, footTexts, endLines };
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
function formOf(chart: IndicatorChart, series: ShownSeries): ChartForm {
  const values = allNumbers(series);
  const line =
    asksForCut(values) && cutAxis(values, MOST_INTERVALS.line, chart.decimals) !== undefined;
  return line ? 'line' : 'bars';
}

/** The axis with the most figures that do not crowd each other. */
function axisFor(
  { chart, series, measures }: Subject,
  form: ChartForm,
  plot: Box,
  rooms: Rooms,
): ValueAxis {
  const values = allNumbers(series);
  const make = (intervals: number): ValueAxis =>
    (form === 'line' ? cutAxis(values, intervals, chart.decimals) : undefined) ??
    zeroBasedAxis(values, intervals, chart.decimals);
  for (let intervals: number = MOST_INTERVALS[form]; intervals > 1; intervals -= 1) {
    const axis = make(intervals);
    if (tickDistance(axis, fitScale(axis, plot, rooms)) >= measures.text * TICK_PITCH) return axis;
  }
  return make(1);
}

function axisWidth(lettering: Lettering, { ticks }: ValueAxis, { text }: Measures): number {
  return Math.max(...ticks.map((tick) => lettering.width(tick.text, text, false))) + TICK_GAP + 0.5;
}

/** 目標 / 7,000以上. Where that would take too much of the width, the label stands at the last mark instead. */
function endLabel({ lettering, chart, series, size, measures }: Subject): readonly string[] {
  const { constantTarget } = series;
  if (constantTarget === undefined) return [];
  const lines = [WORDS.target, constantTarget.text + chart.boundWord];
  return endMargin(lettering, lines, measures) <= size.width * END_SHARE ? lines : [];
}

function endMargin(lettering: Lettering, lines: readonly string[], { text }: Measures): number {
  if (lines.length === 0) return EDGE;
  return Math.max(...lines.map((line) => lettering.width(line, text, true))) + END_GAP + 1;
}
