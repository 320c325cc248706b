import { parseArticleNumber } from '../../japanese/articleNumber.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 運営要綱の条の番号が前の条に続いていない
 *
 * 番号を書いた条は、その番号で載ります。番号が飛んだり戻ったりしていれば、条が抜けているか、番号の書き誤りです。枝番号（3の2）は、
 * 前の条に続くものとして扱います。
 *
 * Fails: 運営要綱!B3 = 5
 * Passes: 運営要綱!B3 = 1の2
 */
export const charterNumber: Rule = function* charterNumber({ charter }) {
  let last = 0;
  for (const { facts } of charter) {
    const { 種別: kind, 番号: number } = facts;
    if (kind?.value !== 'article') continue;
    if (number === undefined) {
      last += 1;
      continue;
    }
    const parsed = parseArticleNumber(number.value);
    const expected = parsed?.branch === '' ? last + 1 : last;
    if (parsed?.number !== expected) {
      yield warning({
        message: `条の番号「${number.value}」が、前の条に続いていません。続く番号は「${last + 1}」です。`,
        hint: '抜けている条の行を加えるか、番号を直してください。続き番号なら、空欄にすると自動で付きます。',
        place: number.place,
      });
    }
    last = parsed?.number ?? last + 1;
  }
};
