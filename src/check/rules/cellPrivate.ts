import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

const PRIVATE = /[\p{Co}]/u;

/**
 * 外字が使われている
 *
 * 外字は、作った庁内のパソコンでしか表示できません。ほかのパソコンや公開した資料では、空白や別の文字になります。
 *
 * Fails: 委員名簿!A2 = 髙\ue000花子
 * Passes: 委員名簿!A2 = 髙橋花子
 */
export const cellPrivate: Rule = function* cellPrivate({ entries }) {
  for (const { text, place } of entries) {
    const found = PRIVATE.exec(text);
    if (found === null) continue;
    const before = text.slice(0, found.index).slice(-10);
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase();
    yield warning({
      message: `${before === '' ? '先頭' : `「${before}」の後`}に、外字（U+${code}）が使われています。ほかのパソコンでは正しく表示されません。`,
      hint: '普通の漢字（異体字を含む）に書き換えてください。人名で置き換えられないときは、戸籍統一文字などに当たる文字を担当者に確かめてください。',
      place,
    });
  }
};
