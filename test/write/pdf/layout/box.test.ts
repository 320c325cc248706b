import { describe, expect, it } from '@jest/globals';

import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import {
  elementsAs,
  outsideMargins,
  overlaps,
  readAloud,
  textOf,
  textOn,
  textsOn,
  wordsOn,
} from './inspect.ts';
import { box, laidOutPolicy, PAGE, prose, theme } from './papers.ts';

/** Bullets of one line each, named so that they can be found. */
function bullets(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `第${index + 1}項目。`);
}

function itemsOn(document: DisplayDocument, page: number): readonly string[] {
  return [...wordsOn(document.pages[page]).matchAll(/第\d+項目/gu)].map(([item]) => item);
}

describe('課題・検証 and 方向性', () => {
  it('stand under their label, which is a heading of their own', () => {
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
    const label = textsOn(second).filter((item) => textOf(item) === '課題・検証（つづき）');
    expect(label.map(({ meaning }) => meaning)).toEqual(['artifact']);
  });

  it('keep a bullet of a few lines whole', () => {
    const document = laidOutPolicy([box([...bullets(32), `始め${prose(300)}終り`])]);
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
    for (const before of [26, 27, 28, 29, 30, 31, 32, 33]) {
      const document = laidOutPolicy([box([...bullets(before), prose(1400)])]);
      const lines = document.pages.map(
        (page) => textsOn(page).filter((item) => textOf(item).length > 50).length,
      );
      expect(lines.filter((count) => count === 1)).toEqual([]);
    }
  });

  it('stay whole when they are short', () => {
    const document = laidOutPolicy([box(bullets(33)), box(['一。', '二。', '三。'], '方向性')]);
    const [first, second] = document.pages.map(wordsOn);
    expect(first).not.toContain('方向性');
    expect(second).toContain('方向性・一。・二。・三。');
  });

  it('hang long bullets behind their mark', () => {
    const [page] = laidOutPolicy([box([prose(200)])]).pages;
    const mark = textsOn(page).find((item) => textOf(item) === '・');
    const lines = textsOn(page).filter((item) => textOf(item).length > 20);
    expect(new Set(lines.map(({ x }) => x)).size).toBe(1);
    expect(lines[0]?.x).toBeGreaterThan((mark?.x ?? Infinity) + 8);
    expect(lines[0]?.y).toBe(mark?.y);
  });

  it('stand side by side, in lines of thirty to forty characters, and are read one after the other', () => {
    const document = laidOutPolicy([box([prose(300)]), box([prose(280, 7)], '方向性')]);
    const [page] = document.pages;
    const issue = textOn(page, '課題・検証');
    const course = textOn(page, '方向性');
    expect(course.y).toBe(issue.y);
    expect(course.x).toBeGreaterThan(issue.x + 300);
    const lines = textsOn(page).filter((item) => textOf(item).length > 20);
    expect(Math.max(...lines.map((item) => textOf(item).length))).toBeLessThanOrEqual(40);
    expect(readAloud(document)).toMatch(/課題・検証・.{300}方向性・.{280}$/u);
    expect(overlaps(document)).toEqual([]);
  });

  it('stand one above the other when one says nothing or much less', () => {
    for (const other of [[], ['一言。']]) {
      const [page] = laidOutPolicy([box([prose(600)]), box(other, '方向性')]).pages;
      const course = textOn(page, '方向性');
      expect(course.x).toBe(textOn(page, '課題・検証').x);
      expect(course.y).toBeGreaterThan(textOn(page, '課題・検証').y + 50);
    }
  });

  it('go on side by side over the page, and across it when only one has more to say', () => {
    const both = laidOutPolicy([box(bullets(50)), box(bullets(45), '方向性')]);
    expect(both.pages).toHaveLength(2);
    const again = ['課題・検証（つづき）', '方向性（つづき）'].map((text) =>
      textOn(both.pages[1], text),
    );
    expect(again[0]?.y).toBe(again[1]?.y);
    const one = laidOutPolicy([box(bullets(50)), box(bullets(25), '方向性')]);
    expect(wordsOn(one.pages[1])).not.toContain('方向性');
    const frame = one.pages[1]?.items.find(
      (item) => item.kind === 'rectangle' && item.line?.width === 1,
    );
    expect(frame?.kind === 'rectangle' && frame.width).toBeCloseTo(
      PAGE.width - theme.margins.left - theme.margins.right,
      6,
    );
    const said = [...readAloud(one).matchAll(/第(\d+)項目/gu)].map(([, number]) => Number(number));
    expect(said).toEqual([
      ...Array.from({ length: 50 }, (_, index) => index + 1),
      ...Array.from({ length: 25 }, (_, index) => index + 1),
    ]);
  });

  it('keep their texts apart', () => {
    expect(overlaps(laidOutPolicy([box(bullets(60)), box([prose(900)], '方向性')]))).toEqual([]);
  });
});
