/** How a count came about: which indicators stand behind each of its numbers. */

import { isBeside, isCounted, isReprint } from '../../forms/counting.ts';
import {
  type Assessment,
  type Evaluation,
  JUDGEMENT_KINDS,
  type Tally,
  type YearAssessment,
} from '../../forms/evaluation.ts';
import { EVERYTHING } from '../../forms/question.ts';
import { printNumber } from '../../japanese/printNumber.ts';
import { comparable } from '../../japanese/text.ts';
import { goalLabel } from '../../wording/numbering.ts';
import { schemeRules } from '../../wording/schemeRules.ts';
import type { Words } from '../../wording/words.ts';
import { goalName } from './text.ts';

/** Indicators that a paper counts together. */
export interface Counted {
  /** As it is headed: `基本目標1「…」`. */
  readonly name: string;
  readonly belongs: (indicator: Assessment['indicator']) => boolean;
  /** Of 対象年度. */
  readonly tally: Tally;
  /** Counts of earlier years are printed of it, too. */
  readonly isTotal: boolean;
}

/** What the whole is called, by whoever asks. */
const TOTAL = [EVERYTHING, '全体'] as const;

/**
 * Finds what is counted by the name that somebody writes.
 *
 * @param name `総括`, `基本目標1`, the name of a 担当課; full-width or half-width
 * @returns undefined when papers count no such thing
 */
export function countedBy(name: string, evaluation: Evaluation, words: Words): Counted | undefined {
  const { submission, total, goals, departments } = evaluation;
  const isNamed = (one: string): boolean => comparable(one) === comparable(name);
  if (TOTAL.some(isNamed)) {
    return { name: TOTAL[0], belongs: () => true, tally: total, isTotal: true };
  }
  const goal = goals.find((one) => isNamed(goalLabel(one.goal, words)));
  if (goal !== undefined) {
    return {
      name: `${goalLabel(goal.goal, words)}「${goalName(submission, goal.goal) ?? ''}」`,
      belongs: (indicator) => indicator.goal === goal.goal,
      tally: goal.tally,
      isTotal: false,
    };
  }
  const own = departments.find(({ department = '' }) => department !== '' && isNamed(department));
  if (own?.department === undefined) return undefined;
  const { department, tally } = own;
  return {
    name: `担当課「${department}」`,
    belongs: (indicator) => indicator.department?.value === department,
    tally,
    isTotal: false,
  };
}

/** The names that `countedBy` knows, as they are written. */
export function countedNames({ goals }: Evaluation, words: Words): readonly string[] {
  return [TOTAL[0], ...goals.map(({ goal }) => goalLabel(goal, words))];
}

/**
 * Lists the indicators behind each number of a count.
 *
 * @param index of the year's column
 * @returns sections of lines; the share only where papers print one of that year
 */
export function explainTally(
  { name, belongs, tally: judgedTally, isTotal }: Counted,
  index: number,
  evaluation: Evaluation,
  words: Words,
): readonly (readonly string[])[] {
  const { scheme, assessments, submission, years } = evaluation;
  const column = submission.years[index]?.fiscalYear;
  const isJudged = column?.year === submission.profile.judgedYear.value.year;
  const tally = isJudged
    ? judgedTally
    : isTotal
      ? years.find(({ year }) => year === column?.year)?.tally
      : undefined;
  const rows = assessments.filter(({ indicator }) => belongs(indicator));
  const own = rows.filter(({ indicator }) => isCounted(indicator, scheme));
  const yearOf = (one: Assessment): YearAssessment | undefined =>
    isJudged ? one.judged : one.years[index];
  const reprints = rows.filter(({ indicator }) => isReprint(indicator, scheme));
  const beside = rows.filter(({ indicator }) => isBeside(indicator));
  const counted = [
    '1 数えた指標',
    line('指標', own),
    ...(reprints.length === 0 ? [] : [line('再掲（数えないもの）', reprints)]),
    ...(beside.length === 0 ? [] : [line('内訳・計（数えないもの）', beside)]),
  ];
  const head = [`${name} ${column?.label ?? ''}`];
  if (!scheme.judges) {
    return [head, [...counted, `  評価方式「${scheme.name}」では、判定をしません。`]];
  }
  const judgements = JUDGEMENT_KINDS.map((kind) => {
    const { mark, label } = scheme.words[kind];
    return line(
      `${mark} ${label}`,
      own.filter((one) => yearOf(one)?.judgement.kind === kind),
    );
  });
  const [, denominator = ''] = schemeRules(scheme, words).counting;
  return [
    head,
    counted,
    [`2 判定（評価方式「${scheme.name}」）`, ...judgements],
    ...(tally === undefined ? [] : [shareOf(tally, evaluation, { denominator, words })]),
    ...grades(own, yearOf, evaluation),
  ];
}

/** `○ 達成: 2指標` and the numbers of those indicators. */
function line(label: string, ones: readonly Assessment[]): string {
  const ids = ones.map(({ indicator }) => indicator.id).join('、');
  return `  ${label}: ${ones.length}指標${ids === '' ? '' : `　${ids}`}`;
}

function shareOf(
  { achieved, denominator: whole, achievedShare }: Tally,
  { scheme }: Evaluation,
  { denominator, words }: { readonly denominator: string; readonly words: Words },
): readonly string[] {
  const title = `3 ${scheme.words.achieved.label}の割合`;
  if (achievedShare.kind === 'undefined') {
    return [title, '  数えるものがないため、求めません。', `  ${denominator}`];
  }
  const { rounded } = achievedShare;
  const number = printNumber(rounded, rounded.split('.')[1]?.length ?? 0);
  return [title, `  ${achieved} ÷ ${whole} × 100 = ${number}${words.percent}`, `  ${denominator}`];
}

function grades(
  own: readonly Assessment[],
  yearOf: (one: Assessment) => YearAssessment | undefined,
  evaluation: Evaluation,
): readonly (readonly string[])[] {
  const { rating } = evaluation.scheme;
  if (rating === undefined) return [];
  const steps = rating.grades.map(({ mark, label }, index) =>
    line(
      `${mark} ${label}`,
      own.filter((one) => {
        const grade = yearOf(one)?.grade;
        return grade?.kind === 'graded' && grade.index === index;
      }),
    ),
  );
  const { mark, label } = rating.unrated;
  const unrated = own.filter((one) => yearOf(one)?.grade?.kind === 'unrated');
  return [[`4 評価（${rating.label}）`, ...steps, line(`${mark} ${label}`, unrated)]];
}
