import { describe, expect, it } from '@jest/globals';

import { createDraw } from '../../src/draw/draw.ts';
import type { BulletChart, ResultLook, SquaresChart, TrendChart } from '../../src/forms/figure.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { FONTS } from './fonts.ts';
import { collisions, type ReadPicture, readPicture, strays } from './reading.ts';

const draw = createDraw(FONTS, CHART_LOOK);
const CELL = { width: 104, height: 15, detail: 'full' } as const;

function bullet(number: number, look: ResultLook = 'achieved'): BulletChart {
  return {
    kind: 'bullet',
    id: 'b',
    content: { kind: 'bar', number, text: String(number), look },
  };
}

function drawn(chart: BulletChart | TrendChart): ReadPicture {
  return readPicture(draw.picture(chart, CELL));
}

/** From the left edge to the right one of the first area in a colour. */
function extent({ paths }: ReadPicture, colour: string): readonly [number, number] {
  const xs = paths.find(({ fill }) => fill === colour)?.points.map(([x]) => x) ?? [];
  return [Math.min(...xs), Math.max(...xs)];
}

/** Where the line of the target stands. */
function aim({ paths }: ReadPicture): number {
  return paths.find(({ stroke }) => stroke === '#b34a00')?.points[0]?.[0] ?? Number.NaN;
}

function white({ paths }: ReadPicture): number {
  return paths.filter(({ stroke }) => stroke === '#ffffff').length;
}

function squares(...counts: readonly number[]): SquaresChart {
  const results = ['achieved', 'notAchieved', 'undecided'] as const;
  return {
    kind: 'squares',
    id: 'q',
    parts: counts.map((count, index) => ({
      look: results[index] ?? 'undecided',
      mark: '',
      count,
      label: '達成',
      text: `達成 ${count}`,
    })),
  };
}

function trend(points: TrendChart['points']): ReadPicture {
  return drawn({ kind: 'trend', id: 't', points });
}

function at(number: number): { kind: 'value'; number: number; text: string } {
  return { kind: 'value', number, text: String(number) };
}

describe('a bar against 100', () => {
  it('reaches the line of the target at 100, and half of it at 50', () => {
    const full = drawn(bullet(100));
    const [left, right] = extent(full, '#1d4b75');
    expect(right).toBeCloseTo(aim(full), 1);
    const [, half] = extent(drawn(bullet(50)), '#1d4b75');
    expect(half - left).toBeCloseTo((right - left) / 2, 1);
  });

  it('has its figure behind the bar and behind the line', () => {
    for (const rate of [0, 40, 99.9, 150, 200]) {
      const picture = drawn(bullet(rate));
      const [figure] = picture.texts;
      const [, right] = extent(picture, '#1d4b75');
      expect(figure?.left).toBeGreaterThan(aim(picture));
      expect(figure?.left).toBeGreaterThan(rate === 0 ? 0 : right);
      expect(strays(picture)).toEqual([]);
    }
  });

  it('keeps its end where it has just come to the line, with white around the line where it has not or is far beyond', () => {
    expect([100, 101, 103.3].map((rate) => white(drawn(bullet(rate))))).toEqual([0, 0, 0]);
    expect([99.6, 60, 150].map((rate) => white(drawn(bullet(rate))))).toEqual([1, 1, 1]);
  });

  it('ends with the scale when it is longer, and says so by a break', () => {
    const [twice, more] = [drawn(bullet(200)), drawn(bullet(1234))];
    expect(extent(more, '#1d4b75')).toEqual(extent(twice, '#1d4b75'));
    expect(more.texts.map(({ text }) => text)).toEqual(['1234']);
    expect(white(more) - white(twice)).toBe(2);
  });

  it('says a rate below zero at zero, not behind the line it is far from', () => {
    for (const rate of [-5, -60.5, -1234.5]) {
      const picture = drawn(bullet(rate));
      const [figure] = picture.texts;
      expect(figure?.left).toBeLessThan(aim(drawn(bullet(20))) / 4);
      // Where it is longer than there is room, the line would go through it.
      expect(aim(picture)).toBeNaN();
      expect(strays(picture)).toEqual([]);
    }
    expect(drawn(bullet(20)).texts[0]?.left).toBeGreaterThan(aim(drawn(bullet(20))));
  });

  it('has no length below zero', () => {
    const [left, right] = extent(drawn(bullet(-40)), '#1d4b75');
    expect(right === left || left === Infinity).toBe(true);
  });

  it('is white when the target was missed', () => {
    const picture = drawn(bullet(80, 'notAchieved'));
    expect(picture.paths.some(({ fill }) => fill === '#1d4b75')).toBe(false);
    expect(extent(picture, '#ffffff')[1]).toBeLessThan(aim(picture));
  });

  it('gives way to the reason why there is none', () => {
    const none: BulletChart = {
      kind: 'bullet',
      id: 'n',
      content: { kind: 'none', text: '目標が0のため比なし' },
    };
    const { texts, paths } = drawn(none);
    expect(texts.map(({ text }) => text).join('')).toBe('目標が0のため比なし');
    expect(paths).toEqual([]);
  });

  it('has its scale above it: 100 where the line stands', () => {
    const scale: BulletChart = {
      kind: 'bullet',
      id: 's',
      content: { kind: 'scale', text: '目標＝100' },
    };
    const picture = drawn(scale);
    const label = picture.texts.find(({ text }) => text === '目標＝100');
    expect(((label?.left ?? 0) + (label?.right ?? 0)) / 2).toBeCloseTo(aim(drawn(bullet(100))), 0);
    expect(collisions(picture)).toEqual([]);
  });
});

describe('the classes of a scheme', () => {
  it('become lighter from the best to the last, each at least a tenth lighter than the one before', () => {
    const lightness = [0, 1, 2, 3, 4, 5, 6].map((index) => {
      const { paths } = drawn(bullet(100, { step: index, of: 7 }));
      const fill = paths.find((one) => one.fill !== undefined)?.fill ?? '';
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
        Number.parseInt(fill.slice(start, start + 2), 16),
      );
      // Grey as a copier makes it (ITU-R BT.601), white being 1.
      return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
    });
    const steps = lightness.slice(1).map((one, index) => one - (lightness[index] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(0.1);
    expect(lightness.at(-1)).toBe(1);
  });
});

describe('squares', () => {
  const SIZE = { width: 430, height: 40, detail: 'full' } as const;

  it('are as many as there are indicators, and one in the legend for each kind', () => {
    const { paths } = readPicture(draw.picture(squares(10, 7), SIZE));
    expect(paths.filter(({ fill }) => fill === '#1d4b75')).toHaveLength(10 + 1);
    expect(paths.filter(({ fill }) => fill === '#ffffff')).toHaveLength(7 + 1);
  });

  it('stay within their picture, however many there are', () => {
    for (const count of [1, 17, 60, 300]) {
      const picture = readPicture(draw.picture(squares(count, count, 3), SIZE));
      expect(strays(picture)).toEqual([]);
      expect(collisions(picture)).toEqual([]);
    }
  });

  it('carry their grade’s mark where it is readable', () => {
    const graded: SquaresChart = {
      kind: 'squares',
      id: 'g',
      parts: [
        {
          look: { step: 0, of: 2 },
          mark: 'A',
          count: 2,
          label: '順調',
          text: 'A 順調 2',
        },
        {
          look: { step: 1, of: 2 },
          mark: 'B',
          count: 1,
          label: '遅れ',
          text: 'B 遅れ 1',
        },
      ],
    };
    const { texts } = readPicture(draw.picture(graded, SIZE));
    expect(texts.map(({ text }) => text)).toEqual(['A', 'A', 'B', 'A 順調 2', 'B 遅れ 1']);
  });
});

describe('the marks in squares', () => {
  it.each([
    ['A', 'B+', 'B', 'C', '－'],
    ['A+', 'A', 'A-', 'B+', 'B'],
    ['改善', '横ばい', '悪化', '－'],
  ])('are all drawn whole: %s %s %s', (...marks) => {
    for (const count of [1, 4, 9, 12]) {
      const parts = marks.map((mark, step) => ({
        look: { step, of: marks.length },
        mark,
        count,
        label: '段階',
        text: `${mark} ${count}`,
      }));
      // As high as the headline of a paper makes them.
      const picture = readPicture(
        draw.picture(
          { kind: 'squares', id: 'm', parts },
          { width: 430, height: 76, detail: 'full' },
        ),
      );
      for (const { mark } of parts) {
        expect(picture.texts.filter(({ text }) => text === mark)).toHaveLength(count);
      }
      expect(strays(picture)).toEqual([]);
      expect(collisions(picture)).toEqual([]);
    }
  });
});

describe('the course of an indicator', () => {
  const NONE = { kind: 'none' } as const;

  it('rises with its values, and keeps the targets in dashes', () => {
    const { paths } = trend([
      { target: NONE, actual: at(4) },
      { target: at(5), actual: at(5) },
      { target: at(6), actual: at(7) },
    ]);
    const line = paths.find(({ stroke }) => stroke === '#1d4b75')?.points ?? [];
    const heights = line.map(([, y]) => y);
    expect(heights).toEqual(heights.toSorted((one, other) => other - one));
    expect(paths.filter(({ stroke }) => stroke === '#b34a00')).toHaveLength(1);
  });

  it('is parted by a year without a value', () => {
    const { paths } = trend([
      { target: NONE, actual: at(4) },
      { target: NONE, actual: { kind: 'missing' } },
      { target: NONE, actual: at(5) },
      { target: NONE, actual: at(6) },
    ]);
    const lines = paths.filter(({ stroke }) => stroke === '#1d4b75');
    expect(lines.map(({ points }) => points.length)).toEqual([2]);
  });

  it('is level in the middle when nothing changes, and empty without values', () => {
    const { paths } = trend([
      { target: NONE, actual: at(4) },
      { target: NONE, actual: at(4) },
    ]);
    const [line] = paths.filter(({ stroke }) => stroke === '#1d4b75');
    expect(line?.points.map(([, y]) => y)).toEqual([CELL.height / 2, CELL.height / 2]);
    expect(trend([{ target: NONE, actual: { kind: 'pending' } }]).paths).toEqual([]);
  });

  it('has both limits of a range', () => {
    const range = {
      kind: 'range',
      lower: 3,
      upper: 5,
      lowerText: '3',
      upperText: '5',
      text: '3～5',
    } as const;
    const { paths } = trend([
      { target: range, actual: at(4) },
      { target: range, actual: at(4) },
    ]);
    expect(paths.filter(({ stroke }) => stroke === '#b34a00')).toHaveLength(2);
  });
});
