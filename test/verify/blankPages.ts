/** Pages of a laid-out paper that are left blank though what follows would have begun there. */

import type { Sheet } from '../../src/forms/document.ts';
import type { DisplayPage } from '../../src/write/pdf/display/display.ts';
import { boxOf } from '../../src/write/pdf/engine/boxes.ts';
import { lookOf } from '../../src/write/pdf/layout/look.ts';
import { THEME } from '../shared/theme.ts';
import { glyphs } from '../write/pdf/layout/papers.ts';
import type { LaidOutPaper } from './laidOutPapers.ts';

/**
 * The pages that are more than a third blank, but for the last one and those that may be.
 *
 * A page may be left so at the end of a part (before a sheet that begins a page), and before a goal or a 施策 that has
 * the next page to itself.
 *
 * @returns `7: 41 %, then policy-1-2`
 */
export function blankPages({ paper, document }: LaidOutPaper): readonly string[] {
  const { margins } = lookOf(THEME, paper.page.orientation);
  const { pages, destinations } = document;
  const beginning = (index: number): readonly Sheet[] =>
    paper.sheets.filter(({ id }) =>
      destinations.some((one) => one.id === id && one.page === index),
    );
  return pages.flatMap((page, index) => {
    const next = pages[index + 1];
    if (index === 0 || next === undefined) return [];
    const room = page.height - margins.top - margins.bottom;
    const blank = page.height - margins.bottom - edgeOf(page);
    const percent = Math.round((100 * blank) / room);
    if (percent <= THEME.pages.mostBlank * 100) return [];
    const [first] = beginning(index + 1).filter(({ id }) =>
      destinations.some((one) => one.id === id && one.page === index + 1 && one.y <= margins.top),
    );
    const isWhole = beginning(index + 2).length > 0 || index + 2 >= pages.length;
    if (first !== undefined && first.start === undefined) return [];
    // Rows of the table before, with their charts, would have kept these texts company.
    const isAlone = beginning(index).length === 0 && charts(page) === 0;
    const drawn = paper.sheets.some(
      ({ id, blocks }) =>
        blocks.some(({ kind }) => kind === 'charts') &&
        destinations.some((one) => one.id === id && one.page === index - 1),
    );
    if (isAlone && drawn && charts(pages[index - 1]) > 1) {
      return [`${index + 1}: ${percent} %, texts alone`];
    }
    if (first?.start === 'share' && isWhole) return [];
    return [`${index + 1}: ${percent} %, then ${first?.id ?? 'more of the same'}`];
  });
}

function charts(page: DisplayPage | undefined): number {
  return page?.items.filter(({ kind }) => kind === 'picture').length ?? 0;
}

/** The lower edge of what stands on a page above its foot. */
function edgeOf({ items, foot = 0 }: DisplayPage): number {
  const body = items.slice(0, items.length - foot);
  return Math.max(0, ...body.map((item) => boxOf(item, glyphs).bottom));
}
