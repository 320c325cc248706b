/** Counts of judgements and grades. */

import { Exact, exactText, roundedText } from '../decimals/exact.ts';
import {
  type Assessment,
  type Change,
  JUDGEMENT_KINDS,
  type JudgementKind,
  type Move,
  type Tally,
  type TallyShare,
  type YearAssessment,
} from '../forms/evaluation.ts';
import type { Scheme } from '../office/scheme.ts';

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
 * a column of their own; whether shares are of them too is the scheme's to say.
 *
 * @param index of the year column; absent: 対象年度
 */
export function tallyOf(assessments: readonly Assessment[], scheme: Scheme, index?: number): Tally {
  const own = counted(assessments, scheme, index);
  const count = (kind: JudgementKind): number =>
    own.filter(({ year }) => year.judgement.kind === kind).length;
  const [achieved, notAchieved, underway, undecided] = [
    count('achieved'),
    count('notAchieved'),
    count('underway'),
    count('undecided'),
  ];
  const isJudged = scheme.counting.denominator === 'judged';
  // 途中 has been judged: leaving it out would call the few that are early the whole plan.
  const denominator = achieved + notAchieved + underway + (isJudged ? 0 : undecided);
  return {
    indicators: own.length,
    reprints: assessments.length - own.length,
    achieved,
    notAchieved,
    underway,
    undecided,
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
  { counting }: Scheme,
  index: number | undefined,
): readonly Counted[] {
  return assessments.flatMap((assessment): readonly Counted[] => {
    const { indicator, years, judged } = assessment;
    const year = index === undefined ? judged : years[index];
    const isLeftOut = indicator.reprintOf !== undefined && counting.reprint === 'once';
    return year === undefined || isLeftOut ? [] : [{ assessment, year }];
  });
}

function shareOf(part: number, whole: number, { rounding }: Scheme): TallyShare {
  if (whole === 0) return { kind: 'undefined', reason: 'nothingCounted' };
  const share = new Exact(part).times(100).dividedBy(whole);
  return { kind: 'defined', exact: exactText(share), rounded: roundedText(share, rounding) };
}

/**
 * Which indicators went from which judgement to which, from the column before to 対象年度.
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
    return before === undefined ? [] : [{ id: assessment.indicator.id, before, after: year }];
  });
  const [first] = assessments;
  const previousYear = first?.years[index - 1]?.year;
  const moves = JUDGEMENT_KINDS.flatMap((before) =>
    JUDGEMENT_KINDS.map((after): Move => ({
      before,
      after,
      indicators: rows
        .filter((row) => row.before.judgement.kind === before && row.after.judgement.kind === after)
        .map(({ id }) => id),
    })),
  ).filter(({ indicators }) => indicators.length > 0);
  return previousYear === undefined ? { moves } : { previousYear, moves };
}
