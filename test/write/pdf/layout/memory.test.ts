import { describe, expect, it } from '@jest/globals';

import type { PaperDocument, Sheet } from '../../../../src/forms/document.ts';
import { createLayoutMemory, type LayoutMemory } from '../../../../src/write/pdf/layout/memory.ts';
import { readAloud } from './inspect.ts';
import { box, charts, indicators, indicatorTable, laidOut, paperOf, policy } from './papers.ts';

const EACH = 6;

/** As `compose` gives the same sheet again where it says what it said. */
const GIVEN = new Map<string, Sheet>();

function sheet(name: string, make: () => Sheet): Sheet {
  const given = GIVEN.get(name) ?? make();
  GIVEN.set(name, given);
  return given;
}

function policyOf(number: number, text: string): Sheet {
  return sheet(`${number} ${text}`, () => {
    const rows = indicators(3);
    const blocks = [indicatorTable(rows), charts(3), box([text, `施策${number}の文。`])];
    return policy(blocks, { id: `policy-${number}`, title: `施策${number}` });
  });
}

/** A policy that may share a page. */
function short(number: number, own: string): Sheet {
  const make = (): Sheet => policy([box([own])], { id: `policy-${number}`, start: 'share' });
  return sheet(`short ${number} ${own}`, make);
}

/** Policies of which some share a page, and one could. */
function sharing(own: string): PaperDocument {
  return paperOf([short(1, own), short(2, '文。'), policyOf(3, '文。'), short(4, '文。')]);
}

/** A policy, and a list that begins below it. */
function filling(own: string): PaperDocument {
  const method = sheet('方法の文。', () =>
    policy([box(['方法の文。'])], { id: 'method', start: 'fill' }),
  );
  return paperOf([sheet(own, () => policy([box([own])])), method]);
}

/** Policies, of which one says something of its own. */
function paper(own: string, handling = ''): PaperDocument {
  const policies = Array.from({ length: EACH }, (_, index) =>
    policyOf(index + 1, index === 2 ? own : '同じ文。'),
  );
  return { ...paperOf(policies), handling };
}

/** A memory that tells how many runs were laid out. */
function counted(): LayoutMemory & { readonly count: { made: number } } {
  const memory = createLayoutMemory();
  const count = { made: 0 };
  return {
    count,
    end: memory.end,
    sheetsOn: memory.sheetsOn,
    take: (made, layOut) =>
      memory.take(made, () => {
        count.made += 1;
        return layOut();
      }),
  };
}

describe('a paper that was laid out before', () => {
  it('is laid out anew only where it says something else, and is the same as without memory', () => {
    const memory = counted();
    laidOut(paper('はじめの文。'), {}, memory);
    expect(memory.count.made).toBe(EACH);
    const after = laidOut(paper('直した文。'), {}, memory);
    expect(memory.count.made).toBe(EACH + 1);
    const fresh = laidOut(paper('直した文。'));
    expect(JSON.stringify(after.pages)).toBe(JSON.stringify(fresh.pages));
    expect(readAloud(after)).toBe(readAloud(fresh));
    expect(readAloud(after)).toContain('直した文。');
    expect(after.destinations).toEqual(fresh.destinations);
  });

  it('is laid out anew, all of it, where every page says 案 now', () => {
    const memory = counted();
    laidOut(paper('文。'), {}, memory);
    const after = laidOut(paper('文。', '案'), {}, memory);
    expect(memory.count.made).toBe(2 * EACH);
    expect(JSON.stringify(after.pages)).toBe(JSON.stringify(laidOut(paper('文。', '案')).pages));
  });

  it('keeps nothing of the layout before the last', () => {
    const memory = counted();
    laidOut(paper('一つめ。'), {}, memory);
    laidOut(paper('二つめ。'), {}, memory);
    laidOut(paper('一つめ。'), {}, memory);
    expect(memory.count.made).toBe(EACH + 2);
  });

  it.each([
    ['sheets of one page and more', paper('文。'.repeat(400))],
    ['sheets that share a page', sharing('文。')],
    ['a sheet below the rest of a page', filling('文。')],
  ])('of which one page is looked at is painted there alone, then whole: %s', (_, given) => {
    const whole = laidOut(given);
    const memory = createLayoutMemory();
    const painted = ({ pages }: typeof whole): number[] =>
      pages.flatMap(({ items, foot = 0 }, page) => (items.length > foot ? [page] : []));
    for (const looked of whole.pages.keys()) {
      const { pages, destinations } = laidOut(given, {}, memory, (page) => page === looked);
      expect(pages).toHaveLength(whole.pages.length);
      expect(painted({ ...whole, pages })).toEqual([looked]);
      expect(JSON.stringify(pages[looked])).toBe(JSON.stringify(whole.pages[looked]));
      expect(destinations).toEqual(whole.destinations);
    }
    const after = laidOut(given, {}, memory);
    expect(JSON.stringify(after.pages)).toBe(JSON.stringify(whole.pages));
    expect(readAloud(after)).toBe(readAloud(whole));
  });

  it('knows which sheets stood on a page', () => {
    const memory = createLayoutMemory();
    expect(memory.sheetsOn(1, 1)).toBeUndefined();
    // The first goes on over a page, and 判定の方法 fills what it leaves of its last.
    const long = laidOut(filling('文。'.repeat(1200)), {}, memory);
    const [first = '', second = ''] = long.destinations.map(({ id }) => id);
    const last = long.pages.length;
    expect(last).toBeGreaterThan(1);
    expect(second).toBe('method');
    expect([...(memory.sheetsOn(1, 1) ?? [])]).toEqual([first]);
    expect(memory.sheetsOn(last, last)?.has(second)).toBe(true);
    expect(memory.sheetsOn(last + 9, last + 9)).toEqual(memory.sheetsOn(last, last));
    expect([...(memory.sheetsOn(1, last) ?? [])]).toEqual([first, second]);
  });

  it('has two sheets that say the same, each in its own place', () => {
    const one = policyOf(1, '同じ。');
    const twice = paperOf([one, { ...one }]);
    const memory = counted();
    laidOut(twice, {}, memory);
    const again = laidOut(twice, {}, memory);
    expect(again.pages).toHaveLength(laidOut(twice).pages.length);
    expect(readAloud(again)).toBe(readAloud(laidOut(twice)));
  });

  it('asks again neither for sheets that share a page nor for such as could not', () => {
    const memory = counted();
    const before = laidOut(sharing('文。'), {}, memory);
    expect(before.pages.length).toBeLessThan(4);
    const { made } = memory.count;
    expect(JSON.stringify(laidOut(sharing('文。'), {}, memory).pages)).toBe(
      JSON.stringify(before.pages),
    );
    expect(memory.count.made).toBe(made);
    const after = laidOut(sharing('別の文。'), {}, memory);
    expect(memory.count.made).toBeGreaterThan(made);
    const fresh = laidOut(sharing('別の文。'));
    expect(JSON.stringify(after.pages)).toBe(JSON.stringify(fresh.pages));
    expect(after.destinations).toEqual(fresh.destinations);
  });

  it('asks no more for a sheet that fills the rest of a page, and has it further down where that page says more', () => {
    const memory = counted();
    const before = laidOut(filling('文。'), {}, memory);
    const { made } = memory.count;
    laidOut(filling('文。'), {}, memory);
    expect(memory.count.made).toBe(made);
    const longer = filling('長い文。'.repeat(100));
    const after = laidOut(longer, {}, memory);
    expect(JSON.stringify(after)).toBe(JSON.stringify(laidOut(longer)));
    const y = ({ destinations }: typeof after): number | undefined => destinations.at(-1)?.y;
    expect(after.destinations.at(-1)?.page).toBe(0);
    expect(y(after)).toBeGreaterThan(y(before) ?? 0);
  });

  it('takes a picture of the city’s anew: another may lie under its name', () => {
    const content = { kind: 'picture', file: '地図.png' } as const;
    const picture: Sheet = policy([
      { kind: 'figure', caption: '', alternative: '地図', source: '', content },
    ]);
    const memory = counted();
    const made = { run: [picture], area: { width: 1, height: 1, handling: '' } };
    const setting = { continued: '', width: 1 };
    for (const turn of [1, 2]) {
      memory.take({ ...made, setting }, () => undefined);
      memory.end([]);
      expect(memory.count.made).toBe(turn);
    }
  });
});
