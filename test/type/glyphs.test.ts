import { describe, expect, it } from '@jest/globals';

import { drawnClusters } from '../../src/type/clusters.ts';
import { createGlyphs } from '../../src/type/glyphs.ts';
import { opened } from '../reading/pdf.ts';
import { FALLBACK, FIGURES, fonts, run, sentence, TEXT } from '../write/pdf/engine/paper.ts';
import { copiedFrom, drawn, shownIn } from '../write/pdf/engine/reading.ts';

const glyphs = createGlyphs(fonts);
const VARIANT = '葛\u{E0100}';

/** Cluster by cluster, each measured by typefaces that have measured nothing yet. */
function widthOfClusters(text: string): number {
  return drawnClusters(text).reduce(
    (sum, one) => sum + createGlyphs({ ...fonts }).width(one, TEXT, false),
    0,
  );
}

async function pageOf(document: Parameters<typeof drawn>[0]) {
  return (await opened(await drawn(document))).getPage(1);
}

describe('clusters', () => {
  it.each([
    ['plain text, unit by unit', '雇用 A1', ['雇', '用', ' ', 'A', '1']],
    ['a character beyond the first plane as one', '𠮷田', ['𠮷', '田']],
    ['a variation selector with its kanji', `${VARIANT}飾`, [VARIANT, '飾']],
    ['a mark with its letter', 'か\u3099き', ['か\u3099', 'き']],
    ['nothing', '', []],
  ])('hold %s', (_, text, clusters) => {
    expect(drawnClusters(text)).toEqual(clusters);
  });
});

describe('widths', () => {
  it('are those of the single characters, without ligatures and kerning', () => {
    for (const family of [TEXT, FIGURES, FALLBACK]) {
      const single = ['o', 'f', 'f', 'i', 'c', 'e', 'A', 'V'].map((one) =>
        glyphs.width(one, family, true),
      );

      expect(glyphs.width('officeAV', family, true)).toBeCloseTo(
        single.reduce((sum, one) => sum + one),
        9,
      );
    }
  });

  it('of a text are the same when its characters are known, and when they stood with a mark before', () => {
    const fresh = createGlyphs({ ...fonts });
    const texts = ['\u309A', 'か゚き', 'き', 'か', `${VARIANT}葛`, '葛', 'か゚き', `${VARIANT}葛`];
    expect(texts.map((text) => fresh.width(text, TEXT, false))).toEqual(texts.map(widthOfClusters));
  });

  it('of the digits of tables are equal', () => {
    expect(
      new Set(drawnClusters('0123456789').map((digit) => glyphs.width(digit, FIGURES, false))),
    ).toEqual(new Set([0.5]));
  });

  it('are drawn as they are measured', async () => {
    const runs = [run('office AVATo 葛', { size: 12 }), run('。', { family: FIGURES, size: 12 })];
    const page = await pageOf(sentence(runs));
    const { items } = await page.getTextContent();
    const [first] = items.flatMap((item) => ('width' in item ? [item.width] : []));

    expect(first).toBeCloseTo(12 * glyphs.width('office AVATo 葛', TEXT, false), 2);
  });
});

describe('coverage', () => {
  it.each([
    ['田', TEXT],
    ['𠮷', FALLBACK],
    ['✔', undefined],
    [VARIANT, TEXT],
  ])('of %s is found in %s', (cluster, family) => {
    expect(glyphs.family(cluster, false, TEXT)).toBe(family);
  });

  it('lists what is missing once', () => {
    expect(glyphs.missing('✔田✔𠮷', TEXT, false)).toEqual(['✔', '𠮷']);
  });

  it('of a family that nobody loaded is our own mistake', () => {
    expect(() => glyphs.width('田', 'Comic Sans', false)).toThrow(/no family "Comic Sans"/);
  });
});

describe('kanji with a variation selector', () => {
  it.each([
    [TEXT, false],
    [TEXT, true],
    [FIGURES, false],
    [FALLBACK, false],
  ])('have their own glyph in %s', (family, bold) => {
    const [plain, variant] = ['葛', VARIANT].map(
      (one) => glyphs.face(family, bold).shape(one).glyphs,
    );

    expect(variant).toHaveLength(1);
    expect(variant?.[0]?.id).not.toBe(plain?.[0]?.id);
    expect(variant?.[0]?.id).not.toBe(0);
  });

  it('fall back to the usual glyph where the face has no other', () => {
    const { covered, glyphs: drawnGlyphs } = glyphs.face(TEXT, false).shape('田\u{E01EF}');

    expect(covered).toBe(true);
    expect(drawnGlyphs[0]?.id).toBe(glyphs.face(TEXT, false).shape('田').glyphs[0]?.id);
  });

  it('are drawn with it and copied back whole', async () => {
    const shown = (await shownIn(await pageOf(sentence(`葛${VARIANT}葛`)))).flat();

    expect(shown.map(({ unicode }) => unicode)).toEqual(['葛', VARIANT, '葛']);
    expect(shown[0]?.originalCharCode).toBe(shown[2]?.originalCharCode);
    expect(shown[0]?.originalCharCode).not.toBe(shown[1]?.originalCharCode);
  });
});

describe('copied text', () => {
  it('is the text that was set, also where two characters share a glyph', async () => {
    const words = [
      run(`˜\u0303葛${VARIANT}田\u{E01EF}田`),
      run('𠮷か\u3099', { family: FALLBACK }),
    ];

    expect(await copiedFrom(await pageOf(sentence(words)))).toBe(
      words.map(({ text }) => text).join(''),
    );
  });
});
