/** Boxes of 推進体制: apart from each other, every name within its own, lines between those that belong together. */

import { describe, expect, it } from '@jest/globals';

import { createDraw } from '../../src/draw/draw.ts';
import { boxRows, type OrganizationChart } from '../../src/forms/figure.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { FONTS } from './fonts.ts';
import { readPicture } from './reading.ts';

const LONG = '総合戦略の推進に関する庁内連絡調整幹事会';
const CHART: OrganizationChart = {
  kind: 'organization',
  id: 'organization',
  units: [
    { name: '本部', step: 0 },
    { name: LONG, step: 1, above: 0 },
    { name: '作業部会', step: 2, above: 1 },
    { name: LONG, step: 3, above: 2 },
    { name: '事務局', step: 2, above: 1 },
    { name: '検証委員会', step: 1, above: 0 },
  ],
};

const { width, height } = { width: 461, height: 34 * boxRows(CHART) };
const picture = readPicture(
  createDraw(FONTS, CHART_LOOK).picture(CHART, { width, height, detail: 'full' }),
);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** What is filled white is a box. */
const boxes = picture.paths.flatMap(({ fill, points }) =>
  fill === undefined ? [] : [boxOf(points)],
);

describe('the chart of 推進体制', () => {
  it('has a row for each body that no other belongs to, and a box for each body', () => {
    expect(boxRows(CHART)).toBe(3);
    expect(boxes).toHaveLength(CHART.units.length);
  });

  it('keeps boxes apart and on the picture', () => {
    for (const [index, one] of boxes.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(width);
      expect(one.bottom).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(index + 1)) {
        const isApart =
          one.right < other.left ||
          other.right < one.left ||
          one.bottom < other.top ||
          other.bottom < one.top;
        expect(isApart).toBe(true);
      }
    }
  });

  it('sets every name within its box, no letter smaller than the smallest', () => {
    for (const text of picture.texts) {
      const around = boxes.filter(
        ({ left, right, top, bottom }) =>
          text.left >= left && text.right <= right && text.top >= top && text.bottom <= bottom,
      );
      expect([text.text, around.length]).toEqual([text.text, 1]);
      expect(text.size).toBeGreaterThanOrEqual(CHART_LOOK.type.smallest);
    }
    const said = picture.texts.map(({ text }) => text).join('');
    expect(said).toBe(CHART.units.map(({ name }) => name).join(''));
  });

  it('puts those that belong to a body at its right, and joins each by a line', () => {
    const lines = picture.paths.filter(
      ({ stroke, points }) => stroke !== undefined && points.length === 4,
    );
    const open = lines.filter(({ points }) => points[0]?.[0] !== points[3]?.[0]);
    expect(open.length).toBeGreaterThanOrEqual(CHART.units.length - 1);
    const rightOf = CHART.units.flatMap(({ above }, index) => {
      const [own, upper] = [boxes[index], boxes[above ?? -1]];
      return own === undefined || upper === undefined ? [] : [own.left > upper.right];
    });
    expect(rightOf).toEqual(CHART.units.slice(1).map(() => true));
  });
});
