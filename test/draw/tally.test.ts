import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { createDraw } from '../../src/draw/draw.ts';
import type { PictureSize, TallyChart, TallyPart, TallyRow } from '../../src/forms/figure.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { tries } from '../shared/tries.ts';
import { FONTS } from './fonts.ts';
import { collisions, readPicture, strays } from './reading.ts';

const draw = createDraw(FONTS, CHART_LOOK);
const SIZE: PictureSize = { width: 372, height: 150, detail: 'full' };
const LONG = '基本目標1　人々を引き付けるまちを創り、安心して働くことができる雇用を生み出す。';

function row(
  counts: readonly [achieved: number, notAchieved: number, undecided: number],
  label = '基本目標1',
): TallyRow {
  const [achieved, notAchieved] = counts;
  return { label, counts, text: `${String(achieved)}／${String(achieved + notAchieved)} 達成` };
}

const PARTS: readonly TallyPart[] = [
  { word: '達成', look: 'achieved' },
  { word: '未達成', look: 'notAchieved' },
  { word: '判定不能', look: 'undecided' },
];

function tally(...rows: readonly TallyRow[]): TallyChart {
  return { kind: 'tally', id: '総括', parts: PARTS, rows };
}

const GOALS = tally(row([9, 5, 1], LONG), row([4, 7, 0]), row([0, 0, 2]), row([13, 12, 3], '全体'));

/** Widths of the areas in a colour, top to bottom. */
function lengths(chart: TallyChart, colour: string): readonly number[] {
  return readPicture(draw.picture(chart, SIZE))
    .paths.filter(({ fill }) => fill === colour)
    .map(({ points }) => {
      const xs = points.map(([x]) => x);
      return Math.max(...xs) - Math.min(...xs);
    });
}

/** How light a colour prints, from 0 to 255. */
function grey(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

describe('the stacked bars of 総括', () => {
  it('prints each count that is not zero, each row’s own text, and the words of the legend', () => {
    const words = readPicture(draw.picture(GOALS, SIZE)).texts.map(({ text }) => text);
    expect(words).toEqual(
      expect.arrayContaining(['9', '5', '1', '4', '7', '2', '13', '12', '3', '13／25 達成']),
    );
    expect(words).toEqual(expect.arrayContaining(['達成', '未達成', '判定不能']));
    expect(words).not.toContain('0');
  });

  it('makes lengths counts, so that rows stay comparable', () => {
    const [nine = 0, four = 0, none, thirteen = 0] = lengths(GOALS, '#1d4b75');
    expect(none).toBe(0);
    expect(nine / four).toBeCloseTo(9 / 4, 1);
    expect(thirteen / four).toBeCloseTo(13 / 4, 1);
  });

  it('breaks a long label within 45 % of the width and leaves nothing of it out', () => {
    const { texts } = readPicture(draw.picture(GOALS, SIZE));
    const lines = texts.filter(
      ({ left, text }) => left < 1 && LONG.includes(text) && text !== '基本目標1',
    );
    expect(lines.map(({ text }) => text).join('')).toBe(LONG);
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThanOrEqual(0.45 * SIZE.width);
  });

  it('tells 未達成 from 達成 without colours: dark and white', () => {
    const [achieved, ...more] = lengths(tally(row([9, 9, 0])), '#1d4b75');
    const missed = lengths(tally(row([9, 9, 0])), '#ffffff');
    expect(more).toHaveLength(1);
    expect(Math.max(achieved ?? 0, ...more)).toBeCloseTo(Math.max(...missed), 0);
  });

  it('sets a count above the bar when its part is too narrow for it', () => {
    const chart = tally(row([90, 1, 1]), row([1, 70, 0]));
    const { texts } = readPicture(draw.picture(chart, SIZE));
    const ninety = texts.find(({ text }) => text === '90');
    const ones = texts.filter(({ text }) => text === '1');
    expect(ones).toHaveLength(3);
    expect(ones[0]?.bottom).toBeLessThan(ninety?.top ?? 0);
    expect(collisions(readPicture(draw.picture(chart, SIZE)))).toEqual([]);
  });

  it('draws a row that counts nothing as its texts alone', () => {
    const words = readPicture(draw.picture(tally(row([0, 0, 0], '全体')), SIZE)).texts;
    expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['全体', '0／0 達成']));
  });

  it('stays within its box and free of collisions for one to twelve rows', () => {
    const anyRow = fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(4), fc.constantFrom('全体', '基本目標1', LONG))
      .map(([achieved, missed, open, label]) => row([achieved, missed, open], label));
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(
          { width: 760, height: 230, detail: 'full' as const },
          { width: 372, height: 230, detail: 'full' as const },
        ),
        (rows, size) => {
          const short =
            rows.length > 6 ? rows.map((one) => ({ ...one, label: '基本目標1' })) : rows;
          const picture = readPicture(draw.picture(tally(...short), size));
          expect(strays(picture)).toEqual([]);
          expect(collisions(picture)).toEqual([]);
        },
      ),
      { seed: 20190807, numRuns: tries(120), endOnFailure: true },
    );
  });

  it('parts a bar by the grades of a scheme, from dark to light, none like another in grey', () => {
    const parts = [1, 2, 3, 4, 5, 6, 7].map((_, step, { length }) => ({
      word: `${String(length - step)}点`,
      look: { step, of: length },
    }));
    const counts = [3, 3, 3, 3, 3, 3, 3];
    const chart: TallyChart = {
      kind: 'tally',
      id: '総括',
      parts,
      rows: [{ label: '全体', counts, text: '21指標' }],
    };
    const picture = readPicture(draw.picture(chart, { ...SIZE, width: 760 }));
    const wide = picture.paths.filter(({ fill, points }) => {
      const xs = points.map(([x]) => x);
      return fill !== undefined && Math.max(...xs) - Math.min(...xs) > 20;
    });
    // The last one is hatched as 未達成 is, so that it may be darker than the one before.
    const greys = wide
      .toSorted((one, other) => (one.points[0]?.[0] ?? 0) - (other.points[0]?.[0] ?? 0))
      .map(({ fill = '' }) => grey(fill))
      .slice(0, 6);
    expect(greys).toHaveLength(6);
    for (const [index, lightness] of greys.slice(1).entries()) {
      expect(lightness - (greys[index] ?? 0)).toBeGreaterThan(20);
    }
    expect(picture.texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([...parts.map(({ word }) => word), '21指標']),
    );
  });

  it('is the same every time', () => {
    expect(createDraw(FONTS, CHART_LOOK).picture(GOALS, SIZE)).toEqual(draw.picture(GOALS, SIZE));
  });
});
