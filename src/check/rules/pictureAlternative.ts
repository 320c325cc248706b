import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { entryOf } from '../reading/table.ts';

/**
 * 画像に代替テキストがない
 *
 * 画像を見られない人には、代替テキストが読み上げられます。ウェブの公開基準（JIS X 8341-3）でも必要です。
 *
 * Fails: 参考資料!F2 cleared
 * Passes: 参考資料!E2:F2 cleared
 */
export const pictureAlternative: Rule = function* pictureAlternative({ references }) {
  for (const { facts, row } of references) {
    const { 画像ファイル: file, 代替テキスト: alternative } = facts;
    if (file === undefined || alternative !== undefined) continue;
    const entry = entryOf(row, '代替テキスト');
    yield error({
      message: `画像「${file.value}」の「代替テキスト」が空欄です。画像を見られない人のために必要です。`,
      hint: '画像が何を示しているかを、1～2文で「代替テキスト」に書いてください。',
      place: entry.absent ? file.place : entry.place,
    });
  }
};
