import { senseOf } from '../../forms/comparison.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { measuredOf } from '../material/values.ts';

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
    const targets = values
      .filter(({ role }) => role === 'target' || role === 'original')
      .flatMap(measuredOf);
    const against = targets.find(
      ({ bound }) => senseOf(direction.value, bound) !== senseOf(direction.value, undefined),
    );
    if (against === undefined) continue;
    const wanted = senseOf(direction.value, undefined) === 'up' ? '多い' : '少ない';
    yield warning({
      message: `目標値「${against.entry.text}」の書き方が、「目標の向き」（${wanted}ほうが良い）と食い違っています。判定は目標値の書き方に従います。`,
      hint: '目標値と「目標の向き」のどちらが正しいかを確かめて直してください。',
      place: against.entry.place,
      related: { place: direction.place, message: '目標の向き' },
    });
  }
};
