/** Words that no line may end in: 令和5年度, a telephone number, the unit behind a name. */

import { type Content, element } from './markup.ts';

/** A year or day of an era, with the ※ that may stand before it, and digits with hyphens between them. Browsers would go on behind 「※」, 「令和」 and each hyphen. */
const TOGETHER =
  /(※?(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})年(?:度|\d{1,2}月\d{1,2}日)?|\d{2,5}(?:-\d{2,5})+)/u;

/** A unit in brackets at the end of a name; a longer one may need the next line. */
const UNIT = /^(.+)(（[^（）]{1,10}）)$/u;

/**
 * Sets a running text.
 *
 * @returns the text alone where it holds no such word
 */
export function unbrokenYears(text: string): Content {
  const parts = text.split(TOGETHER);
  if (parts.length === 1) return text;
  return parts.map((part, index) => (index % 2 === 1 ? unparted(part) : part));
}

/** Sets a caption, 「企業立地件数（件）」. */
export function unbrokenUnit(text: string): Content {
  const [, name = '', unit = ''] = UNIT.exec(text) ?? [];
  return unit === '' ? text : [name, unparted(unit)];
}

function unparted(text: string): Content {
  return element('span', { class: 'together' }, text);
}
