import { describe, expect, it } from '@jest/globals';

import { createGlyphs } from '../../../../src/type/glyphs.ts';
import { opened } from '../../../reading/pdf.ts';
import {
  A4,
  element,
  FALLBACK,
  FIGURES,
  fonts,
  paper,
  run,
  sentence,
  TEXT,
  text,
} from './paper.ts';
import { drawn, shownIn, textsOf } from './reading.ts';

const glyphs = createGlyphs(fonts);

async function firstPageOf(document: Parameters<typeof drawn>[0]) {
  return (await opened(await drawn(document))).getPage(1);
}

describe('where texts stand', () => {
  it.each([
    { family: TEXT, bold: false, font: 'BIZUDPGothic-Regular' },
    { family: TEXT, bold: true, font: 'BIZUDPGothic-Bold' },
    { family: FIGURES, bold: false, font: 'BIZUDGothic-Regular' },
    { family: FALLBACK, bold: false, font: 'NotoSansJP-Regular' },
    { family: FALLBACK, bold: true, font: 'NotoSansJP-Bold' },
  ])('sets $font on the baseline it was given', async ({ family, bold, font }) => {
    const words = [run('雇用114.5', { family, bold, size: 10.5 })];
    const [found] = await textsOf(await firstPageOf(sentence(words)));

    expect(found).toMatchObject({ text: '雇用114.5', font });
    expect(found?.x).toBeCloseTo(50, 2);
    expect(found?.y).toBeCloseTo(100, 2);
    expect(found?.size).toBeCloseTo(10.5, 2);
  });

  it('sets runs of other families and sizes on the same baseline, one behind the other', async () => {
    const runs = [
      run('委員の'),
      run('𠮷', { family: FALLBACK }),
      run('田氏 AVA office', { size: 14 }),
      run('12.5', { family: FIGURES, bold: true, size: 7 }),
    ];
    const found = await textsOf(await firstPageOf(sentence(runs)));
    const widths = runs.map((one) => glyphs.width(one.text, one.family, one.bold) * one.size);

    expect(found.filter((one) => one.text !== ' ').map((one) => one.font)).toEqual([
      'BIZUDPGothic-Regular',
      'NotoSansJP-Regular',
      'BIZUDPGothic-Regular',
      'BIZUDGothic-Bold',
    ]);
    for (const { y } of found) expect(y).toBeCloseTo(100, 2);
    expect(found.at(-1)?.x).toBeCloseTo(50 + widths.slice(0, 3).reduce((sum, one) => sum + one), 1);
  });

  it('adds character spacing after every character, also between runs', async () => {
    const runs = [run('方向性'), run('12', { family: FIGURES })];
    const found = await textsOf(await firstPageOf(sentence(runs, { characterSpacing: 2 })));

    expect(found.at(-1)?.x).toBeCloseTo(50 + 3 * (10 + 2), 2);
  });

  it('writes each run in one operation, however many kanji it has', async () => {
    const words = '少子高齢化が進む中、地域経済の活性化と 雇用の場の確保が 課題である。';
    const shown = await shownIn(await firstPageOf(sentence(words)));

    expect(shown.map((one) => one.map(({ unicode }) => unicode).join(''))).toEqual([words]);
  });

  it('keeps spaces at the ends of runs and lines', async () => {
    const found = await shownIn(await firstPageOf(sentence([run(' 第1回 '), run('　資料')])));

    expect(
      found
        .flat()
        .map(({ unicode }) => unicode)
        .join(''),
    ).toBe(' 第1回 　資料');
  });

  it('keeps a line at the very foot of its page, and a page without anything', async () => {
    const p = element('P');
    const document = paper([], element('Document', [p]), {
      pages: [
        { ...A4, items: [text('下端', 50, A4.height - 2, p)] },
        { ...A4, items: [] },
        { width: A4.height, height: A4.width, items: [text('横長', 700, 500, p)] },
      ],
    });
    const file = await opened(await drawn(document));
    const third = await file.getPage(3);

    expect(file.numPages).toBe(3);
    expect((await textsOf(await file.getPage(1))).map((one) => one.text)).toEqual(['下端']);
    expect(third.view).toEqual([0, 0, A4.height, A4.width]);
    expect((await textsOf(third))[0]).toMatchObject({ text: '横長', x: 700, y: 500 });
  });
});
