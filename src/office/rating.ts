/** The part of a 評価方式 that rates: which metric, which thresholds, which words. */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import { type AmountName, AMOUNTS } from './amounts.ts';

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
  'yearRatio',
] as const;

/** The metrics in percent, each of which can be printed in a row of its own. */
export const PRINTED_RATES = [...RATED_METRICS, 'elapsedShare'] as const;

/** How a scheme parts what a figure in the indicator's own unit would part: a threshold over several units says nothing. */
const INSTEAD: Readonly<Record<AmountName, string>> = {
  expectedValue: '期待値に届いたかどうかは、「expectedProgress」の100で分けます。',
  targetGap:
    '目標に届いたかどうかは、段階に "judgement": "achieved" と書いて分けます。届かない幅は、「achievementRate」で分けます。',
  yearDifference:
    '前年度から良くなったかどうかは、段階の「trend」で分けます。幅は、「yearRatio」で分けます。',
  baselineDifference:
    '基準値から良くなったかどうかは、段階の「trend」で分けます。幅は、「improvementRate」で分けます。',
  remaining:
    '最終目標に達したかどうかは、段階に "finalTarget": "reached" と書いて分けます。残りの幅は、「finalProgressRate」で分けます。',
  paceNeeded: '最終目標までの進み方は、「finalProgressRate」か「expectedProgress」で分けます。',
  forecast: '見込みは推計なので、評価には使いません。',
};

/** A metric that may be rated; of a figure in the indicator's own unit, the finding says what parts the indicators instead. */
const RatedMetric = z.enum(RATED_METRICS, {
  error: ({ input }) => {
    const amount = AMOUNTS.find((one) => one === input);
    return amount === undefined
      ? undefined
      : `指標の単位の値は、単位の違う指標を1つの境の値では分けられないので、評価に使えません。${INSTEAD[amount]}表に載せるだけなら、「amounts」に書きます。`;
  },
});

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
  /** By the direction, it got better; or it did at least not get worse (`Trend`). */
  trend: z.enum(['improved', 'notWorsened']).exactOptional(),
});
export interface GradeRule extends Parsed<typeof GradeRule> {}

/** ↗ → ↘: what an actual is compared with, and how much of that counts for no change. */
const Trend = z.strictObject({
  since: z.enum(['lastYear', 'baseline']),
  /** Percent of the earlier value; up to so much of a difference, with so much itself, is 横ばい. */
  tolerance: z.number().min(0).max(100).default(0),
});
export interface Trend extends Parsed<typeof Trend> {}

export const Rating = z.strictObject({
  metric: RatedMetric,
  /** Which metric is rated where the first has no value, whatever the actual is; absent: none. */
  otherwise: RatedMetric.exactOptional(),
  /** What the papers call the rated number: 対目標比. */
  label: z.string().min(1),
  /** Thresholds are held against the number as printed, or as it is before rounding. */
  rated: z.enum(['exact', 'rounded']),
  /** 少ないほど良い with a quotient: target ÷ actual, (2 − actual ÷ target), or no rating. */
  lessIsBetter: z.enum(['inverse', 'mirrored', 'unrated']).default('inverse'),
  /** What `trend` of a grade asks about. */
  trend: Trend.exactOptional(),
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

/** Adds a finding on one field of a scheme. */
export function fault(context: RefinementContext, path: Path, message: string): void {
  context.addIssue({ code: 'custom', path: [...path], message });
}

type Say = (path: Path, message: string) => void;

/**
 * Grades stand from the best to the worst, none twice, and none that can never be given.
 *
 * @param path where the rating stands in the file
 */
export function checkGrades(rating: Rating, path: Path, context: RefinementContext): void {
  const say: Say = (own, message) => fault(context, [...path, ...own], message);
  rating.grades.forEach((_, index) => checkGrade(rating, index, say));
  checkThresholds(rating.grades, say);
  checkFallbacks(rating, say);
}

/** All ratings of a scheme give the same grades, so that they can be counted together. */
export function checkSameGrades(
  rating: Rating,
  usual: Rating,
  path: Path,
  context: RefinementContext,
): void {
  const words = ({ grades, unrated }: Rating): string =>
    [...grades, unrated].map(({ label, mark }) => `${mark} ${label}`).join('、');
  if (words(rating) === words(usual)) return;
  const message = `段階の語と記号は、全体の「rating」と同じもの（${words(usual)}）を同じ順に書きます。`;
  fault(context, [...path, 'grades'], message);
}

function checkGrade({ grades, trend }: Rating, index: number, sayOf: Say): void {
  const grade = grades[index];
  if (grade === undefined) return;
  const before = grades.slice(0, index);
  const say: Say = (field, message) => sayOf(['grades', index, ...field], message);
  if (grade.trend !== undefined && trend === undefined) {
    say(['trend'], '何からの動向かを、「rating」の「trend」に書きます。');
  }
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

function checkThresholds(grades: readonly GradeRule[], say: Say): void {
  grades.forEach((grade, index) => {
    if (
      falls(
        grade,
        grades.slice(0, index).filter((one) => isNoStricter(one, grade)),
      )
    )
      return;
    const field = grade.from === undefined ? 'over' : 'from';
    const message = '段階は良い方から順に並べ、境の値は前の段階より小さくします。';
    say(['grades', index, field], message);
  });
}

/**
 * Whether a grade asks for nothing beside the number that the later one does not ask for: only then must the later
 * number be the smaller one. 「100以上で改善」「100以上」 is two steps.
 */
function isNoStricter({ judgement, finalTarget, trend }: GradeRule, later: GradeRule): boolean {
  if (judgement !== undefined && later.judgement === undefined) return false;
  if (finalTarget !== undefined && later.finalTarget === undefined) return false;
  if (trend === undefined) return true;
  return later.trend === trend || (trend === 'notWorsened' && later.trend === 'improved');
}

function checkFallbacks({ grades, withoutMetric }: Rating, say: Say): void {
  for (const key of ['achieved', 'notAchieved'] as const) {
    const label = withoutMetric[key];
    if (label === undefined || grades.some((grade) => grade.label === label)) continue;
    const known = grades.map((grade) => `「${grade.label}」`).join('、');
    say(['withoutMetric', key], `${known}のどれかを書きます。`);
  }
}

function hasCondition({ from, over, judgement, finalTarget, trend }: GradeRule): boolean {
  return [from, over, judgement, finalTarget, trend].some((condition) => condition !== undefined);
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
