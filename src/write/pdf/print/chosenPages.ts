/** Some of a paper's pages as a paper of their own: 差替. */

import type {
  Bookmark,
  DisplayDocument,
  DisplayItem,
  Role,
  StructureElement,
} from '../display/display.ts';
import type { PageStamp } from './pageStamp.ts';

/** What the chosen pages become. */
export interface Choice {
  /** From 1, rising; each keeps the number at its foot. */
  readonly pages: readonly number[];
  /** Of the new paper. */
  readonly title: string;
  /** Of each page: 5ページ 施策1. */
  readonly pageTitle: (page: number) => string;
  /** Painted on each page; it is read on the first, before everything else, and stands first in the file's subject. */
  readonly stamp?: PageStamp;
}

/**
 * Takes pages out of a document.
 *
 * What is read of them is what stands on them. A table or a sheet whose head stands on a page that is left out is read
 * with the head that its own page repeats. Headings begin at the first level; links to pages that are left out are
 * words.
 *
 * @throws when a page is not there
 */
export function chosenPages(document: DisplayDocument, choice: Choice): DisplayDocument {
  const pages = choice.pages.map((number) => {
    const page = document.pages[number - 1];
    if (page === undefined) throw new Error(`There is no page ${number}.`);
    return page;
  });
  const places = new Map(choice.pages.map((number, index) => [number - 1, index]));
  const destinations = document.destinations.flatMap((one) => {
    const page = places.get(one.page);
    return page === undefined ? [] : [{ ...one, page }];
  });
  const known = new Set(destinations.map(({ id }) => id));
  const read = readAgain(pages.map(({ items }) => items));
  const copies = copiedTree(document.structure, read, known);
  const copied = (element: StructureElement): StructureElement => {
    const copy = copies.get(element);
    if (copy === undefined) throw new Error(`A ${element.role} stands outside the tree.`);
    return copy;
  };
  const { stamp } = choice;
  const structure = copied(document.structure);
  const said: StructureElement = { role: 'P', children: [] };
  return {
    ...document,
    title: choice.title,
    subject: [stamp?.text ?? '', document.subject].filter((text) => text !== '').join('　'),
    pages: pages.map((page, index) => ({
      ...page,
      items: [
        ...(read[index] ?? []).map((item) => withCopy(item, copied, known)),
        ...(stamp?.on(page, index === 0 ? said : 'artifact') ?? []),
      ],
    })),
    structure: stamp ? { ...structure, children: [said, ...structure.children] } : structure,
    destinations: [
      ...destinations,
      ...choice.pages.map((number, page) => ({ id: pageId(number), page, x: 0, y: 0 })),
    ],
    bookmarks: choice.pages.map((number): Bookmark => ({
      title: choice.pageTitle(number),
      to: pageId(number),
      children: [],
    })),
  };
}

/** No sheet's id begins with a capital letter. */
function pageId(number: number): string {
  return `Page-${number}`;
}

/** What repeats something that stands on no chosen page is that thing, the first time. */
function readAgain(
  pages: readonly (readonly DisplayItem[])[],
): readonly (readonly DisplayItem[])[] {
  const there = new Set(
    pages
      .flat()
      .flatMap((item) =>
        item.kind === 'text' || item.kind === 'picture' || item.kind === 'image'
          ? [item.meaning]
          : [],
      ),
  );
  const given = new Set<StructureElement>();
  return pages.map((items) => {
    const first = new Set<StructureElement>();
    const all = items.map((item): DisplayItem => {
      if (item.kind !== 'text' || item.repeats === undefined) return item;
      const { repeats, ...text } = item;
      if (there.has(repeats) || given.has(repeats)) return item;
      first.add(repeats);
      return { ...text, meaning: repeats };
    });
    for (const element of first) given.add(element);
    return all;
  });
}

/** The tree anew, since elements may not be shared: headings one below the other, and no link to nowhere. */
function copiedTree(
  structure: StructureElement,
  pages: readonly (readonly DisplayItem[])[],
  known: ReadonlySet<string>,
): ReadonlyMap<StructureElement, StructureElement> {
  const items = pages.flat();
  const filled = new Set(items.flatMap((item) => ('meaning' in item ? [item.meaning] : [])));
  const linked = new Set(
    items.flatMap((item) =>
      item.kind === 'text' &&
      (item.address !== undefined || (item.linkTo !== undefined && known.has(item.linkTo)))
        ? [item.meaning]
        : [],
    ),
  );
  const copies = new Map<StructureElement, StructureElement>();
  const above: number[] = [];
  const copy = (element: StructureElement): StructureElement => {
    const level = Number(/^H([1-4])$/u.exec(element.role)?.[1] ?? 0);
    let { role } = element;
    if (level > 0 && filled.has(element)) {
      while ((above.at(-1) ?? 0) >= level) above.pop();
      above.push(level);
      role = HEADINGS[above.length - 1] ?? role;
    }
    if (role === 'Link' && !linked.has(element)) role = 'Span';
    const made: StructureElement = { ...element, role, children: element.children.map(copy) };
    copies.set(element, made);
    return made;
  };
  copy(structure);
  for (const made of copies.values()) {
    const referred = made.refersTo && copies.get(made.refersTo);
    if (referred !== undefined) made.refersTo = referred;
  }
  return copies;
}

const HEADINGS: readonly Role[] = ['H1', 'H2', 'H3', 'H4'];

function withCopy(
  item: DisplayItem,
  copied: (element: StructureElement) => StructureElement,
  known: ReadonlySet<string>,
): DisplayItem {
  if (item.kind === 'rectangle' || item.kind === 'rule') return item;
  const meaning = item.meaning === 'artifact' ? item.meaning : copied(item.meaning);
  if (item.kind !== 'text') return { ...item, meaning };
  const { linkTo, repeats: _apart, ...text } = item;
  return { ...text, meaning, ...(linkTo !== undefined && known.has(linkTo) && { linkTo }) };
}
