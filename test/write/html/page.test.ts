import { describe, expect, it } from '@jest/globals';

import type { Inline, PaperDocument } from '../../../src/forms/document.ts';
import { wholePng } from '../../forms/wholePng.ts';
import { byId, first, type Found, readFragment, readPage } from './reading.ts';
import { fileOf, made, sheet, siteOf, text, type Written, written } from './sites.ts';

const LEAD = {
  kind: 'paragraph',
  manner: 'lead',
  align: 'start',
  inlines: text('3指標のうち3指標が目標を達成しました。'),
} as const;
const band = { label: '基本目標1', number: '施策1', title: '創業の支援', paper: '資料1' };

const SITE = siteOf([
  sheet('top', [{ kind: 'heading', level: 1, inlines: text('進捗状況') }], {
    title: 'トップページ',
  }),
  sheet('goal-1', [], { title: '基本目標1　働く場をつくる' }),
  sheet('policy-1-1', [LEAD], { level: 2, title: '施策1　創業の支援', band }),
  sheet('method', [], { title: '判定の方法' }),
]);
const MADE: Written = written(SITE);
const page = (path: string, from = MADE): Found => readPage(fileOf(from, `site/${path}`));

function windowTitle(length: number): string {
  const long = sheet('a', [], { title: '甲'.repeat(length) });
  return first(page('a.html', written(siteOf([sheet('top'), long]))), 'title').text.trim();
}

function robots(one: Found): readonly Found[] {
  return one.all('meta').filter((meta) => meta.attribute('name') === 'robots');
}

/** A site whose first page has a link. */
function linking(...targets: readonly string[]): PaperDocument {
  const inlines = targets.map((to): Inline => ({ kind: 'link', text: '報告書', to }));
  const paragraph = { kind: 'paragraph', manner: 'body', align: 'start', inlines } as const;
  return siteOf([sheet('index', [paragraph]), sheet('method')]);
}

/** The same in a run that has made some files. */
function offer(to: string): Written {
  const files = [
    made('report-mono.pdf', 1_500_000),
    made('data/indicators.csv', 3073),
    made('packet.pdf', 1024 * 1024 - 1),
    made('agenda.pdf', 0),
  ];
  return written(linking(to), { files });
}

function offered(to: string): readonly (string | undefined)[] {
  const [anchor] = first(page('index.html', offer(to)), 'main').all('a');
  return [anchor?.text, anchor?.attribute('href')];
}

describe('the files of a site', () => {
  it('are a page, a part for pasting and a text for each sheet, and the first is index', () => {
    expect([...MADE.files.keys()]).toEqual([
      ...['index', 'goal-1', 'policy-1-1', 'method'].flatMap((name) => [
        `site/${name}.html`,
        `site/${name}.txt`,
      ]),
      'site/favicon.svg',
      ...['index', 'goal-1', 'policy-1-1', 'method'].map((name) => `cms/${name}.html`),
      'cms/fragment.css',
    ]);
    expect(MADE.artifacts?.slice(0, 2).map(({ mediaType }) => mediaType)).toEqual([
      'text/html',
      'text/plain',
    ]);
  });

  it('are the same each time', () => {
    expect(written(SITE).files).toEqual(MADE.files);
  });

  it.each(['Policy-1', '../policy', 'policy 1', '施策', 'a/b', 'con', '-a', ''])(
    'cannot be made where a sheet is called 「%s」',
    (id) => {
      const { artifacts, diagnostics } = written(siteOf([sheet('index'), sheet(id)]));
      expect(artifacts).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(['html/name']);
    },
  );

  it('cannot be made where a later sheet would be the index', () => {
    const { diagnostics } = written(siteOf([sheet('top'), sheet('index')]));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['html/name', 'error'],
    ]);
  });
});

describe('a page', () => {
  const policy = page('policy-1-1.html');

  it('says its language, its name and what it is about', () => {
    expect(first(policy, 'html').attribute('lang')).toBe('ja-JP');
    expect(first(policy, 'title').text.trim()).toBe(
      '基本目標1　施策1　創業の支援｜総合戦略の進捗状況',
    );
    const metas = policy
      .all('meta')
      .map((one) => [one.attribute('name'), one.attribute('content')]);
    expect(metas).toContainEqual(['description', '3指標のうち3指標が目標を達成しました。']);
    expect(metas).toContainEqual(['author', '見本市']);
  });

  it('says what it is about even where no sentence does', () => {
    const described = page('method.html')
      .all('meta')
      .find((one) => one.attribute('name') === 'description');
    expect(described?.attribute('content')).toBe('判定の方法。総合戦略の進捗状況のページです。');
  });

  it('keeps its name short: the city stands in for the site, or nothing', () => {
    expect(windowTitle(62)).toBe(`${'甲'.repeat(62)}｜見本市`);
    expect(windowTitle(70)).toBe('甲'.repeat(70));
  });

  it('begins with a link to its contents, and has one of each landmark', () => {
    const [link] = first(policy, 'body').all('a');
    expect([link?.text, link?.attribute('href')]).toEqual(['本文へ移動', '#main']);
    expect(byId(policy, 'main')?.name).toBe('main');
    expect(policy.all('header', 'main', 'footer').map(({ name }) => name)).toEqual([
      'header',
      'main',
      'footer',
    ]);
    expect(policy.all('nav').map((nav) => nav.attribute('aria-label'))).toEqual([
      '現在の位置',
      'ページの一覧',
      '前後のページ',
    ]);
  });

  it('is called by its band, its h1, the heading it begins with, or its sheet’s title', () => {
    expect(first(policy, 'h1').text).toBe('基本目標1 施策1 創業の支援');
    expect(first(page('index.html'), 'h1').text).toBe('進捗状況');
    expect(first(page('method.html'), 'h1').text).toBe('判定の方法');
    const terms = siteOf([sheet('terms', [{ kind: 'heading', level: 2, inlines: text('用語') }])]);
    expect(
      page('index.html', written(terms))
        .all('h1', 'h2')
        .map((one) => one.text),
    ).toEqual(['用語']);
  });

  it('says where it stands, by way of its goal', () => {
    const [trail, pages, neighbours] = policy.all('nav');
    expect(pages?.all('a').map((one) => [one.text, one.attribute('aria-current')])).toEqual([
      ['基本目標1 働く場をつくる', undefined],
      ['施策1 創業の支援', 'page'],
      ['判定の方法', undefined],
    ]);
    expect(trail?.all('li').map((one) => one.text)).toEqual([
      'トップページ',
      '基本目標1　働く場をつくる',
      '施策1　創業の支援',
    ]);
    expect(trail?.all('a').map((one) => one.attribute('href'))).toEqual([
      'index.html',
      'goal-1.html',
    ]);
    expect(neighbours?.all('a').map((one) => [one.text, one.attribute('href')])).toEqual([
      ['前へ：基本目標1 働く場をつくる', 'goal-1.html'],
      ['次へ：判定の方法', 'method.html'],
    ]);
    expect(
      page('method.html')
        .all('nav')[0]
        ?.all('li')
        .map((one) => one.text),
    ).toEqual(['トップページ', '判定の方法']);
  });

  it('says whom to ask, and makes no link of it', () => {
    const asked = siteOf([sheet('index')], { footer: '問合せ先 javascript:alert(1) a@example.jp' });
    const foot = first(page('index.html', written(asked)), 'footer');
    expect(foot.text.trim()).toBe('問合せ先 javascript:alert(1) a@example.jp');
    expect(foot.all('a')).toEqual([]);
  });

  it('offers itself as text, with format and size', () => {
    const link = first(policy, 'main').all('a').at(-1);
    expect([link?.text, link?.attribute('href')]).toEqual([
      'このページのテキスト版（TXT形式：1KB）',
      'policy-1-1.txt',
    ]);
  });

  it('may neither load nor run anything', () => {
    const policyOf = policy.all('meta').find((one) => one.attribute('http-equiv') !== undefined);
    expect(policyOf?.attribute('content')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; img-src 'self'/u,
    );
    expect(policy.all('script', 'iframe', 'object', 'base', 'form')).toEqual([]);
    expect(policy.all('link').map((one) => one.attribute('href'))).toEqual(['favicon.svg']);
  });

  it('of a draft says so, and is not to be found by searching', () => {
    const draft = page('index.html', written({ ...SITE, handling: '案' }));
    expect(first(draft, 'header').text).toContain('案');
    expect(robots(draft).map((one) => one.attribute('content'))).toEqual(['noindex']);
    expect(robots(policy)).toEqual([]);
  });
});

describe('目次 on the site', () => {
  it('lists the other pages', () => {
    const paper = siteOf([sheet('index'), sheet('contents', [], { kind: 'contents' }), sheet('a')]);
    const list = first(first(page('contents.html', written(paper)), 'main'), 'ul');
    expect(list.all('a').map((one) => [one.text, one.attribute('href')])).toEqual([
      ['indexのページ', 'index.html'],
      ['aのページ', 'a.html'],
    ]);
  });
});

describe('the part for pasting', () => {
  it('is what stands below the title, without page and style', () => {
    const part = fileOf(MADE, 'cms/policy-1-1.html');
    expect(part).not.toMatch(/<(?:html|head|body|style|h1|nav)\b/u);
    expect(readFragment(part).text.trim()).toBe('3指標のうち3指標が目標を達成しました。');
    const within = part.replace('<div class="kensho">', '').replace(/<\/div>\n$/u, '');
    expect(fileOf(MADE, 'site/policy-1-1.html')).toContain(within);
  });

  it('has a stylesheet that touches nothing but what is pasted', () => {
    const css = fileOf(written(SITE, { css: 'body { margin: 0; }' }), 'cms/fragment.css');
    expect(css).toMatch(
      /^\.kensho\{--accent:#1F4E79;--head-fill:#E4ECF5;[^{}]*\np \{ margin: 0; \}\n\}\n$/u,
    );
  });
});

describe('the looks', () => {
  it('are in every page: the theme’s colours, then the designer’s rules without their remarks', () => {
    const css = '/* @import は使えない */\n\na { color: var(--head-fill); }\n';
    const style = first(page('index.html', written(SITE, { css })), 'style');
    expect(style.text).toBe(
      ':root{--accent:#1F4E79;--head-fill:#E4ECF5;}\np { margin: 0; }\na { color: var(--head-fill); }\n',
    );
  });

  it.each(['@import "a.css";', 'a { background: url(a.png); }', '</style><script>', undefined])(
    'are refused when they need something from elsewhere, or are not there: %s',
    (css) => {
      const { artifacts, diagnostics } = written(SITE, { css });
      expect(artifacts).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(['html/style']);
      expect(diagnostics[0]?.message).toContain('templates/site.css');
      const inner = written(SITE, { contents: css });
      expect(inner.artifacts).toBeUndefined();
      expect(inner.diagnostics[0]?.message).toContain('templates/site-contents.css');
    },
  );
});

describe('the list of pages', () => {
  it('has 計画全体 among the goals though it has no policies, and what follows them apart', () => {
    const whole = siteOf([
      sheet('top'),
      sheet('goal-0', [], { title: '計画全体' }),
      sheet('goal-1', [], { title: '基本目標1' }),
      sheet('policy-1-1', [], { level: 2, title: '施策1' }),
      sheet('method', [], { title: '判定の方法' }),
    ]);
    const list = page('method.html', written(whole))
      .all('nav')
      .find((one) => one.attribute('class') === 'pages');
    expect(list?.all('p', 'li').map(({ name, text: said }) => `${name} ${said}`)).toEqual([
      'p 計画全体',
      'p 基本目標1',
      'li 施策1',
      'p 一覧と説明',
      'li 判定の方法',
    ]);
  });
});

describe('the frame', () => {
  it('is the city’s own, with our parts in the places that it names', () => {
    const framed = written(SITE, {
      frame:
        '\uFEFF<!-- 市の枠 -->\n<header class="city-head"><p>市の頭</p></header>\n<slot name="main"></slot>\n<slot name="footer"></slot>\n',
    });
    const body = first(page('policy-1-1.html', framed), 'body');
    expect(body.all('header').map((one) => one.attribute('class'))).toEqual(['city-head']);
    expect(body.all('nav')).toEqual([]);
    expect([body.all('main').length, body.all('footer').length]).toEqual([1, 1]);
    expect(body.text.indexOf('市の頭')).toBeLessThan(body.text.indexOf('3指標のうち'));
    // The first thing that the keyboard reaches leads to the contents, whatever the frame is.
    expect(first(body, 'a').attribute('href')).toBe('#main');
    expect(fileOf(framed, 'site/policy-1-1.html')).not.toContain('市の枠');
  });

  it.each([
    [undefined, 'がありません'],
    ['<p>枠だけ</p>', '本文の入る所がありません'],
    ['<slot name="main"></slot><slot name="main"></slot>', '「<slot name="main">」が2つあります'],
    ['<slot name="main"></slot><slot name="side"></slot>', '知らない場所「<slot name="side">」'],
    ['<slot name="main"></slot><slot name=footer></slot>', '「<slot」'],
    ['<slot name="main"></slot><script>alert(1)</script>', '「<script」'],
    ['<slot name="main"></slot><link rel="stylesheet" href="a.css">', '「<link」'],
    [
      '<slot name="main"></slot><img src="https://www.example.jp/a.png" alt="">',
      '「src="https://」',
    ],
    ['<slot name="main"></slot><p onclick="a()">文</p>', '「onclick=」'],
  ])(
    'is refused when it could not stand alone or has no place for the contents: %s',
    (frame, why) => {
      const { artifacts, diagnostics } = written(SITE, { frame });
      expect(artifacts).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(['html/frame']);
      expect(diagnostics[0]?.message).toContain(why);
    },
  );
});

describe('files that pages offer', () => {
  it('say their format and size, rounded up, and lie in the site’s folder', () => {
    expect(offered('data/indicators.csv')).toEqual([
      '報告書（CSV形式：4KB）',
      'files/data/indicators.csv',
    ]);
    expect([...offer('data/indicators.csv').files.keys()]).toContain(
      'site/files/data/indicators.csv',
    );
    expect(offered('agenda.pdf')[0]).toBe('報告書（PDF形式：1KB）');
    expect(offered('packet.pdf')[0]).toBe('報告書（PDF形式：1.0MB）');
  });

  it('may be printed in another way', () => {
    expect(offered('report.pdf')).toEqual(['報告書（PDF形式：1.5MB）', 'files/report-mono.pdf']);
  });

  it('are pages too, by their id', () => {
    expect(offered('method')).toEqual(['報告書', 'method.html']);
    expect(offered('index')).toEqual(['報告書', 'index.html']);
  });

  it('are only words, with a 注意, where this run does not make them', () => {
    const { diagnostics } = offer('members.pdf');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['html/notMade', 'warning'],
    ]);
    expect(first(page('index.html', offer('members.pdf')), 'main').text).toContain('報告書\n');
    expect(offered('members.pdf')[1]).toBe('index.txt');
    const withoutData = written(linking('data/indicators.csv'));
    expect(withoutData.diagnostics.map(({ code }) => code)).toEqual(['html/notMade']);
  });

  it('are told of once, however many pages offer them', () => {
    const { diagnostics } = written(linking('members.pdf', 'data/texts.csv', 'members.pdf'));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'ウェブページからこの回に作らないファイル（「members.pdf」「data/texts.csv」）へのリンクは、文字だけにしました。',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'https://example.jp/',
    'policy-9-9',
    '../report.pdf',
    'data/other.csv',
    '',
  ])('cannot be anything else: 「%s」 is an error that names the template', (to) => {
    const { artifacts, diagnostics } = offer(to);
    expect(artifacts).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['html/link']);
    expect(diagnostics[0]?.message).toBe(
      `ひな形 templates/site.hbs：「indexのページ」のページの「<a to="${to}">報告書</a>」は、どこにもつながりません。`,
    );
  });
});

/** What is said of the pictures at the head of a page, and their sizes. */
function images(from: Written): readonly (readonly (string | undefined)[])[] {
  return first(page('a.html', from), 'header')
    .all('img')
    .map((one) => ['alt', 'width', 'height'].map((name) => one.attribute(name)));
}

describe('the head of every page', () => {
  const png = wholePng(300, 100);
  const own = { mark: 'office:mark.png', logo: { file: 'office:logo.png', alternative: 'ロゴ' } };
  const pictures = new Map([
    ['office:mark.png', new Uint8Array(png)],
    ['office:logo.png', new Uint8Array([...png, 0])],
  ]);
  it('shows the city’s mark, which its name beside it says, and the plan’s logo', () => {
    const site = written(siteOf([sheet('top'), sheet('a')], own), { pictures });
    expect(images(site)).toEqual([
      ['', '300', '100'],
      ['ロゴ', '300', '100'],
    ]);
    const sources = first(page('a.html', site), 'header')
      .all('img')
      .map((one) => one.attribute('src') ?? '');
    for (const source of sources) expect(site.files.has(`site/${source}`)).toBe(true);
    expect(new Set(sources).size).toBe(2);
  });

  it('shows none where an office has none', () => {
    expect(images(written(siteOf([sheet('top'), sheet('a')])))).toEqual([]);
  });
});
