import { expect, it } from '@jest/globals';

import { takesTooLong, USUAL_LIMITS } from '../../src/office/limits.ts';
import { tooMuch } from '../../src/read/tooMuch.ts';

const EIGHT = { ...USUAL_LIMITS, seconds: 8 };

it('lets a book that is read on a busy computer have its time', () => {
  expect(takesTooLong({ worked: 1, lasted: 31.9 }, EIGHT)).toBeUndefined();
  expect(takesTooLong({ worked: 7.9, lasted: 8.5 }, EIGHT)).toBeUndefined();
});

it('stops a book that is worked on for longer than the limit', () => {
  expect(takesTooLong({ worked: 8.1, lasted: 8.2 }, EIGHT)).toBe('work');
});

it('stops a book whose reading does not work and does not end', () => {
  expect(takesTooLong({ worked: 0, lasted: 32.1 }, EIGHT)).toBe('wait');
});

it('says what there was too much of: computing for the book, or waiting on a busy computer', () => {
  const [work, wait] = (['work', 'wait'] as const).map((why) => tooMuch(why, EIGHT));
  expect(work?.message).toBe('読み取りの計算が8秒分を超えたため、中止しました。');
  expect(work?.hint).toMatch(/^使っていないシート/u);
  expect(wait?.message).toBe('読み取りが32秒たっても終わらないため、中止しました。');
  expect(wait?.hint).toMatch(/混み合って.*もう一度読み取って/u);
});
