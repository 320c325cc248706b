import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import { USUAL_LICENCE } from '../../src/office/settings.ts';
import { JUDGING, submitted } from '../compose/papers.ts';
import { first, type Found, readFragment, readPage } from '../write/html/reading.ts';
import { siteOfEvaluation, textOf } from './making.ts';

/** Texts that a workbook from outside may hold; each stands where a clerk writes words. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '{{constructor}}{{{title}}}',
  '=HYPERLINK("http://evil.example/","押す")',
  'javascript:alert(1)',
  '</style></title></svg><b>',
  '<!--<a href="http://evil.example/">',
  '&lt;i&gt;&amp;',
] as const;

const [SCRIPT, IMAGE, MOUSE, BRACES, FORMULA, ADDRESS, ENDS, COMMENT, ENTITIES] = HOSTILE;

const { files, site } = siteOfEvaluation(
  evaluate(
    submitted({
      基本情報: `
項目         | 内容
市名         | ${IMAGE}
計画名       | ${COMMENT}
報告書の表題 | ${SCRIPT}
資料番号     | ${FORMULA}
会議日       | 平成30年8月7日
計画期間     | ${MOUSE}
基準年度     | H27
対象年度     | H29
評価方式     | 達成・未達成
本文の注記   | ${BRACES}
資料の扱い   | ${ENDS}
問合せ先     | ${ADDRESS}`,
      施策体系: `
基本目標 | 施策 | 番号 | 種別       | 名称・本文   | 副題
1        |      |      | 基本目標   | ${SCRIPT}    | ${ENDS}
1        | 1    |      | 施策       | ${IMAGE}     |
1        | 1    | ①   | 施策の内容 | ${ENTITIES}  |`,
      KPI: `
KPI番号 | 基本目標 | 施策 | 区分 | KPI名    | 単位 | 目標の向き | 行     | 基準値 H27 | H28 | H29 | H30 | 注記
K1-1-1  | 1        | 1    | KPI  | ${SCRIPT} | ${IMAGE} | 多いほど良い | 目標値 | —   | 5   | 6   | 7   | ※${COMMENT}
        |          |      |      |          |      |              | 実績値 | 4   | 5   | 5   |     |`,
      '課題・方向性': HOSTILE.reduce(
        (rows, text, index) => `${rows}\n1 | 1 | 課題・検証 | ${index + 1} | ${ENDS} | ${text}`,
        '基本目標 | 施策 | 区分 | 順 | タグ | 本文',
      ),
    }),
    JUDGING,
  ),
);

const pages = files.filter(({ path }) => path.startsWith('site/') && path.endsWith('.html'));
const parts = files.filter(({ path }) => path.startsWith('cms/') && path.endsWith('.html'));

/** Elements that the writer itself makes; any other would be the workbook's. */
const OWN = new Set(
  'html head meta link title style body div a header nav main section footer h1 h2 h3 h4 p ul ol li strong small br span table caption thead tbody tr th td figure figcaption details summary svg desc text tspan path rect g defs clippath clipPath label input output script'.split(
    ' ',
  ),
);

const TARGET =
  /^(?:#main|[a-z0-9-]+\.(?:html(?:#K[0-9-]+)?|txt)|favicon\.svg|files\/[a-z/]+\.(?:pdf|csv|xlsx|json|jsonld))$/u;

function strange(page: Found): readonly string[] {
  return page
    .all()
    .flatMap(({ name, attributes }) => [
      ...(OWN.has(name) ? [] : [`<${name}>`]),
      ...attributes
        .filter(
          ([attribute, value]) =>
            /^on|^src$|^style$/u.test(attribute) ||
            (attribute === 'href' && !TARGET.test(value) && value !== USUAL_LICENCE.path),
        )
        .map(([attribute, value]) => `${attribute}=${value}`),
    ]);
}

describe('a workbook full of hostile texts', () => {
  it('makes a site all the same', () => {
    expect(pages.map(({ path }) => path)).toContain('site/policy-1-1.html');
    expect(parts).toHaveLength(pages.length + 1);
  });

  it('puts no element, no script and no address of its own into any page', () => {
    const found = [
      ...pages.map((file) => [file.path, strange(readPage(textOf(file)))]),
      ...parts.map((file) => [file.path, strange(readFragment(textOf(file)))]),
    ];
    expect(found.filter(([, faults]) => faults?.length !== 0)).toEqual([]);
  });

  it('runs no script but the one that each policy names by its digest', () => {
    for (const file of pages) {
      const page = readPage(textOf(file));
      const named = page
        .all('meta')
        .flatMap((one) => /script-src '(sha256-[^']+)'/u.exec(one.attribute('content') ?? '')?.[1]);
      const texts = [...textOf(file).matchAll(/<script>([^]*?)<\/script>/gu)].map(
        ([, script = '']) => script,
      );
      // The Nu Html Checker leaves a line break beside the tags out of the digest.
      expect(texts).toEqual(texts.map((script) => script.trim()));
      const scripts = texts.map(
        (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
      );
      expect([file.path, scripts]).toEqual([file.path, named.filter((one) => one !== undefined)]);
      expect([file.path, scripts.length]).toEqual([
        file.path,
        file.path === 'site/find.html' ? 1 : 0,
      ]);
    }
    expect(parts.filter((file) => textOf(file).includes('<script'))).toEqual([]);
  });

  it.each(HOSTILE)('%s is a text like any other', (text) => {
    const policy = files.find(({ path }) => path === 'site/policy-1-1.html');
    const page = readPage(policy === undefined ? '' : textOf(policy));
    const items = first(page, 'main')
      .all('li')
      .map((one) => one.text);
    expect(items).toContain(`【${ENDS}】${text}`);
    const plain = files.find(({ path }) => path === 'site/policy-1-1.txt');
    expect(plain === undefined ? '' : textOf(plain)).toContain(`・【${ENDS}】${text}`);
  });

  it('is named by its own words in the window, in the trail, in charts and at the foot', () => {
    const policy = pages.find(({ path }) => path.endsWith('policy-1-1.html'));
    const page = readPage(policy === undefined ? '' : textOf(policy));
    expect(first(page, 'h1').text).toBe(`基本目標1 施策1 ${IMAGE}`);
    expect(first(page, 'title').text).toContain(IMAGE);
    expect(first(first(page, 'svg'), 'title').text.trim()).toBe(`${SCRIPT}（${IMAGE}）`);
    expect(first(page, 'footer').text).toContain(`問合せ先　${ADDRESS}`);
    expect(first(page, 'footer').all('a')).toEqual([]);
    expect(site.author).toBe(IMAGE);
  });
});
