import { boundOfShare, senseOf } from '../../forms/comparison.ts';
import type { Bound } from '../../forms/submission.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { measuredOf, type ValueCell } from '../material/values.ts';

/**
 * 目標値の「以上」「以下」と目標の向きが食い違っている
 *
 * 判定は、目標値に書かれた「以上」「以下」「超」「未満」に従います。目標の向きと食い違っているときは、
 * どちらかが書き誤りで、達成と未達成が逆になるおそれがあります。
 *
 * Fails: KPI!L4 = 7.0以上
 * Passes: KPI!L4 = 7.0以下
 */
export const quantityBound: Rule = function* quantityBound({ figures }) {
  for (const values of figures) {
    const direction = values[0]?.draft.facts.目標の向き;
    if (direction === undefined) continue;
    const own = senseOf(direction.value, undefined);
    const against = values
      .filter(({ role }) => role === 'target' || role === 'original')
      .find((value) => senseOf(direction.value, boundOf(value, values)) !== own)?.cell;
    if (against === undefined) continue;
    const wanted = own === 'up' ? '多い' : '少ない';
    yield warning({
      message: `目標値「${against.entry.text}」の書き方が、「目標の向き」（${wanted}ほうが良い）と食い違っています。判定は目標値の書き方に従います。`,
      hint: '目標値と「目標の向き」のどちらが正しいかを確かめて直してください。',
      place: against.entry.place,
      related: { place: direction.place, message: '目標の向き' },
    });
  }
};

/** What a target says of itself, in words against another figure too: 全国平均以下, 基準値より8割減. */
function boundOf({ cell: { quantity } }: ValueCell, row: readonly ValueCell[]): Bound | undefined {
  if (quantity?.kind === 'measured') return quantity.bound;
  if (quantity?.kind !== 'relative') return undefined;
  const [baseline] = row
    .filter(({ role, column }) => role === 'actual' && column === 'baseline')
    .flatMap(measuredOf);
  return boundOfShare(quantity, quantity.to === 'baseline' && baseline?.number[0] === '-');
}
