import { describe, expect, it } from '@jest/globals';

import { withoutLooks } from '../../src/japanese/text.ts';

describe('a word that is spaced for looks', () => {
  it.each([
    ['次　第', '次第'],
    ['見本市検証委員会 第1回　次　第', '見本市検証委員会 第1回　次第'],
    ['日　時　', '日時　'],
    ['場　　所', '場所'],
  ])('is said without: %s', (text, said) => {
    expect(withoutLooks(text)).toBe(said);
  });

  it.each(['総括　達成状況', '施策1　創業', '第1回　次第', '市 長'])('is none in %s', (text) => {
    expect(withoutLooks(text)).toBe(text);
  });
});
