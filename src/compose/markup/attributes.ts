/** What an element of a filled paper says: its elements, its attributes. */

import { type Element, isElement } from './markup.ts';

/** The elements in it; what stands between them is the template's indentation. */
export function elements(parent: Element): readonly Element[] {
  return parent.children.filter(isElement);
}

/** An attribute is one line: line ends of the template or of the clerk do not count. */
export function attribute(element: Element, name: string): string {
  const value = element.attributes.get(name) ?? '';
  return value.replaceAll(/[ \t]*[\n\u2028][ \t\n\u2028]*/gu, '');
}

/** The attribute's word among those of the vocabulary; blank is the first. */
export function oneOf<Word extends string>(
  element: Element,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const value = attribute(element, name).trim();
  return words.find((word) => word === value) ?? words[0];
}
