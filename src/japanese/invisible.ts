/** Characters that nobody sees: they come along when text is copied from web pages and other programs. */

/** What Japanese manuals call them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00ad', 'ソフトハイフン'],
  ['\u200b', 'ゼロ幅スペース'],
  ['\u200c', 'ゼロ幅非接合子'],
  ['\u200d', 'ゼロ幅接合子'],
  ['\u200e', '左横書きの指定'],
  ['\u200f', '右横書きの指定'],
  ['\u202a', '左横書きの埋込み'],
  ['\u202b', '右横書きの埋込み'],
  ['\u202c', '書字方向の終わり'],
  ['\u202d', '左横書きの強制'],
  ['\u202e', '右横書きの強制'],
  ['\u2028', '行区切り'],
  ['\u2029', '段落区切り'],
  ['\u2060', '単語結合子'],
  ['\u2066', '左横書きの分離'],
  ['\u2067', '右横書きの分離'],
  ['\u2068', '書字方向の分離'],
  ['\u2069', '分離の終わり'],
  ['\ufeff', 'バイト順マーク'],
]);

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/** Takes the characters off that nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, '');
}

/**
 * Shows them by name, so that whoever reads a message knows what to look for.
 *
 * @example legible('75\u200b') // '75〔U+200B ゼロ幅スペース〕'
 */
export function legible(text: string): string {
  return text
    .replaceAll(
      INVISIBLE,
      (found) => `〔${codePoint(found)} ${NAMES.get(found) ?? '見えない文字'}〕`,
    )
    .replaceAll(CONTROL, (found) => `〔${codePoint(found)} 制御文字〕`);
}

/** `U+200B` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
