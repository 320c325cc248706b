import { parseFiscalYear } from '../../japanese/fiscalYear.ts';
import { halfWidth } from '../../japanese/text.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { textEntries } from '../material/texts.ts';

const JAPANESE = String.raw`(?:明治|大正|昭和|平成|令和|(?<![A-Za-z])[MTSHR])(?:元|\d{1,2})(?:年度|年)?`;
const WESTERN = String.raw`(?<!\d)(?:18|19|20|21)\d{2}(?:年度|年)?`;
const PAIR = new RegExp(`(?:${JAPANESE}[(/・]${WESTERN}|${WESTERN}[(/・]${JAPANESE})\\)?`, 'gu');

/**
 * 文の和暦と西暦が食い違っている
 *
 * 「令和元年度（2018年度）」のように、和暦と西暦が違う年を指していると、どちらかが誤りです。
 *
 * Fails: 課題・方向性!F2 = 平成30年度（2019年度）に相談が増えた。
 * Passes: 課題・方向性!F2 = 平成30年度（2018年度）に相談が増えた。
 */
export const textYear: Rule = function* textYear(material) {
  for (const { text, place } of textEntries(material)) {
    for (const [written] of halfWidth(text).matchAll(PAIR)) {
      const reading = parseFiscalYear(written);
      if (reading.kind !== 'disagreement') continue;
      yield warning({
        message: `「${written}」は、和暦と西暦が食い違っています（和暦は${reading.japanese}年、西暦は${reading.western}年）。`,
        hint: 'どちらが正しいかを確かめ、片方を直してください。',
        place,
      });
    }
  }
};
