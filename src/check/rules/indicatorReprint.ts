import { comparable } from '../../japanese/text.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { nearest } from '../phrasing/nearest.ts';
import type { IndicatorDraft } from '../reading/indicators.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 再掲元の指し方が正しくない
 *
 * 再掲の行は集計で数えず、再掲元の指標を数えます。そのため再掲元は、実際にある別の指標で、それ自身は再掲でないものでなければなりません。
 *
 * Fails: KPI!Q4 = G9-9
 * Passes: KPI!Q4 = G1-1
 */
export const indicatorReprint: Rule = function* indicatorReprint({ indicators: { drafts } }) {
  const byId = new Map(
    drafts.flatMap(({ facts }) =>
      facts.KPI番号 ? [[comparable(facts.KPI番号.value), facts] as const] : [],
    ),
  );
  // The number that is looked for may be the one that could not be read.
  const unread = drafts.find(({ facts }) => facts.KPI番号 === undefined);
  const because = unread && entryOf(unread.row, 'KPI番号').place;
  for (const { facts } of drafts) {
    const { 再掲元: reprint, KPI番号: id } = facts;
    if (reprint === undefined) continue;
    const { value, place } = reprint;
    const source = byId.get(comparable(value));
    if (source === undefined) {
      const guess = nearest(value, [...byId.keys()]);
      yield error({
        message: `再掲元「${value}」というKPI番号の指標がありません。`,
        hint: `元の指標のKPI番号を書いてください。再掲でないときは空欄にします。${guess === undefined ? '' : `「${guess}」${nameOf(byId.get(guess))}の誤りではありませんか。`}`,
        place,
        ...(because && { because }),
      });
    } else if (id !== undefined && comparable(id.value) === comparable(value)) {
      yield error({
        message: `再掲元「${value}」が、この指標自身を指しています。`,
        hint: '元の指標のKPI番号を書いてください。再掲でないときは空欄にします。',
        place,
      });
    } else if (source.再掲元 !== undefined) {
      yield error({
        message: `再掲元「${value}」も再掲です（再掲元は「${source.再掲元.value}」）。`,
        hint: `いちばん元の指標のKPI番号を書いてください。`,
        place,
        related: { place: source.再掲元.place, message: '再掲元の再掲元' },
      });
    }
  }
};

/** A number alone says little to somebody who has mistaken it. */
function nameOf(facts: IndicatorDraft['facts'] | undefined): string {
  const name = facts?.KPI名?.value.split('\n')[0];
  return name === undefined ? '' : `（${name}）`;
}
