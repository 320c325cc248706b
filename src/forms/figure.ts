/** Figures: what a chart shows, as data. `compose/` fills them, `draw/` makes pictures of them, no writer changes them. */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import type { Operation } from './operation.ts';
import { type Area, Provenance } from './provenance.ts';

const Text = z.string();
const Count = z.int().min(0);

/** One mark of a series. A value carries the text printed beside it; without a value, why there is none. */
const ChartValue = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('value'),
    /** For the length of the bar only. */
    number: z.number(),
    /** As printed: `▲1,394`. */
    text: Text,
  }),
  z.strictObject({
    /**
     * Known not to exist (欠測); not known yet (未確定); or nothing is meant to stand here, such as a target in the
     * baseline year.
     */
    kind: z.enum(['missing', 'pending', 'none']),
  }),
]);
export type ChartValue = Parsed<typeof ChartValue>;

/** What a year is meant to reach: a number, anything within two, or nothing that could be drawn. */
const ChartTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), number: z.number(), text: Text }),
  z.strictObject({
    kind: z.literal('range'),
    lower: z.number(),
    upper: z.number(),
    /** As printed at the edges: `93`, `97`. */
    lowerText: Text,
    upperText: Text,
    /** As the table prints it: `93～97`. */
    text: Text,
  }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type ChartTarget = Parsed<typeof ChartTarget>;

/** One year of an indicator's chart. */
const ChartPoint = z.strictObject({
  /** `H28` */
  label: Text,
  /** What stands under the year: `○達成`, `×未達成`, `基準値`, `欠測`, `未確定`; empty when the scheme judges nothing. */
  status: Text,
  baseline: z.boolean(),
  /** 対象年度; of no year when nothing is judged. */
  judged: z.boolean(),
  /** 概算, 速報 …; empty for a final value. */
  provisional: Text,
  /** What stands beside the actual in the table: `(H26)`, `概算`. */
  note: Text,
  target: ChartTarget,
  actual: ChartValue,
  /** What the row 比較値 states; absent where there is none. */
  comparison: ChartValue.exactOptional(),
});
export interface ChartPoint extends Parsed<typeof ChartPoint> {}

/** The course of one indicator against its targets. */
const IndicatorChart = z.strictObject({
  kind: z.literal('indicator'),
  /** KPI番号; also makes the ids inside the picture unique. */
  id: Text,
  unit: Text,
  /** How the judged year stands, in the clauses a line may be broken into: `目標より +11.8`, `前年度より +0.6`. */
  result: z.array(Text),
  /** What became of it in the judged year, where the word is too long to stand under the year: `④目標並み以上`. */
  verdict: Text.exactOptional(),
  /** Where the judged year has reached its target. */
  achieved: z.literal(true).exactOptional(),
  /** What 比較値 is, 全国平均; absent without one. */
  comparisonName: Text.exactOptional(),
  /** A target to be reached; a ceiling that actuals are to stay under; a level that is to be kept. */
  aim: z.enum(['reach', 'ceiling', 'keep']),
  points: z.array(ChartPoint),
  /** The column of 対象年度, where nothing is judged and no point is marked. */
  reported: Count.exactOptional(),
  /** Printed behind the last target when all years state the same bound: `以上`; may be empty. */
  boundWord: Text,
  /** Decimals of the axis' figures at most. */
  decimals: Count,
  /** Where the values of each point come from; absent where nobody knows. Not drawn. */
  provenance: z.array(z.strictObject({ target: Provenance, actual: Provenance })).exactOptional(),
});
export interface IndicatorChart extends Parsed<typeof IndicatorChart> {}

/**
 * What became of an indicator, as areas show it: a judgement, or the so manieth of so many grades, the best being 0;
 * `unjudged` where the scheme judges nothing.
 */
const ResultLook = z.union([
  z.enum(['achieved', 'notAchieved', 'underway', 'undecided', 'ended', 'unjudged']),
  z.strictObject({ step: Count, of: Count }),
]);
export type ResultLook = Parsed<typeof ResultLook>;

/** What the stacked bars of 総括 are made of: a judgement, or a grade of a scheme that rates. */
const TallyPart = z.strictObject({
  /** Of the legend. */
  word: Text,
  look: ResultLook,
});
export interface TallyPart extends Parsed<typeof TallyPart> {}

/** One year of a strip of stages. */
const StagePoint = z.strictObject({
  label: Text,
  status: Text,
  baseline: z.boolean(),
  judged: z.boolean(),
  /** Always empty: a stage is reached or not. */
  provisional: Text,
  note: Text,
  /** Places among the stages; absent where none is stated. */
  target: Count.exactOptional(),
  actual: Count.exactOptional(),
});

/** The course of an indicator that goes through stages. */
const StageChart = z.strictObject({
  kind: z.literal('stages'),
  /** KPI番号. */
  id: Text,
  /** From the worst to the best. */
  stages: z.array(Text),
  /** How the judged year stands, in the clauses a line may be broken into. */
  result: z.array(Text),
  verdict: Text.exactOptional(),
  /** Where the judged year has reached its target. */
  achieved: z.literal(true).exactOptional(),
  points: z.array(StagePoint),
});
export interface StageChart extends Parsed<typeof StageChart> {}

/** One row of the stacked bars of 総括. Counts are of indicators, reprints counted once. */
const TallyRow = z.strictObject({
  label: Text,
  /** One for each part of the chart. */
  counts: z.array(Count),
  /** Printed behind the bar: `10／17 達成（58.8％）`. */
  text: Text,
});
export interface TallyRow extends Parsed<typeof TallyRow> {}

/** How many indicators of each goal got which verdict: what the table beside it counts, in its order. */
const TallyChart = z.strictObject({
  kind: z.literal('tally'),
  id: Text,
  parts: z.array(TallyPart),
  rows: z.array(TallyRow),
});
export interface TallyChart extends Parsed<typeof TallyChart> {}

/** 総括 at a glance: a square for each indicator, the best first. */
const SquaresChart = z.strictObject({
  kind: z.literal('squares'),
  id: Text,
  parts: z.array(
    z.strictObject({
      look: ResultLook,
      /** What stands in each square; empty where its colour says enough. */
      mark: Text,
      count: Count,
      /** `達成` */
      label: Text,
      /** In the legend: `達成 10`. */
      text: Text,
    }),
  ),
});
export interface SquaresChart extends Parsed<typeof SquaresChart> {}

/** A two-dimensional code. */
const CodeChart = z.strictObject({
  kind: z.literal('code'),
  id: Text,
  /** The address that it holds. */
  text: Text,
});
export interface CodeChart extends Parsed<typeof CodeChart> {}

/** 推進体制: bodies, each joined to the one that it belongs to. */
const OrganizationChart = z.strictObject({
  kind: z.literal('organization'),
  id: Text,
  /** Each before those that belong to it. */
  units: z.array(
    z.strictObject({
      name: Text,
      /** How many stand above it. */
      step: Count,
      /** The place of the one right above, counted from 0; absent at the head. */
      above: Count.exactOptional(),
    }),
  ),
});
export interface OrganizationChart extends Parsed<typeof OrganizationChart> {}

/** One indicator's rate as a bar against 100, for a column of a table; or the scale above such a column. */
const BulletChart = z.strictObject({
  kind: z.literal('bullet'),
  id: Text,
  content: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('bar'),
      /** For the length of the bar only. */
      number: z.number(),
      /** As printed: `101.3`. */
      text: Text,
      look: ResultLook,
    }),
    /** Why there is none: `目標が0のため比なし`. */
    z.strictObject({ kind: z.literal('none'), text: Text }),
    /** What 100 means: `目標＝100`. */
    z.strictObject({ kind: z.literal('scale'), text: Text }),
  ]),
});
export interface BulletChart extends Parsed<typeof BulletChart> {}

/** The course of one indicator up to 対象年度 as a line without words, for a column of a table. */
const TrendChart = z.strictObject({
  kind: z.literal('trend'),
  id: Text,
  points: z.array(z.strictObject({ target: ChartTarget, actual: ChartValue })),
});
export interface TrendChart extends Parsed<typeof TrendChart> {}

/** How many rows of boxes a chart of 推進体制 needs: one for each body that no other belongs to. */
export function boxRows({ units }: OrganizationChart): number {
  return units.filter((_, index) => !units.some(({ above }) => above === index)).length;
}

/** What a chart shows that stands by itself, under a title. */
export const Chart = z.discriminatedUnion('kind', [
  IndicatorChart,
  StageChart,
  TallyChart,
  SquaresChart,
  CodeChart,
  OrganizationChart,
]);
export type Chart =
  | IndicatorChart
  | StageChart
  | TallyChart
  | SquaresChart
  | CodeChart
  | OrganizationChart;

/** What a chart shows that stands in the cells of a table, as high as a line. */
export const CellChart = z.discriminatedUnion('kind', [BulletChart, TrendChart]);
export type CellChart = BulletChart | TrendChart;

/** How large a picture is drawn, in points, and how much of the chart is written out. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** `small` has no axis. */
  readonly detail: 'full' | 'small';
}

/** A chart drawn at its printed size. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly operations: readonly Operation[];
  /** What stands where, where the chart knows its provenance; a later one lies above. */
  readonly marks?: readonly PictureMark[];
}

/** A part of a picture that shows one figure. */
export interface PictureMark extends Area {
  readonly provenance: Provenance;
}

/**
 * Makes a PNG file of a picture, on white, with so many pixels for a point; the pipeline hands it to the website's
 * writer, which knows no typeface.
 */
export type PaintPixels = (picture: Picture, pixels: number) => Uint8Array;

/** What somebody sees of a site before opening it, where a link to it is shared. */
export interface PreviewCard {
  readonly author: string;
  readonly title: string;
  /** What the result is of: 平成30年度の達成状況; empty for nothing. */
  readonly heading: string;
  /** 17指標のうち10指標が目標を達成; empty for nothing. */
  readonly result: string;
  /** What is to be known of the result, smaller: （再掲3は元の指標の箇所で数える）; empty for nothing. */
  readonly note: string;
  readonly squares?: SquaresChart;
}

/** Makes pictures of charts; the pipeline hands it to the writers, which know no chart library. */
export interface Draw {
  /**
   * Sentences for who cannot see the picture, on what it says beside its values: 「縦軸は0から6,600人までを省略している。」
   */
  readonly notes: (chart: Chart | CellChart) => readonly string[];
  readonly picture: (chart: Chart | CellChart, size: PictureSize) => Picture;
  /** How much of a full picture's height its words above and below the plot take at this width, in points; 0 where it has no plot. */
  readonly aroundPlot: (chart: Chart | CellChart, width: number) => number;
  /** All of a card's words, whatever their number: long ones are set smaller. A point of it is a pixel. */
  readonly card: (card: PreviewCard) => Picture;
}
