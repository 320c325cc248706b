/** What 事業 answers, held against what the office offers. */

import { describe, expect, it } from '@jest/globals';

import { choiceFindings } from '../../src/check/surroundings/choices.ts';

const CHOICES = {
  effects: ['大いに効果があった', '効果がなかった'],
  outlooks: ['続ける', 'やめる'],
};

function answer(value: string, cell: string) {
  return { value, place: { sheet: '事業', cell } };
}

describe('効果 and 今後の方針', () => {
  it('may be any of the words that the office offers, in any width', () => {
    const projects = [
      { effect: answer('大いに効果があった', 'L2'), outlook: answer('続ける ', 'M2') },
      { effect: undefined, outlook: undefined },
    ];
    expect(choiceFindings(projects, CHOICES)).toEqual([]);
  });

  it('are asked about when they are other words, each in its cell', () => {
    const projects = [{ effect: answer('大いに効果があた', 'L3'), outlook: answer('縮小', 'M3') }];
    const found = choiceFindings(projects, CHOICES);
    expect(found.map(({ severity, place }) => [severity, place?.cell])).toEqual([
      ['notice', 'L3'],
      ['notice', 'M3'],
    ]);
    expect(found[0]?.message).toContain('「大いに効果があた」');
    expect(found[0]?.hint).toContain('「大いに効果があった」のことなら');
    expect(found[1]?.hint).toContain('「続ける」「やめる」');
  });
});
