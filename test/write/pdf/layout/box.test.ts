import { describe, expect, it } from '@jest/globals';

import type { DisplayDocument } from '../../../../src/write/pdf/display.ts';
import { elementsAs, outsideMargins, overlaps, textOf, textsOn, wordsOn } from './inspect.ts';
import { box, laidOutPolicy, prose } from './papers.ts';

/** Bullets of one line each, named so that they can be found. */
function bullets(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `第${index + 1}項目。`);
}

function itemsOn(document: DisplayDocument, page: number): readonly string[] {
  return [...wordsOn(document.pages[page]).matchAll(/第\d+項目/gu)].map(([item]) => item);
}

describe('課題・検証 and 方向性', () => {
  it('stand with their label at the left, as a heading of their own', () => {
    const document = laidOutPolicy([box(['進んでいる。']), box(['続ける。'], '方向性')]);
    const labels = elementsAs(document, 'H3').map(({ actualText }) => actualText);
    expect(labels).toEqual(['課題・検証', '方向性']);
    expect(wordsOn(document.pages[0])).toContain('課題・検証・進んでいる。方向性・続ける。');
  });

  it('say so when nothing was written', () => {
    expect(wordsOn(laidOutPolicy([box([])]).pages[0])).toContain('（記載なし）');
  });

  it('go on over pages between bullets, none lost', () => {
    const document = laidOutPolicy([box(bullets(60))]);
    expect(document.pages).toHaveLength(2);
    const all = [...itemsOn(document, 0), ...itemsOn(document, 1)];
    expect(all).toEqual(bullets(60).map((text) => text.slice(0, -1)));
    expect(itemsOn(document, 0).length).toBeGreaterThan(25);
  });

  it('repeat their label as （つづき） for the eye, not for the ear', () => {
    const [, second] = laidOutPolicy([box(bullets(60))]).pages;
    const label = textsOn(second).filter((item) => ['課題', '検証'].includes(textOf(item)));
    expect(label.map(({ meaning }) => meaning)).toEqual(['artifact', 'artifact']);
    const more = textsOn(second).filter((item) => textOf(item) === '（つづき）');
    expect(more.map(({ meaning }) => meaning)).toEqual(['artifact']);
  });

  it('keep a bullet of a few lines whole', () => {
    const document = laidOutPolicy([box([...bullets(30), `始め${prose(300)}終り`])]);
    const end = document.pages.findIndex((page) => wordsOn(page).includes('終り'));
    expect(end).toBe(1);
    expect(wordsOn(document.pages[end])).toContain('始め');
    expect(wordsOn(document.pages[0])).not.toContain('始め');
  });

  it('part a bullet that is longer than a page between its lines', () => {
    const document = laidOutPolicy([box(['前。', `始め${prose(3000)}終り`, '後。'])]);
    expect(document.pages).toHaveLength(2);
    expect(wordsOn(document.pages[0])).toMatch(/前。.*始め/u);
    expect(wordsOn(document.pages[1])).toMatch(/終り.*後。/u);
    expect(outsideMargins(document)).toEqual([]);
  });

  it('leave no single line of a parted bullet on either page', () => {
    for (const before of [26, 27, 28, 29, 30, 31]) {
      const document = laidOutPolicy([box([...bullets(before), prose(1400)])]);
      const lines = document.pages.map(
        (page) => textsOn(page).filter((item) => textOf(item).length > 50).length,
      );
      expect(lines.filter((count) => count === 1)).toEqual([]);
    }
  });

  it('stay whole when they are short', () => {
    const document = laidOutPolicy([box(bullets(31)), box(['一。', '二。', '三。'], '方向性')]);
    const [first, second] = document.pages.map(wordsOn);
    expect(first).not.toContain('方向性');
    expect(second).toContain('方向性・一。・二。・三。');
  });

  it('hang long bullets behind their mark', () => {
    const [page] = laidOutPolicy([box([prose(200)])]).pages;
    const mark = textsOn(page).find((item) => textOf(item) === '・' && item.x > 110);
    const lines = textsOn(page).filter((item) => textOf(item).length > 20);
    expect(new Set(lines.map(({ x }) => x)).size).toBe(1);
    expect(lines[0]?.x).toBeGreaterThan((mark?.x ?? Infinity) + 8);
    expect(lines[0]?.y).toBe(mark?.y);
  });

  it('keep their texts apart', () => {
    expect(overlaps(laidOutPolicy([box(bullets(60)), box([prose(900)], '方向性')]))).toEqual([]);
  });
});
