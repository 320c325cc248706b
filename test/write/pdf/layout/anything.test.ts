import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, integer, oneof, property, record, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';

import type { Block, FigureValue } from '../../../../src/forms/document.ts';
import { tries } from '../../../shared/tries.ts';
import { difference } from './expected.ts';
import { emptyPages, outsideMargins, overlaps, readAloud } from './inspect.ts';
import {
  box,
  charts,
  figure,
  heading,
  indicatorTable,
  item,
  laidOut,
  paperOf,
  paragraph,
  policy,
  prose,
} from './papers.ts';

/** Mostly short, now and then very long. */
const text: Arbitrary<string> = oneof(
  { weight: 6, arbitrary: integer({ min: 1, max: 90 }) },
  { weight: 2, arbitrary: integer({ min: 90, max: 400 }) },
  { weight: 1, arbitrary: integer({ min: 400, max: 3500 }) },
).chain((length) => integer({ min: 0, max: 30 }).map((start) => prose(length, start)));

const shortText = integer({ min: 1, max: 120 }).map((length) => prose(length));

const value: Arbitrary<FigureValue> = tuple(
  constantFrom('5', '—', '38,860', '▲1,394.5', '0.123456', '123,456,789,012', '約1,200'),
  constantFrom({}, { mark: '○', markWord: '達成' }, { bound: '以上' }, { note: '(H25)概算' }),
).map(([number, more]) => figure(number, more));

const table: Arbitrary<Block> = integer({ min: 1, max: 12 }).chain((years) =>
  array(
    record({
      name: shortText,
      unit: constantFrom('件', '人口10万人当たり件数'),
      target: array(value, { minLength: years, maxLength: years }),
      actual: array(value, { minLength: years, maxLength: years }),
    }),
    { minLength: 1, maxLength: 20 },
  ).map((rows) => indicatorTable(rows)),
);

const block: Arbitrary<Block> = oneof(
  text.map((words) => paragraph(words)),
  shortText.map((words) => paragraph(words, 'note')),
  shortText.map((words) => heading(words, 4)),
  array(text, { maxLength: 12 }).map((texts) => box(texts)),
  array(text, { maxLength: 12 }).map((texts) => box(texts, '方向性')),
  array(shortText, { minLength: 1, maxLength: 12 }).map((texts): Block => ({
    kind: 'list',
    items: texts.map((words, index) => ({
      ...item(words, '①'),
      ...(index % 3 === 1 && { below: [item(words), item('続き')] }),
    })),
  })),
  table,
  integer({ min: 1, max: 14 }).map((count) => charts(count, 'wide')),
);

/** As templates write them: at most one block of charts that may move. */
const blocks = tuple(
  array(block, { maxLength: 6 }),
  integer({ min: 0, max: 12 }),
  integer({ min: 0, max: 6 }),
).map(([others, count, at]) =>
  count === 0 ? others : [...others.slice(0, at), charts(count), ...others.slice(at)],
);

describe('a sheet of any blocks at all', () => {
  it('is set whole and in order, inside the margins, nothing upon anything', () => {
    assert(
      property(blocks, (made) => {
        const paper = paperOf([policy(made, { level: 2 })]);
        const document = laidOut(paper);
        expect(difference(paper, readAloud(document))).toBeUndefined();
        expect(outsideMargins(document)).toEqual([]);
        expect(overlaps(document)).toEqual([]);
        expect(made.length === 0 ? [] : emptyPages(document)).toEqual([]);
      }),
      { numRuns: tries(80), seed: 20240806 },
    );
  });
});
