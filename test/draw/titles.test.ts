import { describe, expect, it } from '@jest/globals';

import { createDraw } from '../../src/draw/draw.ts';
import type { PictureSize } from '../../src/forms/figure.ts';
import { createMetrics } from '../../src/type/metrics.ts';
import { setParagraph } from '../../src/write/pdf/typeset/paragraph.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { indicator } from './charts.ts';
import { FONTS } from './fonts.ts';
import { readPicture } from './reading.ts';

const draw = createDraw(FONTS, CHART_LOOK);
const metrics = createMetrics(FONTS);
/** Of the result in a chart that is narrower than 340 points. */
const TEXT_SIZE = 8.5;

/** The lines in which a chart says its result, at the top left. */
function resultLines(result: string, width: number): readonly string[] {
  const size: PictureSize = { width, height: 200, detail: 'full' };
  const { points, ...chart } = indicator({ result: [result], targets: [], actuals: [1, 2] });
  // Without a judged year, the words stand alone.
  const alone = { ...chart, points: points.map((point) => ({ ...point, judged: false })) };
  const { texts } = readPicture(draw.picture(alone, size));
  const lines: string[] = [];
  for (const { text, left } of texts) {
    if (left === 0 && result.startsWith(lines.join('') + text)) lines.push(text);
  }
  return lines;
}

/** The same words as a paragraph of the same width. */
function paragraphLines(text: string, width: number): readonly string[] {
  const style = { family: metrics.textFamily, bold: false, size: TEXT_SIZE, colour: '#000000' };
  const lines = setParagraph([{ ...style, text }], { width, align: 'start' }, metrics);
  return lines.map(({ runs }) => runs.map((run) => run.text).join(''));
}

const WIDTHS = Array.from({ length: 60 }, (_, index) => 120 + 2 * index);

describe('the long words of a chart', () => {
  it('never part a number from its unit, nor a number', () => {
    for (const width of WIDTHS) {
      const unit = '県全体の延べ宿泊者数の目標である12,345千人を基準とした割合であり、概ね';
      const lines = resultLines(unit, width);
      expect(lines.join('')).toBe(unit);
      expect(lines.filter((line) => line.includes('12,345千人'))).toHaveLength(1);
    }
  });

  it('never begin a line with ℃, ％, a full stop or a small kana, and never end one with a bracket', () => {
    for (const width of WIDTHS) {
      const unit = '夏の日中の平均の気温が35℃に達した日を「ショック日」と数えたときの、月の％';
      for (const line of resultLines(unit, width)) {
        expect(line).not.toMatch(/^[℃％、」ョッ]|「$/u);
      }
    }
  });

  it('break where a paragraph of the same width breaks', () => {
    const unit = '市内総生産（名目）に占める観光関連産業の割合を平成30年度の1,234億円と比べたもの';
    const compared = WIDTHS.map((width) => [
      resultLines(unit, width).slice(0, -2),
      paragraphLines(unit, width).slice(0, -2),
    ]);
    // The last two lines may differ: a paragraph does not leave a character alone on its last.
    for (const [chart, paragraph] of compared) expect(chart).toEqual(paragraph);
    expect(compared.some(([chart = []]) => chart.length > 0)).toBe(true);
  });
});
