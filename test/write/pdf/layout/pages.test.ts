import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';

import type { DisplayItem } from '../../../../src/write/pdf/display/display.ts';
import { type Flow, type Piece, wholeFlow } from '../../../../src/write/pdf/layout/flow.ts';
import {
  endOfPages,
  type PagePlan,
  partedOpenings,
  planPages,
} from '../../../../src/write/pdf/layout/pages.ts';

/** A piece that paints its name. */
function named(name: string, height: number): Piece {
  return {
    height,
    paint: (items, x, y) =>
      items.push({ kind: 'text', x, y, runs: [run(name)], meaning: 'artifact' }),
  };
}

function run(text: string): { text: string; family: string; bold: false; size: 1; colour: string } {
  return { text, family: '', bold: false, size: 1, colour: '#000000' };
}

function block(name: string, height: number, spaceBefore = 0): Flow {
  return wholeFlow(named(name, height), spaceBefore);
}

function title(name: string, height: number): Flow {
  return wholeFlow(named(name, height), 0, { keepWithNext: true });
}

/** Lines of ten points each that may be parted anywhere. */
function lines(names: readonly string[], spaceBefore = 0): Flow {
  return {
    height: names.length * 10,
    spaceBefore,
    least: 10,
    keepWithNext: false,
    part: (room, force) => {
      const count = Math.max(force ? 1 : 0, Math.floor(room / 10));
      if (count === 0) return undefined;
      const rest = names.slice(count);
      const first = named(names.slice(0, count).join(' '), Math.min(count, names.length) * 10);
      return { first, rest: rest.length === 0 ? undefined : lines(rest, spaceBefore) };
    },
  };
}

function namesOn(plan: PagePlan): string {
  const items: DisplayItem[] = [];
  for (const { piece } of plan) piece.paint(items, 0, 0);
  return items
    .flatMap((item) => (item.kind === 'text' ? item.runs : []))
    .map(({ text }) => text)
    .join(' ');
}

function planned(flows: readonly Flow[], room = 100): readonly string[] {
  return planPages(flows, () => room).map(namesOn);
}

/** A part of what leads to a table, on a page that has to be filled to two thirds for it to leave. */
function leading(name: string, height: number, begins: boolean): Flow {
  return { ...block(name, height), opening: { begins, from: 0.65 } };
}

function partedOn(flows: readonly Flow[]): readonly number[] {
  const pages = planPages(flows, () => 100);
  return [...partedOpenings(flows, pages)];
}

describe('filling pages', () => {
  it('stacks what fits and turns the page for what does not', () => {
    expect(planned([block('a', 40), block('b', 40), block('c', 40)])).toEqual(['a b', 'c']);
  });

  it('leaves no space above the first thing of a page', () => {
    const [first, second] = planPages([block('a', 90, 20), block('b', 90, 20)], () => 100);
    expect([first?.[0]?.y, second?.[0]?.y]).toEqual([0, 0]);
  });

  it('counts the space between two things', () => {
    expect(planned([block('a', 50), block('b', 50, 1)])).toEqual(['a', 'b']);
    expect(planned([block('a', 50), block('b', 49, 1)])).toEqual(['a b']);
  });

  it('takes a heading along to the page of what it heads', () => {
    expect(planned([block('a', 70), title('h', 20), block('b', 40)])).toEqual(['a', 'h b']);
  });

  describe('with what leads to a table', () => {
    const opening = [leading('head', 5, true), leading('list', 10, false)];

    it('takes it along to the page of the table where it leaves its own page filled well', () => {
      expect(planned([block('a', 65), ...opening, block('table', 40)])).toEqual([
        'a',
        'head list table',
      ]);
    });

    it('leaves it where its page would be left blank, all of it', () => {
      const flows = [block('a', 64), ...opening, leading('more', 10, false), block('table', 40)];
      expect(planned(flows)).toEqual(['a head list more', 'table']);
    });

    it('leaves it where no page has room for both', () => {
      expect(planned([block('a', 70), ...opening, block('table', 90)])).toEqual([
        'a head list',
        'table',
      ]);
    });

    it('knows the pages that part them', () => {
      expect(partedOn([block('a', 64), ...opening, block('table', 40)])).toEqual([0]);
      expect(partedOn([block('a', 65), ...opening, block('table', 40)])).toEqual([]);
      expect(partedOn([block('a', 64), ...opening])).toEqual([]);
    });
  });

  it('takes two headings in a row along together', () => {
    const flows = [block('a', 50), title('h2', 20), title('h3', 20), block('b', 40)];
    expect(planned(flows)).toEqual(['a', 'h2 h3 b']);
  });

  it('lets a heading stand before the least part of a long text', () => {
    expect(planned([block('a', 60), title('h', 20), lines(['1', '2', '3'])])).toEqual([
      'a h 1 2',
      '3',
    ]);
  });

  it('parts what is higher than a page', () => {
    const names = Array.from({ length: 25 }, (_, index) => String(index));
    expect(planned([lines(names)]).map((page) => page.split(' ').length)).toEqual([10, 10, 5]);
  });

  it('goes on when something fits on no page at all', () => {
    expect(planned([block('a', 20), block('huge', 500), block('b', 20)])).toEqual([
      'a',
      'huge',
      'b',
    ]);
  });

  it('knows that pages differ in their room', () => {
    const flows = [block('a', 20), block('b', 40), block('c', 50)];
    expect(planPages(flows, (page) => (page === 0 ? 30 : 100)).map(namesOn)).toEqual(['a', 'b c']);
  });

  it('makes one page of nothing', () => {
    expect(planPages([], () => 100)).toEqual([[]]);
  });

  it('says where the next thing would stand', () => {
    const pages = planPages([block('a', 90), block('b', 30), block('c', 20, 5)], () => 100);
    expect(endOfPages(pages)).toEqual({ page: 1, y: 55 });
    expect(endOfPages(planPages([], () => 100))).toEqual({ page: 0, y: 0 });
  });

  it('loses nothing, keeps the order and never fills a page over', () => {
    const flows = array(
      record({
        kind: constantFrom('block', 'title', 'lines'),
        height: integer({ min: 1, max: 12 }),
        space: integer({ min: 0, max: 9 }),
      }),
      { maxLength: 30 },
    );
    assert(
      property(flows, integer({ min: 30, max: 200 }), (specs, room) => {
        const made = specs.map(({ kind, height, space }, index) => {
          const name = `${index}`;
          if (kind === 'lines') return lines(Array<string>(height).fill(name), space);
          return kind === 'title' ? title(name, height) : block(name, height * 2, space);
        });
        const pages = planPages(made, () => room);
        const drawn = pages.map(namesOn).join(' ').split(' ').filter(Boolean);
        const given = specs.flatMap(({ kind, height }, index) =>
          Array<string>(kind === 'lines' ? height : 1).fill(`${index}`),
        );
        expect(drawn).toEqual(given);
        for (const plan of pages) {
          const edges = plan.flatMap(({ piece, y }) => [y, y + piece.height]);
          expect(edges).toEqual(edges.toSorted((one, other) => one - other));
          expect(edges.at(-1) ?? 0).toBeLessThanOrEqual(room);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
