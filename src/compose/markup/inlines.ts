/** Stretches of text, each in one manner. */

import { plainText } from '../../forms/document.ts';
import type { Inline } from '../../forms/document.ts';
import { linkAddress } from '../../forms/linkAddress.ts';
import { attribute } from './attributes.ts';
import { type Element, isElement, type Node } from './markup.ts';

/** A line break of the clerk's inside a text; templates' own line ends mean nothing. */
export const LINE_BREAK = '\u2028';

/** The text of an element; the template's own indentation is not text. */
export function readInlines(parent: Element): readonly Inline[] {
  const all = parent.children.flatMap((node) => readInline(node, 'text'));
  // Behind the last word there is nothing that a line could begin with.
  return all.slice(0, all.findLastIndex(({ kind }) => kind !== 'break') + 1);
}

type Manner = Exclude<Inline['kind'], 'break' | 'link' | 'address' | 'page' | 'note'>;

function readInline(node: Node, manner: Manner): readonly Inline[] {
  if (!isElement(node)) return textInlines(node.text, manner);
  switch (node.name) {
    case 'strong':
    case 'small':
    case 'tag':
    case 'big':
    case 'mark': {
      const { name } = node;
      return node.children.flatMap((child) => readInline(child, name));
    }
    case 'u':
      return node.children.flatMap((child) => readInline(child, 'underlined'));
    case 'a': {
      const text = plainText(readInlines(node));
      if (text === '') return [];
      const address = linkAddress(attribute(node, 'href'));
      if (address !== undefined) return [{ kind: 'address', text, to: address }];
      const to = attribute(node, 'to');
      return [to === '' ? { kind: 'text', text } : { kind: 'link', text, to }];
    }
    case 'page':
      return [{ kind: 'page', text: plainText(readInlines(node)), of: attribute(node, 'of') }];
    case 'br':
      return [{ kind: 'break' }];
    default:
      throw new Error(`<${node.name}> is in the vocabulary of texts but is no inline.`);
  }
}

function textInlines(value: string, kind: Manner): readonly Inline[] {
  const lines = value.replaceAll(/[ \t]*\n[ \t\n]*/gu, '').split(LINE_BREAK);
  return lines.flatMap((text, index): readonly Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    ...(text === '' ? [] : [{ kind, text }]),
  ]);
}
