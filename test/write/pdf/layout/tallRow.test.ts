/** A row of texts that no page could hold goes on on the next one. */

import { describe, expect, it } from '@jest/globals';

import type { TableBlock, TableRow } from '../../../../src/forms/document.ts';
import { elementsAs, outsideMargins, overlaps, readAloud, textsOn, wordsOn } from './inspect.ts';
import { figure, figureCell, indicatorTable, laidOutPolicy, prose, textCell } from './papers.ts';

const ROW = { header: true, scope: 'row' } as const;

/** A table of texts: what is named at the left, and so many letters in two cells beside it. */
function texts(...rows: readonly (readonly [string, number, number])[]): TableBlock {
  return indicatorTable([], {
    widths: [80, '*', '*'],
    head: [['施策', '前年度', '今年度'].map((text) => textCell(text, { header: true }))],
    groups: rows.map(([name, one, other]): readonly TableRow[] => [
      [textCell(name, ROW), textCell(prose(one)), textCell(prose(other, 3))],
    ]),
  });
}

describe('a row that is higher than a page', () => {
  const document = laidOutPolicy([texts(['施策1', 3000, 60], ['施策2', 20, 20])]);

  it('goes on, and nothing of it is lost or stands outside', () => {
    expect(document.pages.length).toBeGreaterThan(1);
    expect(outsideMargins(document)).toEqual([]);
    expect(overlaps(document)).toEqual([]);
    expect(readAloud(document)).toContain(prose(3000));
    expect(readAloud(document)).toContain(prose(60, 3));
  });

  it('is one row for the ear: what names it is seen on each page and read once', () => {
    const names = document.pages.map((page) =>
      textsOn(page)
        .filter(({ runs }) => runs.some(({ text }) => text === '施策1'))
        .map(({ meaning }) => (meaning === 'artifact' ? 'seen' : 'read')),
    );
    expect(names).toEqual(names.map((_, index) => [index === 0 ? 'read' : 'seen']));
    // The head and two rows.
    expect(elementsAs(document, 'TR')).toHaveLength(3);
    expect(wordsOn(document.pages.at(-1))).toContain('施策2');
  });
});

describe('a long row', () => {
  it('begins where much of the page would be empty, though it would fit on the next', () => {
    const { pages } = laidOutPolicy([texts(['施策1', 200, 20], ['施策2', 1100, 20])]);
    expect(pages.map((page) => wordsOn(page).includes('施策2'))).toEqual([true, true]);
  });

  it('is not parted where it is short, nor where a figure stands in it', () => {
    const short = Array.from({ length: 40 }, (_, index) => [`施策${index}`, 60, 20] as const);
    const document = laidOutPolicy([texts(...short)]);
    expect(document.pages.length).toBeGreaterThan(1);
    // What names a row stands once, and so does its text, which begins with these words.
    const begun = document.pages.map((page) => wordsOn(page).split('前年度今年度').at(-1) ?? '');
    expect(begun.map((words) => words.startsWith('施策'))).toEqual(begun.map(() => true));
    expect(begun.join('').match(/施策\d+/gu)).toEqual(short.map(([name]) => name));
    const table = texts(...short);
    const first = table.groups[0]?.[0] ?? [];
    const withFigure = {
      ...table,
      groups: [[[...first.slice(0, 2), figureCell(figure('1,200'))]]],
    };
    expect(laidOutPolicy([withFigure]).pages).toHaveLength(1);
  });
});
