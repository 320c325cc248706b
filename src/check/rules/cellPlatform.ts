import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { quoteAll } from '../phrasing/quote.ts';

/** № ℡, Roman numerals, ㈱ and the like, 〒-like months and days, squared words (㌔ ㎡ ㍻), half-width kana; not ① to ㊿, which mark the measures. */
const DEPENDENT =
  /[\u2116\u2121\u2160-\u217F\u3220-\u3247\u3280-\u32B0\u32C0-\u32CB\u32FF-\u33FF\uFF61-\uFF9F]+/gu;

/**
 * 機種依存文字がある
 *
 * 「㈱」「㌔」「Ⅰ」や半角カナなどの機種依存文字は、この資料では正しく印刷されますが、メールやほかのシステムでは文字化けすることがあります。
 * 読み上げソフトも正しく読めないことがあります。
 *
 * Fails: 委員名簿!C2 = ㈱見本商店
 * Passes: 委員名簿!C2 = 見本商店①
 */
export const cellPlatform: Rule = function* cellPlatform({ entries }) {
  for (const { text, place } of entries) {
    const found = [...new Set(text.match(DEPENDENT))];
    if (found.length === 0) continue;
    const plain = found.map((characters) => characters.normalize('NFKC'));
    yield notice({
      message: `${quoteAll(found)}は機種依存文字です。この資料では印刷できますが、ほかでは文字化けすることがあります。`,
      hint: `${quoteAll(plain)}のように書き換えることを勧めます。`,
      place,
    });
  }
};
