import type {
  DisplayDocument,
  DisplayItem,
  Meaning,
  StructureElement,
} from '../display/display.ts';

/** An element that is written, and those of its children that are. */
export interface Branch {
  readonly element: StructureElement;
  readonly branches: readonly Branch[];
}

/** Cells without content stay: without them the rows of a table would not be of one length. */
const GRID = new Set(['THead', 'TBody', 'TR', 'TH', 'TD']);

/** The element that an item belongs to. Rectangles and rules are always decoration. */
export function meaningOf(item: DisplayItem): Meaning {
  return item.kind === 'rectangle' || item.kind === 'rule' ? 'artifact' : item.meaning;
}

/** The items that belong to each element, in order of drawing; texts without characters are none. */
function contentByElement({
  pages,
}: DisplayDocument): ReadonlyMap<StructureElement, readonly DisplayItem[]> {
  const content = new Map<StructureElement, DisplayItem[]>();
  for (const item of pages.flatMap((page) => page.items)) {
    const meaning = meaningOf(item);
    if (meaning === 'artifact' || isEmptyText(item)) continue;
    const items = content.get(meaning) ?? [];
    items.push(item);
    content.set(meaning, items);
  }
  return content;
}

/**
 * The structure tree as it is written: without the elements that hold nothing. The root
 * stays in any case.
 *
 * @throws when an element stands in the tree twice, or an item names one that is not in it
 */
export function writtenStructure(document: DisplayDocument): Branch {
  const content = contentByElement(document);
  const seen = new Set<StructureElement>();
  const filled = new Set<StructureElement>();
  const look = (element: StructureElement): boolean => {
    if (seen.has(element)) throw new Error(`An element ${element.role} stands in the tree twice.`);
    seen.add(element);
    const filledChildren = element.children.filter(look);
    if (content.has(element) || filledChildren.length > 0) filled.add(element);
    return filled.has(element);
  };
  look(document.structure);
  for (const element of content.keys()) {
    if (!seen.has(element)) throw new Error(`An item names a ${element.role} outside the tree.`);
  }
  return branchOf(document.structure, filled);
}

function branchOf(element: StructureElement, filled: ReadonlySet<StructureElement>): Branch {
  const kept = element.children.filter((child) => filled.has(child) || GRID.has(child.role));
  return { element, branches: kept.map((child) => branchOf(child, filled)) };
}

/** All elements of a tree in reading order. */
export function elementsOf(branch: Branch): readonly StructureElement[] {
  const elements: StructureElement[] = [];
  const visit = ({ element, branches }: Branch): void => {
    elements.push(element);
    branches.forEach(visit);
  };
  visit(branch);
  return elements;
}

function isEmptyText(item: DisplayItem): boolean {
  return item.kind === 'text' && item.runs.every(({ text }) => text === '');
}
