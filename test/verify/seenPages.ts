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
}

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
    const visit = (node: TreeNode, role: string): void => {
      if (node.type === 'content') {
        const text = marked.get(node.id ?? '')?.text ?? '';
        if (text !== '') roles.set(role, [...(roles.get(role) ?? []), text]);
      }
      for (const child of node.children ?? []) visit(child, node.role ?? role);
    };
    visit(await structureTree(page), '');
    const heading = [...(roles.get('H2') ?? []), ...(roles.get('H3') ?? [])].join('');
    pages.push({ number, width, height, texts, heading, roles });
  }
  return pages;
}
