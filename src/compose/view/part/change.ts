/** 前年度からの変化 in finished strings: the indicators whose verdict is another than the year before. */

import {
  type Assessment,
  type Evaluation,
  type GradeStep,
  type JudgementKind,
} from '../../../forms/evaluation.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import type { ValueView } from '../value/figures.ts';
import type { Optional } from '../value/optional.ts';
import {
  namedJudgements,
  shortVerdict,
  type Verdict,
  verdictName,
  verdictOf,
} from '../value/verdict.ts';
import type { Contents } from './contents.ts';
import { type ListedView, listedView, markedActual } from './lists.ts';
import { previousYearOf } from './standing.ts';

/** One indicator that moved. */
interface MovedView extends ListedView {
  /** The scheme's words for both years' verdicts. */
  readonly before: string;
  readonly after: string;
  /** The same as the rows of 総括 have them: the marks alone of a scheme with long words. */
  readonly beforeInShort: string;
  readonly afterInShort: string;
  readonly previousActual: ValueView;
  readonly actual: ValueView;
}

/** What changed since the year before. */
export interface ChangeView {
  readonly previousYear: string;
  readonly year: string;
  /** 判定 or 評価: what is compared. */
  readonly noun: string;
  /** What became of how many, as far as there are any: 「達成に変わった」, 「評価が上がった」. */
  readonly shifts: readonly { readonly what: string; readonly count: string }[];
  /** How many had no verdict the year before, so that nothing can be said of them; blank for none. */
  readonly unjudgedBefore: string;
  /** How many stand with the value of one year in both columns; blank for none. */
  readonly repeated: string;
  /** Empty when nothing moved. */
  readonly rows: readonly MovedView[];
}

/**
 * Prints what changed.
 *
 * @returns lacking when there is no year before, or nothing was judged in it
 */
export function changeView(contents: Contents): Optional<ChangeView> {
  const { evaluation, context } = contents;
  const { submission, assessments } = evaluation;
  const previous = previousYearOf(contents);
  const held = comparedVerdicts(evaluation, context.words);
  if (previous === undefined || !held.wasJudged) return false;
  const known = new Map(assessments.map((one) => [one.indicator.id, one]));
  const rows = held.shifts
    .flatMap(({ ids }) => ids)
    .flatMap((id) => {
      const assessment = known.get(id);
      return assessment === undefined ? [] : [movedView(assessment, previous.column, contents)];
    });
  return {
    previousYear: previous.label,
    year: submission.profile.judgedYear.value.label,
    noun: held.noun,
    shifts: held.shifts
      .filter(({ ids }) => ids.length > 0)
      .map(({ what, ids }) => ({ what, count: String(ids.length) })),
    unjudgedBefore: held.unjudgedBefore === 0 ? '' : String(held.unjudgedBefore),
    repeated: String(evaluation.change.repeated?.length ?? ''),
    rows,
  };
}

/** Indicators whose verdict changed in one way. */
export interface Shift {
  /** 「達成に変わった」, 「評価が上がった」 */
  readonly what: string;
  /** KPI番号, in the order in which they are listed. */
  readonly ids: readonly string[];
}

/** Two years' verdicts side by side: grades where the scheme rates, for they are what stands in the tables. */
export interface ComparedVerdicts {
  readonly noun: string;
  /** Every way there is, also those that no indicator went. */
  readonly shifts: readonly Shift[];
  /** Of the indicators that had none the year before. */
  readonly unjudgedBefore: number;
  /** Whether any had one. */
  readonly wasJudged: boolean;
}

/** Holds the verdicts of 対象年度 against those of the year before; one that had none then has not changed. */
export function comparedVerdicts(evaluation: Evaluation, words: Words): ComparedVerdicts {
  const { moves, gradeMoves } = evaluation.change;
  return gradeMoves === undefined
    ? compared(moves, {
        noun: words.changes.judgement.noun,
        unknown: 'undecided',
        ways: namedJudgements(evaluation).map((kind) => ({
          what: fillBlanks(words.changes.judgement.to, {
            label: evaluation.scheme.words[kind].label,
          }),
          went: (_, after) => after === kind,
        })),
      })
    : compared(gradeMoves, { ...gradeWays(words), unknown: 'unrated' });
}

/** Ways in which verdicts change. */
interface Ways<Step> {
  readonly noun: string;
  /** Of an indicator without a verdict. */
  readonly unknown: Step;
  readonly ways: readonly {
    readonly what: string;
    readonly went: (before: Step, after: Step) => boolean;
  }[];
}

function gradeWays({ changes: { grade } }: Words): Omit<Ways<GradeStep>, 'unknown'> {
  return {
    noun: grade.noun,
    ways: [
      { what: grade.up, went: (before, after) => isBetter(after, before) },
      { what: grade.down, went: (before, after) => isBetter(before, after) },
      { what: grade.lost, went: (_, after) => after === 'unrated' },
    ],
  };
}

/** The best grade has the lowest number. */
function isBetter(one: GradeStep, other: GradeStep): boolean {
  return one !== 'unrated' && other !== 'unrated' && one < other;
}

function compared<Step extends JudgementKind | GradeStep>(
  moves: readonly {
    readonly before: Step;
    readonly after: Step;
    readonly indicators: readonly string[];
  }[],
  { noun, unknown, ways }: Ways<Step>,
): ComparedVerdicts {
  const judged = moves.filter(({ before }) => before !== unknown);
  const others = moves.filter(({ before }) => before === unknown);
  const changed = judged.filter(({ before, after }) => before !== after);
  return {
    noun,
    shifts: ways.map(({ what, went }) => ({
      what,
      ids: changed
        .filter(({ before, after }) => went(before, after))
        .flatMap(({ indicators }) => indicators),
    })),
    unjudgedBefore: others.reduce((sum, { indicators }) => sum + indicators.length, 0),
    wasJudged: judged.length > 0,
  };
}

/** @param column of the year before; that of 対象年度 follows it */
function movedView(assessment: Assessment, column: number, { context }: Contents): MovedView {
  const { words, scheme } = context;
  const verdict = (at: number): Verdict | undefined => {
    const year = assessment.years[at];
    return year && verdictOf(year, scheme);
  };
  const word = (at: number): string => verdict(at)?.label ?? '';
  // A dash or 終 would be no word in a sentence.
  const short = (at: number): string => {
    const one = verdict(at);
    if (one === undefined || verdictName(one) === one.label) return word(at);
    return shortVerdict(one, scheme) === one.mark ? one.mark : one.label;
  };
  return {
    ...listedView(assessment.indicator, words),
    before: word(column),
    after: word(column + 1),
    beforeInShort: short(column),
    afterInShort: short(column + 1),
    previousActual: markedActual(assessment, column, context),
    actual: markedActual(assessment, column + 1, context),
  };
}
