import { comparable } from '../../japanese/text.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 内訳元の指し方が正しくない
 *
 * 内訳の指標は、内訳元の指標とあわせて判定します。そのため内訳元は、実際にある別の指標で、それ自身は内訳でも再掲でもないものでなければなりません。
 *
 * Fails: KPI!U1 = 内訳元, KPI!U4 = G9-9
 * Passes: KPI!U1 = 内訳元, KPI!U4 = G1-1
 */
export const indicatorPart: Rule = function* indicatorPart({ indicators: { drafts } }) {
  const byId = new Map(drafts.map(({ facts }) => [comparable(facts.KPI番号?.value ?? ''), facts]));
  for (const { facts } of drafts) {
    const { 内訳元: part } = facts;
    if (part === undefined) continue;
    const { value, place } = part;
    const whole = byId.get(comparable(value));
    if (whole === undefined || whole === facts) {
      yield error({
        message: `内訳元「${value}」というKPI番号の${whole === facts ? '指標は、この指標自身です' : '指標がありません'}。`,
        hint: '元の指標のKPI番号を書いてください。内訳でないときは空欄にします。',
        place,
      });
    } else if (whole.内訳元 !== undefined || whole.再掲元 !== undefined) {
      yield error({
        message: `内訳元「${value}」は、それ自身が${whole.内訳元 === undefined ? '再掲' : '内訳'}です。`,
        hint: 'いちばん元の指標のKPI番号を書いてください。',
        place,
        related: { place: (whole.内訳元 ?? whole.再掲元 ?? part).place, message: '内訳元の指標' },
      });
    } else if (whole.計 !== undefined) {
      yield error({
        message: `内訳元「${value}」は「計」のため、元の指標も内訳も数えられません。`,
        hint: '元の指標を、内訳とあわせて1つと数えるときは、元の指標の「計」を空欄にしてください。内訳を1つずつ数えるときは、この「内訳元」を空欄にしてください。',
        place,
        related: { place: whole.計.place, message: '元の指標の「計」' },
      });
    }
  }
};
