/** The plan of an indicator's picture: every position, decided before anything is drawn. */

import type { IndicatorChart, PictureSize } from '../forms/figure.ts';
import type { ChartLook } from '../office/chartLook.ts';
import { comparisonBox } from './comparisons.ts';
import { contains, overlaps } from './geometry.ts';
import type { Box } from './geometry.ts';
import { layOutFrame, NO_SIDES, tickTexts } from './indicatorFrame.ts';
import type { ChartForm, IndicatorFrame, Sides, Subject } from './indicatorFrame.ts';
import { placeIndicatorLabels, targetGround } from './indicatorLabels.ts';
import type { Placement } from './labelPlacement.ts';
import { ASTRAY, cornerOf, COSTLY, CROWDED, MISSING } from './labelPlaces.ts';
import { shapeAt } from './labelShape.ts';
import type { LabelShape } from './labelShape.ts';
import { ASCENT, DESCENT, inkBox } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { largestMark, surfaceOf } from './manner.ts';
import { measuresOf } from './measures.ts';
import type { Measures } from './measures.ts';
import { allNumbers, keyActuals, lastTarget, shownSeries } from './series.ts';
import type { ShownSeries } from './series.ts';
import { targetReach } from './targets.ts';
import { fitScale } from './valueScale.ts';
import type { Rooms, ValueScale } from './valueScale.ts';

/** A finished plan. */
export interface IndicatorPlan {
  readonly size: PictureSize;
  readonly measures: Measures;
  readonly look: ChartLook;
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
  /** Lines from labels to their marks, each with the air beside it. */
  readonly leaders: readonly (Box & { readonly colour: string })[];
  /** All other texts. */
  readonly texts: readonly PlacedText[];
}

/** Plans a picture: looks for label sizes and headroom with which every label has a place. */
export function planIndicator(
  lettering: Lettering,
  chart: IndicatorChart,
  size: PictureSize,
): IndicatorPlan {
  const measures = measuresOf(size, lettering.look);
  const series = shownSeries(chart);
  const subject = { lettering, chart, series, size, measures };
  const [largest = lettering.look.type.smallest] = measures.labels;
  const framed = (sides: Sides): IndicatorFrame =>
    layOutFrame(subject, (form) => roomsFor(subject, form, largest, 0), sides);
  const planned = (frame: IndicatorFrame): Draft => {
    const draft = (labelSize: number, lines: number): Draft =>
      draftOf(subject, frame, labelSize, lines);
    return bestDraft(largest, measures, draft);
  };
  const whole = framed(NO_SIDES);
  const before = roomBeforeFirst(subject, whole);
  const apart = before > 0 ? framed({ before, after: 0 }) : whole;
  const frame = isAsHigh(apart, whole) ? apart : whole;
  const draft = planned(frame);
  let best = { frame, draft };
  for (const { from, room, isFit } of [
    { from: CROWDED, room: roomBesideLast, isFit: isAsHigh },
    { from: MISSING, room: stripBesideLast, isFit: isAsWhole },
  ]) {
    const after = best.draft.placement.cost < from ? 0 : room(subject, frame);
    if (after === 0) continue;
    const narrower = framed({ before: frame === whole ? 0 : before, after });
    if (!isFit(narrower, frame)) continue;
    const other = planned(narrower);
    if (other.placement.cost < best.draft.placement.cost) best = { frame: narrower, draft: other };
  }
  return finishedPlan(subject, best.frame, best.draft);
}

/** Whether years and their words need no more lines for what a frame gives to labels. */
function isAsHigh(frame: IndicatorFrame, other: IndicatorFrame): boolean {
  return frame.plot.bottom >= other.plot.bottom;
}

/** Whether no more of the years' words are broken, though they may take another line, or leave a mark's word to the legend. */
function isAsWhole(frame: IndicatorFrame, other: IndicatorFrame): boolean {
  return frame.texts.length <= other.texts.length;
}

/**
 * How far from the axis the columns have to begin, so that the first one's figure stands over its own mark and yet clear
 * of the axis' figures.
 *
 * @returns in points; 0 where it has that room, or the first column no figure
 */
function roomBeforeFirst(
  { lettering, measures, series, size }: Subject,
  { pitch, centres }: IndicatorFrame,
): number {
  const first = keyActuals(series).find(({ column }) => column === 0);
  if (first === undefined || size.detail === 'small') return 0;
  const [largest = lettering.look.type.smallest] = measures.labels;
  const missing = lettering.width(first.text, largest, true) / 2 - pitch / 2;
  // What stands before the columns makes each of them narrower.
  const room = missing / (1 - 0.5 / centres.length);
  return Math.min(Math.max(0, room), size.width * MOST_BESIDE);
}

/** Of a picture's width, what a label may take on either side of the columns. */
const MOST_BESIDE = 0.1;

/**
 * How far the plot has to end before the picture does, so that the last target's label, set in two lines, stands over or
 * under its own stroke and clear of the stroke before it.
 *
 * @returns in points; 0 where it has that room, or no target in the last column
 */
function roomBesideLast(
  { chart, series, lettering, measures, size }: Subject,
  { centres, pitch, plot }: IndicatorFrame,
): number {
  const last = lastTarget(series);
  if (last.at(0)?.column !== centres.length - 1) return 0;
  const [largest = lettering.look.type.smallest] = measures.labels;
  const widths = last.map(({ text }) => lettering.width(text + chart.boundWord, largest, false));
  const share = chart.aim === 'reach' ? lettering.look.targets.share : 1;
  // In parts of a column: from the end of the stroke before to the end of the last column.
  const own = 1.5 - share / 2;
  const free = own * pitch + size.width - plot.right - LABEL_APART;
  const room = (Math.max(...widths) - free) / (1 - own / centres.length);
  return Math.min(Math.max(0, room), size.width * MOST_BESIDE);
}

/** Of a picture's width, what a strip for the last target's label may take. */
const MOST_STRIP = 0.36;

/**
 * How wide a strip beside the plot has to be for the last target's label to stand in it, right behind its stroke: where a
 * bar or a line leaves no room above or below.
 *
 * @returns in points; 0 where it would take too much
 */
function stripBesideLast(
  { chart, series, lettering, measures, size }: Subject,
  { centres }: IndicatorFrame,
): number {
  const last = lastTarget(series);
  if (last.at(0)?.column !== centres.length - 1) return 0;
  const least = Math.min(...measures.labels);
  const widths = last.map(({ text }) => lettering.width(text + chart.boundWord, least, false));
  const room = Math.max(...widths) + LABEL_APART;
  return room > size.width * MOST_STRIP ? 0 : room;
}

/** Between a label and the stroke before it, and up to the picture's edge, in points. */
const LABEL_APART = 3;

/** Above the highest figure of the axis, in parts of its size: half of it, and a gap to the words of the head. */
const TICK_ROOM = 0.75;

/** Any height at which every word around a plot has room. */
const AMPLE = 200;

/**
 * How much of a full picture's height stands above and below its plot.
 *
 * @param width of the picture, in points
 */
export function aroundIndicator(
  lettering: Lettering,
  chart: IndicatorChart,
  width: number,
): number {
  const size: PictureSize = { width, height: AMPLE, detail: 'full' };
  const measures = measuresOf(size, lettering.look);
  const subject = { lettering, chart, series: shownSeries(chart), size, measures };
  const [largest = lettering.look.type.smallest] = measures.labels;
  const { plot } = layOutFrame(subject, (form) => roomsFor(subject, form, largest, 0));
  return AMPLE - (plot.bottom - plot.top);
}

/** A try with one size of labels and one headroom. */
interface Draft {
  readonly scale: ValueScale;
  readonly barWidth: number;
  readonly bars: ReadonlyMap<number, Box>;
  readonly placement: Placement<LabelShape>;
  readonly texts: readonly PlacedText[];
}

/** The first try without a blemish, otherwise the one with the fewest. */
function bestDraft(
  largest: number,
  { labels }: Measures,
  draft: (labelSize: number, lines: number) => Draft,
): Draft {
  let best = draft(largest, 0);
  const tries = [
    ...labels.flatMap((labelSize) => [0, 1].map((lines) => ({ labelSize, lines }))),
    ...labels.map((labelSize) => ({ labelSize, lines: 2 })),
    ...labels.map((labelSize) => ({ labelSize, lines: 3 })),
  ];
  for (const { labelSize, lines } of tries.slice(1)) {
    if (best.placement.cost < COSTLY) return best;
    // Two lines of extra room are worth their price only to labels that have no place of their own.
    if (lines > 1 && best.placement.cost < ASTRAY) return best;
    if (lines > 2 && best.placement.missing === 0) return best;
    const next = draft(labelSize, lines);
    if (next.placement.cost < best.placement.cost) best = next;
  }
  return best;
}

function draftOf(subject: Subject, frame: IndicatorFrame, labelSize: number, lines: number): Draft {
  const { lettering, series } = subject;
  const { bars: look } = lettering.look;
  const rooms = roomsFor(subject, frame.form, labelSize, lines);
  const scale = fitScale(frame.axis, frame.plot, rooms);
  const barWidth = Math.min(frame.pitch * look.share, look.widest);
  const bars: ReadonlyMap<number, Box> =
    frame.form === 'bars' ? barBoxes(series, frame, scale, barWidth) : new Map();
  const figures = axisFigures(subject, frame, scale);
  const solid = frame.texts.map((text) => inkBox(lettering, text));
  const marks = series.comparisons.map((value) =>
    comparisonBox(value, targetGround(frame, scale), lettering.look),
  );
  const ground = {
    subject,
    frame,
    scale,
    bars,
    solid: [...solid, ...marks],
  };
  const placement = placeIndicatorLabels(ground, labelSize);
  return { scale, barWidth, bars, placement, texts: [...frame.texts, ...figures] };
}

function finishedPlan(
  { size, measures, series, lettering: { look } }: Subject,
  frame: IndicatorFrame,
  { placement, ...draft }: Draft,
): IndicatorPlan {
  const labels = placement.chosen.flatMap((candidate) => {
    const { left, top } = cornerOf(candidate);
    const texts = shapeAt(candidate.shape, left, top);
    const on = series.actuals.find(({ column }) => {
      const bar = draft.bars.get(column);
      return bar !== undefined && contains(bar, candidate.box);
    });
    const ink = on && surfaceOf(on, look).ink;
    return ink === look.colours.paper ? texts.map((text) => ({ ...text, colour: ink })) : texts;
  });
  const labelBoxes = placement.chosen.map(({ box }) => box);
  const leaders = placement.chosen.flatMap(({ leader, shape }) =>
    leader === undefined ? [] : [{ ...leader, colour: shape.texts[0]?.colour ?? look.colours.ink }],
  );
  return { size, measures, look, series, frame, ...draft, labels, labelBoxes, leaders };
}

/** Of a low plot's height, what its values keep: the course of the years is seen; less where a label had no place at all. */
const SHARE_OF_VALUES = { usual: 0.55, crowded: 0.35 } as const;

/** Room for a label beyond the highest and the lowest mark, and for `lines` more. */
function roomsFor(
  { size: { detail }, measures, series, lettering: { look } }: Subject,
  form: ChartForm,
  labelSize: number,
  lines: number,
): Rooms {
  const numbers = allNumbers(series);
  const mark = form === 'line' ? largestMark(look) : targetReach(look);
  const room = (labelSize + 1) * (ASCENT + DESCENT) + mark + 3.5 + lines * (labelSize + 1.5);
  return {
    lowest: numbers.length === 0 ? 0 : Math.min(...numbers),
    highest: Math.max(0, ...numbers),
    above: room,
    below: room,
    tick: detail === 'small' ? 1 : measures.text * TICK_ROOM,
    mark: targetReach(look) + 0.4,
    lowestMark: Math.min(...series.targets.map(({ number }) => number)),
    leastShare: lines > 2 ? SHARE_OF_VALUES.crowded : SHARE_OF_VALUES.usual,
  };
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

/** The figures of the axis that touch nothing else. */
function axisFigures(
  { lettering, size, measures }: Subject,
  frame: IndicatorFrame,
  scale: ValueScale,
): readonly PlacedText[] {
  const ticks =
    size.detail === 'full' ? tickTexts(frame, scale, measures.text, lettering.look) : [];
  return withoutCollisions(lettering, frame.texts, zeroFirst(ticks));
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
