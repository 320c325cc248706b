import { describe, expect, it } from '@jest/globals';

import type { PaperDocument } from '../../../src/forms/document.ts';
import { first, readFragment, readPage } from './reading.ts';
import { fileOf, sheet, siteOf, written } from './sites.ts';

const PUBLICATION = {
  citySite: 'https://www.town.example.jp/',
  address: 'https://www.town.example.jp/kpi/r7/',
  changes: [
    { date: '2026-09-01', kind: 'published', text: '公開しました。' },
    { date: '2026-09-14', kind: 'corrected', text: '「81.0」は「80.5」の誤りでした。<&>' },
  ],
} as const satisfies PaperDocument['publication'];

const TOP = sheet('top', [
  { kind: 'heading', level: 1, inlines: [{ kind: 'text', text: '進捗状況' }] },
]);
const SITE = siteOf([TOP, sheet('method', [], { title: '判定の方法' })], {
  publication: PUBLICATION,
});

describe('a site that is published', () => {
  const made = written(SITE);

  it('lists the whole addresses of its pages', () => {
    expect(fileOf(made, 'site/sitemap.txt')).toBe(
      'https://www.town.example.jp/kpi/r7/index.html\nhttps://www.town.example.jp/kpi/r7/method.html\n',
    );
  });

  it('has a feed of what was changed, the newest first, a correction named as such', () => {
    const feed = fileOf(made, 'site/feed.xml');
    expect([...feed.matchAll(/<title>(.*?)<\/title>/gu)].map(([, title]) => title)).toEqual([
      '総合戦略の進捗状況',
      '【訂正版】「81.0」は「80.5」の誤りでした。&lt;&amp;&gt;',
      '公開しました。',
    ]);
    expect([...feed.matchAll(/<updated>(.*?)<\/updated>/gu)].map(([, day]) => day)).toEqual([
      '2026-09-14T00:00:00+09:00',
      '2026-09-14T00:00:00+09:00',
      '2026-09-01T00:00:00+09:00',
    ]);
  });

  it('leads to the sites of earlier years from its first page, in the fragment too', () => {
    const earlier = [
      { year: '令和5年度', title: '進捗状況', href: '../../r5/site/index.html' },
      { year: '令和4年度', title: '<&>', href: 'https://www.town.example.jp/kpi/r4/' },
    ];
    const site = written({ ...SITE, publication: { ...PUBLICATION, earlier } });
    for (const path of ['site/index.html', 'cms/index.html']) {
      const links = readPage(fileOf(site, path))
        .all('li')
        .flatMap((item) => item.all('a'))
        .filter(({ text }) => text.includes('年度'));
      expect(links.map(({ text, attribute }) => [text, attribute('href')])).toEqual([
        ['令和5年度　進捗状況', '../../r5/site/index.html'],
        ['令和4年度　<&>', 'https://www.town.example.jp/kpi/r4/'],
      ]);
    }
    expect(fileOf(site, 'site/index.txt')).toContain('過去の年度');
    expect(fileOf(site, 'site/method.html')).not.toContain('令和5年度');
    expect(fileOf(made, 'site/index.html')).not.toContain('過去の年度');
  });

  it('leads back to the city, says that it was corrected, and when, on every page', () => {
    const page = readPage(fileOf(made, 'site/method.html'));
    const [city] = first(page, 'header').all('a');
    expect([city?.text, city?.attribute('href')]).toEqual([
      '見本市',
      'https://www.town.example.jp/',
    ]);
    expect(first(page, 'header').text).toContain('訂正版');
    expect(first(page, 'footer').text).toContain('更新日　令和8年9月14日（訂正版）');
  });

  it('tells all changes on its first page, in the fragment and in the text', () => {
    for (const path of ['site/index.html', 'cms/index.html', 'site/index.txt']) {
      const file = fileOf(made, path);
      const text = path.endsWith('.txt') ? file : readFragment(file).text;
      expect(text).toContain('更新履歴');
      expect(text.indexOf('令和8年9月14日　訂正　「81.0」')).toBeGreaterThan(0);
      expect(text.indexOf('令和8年9月1日　公開')).toBeGreaterThan(
        text.indexOf('令和8年9月14日　訂正　「81.0」'),
      );
    }
    expect(fileOf(made, 'site/method.html')).not.toContain('更新履歴');
  });

  it('says what was wrong right below its title, to which the mark of every other page leads', () => {
    const start = first(readPage(fileOf(made, 'site/index.html')), 'main');
    expect(start.all('h1', 'p')[1]?.text).toBe(
      '【訂正版】令和8年9月14日　訂正　「81.0」は「80.5」の誤りでした。<&>',
    );
    const marks = (page: string): readonly unknown[] =>
      first(readPage(fileOf(made, page)), 'header')
        .all('a')
        .filter(({ text }) => text === '訂正版')
        .map((one) => one.attribute('href'));
    expect([marks('site/method.html'), marks('site/index.html')]).toEqual([['index.html'], []]);
    const updated = written(
      siteOf([TOP], {
        publication: {
          ...PUBLICATION,
          changes: [...PUBLICATION.changes, { date: '2026-10-01', kind: 'updated', text: '追加' }],
        },
      }),
    );
    expect(fileOf(updated, 'site/index.html')).not.toContain('訂正版');
  });
});

it('a site of which nothing was told yet has no feed, and no page names one', () => {
  const made = written({ ...SITE, publication: { ...PUBLICATION, changes: [] } });
  expect([...made.files.keys()].filter((path) => /sitemap|feed/u.test(path))).toEqual([
    'site/sitemap.txt',
  ]);
  expect(fileOf(made, 'site/index.html')).not.toContain('feed.xml');
  expect(fileOf(written(SITE), 'site/index.html')).toContain('feed.xml');
});

describe('a site that is not published', () => {
  it('has neither list nor feed where nobody knows its address', () => {
    const { files } = written(siteOf([sheet('top')]));
    expect([...files.keys()].filter((path) => /sitemap|feed/u.test(path))).toEqual([]);
  });

  it('has neither as a draft, which is not to be found', () => {
    const { files } = written({ ...SITE, handling: '案' });
    expect([...files.keys()].filter((path) => /sitemap|feed/u.test(path))).toEqual([]);
    expect(fileOf(written({ ...SITE, handling: '案' }), 'site/index.html')).not.toContain(
      'feed.xml',
    );
  });
});
