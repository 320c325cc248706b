/** Blocks that go on over a page's end, put together again. */

import type { Block, BlockOf, Cell, Item, Row } from './blocks.ts';

/**
 * Adds the blocks of a page to those of the pages before.
 *
 * pdf.js gives tables and lists whole on every page they touch, so a block is continued when
 * what always stands at its beginning (the table's head, the first item's mark, the box's
 * heading) is empty here. Paragraphs are not put together: their parts follow each other.
 *
 * @throws when a block is continued that did not begin
 */
export function withBlocksOfNextPage(
  blocks: readonly Block[],
  next: readonly Block[],
): readonly Block[] {
  return next.reduce((all, block, place) => {
    if (!isContinued(block)) return [...all, block];
    // Two boxes side by side go on together, in their order.
    const later = next.slice(place + 1).filter((one) => one.kind === 'box' && isContinued(one));
    const same = all.flatMap(({ kind }, index) => (kind === block.kind ? [index] : []));
    const index = same.at(-1 - (block.kind === 'box' ? later.length : 0)) ?? -1;
    const begun = all[index];
    if (begun === undefined) throw new Error(`A ${block.kind} goes on that did not begin.`);
    return all.with(index, together(begun, block));
  }, blocks);
}

function isContinued(block: Block): boolean {
  switch (block.kind) {
    case 'table': {
      // A table that has no more than heads of rows begins with the first of them.
      const [first = []] = block.rows;
      const beginning = block.head.length > 0 ? block.head.flat() : first;
      return beginning.every(({ text }) => text === '');
    }
    case 'box':
      return block.heading === '';
    case 'list':
      return block.items[0]?.label === '';
    case 'contents':
      return false;
    case 'figure':
    case 'heading':
    case 'paragraph':
      return false;
  }
}

function together(begun: Block, rest: Block): Block {
  if (begun.kind === 'table' && rest.kind === 'table') return tables(begun, rest);
  if (begun.kind === 'box' && rest.kind === 'box') {
    return { ...begun, items: zipped(begun.items, rest.items, items) };
  }
  if (begun.kind === 'list' && rest.kind === 'list') {
    return { ...begun, items: zipped(begun.items, rest.items, items) };
  }
  throw new Error(`A ${rest.kind} does not go on from a ${begun.kind}.`);
}

function tables(begun: BlockOf<'table'>, rest: BlockOf<'table'>): BlockOf<'table'> {
  return { ...begun, rows: zipped(begun.rows, rest.rows, rows) };
}

function rows(begun: Row, rest: Row): Row {
  return zipped(begun, rest, cells);
}

function cells(begun: Cell, rest: Cell): Cell {
  const place = begun.place ?? rest.place;
  return {
    header: begun.header,
    text: begun.text + rest.text,
    alternative: begun.alternative || rest.alternative,
    marks: [...begun.marks, ...rest.marks].filter(({ drawn }) => drawn !== ''),
    ...(place && { place }),
  };
}

function items(begun: Item, rest: Item): Item {
  const isNoted = begun.noted !== undefined || rest.noted !== undefined;
  const noted = (begun.noted ?? begun.text) + (rest.noted ?? rest.text);
  return {
    label: begun.label + rest.label,
    text: begun.text + rest.text,
    ...(isNoted && { noted }),
  };
}

function zipped<One>(
  begun: readonly One[],
  rest: readonly One[],
  join: (begun: One, rest: One) => One,
): readonly One[] {
  if (begun.length !== rest.length) {
    throw new Error(`${begun.length} parts go on as ${rest.length}.`);
  }
  return begun.flatMap((one, index) => {
    const other = rest[index];
    return other === undefined ? [] : [join(one, other)];
  });
}
