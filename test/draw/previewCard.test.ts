import { describe, expect, it } from '@jest/globals';

import { createDraw } from '../../src/draw/draw.ts';
import type { PreviewCard } from '../../src/forms/figure.ts';
import { CHART_LOOK } from '../shared/theme.ts';
import { FONTS } from './fonts.ts';
import { collisions, readPicture, strays } from './reading.ts';

const draw = createDraw(FONTS, CHART_LOOK);

const CARD: PreviewCard = {
  author: '見本市',
  title: '総合戦略の進捗状況',
  heading: '令和6年度の達成状況',
  result: '17指標のうち 10指標が目標を達成',
  note: '（再掲3）',
  squares: {
    kind: 'squares',
    id: 'q',
    parts: [{ look: 'achieved', mark: '', count: 17, label: '達成', text: '達成 17' }],
  },
};

function drawn(change: Partial<PreviewCard> = {}) {
  return readPicture(draw.card({ ...CARD, ...change }));
}

function sizeOf(text: string, change: Partial<PreviewCard> = {}): number {
  return drawn(change).texts.find((one) => one.text === text)?.size ?? 0;
}

describe('the card of a site', () => {
  it('is as large as previews are shown, with a square for each indicator', () => {
    const card = drawn();
    expect(card.viewBox).toEqual([0, 0, 1200, 630]);
    expect(card.texts.map(({ text }) => text)).toEqual([
      '見本市',
      '総合戦略の進捗状況',
      '令和6年度の達成状況',
      '17指標のうち 10指標が目標を達成',
      '（再掲3）',
      '達成 17',
    ]);
    expect(sizeOf('総合戦略の進捗状況')).toBeGreaterThan(40);
    // The band, a sample of the legend, and the squares.
    expect(card.paths.filter(({ fill }) => fill === '#1d4b75')).toHaveLength(19);
  });

  const cards: readonly (readonly [string, Partial<PreviewCard>])[] = [
    ['usual words', {}],
    ['a title of 100 letters', { title: '総合戦略の進捗状況'.repeat(11) }],
    ['a title of 400 letters', { title: '総合戦略の進捗状況'.repeat(44) }],
    ['a city and its partners', { author: '見本市・隣町・向村広域連合'.repeat(6) }],
    ['many indicators', { squares: squares(180) }],
    [
      'a result of many grades',
      { result: '47指標の評価　Ａ順調 12　Ｂおおむね順調 20　'.repeat(3) },
    ],
    ['no judgement', { result: '', heading: '', note: '' }],
  ];

  it.each(cards)('holds all words within its rim and apart from each other: %s', (_, change) => {
    const card = drawn(change);
    expect([strays(card), collisions(card)]).toEqual([[], []]);
    const words = card.texts.map(({ text }) => text).join('');
    const { author, title, heading, result, note } = { ...CARD, ...change };
    for (const text of [author, title, heading, result, note]) {
      expect(plain(words)).toContain(plain(text));
    }
  });
});

/** Spaces at the ends of lines are not drawn. */
function plain(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function squares(count: number): NonNullable<PreviewCard['squares']> {
  const part = { mark: '', count, label: '未達成', text: `未達成 ${count}` } as const;
  return { kind: 'squares', id: 'q', parts: [{ ...part, look: 'notAchieved' }] };
}
