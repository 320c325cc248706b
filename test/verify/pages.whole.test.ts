/** Every page of the packet and the report, read back from the PDF as a reader sees it: sizes, room, what stands beside what. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PDFDocumentProxy } from 'pdfjs-dist';

import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import { opened, pageText, structureTree, type TreeNode } from '../reading/pdf.ts';
import { fileOf, sharedRun } from '../shared/run.ts';

/** A text as it is drawn. */
interface Drawn {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** From the page's lower edge. */
  readonly baseline: number;
}

interface SeenPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly Drawn[];
  /** The H2 or H3 that begins on the page; blank where what came before goes on. */
  readonly heading: string;
  /** Bullets: how many characters their longest line has, and how small they are. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

const FOOT = 36;

async function pagesOf(bytes: Uint8Array): Promise<readonly SeenPage[]> {
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

/** Less than the smallest size that is asked for is rounding. */
const HAIR = 0.05;

/** Nothing that is printed is smaller. */
const SMALLEST = 8.5;

/** Full-width characters; what is half as wide counts half. */
function ems(text: string): number {
  return Array.from(text.trim(), (one) => (/[\u0020-\u007e]/u.test(one) ? 0.5 : 1)).reduce(
    (sum: number, one) => sum + one,
    0,
  );
}

describe.each(SAMPLE_CITIES)('the pages of %s', (city) => {
  describe.each(['packet', 'report'] as const)('%s', (paper) => {
    let pages: readonly SeenPage[];
    let body: readonly SeenPage[];

    beforeAll(async () => {
      const run = await sharedRun(city, '達成・未達成');
      pages = await pagesOf(fileOf(run, `${paper}.pdf`));
      body = pages.slice(1);
    });

    it('have no text that is too small to read', () => {
      const small = pages.flatMap(({ number, texts }) =>
        texts
          .filter(({ size }) => size < SMALLEST - HAIR)
          .map(({ text, size }) => `${number}: ${text} ${size.toFixed(1)}`),
      );
      expect(small).toEqual([]);
    });

    it('have a large page number in the middle of their foot', () => {
      for (const { number, width, texts } of body) {
        const [found] = texts.filter(
          ({ text, size }) => text === String(number) && size >= 12 - HAIR && size < 14,
        );
        expect(found?.baseline).toBeLessThan(FOOT);
        const middle = ((found?.left ?? 0) + (found?.right ?? 0)) / 2;
        expect(Math.abs(middle - width / 2)).toBeLessThan(12);
      }
    });

    it('keep ％, 以上 and the like on the line of their number', () => {
      const bounds = /^(?:%|％|以上|以下|未満|超)$/u;
      // Other lists have a column of units among their figures.
      const tables = body.filter(({ texts }) => texts.some(({ text }) => text === '区分'));
      expect(tables.length).toBeGreaterThan(5);
      for (const { number, width, texts } of tables) {
        // In the columns of years; a unit has a column of its own before them.
        const alone = texts.filter(
          ({ text, left }) => bounds.test(text.trim()) && left > width / 2,
        );
        const lonely = alone.filter(
          (bound) =>
            !texts.some(
              (one) =>
                one !== bound &&
                Math.abs(one.baseline - bound.baseline) < 1.5 &&
                one.right <= bound.left + 8 &&
                bound.left - one.right < 60 &&
                /\d/u.test(one.text),
            ),
        );
        expect([number, lonely.map(({ text }) => text)]).toEqual([number, []]);
      }
    });

    it('have lines of at most forty characters in boxes side by side', () => {
      const sides = body.flatMap(({ number, width, texts }) => {
        const heads = texts.filter(({ text }) => /^(?:課題・検証|方向性)$/u.test(text.trim()));
        const [left, right] = heads.toSorted((one, other) => one.left - other.left);
        if (left === undefined || right === undefined) return [];
        if (Math.abs(left.baseline - right.baseline) > 1) return [];
        // Notes below the boxes are smaller, and as wide as the page.
        const below = texts.filter(
          ({ baseline, size }) => baseline < left.baseline && baseline > FOOT && size > 9,
        );
        return [
          below.filter((one) => one.left < width / 2 - HAIR),
          below.filter((one) => one.left >= width / 2 - HAIR),
        ].flatMap((side) => {
          const baselines = new Set(side.map(({ baseline }) => Math.round(baseline)));
          return [...baselines].map((at) => {
            const line = side.filter(({ baseline }) => Math.round(baseline) === at);
            const text = line.map((one) => one.text).join('');
            return { number, text, length: ems(text) };
          });
        });
      });
      expect(sides.length > 5).toBe(paper === 'packet');
      expect(sides.filter(({ length }) => length > 40)).toEqual([]);
    });

    it('draw a chart where its rows stand: no page has figures without a table', () => {
      const drawn = body.filter(({ roles }) =>
        (roles.get('Caption') ?? []).some((text) => text !== ''),
      );
      expect(drawn.length).toBeGreaterThan(5);
      const apart = drawn.filter(
        ({ roles }) => (roles.get('TD') ?? []).length === 0 && (roles.get('TH') ?? []).length === 0,
      );
      // 参考資料 repeats charts without their tables.
      const parted = apart.filter(({ texts }) => !texts.some(({ text }) => text === '参考資料'));
      expect(parted.map(({ number }) => number)).toEqual([]);
    });

    it('are filled: but for the end of a part no page is more than a third blank', () => {
      const blank = body.flatMap(({ number, height, texts }, index) => {
        const lowest = Math.min(
          ...texts.filter(({ baseline }) => baseline > FOOT).map(({ baseline }) => baseline),
        );
        const next = body[index + 1];
        const share = (lowest - FOOT) / (height - 2 * FOOT);
        const isEnd = next === undefined || (next.roles.get('H2') ?? []).length > 0;
        return share > 0.35 && !isEnd ? [`${number}: ${Math.round(share * 100)} %`] : [];
      });
      expect(blank).toEqual([]);
    });
  });
});
