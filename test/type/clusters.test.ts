import { describe, expect, it } from '@jest/globals';

import { isHangingSpace, splitClusters, visibleText } from '../../src/type/clusters.ts';

describe('what counts as one character', () => {
  it.each([
    ['a variant of a name character', '葛\u{E0100}飾', ['葛\u{E0100}', '飾']],
    ['a kana with a combining mark', 'か\u309Aあ', ['か\u309A', 'あ']],
    ['a letter with two accents', 'e\u0301\u0302x', ['e\u0301\u0302', 'x']],
    ['a character outside the basic plane', '𠮷野家', ['𠮷', '野', '家']],
    ['a family of joined emoji', '👨\u200D👩\u200D👧です', ['👨\u200D👩\u200D👧', 'で', 'す']],
    ['an emoji with a skin tone', '👍🏽!', ['👍🏽', '!']],
    ['a flag', '🇯🇵🇫🇷', ['🇯🇵', '🇫🇷']],
    ['a number in a circle of its own', '1\u20DD2', ['1\u20DD', '2']],
    ['half of a surrogate pair', 'a\uD800b', ['a', '\uD800', 'b']],
  ])('%s', (_, text, clusters) => {
    expect(splitClusters(text)).toEqual(clusters);
  });

  it('gives the same for plain text with and without a special character in it', () => {
    const plain = '平成30年度 KPI（％）①、ﾊﾟ〜。㎡';
    expect([...splitClusters(plain), '𠮷']).toEqual(splitClusters(`${plain}𠮷`));
  });
});

describe('spaces and invisible characters', () => {
  it('lets spaces hang, but not the no-break space', () => {
    expect([' ', '\u3000', '\u2003'].every(isHangingSpace)).toBe(true);
    expect(['\u00A0', '\u202F', 'あ', ''].some(isHangingSpace)).toBe(false);
  });

  it('leaves out what has nothing to draw and keeps what chooses a glyph', () => {
    expect(visibleText('か\u200Bな\u00AD漢\uFEFF\u2060字')).toBe('かな漢字');
    expect(visibleText('葛\u{E0100}')).toBe('葛\u{E0100}');
  });
});
