import { expect, it } from '@jest/globals';
import { array, assert, boolean, double, integer, property, record, subarray } from 'fast-check';

import { type Anchor, labelPlaces, type Scene } from '../../src/draw/labelPlaces.ts';
import { type LabelShape } from '../../src/draw/labelShape.ts';

const across = double({ min: 0, max: 200, noNaN: true });
const down = double({ min: 0, max: 120, noNaN: true });
const box = record({ left: across, top: down, width: across, height: down }).map(
  ({ left, top, width, height }) => ({
    left,
    top,
    right: left + width / 4,
    bottom: top + height / 4,
  }),
);
const scene = record({
  zeroY: down,
  solid: array(box, { maxLength: 6 }),
  texts: array(box, { maxLength: 2 }),
  marks: array(record({ column: integer({ min: 0, max: 3 }), box }), { maxLength: 4 }),
  lines: array(record({ x1: across, y1: down, x2: across, y2: down }), { maxLength: 4 }),
  bars: array(record({ box, hatched: boolean(), dark: boolean() }), { maxLength: 4 }),
}).map((parts): Scene => ({ region: { left: 0, top: 0, right: 200, bottom: 120 }, ...parts }));
const anchor = record({
  x: across,
  y: down,
  negative: boolean(),
  higher: boolean(),
  speaking: boolean(),
  open: subarray(['above', 'below'] as ('above' | 'below')[]),
  bars: array(box, { maxLength: 1 }),
}).map(({ bars, ...own }): Anchor => ({
  ...own,
  column: 1,
  across: 4,
  radius: bars.length > 0 ? 0 : 2,
  crest: 0,
  bar: bars[0],
  other: undefined,
  otherBar: undefined,
}));
/** The figure beside its word, under it, and alone. */
const SHAPES: readonly LabelShape[] = [
  { width: 42, height: 7, texts: [] },
  { width: 24, height: 14, texts: [] },
  { width: 22, height: 7, texts: [] },
];

it('the cheapest places are the same, however many are asked for', () => {
  assert(
    property(anchor, scene, (at, among) => {
      const all = labelPlaces(at, SHAPES, among, Number.POSITIVE_INFINITY);
      const cheapest = all.toSorted((one, other) => one.cost - other.cost);
      for (const most of [1, 5, 14]) {
        const found = labelPlaces(at, SHAPES, among, most);
        const tried = found.toSorted((one, other) => one.cost - other.cost).slice(0, most);
        expect(tried).toEqual(cheapest.slice(0, most));
      }
    }),
  );
});
