import { describe, expect, it } from '@jest/globals';

import { compareSequences, contrast } from './sequence.ts';

function said(expected: string, found: string): readonly string[] {
  return compareSequences('表', '行', expected.split(''), found.split('')).differences;
}

describe('comparing what should stand in a row', () => {
  it('says nothing when it does', () => {
    expect(said('春夏秋冬', '春夏秋冬')).toEqual([]);
    expect(said('', '')).toEqual([]);
  });

  it.each([
    ['春夏秋冬', '春夏冬', '表：3番目の行「秋」がありません。'],
    ['春夏秋', '春夏土秋', '表：3番目の行「土」は、公表値にないものです。'],
    ['春夏秋', '春土秋', '表：2番目の行は「夏」のはずですが、「土」となっています。'],
    ['春夏秋冬', '夏秋冬春', '表：行「春」は1番目のはずですが、4番目にあります。'],
    ['春春', '春', '表：2番目の行「春」がありません。'],
  ])('%s read as %s is one difference', (expected, found, sentence) => {
    expect(said(expected, found)).toEqual([sentence]);
  });

  it('names both of two that have changed places, and leaves out those between', () => {
    expect(said('春夏秋', '秋夏春')).toHaveLength(2);
  });

  it('pairs what belongs together, so that the rest of it can be compared', () => {
    const { pairs } = compareSequences('表', '行', ['春', '夏', '秋'], ['秋', '春', '夏']);
    expect(pairs).toEqual([
      { expected: 0, found: 1 },
      { expected: 1, found: 2 },
      { expected: 2, found: 0 },
    ]);
  });
});

describe('long texts', () => {
  it('are shown around their first difference', () => {
    const start = '市民の声を聞いて次の手を考える。'.repeat(5);
    const sentence = contrast(`${start}春に始める。`, `${start}秋に始める。`);
    expect(sentence).toContain('考える。春に始める。」のはず');
    expect(sentence).toContain('考える。秋に始める。」となって');
    expect(sentence.length).toBeLessThan(100);
  });

  it('are shown to their end when one is the beginning of the other', () => {
    const start = '市民の声を聞いて次の手を考える。'.repeat(3);
    expect(contrast(`${start}以上。`, start)).toContain('以上。」のはずですが');
  });
});
