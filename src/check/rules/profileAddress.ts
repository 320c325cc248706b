import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * サイトのアドレスが正しくない
 *
 * 「市のサイト」「公開先」「委員会のページ」のアドレスは、ウェブページのリンク、ページの一覧、更新情報、二次元コードに入ります。書き方を誤ると、つながらないページになります。
 *
 * Fails: 基本情報!A9 = 市のサイト, 基本情報!B9 = www.city.example.lg.jp
 * Passes: 基本情報!A9 = 市のサイト, 基本情報!B9 = https://www.city.example.lg.jp/
 */
export const profileAddress: Rule = function* profileAddress({ profile: { facts } }) {
  for (const name of ['市のサイト', '公開先', '委員会のページ'] as const) {
    const stated = facts[name];
    const isRight = name === '委員会のページ' ? isPageAddress : isAddress;
    if (stated === undefined || isRight(stated.value)) continue;
    yield error({
      message: `${name}「${stated.value}」は、ウェブのアドレスとして読めません。`,
      hint: '「https://」から始まるアドレスを、半角で、空白を入れずに書いてください（例：https://www.city.example.lg.jp/）。分からないときは空欄にしてください。',
      place: stated.place,
    });
  }
};

/** Of a page that a browser opens; without a question or an anchor, which would not be a place of files. */
function isAddress(text: string): boolean {
  return /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:\/[\w\-.~%/]*)?$/iu.test(text);
}

/** Of one page, which may have a question or an anchor; short enough for a code that a telephone reads from paper. */
function isPageAddress(text: string): boolean {
  const [place = '', ...more] = text.split(/(?=[?#])/u);
  return (
    text.length <= LONGEST_ADDRESS &&
    isAddress(place) &&
    more.every((part) => /^[?#][\w\-.~%/?&=+:;,@!$'()*]*$/u.test(part))
  );
}

const LONGEST_ADDRESS = 300;
