import type { Place } from '../diagnostics/place.ts';
import type {
  Assessment,
  Evaluation,
  Grade,
  Judgement,
  Movement,
  YearAssessment,
} from '../forms/evaluation.ts';
import type { Input, Metric } from '../forms/metric.ts';
import type { Indicator, Submission } from '../forms/submission.ts';
import { comparable } from '../japanese/text.ts';
import type { Trend } from '../office/rating.ts';
import { type Scheme, schemeOf } from '../office/scheme.ts';
import { movementOf } from './change.ts';
import { gradeOf, ratedMetric } from './grade.ts';
import { groupsOf } from './groups.ts';
import { judge, meets } from './judge.ts';
import { metricsOf } from './metrics.ts';
import { type Operands, operandsOf } from './operands.ts';
import { rollUpsOf } from './rollUp.ts';
import { type Reader, readerOf } from './slot.ts';
import { changeOf, tallyOf } from './tally.ts';
import { judgedTogether, missedYearsUpTo } from './together.ts';

/**
 * Judges every indicator in every year of the plan, rates it if the scheme rates, works out the
 * metrics, and counts the judgements of 対象年度.
 *
 * Whether judgements and metrics are printed is the scheme's and the templates' affair; they
 * are worked out all the same, so that another scheme changes words and nothing else.
 *
 * @throws when 対象年度 is none of the plan's years, which `check` does not let pass
 */
export function evaluate(submission: Submission, scheme: Scheme): Evaluation {
  const judged = judgedColumn(submission);
  const overrideOf = overridesOf(submission);
  const alone = submission.indicators.map((indicator) => {
    const override = overrideOf(indicator);
    return assess({ indicator, ...(override && { override }) }, judged, submission, scheme);
  });
  const assessments = judgedTogether(alone);
  const rollUps = rollUpsOf(submission, assessments, scheme);
  return {
    submission,
    scheme,
    assessments,
    total: tallyOf(assessments, scheme),
    ...groupsOf(submission, assessments, judged, scheme),
    change: changeOf(assessments, judged, scheme),
    ...(rollUps !== undefined && { rollUps }),
  };
}

/** By the calendar year: H31 and R1 are the same fiscal year. */
function judgedColumn({ years, profile }: Submission): number {
  const { year } = profile.judgedYear.value;
  const index = years.findIndex(({ fiscalYear }) => fiscalYear.year === year);
  if (index < 0) throw new Error('The judged year is none of the plan’s years.');
  return index;
}

/** A year without what depends on the years around it. */
type YearAlone = Omit<YearAssessment, 'missedYears'>;

type Override = NonNullable<Assessment['override']>;

/** An indicator that is printed again has one judgement: that of the row it is taken from, unless it has its own. */
function overridesOf({ indicators }: Submission): (indicator: Indicator) => Override | undefined {
  const byId = new Map(indicators.map((one) => [comparable(one.id), one]));
  return ({ override, reprintOf }) =>
    override ?? (reprintOf && byId.get(comparable(reprintOf.value))?.override);
}

function assess(
  { indicator, override }: Pick<Assessment, 'indicator' | 'override'>,
  judgedIndex: number,
  submission: Submission,
  scheme: Scheme,
): Assessment {
  const own = schemeOf(scheme, indicator.kind);
  const reader = readerOf(indicator, submission, own);
  const results = submission.years.map(({ fiscalYear: { year } }, index) => {
    const operands = operandsOf(reader, index);
    const ground = { index, year, operands, reader };
    const computed = assessYear(indicator, ground, own);
    const isJudged = index === judgedIndex;
    return {
      computed,
      year:
        isJudged && override !== undefined
          ? overridden(computed, override, { indicator, ground, scheme: own })
          : computed,
    };
  });
  const years = withMissedYears(results.map(({ year }) => year));
  const [judged, plain] = [years[judgedIndex], results[judgedIndex]?.computed];
  if (judged === undefined || plain === undefined) throw new Error('A year was lost.');
  const assessment = { indicator, years, judged };
  if (override === undefined) return assessment;
  const { judgement, grade } = plain;
  return {
    ...assessment,
    override,
    computed: judgement,
    ...(grade !== undefined && { computedGrade: grade }),
  };
}

/** One column of an indicator. */
interface Ground {
  readonly index: number;
  readonly year: number;
  readonly operands: Operands;
  readonly reader: Reader;
}

function assessYear(indicator: Indicator, ground: Ground, scheme: Scheme): YearAlone {
  const { index, year, operands, reader } = ground;
  const direction = indicator.direction.value;
  const actual = indicator.actual.years[index]?.value ?? { kind: 'pending' };
  const metrics = metricsOf(reader, operands, year);
  const judgement = judge({ operands, actual, year, direction }, scheme);
  const alone = {
    year,
    judgement,
    metrics,
    ...(operands.yearsSincePrevious === 0 && { repeats: true as const }),
    inputs: inputsOf(operands, scheme),
    sinceLastYear: movementOf(metrics.yearDifference, operands.previous, operands, {
      tolerance: toleranceOf(scheme, 'lastYear'),
    }),
    sinceBaseline: movementOf(metrics.baselineDifference, operands.baseline, operands, {
      tolerance: toleranceOf(scheme, 'baseline'),
    }),
    basis: distinct([...operands.target.input.places, ...operands.actual.input.places]),
  };
  const grade = rated(alone, judgement, indicator, ground, scheme);
  return grade === undefined ? alone : { ...alone, grade };
}

/** A movement that the scheme asks about is judged with its tolerance. */
function toleranceOf({ rating }: Scheme, since: Trend['since']): number {
  return rating?.trend?.since === since ? rating.trend.tolerance : 0;
}

function rated(
  year: Pick<YearAlone, 'metrics' | 'sinceLastYear' | 'sinceBaseline'>,
  judgement: Judgement,
  indicator: Indicator,
  { operands }: Ground,
  scheme: Scheme,
): Grade | undefined {
  const { rating } = scheme;
  // What has come to its end is judged so and rated no more.
  if (rating === undefined || judgement.kind === 'ended') return undefined;
  const { actual, finalTarget } = operands;
  return gradeOf(rating, {
    judgement,
    metric: ratedMetric(rating, year.metrics),
    finalReached: meets(actual, finalTarget, indicator.direction.value),
    trend: rating.trend === undefined ? 'unknown' : trendOf(year, rating.trend),
  });
}

function trendOf(
  { sinceLastYear, sinceBaseline }: Pick<YearAlone, 'sinceLastYear' | 'sinceBaseline'>,
  { since }: Trend,
): Movement {
  return since === 'lastYear' ? sinceLastYear : sinceBaseline;
}

/**
 * 判定の上書き: the office's own judgement stands instead, and its cell joins the basis. Metrics stay, but where the office
 * says that the value cannot be judged it is compared with nothing; a grade is given anew, because its conditions may
 * ask for the judgement.
 */
function overridden(
  year: YearAlone,
  { value, place }: Override,
  { indicator, ground, scheme }: { indicator: Indicator; ground: Ground; scheme: Scheme },
): YearAlone {
  const { judgement: kind } = value;
  const judgement: Judgement = kind === 'undecided' ? { kind, reason: 'overridden' } : { kind };
  const own = kind === 'undecided' ? withoutComparisons(year) : year;
  const grade = rated(own, judgement, indicator, ground, scheme);
  return {
    ...own,
    judgement,
    ...(grade !== undefined && { grade }),
    basis: [...year.basis, place],
  };
}

/** A value that was surveyed in another way is not held against target, baseline or the year before. */
function withoutComparisons(year: YearAlone): YearAlone {
  const { metrics } = year;
  return {
    ...year,
    // Every figure by name, so that a new one cannot be passed over.
    metrics: {
      achievementRate: barred(metrics.achievementRate),
      progressRate: barred(metrics.progressRate),
      finalAchievementRate: barred(metrics.finalAchievementRate),
      finalProgressRate: barred(metrics.finalProgressRate),
      expectedProgress: barred(metrics.expectedProgress),
      elapsedShare: metrics.elapsedShare,
      elapsedRate: barred(metrics.elapsedRate),
      yearRatio: barred(metrics.yearRatio),
      improvementRate: barred(metrics.improvementRate),
      expectedValue: metrics.expectedValue,
      targetGap: barred(metrics.targetGap),
      yearDifference: barred(metrics.yearDifference),
      baselineDifference: barred(metrics.baselineDifference),
      remaining: barred(metrics.remaining),
      paceNeeded: barred(metrics.paceNeeded),
      forecast: barred(metrics.forecast),
    },
    sinceLastYear: 'unknown',
    sinceBaseline: 'unknown',
  };
}

function barred({ formula, inputs }: Metric): Metric {
  return { kind: 'undefined', formula, reason: 'overridden', inputs };
}

function withMissedYears(years: readonly YearAlone[]): readonly YearAssessment[] {
  let missedYears = 0;
  return years.map((year) => {
    missedYears = missedYearsUpTo(year, missedYears);
    return { ...year, missedYears };
  });
}

/** Past actuals are named only where an estimate is made of them; the other target, so that it can be looked up. */
function inputsOf(operands: Operands, { forecast }: Scheme): readonly Input[] {
  const { target, otherTarget, actual, baseline, finalTarget, previous, past } = operands;
  const points = forecast === undefined ? [] : past.slice(-forecast.values);
  const others = otherTarget === undefined ? [] : [otherTarget];
  const used = [target, ...others, actual, baseline, finalTarget, previous, ...points];
  return used.map(({ input }) => input);
}

/** 「維持」 names the baseline's cell, which may stand for another value too. */
function distinct(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.sheet}!${place.cell}`, place])).values()];
}
