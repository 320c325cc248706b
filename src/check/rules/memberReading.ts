import { isKana } from '../../japanese/kana.ts';
import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * ふりがなに、かな以外の文字がある
 *
 * ふりがなの欄に漢字などがあると、50音順を確かめられません。氏名を写したままになっているのかもしれません。
 *
 * Fails: 委員名簿!B2 = 見本はなこ
 * Passes: 委員名簿!B2 = みほん はなこ
 */
export const memberReading: Rule = function* memberReading({ members }) {
  for (const { ふりがな: reading } of members.map(({ facts }) => facts)) {
    if (reading === undefined || isKana(reading.value)) continue;
    yield notice({
      message: `ふりがな「${reading.value}」に、かな以外の文字があります。`,
      hint: 'ひらがなかカタカナだけで書いてください。',
      place: reading.place,
    });
  }
};
