/** Pages of a laid-out paper that are left blank. */

import type { DisplayPage } from '../../src/write/pdf/display/display.ts';
import { boxOf } from '../../src/write/pdf/engine/boxes.ts';
import { lookOf } from '../../src/write/pdf/layout/look.ts';
import { THEME } from '../shared/theme.ts';
import { glyphs } from '../write/pdf/layout/papers.ts';
import type { LaidOutPaper } from './laidOutPapers.ts';

/**
 * The pages that are more than a third blank, but for the cover and the last one.
 *
 * @returns `7: 41 %`
 */
export function blankPages({ paper, document }: LaidOutPaper): readonly string[] {
  const { margins } = lookOf(THEME, paper.page.orientation);
  const { pages } = document;
  return pages.slice(1, -1).flatMap((page, index) => {
    const room = page.height - margins.top - margins.bottom;
    const blank = page.height - margins.bottom - edgeOf(page);
    const percent = Math.round((100 * blank) / room);
    return percent > THEME.pages.mostBlank * 100 ? [`${index + 2}: ${percent} %`] : [];
  });
}

/** The lower edge of what stands on a page above its foot. */
function edgeOf({ items, foot = 0 }: DisplayPage): number {
  const body = items.slice(0, items.length - foot);
  return Math.max(0, ...body.map((item) => boxOf(item, glyphs).bottom));
}
