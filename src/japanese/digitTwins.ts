/** Letters and marks that are typed, or read by a scanner, in place of a digit. */

/** Which digit was meant, and what the letter is called. */
export interface DigitTwin {
  readonly character: string;
  readonly name: string;
  readonly written: string;
  /** The text with digits in place of all such letters. */
  readonly plain: string;
}

const TWINS: ReadonlyMap<string, readonly [digit: string, name: string]> = new Map([
  ['O', ['0', '英字のオー']],
  ['o', ['0', '英字のオー']],
  ['\u041e', ['0', 'キリル文字のオー']],
  ['\u043e', ['0', 'キリル文字のオー']],
  ['\u039f', ['0', 'ギリシャ文字のオミクロン']],
  ['\u03bf', ['0', 'ギリシャ文字のオミクロン']],
  ['〇', ['0', '漢数字のゼロ']],
  ['○', ['0', '丸印']],
  ['◯', ['0', '丸印']],
  ['l', ['1', '英字のエル']],
  ['I', ['1', '英字のアイ']],
  ['|', ['1', '縦線']],
]);

/**
 * Finds a letter that stands in a number where a digit should.
 *
 * @param text half-width, without spaces: `24O`, `1,2l4`
 * @returns undefined when the text is no number even with digits in their place
 */
export function digitTwin(text: string): DigitTwin | undefined {
  const characters = Array.from(text);
  const character = characters.find((one) => TWINS.has(one));
  if (character === undefined || !/\d/u.test(text)) return undefined;
  const plain = characters.map((one) => TWINS.get(one)?.[0] ?? one).join('');
  if (!/^[-+▲△−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u.test(plain)) return undefined;
  return { character, name: TWINS.get(character)?.[1] ?? '', written: text, plain };
}
