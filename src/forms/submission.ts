/**
 * The second form: facts. Every value has been read, none has been judged, and each
 * one remembers the cell it came from.
 */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import { Place } from '../diagnostics/place.ts';
import { Sha256 } from './workbook.ts';

/** A value and the cell that states it. */
export interface Fact<Value> {
  readonly value: Value;
  readonly place: Place;
  /** Of a text: where the cell's hyperlink leads (`linkAddress`); absent: nowhere. */
  readonly link?: string;
}

function fact<Value>(value: z.ZodType<Value>): z.ZodType<Fact<Value>> {
  return z.strictObject({ value, place: Place });
}

const TextFact: z.ZodType<Fact<string>> = z.strictObject({
  value: z.string(),
  place: Place,
  link: z.string().exactOptional(),
});
const OptionalTextFact = TextFact.exactOptional();

function decimalText(): z.ZodString {
  return z.string().regex(/^-?\d+(?:\.\d+)?$/u);
}

/** 以上 (≥), 以下 (≤), 超 (>), 未満 (<), 程度 (about; judged like a plain number). */
export const Bound = z.enum(['atLeast', 'atMost', 'moreThan', 'lessThan', 'about']);
export type Bound = Parsed<typeof Bound>;

/** A fiscal year: the calendar year in which it begins (H31 = R1 = 2019), and how the sheet calls it. */
export const FiscalYear = z.strictObject({
  year: z.int(),
  /** As the sheet writes it, digits half-width, spaces removed: `H27`, `令和元年度`, `平成27(2015)`. */
  label: z.string(),
});
export interface FiscalYear extends Parsed<typeof FiscalYear> {}

/** What a cell says beside its digits. */
const remarks = {
  /** The year the value is of, when it is not the column's: `2,334 (H25)`. */
  dataYear: FiscalYear.exactOptional(),
  /** 概算, 速報, 暫定 or 見込: a value that may still change. */
  provisional: z.string().exactOptional(),
  /** 訂正, 改定, 改訂 or 修正: another value was published before. */
  revised: z.string().exactOptional(),
  /** Anything else in brackets, and a mark of a note: `全国16位`, `6月調査`, `※1`; printed beside the value. */
  remark: z.string().exactOptional(),
};

/** How often something is done: 月1回, 年24回. */
export const FREQUENCIES = ['年', '月', '週', '日'] as const;

/** A number as the sheet states it, with everything the cell says beside the digits. */
const Measured = z.strictObject({
  kind: z.literal('measured'),
  /** The cell's displayed text. */
  written: z.string(),
  /** Exact decimal notation without grouping or exponent, `-1394` or `41.2`; never rounded. */
  number: decimalText(),
  /** Decimals to print: 60.0 stays 60.0. */
  decimals: z.int().min(0),
  bound: Bound.exactOptional(),
  /** How the cell words its bound, where it is another word than the bound's own: `以内`, `前後`, `を維持`. */
  boundWord: z.string().exactOptional(),
  /** Before the number: 月1回. */
  frequency: z.enum(FREQUENCIES).exactOptional(),
  /** 約 stands before the number. */
  approximate: z.boolean().exactOptional(),
  ...remarks,
});
export interface Measured extends Parsed<typeof Measured> {}

/** One end of a range. */
export interface Limit<Side extends Bound> {
  /** Exact decimal notation, as in `Measured`. */
  readonly number: string;
  readonly decimals: number;
  readonly bound: Side;
}

function limit<Side extends Bound>(bound: z.ZodType<Side>): z.ZodType<Limit<Side>> {
  return z.strictObject({ number: decimalText(), decimals: z.int().min(0), bound });
}

/** 「93以上97以下」「93～97」: a target with a limit on both sides; the lower one is never above the upper one. */
const Range = z.strictObject({
  kind: z.literal('range'),
  /** The cell's displayed text. */
  written: z.string(),
  lower: limit(z.enum(['atLeast', 'moreThan'])),
  upper: limit(z.enum(['atMost', 'lessThan'])),
  ...remarks,
});
export interface Range extends Parsed<typeof Range> {}

/** A stage that an indicator is to reach or has reached. */
const Stage = z.strictObject({
  kind: z.literal('stage'),
  /** The cell's displayed text. */
  written: z.string(),
  /** As the column 段階 words it. */
  stage: z.string(),
  /** Its place among the stages, from 0, the worst. */
  rank: z.int().min(0),
  /** What stands in brackets: `R5.3`. */
  remark: z.string().exactOptional(),
});
export interface Stage extends Parsed<typeof Stage> {}

/** A target in words, against another figure of the row: 基準値以上, 前年度より増加, 全国平均以下, 基準値より8割減. */
const Relative = z.strictObject({
  kind: z.literal('relative'),
  /** The cell's displayed text. */
  written: z.string(),
  /** 基準値, the actual of the year before, or the row 比較値. */
  to: z.enum(['baseline', 'previous', 'comparison']),
  /** What the cell calls it: `前年度`, `全国平均`. */
  name: z.string(),
  bound: Bound.exactOptional(),
  /** What the figure is multiplied by: 0.2 for 8割減. */
  times: decimalText().exactOptional(),
  /** What is added to it: -5 for 5ポイント減. */
  plus: decimalText().exactOptional(),
});
export interface Relative extends Parsed<typeof Relative> {}

/**
 * What a cell of targets or actuals can say. A blank, a dash and a zero are three
 * different statements in a municipal table, so none of them is a bare number.
 */
export const Quantity = z.discriminatedUnion('kind', [
  Measured,
  /** In rows of targets only. */
  Range,
  /** 「維持」 as a target: not to fall behind the baseline. */
  z.strictObject({ kind: z.literal('maintain'), written: z.string() }),
  /** One of the row's stages, 策定済: of an indicator that is no number. */
  Stage,
  /** In rows of targets only. */
  Relative,
  z.strictObject({
    kind: z.literal('missing'),
    written: z.string(),
    reason: z.enum(['notMeasured', 'notPublished', 'notApplicable', 'dash']),
    /** What stands in brackets behind the mark, 「未集計 (10月公表予定)」; a part of `written`. */
    remark: z.string().exactOptional(),
  }),
  /** 事業終了, 廃止, 休止: the row has come to its end; also in the blank years behind it. */
  z.strictObject({ kind: z.literal('ended'), written: z.string() }),
  /** Blank after 対象年度: not known yet. */
  z.strictObject({ kind: z.literal('pending') }),
  /** Blank up to 対象年度: somebody has still to fill it in. */
  z.strictObject({ kind: z.literal('unfilled') }),
]);
export type Quantity = Parsed<typeof Quantity>;

/** Why a value is known not to exist. */
export type MissingReason = Extract<Quantity, { kind: 'missing' }>['reason'];

/** 多いほど良い, 少ないほど良い, 維持 (not below the target), 維持（以下） (not above it). Never guessed. */
const Direction = z.enum(['increase', 'decrease', 'maintainAtLeast', 'maintainAtMost']);
export type Direction = Parsed<typeof Direction>;

/** A figure of one column: the same fiscal year's target and actual. */
const YearColumn = z.strictObject({
  fiscalYear: FiscalYear,
  place: Place,
  /** What the heading calls the column beside its year: 中間目標, 現在値. */
  name: z.string().exactOptional(),
});
export interface YearColumn extends Parsed<typeof YearColumn> {}

/** Values of one row (目標値, 目標値（当初） or 実績値): the baseline, then one for each of the plan's year columns, in their order. */
const Series = z.strictObject({
  baseline: fact(Quantity),
  years: z.array(fact(Quantity)),
});
export interface Series extends Parsed<typeof Series> {}

/** 判定の上書き with its reason. */
export const Override = fact(
  z.strictObject({
    judgement: z.enum(['achieved', 'notAchieved', 'underway', 'undecided', 'ended']),
    reason: z.string(),
  }),
);

/** A rating that a 担当課 or the committee gave by hand, of 対象年度 and of the year before; printed as it stands. */
const GivenRating = fact(
  z.strictObject({ now: z.string().exactOptional(), before: z.string().exactOptional() }),
);

/** KGI: of the plan as a whole; 数値目標: of a goal; KPI: of a policy. */
export const IndicatorKind = z.enum(['kgi', 'numericTarget', 'kpi']);

/** The number of what is no 基本目標: the plan as a whole, to which KGIs belong. */
export const WHOLE_PLAN = 0;

/** One indicator (KGI, 数値目標 or KPI) as submitted. */
export const Indicator = z.strictObject({
  /** KPI番号, `K1-1-2`. */
  id: z.string(),
  place: Place,
  /** 0 of a KGI, which belongs to the plan as a whole. */
  goal: z.int(),
  /** Absent for a numeric target that belongs to the goal itself. */
  policy: z.int().exactOptional(),
  kind: IndicatorKind,
  name: TextFact,
  /** Lines of the name cell that begin with ※. */
  nameNotes: z.array(z.string()),
  unit: TextFact,
  direction: fact(Direction),
  cumulative: z.boolean(),
  /** 段階, from the worst to the best, of an indicator that is no number. */
  stages: z.array(z.string()).exactOptional(),
  /** 目標値; after a revision of the plan, the revised ones. */
  target: Series,
  /** 目標値（当初）: what was aimed at before the plan was revised. A blank year has none. */
  originalTarget: Series.exactOptional(),
  actual: Series,
  /** 比較値: a figure to compare with, such as 全国平均. */
  comparison: z.strictObject({ name: z.string(), series: Series }).exactOptional(),
  /** Lines of 注記, printed under the table. */
  notes: z.array(TextFact),
  /** Lines of 注記 by which the office answers for findings of one column, 確認済（目標の向き）：…; never printed. Absent: none. */
  excuses: z.array(TextFact).exactOptional(),
  /** KPI番号 of the indicator that this row prints again (再掲). */
  reprintOf: OptionalTextFact,
  /** KPI番号 of the indicator that this one is a part of (男女, 地区別): judged together with it, and not counted apart. */
  partOf: OptionalTextFact,
  /** 計, 合計: printed and judged, but never counted. */
  sum: z.literal(true).exactOptional(),
  /** 開始年度: the first year of an indicator that was added to the plan; blanks before it state that there is none. */
  startYear: fact(FiscalYear).exactOptional(),
  /** 旧KPI番号: the number under which last year's book has it. */
  formerId: OptionalTextFact,
  department: OptionalTextFact,
  override: Override.exactOptional(),
  /** 担当課の評価 and 委員会の評価; absent: none was given. */
  givenRatings: z
    .strictObject({
      department: GivenRating.exactOptional(),
      committee: GivenRating.exactOptional(),
    })
    .exactOptional(),
});
export interface Indicator extends Parsed<typeof Indicator> {}

/** 施策の内容: one of ①②③. */
const Measure = z.strictObject({
  /** As printed: `①`. */
  mark: z.string(),
  text: TextFact,
  /** Lines of the cell that begin with ・: a list below the text. */
  details: z.array(z.string()).exactOptional(),
});
export interface Measure extends Parsed<typeof Measure> {}

/** 施策. */
const Policy = z.strictObject({
  goal: z.int(),
  number: z.int(),
  title: TextFact,
  measures: z.array(Measure),
  /** Numbers of the SDGs that it is for, each once, rising. */
  sdgs: fact(z.array(z.int())).exactOptional(),
  /** Given by the committee, beside what is worked out. */
  committeeRating: GivenRating.exactOptional(),
});
export interface Policy extends Parsed<typeof Policy> {}

/** What a paragraph of 基本目標の本文 is. */
export const GoalTextKind = z.enum(['review', 'basicDirection']);

/** One paragraph of a 基本目標: 前期の検証 (what became of its 数値目標) or 基本的方向. */
const GoalText = z.strictObject({
  goal: z.int(),
  kind: GoalTextKind,
  text: TextFact,
  /** KPI番号 of the indicators that a 前期の検証 speaks of; none: all 数値目標 of the goal. */
  indicators: z.array(TextFact),
});
export interface GoalText extends Parsed<typeof GoalText> {}

/** 基本目標; where there are KGIs, the plan as a whole stands first, by its name. */
const Goal = z.strictObject({
  number: z.int(),
  name: TextFact,
  /** `～移住・定住の促進と交流の活発化～` */
  subtitle: OptionalTextFact,
  /** Given by the committee, beside what is worked out. */
  committeeRating: GivenRating.exactOptional(),
});
export interface Goal extends Parsed<typeof Goal> {}

/** One bullet of 課題・検証 or 方向性. */
const Bullet = z.strictObject({
  goal: z.int(),
  /** Absent when the bullet belongs to the goal itself. */
  policy: z.int().exactOptional(),
  kind: z.enum(['issue', 'course']),
  /** `復` is printed 【復】. */
  tags: z.array(z.string()),
  text: TextFact,
  /** Who writes it, where that is not simply who has the policy's indicators. */
  department: OptionalTextFact,
});
export interface Bullet extends Parsed<typeof Bullet> {}

/** One 方向性 of the year before, with its tags as it was printed. */
const EarlierCourse = z.strictObject({
  goal: z.int(),
  /** Absent when it belongs to the goal itself. */
  policy: z.int().exactOptional(),
  text: TextFact,
});
export interface EarlierCourse extends Parsed<typeof EarlierCourse> {}

/** 参考資料 of a policy. */
const Reference = z.strictObject({
  goal: z.int(),
  policy: z.int().exactOptional(),
  title: TextFact,
  /** A picture beside the workbook; absent: the goal's small charts stand in its place. */
  file: OptionalTextFact,
  alternative: OptionalTextFact,
  source: OptionalTextFact,
});
export interface Reference extends Parsed<typeof Reference> {}

/** What a row of 運営要綱 is. */
export const CharterKind = z.enum([
  'title',
  'history',
  'article',
  'paragraph',
  'item',
  'supplement',
]);

/** Which papers hold the リーディングプロジェクト. */
export const LeadingPapers = z.enum(['packet', 'report', 'both']);

/** Where 前年度の方向性 stand beside 今年度の結果: on the pages of their policies, in a table of all, nowhere. */
export const FollowUpPlace = z.enum(['policy', 'list', 'none']);

/** 基本情報. Dates are ISO (`2019-08-07`). */
const Profile = z.strictObject({
  formVersion: TextFact,
  city: TextFact,
  plan: TextFact,
  title: TextFact,
  /** 資料1 */
  paperNumber: OptionalTextFact,
  committee: OptionalTextFact,
  /** 第1回 */
  meetingNumber: OptionalTextFact,
  meetingDate: OptionalTextFact,
  venue: OptionalTextFact,
  period: OptionalTextFact,
  /** 資料名: what the footer calls this paper. */
  paperName: OptionalTextFact,
  /** ※一部抜粋 */
  excerptNote: OptionalTextFact,
  /** A line for the cover that says what the texts are, 「数値は公表資料による。本文は要旨」. */
  textNote: OptionalTextFact,
  /** 版: 第2版, of papers that were corrected; printed on the cover and on every page. */
  edition: OptionalTextFact,
  /** 案, 委員限り, 差替: printed on every page. */
  handling: OptionalTextFact,
  baselineYear: fact(FiscalYear),
  /** 対象年度: the latest year judged. */
  judgedYear: fact(FiscalYear),
  /** 評価方式: the name of a scheme. */
  schemeName: OptionalTextFact,
  contact: OptionalTextFact,
  /** 回答期限 and 照会文, for the 調査票 of the departments; no paper prints them. */
  replyDue: OptionalTextFact,
  enquiry: OptionalTextFact,
  /** 委嘱期間 of all members. */
  memberTerm: OptionalTextFact,
  /** KPI一覧の計画名: whose targets 計画のKPI一覧 lists; absent: those of the plan. */
  plannedPlan: OptionalTextFact,
  /** 計画のKPI一覧: whether the packet holds the list too, not the report alone; absent: it does not. */
  plannedList: fact(z.boolean()).exactOptional(),
  /** 基本目標の本文: whether the packet holds 前期の検証 and 基本的方向 too; absent: it does not. */
  goalTexts: fact(z.boolean()).exactOptional(),
  /** 根拠一覧: whether the packet ends with where every figure comes from; absent: it does not. */
  basisList: fact(z.boolean()).exactOptional(),
  /** 意見と対応: whether all papers and the open data hold them; absent: only the paper of that name does. */
  opinionList: fact(z.boolean()).exactOptional(),
  /** 前年度の方向性: where the packet holds them; absent: nowhere. */
  followUp: fact(FollowUpPlace).exactOptional(),
  /** 用語の脚注: whether terms are explained at the foot of the page; absent: they are. */
  footnotes: fact(z.boolean()).exactOptional(),
  /** リーディングプロジェクト: which papers hold them; absent: both. */
  leadingPapers: fact(LeadingPapers).exactOptional(),
  /** 委員会のページ: an address, printed in words and as a two-dimensional code. */
  committeePage: OptionalTextFact,
  /** 全国地方公共団体コード: six digits. */
  organizationCode: OptionalTextFact,
  /** Where the city's own site is, and where the website of this plan is put: addresses. */
  citySite: OptionalTextFact,
  publishedAt: OptionalTextFact,
});
export interface Profile extends Parsed<typeof Profile> {}

/** 会議: 次第 of the meeting at hand, and what took place before and will after it. */
const Meeting = z.strictObject({
  items: z.array(
    z.strictObject({
      label: z.string(),
      text: TextFact,
      /** 第1回, 市民意見の募集; absent: the meeting at hand. */
      meeting: OptionalTextFact,
    }),
  ),
});
export interface Meeting extends Parsed<typeof Meeting> {}

/** One row of 委員名簿. */
const Member = z.strictObject({
  name: TextFact,
  reading: OptionalTextFact,
  affiliation: OptionalTextFact,
  note: OptionalTextFact,
  /** Of two who follow each other within a term, and who are one member: which. */
  exchange: fact(z.enum(['former', 'successor'])).exactOptional(),
  /** 委嘱期間 of this member only. */
  term: OptionalTextFact,
});
export interface Member extends Parsed<typeof Member> {}

/** How far an answer has been carried out. */
export const ResponseStatus = z.enum(['done', 'underway', 'considering', 'declined']);
export type ResponseStatus = Parsed<typeof ResponseStatus>;

/** One row of 委員意見, with the office's answer. */
const Opinion = z.strictObject({
  id: TextFact,
  /** 第1回 */
  meeting: OptionalTextFact,
  member: OptionalTextFact,
  /** Absent: about the plan as a whole. */
  goal: z.int().exactOptional(),
  /** Absent: about the goal as a whole. */
  policy: z.int().exactOptional(),
  /** KPI番号 */
  indicator: OptionalTextFact,
  text: TextFact,
  /** Absent: not answered yet. */
  response: OptionalTextFact,
  status: fact(ResponseStatus).exactOptional(),
  department: OptionalTextFact,
});
export interface Opinion extends Parsed<typeof Opinion> {}

/** One row of 事業; rows of 計 are only held against the others. */
const Project = z.strictObject({
  id: TextFact,
  goal: z.int(),
  /** Absent: of the goal itself. */
  policy: z.int().exactOptional(),
  name: TextFact,
  department: OptionalTextFact,
  /** 予算額 and 執行額 in 千円, exact decimals as written. */
  budget: fact(decimalText()).exactOptional(),
  spent: fact(decimalText()).exactOptional(),
  /** 交付金名 */
  grant: OptionalTextFact,
  /** KPI番号 of the indicators that show its effect. */
  indicators: z.array(TextFact),
  summary: OptionalTextFact,
  effect: OptionalTextFact,
  outlook: OptionalTextFact,
  reason: OptionalTextFact,
  /** What the committee says of it. */
  opinion: OptionalTextFact,
});
export interface Project extends Parsed<typeof Project> {}
/** One row of 公開履歴. */
const Publication = z.strictObject({
  /** ISO. */
  date: TextFact,
  kind: z.enum(['published', 'updated', 'corrected']),
  text: TextFact,
});
export interface Publication extends Parsed<typeof Publication> {}
/** One row of 計画のKPI一覧: what a plan aims at, at its horizons. It is neither judged nor counted. */
const PlannedIndicator = z.strictObject({
  place: Place,
  goal: z.int(),
  /** Absent for a numeric target of the goal itself. */
  policy: z.int().exactOptional(),
  name: TextFact,
  /** Lines of the name cell that begin with ※. */
  nameNotes: z.array(z.string()),
  /** Absent for a bare number. */
  unit: OptionalTextFact,
  /** 基準値, and a target for each of the list's years. */
  target: Series,
  /** 再掲 of a row above. */
  reprint: z.literal(true).exactOptional(),
  /** KPI番号 of the same indicator in KPI, whatever that says of it. */
  id: OptionalTextFact,
  /** What the listed plan calls goal and policy, where that is not what 施策体系 calls them. */
  goalName: OptionalTextFact,
  policyName: OptionalTextFact,
});
export interface PlannedIndicator extends Parsed<typeof PlannedIndicator> {}

/** 計画のKPI一覧. */
const PlannedList = z.strictObject({
  /** The horizons. */
  years: z.array(YearColumn),
  indicators: z.array(PlannedIndicator),
});
export interface PlannedList extends Parsed<typeof PlannedList> {}

/** A 施策 that a row names. */
const PolicyReference = z.strictObject({ goal: z.int(), policy: z.int() });
export interface PolicyReference extends Parsed<typeof PolicyReference> {}

/** One row of 推進体制; `above` names another row of it. */
const OrganizationUnit = z.strictObject({
  name: TextFact,
  role: OptionalTextFact,
  above: OptionalTextFact,
});
export interface OrganizationUnit extends Parsed<typeof OrganizationUnit> {}

/** One row of 用語. */
const GlossaryTerm = z.strictObject({ term: TextFact, meaning: TextFact });
export interface GlossaryTerm extends Parsed<typeof GlossaryTerm> {}

/** One row of 運営要綱, in its order. */
const CharterRow = z.strictObject({
  kind: fact(CharterKind),
  /** 3の2, where it is not simply the next. */
  number: OptionalTextFact,
  heading: OptionalTextFact,
  text: TextFact,
});
export interface CharterRow extends Parsed<typeof CharterRow> {}

/** What a リーディングプロジェクト, or one 取組 of it, rests on. */
const basis = {
  name: TextFact,
  gist: OptionalTextFact,
  policies: z.array(fact(PolicyReference)),
  /** KPI番号 as written; none: all indicators of the policies. */
  indicators: z.array(TextFact),
  /** Of the bullets that are shown. */
  tags: z.array(z.string()),
};

/** One 取組 of a リーディングプロジェクト. */
const Effort = z.strictObject(basis);
export interface Effort extends Parsed<typeof Effort> {}

/** リーディングプロジェクト: the plan's policies and indicators in another grouping. Nothing is counted by it. */
const LeadingProject = z.strictObject({
  /** Ⅰ */
  id: TextFact,
  ...basis,
  efforts: z.array(Effort),
});
export interface LeadingProject extends Parsed<typeof LeadingProject> {}

/** Everything one workbook states. Every series has a value for every year; 対象年度 is one of the years. */
export const Submission = z
  .strictObject({
    workbookName: z.string(),
    sha256: Sha256,
    profile: Profile,
    /** The plan's year columns in order; the baseline column is apart. */
    years: z.array(YearColumn),
    goals: z.array(Goal),
    policies: z.array(Policy),
    indicators: z.array(Indicator),
    bullets: z.array(Bullet),
    /** Absent: 基本情報 does not ask for them, or there are none. */
    earlierCourses: z.array(EarlierCourse).exactOptional(),
    references: z.array(Reference),
    meeting: Meeting.exactOptional(),
    members: z.array(Member),
    /** Absent: the sheet 委員意見 is blank. */
    opinions: z.array(Opinion).exactOptional(),
    /** Absent: the sheet 事業 is blank. */
    projects: z.array(Project).exactOptional(),
    /** In the order of their days; absent: nothing was published yet. */
    history: z.array(Publication).exactOptional(),
    planned: PlannedList.exactOptional(),
    /** Absent: the sheet リーディングプロジェクト is blank. */
    leading: z.array(LeadingProject).exactOptional(),
    /** 運営要綱; absent: the sheet is blank. */
    charter: z.array(CharterRow).exactOptional(),
    /** Absent: the sheet 用語 is blank. */
    glossary: z.array(GlossaryTerm).exactOptional(),
    /** Absent: the sheet 推進体制 is blank. */
    organization: z.array(OrganizationUnit).exactOptional(),
    /** Absent: the sheet 基本目標の本文 is blank. */
    goalTexts: z.array(GoalText).exactOptional(),
  })
  .refine(hasJudgedYear, { path: ['profile', 'judgedYear'], message: '計画の年度にありません。' })
  .refine(hasFullTargets, { path: ['planned'], message: '年度の数と値の数が合いません。' })
  .refine(hasFullSeries, { path: ['indicators'], message: '年度の数と値の数が合いません。' });
export interface Submission extends Parsed<typeof Submission> {}

function hasJudgedYear({
  years,
  profile,
}: {
  readonly years: readonly YearColumn[];
  readonly profile: Profile;
}): boolean {
  return years.some(({ fiscalYear }) => fiscalYear.year === profile.judgedYear.value.year);
}

function hasFullTargets({ planned }: { readonly planned?: PlannedList }): boolean {
  return (planned?.indicators ?? []).every(
    ({ target }) => target.years.length === planned?.years.length,
  );
}

function hasFullSeries({
  years,
  indicators,
}: {
  readonly years: readonly YearColumn[];
  readonly indicators: readonly Indicator[];
}): boolean {
  return indicators.every(({ target, originalTarget = target, actual, comparison }) =>
    [target, originalTarget, actual, comparison?.series ?? target].every(
      (series) => series.years.length === years.length,
    ),
  );
}

/** Whether a cell states a target, be it in words. */
export function isAim({ kind }: Quantity): boolean {
  return kind !== 'missing' && kind !== 'ended' && kind !== 'pending' && kind !== 'unfilled';
}

/** Whether a value may still change: 概算, 速報. */
export function isProvisional(value: Quantity): boolean {
  return value.kind === 'measured' && value.provisional !== undefined;
}

/** Whether a value takes the place of one that was published before: 訂正. */
export function isRevised(value: Quantity): boolean {
  return (value.kind === 'measured' || value.kind === 'range') && value.revised !== undefined;
}
