/** The plan of an indicator's picture: every position, decided before anything is drawn. */

import type { IndicatorChart, PictureSize } from '../forms/figure.ts';
import { overlaps } from './geometry.ts';
import type { Box } from './geometry.ts';
import { endTexts, layOutFrame, tickTexts } from './indicatorFrame.ts';
import type { ChartForm, IndicatorFrame, Subject } from './indicatorFrame.ts';
import { markRadii, placeIndicatorLabels } from './indicatorLabels.ts';
import type { LabelExtent } from './indicatorLabels.ts';
import { indicatorLegend } from './indicatorLegend.ts';
import type { Placement } from './labelPlacement.ts';
import { cornerOf, COSTLY } from './labelPlaces.ts';
import { shapeAt } from './labelShape.ts';
import type { LabelShape } from './labelShape.ts';
import { ASCENT, baselineAround, DESCENT, inkBox } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { allNumbers, shownSeries } from './series.ts';
import type { ShownSeries } from './series.ts';
import { COLOURS, measuresOf, SMALLEST_TEXT } from './theme.ts';
import type { Measures } from './theme.ts';
import { fitScale } from './valueScale.ts';
import type { Rooms, ValueScale } from './valueScale.ts';
import { cutNote, provisionalNote, WORDS } from './words.ts';

/** A finished plan. */
export interface IndicatorPlan {
  readonly size: PictureSize;
  readonly measures: Measures;
  readonly series: ShownSeries;
  readonly frame: IndicatorFrame;
  readonly scale: ValueScale;
  readonly barWidth: number;
  /** By column; none in a line chart. */
  readonly bars: ReadonlyMap<number, Box>;
  /** Figures beside marks. */
  readonly labels: readonly PlacedText[];
  /** Where the labels stand, each with what lies behind it. */
  readonly labelBoxes: readonly Box[];
  /** All other texts. */
  readonly texts: readonly PlacedText[];
  /** The band of the cut. */
  readonly band?: Box;
}

/** What is known of a picture before its figures are placed, and the whole plan for whoever draws it. */
export interface IndicatorPicture {
  readonly notes: readonly string[];
  readonly plan: () => IndicatorPlan;
}

/** Height of the band of a cut axis, in points. */
const BAND = { full: 12, small: 9 } as const;
const COLUMN_SHARE = 0.62;
const WIDEST_SHARE = 0.8;

/**
 * Plans a picture: looks for label sizes and headroom with which every label has a place,
 * and labels the key values only when two or more would be left out or the picture would be crowded.
 *
 * Placing labels is what takes long, and a picture that makes room for its notes is planned anew at a smaller size: so
 * it is done when the plan is asked for.
 */
export function planIndicator(
  lettering: Lettering,
  chart: IndicatorChart,
  size: PictureSize,
): IndicatorPicture {
  const measures = measuresOf(size);
  const series = shownSeries(chart);
  const subject = { lettering, chart, series, size, measures };
  const [largest = SMALLEST_TEXT] = measures.labels;
  const frame = layOutFrame(subject, {
    entries: indicatorLegend(chart, measures),
    rooms: (form) => roomsFor(subject, form, largest, 0),
  });
  const plan = once(() => labelled(subject, frame));
  const { cut } = frame.axis;
  return {
    notes: [
      ...(cut === undefined ? [] : [cutNote(cut.text, chart.unit)]),
      ...unexplained(size, series, plan),
    ],
    plan,
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function labelled(subject: Subject, frame: IndicatorFrame): IndicatorPlan {
  const { chart, measures } = subject;
  const best = (extent: LabelExtent): Draft =>
    bestDraft(measures, (labelSize, lines) => draftOf(subject, frame, labelSize, lines, extent));
  const all = best('all');
  const tooMany = all.placement.missing > 1 || crowded(all.placement, chart.points.length);
  return finished(subject, frame, tooMany ? best('key') : all);
}

/** Too many labels across lines and edges of bars: fewer figures say more. */
function crowded({ chosen }: Placement<LabelShape>, columns: number): boolean {
  const cost = chosen.reduce((sum, one) => sum + one.cost, 0);
  return cost >= COSTLY * Math.max(3, columns / 3);
}

/** A try with one size of labels and one headroom. */
interface Draft {
  readonly scale: ValueScale;
  readonly barWidth: number;
  readonly bars: ReadonlyMap<number, Box>;
  readonly placement: Placement<LabelShape>;
  readonly texts: readonly PlacedText[];
  readonly band: Box | undefined;
}

/** The first try without a blemish, otherwise the one with the fewest. */
function bestDraft(
  { labels }: Measures,
  draft: (labelSize: number, lines: number) => Draft,
): Draft {
  const [largest = SMALLEST_TEXT] = labels;
  let best = draft(largest, 0);
  const tries = [
    ...labels.flatMap((labelSize) => [0, 1].map((lines) => ({ labelSize, lines }))),
    ...labels.map((labelSize) => ({ labelSize, lines: 2 })),
  ];
  for (const { labelSize, lines } of tries.slice(1)) {
    if (best.placement.cost < COSTLY) return best;
    // Two lines of extra room are worth their price only to labels that have no place at all.
    if (lines > 1 && best.placement.missing === 0) return best;
    const next = draft(labelSize, lines);
    if (next.placement.cost < best.placement.cost) best = next;
  }
  return best;
}

function draftOf(
  subject: Subject,
  frame: IndicatorFrame,
  labelSize: number,
  lines: number,
  extent: LabelExtent,
): Draft {
  const { lettering, measures, series } = subject;
  const rooms = roomsFor(subject, frame.form, labelSize, lines);
  const scale = fitScale(frame.axis, frame.plot, rooms);
  const radii = markRadii(frame.form, measures);
  const barWidth = widthOfBars(subject, frame, labelSize);
  const bars: ReadonlyMap<number, Box> =
    frame.form === 'bars' ? barBoxes(series, frame, scale, barWidth) : new Map();
  const marks = {
    bars,
    actualRadius: radii.actual + 0.6,
    targetRadius: radii.target + 0.6,
  };
  const band = bandOf(subject.size, frame);
  const texts = sceneryTexts(subject, frame, scale, band);
  const solid = [
    ...texts.map((text) => inkBox(lettering, text)),
    ...(band === undefined ? [] : [band]),
  ];
  const ground = { subject, frame, scale, marks, solid };
  const placement = placeIndicatorLabels(ground, labelSize, extent);
  return { scale, barWidth, bars, placement, texts, band };
}

function finished(
  { size, measures, series }: Subject,
  frame: IndicatorFrame,
  { scale, barWidth, bars, placement, texts, band }: Draft,
): IndicatorPlan {
  const labels = placement.chosen.flatMap((candidate) => {
    const { left, top } = cornerOf(candidate);
    return shapeAt(candidate.shape, left, top);
  });
  return {
    size,
    measures,
    series,
    frame,
    scale,
    barWidth,
    bars,
    labels,
    labelBoxes: placement.chosen.map(({ box }) => box),
    texts,
    ...(band === undefined ? {} : { band }),
  };
}

/** Without a legend, a provisional figure whose word found no room is explained beside the picture. */
function unexplained(
  { detail }: PictureSize,
  { actuals }: ShownSeries,
  plan: IndicatorPicture['plan'],
): readonly string[] {
  const stated = actuals.filter(({ provisional }) => provisional !== '');
  if (detail !== 'small' || stated.length === 0) return [];
  const words = plan()
    .labels.map(({ text }) => text)
    .join('');
  return stated
    .filter(({ provisional }) => !words.includes(provisional))
    .map(({ text, provisional }) => provisionalNote(text, provisional));
}

/** Room for a label beyond the highest and the lowest mark, and for `lines` more. */
function roomsFor(
  { size: { detail }, measures, series }: Subject,
  form: ChartForm,
  labelSize: number,
  lines: number,
): Rooms {
  const numbers = allNumbers(series);
  const radii = markRadii(form, measures);
  const label = labelSize * (ASCENT + DESCENT) + Math.max(radii.actual, radii.target) + 3.5;
  const extra = lines * (labelSize + 1.5);
  return {
    lowest: numbers.length === 0 ? 0 : Math.min(...numbers),
    highest: Math.max(0, ...numbers),
    above: label + extra,
    below: label + extra,
    tick: detail === 'small' ? 1 : measures.text * 0.55,
    band: BAND[detail],
    mark: radii.target + 0.8,
    lowestMark: Math.min(...series.targets.map(({ number }) => number)),
  };
}

/** Bars grow a little where a figure would otherwise stick out of them. */
function widthOfBars(
  { lettering, measures, series }: Subject,
  { pitch }: IndicatorFrame,
  labelSize: number,
): number {
  const { actuals, targets, constantTarget } = series;
  const widths = [
    ...(constantTarget === undefined ? targets : []).map((one) => ({ ...one, bold: false })),
    ...actuals.map((one) => ({ ...one, bold: true })),
  ].map(({ text, bold }) => lettering.width(text, labelSize, bold));
  const widest = Math.max(0, ...widths);
  const wanted = Math.max(pitch * COLUMN_SHARE, widest + 4);
  return Math.min(wanted, pitch * WIDEST_SHARE, measures.widestBar);
}

function barBoxes(
  { actuals }: ShownSeries,
  { centres }: IndicatorFrame,
  { yOf, zeroY }: ValueScale,
  width: number,
): ReadonlyMap<number, Box> {
  return new Map(
    actuals.map(({ column, number }) => {
      const [x, y] = [centres[column] ?? 0, yOf(number)];
      const [top, bottom] = [Math.min(y, zeroY), Math.max(y, zeroY)];
      return [column, { left: x - width / 2, right: x + width / 2, top, bottom }];
    }),
  );
}

function bandOf({ detail }: PictureSize, { axis, plot }: IndicatorFrame): Box | undefined {
  if (axis.cut === undefined) return undefined;
  const { left, right, bottom } = plot;
  return { left, right, top: bottom - BAND[detail], bottom };
}

/** Head, axis, foot, the word of the cut, the label of a constant target. */
function sceneryTexts(
  { lettering, size, measures, series }: Subject,
  frame: IndicatorFrame,
  scale: ValueScale,
  band: Box | undefined,
): readonly PlacedText[] {
  const ticks = size.detail === 'full' ? tickTexts(frame, scale, measures.text) : [];
  const fixed = [...frame.head.texts, ...frame.footTexts];
  const free = withoutCollisions(lettering, fixed, zeroFirst(ticks));
  return [
    ...fixed,
    ...free,
    ...endTexts(frame, scale, series, measures.text),
    ...(band === undefined ? [] : [cutWord(band)]),
  ];
}

/** In a picture too low for its figures, 0 is the one that stays. */
function zeroFirst(ticks: readonly PlacedText[]): readonly PlacedText[] {
  return [...ticks.filter(isZero), ...ticks.filter((tick) => !isZero(tick))];
}

function isZero({ text }: PlacedText): boolean {
  return /^[0.]+$/.test(text);
}

function withoutCollisions(
  lettering: Lettering,
  fixed: readonly PlacedText[],
  texts: readonly PlacedText[],
): readonly PlacedText[] {
  const taken = fixed.map((text) => inkBox(lettering, text));
  return texts.filter((text) => {
    const box = inkBox(lettering, text);
    if (taken.some((other) => overlaps(box, other))) return false;
    taken.push(box);
    return true;
  });
}

function cutWord({ top, bottom, right }: Box): PlacedText {
  const size = SMALLEST_TEXT;
  const baseline = baselineAround((top + bottom) / 2, size);
  return {
    text: WORDS.cut,
    size,
    bold: false,
    colour: COLOURS.quiet,
    x: right - 2,
    baseline,
    align: 'right',
  };
}
