import type { Place } from '../../diagnostics/place.ts';
import { comparable } from '../../japanese/text.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * KPI番号が重なっている
 *
 * 再掲元や表・グラフは、KPI番号で指標を見分けます。同じ番号が2つあると、どちらの指標か分からなくなります。
 *
 * Fails: KPI!A4 = G1-1
 * Passes: KPI!A4 = K1-1-9
 */
export const indicatorDuplicate: Rule = function* indicatorDuplicate({ indicators }) {
  const first = new Map<string, Place>();
  for (const { facts } of indicators.drafts) {
    const id = facts.KPI番号;
    if (id === undefined) continue;
    const earlier = first.get(comparable(id.value));
    if (earlier === undefined) {
      first.set(comparable(id.value), id.place);
      continue;
    }
    yield error({
      message: `KPI番号「${id.value}」は、すでに使われています。KPI番号は指標ごとに別のものにします。`,
      hint: 'どちらかの番号を変えてください。同じ指標をもう一度載せるときは、別の番号を付け、「再掲元」に元の番号を書きます。',
      place: id.place,
      related: { place: earlier, message: '先に使われている行' },
    });
  }
};
