/** The structure tree of a PDF as a short text: what a screen reader's table of landmarks would show. */

import { opened, pageText, structureTree, type TreeNode } from '../reading/pdf.ts';

/** What was found on the way: anything here is a fault. */
export interface Faults {
  /** Text that is neither in the structure nor an artifact. */
  readonly unmarked: readonly string[];
  readonly tablesWithoutHeaders: number;
  readonly figuresWithoutWords: number;
}

/** The outline of a file, and its faults. */
export interface Outline {
  /** A line for each element, pages parted by `--- 3`; cells and items are counted, not listed. */
  readonly text: string;
  readonly faults: Faults;
}

/** Reads the structure of a PDF page by page. */
export async function outlineOf(bytes: Uint8Array): Promise<Outline> {
  const file = await opened(bytes);
  const lines: string[] = [];
  const unmarked: string[] = [];
  const counts = { tablesWithoutHeaders: 0, figuresWithoutWords: 0 };
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { marked, unmarked: loose } = await pageText(page);
    const tree = await structureTree(page);
    const textOf = (node: TreeNode): string =>
      contentText(node, (id) => marked.get(id)?.text ?? '');
    if (loose.trim() !== '') unmarked.push(`${number}: ${loose}`);
    lines.push(
      `--- ${number}`,
      ...(tree.children ?? []).flatMap((node) => linesOf(node, '', textOf)),
    );
    for (const node of descendants(tree)) {
      if (node.role === 'Table' && !descendants(node).some(({ role }) => role === 'TH')) {
        counts.tablesWithoutHeaders++;
      }
      if (node.role === 'Figure' && (node.alt ?? '') === '') counts.figuresWithoutWords++;
    }
  }
  return { text: `${lines.join('\n')}\n`, faults: { unmarked, ...counts } };
}

function descendants(node: TreeNode): readonly TreeNode[] {
  return [node, ...(node.children ?? []).flatMap(descendants)];
}

function contentText(node: TreeNode, text: (id: string) => string): string {
  if (node.type === 'content') return text(node.id ?? '');
  return (node.children ?? []).map((child) => contentText(child, text)).join('');
}

type TextOf = (node: TreeNode) => string;

/** An element without content on this page (a table that began earlier) has no line here. */
function linesOf(node: TreeNode, indent: string, textOf: TextOf): readonly string[] {
  const { role, alt, children = [] } = node;
  if (role === undefined || (textOf(node) === '' && role !== 'Figure')) return [];
  switch (role) {
    case 'Sect':
    case 'TOC':
      return [
        `${indent}${role}`,
        ...children.flatMap((one) => linesOf(one, `${indent}  `, textOf)),
      ];
    case 'Table':
      return [`${indent}${role} ${tableSize(node, textOf)}`];
    case 'L':
      return [`${indent}${role} ${written(node, 'LI', textOf)}`];
    case 'Figure':
      return [`${indent}${role} ${shortened(alt ?? '')}`];
    default:
      return [`${indent}${role} ${shortened(textOf(node))}`];
  }
}

function tableSize(table: TreeNode, textOf: TextOf): string {
  return `TR ${written(table, 'TR', textOf)}, TH ${written(table, 'TH', textOf)}, TD ${written(table, 'TD', textOf)}`;
}

/** How many elements of a role have content on this page. */
function written(node: TreeNode, role: string, textOf: TextOf): number {
  return descendants(node).filter((one) => one.role === role && textOf(one) !== '').length;
}

function shortened(text: string): string {
  const all = Array.from(text.replaceAll(/\s+/gu, ' ').trim());
  return all.length <= 40 ? all.join('') : `${all.slice(0, 39).join('')}…`;
}
