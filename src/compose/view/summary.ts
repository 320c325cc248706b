/** 総括 in finished strings: the tallies, and which indicators missed their targets. */

import { say } from '../words.ts';
import type { Contents } from './contents.ts';
import { type ValueView, valueView } from './figures.ts';
import { goalLabel, type TallyView, tallyView } from './tally.ts';
import { breakLines } from './text.ts';

/** One indicator of a list, with the judged year's values. */
export interface MissedView {
  readonly goal: string;
  readonly policy: string;
  readonly name: string;
  readonly unit: string;
  readonly target: ValueView;
  readonly actual: ValueView;
}

/** The indicators of one judgement. */
export interface ListView {
  readonly year: string;
  readonly rows: readonly MissedView[];
}

/** 総括. */
export interface SummaryView {
  readonly year: string;
  readonly total: TallyView;
  readonly goals: readonly TallyView[];
  /** One list, or none when there is nothing to list. */
  readonly missed: readonly ListView[];
  readonly undecided: readonly ListView[];
}

/** Prints the tallies of the judged year, as a whole and by goal. */
export function summaryView(contents: Contents): SummaryView {
  const { evaluation, context } = contents;
  const { goals, total, submission } = evaluation;
  return {
    year: submission.profile.judgedYear.value.label,
    total: tallyView('', '', total),
    goals: goals.map(({ goal, tally }) => {
      const name = submission.goals.find(({ number }) => number === goal)?.name.value ?? '';
      return tallyView(goalLabel(goal, context.words), breakLines(name), tally);
    }),
    missed: lists(contents, 'notAchieved'),
    undecided: lists(contents, 'undecided'),
  };
}

/** The indicators of one judgement in the judged year, reprints left out. */
function lists(
  { evaluation, context }: Contents,
  kind: 'notAchieved' | 'undecided',
): readonly ListView[] {
  const { words } = context;
  const { submission, assessments } = evaluation;
  const { year, label } = submission.profile.judgedYear.value;
  const column = submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === year);
  const rows = assessments
    .filter(({ indicator, judged }) => !indicator.reprintOf && judged.judgement.kind === kind)
    .map(({ indicator: { goal, policy, name, unit, target, actual } }): MissedView => ({
      goal: String(goal),
      policy:
        policy === undefined ? words.numericTarget : say(words.policy, { number: String(policy) }),
      name: breakLines(name.value),
      unit: breakLines(unit.value),
      target: valueView(target.years[column]?.value ?? PENDING, words.pendingTarget, words),
      actual: valueView(actual.years[column]?.value ?? PENDING, words.pendingActual, words),
    }));
  return rows.length === 0 ? [] : [{ year: label, rows }];
}

const PENDING = { kind: 'pending' } as const;
