/** Builds the structure tree: what a reader's software reads, in the order of the paper. */

import type { Role, StructureElement } from '../display/display.ts';

/** Makes an element and hangs it under its parent, after the parent's earlier children. */
export function addElement(
  parent: StructureElement,
  role: Role,
  attributes: Omit<Partial<StructureElement>, 'role' | 'children'> = {},
): StructureElement {
  const element: StructureElement = { role, children: [], ...attributes };
  parent.children.push(element);
  return element;
}
