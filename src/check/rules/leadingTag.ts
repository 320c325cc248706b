import { comparable } from '../../japanese/text.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { bulletText } from '../reading/bulletText.ts';
import { listedCodes } from '../reading/listedCodes.ts';

/**
 * リーディングプロジェクトのタグの付いた課題・検証と方向性がない
 *
 * プロジェクトのページには、同じタグの付いた課題・検証と方向性だけが載ります。タグの書き方が違うと、1つも載りません。
 *
 * Fails: リーディングプロジェクト!G2 = 創
 * Passes: リーディングプロジェクト!G2 = 創, 課題・方向性!E2 = 創
 */
export const leadingTag: Rule = function* leadingTag({ leading, bullets }) {
  const known = new Set(
    bullets.flatMap(({ facts }) =>
      bulletText(facts.本文?.value ?? '', facts.タグ?.value ?? '').tags.map(comparable),
    ),
  );
  for (const { facts } of leading) {
    for (const { value, place } of facts.タグ ? listedCodes(facts.タグ) : []) {
      if (known.has(comparable(value))) continue;
      yield warning({
        message: `タグ「${value}」の付いた項目は、「課題・方向性」シートにありません。`,
        hint: '「課題・方向性」シートの「タグ」の書き方とそろえてください。プロジェクトのページに載せないなら、空欄にしてください。',
        place,
      });
    }
  }
};
