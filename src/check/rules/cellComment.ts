import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * コメントが残っている
 *
 * セルのコメントには、担当者どうしのやり取りや未確認の事項が書かれていることがあります。資料には載りませんが、
 * 済んでいない用件かもしれません。
 *
 * Fails: KPI!L3 = (comment "要確認" 2354)
 * Passes: KPI!L3 = 2354
 */
export const cellComment: Rule = function* cellComment({ entries }) {
  for (const { cell, place } of entries) {
    if (cell?.comment === undefined) continue;
    const characters = Array.from(cell.comment.replaceAll(/\s+/gu, ' ').trim());
    const quoted = characters.slice(0, 40).join('') + (characters.length > 40 ? '…' : '');
    yield notice({
      message: `コメント「${quoted}」が残っています。資料には載せません。`,
      hint: '用件が済んでいるかを確かめ、済んだコメントは削除してください。',
      place,
    });
  }
};
