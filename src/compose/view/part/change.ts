/** 前年度からの変化 in finished strings: the indicators whose judgement is another than the year before. */

import {
  type Assessment,
  JUDGEMENT_KINDS,
  type JudgementKind,
  type Move,
} from '../../../forms/evaluation.ts';
import type { ValueView } from '../value/figures.ts';
import type { Optional } from '../value/optional.ts';
import type { Contents } from './contents.ts';
import { type ListedView, listedView, markedActual } from './lists.ts';
import { previousYearOf } from './standing.ts';

/** One indicator that moved. */
interface MovedView extends ListedView {
  /** The scheme's words for both years' judgements. */
  readonly before: string;
  readonly after: string;
  readonly previousActual: ValueView;
  readonly actual: ValueView;
}

/** What changed since the year before. */
export interface ChangeView {
  readonly previousYear: string;
  readonly year: string;
  /** How many moved to each judgement. */
  readonly toAchieved: string;
  readonly toNotAchieved: string;
  readonly toUnderway: string;
  readonly toUndecided: string;
  /** Empty when nothing moved. */
  readonly rows: readonly MovedView[];
}

/** Prints what changed; lacking when there is no year before. */
export function changeView(contents: Contents): Optional<ChangeView> {
  const { change, submission, assessments } = contents.evaluation;
  const previous = previousYearOf(contents);
  if (previous === undefined) return false;
  const moves = change.moves.filter(({ before, after }) => before !== after);
  const known = new Map(assessments.map((one) => [one.indicator.id, one]));
  const rows = JUDGEMENT_KINDS.flatMap((kind) =>
    moves.filter(({ after }) => after === kind),
  ).flatMap((move) =>
    move.indicators.flatMap((id) => {
      const assessment = known.get(id);
      return assessment === undefined
        ? []
        : [movedView(assessment, move, previous.column, contents)];
    }),
  );
  return {
    previousYear: previous.label,
    year: submission.profile.judgedYear.value.label,
    toAchieved: countTo(moves, 'achieved'),
    toNotAchieved: countTo(moves, 'notAchieved'),
    toUnderway: countTo(moves, 'underway'),
    toUndecided: countTo(moves, 'undecided'),
    rows,
  };
}

function countTo(moves: readonly Move[], kind: JudgementKind): string {
  const own = moves.filter(({ after }) => after === kind);
  return String(own.reduce((sum, { indicators }) => sum + indicators.length, 0));
}

/** @param column of the year before; that of 対象年度 follows it */
function movedView(
  assessment: Assessment,
  { before, after }: Move,
  column: number,
  { context }: Contents,
): MovedView {
  const { words, scheme } = context;
  return {
    ...listedView(assessment.indicator, words),
    before: scheme.words[before].label,
    after: scheme.words[after].label,
    previousActual: markedActual(assessment, column, context),
    actual: markedActual(assessment, column + 1, context),
  };
}
