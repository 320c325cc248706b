/** The part of a 評価方式 that rates 施策 and 基本目標 from their indicators: how points are made one number, and its grades. */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import { fault, type Rating, Wording } from './rating.ts';

type Word = Parsed<typeof Wording>;

const Points = z.number().min(-1000).max(1000);

/** One grade; the last one takes what is left. */
const RollUpGrade = z.strictObject({ ...Wording.shape, from: Points.exactOptional() });

export const RollUp = z.strictObject({
  /** What the papers call it: 施策評価. */
  label: z.string().min(1),
  /** The average of the points; the share (％) of indicators with `good` points or more; the least; the most frequent. */
  by: z.enum(['average', 'share', 'worst', 'majority']),
  /** Points of each word of an indicator's verdict: of the grades where the scheme rates, otherwise of the judgements. */
  points: z.record(z.string(), Points),
  /** From how many points on an indicator is a good one; asked for by `share`. */
  good: Points.exactOptional(),
  /** Verdicts without points: left out, or taken for the fewest points that there are. */
  withoutPoints: z.enum(['leftOut', 'fewest']).default('leftOut'),
  /** From the best to the worst. */
  grades: z.array(RollUpGrade).min(2).max(20),
  /** Word and mark where no indicator counts. */
  unrated: Wording,
});
export interface RollUp extends Parsed<typeof RollUp> {}

/** The words that verdicts of indicators have, from the best to the worst; the last one is that of the unknown. */
interface Verdicts {
  readonly rating?: Rating | undefined;
  readonly words: Readonly<Record<'achieved' | 'notAchieved' | 'underway' | 'undecided', Word>>;
}

/** Points are of words that there are, and fall with the grades: a worse indicator never lifts its policy. */
export function checkRollUp(
  rollUp: RollUp,
  { rating, words }: Verdicts,
  context: z.core.$RefinementCtx,
): void {
  const ordered = rating?.grades ?? [words.achieved, words.underway, words.notAchieved];
  const others = [rating?.unrated ?? words.undecided];
  const known = [...ordered, ...others].map(({ label }) => label);
  for (const label of Object.keys(rollUp.points)) {
    if (known.includes(label)) continue;
    const listed = known.map((one) => `「${one}」`).join('、');
    fault(context, ['rollUp', 'points', label], `${listed}のどれかの点を書きます。`);
  }
  const points = ordered.flatMap(({ label }) => rollUp.points[label] ?? []);
  const rises = points.some((one, index) => index > 0 && one > (points[index - 1] ?? one));
  if (rises) {
    fault(context, ['rollUp', 'points'], '良い方の段階の点を、悪い方の点より小さくしません。');
  }
  if (points.length === 0) {
    fault(context, ['rollUp', 'points'], '段階の語と点を、一つ以上書きます。');
  }
  if (rollUp.by === 'share' && rollUp.good === undefined) {
    fault(
      context,
      ['rollUp', 'good'],
      '割合で評価するときは、何点以上を良い指標とするかを書きます。',
    );
  }
  checkSteps(rollUp, context);
}

function checkSteps({ grades }: RollUp, context: z.core.$RefinementCtx): void {
  grades.forEach(({ from }, index) => {
    const isLast = index === grades.length - 1;
    const before = grades[index - 1]?.from;
    const path = ['rollUp', 'grades', index, 'from'];
    if (isLast !== (from === undefined)) {
      fault(context, path, '最後の段階のほかには、境の値を書きます。最後の段階には書きません。');
    } else if (from !== undefined && before !== undefined && from >= before) {
      fault(context, path, '段階は良い方から順に並べ、境の値は前の段階より小さくします。');
    }
  });
}
