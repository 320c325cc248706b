import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/** Control characters other than tab and line break, halves of surrogate pairs, what decoders put for broken bytes (U+FFFD), and code points that are no characters. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|[\ufffd-\uffff]|\p{Surrogate}/u;

/**
 * 印刷できない文字がある
 *
 * ほかのソフトから文字を写すと、目に見えない制御文字や壊れた文字が紛れ込むことがあります。そのままではPDFもウェブページも正しく作れません。
 *
 * Fails: 課題・方向性!F2 = 支援を\u0002続ける。
 * Passes: 課題・方向性!F2 = 支援を続ける。
 */
export const cellControl: Rule = function* cellControl({ entries }) {
  for (const { cell, text } of entries) {
    const found = UNPRINTABLE.exec(text);
    if (cell === undefined || found === null) continue;
    const before = text.slice(0, found.index).slice(-10);
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    yield error({
      message: `${before === '' ? '先頭' : `「${before}」の後`}に、印刷できない文字（U+${code}）が入っています。目に見えないこともあります。`,
      hint: 'その前後の文字ごと削除し、入力し直してください。ほかのソフトから写したときは、一度メモ帳に貼り付けてから写すと取り除けます。',
      place: cell.place,
    });
  }
};
