/** Where a policy or a goal stands, as the sentences at the head of its web page say it. */

import { isBeside } from '../../../forms/counting.ts';
import type { Assessment, Evaluation, JudgementKind, Movement } from '../../../forms/evaluation.ts';
import type { Words } from '../../../wording/words.ts';
import type { Optional } from '../value/optional.ts';
import { type VerdictCount, verdictCounts } from '../value/verdict.ts';
import type { Contents } from './contents.ts';

/** Counts of the indicators that are shown together. */
export interface StandingView {
  readonly year: string;
  readonly indicators: string;
  readonly several: boolean;
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
  /** Whether any got one; else all are 評価なし or 終了. */
  readonly rated: boolean;
  /** All have the same grade. */
  readonly grade: Optional<VerdictCount>;
  readonly achieved: string;
  /** All of them are, or not one is: a sentence of its own, not a count of nothing. */
  readonly every: boolean;
  readonly none: boolean;
  /** 未達成, 途中, 判定不能 and 終了 as far as there are any: the first, with the others that may follow. */
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
  /** All went the same way: より良くなりました; blank where they did not. */
  readonly every: string;
  /** Those that occur: better, worse, the same, not to be compared. */
  readonly counts: readonly CountedWord[];
}

/** A count with its word, and what separates it from the one before. */
export interface CountedWord {
  /** Blank before the first. */
  readonly before: string;
  readonly label: string;
  readonly count: string;
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
    several: shown.length > 1,
    withReprints: told(reprints),
    judged: scheme.judges && judgedCounts(shown, contents.evaluation),
    since: sinceView(shown, contents),
  };
}

function judgedCounts(shown: readonly Assessment[], evaluation: Evaluation): JudgedCounts {
  const { words, rating } = evaluation.scheme;
  const judged = (kind: JudgementKind): number =>
    shown.filter((one) => one.judged.judgement.kind === kind).length;
  const [first, ...others] = (['notAchieved', 'underway', 'undecided', 'ended'] as const)
    .map((kind) => ({ label: words[kind].label, count: told(judged(kind)) }))
    .filter(({ count }) => count !== '');
  const years = shown.map((one) => one.judged);
  const grades = rating === undefined ? [] : verdictCounts(years, evaluation);
  const [grade] = grades;
  return {
    grades,
    rated: grades.length > 0 && years.some(({ grade: own }) => own?.kind === 'graded'),
    grade: grade !== undefined && grades.length === 1 && grade,
    achieved: String(judged('achieved')),
    every: judged('achieved') === shown.length,
    none: judged('achieved') === 0,
    unmet: first !== undefined && { ...first, others },
  };
}

function sinceView(shown: readonly Assessment[], contents: Contents): Optional<SinceView> {
  const previous = previousYearOf(contents);
  const { board } = contents.context.words;
  const counts = movementCounts(shown, contents.context.words, board.sinceCounted);
  if (previous === undefined || counts.length === 0) return false;
  const [way] = new Set(shown.map(({ judged }) => judged.sinceLastYear));
  const isAlike = counts.length === 1 && way !== undefined && way !== 'unknown';
  return { previousYear: previous.label, every: isAlike ? board.sinceAll[way] : '', counts };
}

const MOVEMENTS = [
  'improved',
  'worsened',
  'unchanged',
  'unknown',
] as const satisfies readonly Movement[];

/**
 * How many actuals went which way since the year before.
 *
 * @param labels what each way is called where they are counted
 * @returns the movements that occur; none where no actual can be compared
 */
export function movementCounts(
  shown: readonly Assessment[],
  { board }: Words,
  labels: Readonly<Record<Movement, string>> = board.since,
): readonly CountedWord[] {
  if (shown.every(({ judged }) => judged.sinceLastYear === 'unknown')) return [];
  return MOVEMENTS.map((movement) => ({
    label: labels[movement],
    count: shown.filter(({ judged }) => judged.sinceLastYear === movement).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }, index) => ({
      before: index === 0 ? '' : board.separator,
      label,
      count: String(count),
    }));
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
