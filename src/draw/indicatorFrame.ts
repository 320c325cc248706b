/** The frame of an indicator's chart: what stands around the plot. */

import type { IndicatorChart, PictureSize } from '../forms/figure.ts';
import type { ChartLook } from '../office/chartLook.ts';
import { type Beyond, layOutFoot } from './columns.ts';
import type { Box } from './geometry.ts';
import { baselineAround } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import type { Measures } from './measures.ts';
import { layOutResult, resultOf } from './resultHead.ts';
import { allNumbers } from './series.ts';
import type { ShownSeries } from './series.ts';
import { asksForCut, cutAxis, zeroBasedAxis } from './valueAxis.ts';
import type { ValueAxis } from './valueAxis.ts';
import { fitScale, tickDistance } from './valueScale.ts';
import type { Rooms, ValueScale } from './valueScale.ts';
import { cutWords } from './words.ts';

/** Bars from zero, or a line: where the axis is cut, and within ranges. */
export type ChartForm = 'bars' | 'line';

/** Everything but the marks and their labels. */
export interface IndicatorFrame {
  readonly form: ChartForm;
  readonly axis: ValueAxis;
  readonly plot: Box;
  /** Middles of the columns. */
  readonly centres: readonly number[];
  readonly pitch: number;
  /** The result, years and what stands under them. */
  readonly texts: readonly PlacedText[];
}

/** What is drawn, how large, and in which letters. */
export interface Subject {
  readonly lettering: Lettering;
  readonly chart: IndicatorChart;
  readonly series: ShownSeries;
  readonly size: PictureSize;
  readonly measures: Measures;
}

const EDGE = 2;

/** Room for labels beside the columns, in points. */
export interface Sides {
  /** Between the axis and the first column. */
  readonly before: number;
  /** To the right of the plot. */
  readonly after: number;
}

/** The columns take the whole width. */
export const NO_SIDES: Sides = { before: 0, after: 0 };

/** From one figure of the axis to the next, in parts of their size: with air, and as lines of text where there is little room. */
const TICK_PITCHES = [1.7, 1.2];
/** Fewer figures do not tell how far a value lies between them. */
const LEAST_TICKS = 3;
const MOST_INTERVALS = 4;
/** Room for the waves of a cut axis below its lowest value. */
const WAVES = 4;

/**
 * The axis that leaves out a part, where the values ask for one; the same at every size, because what it leaves out is
 * said in words, too. Few values, or values that are all the same, say nothing more on it.
 */
export function cutOf(chart: IndicatorChart, series: ShownSeries): ValueAxis | undefined {
  const values = allNumbers(series);
  return asksForCut(values) ? cutAxis(values, MOST_INTERVALS, chart.decimals) : undefined;
}

/**
 * Divides the picture into head, axis, plot and foot.
 *
 * @param sides what columns leave to labels
 */
export function layOutFrame(
  subject: Subject,
  roomsOf: (form: ChartForm) => Rooms,
  { before, after } = NO_SIDES,
): IndicatorFrame {
  const { lettering, chart, series, size, measures } = subject;
  const small = size.detail === 'small';
  const cut = cutOf(chart, series);
  const form = cut === undefined && series.ranges.length === 0 ? 'bars' : 'line';
  const words = cut?.cut === undefined ? '' : cutWords(cut.cut.text, chart.unit);
  const head = layOutResult(lettering, size.width, measures.text, resultOf(chart), words);
  const rooms = roomsOf(form);
  const right = size.width - EDGE - after;
  const count = Math.max(1, chart.points.length);
  const beyond = (left: number): Beyond => ({ left: left + before, right: EDGE + after });
  const pitchFrom = (left: number): number => (right - left - before) / count;
  const plotFrom = (left: number): Box => {
    const foot = layOutFoot(lettering, chart.points, pitchFrom(left), measures.text, beyond(left));
    const waves = cut === undefined ? 0 : WAVES;
    return { left, right, top: head.bottom, bottom: size.height - foot.height - waves };
  };
  const draft = axisFor(subject, cut, plotFrom(small ? EDGE : 24), rooms);
  const left = small ? EDGE : axisWidth(lettering, draft, measures);
  const plot = plotFrom(left);
  const second = axisFor(subject, cut, plot, rooms);
  // Fewer intervals can mean longer figures; the margin was measured for the first ones.
  const wider = !small && axisWidth(lettering, second, measures) > left;
  const axis = wider ? draft : second;
  const pitch = pitchFrom(left);
  const centres = Array.from(
    { length: count },
    (_, index) => left + before + (index + 0.5) * pitch,
  );
  const foot = layOutFoot(lettering, chart.points, pitch, measures.text, beyond(left));
  const footTexts = foot.place(size.height - foot.height, centres);
  return { form, axis, plot, centres, pitch, texts: [...head.texts, ...footTexts] };
}

/** The figures at the axis. */
export function tickTexts(
  frame: IndicatorFrame,
  scale: ValueScale,
  size: number,
  { colours, gaps }: ChartLook,
): readonly PlacedText[] {
  return frame.axis.ticks.map(({ value, text }) => ({
    text,
    size,
    bold: false,
    colour: colours.ink,
    x: frame.plot.left - gaps.axisFigure,
    baseline: baselineAround(scale.yOf(value), size),
    align: 'right',
  }));
}

/** The axis with the most figures that do not crowd each other; closer ones before fewer than three. */
function axisFor(
  { chart, series, measures }: Subject,
  cut: ValueAxis | undefined,
  plot: Box,
  rooms: Rooms,
): ValueAxis {
  const values = allNumbers(series);
  const choices = Array.from({ length: MOST_INTERVALS }, (_, index): ValueAxis =>
    cut === undefined
      ? zeroBasedAxis(values, MOST_INTERVALS - index, chart.decimals)
      : { ...cut, ticks: cut.ticks.filter((_tick, nth) => nth % (index + 1) === 0) },
  );
  const distances = choices.map((axis) => tickDistance(axis, fitScale(axis, plot, rooms)));
  for (const least of [LEAST_TICKS, 1]) {
    for (const pitch of TICK_PITCHES) {
      const found = choices.find(
        ({ ticks }, index) =>
          ticks.length >= least && (distances[index] ?? 0) >= measures.text * pitch,
      );
      if (found !== undefined) return found;
    }
  }
  return cut === undefined
    ? zeroBasedAxis(values, 1, chart.decimals)
    : { ...cut, ticks: cut.ticks.slice(0, 1) };
}

function axisWidth(lettering: Lettering, { ticks }: ValueAxis, { text }: Measures): number {
  const { axisFigure } = lettering.look.gaps;
  return (
    Math.max(...ticks.map((tick) => lettering.width(tick.text, text, false))) + axisFigure + 0.5
  );
}
