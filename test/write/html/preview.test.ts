import { describe, expect, it } from '@jest/globals';

import type { Block, PaperDocument } from '../../../src/forms/document.ts';
import { readPage } from './reading.ts';
import { fileOf, sheet, siteOf, text, written } from './sites.ts';

const HEADLINE: readonly Block[] = [
  { kind: 'heading', level: 1, inlines: text('進捗状況') },
  { kind: 'heading', level: 2, inlines: text('令和6年度の達成状況') },
  {
    kind: 'headline',
    inlines: [
      { kind: 'big', text: '3' },
      { kind: 'text', text: '指標のうち' },
      { kind: 'big', text: '2' },
      { kind: 'text', text: '指標が達成<&>' },
      { kind: 'small', text: '（再掲1）' },
    ],
    figures: [
      {
        kind: 'figure',
        caption: '内訳',
        alternative: '3指標の内訳',
        source: '',
        content: {
          kind: 'chart',
          chart: {
            kind: 'squares',
            id: 'squares',
            parts: [{ label: '達成', text: '達成 2', look: 'achieved', mark: '', count: 2 }],
          },
        },
      },
    ],
    texts: [],
  },
];
const PUBLISHED = { address: 'https://www.town.example.jp/kpi/', changes: [] };
const SHEETS = [sheet('index', HEADLINE), sheet('method', [], { title: '判定の方法' })];

function made(change: Partial<PaperDocument>) {
  return written(siteOf(SHEETS, change));
}

/** What the page says to who shares a link to it. */
function said(path: string, change: Partial<PaperDocument>): Readonly<Record<string, string>> {
  const metas = readPage(fileOf(made(change), path)).all('meta');
  return Object.fromEntries(
    metas.flatMap(({ attribute }) => {
      const property = attribute('property');
      return property === undefined ? [] : [[property, attribute('content') ?? '']];
    }),
  );
}

describe('a link that is shared', () => {
  it('is shown with the words of its page, and with a picture that every page names whole', () => {
    expect(said('site/method.html', { publication: PUBLISHED })).toEqual({
      'og:type': 'website',
      'og:site_name': '総合戦略の進捗状況',
      'og:title': '判定の方法｜総合戦略の進捗状況',
      'og:description': '判定の方法。総合戦略の進捗状況のページです。',
      'og:url': 'https://www.town.example.jp/kpi/method.html',
      'og:locale': 'ja_JP',
      'og:image': 'https://www.town.example.jp/kpi/preview.png',
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt':
        '見本市　総合戦略の進捗状況　令和6年度の達成状況　3指標のうち2指標が達成<&>（再掲1）',
    });
    expect(said('site/index.html', { publication: PUBLISHED })).toMatchObject({
      'og:title': '総合戦略の進捗状況',
      'og:url': 'https://www.town.example.jp/kpi/index.html',
    });
  });

  it('leads to a picture of the result, a pixel for a point', () => {
    const { files } = made({ publication: PUBLISHED });
    expect(files.get('site/preview.png')).toMatch(
      /^1 .*"text":"総合戦略の進捗状況 3指標のうち2指標が達成<&>"/u,
    );
  });

  it('has neither where no address is known, nor as a draft', () => {
    for (const change of [{}, { publication: PUBLISHED, handling: '案' }]) {
      expect(said('site/index.html', change)).toEqual({});
      expect(made(change).files.has('site/preview.png')).toBe(false);
    }
  });
});
