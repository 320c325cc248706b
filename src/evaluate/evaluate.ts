import type { Assessment, Evaluation, Judgement, YearAssessment } from '../forms/evaluation.ts';
import type { Scheme } from '../forms/scheme.ts';
import type { Indicator, Submission } from '../forms/submission.ts';
import { judge } from './judge.ts';
import { achievementRate, progressRate } from './rates.ts';
import { standingOf } from './standing.ts';
import { tallyOf } from './tally.ts';

/**
 * Judges every indicator in every year of the plan and counts the judgements of 対象年度.
 *
 * Whether judgements and rates are printed is the scheme's and the templates' affair; they
 * are worked out all the same, so that another scheme changes words and nothing else.
 *
 * @throws when 対象年度 is none of the plan's years, which `check` does not let pass
 */
export function evaluate(submission: Submission, scheme: Scheme): Evaluation {
  const assessments = submission.indicators.map((one) => assess(one, submission, scheme));
  const ofGoal = (goal: number): readonly Assessment[] =>
    assessments.filter(({ indicator }) => indicator.goal === goal);
  return {
    submission,
    scheme,
    assessments,
    total: tallyOf(assessments),
    goals: submission.goals.map(({ number: goal }) => ({ goal, tally: tallyOf(ofGoal(goal)) })),
  };
}

function assess(indicator: Indicator, submission: Submission, scheme: Scheme): Assessment {
  const computed = submission.years.map(({ fiscalYear }, index) =>
    assessYear(indicator, fiscalYear.year, index, scheme),
  );
  const judgedIndex = judgedColumn(submission);
  const years = computed.map((year, index) =>
    index === judgedIndex ? overridden(year, indicator) : year,
  );
  const [judged, plain] = [years[judgedIndex], computed[judgedIndex]];
  if (judged === undefined || plain === undefined) {
    throw new Error('The judged year is none of the plan’s years.');
  }
  const assessment = { indicator, years, judged };
  return indicator.override ? { ...assessment, computed: plain.judgement } : assessment;
}

/** By the calendar year: H31 and R1 are the same fiscal year. */
function judgedColumn({ years, profile }: Submission): number {
  return years.findIndex(({ fiscalYear }) => fiscalYear.year === profile.judgedYear.value.year);
}

function assessYear(
  indicator: Indicator,
  year: number,
  index: number,
  { rounding }: Scheme,
): YearAssessment {
  const standing = standingOf(indicator, index);
  return {
    year,
    judgement: judge(standing, indicator.direction.value),
    achievementRate: achievementRate(standing, rounding),
    progressRate: progressRate(standing, indicator, rounding),
    basis: standing.basis,
  };
}

/** 判定の上書き: the office's own judgement stands instead, and its cell joins the basis. Rates stay. */
function overridden(year: YearAssessment, { override }: Indicator): YearAssessment {
  if (override === undefined) return year;
  const { judgement: kind } = override.value;
  const judgement: Judgement = kind === 'undecided' ? { kind, reason: 'overridden' } : { kind };
  return { ...year, judgement, basis: [...year.basis, override.place] };
}
