import { describe, expect, it } from '@jest/globals';

import { createDraw } from '../../src/draw/draw.ts';
import type { IndicatorChart, PictureSize } from '../../src/forms/figure.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { CHARTS, indicator } from './charts.ts';
import { FONTS } from './fonts.ts';
import { readPicture } from './reading.ts';
import type { ReadPath, ReadPicture, ReadText } from './reading.ts';

const draw = createDraw(FONTS, CHART_LOOK);
const FULL: PictureSize = { width: 244, height: 128, detail: 'full' };
const SMALL: PictureSize = { width: 180, height: 92, detail: 'small' };

function chart(name: string): IndicatorChart {
  const found = CHARTS[name];
  if (found === undefined) throw new Error(`There is no example ${name}.`);
  return found;
}

function read(of: IndicatorChart, size: PictureSize = FULL): ReadPicture {
  return readPicture(draw.picture(of, size));
}

function words(of: IndicatorChart, size: PictureSize = FULL): readonly string[] {
  return read(of, size).texts.map(({ text }) => text);
}

function textOf(picture: ReadPicture, text: string): ReadText {
  const found = picture.texts.find((one) => one.text === text);
  if (found === undefined) throw new Error(`The picture does not say ${text}.`);
  return found;
}

const NAVY = '#1d4b75';
const MID = '#a9c3dd';
const WHITE = '#ffffff';
const TARGET = '#b34a00';

function filled(picture: ReadPicture, colour: string): readonly ReadPath[] {
  return picture.paths.filter(({ fill }) => fill === colour);
}

function drawn(picture: ReadPicture, colour: string, width?: number): readonly ReadPath[] {
  return picture.paths.filter(
    (path) => path.stroke === colour && (width === undefined || path.width === width),
  );
}

/** How many lines of targets have white around them. */
function whites(actuals: readonly number[], targets: readonly number[]): number {
  const paths = drawn(read(indicator({ actuals, targets })), WHITE, 4.4);
  return paths.flatMap(({ points }) => points).length / 2;
}

/** The horizontal strokes of targets, left to right: from where to where, and how high. */
function strokes(picture: ReadPicture): readonly (readonly [number, number, number])[] {
  const points = drawn(picture, TARGET, 2.2).flatMap((path) => path.points);
  return points.flatMap(([x, y], index) => {
    const [end = 0] = points[index + 1] ?? [];
    return index % 2 === 0 ? [[x, end, y] as const] : [];
  });
}

function extent(path: ReadPath): { readonly top: number; readonly bottom: number } {
  const ys = path.points.map(([, y]) => y);
  return { top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Whether a line to or from a provisional value is among the paths. */
function dotted(name: string): boolean {
  const { paths } = read(chart(name));
  return paths.some(({ stroke, dash = [] }) => stroke === NAVY && dash.join(' ') === '1.2 1.8');
}

function hatch(name: string): readonly ReadPath[] {
  return drawn(read(chart(name)), TARGET, 0.7);
}

/** The strokes on a bar of 対象年度 that may still change. */
function hatches(name: string): readonly ReadPath[] {
  return drawn(read(chart(name)), WHITE, 0.8);
}

function rightmost(path: ReadPath | undefined): number {
  return Math.max(...(path?.points ?? []).map(([x]) => x));
}

describe('the chart of an indicator', () => {
  it('labels the baseline, 対象年度 and the last target; all other values stand in the table', () => {
    const shown = words(chart('companies'));
    expect(shown).toEqual(expect.arrayContaining(['114', '158', '目標', '154']));
    for (const other of ['124', '125', '134', '141', '144']) expect(shown).not.toContain(other);
  });

  it('labels the latest actual where no year is judged', () => {
    const silent = indicator({
      targets: [undefined, 20, 30],
      actuals: [10, 24, 26],
      judged: false,
    });
    expect(words(silent)).toEqual(expect.arrayContaining(['10', '26', '30']));
    expect(words(silent).join('')).not.toMatch(/達成|[○×－]/u);
  });

  it('has a white bar for the baseline, a dark one for 対象年度, and others between', () => {
    const picture = read(chart('companies'));
    const widths = [WHITE, MID, NAVY].map((colour) => filled(picture, colour).length);
    expect(widths).toEqual([1, 2, 1]);
    const [baseline] = filled(picture, WHITE);
    const [judged] = filled(picture, NAVY);
    expect(rightmost(baseline)).toBeLessThan(textOf(picture, 'H28').left);
    expect(rightmost(judged)).toBeGreaterThan(textOf(picture, 'H30').left);
  });

  it('sets 対象年度 and what became of it in bold, and no other year', () => {
    const picture = read(chart('companies'));
    const bold = picture.texts.filter((one) => one.bold).map(({ text }) => text);
    expect(bold.toSorted()).toEqual(['114', '158', 'H30', '○達成'].toSorted());
  });

  it('draws a stroke for each target, and joins those of a ceiling and of a level to be kept', () => {
    const apart = strokes(read(chart('companies')));
    expect(apart).toHaveLength(4);
    for (const [index, [left]] of apart.slice(1).entries()) {
      expect(left - (apart[index]?.[1] ?? 0)).toBeGreaterThan(5);
    }
    for (const name of ['waiting', 'density']) {
      const joined = strokes(read(chart(name)));
      for (const [index, [left]] of joined.slice(1).entries()) {
        expect(left).toBeCloseTo(joined[index]?.[1] ?? 0, 1);
      }
    }
  });

  it('draws a level to be kept in dashes, so that a line lying on it is told apart in grey', () => {
    const dashes = (name: string): readonly number[] =>
      drawn(read(chart(name)), TARGET, 2.2).flatMap(({ dash = [] }) => dash);
    expect(dashes('density').length).toBeGreaterThan(0);
    expect(Math.min(...dashes('density'))).toBeGreaterThan(2);
    expect([...dashes('companies'), ...dashes('waiting')]).toEqual([]);
    const actuals = drawn(read(chart('density')), NAVY, 1.6).flatMap(({ dash = [] }) => dash);
    expect(actuals).toEqual([]);
  });

  it('labels 対象年度 where no year is judged, not a later value that is known already', () => {
    const silent = indicator({
      targets: [undefined, 0, 0, 0, 0],
      actuals: [397, 0, 0, 3, 6],
      judged: false,
    });
    expect(words({ ...silent, reported: 3 })).toContain('3');
    expect(words({ ...silent, reported: 3 })).not.toContain('6');
    expect(words(silent)).toContain('6');
  });

  it('marks a ceiling by strokes above it, and nothing else', () => {
    const [above] = hatch('waiting');
    const [[, , y] = [0, 0, 0]] = strokes(read(chart('waiting')));
    expect(Math.max(...(above?.points ?? []).map(([, at]) => at))).toBeLessThan(y);
    expect(hatch('companies')).toEqual([]);
    expect(hatch('density')).toEqual([]);
  });

  it('fills a range between its edges, and labels both edges of the last', () => {
    const picture = read(chart('range'));
    const bands = filled(picture, '#e8cfbf').map(extent);
    expect(bands).toHaveLength(4);
    const heights = strokes(picture).map(([, , y]) => y);
    expect(heights).toHaveLength(8);
    for (const [index, { top, bottom }] of bands.entries()) {
      expect(top).toBeCloseTo(heights[2 * index] ?? 0, 1);
      expect(bottom).toBeCloseTo(heights[2 * index + 1] ?? 0, 1);
    }
    const [upper, lower] = [textOf(picture, '97.5'), textOf(picture, '93.0')];
    expect(upper.bottom).toBeLessThan(lower.top);
  });

  it.each([100, 112, 122, 130, 140])(
    'keeps the last target’s label over its own year, %i points high',
    (height) => {
      const visitors = indicator({
        actuals: [98_400, 61_200, 77_900, 94_800, 104_300, 112_400, '?'],
        targets: [undefined, 102_720, 107_040, 111_360, 115_680, 120_000, 125_000],
        result: ['R7 目標まであと7,600', '前年度より +8,100'],
      });
      const picture = read(visitors, { ...FULL, width: 240, height });
      const year = textOf(picture, 'H33');
      const label = textOf(picture, '125,000');
      expect(label.right).toBeGreaterThan((year.left + year.right) / 2);
    },
  );

  const trained = {
    actuals: [7412, 7655, 8034, 8790, 9873, '?'],
    targets: [undefined, 8200, 9000, 9800, 10_600, 11_400],
    result: ['R5 目標まであと727', '前年度より +1,083'],
  } as const;

  it.each([
    [144, 124],
    [144, 176],
    [241, 95],
  ])('keeps the last target’s label at its own stroke, %i by %i points', (width, height) => {
    const picture = read(indicator(trained), { ...FULL, width, height });
    const [label, word] = [textOf(picture, '11,400'), textOf(picture, '目標')];
    const [before = 0, own = 0] = ['H31', 'H32'].map((year) => {
      const { left, right } = textOf(picture, year);
      return (left + right) / 2;
    });
    const [left, right, y] = strokes(picture).at(-1) ?? [0, 0, 0];
    expect(label.left).toBeLessThan(right);
    expect(label.right).toBeGreaterThan(left);
    expect(Math.abs((label.left + label.right) / 2 - own)).toBeLessThan((own - before) * 0.75);
    const below = Math.min(label.top, word.top) - y;
    expect(Math.min(Math.abs(y - label.bottom), Math.abs(below))).toBeLessThan(8);
  });

  it.each([124, 138, 176])('sets no target on another year’s bar, %i points high', (height) => {
    const spending = indicator({
      actuals: [24_300, 19_850, 21_400, 25_720, 31_260, '?'],
      targets: [undefined, 24_500, 25_000, 25_500, 26_000, 26_500],
      result: ['前年度より +5,540'],
      judged: false,
    });
    const picture = read({ ...spending, reported: 4 }, { ...FULL, width: 144, height });
    const bars = filled(picture, MID).flatMap(({ points }) => points);
    const right = Math.max(...bars.map(([x]) => x));
    const top = Math.min(...bars.map(([, y]) => y));
    const label = textOf(picture, '26,500');
    expect(label.left > right || label.bottom < top).toBe(true);
  });

  it('gives no room to a label for which years and their words would be broken', () => {
    const grades = ['基準値', 'B', 'B', 'B', 'B+', 'B+', '未確定'];
    const seven = indicator({
      actuals: [98_400, 61_200, 77_900, 94_800, 104_300, 112_400, '?'],
      targets: [undefined, undefined, undefined, undefined, undefined, 120_000, 125_000],
      result: ['R7 目標まであと7,600', '前年度より +8,100'],
      label: (column) => `R${String(2 + column)}`,
    });
    const points = seven.points.map((point, at) => ({ ...point, status: grades[at] ?? '' }));
    for (const height of [112, 124, 138]) {
      const picture = read({ ...seven, points }, { ...FULL, width: 146, height });
      expect(picture.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(grades));
    }
  });

  it('sets the label of a ceiling right above its strokes', () => {
    const falling = indicator({
      aim: 'ceiling',
      actuals: [23, 14, 6, 2, 0, '?'],
      targets: [undefined, 15, 10, 5, 0, 0],
    });
    const picture = read(falling, { ...FULL, width: 144, height: 176 });
    const labels = picture.texts.filter(({ text, colour }) => text === '0' && colour === '#722800');
    const [, , y] = strokes(picture).at(-1) ?? [0, 0, 0];
    expect(labels.map(({ bottom }) => y - bottom < 8)).toEqual([true]);
  });

  const band = indicator({
    targets: [undefined, ...Array.from({ length: 5 }, () => [1160, 1300] as const)],
    actuals: [1236, 1188, 1204, 1151, 1217, '?'],
    provisional: { 4: '速報' },
    result: ['R5 目標の範囲内', '前年度より +66'],
  });

  it.each([87, 96, 110, 140])(
    'keeps a range open and its edges in order, %i points high',
    (height) => {
      const picture = read(band, { ...FULL, width: 241, height });
      const [upper = 0, lower = 0] = strokes(picture).map(([, , y]) => y);
      expect(lower - upper).toBeGreaterThan(8);
      const upperLabel = textOf(picture, '1,300');
      // In a low picture the lower edge may go without; the title says both.
      const below = picture.texts.filter(({ text }) => text === '1,160');
      expect(below.length).toBeGreaterThanOrEqual(height > 100 ? 1 : 0);
      for (const { top } of below) expect(upperLabel.bottom).toBeLessThan(top);
      expect(textOf(picture, '1,217').bold).toBe(true);
    },
  );

  const growing = indicator({
    actuals: [98_400, 61_200, 77_900, 94_800, 104_300, 112_400, '?'],
    targets: [undefined, 102_720, 107_040, 111_360, 115_680, 120_000, 125_000],
    result: ['R7 目標まであと7,600', '前年度より +8,100'],
  });

  it.each([
    [241, 106],
    [241, 157],
    [223, 176],
    [144, 176],
  ])('sets no target between a bar and its figure, %i by %i points', (width, height) => {
    const picture = read(growing, { ...FULL, width, height });
    const [figure, target] = [textOf(picture, '112,400'), textOf(picture, '125,000')];
    const side = target.left > figure.right || target.right < figure.left;
    expect(side || target.bottom <= figure.top + 1).toBe(true);
    // No more than the stroke of its own year stands between the figure and the bar.
    const top = Math.min(...filled(picture, NAVY).map((path) => extent(path).top));
    expect(top - figure.bottom).toBeLessThan(16);
  });

  it.each([109, 130, 146])(
    'sets no figure right behind one of the axis, %i points high',
    (height) => {
      const falling = indicator({
        decimals: 1,
        aim: 'keep',
        unit: '％',
        targets: [undefined, 97.2, 97.2, 97.2, 97.2, 97.2],
        actuals: [97.2, 96.8, 96.8, 93.5, 94.1, '?'],
        result: ['目標まであと3.1', '前年度より +0.6'],
      });
      const { texts } = read(falling, { ...FULL, width: 144, height });
      const baseline = texts.find(({ text, bold }) => text === '97.2' && bold);
      const axis = texts.filter(({ text }) => /^9\d$/u.test(text));
      expect(axis.length).toBeGreaterThan(1);
      const beside = axis.filter(
        ({ top, bottom }) => top < (baseline?.bottom ?? 0) && (baseline?.top ?? 0) < bottom,
      );
      for (const { right } of beside) {
        expect((baseline?.left ?? 0) - right).toBeGreaterThan(1.5);
      }
    },
  );

  it.each([96, 102, 108])('sets no figure in another year’s column, %i points high', (height) => {
    const unjudged = indicator({
      targets: [undefined, ...Array.from({ length: 5 }, () => [1160, 1300] as const)],
      actuals: [1236, 1188, 1204, 1151, 1217, '?'],
      provisional: { 4: '速報' },
      result: ['前年度より +66'],
      judged: false,
    });
    const picture = read({ ...unjudged, reported: 4 }, { ...FULL, width: 241, height });
    const [label, year, before] = ['1,217', 'H31', 'H30'].map((text) => textOf(picture, text));
    const [middle = 0, own = 0, other = 0] = [label, year, before].map(
      (text) => ((text?.left ?? 0) + (text?.right ?? 0)) / 2,
    );
    expect(Math.abs(middle - own)).toBeLessThan(Math.abs(middle - other));
  });

  it('sets the highest figure of the axis apart from the words above', () => {
    const picture = read(growing, { ...FULL, width: 241, height: 184 });
    const head = picture.texts.find(({ text }) => text.includes('前年度より'));
    expect(textOf(picture, '150,000').top - (head?.bottom ?? 0)).toBeGreaterThan(3.5);
  });

  it('states the result above, in as few lines of whole clauses as it takes', () => {
    expect(words(chart('result'))).toContain('H30 目標より +21 ／ 前年度より ▲1');
    const narrow = words(chart('result'), { ...FULL, width: 130 });
    expect(narrow).toEqual(expect.arrayContaining(['H30 目標より +21', '前年度より ▲1']));
    const three = indicator({
      targets: [96],
      actuals: [97],
      result: ['R7 目標より +0.9', '前年度より +0.4', '◇全国平均 96.4(R7)'],
    });
    expect(words(three, { ...FULL, width: 190 })).toEqual(
      expect.arrayContaining(['R7 目標より +0.9 ／ 前年度より +0.4', '◇全国平均 96.4(R7)']),
    );
  });

  it('says under a year what stands beside its value in the table', () => {
    const picture = read(chart('result'));
    const [year, note] = [textOf(picture, 'H27'), textOf(picture, '(H26)')];
    expect(note.top).toBeGreaterThan(year.top);
    expect((note.left + note.right) / 2).toBeCloseTo((year.left + year.right) / 2, 0);
  });

  it('leaves the unit to the title', () => {
    expect(words(chart('companies')).join('')).not.toContain('件');
  });

  it('starts bars at zero', () => {
    expect(words(chart('companies'))).toContain('0');
    expect(draw.notes(chart('companies'))).toEqual([]);
  });

  it('sets three figures at the axis of a low picture, closer than elsewhere', () => {
    const shown = words(chart('migration'), { ...FULL, width: 223, height: 125 });
    expect(shown).toEqual(expect.arrayContaining(['0', '▲1,000']));
    expect(shown.filter((text) => /^▲?(?:\d,)?[05]00$/u.test(text)).length).toBeGreaterThan(2);
  });

  it('cuts the axis when all values lie close together far from zero, and says so', () => {
    expect(words(chart('births'))).toEqual(expect.arrayContaining(['縦軸は6,700人から', '6,700']));
    expect(words(chart('births'))).not.toContain('0');
    expect(draw.notes(chart('births'))).toEqual(['縦軸は0から6,700人までを省略している。']);
  });

  it('cuts at the same value at every size, for who hears it and who sees it', () => {
    for (const size of [FULL, SMALL, { ...FULL, height: 90 }, { ...FULL, width: 760 }]) {
      expect(words(chart('births'), size)).toContain('縦軸は6,700人から');
    }
  });

  it('cuts nothing for one value, for equal values, for values around zero', () => {
    const equal = indicator({ targets: [undefined, 80, 80], actuals: [80, 80, 80] });
    for (const one of [equal, chart('onlyOne'), chart('allZero'), chart('allNegative')]) {
      expect(draw.notes(one)).toEqual([]);
    }
  });

  it('shows 5 % of the values at least, so that a ripple does not look like a fall', () => {
    // 60.5 to 60.7: 0.2 of a span of 3.
    const picture = read(chart('density'));
    const heights = drawn(picture, NAVY, 1.6).flatMap(({ points }) => points.map(([, y]) => y));
    const span = picture.viewBox[3] ?? 0;
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(span / 10);
  });

  it('has no axis on a small picture', () => {
    expect(words(chart('companies'), SMALL)).not.toContain('100');
    expect(words(chart('companies'))).toContain('100');
  });

  it('names the bound of the last target', () => {
    expect(words(chart('births'))).toContain('7,000以上');
    expect(words(chart('companies'))).toContain('154');
  });

  it('hatches the bar of a provisional value, and dots the line to it', () => {
    expect(hatches('gapInBars').length).toBeGreaterThan(0);
    expect(hatches('companies')).toEqual([]);
    expect([dotted('births'), dotted('density')]).toEqual([true, false]);
  });

  it('leaves a gap for a missing value', () => {
    expect(filled(read(chart('gapInBars')), MID)).toHaveLength(2);
    const picture = read(chart('gapInLine'));
    const [before = 0, gap = 0] = ['H28', 'H29'].map((year) => {
      const { left, right } = textOf(picture, year);
      return (left + right) / 2;
    });
    const ends = drawn(picture, NAVY, 1.6).map(({ points }) => points.map(([x]) => x));
    expect(ends.some((xs) => Math.abs(Math.max(...xs) - before) < 1)).toBe(true);
    expect(ends.filter((xs) => Math.min(...xs) < gap && gap < Math.max(...xs))).toEqual([]);
  });

  it('does not take away the end of a bar that has just come over its target', () => {
    // Beyond by 2 of 150, and just there; missed by 3; far beyond.
    expect(whites([10, 100, 150], [98, 98, 150])).toBe(1);
    expect(whites([10, 95, 150], [98, 98, 60])).toBe(3);
  });

  it('writes ▲ for negative figures of the axis, and keeps labels on their side of zero', () => {
    const picture = read(chart('migration'));
    const zero = textOf(picture, '0');
    const middle = (zero.top + zero.bottom) / 2;
    expect(picture.texts.some(({ text }) => /^▲(?:500|1,000|1,500)$/u.test(text))).toBe(true);
    for (const negative of ['▲37', '▲128']) {
      expect(textOf(picture, negative).top).toBeGreaterThan(middle);
    }
    expect(textOf(picture, '400').bottom).toBeLessThan(middle);
  });

  it('writes in white on the dark bar where there is no room above it', () => {
    const below = indicator({ targets: [undefined, 100, 100], actuals: [90, 95, 98] });
    const { colour, top } = textOf(read({ ...below, points: zeroed(below) }), '98');
    const inside = strokes(read({ ...below, points: zeroed(below) })).every(([, , y]) => y < top);
    expect([colour, inside]).toEqual([WHITE, true]);
  });

  it('keeps the stroke of a zero target above the words of the foot', () => {
    const picture = read(chart('waiting'));
    const foot = Math.min(
      ...picture.texts.filter(({ text }) => /^H\d+$/u.test(text)).map(({ top }) => top),
    );
    const lines = drawn(picture, TARGET).flatMap(({ points }) => points.map(([, y]) => y));
    expect(Math.max(...lines)).toBeLessThan(foot);
  });

  it('moves the long name of a year aside instead of breaking it', () => {
    const picture = read(chart('changeOfEra'), { width: 130, height: 128, detail: 'full' });
    expect(picture.texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['H30', 'H31(R1)']),
    );
  });

  it('sets characters that the text face lacks in the fallback face, and measures them there', () => {
    const picture = read(indicator({ result: ['（𠮷）'], targets: [], actuals: [1] }));
    const unit = textOf(picture, '（𠮷）');
    expect(unit.families).toEqual(['BIZ UDPGothic', 'Noto Sans JP', 'BIZ UDPGothic']);
    expect(unit.right - unit.left).toBeCloseTo(2 * 8.5, 1);
  });

  it('refuses a number that is none: that is our fault, not the workbook’s', () => {
    const broken = indicator({ targets: [], actuals: [Number.NaN] });
    expect(() => draw.picture(broken, FULL)).toThrow('no finite number');
  });
});

/** With a missed year at zero, bars begin there. */
function zeroed({ points }: IndicatorChart): IndicatorChart['points'] {
  return points.map((point, column) =>
    column === 0 ? { ...point, actual: { kind: 'value', number: 0, text: '0' } } : point,
  );
}
