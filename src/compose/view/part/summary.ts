/** 総括 in finished strings: the tallies, which indicators missed their targets, and what changed. */

import { goalLabel } from '../../../wording/numbering.ts';
import { denominatorOf } from '../../../wording/schemeRules.ts';
import { fillBlanks } from '../../../wording/words.ts';
import { printRounded } from '../value/metric.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';
import { type Verdict, verdictsOf } from '../value/verdict.ts';
import { type ChangeView, changeView } from './change.ts';
import type { Contents } from './contents.ts';
import {
  endedList,
  type ListView,
  missedList,
  reasonsList,
  type ReasonsView,
  underwayList,
  undecidedList,
  unratedList,
} from './lists.ts';
import { type RollUpsView, rollUpsView } from './rollUp.ts';
import { type TallyView, tallyView } from './tally.ts';

/** The share of 達成, and what it is of. */
interface ShareView {
  readonly percent: string;
  /** 判定できた17指標 */
  readonly denominator: string;
  /** Whether these are not all that were counted: a share of them is none of all. */
  readonly ofSome: boolean;
}

/** 総括. */
export interface SummaryView {
  readonly year: string;
  readonly total: TallyView;
  readonly goals: readonly TallyView[];
  /** Lacking when there is nothing that a share could be of. */
  readonly share: Optional<ShareView>;
  /** Heads of the table by goal where the scheme rates; empty where its columns are the judgements. */
  readonly gradeHeads: readonly Verdict[];
  /** Lacking when the scheme rates indicators alone. */
  readonly rollUps: Optional<RollUpsView>;
  /** Lacking when there is nothing to list. */
  readonly missed: Optional<ListView>;
  readonly underway: Optional<ListView>;
  readonly ended: Optional<ListView>;
  readonly undecided: Optional<ListView>;
  /** Judged (or not), but without a figure to rate. */
  readonly unrated: Optional<ListView>;
  /** The last three in one list. */
  readonly reasons: Optional<ReasonsView>;
  /** Lacking when 対象年度 is the plan's first year. */
  readonly change: Optional<ChangeView>;
}

/** Prints the tallies of the judged year, as a whole and by goal. */
export function summaryView(contents: Contents): SummaryView {
  const { evaluation, context } = contents;
  const { goals, total, submission, scheme } = evaluation;
  const withReasons = {
    undecided: undecidedList(contents),
    ended: endedList(contents),
    unrated: unratedList(contents),
  };
  return {
    year: submission.profile.judgedYear.value.label,
    total: tallyView({ label: '', name: '' }, total, evaluation),
    goals: goals.map(({ goal, tally }) => {
      const name = submission.goals.find(({ number }) => number === goal)?.name.value ?? '';
      return tallyView(
        { label: goalLabel(goal, context.words), name: breakLines(name) },
        tally,
        evaluation,
      );
    }),
    share: shareView(contents),
    gradeHeads: scheme.rating === undefined ? [] : verdictsOf(evaluation),
    rollUps: rollUpsView(contents),
    missed: missedList(contents),
    underway: underwayList(contents),
    ...withReasons,
    reasons: reasonsList(withReasons, contents),
    change: changeView(contents),
  };
}

function shareView({ evaluation, context }: Contents): Optional<ShareView> {
  const { total, scheme } = evaluation;
  if (total.achievedShare.kind === 'undefined') return false;
  const phrase = context.words.denominators[denominatorOf(scheme)];
  return {
    percent: printRounded(total.achievedShare.rounded),
    denominator: fillBlanks(phrase, {
      achieved: scheme.words.achieved.label,
      notAchieved: scheme.words.notAchieved.label,
      number: String(total.denominator),
    }),
    ofSome: total.denominator !== total.indicators,
  };
}
