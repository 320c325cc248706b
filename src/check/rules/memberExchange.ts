import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 途中で交代した委員の前任と後任がそろっていない
 *
 * 任期の途中で交代した委員は、前任の行のすぐ下に後任の行を書き、2人を1名と数えます。どちらかが欠けたり離れたりすると、
 * 委員の人数が実際と合わなくなります。
 *
 * Fails: 委員名簿!E2 = 前任
 * Passes: 委員名簿!E2 = 前任, 委員名簿!A3 = 見本次郎, 委員名簿!B3 = みほんじろう, 委員名簿!E3 = 後任
 */
export const memberExchange: Rule = function* memberExchange({ members }) {
  for (const [index, { facts }] of members.entries()) {
    const exchange = facts.交代;
    if (exchange === undefined) continue;
    const isFormer = exchange.value === 'former';
    const other = members[isFormer ? index + 1 : index - 1]?.facts.交代?.value;
    if (other === (isFormer ? 'successor' : 'former')) continue;
    yield warning({
      message: isFormer
        ? 'この委員は「前任」とされていますが、すぐ下の行が「後任」ではありません。'
        : 'この委員は「後任」とされていますが、すぐ上の行が「前任」ではありません。',
      hint: isFormer
        ? '後任の委員の行をすぐ下に書き、「交代」で「後任」を選んでください。後任がいないときや、交代していないときは、「交代」を空欄にしてください。'
        : '前任の委員の行をすぐ上に書き、「交代」で「前任」を選んでください。前任を載せないときや、交代していないときは、「交代」を空欄にしてください。',
      place: exchange.place,
    });
  }
};
