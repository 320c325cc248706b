/** Pages read back from a PDF as a reader sees them: texts with their places, and what they are a part of. */

import type { PDFDocumentProxy } from 'pdfjs-dist';

import { opened, pageText, structureTree, type TreeNode } from '../reading/pdf.ts';

/** A text as it is drawn. */
export interface Drawn {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** From the page's lower edge. */
  readonly baseline: number;
}

export interface SeenPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly Drawn[];
  /** The H2 or H3 that begins on the page; blank where what came before goes on. */
  readonly heading: string;
  /** What is said on the page, by its role: TD, Caption. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  /** The same in the order in which it is read. What stands in a line of a block has the role of the block. */
  readonly read: readonly Said[];
}

/** What is said in one piece, and what it is: H3, P, TD. */
export interface Said {
  readonly role: string;
  readonly text: string;
}

/** Parts of a line. */
const IN_A_LINE = new Set(['Span', 'Link', 'Reference', 'Em', 'Strong']);

/** Reads every page of a file. */
export async function pagesOf(bytes: Uint8Array): Promise<readonly SeenPage[]> {
  const file: PDFDocumentProxy = await opened(bytes);
  const pages: SeenPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const [, , width = 0, height = 0] = page.view;
    const texts = items.flatMap((item): readonly Drawn[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const matrix: readonly number[] = item.transform;
      const [, , c = 0, d = 0, left = 0, baseline = 0] = matrix;
      return [{ text: item.str, size: Math.hypot(c, d), left, right: left + item.width, baseline }];
    });
    const { marked } = await pageText(page);
    const roles = new Map<string, string[]>();
    const read: Said[] = [];
    const visit = (node: TreeNode, role: string, block: string): void => {
      if (node.type === 'content') {
        const text = marked.get(node.id ?? '')?.text ?? '';
        if (text !== '') {
          roles.set(role, [...(roles.get(role) ?? []), text]);
          read.push({ role: block, text });
        }
      }
      const own = node.role ?? role;
      for (const child of node.children ?? []) visit(child, own, IN_A_LINE.has(own) ? block : own);
    };
    visit(await structureTree(page), '', '');
    const heading = [...(roles.get('H2') ?? []), ...(roles.get('H3') ?? [])].join('');
    pages.push({ number, width, height, texts, heading, roles, read });
  }
  return pages;
}
