/** Where a policy or a goal stands, as the sentences at the head of its web page say it. */

import { isBeside } from '../../../forms/counting.ts';
import type { Assessment, Evaluation, JudgementKind, Movement } from '../../../forms/evaluation.ts';
import type { Optional } from '../value/optional.ts';
import { type VerdictCount, verdictCounts } from '../value/verdict.ts';
import type { Contents } from './contents.ts';

/** Counts of the indicators that are shown together. */
export interface StandingView {
  readonly year: string;
  readonly indicators: string;
  /** Of them, how many are printed elsewhere too; blank for none. */
  readonly withReprints: string;
  /** Lacking when the scheme does not judge. */
  readonly judged: Optional<JudgedCounts>;
  /** Lacking when no actual can be held against that of the year before. */
  readonly since: Optional<SinceView>;
}

/** How many are 達成, and what became of the others. */
interface JudgedCounts {
  /** Where the scheme rates, how many got which grade, as far as there are any; then nothing is said of 達成. */
  readonly grades: readonly VerdictCount[];
  readonly achieved: string;
  /** 未達成, 途中 and 判定不能 as far as there are any: the first, with the others that may follow. */
  readonly unmet: Optional<LabelledCount & { readonly others: readonly LabelledCount[] }>;
}

interface LabelledCount {
  /** The scheme's word. */
  readonly label: string;
  readonly count: string;
}

/** How many actuals went which way since the year before, seen in 目標の向き. */
interface SinceView {
  readonly previousYear: string;
  readonly improved: string;
  readonly worsened: string;
  readonly unchanged: string;
  /** Blank when all can be compared. */
  readonly unknown: string;
}

/**
 * Counts what is shown of a policy or a goal.
 *
 * @returns lacking where there are no indicators
 */
export function standingView(
  all: readonly Assessment[],
  contents: Contents,
): Optional<StandingView> {
  const shown = all.filter(({ indicator }) => !isBeside(indicator));
  if (shown.length === 0) return false;
  const { scheme, submission } = contents.evaluation;
  const reprints = shown.filter(({ indicator }) => indicator.reprintOf !== undefined).length;
  return {
    year: submission.profile.judgedYear.value.label,
    indicators: String(shown.length),
    withReprints: told(reprints),
    judged: scheme.judges && judgedCounts(shown, contents.evaluation),
    since: sinceView(shown, contents),
  };
}

function judgedCounts(shown: readonly Assessment[], evaluation: Evaluation): JudgedCounts {
  const { words, rating } = evaluation.scheme;
  const judged = (kind: JudgementKind): number =>
    shown.filter((one) => one.judged.judgement.kind === kind).length;
  const [first, ...others] = (['notAchieved', 'underway', 'undecided'] as const)
    .map((kind) => ({ label: words[kind].label, count: told(judged(kind)) }))
    .filter(({ count }) => count !== '');
  const years = shown.map((one) => one.judged);
  return {
    grades: rating === undefined ? [] : verdictCounts(years, evaluation),
    achieved: String(judged('achieved')),
    unmet: first !== undefined && { ...first, others },
  };
}

function sinceView(shown: readonly Assessment[], contents: Contents): Optional<SinceView> {
  const moved = (movement: Movement): number =>
    shown.filter(({ judged }) => judged.sinceLastYear === movement).length;
  const previous = previousYearOf(contents);
  if (previous === undefined || moved('unknown') === shown.length) return false;
  return {
    previousYear: previous.label,
    improved: String(moved('improved')),
    worsened: String(moved('worsened')),
    unchanged: String(moved('unchanged')),
    unknown: told(moved('unknown')),
  };
}

/** A count that is only told when there is something to count. */
function told(count: number): string {
  return count === 0 ? '' : String(count);
}

/** A year of the plan. */
export interface PreviousYear {
  readonly label: string;
  /** Its place among the plan's years. */
  readonly column: number;
}

/** The year before 対象年度; undefined when that is the plan's first. */
export function previousYearOf({ evaluation }: Contents): PreviousYear | undefined {
  const { change, submission } = evaluation;
  const column = submission.years.findIndex(
    ({ fiscalYear }) => fiscalYear.year === change.previousYear,
  );
  const found = submission.years[column];
  return found && { label: found.fiscalYear.label, column };
}
