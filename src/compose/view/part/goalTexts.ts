/** 前期の検証 and 基本的方向 of a 基本目標 in finished strings, with the values that the texts speak of. */

import type { Fact, Goal, Indicator, Submission } from '../../../forms/submission.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';
import type { Contents } from './contents.ts';
import { indicatorsOfBases } from './leadingBasis.ts';
import type { ScoreRow } from './scoreboard.ts';

/** What a goal says of itself. */
export interface GoalTextsView {
  /** 前期の検証, in paragraphs. */
  readonly reviews: readonly string[];
  /** The indicators that it speaks of, as 総括 has them; each once, and counted nowhere. */
  readonly rows: readonly ScoreRow[];
  /** 基本的方向, in paragraphs. */
  readonly directions: readonly string[];
}

/**
 * Prints the texts of a goal.
 *
 * @param rows of 総括, for every indicator that is no 再掲
 * @returns lacking when the workbook has none for the goal
 */
export function goalTextsView(
  { number }: Goal,
  contents: Contents,
  rows: ReadonlyMap<Indicator, ScoreRow>,
): Optional<GoalTextsView> {
  const { submission } = contents.evaluation;
  const own = (submission.goalTexts ?? []).filter(({ goal }) => goal === number);
  if (own.length === 0) return false;
  const reviews = own.filter(({ kind }) => kind === 'review');
  const spoken = reviews.map(({ indicators }) => ({
    policies: [],
    indicators: indicators.length > 0 ? indicators : numericTargets(number, submission),
  }));
  return {
    reviews: reviews.map(({ text }) => breakLines(text.value)),
    rows: indicatorsOfBases(spoken, submission).flatMap((indicator) => rows.get(indicator) ?? []),
    directions: own
      .filter(({ kind }) => kind === 'basicDirection')
      .map(({ text }) => breakLines(text.value)),
  };
}

function numericTargets(goal: number, { indicators }: Submission): readonly Fact<string>[] {
  return indicators
    .filter((one) => one.goal === goal && one.policy === undefined)
    .map(({ id, place }) => ({ value: id, place }));
}
