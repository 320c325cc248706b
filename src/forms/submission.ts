/**
 * The second form: facts. Every value has been read, none has been judged, and each
 * one remembers the cell it came from.
 */

import type { Place } from '../diagnostics/place.ts';

/** A value and the cell that states it. */
export interface Fact<Value> {
  readonly value: Value;
  readonly place: Place;
}

/** 以上 (≥), 以下 (≤), 超 (>), 未満 (<), 程度 (about; judged like a plain number). */
export type Bound = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'about';

/** A fiscal year: the calendar year in which it begins (H31 = R1 = 2019), and how the sheet calls it. */
export interface FiscalYear {
  readonly year: number;
  /** As the sheet writes it, digits half-width, spaces removed: `H27`, `令和元年度`, `平成27(2015)`. */
  readonly label: string;
}

/** Why a value is known not to exist. */
export type MissingReason = 'notMeasured' | 'notPublished' | 'notApplicable' | 'dash';

/** What a cell says beside its digits. */
interface Remarks {
  /** The year the value is of, when it is not the column's: `2,334 (H25)`. */
  readonly dataYear?: FiscalYear;
  /** 概算, 速報, 暫定 or 見込: a value that may still change. */
  readonly provisional?: string;
  /** 訂正, 改定, 改訂 or 修正: another value was published before. */
  readonly revised?: string;
}

/** A number as the sheet states it, with everything the cell says beside the digits. */
export interface Measured extends Remarks {
  readonly kind: 'measured';
  /** The cell's displayed text. */
  readonly written: string;
  /** Exact decimal notation without grouping, `-1394` or `41.2`; never rounded. */
  readonly number: string;
  /** Decimals to print: 60.0 stays 60.0. */
  readonly decimals: number;
  readonly bound?: Bound;
  /** 約 stands before the number. */
  readonly approximate?: boolean;
}

/** One end of a range. */
export interface Limit<Side extends Bound> {
  /** Exact decimal notation, as in `Measured`. */
  readonly number: string;
  readonly decimals: number;
  readonly bound: Side;
}

/** 「93以上97以下」「93～97」: a target with a limit on both sides; the lower one is never above the upper one. */
export interface Range extends Remarks {
  readonly kind: 'range';
  /** The cell's displayed text. */
  readonly written: string;
  readonly lower: Limit<'atLeast' | 'moreThan'>;
  readonly upper: Limit<'atMost' | 'lessThan'>;
}

/**
 * What a cell of targets or actuals can say. A blank, a dash and a zero are three
 * different statements in a municipal table, so none of them is a bare number.
 */
export type Quantity =
  | Measured
  /** In rows of targets only. */
  | Range
  /** 「維持」 as a target: not to fall behind the baseline. */
  | { readonly kind: 'maintain'; readonly written: string }
  | { readonly kind: 'missing'; readonly written: string; readonly reason: MissingReason }
  /** Blank after 対象年度: not known yet. */
  | { readonly kind: 'pending' }
  /** Blank up to 対象年度: somebody has still to fill it in. */
  | { readonly kind: 'unfilled' };

/** 多いほど良い, 少ないほど良い, 維持 (not below the target), 維持（以下） (not above it). Never guessed. */
export type Direction = 'increase' | 'decrease' | 'maintainAtLeast' | 'maintainAtMost';

/** A figure of one column: the same fiscal year's target and actual. */
export interface YearColumn {
  readonly fiscalYear: FiscalYear;
  readonly place: Place;
}

/** Values of one row (目標値, 目標値（当初） or 実績値): the baseline, then one for each of the plan's year columns, in their order. */
export interface Series {
  readonly baseline: Fact<Quantity>;
  readonly years: readonly Fact<Quantity>[];
}

/** One indicator (数値目標 or KPI) as submitted. */
export interface Indicator {
  /** KPI番号, `K1-1-2`. */
  readonly id: string;
  readonly place: Place;
  readonly goal: number;
  /** Absent for a numeric target that belongs to the goal itself. */
  readonly policy?: number;
  readonly kind: 'numericTarget' | 'kpi';
  readonly name: Fact<string>;
  /** Lines of the name cell that begin with ※. */
  readonly nameNotes: readonly string[];
  readonly unit: Fact<string>;
  readonly direction: Fact<Direction>;
  readonly cumulative: boolean;
  /** 目標値; after a revision of the plan, the revised ones. */
  readonly target: Series;
  /** 目標値（当初）: what was aimed at before the plan was revised. A blank year has none. */
  readonly originalTarget?: Series;
  readonly actual: Series;
  /** Lines of 注記, printed under the table. */
  readonly notes: readonly Fact<string>[];
  /** Lines of 注記 by which the office answers for findings of one column, 確認済（目標の向き）：…; never printed. Absent: none. */
  readonly excuses?: readonly Fact<string>[];
  /** KPI番号 of the indicator that this row prints again (再掲). */
  readonly reprintOf?: Fact<string>;
  readonly department?: Fact<string>;
  /** 判定の上書き with its reason. */
  readonly override?: Fact<{
    readonly judgement: 'achieved' | 'notAchieved' | 'undecided';
    readonly reason: string;
  }>;
}

/** 施策の内容: one of ①②③. */
export interface Measure {
  /** As printed: `①`. */
  readonly mark: string;
  readonly text: Fact<string>;
}

/** 施策. */
export interface Policy {
  readonly goal: number;
  readonly number: number;
  readonly title: Fact<string>;
  readonly measures: readonly Measure[];
}

/** 基本目標. */
export interface Goal {
  readonly number: number;
  readonly name: Fact<string>;
  /** `～移住・定住の促進と交流の活発化～` */
  readonly subtitle?: Fact<string>;
}

/** One bullet of 課題・検証 or 方向性. */
export interface Bullet {
  readonly goal: number;
  /** Absent when the bullet belongs to the goal itself. */
  readonly policy?: number;
  readonly kind: 'issue' | 'course';
  /** `復` is printed 【復】. */
  readonly tags: readonly string[];
  readonly text: Fact<string>;
}

/** 参考資料 of a policy. */
export interface Reference {
  readonly goal: number;
  readonly policy?: number;
  readonly title: Fact<string>;
  /** A picture beside the workbook; absent: the goal's small charts stand in its place. */
  readonly file?: Fact<string>;
  readonly alternative?: Fact<string>;
  readonly source?: Fact<string>;
}

/** 基本情報. Dates are ISO (`2019-08-07`). */
export interface Profile {
  readonly formVersion: Fact<string>;
  readonly city: Fact<string>;
  readonly plan: Fact<string>;
  readonly title: Fact<string>;
  /** 資料1 */
  readonly paperNumber?: Fact<string>;
  readonly committee?: Fact<string>;
  /** 第1回 */
  readonly meetingNumber?: Fact<string>;
  readonly meetingDate?: Fact<string>;
  readonly venue?: Fact<string>;
  readonly period?: Fact<string>;
  /** 資料名: what the footer calls this paper. */
  readonly paperName?: Fact<string>;
  /** ※一部抜粋 */
  readonly excerptNote?: Fact<string>;
  /** A line for the cover that says what the texts are, 「数値は公表資料による。本文は要旨」. */
  readonly textNote?: Fact<string>;
  /** 案, 委員限り, 差替: printed on every page. */
  readonly handling?: Fact<string>;
  readonly baselineYear: Fact<FiscalYear>;
  /** 対象年度: the latest year judged. */
  readonly judgedYear: Fact<FiscalYear>;
  /** 評価方式: the name of a scheme. */
  readonly schemeName?: Fact<string>;
  readonly contact?: Fact<string>;
  /** 根拠一覧: whether the packet ends with where every figure comes from; absent: it does not. */
  readonly basisList?: Fact<boolean>;
}

/** 会議: 次第. */
export interface Meeting {
  readonly items: readonly { readonly label: string; readonly text: Fact<string> }[];
}

/** One row of 委員名簿. */
export interface Member {
  readonly name: Fact<string>;
  readonly reading?: Fact<string>;
  readonly affiliation?: Fact<string>;
  readonly note?: Fact<string>;
}

/** Everything one workbook states. */
export interface Submission {
  readonly workbookName: string;
  readonly sha256: string;
  readonly profile: Profile;
  /** The plan's year columns in order; the baseline column is apart. */
  readonly years: readonly YearColumn[];
  readonly goals: readonly Goal[];
  readonly policies: readonly Policy[];
  readonly indicators: readonly Indicator[];
  readonly bullets: readonly Bullet[];
  readonly references: readonly Reference[];
  readonly meeting?: Meeting;
  readonly members: readonly Member[];
}
