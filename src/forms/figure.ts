/** Figures: what a chart shows, as data. `compose/` fills them, `draw/` makes pictures of them, no writer changes them. */

/** One mark of a series. A value carries the text printed beside it; without a value, why there is none. */
export type ChartValue =
  | {
      readonly kind: 'value';
      /** For the length of the bar only. */ readonly number: number;
      /** As printed: `▲1,394`. */ readonly text: string;
    }
  /** Known not to exist (欠測). */
  | { readonly kind: 'missing' }
  /** Not known yet (未確定). */
  | { readonly kind: 'pending' }
  /** Nothing is meant to stand here, such as a target in the baseline year. */
  | { readonly kind: 'none' };

/** One year of an indicator's chart. */
export interface ChartPoint {
  /** `H28` */
  readonly label: string;
  /** What stands under the year: `○達成`, `×未達成`, `基準値`, `欠測`, `未確定`; empty when the scheme judges nothing. */
  readonly status: string;
  readonly baseline: boolean;
  /** 概算, 速報 …; empty for a final value. */
  readonly provisional: string;
  readonly target: ChartValue;
  readonly actual: ChartValue;
}

/** The course of one indicator against its targets. */
export interface IndicatorChart {
  readonly kind: 'indicator';
  /** KPI番号; also makes the ids inside the picture unique. */
  readonly id: string;
  readonly unit: string;
  readonly points: readonly ChartPoint[];
  /** Printed behind a target that is the same in all years: `以上`; may be empty. */
  readonly boundWord: string;
  /** Decimals of the axis' figures at most. */
  readonly decimals: number;
}

/** One row of the stacked bars of 総括. Counts are of indicators, reprints counted once. */
export interface TallyRow {
  readonly label: string;
  readonly achieved: number;
  readonly notAchieved: number;
  readonly undecided: number;
  /** Printed behind the bar: `10／17 達成（58.8％）`. */
  readonly text: string;
}

/** How many indicators of each goal reached their target. */
export interface TallyChart {
  readonly kind: 'tally';
  readonly id: string;
  /** The words of the legend, in the order achieved, not achieved, undecided. */
  readonly words: readonly [string, string, string];
  readonly rows: readonly TallyRow[];
}

export type Chart = IndicatorChart | TallyChart;

/** How large a picture is drawn, in points, and how much of the chart is written out. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** `full` labels every value; `small` only the baseline, the latest actual and the last target, without axis and legend. */
  readonly detail: 'full' | 'small';
}

/** A chart drawn at its printed size. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Sentences a reader needs beside the picture: 「縦軸は0から6,600人までを省略している。」 */
  readonly notes: readonly string[];
}

/** Makes the picture of a chart; the pipeline hands it to the writers, which know no chart library. */
export type Draw = (chart: Chart, size: PictureSize) => Picture;
