/** The part of a 評価方式 that rates: which metric, which thresholds, which words. */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
/** A word of the scheme and the mark printed beside a figure. */
export const Wording = z.strictObject({ label: z.string().min(1), mark: z.string().min(1) });

/** The metrics a scheme may rate. Each gets better as the actual does, or is turned round to. */
export const RATED_METRICS = [
  'achievementRate',
  'progressRate',
  'finalAchievementRate',
  'finalProgressRate',
  'expectedProgress',
  'elapsedRate',
  'improvementRate',
] as const;

/** The metrics in percent, each of which can be printed in a row of its own. */
export const PRINTED_RATES = [...RATED_METRICS, 'elapsedShare', 'yearRatio'] as const;

/** Percent; far enough for every rate, and short enough to stay exact in JSON. */
const Percent = z.number().min(-100_000).max(100_000);

/** One grade; all its conditions must hold. One without conditions takes what is left. */
const GradeRule = z.strictObject({
  ...Wording.shape,
  /** The metric is at least so much. */
  from: Percent.exactOptional(),
  /** The metric is more than so much. */
  over: Percent.exactOptional(),
  /** The year's target is met by comparison. */
  judgement: z.literal('achieved').exactOptional(),
  /** The final target is met already. */
  finalTarget: z.literal('reached').exactOptional(),
});
export interface GradeRule extends Parsed<typeof GradeRule> {}

export const Rating = z.strictObject({
  metric: z.enum(RATED_METRICS),
  /** Which metric is rated where the first has no value, whatever the actual is; absent: none. */
  otherwise: z.enum(RATED_METRICS).exactOptional(),
  /** What the papers call the rated number: 対目標比. */
  label: z.string().min(1),
  /** Thresholds are held against the number as printed, or as it is before rounding. */
  rated: z.enum(['exact', 'rounded']),
  /** 少ないほど良い with a quotient: target ÷ actual, (2 − actual ÷ target), or no rating. */
  lessIsBetter: z.enum(['inverse', 'mirrored', 'unrated']).default('inverse'),
  /** From the best to the worst. */
  grades: z.array(GradeRule).min(2).max(20),
  /** Word and mark where no grade is given. */
  unrated: Wording,
  /** The label of the grade to give where the metric has no value; absent: none is given. */
  withoutMetric: z
    .strictObject({ achieved: z.string().exactOptional(), notAchieved: z.string().exactOptional() })
    .default({}),
});
export interface Rating extends Parsed<typeof Rating> {}

type RefinementContext = z.core.$RefinementCtx;
type Path = readonly PropertyKey[];

const GRADES: Path = ['rating', 'grades'];

/** Adds a finding on one field of a scheme. */
export function fault(context: RefinementContext, path: Path, message: string): void {
  context.addIssue({ code: 'custom', path: [...path], message });
}

/** Grades stand from the best to the worst, none twice, and none that can never be given. */
export function checkGrades(rating: Rating, context: RefinementContext): void {
  rating.grades.forEach((_, index) => checkGrade(rating.grades, index, context));
  checkThresholds(rating.grades, context);
  checkFallbacks(rating, context);
}

function checkGrade(grades: readonly GradeRule[], index: number, context: RefinementContext): void {
  const grade = grades[index];
  if (grade === undefined) return;
  const before = grades.slice(0, index);
  const say = (field: Path, message: string): void =>
    fault(context, [...GRADES, index, ...field], message);
  if (before.some(({ label }) => label === grade.label)) {
    say(['label'], '同じ語の段階が前にあります。別の語を書きます。');
  }
  if (before.some(({ mark }) => mark === grade.mark)) {
    say(['mark'], '同じ記号の段階が前にあります。別の記号を書きます。');
  }
  if (grade.from !== undefined && grade.over !== undefined) {
    say(['over'], '「from」と「over」は、どちらか一方だけを書きます。');
  }
  const isLast = index === grades.length - 1;
  if (isLast && hasCondition(grade)) {
    say([], '最後の段階には、残りすべてが入ります。条件は書きません。');
  }
  if (!isLast && !hasCondition(grade)) {
    say([], '条件のない段階は、最後に一つだけ置きます。「from」などの条件を書きます。');
  }
}

function checkThresholds(grades: readonly GradeRule[], context: RefinementContext): void {
  grades.forEach((grade, index) => {
    if (falls(grade, grades.slice(0, index))) return;
    const field = grade.from === undefined ? 'over' : 'from';
    const message = '段階は良い方から順に並べ、境の値は前の段階より小さくします。';
    fault(context, [...GRADES, index, field], message);
  });
}

function checkFallbacks({ grades, withoutMetric }: Rating, context: RefinementContext): void {
  for (const key of ['achieved', 'notAchieved'] as const) {
    const label = withoutMetric[key];
    if (label === undefined || grades.some((grade) => grade.label === label)) continue;
    const known = grades.map((grade) => `「${grade.label}」`).join('、');
    fault(context, ['rating', 'withoutMetric', key], `${known}のどれかを書きます。`);
  }
}

function hasCondition({ from, over, judgement, finalTarget }: GradeRule): boolean {
  return [from, over, judgement, finalTarget].some((condition) => condition !== undefined);
}

/** A threshold lies below those before it; 80 を超える lies above 80 以上. */
function falls({ from, over }: GradeRule, before: readonly GradeRule[]): boolean {
  const own = from ?? over;
  if (own === undefined) return true;
  return before.every((grade) => {
    const other = grade.from ?? grade.over;
    if (other === undefined || own < other) return true;
    return own === other && grade.over !== undefined && from !== undefined;
  });
}
