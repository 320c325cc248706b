/** What stands beside a figure: the judgement, or the grade of a scheme that rates. */

import {
  type Evaluation,
  JUDGEMENT_KINDS,
  type JudgementKind,
  type Tally,
  type YearAssessment,
} from '../../../forms/evaluation.ts';
import type { TallyPart } from '../../../forms/figure.ts';
import type { Quantity, Submission } from '../../../forms/submission.ts';
import { isDash } from '../../../japanese/missing.ts';
import type { Scheme } from '../../../office/scheme.ts';

/** A mark with its word: ○ 達成, A 順調. */
export interface Verdict {
  readonly mark: string;
  readonly label: string;
}

/**
 * A verdict as a legend explains its mark: ○ 達成, ⑦ 7点; the word alone where it begins with the mark (終了).
 *
 * @returns the same with a blank mark where the word says it
 */
export function legendEntry<Entry extends Verdict>(verdict: Entry): Entry {
  return verdict.label.startsWith(verdict.mark) ? { ...verdict, mark: '' } : verdict;
}

/** All verdicts of a scheme, as its legend lists them: from the best to the worst, then the unknown. */
export function verdictsOf(judged: Judged): readonly Verdict[] {
  return countedVerdicts(judged).map(({ mark, label }) => ({ mark, label }));
}

/** A verdict that indicators are counted by, and what it looks like in a chart. */
export interface CountedVerdict extends Verdict {
  readonly look: TallyPart['look'];
  readonly countOf: (tally: Tally) => number;
}

/**
 * What the indicators of a plan are counted by, wherever they are: judgements, or the grades of a scheme that rates.
 * Sentences, tables and charts that stand side by side all take it from here.
 *
 * @returns from the best to the worst, then the unknown
 */
export function countedVerdicts({ scheme, assessments }: Judged): readonly CountedVerdict[] {
  const { rating, words } = scheme;
  if (rating === undefined) {
    return namedJudgements({ assessments }).map((kind) => ({
      ...words[kind],
      look: kind,
      countOf: (tally) => tally[kind],
    }));
  }
  const { grades, unrated } = rating;
  return [
    ...grades.map(({ mark, label }, index): CountedVerdict => ({
      mark,
      label,
      look: { step: index, of: grades.length },
      countOf: (tally) => tally.grades[index] ?? 0,
    })),
    { ...unrated, look: 'undecided', countOf: (tally) => tally.unrated },
    ...(namedJudgements({ assessments }).includes('ended')
      ? [{ ...words.ended, look: 'ended' as const, countOf: (tally: Tally) => tally.ended }]
      : []),
  ];
}

type Judged = Pick<Evaluation, 'scheme' | 'assessments'>;

/** The judgements that papers name and count: 途中 and 終了 only where a year of the plan is. */
export function namedJudgements({
  assessments,
}: Pick<Evaluation, 'assessments'>): readonly JudgementKind[] {
  const named = NAMED.get(assessments) ?? namedIn(assessments);
  NAMED.set(assessments, named);
  return named;
}

/** Every table and sentence that counts asks for them, page by page. */
const NAMED = new WeakMap<Evaluation['assessments'], readonly JudgementKind[]>();

function namedIn(assessments: Evaluation['assessments']): readonly JudgementKind[] {
  const occurs = (wanted: JudgementKind): boolean =>
    assessments.some(({ years, judged }) =>
      years.some(({ year, judgement }) => year <= judged.year && judgement.kind === wanted),
    );
  return JUDGEMENT_KINDS.filter(
    (kind) => (kind !== 'underway' && kind !== 'ended') || occurs(kind),
  );
}

/**
 * What is printed beside an actual.
 *
 * Only a value that is there can reach a target or miss it; where none is there, a mark stands when the
 * scheme (欠測 as 未達成) or the office (判定の上書き) decides without one. A value of a year behind 対象年度 is printed
 * for reference, and not judged yet.
 *
 * @param year absent for the baseline
 * @returns nothing where the figure stays bare
 */
export function markOf(
  actual: Quantity,
  year: YearAssessment | undefined,
  { scheme, submission }: Pick<Evaluation, 'scheme' | 'submission'>,
): Verdict | undefined {
  if (!scheme.judges || year === undefined || isBehindJudged(year, submission)) return undefined;
  if (actual.kind !== 'measured' && year.judgement.kind === 'undecided') return undefined;
  return verdictOf(year, scheme);
}

/** Whether a year lies behind 対象年度. */
export function isBehindJudged(
  { year }: Pick<YearAssessment, 'year'>,
  { profile }: Pick<Submission, 'profile'>,
): boolean {
  return year > profile.judgedYear.value.year;
}

/** The judgement of a year, or its grade where the scheme rates. */
export function verdictOf({ grade, judgement }: YearAssessment, { words }: Scheme): Verdict {
  const { mark, label } = grade ?? words[judgement.kind];
  return { mark, label };
}

/** A verdict with how many got it. */
export interface VerdictCount extends Verdict {
  /** The mark in front of the bracketed word, as a sentence has it; blank where the word stands for both (`isSaidByWord`). */
  readonly named: string;
  /** Mark and word as one reads them: ○達成. */
  readonly name: string;
  readonly count: string;
}

/**
 * A mark with its word as one reads them beside a count: ○達成, ④目標並み以上, but `A 順調`, so that a letter is no part of
 * the word. Alone stand 終了, which begins with its mark 終, 判定不能, whose dash in front of a count would be read as a
 * minus, and the mark ⑦ of 7点, a word that begins with what the mark says and ends in front of another number.
 */
export function verdictName({ mark, label }: Verdict): string {
  if (isSaidByWord({ mark, label })) {
    return label.startsWith(mark) || isDash(mark) ? label : mark;
  }
  return label !== '' && /[\p{L}\p{Nd}]$/u.test(mark) ? `${mark} ${label}` : `${mark}${label}`;
}

/** Whether a sentence that has the word needs no mark: 終了, 7点 (⑦), 判定不能 (－). */
function isSaidByWord({ mark, label }: Verdict): boolean {
  if (label === '') return false;
  return label.startsWith(mark) || label.startsWith(mark.normalize('NFKC')) || isDash(mark);
}

/**
 * Counts verdicts as a page states them at its head.
 *
 * @param years of the indicators of the page, each once however often it is printed elsewhere
 * @returns those that any of them got, in the order of the scheme; none when the scheme does not judge
 */
export function verdictCounts(
  years: readonly YearAssessment[],
  judged: Judged,
): readonly VerdictCount[] {
  const { scheme } = judged;
  if (!scheme.judges) return [];
  const got = years.map((year) => verdictOf(year, scheme));
  return verdictsOf(judged).flatMap((verdict) => {
    const count = got.filter(
      ({ mark, label }) => mark === verdict.mark && label === verdict.label,
    ).length;
    return count === 0
      ? []
      : [
          {
            ...verdict,
            named: isSaidByWord(verdict) ? '' : verdict.mark,
            name: verdictName(verdict),
            count: String(count),
          },
        ];
  });
}

/** Longer words of grades do not fit under the years of a chart. */
const SHORT = 3;

/**
 * A verdict under the year of a chart: `○達成`; the mark alone where any word of a scheme that rates is long, for
 * the legend beside the table explains it.
 */
export function shortVerdict({ mark, label }: Verdict, scheme: Scheme): string {
  const { rating } = scheme;
  if (rating === undefined) return `${mark}${label}`;
  const isLong = [...rating.grades, rating.unrated].some((one) => one.label.length > SHORT);
  return isLong ? mark : `${mark}${label}`;
}
