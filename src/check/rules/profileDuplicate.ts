import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 基本情報の同じ項目が2つある
 *
 * 同じ項目が2行あると、どちらの内容を資料に載せるのか決められません。
 *
 * Fails: 基本情報!A8 = 市名, 基本情報!B8 = 隣の市
 * Passes: 基本情報!A8 = 開催場所
 */
export const profileDuplicate: Rule = function* profileDuplicate({ profile: { rows } }) {
  for (const [index, { known, item }] of rows.entries()) {
    const earlier = rows.slice(0, index).find((row) => known !== undefined && row.known === known);
    if (earlier === undefined) continue;
    yield error({
      message: `項目「${item.text}」が2つあります。項目は1行ずつです。`,
      hint: '正しいほうの行を残し、もう一方を削除してください。',
      place: item.place,
      related: { place: earlier.item.place, message: '先にある項目' },
    });
  }
};
