/** Marks of terms on web pages: a small link that says where it leads; the text version says the notes at its end. */

import { describe, expect, it } from '@jest/globals';

import type { Block } from '../../../src/forms/document.ts';
import { byId, first, readPage } from './reading.ts';
import { cell, fileOf, sheet, siteOf, text, written } from './sites.ts';

const marked: Block = {
  kind: 'paragraph',
  manner: 'body',
  align: 'start',
  inlines: [
    ...text('MICE'),
    { kind: 'note', text: '注1', term: 'MICE', note: 'MICE：催しの総称', to: 'terms#term-1' },
    ...text('を誘致する。'),
  ],
};

const terms: Block = {
  kind: 'table',
  caption: '用語',
  captionHidden: true,
  widths: ['*', '*'],
  head: [],
  groups: [[[{ ...cell('MICE'), header: true, scope: 'row', id: 'term-1' }, cell('催しの総称')]]],
};

describe('the mark of a term', () => {
  const site = written(siteOf([sheet('index', [marked]), sheet('terms', [terms])]));

  it('leads to the cell that explains it, and is heard with the term', () => {
    const [link] = first(readPage(fileOf(site, 'site/index.html')), 'sup').all('a');
    expect([link?.text, link?.attribute('href'), link?.attribute('aria-label')]).toEqual([
      '注1',
      'terms.html#term-1',
      '注1　MICEの説明',
    ]);
    const target = byId(readPage(fileOf(site, 'site/terms.html')), 'term-1');
    expect([target?.name, target?.text]).toEqual(['th', 'MICE']);
  });

  it('has its note at the end of the text version', () => {
    const lines = fileOf(site, 'site/index.txt').split('\r\n');
    expect(lines).toContain('MICE注1を誘致する。');
    expect(lines).toContain('注1　MICE：催しの総称');
  });

  it('is left out where no page explains the term', () => {
    const alone = written(siteOf([sheet('index', [marked])]));
    const page = readPage(fileOf(alone, 'site/index.html'));
    expect(page.all('sup')).toEqual([]);
    expect(page.text).toContain('MICEを誘致する。');
  });
});
