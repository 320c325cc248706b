/** 総括 in finished strings: the tallies, which indicators missed their targets, and what changed. */

import type { Scheme } from '../../office/scheme.ts';
import { fillBlanks } from '../../wording/words.ts';
import { type ChangeView, changeViews } from './change.ts';
import type { Contents } from './contents.ts';
import { type ListView, missedLists, undecidedLists, unratedLists } from './lists.ts';
import { printRounded } from './metric.ts';
import { goalLabel, type TallyView, tallyView } from './tally.ts';
import { breakLines } from './text.ts';
import { type Verdict, verdictsOf } from './verdict.ts';

/** The share of 達成, and what it is of. */
interface ShareView {
  readonly share: string;
  /** 判定できた17指標 */
  readonly denominator: string;
}

/** 総括. */
export interface SummaryView {
  readonly year: string;
  readonly total: TallyView;
  readonly goals: readonly TallyView[];
  /** None when there is nothing that a share could be of. */
  readonly shares: readonly ShareView[];
  /** One of the two, for the table by goal: the judgements, or the grades of a scheme that rates. */
  readonly byJudgement: readonly [] | readonly [true];
  readonly byGrade: readonly { readonly heads: readonly Verdict[] }[];
  /** One list, or none when there is nothing to list. */
  readonly missed: readonly ListView[];
  readonly undecided: readonly ListView[];
  /** Judged (or not), but without a figure to rate. */
  readonly unrated: readonly ListView[];
  /** None when 対象年度 is the plan's first year. */
  readonly changes: readonly ChangeView[];
}

/** Prints the tallies of the judged year, as a whole and by goal. */
export function summaryView(contents: Contents): SummaryView {
  const { evaluation, context } = contents;
  const { goals, total, submission, scheme } = evaluation;
  return {
    year: submission.profile.judgedYear.value.label,
    total: tallyView('', '', total),
    goals: goals.map(({ goal, tally }) => {
      const name = submission.goals.find(({ number }) => number === goal)?.name.value ?? '';
      return tallyView(goalLabel(goal, context.words), breakLines(name), tally);
    }),
    shares: shareViews(contents),
    ...tableViews(scheme),
    missed: missedLists(contents),
    undecided: undecidedLists(contents),
    unrated: unratedLists(contents),
    changes: changeViews(contents),
  };
}

function shareViews({ evaluation, context }: Contents): readonly ShareView[] {
  const { total, scheme } = evaluation;
  if (total.achievedShare.kind === 'undefined') return [];
  const phrase = context.words.denominators[scheme.counting.denominator];
  return [
    {
      share: printRounded(total.achievedShare.rounded),
      denominator: fillBlanks(phrase, { number: String(total.denominator) }),
    },
  ];
}

function tableViews(scheme: Scheme): Pick<SummaryView, 'byJudgement' | 'byGrade'> {
  return scheme.rating === undefined
    ? { byJudgement: [true], byGrade: [] }
    : { byJudgement: [], byGrade: [{ heads: verdictsOf(scheme) }] };
}
