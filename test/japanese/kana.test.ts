import { describe, expect, it } from '@jest/globals';

import { compareKana, isKana } from '../../src/japanese/kana.ts';

describe('the order of the fifty sounds', () => {
  it.each([
    ['あさみ ゆきこ', 'いするぎ けん'],
    ['かつらぎ まさと', 'かんざき ようこ'],
    ['おおこうち', 'おの'],
    ['はやし', 'ばんどう'],
    ['はんだ', 'ばんだ'],
    ['はんだ', 'ぱんだ'],
    ['しょうじ', 'しようじ'],
    ['いとう', 'いとうだ'],
    ['わたなべ', 'んだ'],
    ['コーノ', 'こおり'],
  ])('%s comes before %s', (one, other) => {
    expect(compareKana(one, other)).toBeLessThan(0);
    expect(compareKana(other, one)).toBeGreaterThan(0);
  });

  it('knows no difference between kinds of kana and takes no notice of spaces', () => {
    expect(compareKana('ﾔﾏﾀﾞ ﾊﾅｺ', 'やまだはなこ')).toBe(0);
    expect(compareKana('ヤマダ・ハナコ', 'やまだ　はなこ')).toBe(0);
  });
});

describe('a reading', () => {
  it.each(['やまだ はなこ', 'ヤマダ　ハナコ', 'ｼﾞｮﾝ･ｽﾐｽ', 'らーめん'])('%s is kana', (text) => {
    expect(isKana(text)).toBe(true);
  });

  it.each(['山田はなこ', 'Yamada', ''])('%j is not', (text) => {
    expect(isKana(text)).toBe(false);
  });
});
