/** The counts of 総括 with the indicators that were counted. */

import { isCounted, isReprint } from '../../../forms/counting.ts';
import type { Assessment, Tally } from '../../../forms/evaluation.ts';
import { goalLabel } from '../../../wording/numbering.ts';
import { comparedVerdicts } from '../part/change.ts';
import type { Contents } from '../part/contents.ts';
import { previousYearOf } from '../part/standing.ts';
import { printRounded } from '../value/metric.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';
import { countedVerdicts, namedJudgements, type Verdict } from '../value/verdict.ts';

/** How many there are of a judgement or grade, and which. */
interface BasisCountView extends Verdict {
  readonly count: string;
  /** KPI番号, in the order of the sheet. */
  readonly ids: readonly string[];
}

/** How many indicators went one way, and which. */
interface BasisChangeView extends Pick<BasisCountView, 'count' | 'ids'> {
  /** 「達成に変わった」, 「評価が上がった」 */
  readonly what: string;
}

/** The counts of one goal. */
interface BasisTallyRowView {
  readonly label: string;
  readonly name: string;
  /** Of the table: one for all indicators, one for each count, one for the reprints. */
  readonly lines: number;
  readonly indicators: string;
  /** The judgements; then the grades and what is not rated, where the scheme rates. */
  readonly counts: readonly BasisCountView[];
  /** 再掲 */
  readonly reprints: Optional<{ readonly count: string; readonly ids: readonly string[] }>;
}

/** A sum over the goals: `6` and `2`, `2` make `10`. */
interface BasisSumView {
  readonly first: string;
  readonly others: readonly string[];
  readonly count: string;
}

/** The counts of 総括. */
export interface BasisTallyView {
  readonly year: string;
  readonly rows: readonly BasisTallyRowView[];
  /** Of the table of sums: one for all indicators, one for each kind, one for the share. */
  readonly lines: number;
  readonly indicators: BasisSumView;
  readonly sums: readonly (BasisSumView & Verdict)[];
  /** `10 ÷ 17 × 100` and its result; lacking when there is nothing that a share could be of. */
  readonly share: Optional<{
    readonly label: string;
    readonly part: string;
    readonly whole: string;
    readonly percent: string;
  }>;
  /** What changed since the year before, in each way there is; lacking when nothing was judged then. */
  readonly change: Optional<{
    readonly previousYear: string;
    readonly counts: readonly BasisChangeView[];
  }>;
}

/** Prints the counts of 対象年度. */
export function basisTallyView(contents: Contents): BasisTallyView {
  const { evaluation } = contents;
  const { goals, total, scheme, submission } = evaluation;
  const { achievedShare, denominator } = total;
  const kinds = kindsOf(contents);
  const share = achievedShare.kind === 'defined' && {
    label: scheme.words.achieved.label,
    part: String(total.achieved),
    whole: String(denominator),
    percent: printRounded(achievedShare.rounded),
  };
  return {
    year: submission.profile.judgedYear.value.label,
    rows: goals
      .filter(({ tally }) => tally.indicators + tally.reprints > 0)
      .map(({ goal }) => rowView(goal, contents)),
    lines: 1 + kinds.length + (share === false ? 0 : 1),
    indicators: sumView(evaluation, ({ indicators }) => indicators),
    sums: kinds.map(({ mark, label, countOf }) => ({
      mark,
      label,
      ...sumView(evaluation, countOf),
    })),
    share,
    change: basisChangeView(contents),
  };
}

/** One column of 総括: what it is called, what belongs there, and how a tally counts it. */
interface Kind extends Verdict {
  readonly has: (assessment: Assessment) => boolean;
  readonly countOf: (tally: Tally) => number;
}

/** Of goals that have indicators; each of them is counted in one goal. */
function sumView(
  { goals, total }: Contents['evaluation'],
  countOf: (tally: Tally) => number,
): BasisSumView {
  const parts = goals
    .filter(({ tally }) => tally.indicators > 0)
    .map(({ tally }) => String(countOf(tally)));
  return { first: parts[0] ?? '', others: parts.slice(1), count: String(countOf(total)) };
}

function kindsOf({ evaluation }: Contents): readonly Kind[] {
  const { scheme } = evaluation;
  const judgements = namedJudgements(evaluation).map((kind): Kind => ({
    mark: scheme.words[kind].mark,
    label: scheme.words[kind].label,
    has: ({ judged }) => judged.judgement.kind === kind,
    countOf: (tally) => tally[kind],
  }));
  if (scheme.rating === undefined) return judgements;
  const grades = countedVerdicts(evaluation)
    .filter(({ look }) => look !== 'ended')
    .map(({ mark, label, countOf }): Kind => ({
      mark,
      label,
      has: ({ judged: { grade } }) => grade?.label === label && grade.mark === mark,
      countOf,
    }));
  return [...judgements, ...grades];
}

function rowView(goal: number, contents: Contents): BasisTallyRowView {
  const { submission, assessments, scheme } = contents.evaluation;
  const all = assessments.filter(({ indicator }) => indicator.goal === goal);
  const own = all.filter(({ indicator }) => isCounted(indicator, scheme));
  const again = idsOf(all.filter(({ indicator }) => isReprint(indicator, scheme)));
  const name = submission.goals.find(({ number }) => number === goal)?.name.value ?? '';
  const counts = kindsOf(contents)
    .map(({ mark, label, has }) => ({ mark, label, ids: idsOf(own.filter(has)) }))
    .filter(({ ids }) => ids.length > 0)
    .map((one) => ({ ...one, count: String(one.ids.length) }));
  return {
    label: goalLabel(goal, contents.context.words),
    name: breakLines(name),
    indicators: String(own.length),
    lines: 1 + counts.length + (again.length === 0 ? 0 : 1),
    counts,
    reprints: again.length > 0 && { count: String(again.length), ids: again },
  };
}

function idsOf(assessments: readonly Assessment[]): readonly string[] {
  return assessments.map(({ indicator }) => indicator.id);
}

function basisChangeView(contents: Contents): BasisTallyView['change'] {
  const previous = previousYearOf(contents);
  const { shifts, wasJudged } = comparedVerdicts(contents.evaluation, contents.context.words);
  if (previous === undefined || !wasJudged) return false;
  const counts = shifts.map(({ what, ids }) => ({ what, count: String(ids.length), ids }));
  return { previousYear: previous.label, counts };
}
