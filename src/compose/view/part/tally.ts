/** Tallies in finished strings. */

import type { Evaluation, Tally } from '../../../forms/evaluation.ts';
import type { TallyChart } from '../../../forms/figure.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';

/** One row of 総括. */
export interface TallyView {
  readonly label: string;
  readonly name: string;
  readonly indicators: string;
  readonly reprints: string;
  /** Blank when nothing is printed again, else the number: 「（再掲3を除く）」. */
  readonly withReprints: string;
  readonly achieved: string;
  readonly notAchieved: string;
  readonly undecided: string;
  /** How many could be judged: 達成 and 未達成 together. */
  readonly judged: string;
  /** Counts of the grades, then of what is not rated; empty when the scheme does not rate. */
  readonly grades: readonly string[];
}

/** 基本目標1 */
export function goalLabel(goal: number, words: Words): string {
  return fillBlanks(words.goal, { number: String(goal) });
}

/** Prints one tally; label and name are those of its goal, blank for the total. */
export function tallyView(label: string, name: string, tally: Tally): TallyView {
  return {
    label,
    name,
    indicators: String(tally.indicators),
    reprints: String(tally.reprints),
    withReprints: tally.reprints === 0 ? '' : String(tally.reprints),
    achieved: String(tally.achieved),
    notAchieved: String(tally.notAchieved),
    undecided: String(tally.undecided),
    judged: String(tally.achieved + tally.notAchieved),
    grades: tally.grades.length === 0 ? [] : [...tally.grades, tally.unrated].map(String),
  };
}

/** The stacked bars of 総括: one for each goal. */
export function tallyChart({ scheme, goals }: Evaluation, words: Words): TallyChart {
  const { achieved, notAchieved, undecided } = scheme.words;
  return {
    kind: 'tally',
    id: 'tally',
    words: [achieved.label, notAchieved.label, undecided.label],
    rows: goals.map(({ goal, tally }) => ({
      label: goalLabel(goal, words),
      achieved: tally.achieved,
      notAchieved: tally.notAchieved,
      undecided: tally.undecided,
      text: fillBlanks(words.tallyBar, {
        achieved: String(tally.achieved),
        judged: String(tally.denominator),
        label: achieved.label,
      }),
    })),
  };
}
