/** 評価: the scheme's thresholds held against a metric. */

import { Exact } from '../decimals/exact.ts';
import type { Grade, Judgement, Movement } from '../forms/evaluation.ts';
import type { Metric, Metrics } from '../forms/metric.ts';
import type { UndefinedReason } from '../forms/metricNames.ts';
import type { GradeRule, Rating } from '../office/rating.ts';

/** What a grade is given for. */
export interface Evidence {
  readonly judgement: Judgement;
  readonly metric: Metric;
  /** The final target is met; undefined when that is not known. */
  readonly finalReached: boolean | undefined;
  /** What the scheme's grades may ask about; unknown where it asks for none. */
  readonly trend: Movement;
}

/** Reasons for having no value that lie in the plan, not in the actual: no better or worse actual changes them. */
const LASTING: readonly UndefinedReason[] = [
  'rangeTarget',
  'stages',
  'noTarget',
  'noFinalTarget',
  'noBaseline',
  // Of 前年比: what the year before was, no actual of this year changes.
  'noPrevious',
  'zeroPrevious',
  'dataYearGap',
  'zeroTarget',
  'zeroBaseline',
  'zeroDistance',
  'targetBehindBaseline',
  'lessIsBetter',
  'notCumulative',
  'noPeriod',
];

/** The metric that is rated: the scheme's own, or the one that it names for where the plan leaves the first without a value. */
export function ratedMetric({ metric, otherwise }: Rating, metrics: Metrics): Metric {
  const first = metrics[metric];
  if (otherwise === undefined || first.kind === 'defined') return first;
  const other = LASTING.includes(first.reason) ? metrics[otherwise] : first;
  return other.kind === 'defined' ? other : first;
}

/** Nothing was measured that could be rated, or the office says that it must not be. */
const BARRED = ['noActual', 'actualMissing', 'overridden', 'provisional', 'otherYear', 'revised'];

/**
 * Gives the best grade all of whose conditions hold.
 *
 * Where the metric has no value, only grades above the first threshold can be given, those that ask
 * for the judgement or the final target alone; behind them the scheme's `withoutMetric` decides.
 */
export function gradeOf(rating: Rating, evidence: Evidence): Grade {
  const { judgement, metric } = evidence;
  if (judgement.kind === 'undecided' && BARRED.includes(judgement.reason)) {
    return unrated(rating, metric, 'undecided');
  }
  if (metric.kind === 'undefined') return withoutMetric(rating, metric, evidence);
  const number = new Exact(rating.rated === 'exact' ? metric.exact : metric.rounded);
  const index = rating.grades.findIndex(
    (grade) => isAbove(grade, number) && isEarned(grade, evidence),
  );
  const isUntold = rating.grades
    .slice(0, index)
    .some((grade) => isAbove(grade, number) && hangsOnTrend(grade, evidence));
  return isUntold ? unrated(rating, metric, 'trendUnknown') : graded(rating, index, metric);
}

/** Whether a better grade is missed for nothing but a trend that is not known. */
function hangsOnTrend(grade: GradeRule, evidence: Evidence): boolean {
  if (grade.trend === undefined || evidence.trend !== 'unknown') return false;
  return isEarned(grade, { ...evidence, trend: 'improved' });
}

function withoutMetric(
  rating: Rating,
  metric: Metric & { kind: 'undefined' },
  evidence: Evidence,
): Grade {
  const { judgement } = evidence;
  if (metric.reason === 'zeroActual' && judgement.kind === 'achieved') {
    const best = rating.grades.findIndex((grade) => isEarned(grade, evidence));
    return { ...graded(rating, best, metric), by: 'beyond' };
  }
  const first = isByTrend(rating) ? rating.grades.length : rating.grades.findIndex(needsMetric);
  const above = rating.grades.slice(0, first);
  const index = above.findIndex((grade) => isEarned(grade, evidence));
  const untold = above.findIndex((grade) => hangsOnTrend(grade, evidence));
  if (untold >= 0 && (index < 0 || untold < index)) return unrated(rating, metric, 'trendUnknown');
  if (index >= 0) return graded(rating, index, metric);
  const { kind } = judgement;
  const isDecided = kind === 'achieved' || kind === 'notAchieved';
  const label = isDecided ? rating.withoutMetric[kind] : undefined;
  const fallback = rating.grades.findIndex((grade) => grade.label === label);
  if (fallback >= 0) return { ...graded(rating, fallback, metric), by: 'fallback' };
  return unrated(rating, metric, judgement.kind === 'undecided' ? 'undecided' : 'undefined');
}

/** Grades that ask for the trend and for no number can be given without one, the last one too. */
function isByTrend({ grades }: Rating): boolean {
  const asksForNumber = grades.some(({ from, over }) => from !== undefined || over !== undefined);
  return !asksForNumber && grades.some(({ trend }) => trend !== undefined);
}

/** The last grade, which has no conditions, stands below thresholds. */
function needsMetric({ from, over, judgement, finalTarget, trend }: GradeRule): boolean {
  if (from !== undefined || over !== undefined) return true;
  return [judgement, finalTarget, trend].every((condition) => condition === undefined);
}

function isAbove({ from, over }: GradeRule, number: Exact): boolean {
  if (from !== undefined) return number.gte(String(from));
  return over === undefined || number.greaterThan(String(over));
}

function isEarned({ judgement, finalTarget, trend }: GradeRule, evidence: Evidence): boolean {
  const isJudged = judgement === undefined || evidence.judgement.kind === judgement;
  const isReached = finalTarget === undefined || evidence.finalReached === true;
  return isJudged && isReached && (trend === undefined || TRENDS[trend].includes(evidence.trend));
}

const TRENDS: Readonly<Record<NonNullable<GradeRule['trend']>, readonly Movement[]>> = {
  improved: ['improved'],
  notWorsened: ['improved', 'unchanged'],
};

function graded(rating: Rating, index: number, metric: Metric): Extract<Grade, { kind: 'graded' }> {
  const grade = rating.grades[index];
  if (grade === undefined) throw new Error('The last grade of a scheme takes what is left.');
  const { label, mark } = grade;
  return { kind: 'graded', index, label, mark, by: groundOf(grade), metric };
}

function groundOf(grade: GradeRule): 'threshold' | 'trend' | 'judgement' | 'finalTarget' {
  if (needsMetric(grade)) return 'threshold';
  if (grade.trend !== undefined) return 'trend';
  return grade.judgement === undefined ? 'finalTarget' : 'judgement';
}

function unrated(
  { unrated: { label, mark } }: Rating,
  metric: Metric,
  reason: 'undecided' | 'undefined' | 'trendUnknown',
): Grade {
  return { kind: 'unrated', label, mark, reason, metric };
}
