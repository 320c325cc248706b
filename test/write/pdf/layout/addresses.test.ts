import { describe, expect, it } from '@jest/globals';

import type { Block, Inline } from '../../../../src/forms/document.ts';
import { elementsAs, readAloud, textOf, textsOn } from './inspect.ts';
import { laidOutPolicy, metrics, paragraph, prose, textCell } from './papers.ts';

const ADDRESS = 'https://example.jp/';
const text = (words: string): Inline => ({ kind: 'text', text: words });
const address = (words: string): Inline => ({ kind: 'address', text: words, to: ADDRESS });

const said = (...inlines: readonly Inline[]): Block => ({
  ...paragraph(''),
  kind: 'paragraph',
  manner: 'body',
  align: 'start',
  inlines: [...inlines],
});

describe('words that lead to an address', () => {
  it('are a Link in the order in which they are read, what follows them too', () => {
    const document = laidOutPolicy([
      said(text('前の語、'), address('調査'), text('の後'), address('表')),
    ]);
    const [paragraphElement] = elementsAs(document, 'P');
    expect(paragraphElement?.children.map(({ role }) => role)).toEqual(['Link', 'Span', 'Link']);
    expect(readAloud(document)).toContain('前の語、調査の後表');
    const items = textsOn(document.pages[0]).filter(({ address: to }) => to !== undefined);
    expect(items.map((item) => [textOf(item), item.address])).toEqual([
      ['調査', ADDRESS],
      ['表', ADDRESS],
    ]);
    for (const { meaning } of items) expect(meaning).toMatchObject({ role: 'Link' });
  });

  it('stand where they would stand without, and are underlined', () => {
    const [linked, plain] = [address, text].map((made) =>
      laidOutPolicy([said(text('前の語、'), made('調査'), text('の後'))]),
    );
    const [item] = textsOn(linked?.pages[0]).filter((one) => textOf(one) === '調査');
    const [whole] = textsOn(plain?.pages[0]).filter((one) => textOf(one).includes('調査'));
    const size = whole?.runs[0]?.size ?? 0;
    const before = metrics.width('前の語、', metrics.textFamily, false) * size;
    expect(item?.y).toBe(whole?.y);
    expect(item?.x).toBeCloseTo((whole?.x ?? 0) + before, 3);
    const rules = linked?.pages[0]?.items.filter(({ kind }) => kind === 'rule') ?? [];
    const others = plain?.pages[0]?.items.filter(({ kind }) => kind === 'rule') ?? [];
    expect(rules.length - others.length).toBe(1);
  });

  it('are one Link over several lines', () => {
    const document = laidOutPolicy([said(address(prose(200)))]);
    expect(elementsAs(document, 'Link')).toHaveLength(1);
    const lines = textsOn(document.pages[0]).filter(({ address: to }) => to === ADDRESS);
    expect(lines.length).toBeGreaterThan(2);
    expect(new Set(lines.map(({ meaning }) => meaning)).size).toBe(1);
  });

  it('are links in bullets and in cells, and words alone in headings', () => {
    const cell = {
      ...textCell(''),
      content: { kind: 'text', inlines: [address('表の中')] },
    } as const;
    const document = laidOutPolicy([
      { kind: 'heading', level: 3, inlines: [address('見出し')] },
      {
        kind: 'box',
        label: '課題・検証',
        tone: 'issue',
        empty: '',
        items: [{ mark: '・', inlines: [text('【復】'), address('項目')] }],
      },
      {
        kind: 'table',
        caption: '表',
        captionHidden: true,
        widths: ['*'],
        head: [[{ ...textCell('見出し'), header: true, scope: 'column' }]],
        groups: [[[cell]]],
      },
    ]);
    const linked = textsOn(document.pages[0]).filter(({ address: to }) => to !== undefined);
    expect(linked.map(textOf)).toEqual(['項目', '表の中']);
    expect(elementsAs(document, 'Link')).toHaveLength(2);
    expect(readAloud(document)).toContain('・【復】項目');
  });
});
