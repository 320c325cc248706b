import type { Diagnostic } from '../../../../diagnostics/checked.ts';
import type { Glyphs } from '../../../../type/glyphs.ts';
import type { DisplayDocument, DisplayItem } from '../../display/display.ts';
import { boxOf } from '../boxes.ts';

/** Less than this over the edge is rounding, in points. */
const TOLERANCE = 0.05;

/**
 * Nothing stands beyond the edge of its page.
 *
 * @returns one `pdf/outside-page` for each page with such items, quoting the first
 */
export function itemsOutsidePage(
  { pages }: DisplayDocument,
  glyphs: Glyphs,
): readonly Diagnostic[] {
  return pages.flatMap(({ items, width, height }, page) => {
    const outside = items.filter((item) => {
      const { left, top, right, bottom } = boxOf(item, glyphs);
      const room = [left, top, width - right, height - bottom];
      // Written so that a place that is no number counts as outside.
      return !room.every((points) => points >= -TOLERANCE);
    });
    const [first] = outside;
    return first === undefined ? [] : [outsidePage(page, outside.length, first)];
  });
}

function outsidePage(page: number, count: number, first: DisplayItem): Diagnostic {
  return {
    code: 'pdf/outside-page',
    severity: 'error',
    message: `${page + 1}ページで、${named(first)}${count > 1 ? `など${count}か所` : ''}が紙の外にはみ出しています。印刷すると切れます。`,
    hint: 'その箇所の文を短くするか、templates の文字の大きさや余白を見直してください。',
  };
}

function named(item: DisplayItem): string {
  if (item.kind === 'text') return `「${item.runs.map(({ text }) => text).join('')}」`;
  return item.kind === 'picture' || item.kind === 'image' ? '図' : '罫線や地色';
}
