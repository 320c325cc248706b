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

/** The end of a long compound, 「運営要綱」 of 「総合戦略検証委員会運営要綱」: two words of two letters, in most. */
const COMPOUND_END = /(?<=\p{Script=Han}{4})(\p{Script=Han}{4})(?!\p{Script=Han})/u;

/**
 * Sets what a page is called, for lists of pages: a compound that is longer than its line is parted before its end, not
 * within it, and the space behind 「施策1」 does not hang over the end of a line, underlined.
 */
export function unbrokenTitle(text: string): Content {
  const parts = text.replaceAll('\u3000', ' ').split(COMPOUND_END);
  return parts.map((part, index) => (index % 2 === 1 ? unparted(part) : part));
}

function unparted(text: string): Content {
  return element('span', { class: 'together' }, text);
}
