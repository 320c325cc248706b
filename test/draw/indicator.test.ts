import { describe, expect, it } from '@jest/globals';

import { createDraw } from '../../src/draw/draw.ts';
import type { IndicatorChart, PictureSize } from '../../src/forms/figure.ts';
import { CHARTS, indicator, printed } from './charts.ts';
import { FONTS } from './fonts.ts';
import { readPicture } from './reading.ts';
import type { ReadPath, ReadPicture, ReadText } from './reading.ts';

const draw = createDraw(FONTS);
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

/** All paths in a colour. */
function drawnIn(picture: ReadPicture, colour: string): readonly ReadPath[] {
  return picture.paths.filter(({ fill, stroke }) => fill === colour || stroke === colour);
}

function hatched({ width = 0 }: ReadPath): boolean {
  return width === 0.6;
}

function dotted({ dash = [] }: ReadPath): boolean {
  return dash.length > 0;
}

describe('the chart of an indicator', () => {
  it('prints every target and every actual as the form words it', () => {
    for (const name of ['companies', 'migration', 'visitors', 'passengers', 'gapInBars']) {
      const shown = words(chart(name));
      const values = chart(name).points.flatMap(({ target, actual }) =>
        [target, actual].flatMap((value) => (value.kind === 'value' ? [value.text] : [])),
      );
      expect(values.filter((value) => !shown.includes(value))).toEqual([]);
    }
  });

  it('has the unit at the left, and a legend of what occurs at the right', () => {
    const picture = read(chart('companies'));
    expect(textOf(picture, '（件）').left).toBeLessThan(2);
    const legend = ['実績', '基準値', '目標'].map(
      (word) => picture.texts.find(({ text, top }) => text === word && top < 10)?.left ?? 0,
    );
    expect(legend).toEqual(legend.toSorted((a, b) => a - b));
    expect(words(chart('onlyTargets'))).not.toContain('実績');
    expect(words(chart('onlyOne'))).not.toContain('目標');
  });

  it('says nothing of a judgement when the scheme judges nothing', () => {
    const silent = indicator({ targets: [undefined, 20], actuals: [10, 24], judged: false });
    expect(words(silent).join('')).not.toMatch(/達成|[○×－]/u);
    expect(words(silent)).toContain('24');
  });

  it('starts bars at zero', () => {
    const notes = draw.notes(chart('companies'), FULL);
    expect(words(chart('companies'))).toContain('0');
    expect(notes).toEqual([]);
  });

  it('cuts the axis when all values lie close together far from zero, and says so', () => {
    const notes = draw.notes(chart('births'), FULL);
    expect(words(chart('births'))).toEqual(expect.arrayContaining(['0', '途中省略', '6,700']));
    expect(notes).toEqual(['縦軸は0から6,700人までを省略している。']);
  });

  it('cuts nothing for one value, for equal values, for values around zero', () => {
    const equal = indicator({ targets: [undefined, 80, 80], actuals: [80, 80, 80] });
    for (const one of [equal, chart('onlyOne'), chart('allZero'), chart('allNegative')]) {
      expect(draw.notes(one, FULL)).toEqual([]);
    }
  });

  it('shows 0 and the wave on a small picture too, where there is no axis', () => {
    const notes = draw.notes(chart('births'), SMALL);
    expect(notes).toHaveLength(1);
    expect(words(chart('births'), SMALL)).toContain('途中省略');
    expect(words(chart('births'), SMALL)).not.toContain('7,000');
  });

  it('labels a constant target once, at the right, with its bound', () => {
    const picture = read(chart('births'));
    const label = textOf(picture, '7,000以上');
    expect(label.left).toBeGreaterThan(textOf(picture, '未確定').left);
    expect(picture.texts.filter(({ text }) => text === '7,000以上')).toHaveLength(1);
  });

  it('names the constant target at its last mark where a margin would be too wide', () => {
    const narrow = { ...FULL, width: 180, height: 104 };
    expect(words(chart('births'), narrow)).toContain('7,000以上');
  });

  it('marks a provisional value: its word at the figure and in the legend, a hatch or a dotted line', () => {
    for (const [name, word, isMarked] of [
      ['gapInBars', '速報', hatched],
      ['births', '概算', dotted],
    ] as const) {
      const picture = read(chart(name));
      expect(picture.texts.filter(({ text }) => text === word)).toHaveLength(2);
      const marked = picture.paths.filter((path) => path.stroke === '#1d4b75' && isMarked(path));
      expect(marked.length).toBeGreaterThan(0);
    }
    const final = read(chart('companies'));
    expect(final.paths.filter(({ dash }) => dash?.join(' ') === '1.2 1.8')).toEqual([]);
  });

  it('leaves a gap for a missing value', () => {
    const bars = drawnIn(read(chart('gapInBars')), '#b4d0e8');
    const whole = drawnIn(
      read(
        indicator({
          targets: [undefined, 24, 27, 30, 33, 36],
          actuals: [21, 26, 28, 29, 33, '?'],
          provisional: { 4: '速報' },
        }),
      ),
      '#b4d0e8',
    );
    expect(whole.length - bars.length).toBe(1);
  });

  it('writes ▲ for negative figures of the axis, and keeps labels on their side of zero', () => {
    const picture = read(chart('migration'));
    const zero = textOf(picture, '0');
    const middle = (zero.top + zero.bottom) / 2;
    expect(picture.texts.map(({ text }) => text)).toContain('▲1,000');
    for (const negative of ['▲37', '▲1,394', '▲128']) {
      expect(textOf(picture, negative).top).toBeGreaterThan(middle);
    }
    for (const positive of ['73', '182', '291', '400', '560']) {
      expect(textOf(picture, positive).bottom).toBeLessThan(middle);
    }
  });

  it('never puts a target below the zero line, however low the picture', () => {
    for (const height of [90, 100, 110, 128, 150]) {
      for (const width of [180, 244, 372]) {
        const picture = read(chart('migration'), { width, height, detail: 'full' });
        const zero = textOf(picture, '0');
        expect(textOf(picture, '182').bottom).toBeLessThan((zero.top + zero.bottom) / 2 + 1);
      }
    }
  });

  it('keeps the mark of a zero target above the words of the foot', () => {
    const picture = read(chart('waiting'));
    const foot = Math.min(
      ...picture.texts.filter(({ text }) => /^H\d+$/u.test(text)).map(({ top }) => top),
    );
    const diamonds = drawnIn(picture, '#a33b00').flatMap(({ points }) => points.map(([, y]) => y));
    expect(Math.max(...diamonds)).toBeLessThan(foot);
  });

  it('drops to baseline, latest actual and last target when the labels do not fit', () => {
    const crowded = indicator({
      unit: '円',
      targets: Array.from({ length: 12 }, (_, year) =>
        year === 0 ? undefined : 12e6 + year * 101_010,
      ),
      actuals: Array.from({ length: 12 }, (_, year) => 11.9e6 + year * 123_456),
    });
    const shown = words(crowded);
    const labels = crowded.points.flatMap(({ target, actual }) =>
      [target, actual].flatMap((value) => (value.kind === 'value' ? [value.text] : [])),
    );
    expect(labels.filter((label) => shown.includes(label))).toEqual([
      printed(11.9e6),
      printed(12e6 + 11 * 101_010),
      printed(11.9e6 + 11 * 123_456),
    ]);
  });

  it('labels the key values only in a small picture, and says which one is the target', () => {
    const shown = words(chart('companies'), SMALL);
    expect(shown).toEqual(expect.arrayContaining(['114', '158', '154', '目標']));
    expect(shown).not.toContain('125');
    expect(shown).not.toContain('（件）');
  });

  it('explains a provisional figure in words when a small picture has no room for its word', () => {
    expect(draw.notes(chart('longWord'), SMALL)).toEqual(
      expect.arrayContaining(['29は速報値（暫定）である。']),
    );
    expect(draw.notes(chart('gapInBars'), SMALL)).toEqual([]);
  });

  it('breaks what stands under a narrow year instead of leaving it out', () => {
    const picture = read(chart('changeOfEra'), { width: 160, height: 128, detail: 'full' });
    expect(picture.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['H31', '(R1)']));
  });

  it('sets characters that the text face lacks in the fallback face, and measures them there', () => {
    const picture = read(indicator({ unit: '𠮷', targets: [], actuals: [1] }));
    const unit = textOf(picture, '（𠮷）');
    expect(unit.families).toEqual(['BIZ UDPGothic', 'Noto Sans JP', 'BIZ UDPGothic']);
    expect(unit.right - unit.left).toBeCloseTo(2 * 7.5, 1);
  });

  it('refuses a number that is none: that is our fault, not the workbook’s', () => {
    const broken = indicator({ targets: [], actuals: [Number.NaN] });
    expect(() => draw.picture(broken, FULL)).toThrow('no finite number');
  });
});
