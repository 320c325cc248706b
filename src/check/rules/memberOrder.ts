import type { Fact } from '../../forms/submission.ts';
import { compareKana, isKana } from '../../japanese/kana.ts';
import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 委員名簿がふりがなの順に並んでいない
 *
 * 委員名簿は50音順に載せます。委員が交代すると、前の委員の行を書き換えたまま、順が乱れることがあります。
 *
 * Fails: 委員名簿!A3 = 朝日一郎, 委員名簿!B3 = あさひいちろう
 * Passes: 委員名簿!A3 = 山田一郎, 委員名簿!B3 = やまだいちろう
 */
export const memberOrder: Rule = function* memberOrder({ members }) {
  let last: Fact<string> | undefined;
  for (const { ふりがな: reading, 交代: exchange } of members.map(({ facts }) => facts)) {
    // Who took over stands below the one before.
    if (exchange?.value === 'successor') continue;
    if (reading === undefined || !isKana(reading.value)) continue;
    if (last !== undefined && compareKana(reading.value, last.value) < 0) {
      yield notice({
        message: `「${reading.value}」が「${last.value}」より後にあり、50音順になっていません。`,
        hint: '委員をふりがなの50音順に並べ直してください。委員長を先頭に置くなど、わざと変えているときは、このままでかまいません。',
        place: reading.place,
        related: { place: last.place, message: '上にある委員' },
      });
    } else last = reading;
  }
};
