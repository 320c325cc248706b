/** Tallies in finished strings. */

import type { Evaluation, JudgementKind, Tally } from '../../../forms/evaluation.ts';
import type { TallyChart } from '../../../forms/figure.ts';
import { EVERYTHING } from '../../../forms/question.ts';
import { isDash } from '../../../japanese/missing.ts';
import type { Scheme } from '../../../office/scheme.ts';
import { goalLabel } from '../../../wording/numbering.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import { provenanceText } from '../../markup/provenance.ts';
import {
  countedVerdicts,
  namedJudgements,
  type VerdictCount,
  verdictName,
} from '../value/verdict.ts';

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
  readonly underway: string;
  readonly undecided: string;
  readonly ended: string;
  /** How many could be judged: all but 判定不能 and 終了. */
  readonly judged: string;
  /** What the scheme counts by, from the best to the worst: judgements, or grades. */
  readonly counts: readonly VerdictCount[];
  /** Those of them that any indicator got. */
  readonly occurring: readonly VerdictCount[];
  /** Counts of the grades, then of what is not rated, and of what has ended; empty when the scheme does not rate. */
  readonly grades: readonly string[];
  /** Where its numbers come from. */
  readonly from: string;
}

/**
 * Prints one tally.
 *
 * @param named label and name of its goal, blank for the total
 */
export function tallyView(
  { label, name }: Pick<TallyView, 'label' | 'name'>,
  tally: Tally,
  judged: Pick<Evaluation, 'scheme' | 'assessments' | 'submission'>,
): TallyView {
  const year = judged.submission.profile.judgedYear.value.label;
  const counts = countedVerdicts(judged).map((verdict) => ({
    mark: verdict.mark,
    label: verdict.label,
    name: verdictName(verdict),
    named: isDash(verdict.mark) ? '' : verdict.mark,
    count: String(verdict.countOf(tally)),
  }));
  return {
    label,
    name,
    indicators: String(tally.indicators),
    reprints: String(tally.reprints),
    withReprints: tally.reprints === 0 ? '' : String(tally.reprints),
    achieved: String(tally.achieved),
    notAchieved: String(tally.notAchieved),
    underway: String(tally.underway),
    undecided: String(tally.undecided),
    ended: String(tally.ended),
    judged: String(tally.indicators - tally.undecided - tally.ended),
    counts,
    occurring: counts.filter(({ count }) => count !== '0'),
    grades: judged.scheme.rating === undefined ? [] : counts.map(({ count }) => count),
    from: provenanceText({ about: label === '' ? EVERYTHING : label, year, places: [] }),
  };
}

/** What the judgements are called; blank for one that the papers do not name. */
export function judgementLabels(
  evaluation: Pick<Evaluation, 'scheme' | 'assessments'>,
): Readonly<Record<JudgementKind, string>> {
  const { words } = evaluation.scheme;
  const named = namedJudgements(evaluation);
  const label = (kind: JudgementKind): string => (named.includes(kind) ? words[kind].label : '');
  return {
    achieved: label('achieved'),
    notAchieved: label('notAchieved'),
    underway: label('underway'),
    undecided: label('undecided'),
    ended: label('ended'),
  };
}

/** How sentences speak of what is 達成 and of what is not. */
export interface AchievingView {
  /** 「10指標が目標を達成」 */
  readonly short: string;
  /** 「10指標が目標を達成しました」 */
  readonly did: string;
  /** 「目標を達成したもの」 */
  readonly those: string;
  /** 「目標を達成しなかった」, in front of 指標 or of their number. */
  readonly missed: string;
  /** 「目標を達成しなかったのは」 */
  readonly missedAre: string;
}

/** The usual phrases, or those with the scheme's own words, which may be no verb: 「到達」となりました, 未到達の7指標. */
export function achievingView(
  { words: { achieved, notAchieved } }: Scheme,
  { achieving }: Words,
): AchievingView {
  const { own, usual, other } = achieving;
  if (achieved.label === own) return usual;
  const { label } = achieved;
  const missed = notAchieved.label;
  return {
    short: fillBlanks(other.short, { label }),
    did: fillBlanks(other.did, { label }),
    those: fillBlanks(other.those, { label }),
    missed: fillBlanks(other.missed, { missed }),
    missedAre: fillBlanks(other.missedAre, { missed }),
  };
}

/** The stacked bars of 総括: one for each goal, parted as its table counts. */
export function tallyChart(evaluation: Evaluation, words: Words): TallyChart {
  const { scheme, goals } = evaluation;
  const isRated = scheme.rating !== undefined;
  const verdicts = countedVerdicts(evaluation);
  return {
    kind: 'tally',
    id: 'tally',
    parts: verdicts.map(({ mark, label, look }) => ({
      word: isRated ? fillBlanks(words.gradeWithMark, { mark, label }) : label,
      look,
    })),
    rows: goals.map(({ goal, tally }) => ({
      label: goalLabel(goal, words),
      counts: verdicts.map(({ countOf }) => countOf(tally)),
      text: isRated
        ? fillBlanks(words.ratedBar, { indicators: String(tally.indicators) })
        : fillBlanks(words.tallyBar, {
            achieved: String(tally.achieved),
            judged: String(tally.denominator),
            label: scheme.words.achieved.label,
          }),
    })),
  };
}
