/** The digits of a figure in parts, so that whoever sets them need not take a ▲ or a point off again. */

import type { FigureNumber } from '../forms/document.ts';

const DIGITS =
  /^([^0-9０-９]*?)(▲?)([0-9０-９]+(?:[,，][0-9０-９]+)*)((?:[.．][0-9０-９]+)?)([^0-9０-９]*)$/u;

/**
 * Parts a figure as it is printed.
 *
 * @param text `▲1,394.5`, `約60.0`, `(37)`, `60.7％`, `93～97`, `—`, `未確定`
 * @param isWord the text stands in the place of digits and is read as a word
 */
export function figureNumber(text: string, isWord: boolean): FigureNumber {
  if (isWord) return { kind: 'word', text };
  const found = DIGITS.exec(text);
  if (found === null) return { kind: /[\p{L}\p{N}]/u.test(text) ? 'text' : 'sign', text };
  const [, before = '', sign = '', whole = '', fraction = '', after = ''] = found;
  return { kind: 'digits', before, sign: sign === '' ? '' : '▲', whole, fraction, after };
}

/** The parts as they are printed, one behind the other. */
export function figureText(number: FigureNumber): string {
  if (number.kind !== 'digits') return number.text;
  const { before, sign, whole, fraction, after } = number;
  return `${before}${sign}${whole}${fraction}${after}`;
}

/** The parts as they are said: `マイナス1,394.5`. */
export function spokenFigure(number: FigureNumber): string {
  if (number.kind !== 'digits' || number.sign === '') return figureText(number);
  return figureText({ ...number, sign: '', before: `${number.before}マイナス` });
}
