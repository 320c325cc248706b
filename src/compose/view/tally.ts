/** Tallies in finished strings. */

import type { Evaluation, Tally } from '../../forms/evaluation.ts';
import type { TallyChart } from '../../forms/figure.ts';

/** One row of 総括. */
export interface TallyView {
  readonly label: string;
  readonly name: string;
  readonly indicators: string;
  readonly reprints: string;
  /** Empty list when nothing is printed again, else the number: 「（再掲3を除く）」. */
  readonly withReprints: readonly string[];
  readonly achieved: string;
  readonly notAchieved: string;
  readonly undecided: string;
  /** 達成 out of those that could be judged. */
  readonly judged: string;
}

export function tallyView(label: string, name: string, tally: Tally): TallyView {
  return {
    label,
    name,
    indicators: String(tally.indicators),
    reprints: String(tally.reprints),
    withReprints: tally.reprints === 0 ? [] : [String(tally.reprints)],
    achieved: String(tally.achieved),
    notAchieved: String(tally.notAchieved),
    undecided: String(tally.undecided),
    judged: String(tally.achieved + tally.notAchieved),
  };
}

/** The stacked bars of 総括: one for each goal. */
export function tallyChart({ scheme, goals }: Evaluation, labels: readonly string[]): TallyChart {
  const { achieved, notAchieved, undecided } = scheme.words;
  return {
    kind: 'tally',
    id: 'tally',
    words: [achieved.label, notAchieved.label, undecided.label],
    rows: goals.map(({ tally }, index) => ({
      label: labels[index] ?? '',
      achieved: tally.achieved,
      notAchieved: tally.notAchieved,
      undecided: tally.undecided,
      text: `${tally.achieved}／${tally.achieved + tally.notAchieved} ${achieved.label}`,
    })),
  };
}
