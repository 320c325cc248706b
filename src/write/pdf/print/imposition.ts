/** Other papers than the one a document was laid out for. The layout itself stays: same lines, same page numbers. */

import type { DisplayDocument, DisplayPage } from '../display/display.ts';
import { transformed, type Transform } from './scaled.ts';

/**
 * Enlarges every page: A4 becomes A3 with the same layout.
 *
 * @param factor √2 for the next larger size of ISO 216
 */
export function enlarged(document: DisplayDocument, factor: number): DisplayDocument {
  const transform: Transform = { factor, x: 0, y: 0 };
  return {
    ...document,
    pages: document.pages.map((page) => ({
      width: page.width * factor,
      height: page.height * factor,
      items: page.items.map((item) => transformed(item, transform)),
    })),
    destinations: document.destinations.map((one) => ({
      ...one,
      x: one.x * factor,
      y: one.y * factor,
    })),
  };
}

/** Where the two pages of a sheet stand. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly slots: readonly [Transform, Transform];
}

/**
 * Two pages on one sheet of the same size: landscape pages one below the other, upright ones
 * side by side. Page numbers go on counting pages, so a reader can still say 「5ページ」.
 */
export function twoUp(document: DisplayDocument): DisplayDocument {
  const pairs = Array.from({ length: Math.ceil(document.pages.length / 2) }, (_, sheet) =>
    document.pages.slice(sheet * 2, sheet * 2 + 2),
  );
  const sheets = pairs.map(([page]) => sheetFor(page ?? { width: 0, height: 0, items: [] }));
  return {
    ...document,
    pages: pairs.map((pages, index) => impose(pages, sheets[index])),
    destinations: document.destinations.map((one) => {
      const slot = sheets[Math.floor(one.page / 2)]?.slots[one.page % 2 === 0 ? 0 : 1];
      if (slot === undefined) return one;
      const { factor, x, y } = slot;
      return {
        ...one,
        page: Math.floor(one.page / 2),
        x: x + one.x * factor,
        y: y + one.y * factor,
      };
    }),
  };
}

function sheetFor({ width, height }: DisplayPage): Sheet {
  const landscape = width > height;
  const sheet = { width: height, height: width };
  const slotSize = landscape
    ? { width: sheet.width, height: sheet.height / 2 }
    : { width: sheet.width / 2, height: sheet.height };
  const factor = Math.min(slotSize.width / width, slotSize.height / height);
  const x = (slotSize.width - width * factor) / 2;
  const y = (slotSize.height - height * factor) / 2;
  const second = landscape ? { x, y: y + slotSize.height } : { x: x + slotSize.width, y };
  return {
    ...sheet,
    slots: [
      { factor, x, y },
      { factor, ...second },
    ],
  };
}

function impose(pages: readonly DisplayPage[], sheet: Sheet | undefined): DisplayPage {
  if (sheet === undefined) throw new Error('A sheet without pages.');
  const items = pages.flatMap((page, index) => {
    const slot = sheet.slots[index === 0 ? 0 : 1];
    return page.items.map((item) => transformed(item, slot));
  });
  return { width: sheet.width, height: sheet.height, items };
}
