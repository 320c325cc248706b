import { describe, expect, it } from '@jest/globals';

import { createGlyphs } from '../../src/type/glyphs.ts';
import { createMetrics } from '../../src/type/metrics.ts';
import { loadFonts } from '../../src/world/fonts.ts';
import { projectFolder } from '../../src/world/project.ts';
import { FIGURES, metrics, TEXT } from '../write/pdf/typeset/typefaces.ts';

const FALLBACK = 'Noto Sans JP';

describe('widths', () => {
  it('measures kanji as one em and table digits as half of one', () => {
    expect(metrics.width('熊本', TEXT, false)).toBe(2);
    expect(metrics.width('1,394.5', FIGURES, false)).toBe(3.5);
    expect(metrics.width('1,394.5', FIGURES, true)).toBe(3.5);
  });

  it('measures a name character with its variation selector as one glyph', () => {
    expect(metrics.width('葛\u{E0100}', TEXT, false)).toBe(1);
    expect(metrics.width('か\u309A', TEXT, false)).toBe(1);
  });

  it('measures letters as if they stood alone: no ligature, no kerning', () => {
    for (const text of ['office ffi', 'AVATo']) {
      for (const family of [TEXT, FALLBACK]) {
        const alone = Array.from(text).map((letter) => metrics.width(letter, family, false));
        expect(metrics.width(text, family, false)).toBeCloseTo(
          alone.reduce((sum, width) => sum + width),
          10,
        );
      }
    }
  });

  it.each([
    '平成30年度から▲12.5％（H25）の1,234千人。',
    'office e\u0301\u0302 AVA か\u309Aき 葛\u{E0100}飾 1\u20DD',
  ])('agrees with the engine on %s', (text) => {
    const glyphs = createGlyphs(loadFonts(projectFolder()));
    for (const bold of [false, true]) {
      const runs = metrics.familyRuns(text, TEXT, bold);
      const engine = runs.map((run) => glyphs.width(run.text, run.family, bold));
      expect(engine.reduce((sum, width) => sum + width)).toBeCloseTo(
        metrics.width(text, TEXT, bold),
        10,
      );
    }
  });

  it('gives a line the height of the text family', () => {
    expect(metrics.ascent + metrics.descent).toBeCloseTo(1, 2);
  });
});

describe('characters that the text family lacks', () => {
  it('are taken from the first family that has them, and nothing else is', () => {
    expect(metrics.familyRuns('東京の𠮷田さん', TEXT, false)).toEqual([
      { text: '東京の', family: TEXT },
      { text: '𠮷', family: FALLBACK },
      { text: '田さん', family: TEXT },
    ]);
  });

  it('stay in the family asked for when no family has them, and are reported once each', () => {
    expect(metrics.familyRuns('済✔み', FIGURES, true)).toEqual([
      { text: '済✔み', family: FIGURES },
    ]);
    expect(metrics.missing('済✔み✔\u0007𠮷', TEXT, false)).toEqual(['✔', '\u0007']);
    expect(metrics.missing('平成30年度、葛\u{E0100}飾', TEXT, false)).toEqual([]);
  });

  it('are found whatever was measured before', () => {
    const fresh = createMetrics(loadFonts(projectFolder()));
    fresh.width('\u200D\u00AD\u200B-', TEXT, false);
    expect(fresh.missing('✔', TEXT, false)).toEqual(['✔']);
    expect(fresh.width('-', FALLBACK, false)).toBe(metrics.width('-', FALLBACK, false));
  });

  it('have no width and no run when there is nothing to draw', () => {
    expect(metrics.width('\u200B\u2060\uFEFF', TEXT, false)).toBe(0);
    expect(metrics.familyRuns('か\u200Bな', TEXT, false)).toEqual([{ text: 'かな', family: TEXT }]);
  });

  it('cannot be looked for in a family that the set does not have', () => {
    expect(() => metrics.width('あ', 'Comic Sans', false)).toThrow('Comic Sans');
  });
});
