import { describe, expect, it } from '@jest/globals';

import { phraseBeginnings } from '../../src/type/phrases.ts';

/** A text with a stroke wherever the eye may rest. */
function parted(text: string): string {
  const places = phraseBeginnings(text);
  return Array.from(text, (letter, index) => (places.has(index) ? `|${letter}` : letter)).join('');
}

describe('where words of a title begin', () => {
  it.each([
    '目標を|やや|下回る',
    '目標を|大きく|上回る',
    '期待値|並み',
    '目標|並み以上',
    '最終|目標|達成',
    '高齢者|向け',
  ])('is where the head of a narrow column is parted: %s', (text) => {
    expect(parted(text.replaceAll('|', ''))).toBe(text);
  });

  it.each([
    '介護|予防策の|数',
    '5割以上',
    '基準値以下',
    '週1回以上|運動',
    '利用者数',
    '一般|就労した|人',
  ])(
    'is not in front of a particle’s noun, nor between what is counted and its bound: %s',
    (text) => {
      expect(parted(text.replaceAll('|', ''))).toBe(text);
    },
  );
});
