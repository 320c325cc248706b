import { describe, expect, it } from '@jest/globals';

import { sitePublication } from '../../src/compose/publication.ts';
import type { EarlierBook, EarlierSite } from '../../src/forms/earlierSite.ts';
import type { Profile } from '../../src/forms/submission.ts';
import { submission } from '../evaluate/submission.ts';

/** 見本市, H28. */
const NOW = submission([{ target: ['—', '5'], actual: ['1', '6'] }]);
const place = { sheet: '基本情報', cell: 'B1' };

function now(change: Partial<Profile>) {
  return { ...NOW, profile: { ...NOW.profile, ...change } };
}

function site(year: number, change: Partial<EarlierBook> = {}): EarlierSite {
  const label = `H${year - 1988}`;
  return {
    folder: `output/${label}`,
    href: `../../${label}/site/index.html`,
    book: {
      city: { value: '見本市' },
      title: { value: '進捗\n状況' },
      judgedYear: { value: { year, label } },
      ...change,
    },
  };
}

describe('sites of earlier years', () => {
  it('are those of the same city before 対象年度, the newest first', () => {
    const archive = [
      site(2014),
      site(2016),
      site(2015),
      site(2013, { city: { value: '隣の市' } }),
      site(2017),
    ];
    const { value, diagnostics } = sitePublication(NOW, archive);
    expect(diagnostics).toEqual([]);
    expect(value?.earlier).toEqual([
      { year: '平成27年度', title: '進捗状況', href: '../../H27/site/index.html' },
      { year: '平成26年度', title: '進捗状況', href: '../../H26/site/index.html' },
    ]);
  });

  it('are found at the address where they were published, unless this year takes its place', () => {
    const address = { value: 'https://www.town.example.jp/kpi/h27/' };
    const archive = [site(2015, { publishedAt: address })];
    const hrefs = [
      { value: 'https://www.town.example.jp/kpi/h28/', place },
      { ...address, place },
    ]
      .map((publishedAt) => sitePublication(now({ publishedAt }), archive).value?.earlier)
      .map((earlier) => earlier?.map(({ href }) => href));
    expect(hrefs).toEqual([
      ['https://www.town.example.jp/kpi/h27/'],
      ['../../H27/site/index.html'],
    ]);
  });

  it('are no list where nobody asked for them', () => {
    expect(sitePublication(NOW, undefined)).toEqual({ value: { changes: [] }, diagnostics: [] });
  });

  it('are missing where all are of this year, or of another city', () => {
    const { value, diagnostics } = sitePublication(NOW, [site(2016)]);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ severity: 'error' }]);
    expect(diagnostics[0]?.message).toContain('見本市の平成28年度より前のウェブページがありません');
  });

  it('are not guessed where two folders hold the same year of the same plan', () => {
    const { book, href } = site(2015);
    const twin = { folder: 'output/H27案', href, ...(book && { book }) };
    const { value, diagnostics } = sitePublication(NOW, [site(2015), twin]);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain('（「output/H27」「output/H27案」）');
    const other = sitePublication(NOW, [site(2015), site(2015, { title: { value: '別の計画' } })]);
    expect(other.value?.earlier).toHaveLength(2);
  });

  it('are passed over, and named, where they are drafts or say nothing of themselves', () => {
    const mute = { folder: 'output/古い', href: '../../old/site/index.html' };
    const archive = [site(2014), site(2015, { handling: { value: '委員限り' } }), mute];
    const { value, diagnostics } = sitePublication(NOW, archive);
    expect(value?.earlier?.map(({ year }) => year)).toEqual(['平成26年度']);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(diagnostics[0]?.message).toContain('「output/古い」');
    expect(diagnostics[1]?.message).toContain('「output/H27」のウェブページは「委員限り」');
  });
});
