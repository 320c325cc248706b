/** The figures beside the marks of an indicator's chart. */

import type { Box, Line } from './geometry.ts';
import type { IndicatorFrame, Subject } from './indicatorFrame.ts';
import { placeLabels, PLACES_TRIED } from './labelPlacement.ts';
import type { LabelWish, Placement } from './labelPlacement.ts';
import { labelPlaces } from './labelPlaces.ts';
import type { Anchor, Scene } from './labelPlaces.ts';
import { labelShapes } from './labelShape.ts';
import type { LabelShape, LabelWords } from './labelShape.ts';
import type { ShownValue } from './series.ts';
import { COLOURS } from './theme.ts';
import type { Measures } from './theme.ts';
import type { ValueScale } from './valueScale.ts';
import { WORDS } from './words.ts';

/** Marks and bars where they will be drawn. */
export interface MarkGeometry {
  /** Bars by column, in bars; empty in a line chart. */
  readonly bars: ReadonlyMap<number, Box>;
  /** Half of an actual's mark; 0 for bars. */
  readonly actualRadius: number;
  readonly targetRadius: number;
}

/** How much is labelled: every value, or baseline, latest actual and last target. */
export type LabelExtent = 'all' | 'key';

/** What labels are placed on. */
export interface LabelGround {
  readonly subject: Subject;
  readonly frame: IndicatorFrame;
  readonly scale: ValueScale;
  readonly marks: MarkGeometry;
  /** Texts and bands that are there already. */
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
  extent: LabelExtent,
): Placement<LabelShape> {
  const { subject } = ground;
  const scene = sceneOf(ground);
  const labelled = labelledValues(ground, extent);
  const wish = (kind: Kind, value: ShownValue): LabelWish<LabelShape> => {
    const words = kind === 'actual' ? actualWords(value) : targetWords(subject, value);
    const speaking = kind === 'target' && words.word !== '';
    const anchor = { ...anchorOf(kind, value, ground), speaking };
    const shapes = labelShapes(subject.lettering, words, labelSize);
    return {
      candidates: labelPlaces(anchor, shapes, scene, PLACES_TRIED),
      omission: OMISSION[kind],
    };
  };
  const columns = subject.chart.points.map((_, column) => [
    ...labelled.actuals.filter((one) => one.column === column).map((one) => wish('actual', one)),
    ...labelled.targets.filter((one) => one.column === column).map((one) => wish('target', one)),
  ]);
  return placeLabels(columns);
}

type Kind = 'actual' | 'target';

/** The lines through the values of a series; a gap ends a line. */
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

/** The values whose labels are wanted. A constant target is labelled once: in the margin, or at its last mark. */
function labelledValues(
  { subject, frame }: LabelGround,
  extent: LabelExtent,
): { readonly actuals: readonly ShownValue[]; readonly targets: readonly ShownValue[] } {
  const { actuals, targets, constantTarget } = subject.series;
  const { detail } = subject.size;
  const every = extent === 'all' && detail === 'full';
  const latest = actuals.at(-1);
  const keyActuals = actuals.filter((value) => value.baseline || value === latest);
  const shownTargets = every && constantTarget === undefined ? targets : targets.slice(-1);
  return {
    actuals: every ? actuals : keyActuals,
    targets: frame.endLines.length > 0 ? [] : shownTargets,
  };
}

function actualWords({ text, provisional }: ShownValue): LabelWords {
  return {
    figure: text,
    bold: true,
    colour: COLOURS.ink,
    word: provisional,
    wordFirst: false,
  };
}

/** Where the figure stands for all years, or no legend explains it, it says what it is. */
function targetWords({ chart, series, size }: Subject, { text }: ShownValue): LabelWords {
  const constant = series.constantTarget !== undefined;
  return {
    figure: constant ? text + chart.boundWord : text,
    bold: false,
    colour: COLOURS.targetText,
    word: constant || size.detail === 'small' ? WORDS.target : '',
    wordFirst: true,
  };
}

function anchorOf(
  kind: Kind,
  value: ShownValue,
  { subject, frame, scale, marks }: LabelGround,
): Omit<Anchor, 'speaking'> {
  const { series } = subject;
  const others = kind === 'actual' ? series.targets : series.actuals;
  const other = others.find(({ column }) => column === value.column);
  const higher =
    other === undefined ||
    value.number > other.number ||
    (value.number === other.number && kind === 'actual');
  const otherRadius = kind === 'actual' ? marks.targetRadius : marks.actualRadius;
  return {
    x: frame.centres[value.column] ?? 0,
    y: scale.yOf(value.number),
    radius: kind === 'actual' ? marks.actualRadius : marks.targetRadius,
    bar: kind === 'actual' ? marks.bars.get(value.column) : undefined,
    negative: value.number < 0,
    higher,
    other: other === undefined ? undefined : markBox(other, otherRadius, frame, scale),
    otherBar: kind === 'target' ? marks.bars.get(value.column) : undefined,
  };
}

function sceneOf({ subject, frame, scale, marks, solid }: LabelGround): Scene {
  const { series, size } = subject;
  const targets = series.targets.map((one) => markBox(one, marks.targetRadius, frame, scale));
  const actuals =
    frame.form === 'bars'
      ? []
      : series.actuals.map((one) => markBox(one, marks.actualRadius, frame, scale));
  const lines = [
    ...linesThrough(series.targets, frame, scale),
    ...(frame.form === 'bars' ? [] : linesThrough(series.actuals, frame, scale)),
  ];
  return {
    region: {
      left: 0.5,
      right: size.width - 0.5,
      top: frame.head.bottom,
      bottom: frame.plot.bottom - 0.5,
    },
    zeroY: scale.zeroY,
    solid: [...solid, ...targets, ...actuals],
    lines,
    bars: [...marks.bars].map(([column, box]) => ({
      box,
      hatched: series.actuals.some((one) => one.column === column && one.provisional !== ''),
    })),
  };
}

function markBox(
  { column, number }: ShownValue,
  radius: number,
  frame: IndicatorFrame,
  scale: ValueScale,
): Box {
  const [x, y] = [frame.centres[column] ?? 0, scale.yOf(number)];
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Reaches of the marks including their edges. */
export function markRadii(
  form: 'bars' | 'line',
  measures: Measures,
): { readonly actual: number; readonly target: number } {
  const target = measures.diamond * (form === 'line' ? 1.35 : 1);
  return { actual: form === 'line' ? measures.diamond * 0.78 : 0, target };
}
