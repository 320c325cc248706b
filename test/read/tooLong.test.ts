import { expect, it } from '@jest/globals';

import { takesTooLong, USUAL_LIMITS } from '../../src/office/limits.ts';

const EIGHT = { ...USUAL_LIMITS, seconds: 8 };

it('lets a book that is read on a busy computer have its time', () => {
  expect(takesTooLong({ worked: 1, lasted: 31.9 }, EIGHT)).toBe(false);
  expect(takesTooLong({ worked: 7.9, lasted: 8.5 }, EIGHT)).toBe(false);
});

it('stops a book that is worked on for longer than the limit', () => {
  expect(takesTooLong({ worked: 8.1, lasted: 8.2 }, EIGHT)).toBe(true);
});

it('stops a book whose reading does not work and does not end', () => {
  expect(takesTooLong({ worked: 0, lasted: 32.1 }, EIGHT)).toBe(true);
});
