import { describe, expect, it } from '@jest/globals';

import { createDraw } from '../../src/draw/draw.ts';
import type { FontSet } from '../../src/forms/fonts.ts';
import { openedFace } from '../../src/type/faces.ts';
import { createMetrics } from '../../src/type/metrics.ts';
import { drawPdf } from '../../src/write/pdf/drawPdf.ts';
import { indicator } from '../draw/charts.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { fonts, run, sentence } from '../write/pdf/engine/paper.ts';

/** Faces that cannot be opened stand where no text should need one. */
const BROKEN = new TextEncoder().encode('no font');

const withoutFallback: FontSet = {
  ...fonts,
  figures: { ...fonts.figures, bold: BROKEN },
  fallback: fonts.fallback.map(({ family }) => ({ family, normal: BROKEN, bold: BROKEN })),
};

describe('a face', () => {
  it('is opened once for papers, charts and checks of all kinds', () => {
    expect(openedFace(fonts.text.normal)).toBe(openedFace(fonts.text.normal));
    expect(createMetrics(fonts)).toBe(createMetrics(fonts));
  });

  it('that no text needs is not opened: not by a measure, a chart or a paper', async () => {
    const metrics = createMetrics(withoutFallback);
    expect(metrics.width('平成30年度', metrics.textFamily, false)).toBeGreaterThan(5);
    expect(metrics.missing('平成30年度', metrics.textFamily, false)).toEqual([]);
    const chart = indicator({ unit: '人', targets: [1, 2], actuals: [1, 2] });
    const size = { width: 244, height: 128, detail: 'full' } as const;
    expect(
      createDraw(withoutFallback, CHART_LOOK).picture(chart, size).operations.length,
    ).toBeGreaterThan(5);
    const paper = sentence([run('達成 '), run('12', { family: fonts.figures.family })]);
    expect((await drawPdf(paper, withoutFallback)).diagnostics).toEqual([]);
  });

  it('is opened as soon as a text needs it', () => {
    const metrics = createMetrics(withoutFallback);
    expect(() => metrics.missing('𠮷', metrics.textFamily, false)).toThrow('font format');
  });
});
