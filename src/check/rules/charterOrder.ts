import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 運営要綱の項か号が、属する条より前にある
 *
 * 項と号は、すぐ上の条（又は附則）の中に載せます。条より前にあると、載せる場所がありません。
 *
 * Fails: 運営要綱!A2 = 項
 * Passes: 運営要綱!A3 = 項
 */
export const charterOrder: Rule = function* charterOrder({ charter }) {
  let isOpen = false;
  for (const { facts } of charter) {
    const { 種別: kind } = facts;
    // The row that could not be read may be the article.
    if (kind === undefined || kind.value === 'article' || kind.value === 'supplement') {
      isOpen = true;
    } else if (!isOpen && (kind.value === 'paragraph' || kind.value === 'item')) {
      yield error({
        message: `「${kind.value === 'item' ? '号' : '項'}」の行の上に、「条」の行がありません。`,
        hint: '属する条の行の下に移すか、「種別」を「条」に直してください。',
        place: kind.place,
      });
    }
  }
};
