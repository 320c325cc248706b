/** Counts of judgements and grades. */

import { Exact, exactText, roundedText } from '../decimals/exact.ts';
import { isCounted, isReprint } from '../forms/counting.ts';
import {
  type Assessment,
  type Change,
  type GradeStep,
  JUDGEMENT_KINDS,
  type JudgementKind,
  type Tally,
  type TallyShare,
  type YearAssessment,
} from '../forms/evaluation.ts';
import { roundingOf, type Scheme } from '../office/scheme.ts';

/** An indicator's row in the year that is counted. */
interface Counted {
  readonly assessment: Assessment;
  readonly year: YearAssessment;
}

/**
 * Counts the judgements and grades of one year.
 *
 * A row that prints another indicator again (再掲) is counted apart and never twice, unless the
 * scheme says otherwise; the indicator counts where its first row stands. The undecided have
 * a column of their own, and so have the ended, which no share is of; whether shares are of them too is the scheme's to say.
 *
 * @param index of the year column; absent: 対象年度
 */
export function tallyOf(assessments: readonly Assessment[], scheme: Scheme, index?: number): Tally {
  const own = counted(assessments, scheme, index);
  const count = (kind: JudgementKind): number =>
    own.filter(({ year }) => year.judgement.kind === kind).length;
  const [achieved, notAchieved, underway, undecided, ended] = [
    count('achieved'),
    count('notAchieved'),
    count('underway'),
    count('undecided'),
    count('ended'),
  ];
  const isJudged = scheme.counting.denominator === 'judged';
  // 途中 has been judged: leaving it out would call the few that are early the whole plan.
  const denominator = achieved + notAchieved + underway + (isJudged ? 0 : undecided);
  return {
    indicators: own.length,
    reprints: assessments.filter(({ indicator }) => isReprint(indicator, scheme)).length,
    achieved,
    notAchieved,
    underway,
    undecided,
    ended,
    denominator,
    achievedShare: shareOf(achieved, denominator, scheme),
    grades: (scheme.rating?.grades ?? []).map(
      (_, grade) =>
        own.filter(({ year }) => year.grade?.kind === 'graded' && year.grade.index === grade)
          .length,
    ),
    unrated: own.filter(({ year }) => year.grade?.kind === 'unrated').length,
  };
}

function counted(
  assessments: readonly Assessment[],
  scheme: Scheme,
  index: number | undefined,
): readonly Counted[] {
  return assessments.flatMap((assessment): readonly Counted[] => {
    const { indicator, years, judged } = assessment;
    const year = index === undefined ? judged : years[index];
    return year === undefined || !isCounted(indicator, scheme) ? [] : [{ assessment, year }];
  });
}

function shareOf(part: number, whole: number, scheme: Scheme): TallyShare {
  if (whole === 0) return { kind: 'undefined', reason: 'nothingCounted' };
  const share = new Exact(part).times(100).dividedBy(whole);
  return {
    kind: 'defined',
    exact: exactText(share),
    rounded: roundedText(share, roundingOf(scheme, 'achievedShare')),
  };
}

/**
 * Which indicators went from which judgement to which, and from which grade, from the year before to 対象年度. A column
 * before that is of an earlier year is no ground for 「前年度からの変化」, and neither is a value of the same year in both columns.
 *
 * @param index of 対象年度
 */
export function changeOf(
  assessments: readonly Assessment[],
  index: number,
  scheme: Scheme,
): Change {
  const rows = counted(assessments, scheme, index).flatMap(({ assessment, year }) => {
    const before = assessment.years[index - 1];
    return before?.year === year.year - 1
      ? [{ id: assessment.indicator.id, before, after: year }]
      : [];
  });
  const [first] = rows;
  if (first === undefined) return { moves: [] };
  const { rating } = scheme;
  const repeated = rows.filter(isRepeated).map(({ id }) => id);
  const measured = rows.filter((row) => !isRepeated(row));
  return {
    previousYear: first.before.year,
    ...(repeated.length > 0 && { repeated }),
    moves: movesBetween(measured, JUDGEMENT_KINDS, ({ judgement }) => judgement.kind),
    ...(rating !== undefined && {
      gradeMoves: movesBetween(
        measured,
        [...rating.grades.keys(), 'unrated' as const],
        ({ grade }): GradeStep => (grade?.kind === 'graded' ? grade.index : 'unrated'),
      ),
    }),
  };
}

/** Whether both verdicts rest on one measurement. */
function isRepeated({ after }: Moved): boolean {
  return after.repeats === true && after.judgement.kind !== 'undecided';
}

/** An indicator in two years. */
interface Moved {
  readonly id: string;
  readonly before: YearAssessment;
  readonly after: YearAssessment;
}

/** Those of all pairs of steps that occur. */
function movesBetween<Step>(
  rows: readonly Moved[],
  steps: readonly Step[],
  stepOf: (year: YearAssessment) => Step,
): readonly {
  readonly before: Step;
  readonly after: Step;
  readonly indicators: readonly string[];
}[] {
  return steps
    .flatMap((before) =>
      steps.map((after) => ({
        before,
        after,
        indicators: rows
          .filter((row) => stepOf(row.before) === before && stepOf(row.after) === after)
          .map(({ id }) => id),
      })),
    )
    .filter(({ indicators }) => indicators.length > 0);
}
