/** Notes at the feet of a packet's pages, worked out from the facts and from what its lists and boxes say. */

import type { Facts } from '../../src/facts/facts.ts';
import { compact, type Item } from './blocks.ts';
import type { Packet } from './packet.ts';
import { compareSequences, contrast } from './sequence.ts';

/**
 * Looks for a note of every term of 用語 that a list or a box holds: behind the term where it stands first, numbered as
 * they are read, and explained at the foot of that page.
 */
export function compareFootnotes(
  { meta, glossary = [] }: Facts,
  { sheets, notes }: Pick<Packet, 'sheets' | 'notes'>,
): readonly string[] {
  const items = sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block): readonly Item[] =>
      block.kind === 'list' || block.kind === 'box' ? block.items : [],
    ),
  );
  const open = new Map(meta.footnotes === '載せない' ? [] : glossary.map((one) => [one.term, one]));
  const expected: string[] = [];
  const wrong = items.flatMap(({ text, noted = text }) => {
    const here = [...open.values()]
      .map((one) => ({ ...one, at: text.indexOf(compact(one.term)) }))
      .filter(({ at }) => at !== -1)
      .toSorted((one, other) => one.at - other.at);
    let said = '';
    let from = 0;
    for (const { term, meaning, at } of here) {
      open.delete(term);
      const end = at + compact(term).length;
      const mark = `注${expected.length + 1}`;
      expected.push(compact(`${mark} ${term}：${meaning}`));
      said += text.slice(from, end) + mark;
      from = end;
    }
    said += text.slice(from);
    return said === noted ? [] : [`用語の脚注の印：${contrast(said, noted)}`];
  });
  const found = notes.flatMap((page) => page.notes.map(({ mark, text }) => mark + text));
  const apart = notes.flatMap((page, index) => {
    const own = page.notes.map(({ mark }) => mark).join(' ');
    const marks = page.marks.join(' ');
    return own === marks ? [] : [`${index + 1}ページの用語の脚注：${contrast(marks, own)}`];
  });
  return [...wrong, ...compareSequences('資料全体', '脚注', expected, found).differences, ...apart];
}
