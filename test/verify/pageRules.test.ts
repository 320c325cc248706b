/** Each rule for pages, on a page that keeps it and on one that does not. */

import { describe, expect, it } from '@jest/globals';

import { PAGE_RULES } from './pageRules.ts';
import type { Drawn, SeenPage } from './seenPages.ts';

/** A text whose characters are all of one width. */
function text(words: string, left: number, baseline: number, size = 10): Drawn {
  const wide = /^[\d.,]+$/u.test(words) ? 0.5 : 1;
  return { text: words, size, left, right: left + words.length * size * wide, baseline };
}

const COVER: SeenPage = {
  number: 1,
  width: 800,
  height: 560,
  texts: [],
  heading: '',
  roles: new Map(),
  read: [],
};

/** A page with its number, filled to its foot unless it is said how far. */
function page(number: number, texts: readonly Drawn[], change: Partial<SeenPage> = {}): SeenPage {
  const foot = { ...text(String(number), 394, 20, 12) };
  const lowest = text('文', 60, 50);
  return { ...COVER, number, texts: [...texts, lowest, foot], ...change };
}

/** A page whose last words stand so high above its lower edge. */
function upTo(number: number, lowest: number, change: Partial<SeenPage> = {}): SeenPage {
  return { ...COVER, number, texts: [text('文', 60, lowest)], ...change };
}

/** A page with a table and its charts, down to a heading that stands so high above its lower edge. */
function withTable(number: number, heading: number): SeenPage {
  return {
    ...page(number, [text('課題・検証', 60, heading)]),
    roles: new Map([['Caption', ['推移']]]),
    read: ['H4', 'TD', 'Caption', 'H4'].map((role) => ({ role, text: '（3）課題・検証' })),
  };
}

function headed(role: string): Partial<SeenPage> {
  return { roles: new Map([[role, ['題']]]) };
}

/** A page on which these are read, one after the other. */
function said(number: number, ...roles: readonly string[]): SeenPage {
  return page(number, [], { read: roles.map((role) => ({ role, text: `${role}の文` })) });
}

function faultsOf(key: string, ...pages: readonly SeenPage[]): readonly string[] {
  const rule = PAGE_RULES.find((one) => one.key === key);
  if (rule === undefined) throw new Error(`There is no rule ${key}.`);
  return rule.faults([COVER, ...pages]);
}

/** What is found where one page ends so and the next begins so. */
function headingsLeft(foot: readonly string[], head: readonly string[]): readonly string[] {
  return faultsOf('headings', said(2, 'H2', 'P', ...foot), said(3, ...head));
}

/** A table row: 区分 in the head, and the two rows of an indicator. */
function rows(target: Drawn, actual: Drawn, ...others: readonly Drawn[]): readonly Drawn[] {
  return [
    text('区分', 200, 400),
    text('目標値', 200, 380),
    { ...target, baseline: 380 },
    text('実績値', 200, 360),
    { ...actual, baseline: 360 },
    ...others,
  ];
}

describe('a rule for pages', () => {
  it('sizes: 8.5 points and more', () => {
    expect(faultsOf('sizes', page(2, [text('注', 60, 300, 8.5)]))).toEqual([]);
    expect(faultsOf('sizes', page(2, [text('注', 60, 300, 8.4)]))).toEqual(['2: 注 8.4']);
  });

  it('numbers: large, in the middle, in the foot', () => {
    expect(faultsOf('numbers', page(2, []))).toEqual([]);
    for (const number of [text('2', 394, 20, 9), text('2', 700, 20, 12), text('2', 394, 60, 12)]) {
      expect(faultsOf('numbers', { ...COVER, number: 2, texts: [number] })).toHaveLength(1);
    }
  });

  it('bounds: beside their number', () => {
    const [target, actual] = [text('7,000', 500, 0), text('6,766', 500, 0)];
    const beside = page(2, rows(target, actual, text('以上', 530, 380)));
    const below = page(2, rows(target, actual, text('以上', 530, 370)));
    expect(faultsOf('bounds', beside)).toEqual([]);
    expect(faultsOf('bounds', below)).toEqual(['2: 以上 alone']);
  });

  it('decimals: of target and actual at one place, whether drawn in one piece or several', () => {
    const aligned = page(2, rows(text('0.85', 500, 0), text('1.4', 500, 0)));
    expect(faultsOf('decimals', aligned)).toEqual([]);
    const atTheEdge = page(2, rows(text('0.85', 500, 0), text('1.4', 505, 0)));
    expect(faultsOf('decimals', atTheEdge)).toEqual(['2: 0.85 / 1.4 5.0']);
    const pieces = [text(',', 505, 360), text('200', 510, 360)];
    expect(
      faultsOf('decimals', page(2, rows(text('1,300', 500, 0), text('1', 500, 0), ...pieces))),
    ).toEqual([]);
    expect(
      faultsOf('decimals', page(2, rows(text('1,300', 504, 0), text('1', 500, 0), ...pieces))),
    ).toHaveLength(1);
  });

  it('lines: of forty characters in boxes side by side', () => {
    const heads = [text('課題・検証', 60, 300), text('方向性', 420, 300)];
    const line = (length: number): SeenPage =>
      page(2, [...heads, text('字'.repeat(length), 60, 280, 9.5)]);
    expect(faultsOf('lines', line(40))).toEqual([]);
    expect(faultsOf('lines', line(41))).toEqual(['字'.repeat(41)]);
  });

  it('charts: on a page with rows of a table', () => {
    const both = {
      roles: new Map([
        ['Caption', ['図']],
        ['TD', ['1']],
      ]),
    };
    expect(faultsOf('charts', page(2, [], both))).toEqual([]);
    expect(faultsOf('charts', page(2, [], headed('Caption')))).toHaveLength(1);
  });

  it('marks: on the page where their table begins', () => {
    const begun = {
      roles: new Map([
        ['H3', ['施策1']],
        ['Caption', ['図']],
      ]),
    };
    const table = rows(text('2', 500, 0), text('1', 500, 0), text('単位', 150, 400));
    const key = text('○ 達成　太枠は検証年度', 500, 340);
    const explained = page(2, [...table, key], begun);
    const goesOn = page(3, table, headed('Caption'));
    expect(faultsOf('marks', explained, goesOn)).toEqual([]);
    expect(faultsOf('marks', page(2, table, begun), { ...explained, number: 3 })).toEqual([
      '2: marks without a key',
    ]);
  });

  it('blank: where what follows would fit, and not at the end of a part', () => {
    const half = upTo(2, 300);
    expect(faultsOf('blank', half)).toEqual([]);
    expect(faultsOf('blank', half, upTo(3, 50, headed('H2')))).toEqual([]);
    expect(faultsOf('blank', half, upTo(3, 50, headed('H3')))).toEqual([]);
    expect(faultsOf('blank', half, upTo(3, 400, headed('H3')))).toEqual(['2: 54 % blank']);
    expect(faultsOf('blank', half, upTo(3, 400))).toEqual(['2: 54 % blank']);
    expect(faultsOf('blank', half, withTable(3, 200))).toEqual([]);
    expect(faultsOf('blank', half, withTable(3, 300))).toEqual(['2: 54 % blank']);
    expect(faultsOf('blank', upTo(2, 200), upTo(3, 400))).toEqual([]);
  });

  it('headings: with what they head', () => {
    expect(headingsLeft(['TD'], ['TD'])).toEqual([]);
    expect(headingsLeft(['H3'], ['TD'])).toEqual(['2: H3の文']);
    expect(headingsLeft(['H3', 'P'], ['TD'])).toEqual(['2: H3の文']);
    expect(headingsLeft(['H3', 'P'], ['H4', 'TD'])).toEqual(['2: H3の文']);
    expect(headingsLeft(['H3', 'P'], ['H3', 'TD'])).toEqual([]);
    expect(headingsLeft(['H3', 'P'], ['P'])).toEqual([]);
    expect(headingsLeft(['H3', 'P', 'TD'], ['TD'])).toEqual([]);
    expect(headingsLeft(['H3', ...Array.from({ length: 40 }, () => 'P')], ['TD'])).toEqual([]);
  });
});
