import { beforeAll, describe, expect, it } from '@jest/globals';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

import type { Artifact } from '../../src/forms/artifact.ts';
import type { PaperDocument, TableBlock } from '../../src/forms/document.ts';
import { printDigits, printRow } from '../compose/printed.ts';
import type { Run } from '../shared/build.ts';
import { paperOf, sharedRun, siteOf } from '../shared/run.ts';
import { first, type Found, readPage } from '../write/html/reading.ts';
import { textOf } from './making.ts';

const VALIDATOR = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
  }),
);

/** What html-validate says of a file. */
async function faults(path: string, html: string): Promise<readonly string[]> {
  const { results } = await VALIDATOR.validateString(html, path);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, ruleId, message }) => `${path}:${line} ${ruleId} ${message}`);
}

/** Everything printed in the cells of the first table of a sheet, spaces aside. */
function printed({ sheets }: PaperDocument, id: string): readonly string[] {
  const table = sheets
    .find((sheet) => sheet.id === id)
    ?.blocks.find((block): block is TableBlock => block.kind === 'table');
  const rows = table === undefined ? [] : [...table.head, ...table.groups.flat()];
  return rows
    .flat()
    .map((cell) =>
      cell.content.kind === 'chart'
        ? cell.content.alternative
        : cell.content.kind === 'text'
          ? cell.content.inlines.map((one) => ('text' in one ? one.text : '')).join('')
          : [cell.content.figure]
              .map(
                ({ mark, number, bound, note }) => `${mark}${printDigits(number)}${bound}${note}`,
              )
              .join(''),
    );
}

/** The id of its caption, which is its own on every page. */
function tableName(table: Found): string {
  return first(table, 'caption').attribute('id') ?? '';
}

function cells(page: Found): readonly string[] {
  // What is folded away below a chart comes before it.
  const folded = new Set(page.all('details').flatMap((one) => one.all('table').map(tableName)));
  const table = first(page, 'main')
    .all('table')
    .find((one) => !folded.has(tableName(one)));
  return table?.all('th', 'td').map((cell) => cell.text) ?? [];
}

function unspaced(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.replaceAll(/\s/gu, ''));
}

/** Heads of years as the site writes them: R1検証年度 is 令和元年度検証年度. */
function inFull(texts: readonly string[]): readonly string[] {
  return texts.map((text) =>
    text.replace(/^([HR])(\d+)(?=$|基準値|検証年度|最終年度)/u, (_, era, number) => {
      const name = era === 'H' ? '平成' : '令和';
      return `${name}${number === '1' ? '元' : String(number)}年度`;
    }),
  );
}

describe.each([
  { city: 'kumamoto-r1', pages: 25 },
  { city: 'mihon-r6', pages: 35 },
  { city: 'kirinosawa-r7', pages: 13 },
] as const)('the website of $city', ({ city, pages: count }) => {
  let run: Run;
  let site: readonly Artifact[];
  let files: ReadonlyMap<string, string>;
  const html = (kind: 'page' | 'part'): readonly (readonly [string, string])[] =>
    [...files].filter(
      ([path]) => path.startsWith(kind === 'page' ? 'site/' : 'cms/') && path.endsWith('.html'),
    );
  /** Read once for all examples. */
  const pages = new Map<string, Found>();
  const pageAt = (path: string): Found => {
    const read = pages.get(path) ?? readPage(files.get(path) ?? '');
    pages.set(path, read);
    return read;
  };
  const page = (id: string): Found => pageAt(`site/${id}.html`);
  /** Where a reader may be led outside: the city, its committee, the terms of use. */
  const outside = (): readonly string[] => {
    const { citySite, committeePage } = run.evaluation.submission.profile;
    const own = [citySite?.value, committeePage?.value].filter((one) => one !== undefined);
    return [...own, 'https://creativecommons.org/licenses/by/4.0/deed.ja'];
  };

  beforeAll(async () => {
    run = await sharedRun(city, '達成・未達成');
    site = siteOf(run);
    const texts = site.filter(({ mediaType }) => mediaType.startsWith('text/'));
    files = new Map(texts.map((file) => [file.path, textOf(file)]));
  });

  it('says the target of a card once, below its name', () => {
    const captions = html('page').flatMap(([path]) =>
      pageAt(path)
        .all('figure')
        .filter((one) => one.attribute('class')?.split(' ').includes('card') === true)
        .map((card) => first(card, 'figcaption').text),
    );
    expect(captions.length).toBeGreaterThan(15);
    expect(captions.filter((text) => /目標 [0-9]/u.test(text))).toEqual([]);
  });

  it('has a page for the start, each goal, each policy, and what belongs to them', () => {
    expect(html('page')).toHaveLength(count);
    // And the draft of what was tried, which no page leads to.
    expect(html('part')).toHaveLength(count + 1);
    expect(page('policy-1-1').all('h1')).toHaveLength(1);
  });

  it('is valid HTML, every page and, on their own, parts for pasting', async () => {
    // Each part stands in its page word for word; what is left to see is that it can stand alone.
    const alone = html('part').filter(([path]) => /index|policy-1-1|accessibility/u.test(path));
    const all = [...html('page'), ...alone];
    const found = await Promise.all(all.map(([path, text]) => faults(path, text)));
    expect(found.flat()).toEqual([]);
  });

  it('has the figures of the packet', () => {
    const packet = paperOf(run, 'packet');
    const ids = packet.sheets
      .map(({ id }) => id)
      .filter((id) => /^(?:goal|policy)-|^indicator-list$/u.test(id));
    const own = ids.filter((id) => printed(packet, id).length > 0);
    const { indicators } = run.evaluation.submission;
    const places = indicators.map(({ goal, policy }) => [goal, policy].join('-'));
    expect(own).toHaveLength(new Set(places).size + 1);
    for (const id of own)
      expect(unspaced(cells(page(id)))).toEqual(inFull(unspaced(printed(packet, id))));
  });

  it('opens each policy with figures, and links from the start to every page', () => {
    // A rating that the committee has given stands above it.
    const lead = page('policy-1-1')
      .all('p')
      .find((one) => one.attribute('class') === 'lead')?.text;
    expect(lead).toMatch(
      /^(?:平成|令和)\d+年度は、3指標.*(?:すべて|のうち\d指標)が目標を達成しました.*。(?:前年度（(?:平成|令和)\d+年度）の実績値と比べると、|どの指標も、前年度（(?:平成|令和)\d+年度）の実績値より)/u,
    );
    const links = new Set(
      page('index')
        .all('a')
        .map((one) => one.attribute('href')),
    );
    const missing = html('page')
      .map(([path]) => path.replace('site/', ''))
      .filter((path) => path !== 'index.html' && !links.has(path));
    expect(missing).toEqual([]);
  });

  it('leads nowhere that is not there', () => {
    const abroad = outside();
    const known = new Set(
      site.flatMap(({ path }) => {
        const own = path.replace(/^site\//u, '');
        const ids = own.endsWith('.html')
          ? pageAt(path)
              .all('figure', 'th')
              .map((one) => `${own}#${one.attribute('id') ?? ''}`)
          : [];
        return [own, ...ids];
      }),
    );
    const dead = html('page').flatMap(([path]) =>
      pageAt(path)
        .all('a', 'img')
        .flatMap((one) => one.attribute('href') ?? one.attribute('src') ?? [])
        .filter((to) => to !== '#main' && !abroad.includes(to) && !known.has(to))
        .map((to) => `${path} → ${to}`),
    );
    expect(dead).toEqual([]);
  });

  it('needs nothing from elsewhere', () => {
    // A link is followed by who reads it, never by the page.
    const links = outside().map((to) => `<a href="${to}">`);
    for (const [path, text] of html('page')) {
      const own = links.reduce((rest, link) => rest.replaceAll(link, ''), text);
      const needed =
        /(?:src|href|action|data|poster)="(?:https?:)?\/\/|url\(|@import|<script[^>]/u.exec(own);
      expect([path, needed?.[0]]).toEqual([path, undefined]);
    }
  });

  it('weighs no more than 150 KB, each page with the files that it shows', () => {
    const weights = new Map(site.map(({ path, bytes }) => [path, bytes.length]));
    const heavy = html('page').flatMap(([path]) => {
      const shown = pageAt(path)
        .all('img')
        .map((one) => `site/${one.attribute('src') ?? ''}`);
      const bytes = [path, ...shown].map((one) => weights.get(one) ?? Infinity);
      const all = bytes.reduce((sum, one) => sum + one, 0);
      return all > 150_000 ? [`${path}: ${all}`] : [];
    });
    expect(heavy).toEqual([]);
  });

  it('lists every indicator, each where it stands, and leads to its chart', () => {
    const { indicators } = run.evaluation.submission;
    const items = page('find')
      .all('ul')
      .filter((one) => one.attribute('class') === 'searched')
      .flatMap((list) => list.all('li'));
    const names = items.map((item) => {
      const unit = item.all('small').find(({ text }) => /^（(?!再掲)/u.test(text))?.text ?? '';
      return `${first(item, 'a').text}${unit}`.replaceAll(/\s/gu, '');
    });
    const expected = indicators.map(({ name, unit }) => {
      const own = name.value.replaceAll(/\s/gu, '');
      return unit?.value === undefined || unit.value === '' ? own : `${own}（${unit.value}）`;
    });
    expect(names.toSorted()).toEqual(expected.toSorted());
    const targets = items.map((item) => first(item, 'a').attribute('href') ?? '');
    expect(targets.filter((to) => to.includes('#')).length).toBeGreaterThan(15);
    expect(new Set(targets.filter((to) => to.includes('#'))).size).toBe(
      targets.filter((to) => to.includes('#')).length,
    );
  });

  it('has the same ids nowhere twice, and every reference to one is met', () => {
    for (const [path] of html('page')) {
      const all = pageAt(path).all();
      const ids = all.flatMap((one) => one.attribute('id') ?? []);
      const asked = all.flatMap((one) => (one.attribute('aria-labelledby') ?? '').split(' '));
      const unmet = asked.filter((id) => id !== '' && !ids.includes(id));
      expect([path, ids.length, unmet]).toEqual([path, new Set(ids).size, []]);
    }
  });

  it('has every figure of a page in its text too', () => {
    const sheet = paperOf(run, 'site').sheets.find(({ id }) => id === 'policy-1-1');
    const rows = sheet?.blocks.flatMap((block) =>
      block.kind === 'table' ? block.groups.flat() : [],
    );
    const text = files.get('site/policy-1-1.txt') ?? '';
    const figures = (rows ?? [])
      .flat()
      .flatMap(({ content }) => (content.kind === 'figure' ? [content.figure] : []));
    expect(rows?.map(printRow).join('')).not.toBe('');
    expect(figures.length).toBeGreaterThan(20);
    for (const { number, bound, note } of figures)
      expect(text).toContain(`${printDigits(number)}${bound}${note}`);
  });
});
