import { describe, expect, it } from '@jest/globals';

import { createGlyphs } from '../../../../src/type/glyphs.ts';
import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { drawPdf } from '../../../../src/write/pdf/drawPdf.ts';
import { opened } from '../../../reading/pdf.ts';
import { A4, element, fonts, paper, TEXT, text } from './paper.ts';
import { drawn, structureOf } from './reading.ts';

interface Annotation {
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly dest: string;
  readonly contentsObj: { readonly str: string };
}

/** 目次 on page 1 with a line that jumps to a heading on page 2; its page number is a part of it. */
function contents(): DisplayDocument {
  const [link, h1] = [element('Link'), element('H1')];
  const reference = element('TOC', [element('TOCI', [element('Reference', [link])])]);
  return paper([], element('Document', [reference, h1]), {
    pages: [
      {
        ...A4,
        items: [
          text('施策1 雇用', 50, 100, link, { linkTo: '施策1' }),
          text('2', 500, 100, link, { linkTo: '施策1' }),
        ],
      },
      { width: A4.height, height: A4.width, items: [text('施策1 雇用', 60, 80, h1)] },
    ],
    destinations: [
      { id: 'top', page: 0, x: 0, y: 0 },
      { id: '施策1', page: 1, x: 60, y: 70 },
    ],
    bookmarks: [
      {
        title: '基本目標1',
        to: 'top',
        children: [
          { title: '施策1', to: '施策1', children: [{ title: '表', to: '施策1', children: [] }] },
        ],
      },
      { title: '付表', to: '施策1', children: [] },
    ],
  });
}

describe('words that lead to an address', () => {
  it('are a Link of the structure that says its words, and open the address', async () => {
    const link = element('Link');
    const to = 'mailto:kikaku@city.example.lg.jp?subject=%E8%B3%AA';
    const document = paper(
      [text('企画課へ', 50, 100, link, { address: to })],
      element('Document', [element('P', [link])]),
    );
    const bytes = await drawn(document);
    const [annotation, ...others] = await (await (await opened(bytes)).getPage(1)).getAnnotations();
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({
      subtype: 'Link',
      unsafeUrl: to,
      contentsObj: { str: '企画課へ' },
    });
    expect(JSON.stringify(await structureOf(await (await opened(bytes)).getPage(1)))).toContain(
      'Link',
    );
  });

  it('must not be of another element, nor lead to two places', async () => {
    const [link, span] = [element('Link'), element('Span')];
    const at = (meaning: typeof link, to: string) => text('語', 50, 100, meaning, { address: to });
    const tree = element('Document', [element('P', [link, span])]);
    await expect(drawn(paper([at(span, 'https://example.jp/')], tree))).rejects.toThrow('no Link');
    const two = [at(link, 'https://example.jp/'), at(link, 'https://example.jp/b')];
    await expect(drawn(paper(two, tree))).rejects.toThrow('leads to');
  });
});

describe('links', () => {
  it('cover their text exactly and jump to the right place of the right page', async () => {
    const file = await opened(await drawn(contents()));
    const annotations: Annotation[] = await (await file.getPage(1)).getAnnotations();
    const [link, ...others] = annotations;
    const glyphs = createGlyphs(fonts);
    const [left = 0, lower = 0, right = 0, upper = 0] = link?.rect ?? [];

    expect(others).toEqual([]);
    expect(link).toMatchObject({ subtype: 'Link', contentsObj: { str: '施策1 雇用 2' } });
    expect(left).toBeCloseTo(50, 2);
    expect(right).toBeCloseTo(500 + glyphs.width('2', TEXT, false) * 10, 2);
    expect(A4.height - upper).toBeCloseTo(100 - glyphs.ascent(TEXT) * 10, 2);
    expect(A4.height - lower).toBeCloseTo(100 - glyphs.descent(TEXT) * 10, 2);

    const [page, , ...place] = (await file.getDestination(link?.dest ?? '')) ?? [];
    expect(await file.getPageIndex(page)).toBe(1);
    expect(place).toEqual([60, expect.closeTo(A4.width - 70, 2), null]);
  });

  it('say with QuadPoints which parts of the line they cover', async () => {
    const source = Buffer.from(await drawn(contents())).toString('latin1');
    const quads = /\/QuadPoints \[([\d. ]+)\]/.exec(source)?.[1]?.split(' ') ?? [];

    expect(quads).toHaveLength(16);
    expect(quads[8]).toBe('500');
  });

  it('are Link elements that hold their text and their annotation', async () => {
    const file = await opened(await drawn(contents()));
    const { content } = await structureOf(await file.getPage(1));
    const reference = {
      role: 'Reference',
      content: [{ role: 'Link', content: ['施策1 雇用 2', '(object)'] }],
    };

    expect(content).toEqual([{ role: 'TOC', content: [{ role: 'TOCI', content: [reference] }] }]);
  });

  it('name the page of their annotation, also when the last page is another one', async () => {
    const source = Buffer.from(await drawn(contents())).toString('latin1');
    const page = /\/Kids \[(\d+) 0 R/.exec(source)?.[1];

    expect(source).toMatch(new RegExp(`/Type /OBJR\\n/Obj \\d+ 0 R\\n/Pg ${page} 0 R`));
  });

  it('that lead nowhere, or are no Link elements, are our own mistakes', async () => {
    const [link, p] = [element('Link'), element('P')];
    const structure = element('Document', [link, p]);
    const nowhere = paper([text('次へ', 50, 100, link, { linkTo: 'x' })], structure);
    const noLink = paper([text('次へ', 50, 100, p, { linkTo: 'x' })], structure);

    await expect(drawPdf(nowhere, fonts)).rejects.toThrow(/no destination "x"/);
    await expect(drawPdf(noLink, fonts)).rejects.toThrow(/no Link element/);
  });
});

describe('bookmarks', () => {
  it('form a tree, open to the first level, and jump to the heading itself', async () => {
    const file = await opened(await drawn(contents()));
    const [goal, annex] = await file.getOutline();
    const [policy] = goal?.items ?? [];
    const target = typeof policy?.dest === 'object' ? policy.dest : null;
    const [page, kind, ...place] = target ?? [];

    expect([goal?.title, annex?.title, policy?.title]).toEqual(['基本目標1', '付表', '施策1']);
    expect(goal?.count).toBe(1);
    expect(policy?.count).toBe(-1);
    expect(await file.getPageIndex(page)).toBe(1);
    expect([kind, ...place]).toEqual([{ name: 'XYZ' }, 60, expect.closeTo(A4.width - 70, 2), 0]);
  });

  it('that lead nowhere are our own mistakes', async () => {
    const bookmarks = [{ title: '付表', to: 'x', children: [] }];

    await expect(drawPdf({ ...contents(), bookmarks }, fonts)).rejects.toThrow(/付表.*nowhere/);
  });
});
