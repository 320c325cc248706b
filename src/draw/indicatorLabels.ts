/** The figures beside the marks of an indicator's chart: baseline, 対象年度, last target. All others stand in the table. */

import type { Box, Line } from './geometry.ts';
import type { IndicatorFrame, Subject } from './indicatorFrame.ts';
import { placeLabels, PLACES_TRIED } from './labelPlacement.ts';
import type { LabelWish, Placement } from './labelPlacement.ts';
import { labelPlaces } from './labelPlaces.ts';
import type { Anchor, Scene } from './labelPlaces.ts';
import { labelShapes } from './labelShape.ts';
import type { LabelShape, LabelWords } from './labelShape.ts';
import { largestMark, surfaceOf } from './manner.ts';
import { keyActuals, lastTarget } from './series.ts';
import type { ShownActual, ShownValue } from './series.ts';
import { ceilingCrest, targetBox, targetReach } from './targets.ts';
import type { TargetGround } from './targets.ts';
import type { ValueScale } from './valueScale.ts';
import { WORDS } from './words.ts';

/** What labels are placed on. */
export interface LabelGround {
  readonly subject: Subject;
  readonly frame: IndicatorFrame;
  readonly scale: ValueScale;
  /** Bars by column, in bars; empty in a line chart. */
  readonly bars: ReadonlyMap<number, Box>;
  /** Texts that are there already. */
  readonly solid: readonly Box[];
}

const OMISSION = { actual: 4000, target: 3000 } as const;

/**
 * Places the labels of a chart.
 *
 * @param labelSize of the figures in points
 */
export function placeIndicatorLabels(
  ground: LabelGround,
  labelSize: number,
): Placement<LabelShape> {
  const { lettering, chart, series } = ground.subject;
  const { colours, type } = lettering.look;
  const scene = sceneOf(ground);
  const wish = (
    kind: keyof typeof OMISSION,
    words: LabelWords,
    anchor: Anchor,
    size: number,
  ): LabelWish<LabelShape> => ({
    candidates: labelPlaces(anchor, labelShapes(lettering, words, size), scene, PLACES_TRIED),
    omission: OMISSION[kind],
  });
  const ofActual = (value: ShownActual): LabelWish<LabelShape> =>
    wish(
      'actual',
      { figure: value.text, bold: true, colour: colours.ink, word: '' },
      actualAnchor(value, ground),
      value.judged ? labelSize + type.judgedLarger : labelSize,
    );
  const ofTarget = (value: ShownValue, index: number): LabelWish<LabelShape> =>
    wish(
      'target',
      {
        figure: value.text + chart.boundWord,
        bold: false,
        colour: colours.targetText,
        word: index === 0 ? WORDS.target : '',
      },
      targetAnchor(value, index === 0, ground),
      labelSize,
    );
  const actuals = keyActuals(series);
  const targets = lastTarget(series);
  const columns = chart.points.map((_, column) => [
    ...actuals.filter((one) => one.column === column).map(ofActual),
    ...targets.flatMap((one, index) => (one.column === column ? [ofTarget(one, index)] : [])),
  ]);
  return placeLabels(columns);
}

/** The lines through the actuals; a gap ends a line. */
export function linesThrough(
  values: readonly ShownValue[],
  frame: IndicatorFrame,
  scale: ValueScale,
): readonly Line[] {
  return values.slice(1).flatMap((value, index) => {
    const before = values[index];
    if (before === undefined || before.column !== value.column - 1) return [];
    const [x1, x2] = [frame.centres[before.column], frame.centres[value.column]];
    if (x1 === undefined || x2 === undefined) return [];
    return [{ x1, y1: scale.yOf(before.number), x2, y2: scale.yOf(value.number) }];
  });
}

/** Where targets stand. */
export function targetGround(
  { centres, pitch }: IndicatorFrame,
  { yOf }: ValueScale,
): TargetGround {
  return { centres, pitch, yOf };
}

function actualAnchor(value: ShownActual, ground: LabelGround): Anchor {
  const { subject, frame, scale, bars } = ground;
  const target = subject.series.targets.find(({ column }) => column === value.column);
  const bar = bars.get(value.column);
  return {
    column: value.column,
    // Over the stroke of its own target, too: the line is dark, and ends at what was reached.
    open: bar === undefined ? ['above', 'below'] : value.number < 0 ? ['below'] : ['above'],
    x: frame.centres[value.column] ?? 0,
    y: scale.yOf(value.number),
    radius: bar === undefined ? largestMark(subject.lettering.look) : 0,
    across: bar === undefined ? largestMark(subject.lettering.look) : (bar.right - bar.left) / 2,
    crest: 0,
    bar,
    negative: value.number < 0,
    higher: target === undefined || value.number >= target.number,
    other:
      target &&
      targetBox(target, subject.chart.aim, targetGround(frame, scale), subject.lettering.look),
    otherBar: undefined,
    speaking: false,
  };
}

/** @param upper the target, or the upper edge of a range; a lower edge is labelled below */
function targetAnchor(value: ShownValue, upper: boolean, ground: LabelGround): Anchor {
  const { subject, frame, scale, bars } = ground;
  const actual = subject.series.actuals.find(({ column }) => column === value.column);
  const range = subject.series.ranges.find(({ column }) => column === value.column);
  const others = [
    ...(actual === undefined ? [] : [actual.number]),
    ...(range === undefined ? [] : [range.lower, range.upper]),
  ];
  const bar = bars.get(value.column);
  const y = scale.yOf(value.number);
  const other = actual && actualBox(actual, ground);
  const stroke = targetBox(
    value,
    subject.chart.aim,
    targetGround(frame, scale),
    subject.lettering.look,
  );
  return {
    column: value.column,
    open: [
      ...(bar !== undefined && bar.top < y ? [] : (['above'] as const)),
      ...(bar !== undefined && bar.bottom > y ? [] : (['below'] as const)),
    ].filter((side) =>
      others.every((one) => (side === 'above' ? one <= value.number : one >= value.number)),
    ),
    x: frame.centres[value.column] ?? 0,
    y,
    radius: targetReach(subject.lettering.look),
    // What was reached in its year may be wider than its stroke.
    across:
      Math.max(stroke.right - stroke.left, other === undefined ? 0 : other.right - other.left) / 2,
    crest: ceilingCrest(subject.chart.aim, subject.lettering.look),
    bar: undefined,
    negative: value.number < 0,
    higher: upper && (actual === undefined || value.number >= actual.number),
    other,
    otherBar: bar,
    speaking: upper,
    ...(range !== undefined && {
      half: {
        side: upper ? 'above' : 'below',
        y: scale.yOf((range.lower + range.upper) / 2),
      },
    }),
  };
}

function sceneOf(ground: LabelGround): Scene {
  const { subject, frame, scale, bars, solid } = ground;
  const { series, size, chart, lettering } = subject;
  const { look } = lettering;
  const places = targetGround(frame, scale);
  const targets = series.targets.map((one) => targetBox(one, chart.aim, places, look));
  const isLine = frame.form === 'line';
  const actuals = isLine ? series.actuals.map((one) => actualBox(one, ground)) : [];
  return {
    region: {
      // In the column of the axis' figures a label would read as one of them.
      left: size.detail === 'full' ? frame.plot.left : 0.5,
      right: size.width - 0.5,
      top: frame.plot.top,
      bottom: frame.plot.bottom - 0.5,
    },
    zeroY: scale.zeroY,
    solid: [...solid, ...targets, ...actuals],
    texts: solid,
    marks: [
      ...series.targets.map(({ column }, index) => ({ column, box: targets[index] })),
      ...series.actuals.map((one) => ({
        column: one.column,
        box: bars.get(one.column) ?? actualBox(one, ground),
      })),
    ].flatMap(({ column, box }) => (box === undefined ? [] : [{ column, box }])),
    lines: isLine ? linesThrough(series.actuals, frame, scale) : [],
    bars: series.actuals.flatMap((one) => {
      const box = bars.get(one.column);
      const { ink, hatch } = surfaceOf(one, look);
      const [hatched, dark] = [hatch !== undefined, ink === look.colours.paper];
      return box === undefined ? [] : [{ box, hatched, dark }];
    }),
  };
}

function actualBox({ column, number }: ShownActual, { subject, frame, scale }: LabelGround): Box {
  const radius = largestMark(subject.lettering.look) + 0.6;
  const [x, y] = [frame.centres[column] ?? 0, scale.yOf(number)];
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}
