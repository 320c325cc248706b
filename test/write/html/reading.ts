/** HTML as a browser's parser sees it, so that an example says what stands there and not how it is spelt. */

import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** An element with what is asked of it. */
export interface Found {
  readonly name: string;
  /** Everything in it, as one text. */
  readonly text: string;
  readonly attribute: (name: string) => string | undefined;
  readonly attributes: readonly (readonly [string, string])[];
  readonly all: (...names: string[]) => readonly Found[];
}

/** A whole page. */
export function readPage(html: string): Found {
  return found(parse(html));
}

/** A part of a page, as a content management system takes it. */
export function readFragment(html: string): Found {
  return found(parseFragment(html));
}

/** The first element of a name; an example without it is wrong. */
export function first(within: Found, name: string): Found {
  const [one] = within.all(name);
  if (one === undefined) throw new Error(`There is no <${name}>.`);
  return one;
}

/** The element with an id. */
export function byId(within: Found, id: string): Found | undefined {
  return within.all().find((one) => one.attribute('id') === id);
}

function found(node: Node): Found {
  const attributes =
    'attrs' in node ? node.attrs.map(({ name, value }) => [name, value] as const) : [];
  return {
    name: node.nodeName,
    // Worked out when it is asked for: a page has thousands of elements.
    get text() {
      return textOf(node);
    },
    attributes,
    attribute: (name) => attributes.find(([own]) => own === name)?.[1],
    all: (...names) =>
      descendants(node)
        .filter((one) => 'tagName' in one && (names.length === 0 || names.includes(one.nodeName)))
        .map(found),
  };
}

function descendants(node: Node): readonly Node[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => [child, ...descendants(child)]);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
