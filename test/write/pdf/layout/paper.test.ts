import { describe, expect, it } from '@jest/globals';

import type { Block, Sheet } from '../../../../src/forms/document.ts';
import type { StructureElement } from '../../../../src/write/pdf/display/display.ts';
import { difference } from './expected.ts';
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
import {
  box,
  charts,
  heading,
  indicators,
  indicatorTable,
  item,
  laidOut,
  laidOutPolicy,
  metrics,
  PAGE,
  paperOf,
  paragraph,
  policy,
  prose,
  theme,
} from './papers.ts';

const COVER: Sheet = {
  id: 'cover',
  kind: 'cover',
  level: 1,
  title: '表紙',
  blocks: [
    { ...paragraphBlock('資料1'), align: 'end' },
    paragraphBlock('見本市総合戦略'),
    heading('総合戦略の進捗状況', 1),
    paragraphBlock('令和6年8月6日'),
  ],
};

const CONTENTS: Sheet = {
  id: 'contents',
  kind: 'contents',
  level: 1,
  title: '目次',
  band: { label: '', number: '', title: '目次', paper: '資料1' },
  blocks: [],
};

function paragraphBlock(text: string): Extract<Block, { kind: 'paragraph' }> {
  return { kind: 'paragraph', manner: 'cover', align: 'center', inlines: [{ kind: 'text', text }] };
}

function goal(number: number, title = '一つの目標'): Sheet {
  const band = { label: `基本目標${number}`, number: '', title: `「${title}」`, paper: '資料1' };
  const id = `goal-${number}`;
  const blocks = [
    paragraph('副題', 'lead'),
    { kind: 'list', items: [item('施策の名', '施策1')] },
  ] as const;
  return { id, kind: 'body', level: 1, title: `基本目標${number}　${title}`, band, blocks };
}

function policyOf(number: number, bullets: number, title = '雇用'): Sheet {
  const texts = Array.from({ length: bullets }, (_, index) => `${index + 1}番の文。`);
  return policy([indicatorTable(indicators(2)), box(texts), box(texts, '方向性')], {
    id: `policy-1-${number}`,
    level: 2,
    title: `施策${number}　${title}`,
  });
}

const PACKET = paperOf([COVER, CONTENTS, goal(1), policyOf(1, 3), policyOf(2, 60), goal(2)]);

describe('a paper', () => {
  const document = laidOut(PACKET);

  it('says everything once, in the order of its blocks', () => {
    expect(difference(PACKET, readAloud(document))).toBeUndefined();
  });

  it('keeps everything inside the margins and nothing upon anything', () => {
    expect(outsideMargins(document)).toEqual([]);
    expect(overlaps(document)).toEqual([]);
  });

  it('numbers all pages but the cover', () => {
    const all = document.pages.length;
    const [cover, ...others] = document.pages.map(wordsOn);
    expect(cover).not.toMatch(/\d+ \/ \d+/u);
    for (const [index, words] of others.entries()) {
      const number = index + 2;
      expect(words.endsWith(`見本市検証委員会資料${number}${number} / ${all}`)).toBe(true);
    }
  });

  it('begins every sheet on a new page under its band, and repeats the band with （つづき）', () => {
    const bands = document.pages
      .slice(2)
      .map((page) => textOf(textsOn(page)[1] ?? textOn(page, '')));
    expect(bands.filter((words) => words.includes('（つづき）'))).toHaveLength(
      document.pages.length - PACKET.sheets.length,
    );
  });

  it('has headings without gaps, goals above policies above boxes', () => {
    const levels = elementsAs(document, 'H1', 'H2', 'H3', 'H4').map(({ role }) => role);
    expect(levels).toEqual(['H1', 'H2', 'H2', 'H3', 'H4', 'H4', 'H3', 'H4', 'H4', 'H2']);
  });

  it('hangs policies under the section of their goal', () => {
    const [, , first, second] = document.structure.children;
    expect(first?.children.filter(({ role }) => role === 'Sect')).toHaveLength(2);
    expect(second?.children.filter(({ role }) => role === 'Sect')).toHaveLength(0);
  });

  it('nests its bookmarks in the same way', () => {
    expect(document.bookmarks.map(({ title, children }) => [title, children.length])).toEqual([
      ['総合戦略の進捗状況', 0],
      ['目次', 0],
      ['基本目標1　「一つの目標」', 2],
      ['基本目標2　「一つの目標」', 0],
    ]);
  });

  it('says in each bookmark what the heading says to which it jumps', () => {
    const headings = elementsAs(document, 'H1', 'H2', 'H3').map((element) =>
      document.pages
        .flatMap(({ items }) => items)
        .flatMap((one) => (one.kind === 'text' && one.meaning === element ? [textOf(one)] : []))
        .join('')
        .replaceAll(/\s/gu, ''),
    );
    const said = document.bookmarks.flatMap(({ title, children }) => [
      title,
      ...children.map((child) => `${title.split('　')[0] ?? ''}${child.title}`),
    ]);
    expect(said.length).toBe(6);
    for (const title of said) expect(headings).toContain(title.replaceAll(/\s/gu, ''));
  });
});

/** The sizes of type in 目次 of a goal with so many policies; it has to stand on one page. */
function sizesOfContents(policies: number): readonly number[] {
  const sheets = Array.from({ length: policies }, (_, index) => ({
    ...policyOf(1, 1),
    id: `policy-1-${index + 1}`,
  }));
  const { pages } = laidOut(paperOf([COVER, CONTENTS, goal(1), ...sheets]));
  const entries = pages.map((page) => textsOn(page).filter(({ linkTo }) => linkTo));
  expect(entries.filter(({ length }) => length > 0)).toHaveLength(1);
  return [...new Set(entries.flat().flatMap(({ runs }) => runs.map(({ size }) => size)))];
}

describe('目次', () => {
  it('names every sheet with the page it begins on, and links to it', () => {
    const document = laidOut(PACKET);
    const entries = textsOn(document.pages[1]).filter(({ linkTo }) => linkTo !== undefined);
    const destinations = new Map(document.destinations.map(({ id, page }) => [id, page]));
    for (const sheet of PACKET.sheets.slice(2)) {
      const line = entries.filter(({ linkTo }) => linkTo === sheet.id).map(textOf);
      expect(line).toEqual([sheet.title, String((destinations.get(sheet.id) ?? 0) + 1)]);
    }
    expect(elementsAs(document, 'Link')).toHaveLength(4);
  });

  it('is set smaller before it takes a second page', () => {
    const [largest = 0] = theme.contents.sizeTimes;
    expect(sizesOfContents(6)).toEqual([largest * theme.sizes.body]);
    for (const size of sizesOfContents(38)) expect(size).toBeLessThan(largest * theme.sizes.body);
  });

  it('counts its own pages when it needs several', () => {
    const goals = Array.from({ length: 12 }, (_, index) => [
      goal(index + 1),
      ...[1, 2, 3, 4].map((number) => ({
        ...policyOf(number, 1, prose(52)),
        id: `policy-${index + 1}-${number}`,
      })),
    ]).flat();
    const document = laidOut(paperOf([COVER, CONTENTS, ...goals]));
    expect(document.destinations[2]).toMatchObject({ id: 'goal-1', page: 4 });
    const [first] = textsOn(document.pages[1])
      .filter(({ linkTo }) => linkTo === 'goal-1')
      .slice(1);
    expect(first && textOf(first)).toBe('5');
    expect(overlaps(document)).toEqual([]);
    expect(outsideMargins(document)).toEqual([]);
  });

  it('leaves no goal’s line at the foot without a policy’s', () => {
    const goals = Array.from({ length: 20 }, (_, index) => [
      goal(index + 1),
      { ...policyOf(1, 1), id: `policy-${index + 1}` },
      { ...policyOf(2, 1), id: `policy-${index + 1}-2` },
    ]).flat();
    const { pages } = laidOut(paperOf([COVER, CONTENTS, ...goals]));
    const last = pages
      .slice(1, 4)
      .map((page) => textsOn(page).findLast(({ linkTo }) => linkTo !== undefined)?.linkTo);
    expect(last.every((id) => id?.startsWith('policy') === true)).toBe(true);
  });
});

/** Size of a band's title. */
function sizeOf(title: string): number {
  const band = { label: '基本目標1', number: '施策1', title, paper: '資料1' };
  const [page] = laidOutPolicy([paragraph('文。')], { band }).pages;
  const found = textsOn(page).find((one) =>
    one.runs.some(({ text }) => text !== '' && title.startsWith(text)),
  );
  return found?.runs.at(-1)?.size ?? 0;
}

describe('the band', () => {
  it('sets a long title smaller before it takes a second line', () => {
    expect(sizeOf('短い題')).toBe(theme.sizes.title);
    expect(sizeOf(prose(36))).toBeLessThan(theme.sizes.title);
    expect(sizeOf(prose(60))).toBeCloseTo(theme.sizes.title * 0.78, 6);
    expect(sizeOf(prose(200))).toBeCloseTo(theme.sizes.body * 1.15, 6);
  });

  it('grows with its title, and what is below moves down', () => {
    const band = { label: '基本目標1', number: '施策1', title: prose(200), paper: '資料1' };
    const document = laidOut(
      paperOf([policy([box([prose(4000)])], { band })], { handling: '委員限り' }),
    );
    expect(document.pages.length).toBeGreaterThan(1);
    expect(outsideMargins(document)).toEqual([]);
    expect(overlaps(document)).toEqual([]);
  });

  it('carries the handling on every page, heard once on the cover, and the paper’s number where a sheet begins', () => {
    const document = laidOut({ ...PACKET, handling: '委員限り', subject: '総合戦略' });
    const heard = document.pages.map((page) => textOn(page, '委員限り').meaning !== 'artifact');
    expect(heard).toEqual(document.pages.map((_, index) => index === 0));
    expect(document.subject).toBe('委員限り　総合戦略');
    for (const page of document.pages) {
      expect(wordsOn(page).includes('資料1')).toBe(!wordsOn(page).includes('（つづき）委員限り'));
    }
    expect(document.pages.map(wordsOn).join('')).toContain('（つづき）委員限り');
    expect(readAloud(document).split('委員限り')).toHaveLength(2);
  });

  it('carries the handling once where no cover says it: before the heading of the first page', () => {
    const band = { label: '基本目標1', number: '施策1', title: '雇用', paper: '資料1' };
    const sheets = [policy([box([prose(4000)])], { band }), policy([paragraph('文。')], { band })];
    const document = laidOut(paperOf(sheets, { handling: '差替' }));
    const heard = document.pages.map((page) => textOn(page, '差替').meaning !== 'artifact');
    expect(heard.length).toBeGreaterThan(2);
    expect(heard).toEqual(document.pages.map((_, index) => index === 0));
    expect(readAloud(document)).toMatch(/^差替基本目標1施策1雇用/u);
    expect(document.subject.startsWith('差替')).toBe(true);
  });

  it('states the count of the page once, read behind the heading', () => {
    const count = '○達成 2　×未達成 1';
    const band = { label: '基本目標1', number: '施策1', title: '雇用', paper: '', count };
    const document = laidOutPolicy([box([prose(6000)])], { band });
    expect(document.pages.length).toBeGreaterThan(1);
    expect(document.pages.map((page) => wordsOn(page).includes(count))).toEqual(
      document.pages.map((_, page) => page === 0),
    );
    expect(readAloud(document)).toMatch(/^基本目標1施策1雇用○達成2×未達成1課題・検証/u);
  });

  it('sets the counts of many classes smaller rather than over the title', () => {
    const count = Array.from({ length: 9 }, (_, index) => `${index}順調である 1　`).join('');
    const band = { label: '基本目標1', number: '施策1', title: prose(60), paper: '資料1', count };
    const document = laidOutPolicy([paragraph('文。')], { band });
    expect(overlaps(document)).toEqual([]);
    expect(outsideMargins(document)).toEqual([]);
  });
});

describe('the foot', () => {
  it('has the page’s number in its middle, large enough for a meeting', () => {
    const number = textOn(laidOut(paperOf([policy([paragraph('文。')])])).pages[0], '1');
    const [run] = number.runs;
    expect(run?.size).toBeGreaterThanOrEqual(12);
    expect(number.x).toBeCloseTo(
      (theme.margins.left +
        PAGE.width -
        theme.margins.right -
        metrics.width('1', run?.family ?? '', true) * (run?.size ?? 0)) /
        2,
      1,
    );
  });

  it('sets a long line smaller rather than cut it off', () => {
    const footer = prose(160);
    const document = laidOut(paperOf([policy([paragraph('文。')])], { footer }));
    const foot = textOn(document.pages[0], footer);
    expect(foot.runs[0]?.size).toBeLessThan(theme.sizes.small);
    expect(outsideMargins(document)).toEqual([]);
    expect(overlaps(document)).toEqual([]);
  });
});

describe('the cover', () => {
  it('sets a title of many lines smaller, so that the date stays on the page', () => {
    const blocks = COVER.blocks.map((block) =>
      block.kind === 'heading' ? heading(prose(300), 1) : block,
    );
    const document = laidOut(paperOf([{ ...COVER, blocks }]));
    expect(outsideMargins(document)).toEqual([]);
    expect(overlaps(document)).toEqual([]);
    expect(textOn(document.pages[0], '令和6年8月6日').y).toBeLessThan(
      PAGE.height - theme.margins.bottom,
    );
  });

  it('stands in the middle of the page', () => {
    const title = textOn(laidOut(PACKET).pages[0], '総合戦略の進捗状況');
    expect(title.runs[0]?.size).toBe(theme.sizes.coverTitle);
    expect(title.x).toBeGreaterThan(PAGE.width / 4);
  });
});

/** A list of so many short items. */
function listOf(length: number, word: string): Block {
  const items = Array.from({ length }, (_, index) => item(`${word}その${index + 1}。`));
  return { kind: 'list', items };
}

describe('texts of a sheet', () => {
  it('keep a heading with the text it heads', () => {
    for (let lines = 30; lines < 38; lines++) {
      const before = Array.from({ length: lines }, (_, index) => item(`行${index + 1}`));
      const { pages } = laidOutPolicy([
        { kind: 'list', items: before },
        heading('見出し'),
        paragraph('続く文。'),
      ]);
      const page = pages.find((one) => wordsOn(one).includes('見出し'));
      expect(wordsOn(page)).toContain('続く文。');
    }
  });

  it('leave no short item of a list alone under its heading or on the next page', () => {
    for (let lines = 20; lines < 36; lines++) {
      const { pages } = laidOutPolicy([listOf(lines, '前'), heading('見出し'), listOf(30, '後')]);
      const pageOf = (text: string): number =>
        pages.findIndex((one) => wordsOn(one).includes(text));
      expect(pageOf('見出し')).toBe(pageOf('後その2。'));
      expect(pageOf('後その29。')).toBe(pageOf('後その30。'));
    }
  });

  it('hang words such as 施策10 in front of their titles', () => {
    const items = [item('一つ目', '施策1'), item(prose(200), '施策10')];
    const document = laidOutPolicy([{ kind: 'list', items }]);
    const [page] = document.pages;
    expect(textOn(page, '一つ目').x).toBe(textsOn(page).find((one) => textOf(one).length > 50)?.x);
    expect(overlaps(document)).toEqual([]);
  });

  it('set a list within an item below its text, further in, as a list within its body', () => {
    const below = [item('相談', '(1)'), item('融資', '(2)')];
    const document = laidOutPolicy([
      { kind: 'list', items: [{ ...item('創業', '①'), below }, item('承継', '②')] },
    ]);
    const [page] = document.pages;
    const [outer, inner] = [textOn(page, '創業'), textOn(page, '相談')];
    expect(textOn(page, '(1)').x).toBeCloseTo(outer.x);
    expect(inner.x).toBeGreaterThan(outer.x);
    expect(textOn(page, '融資').x).toBe(inner.x);
    expect(overlaps(document)).toEqual([]);
    const roles = (of: StructureElement): unknown => [of.role, ...of.children.map(roles)];
    expect(elementsAs(document, 'L').map(roles)).toEqual([
      [
        'L',
        ['LI', ['Lbl'], ['LBody', ['L', ['LI', ['Lbl'], ['LBody']], ['LI', ['Lbl'], ['LBody']]]]],
        ['LI', ['Lbl'], ['LBody']],
      ],
      ['L', ['LI', ['Lbl'], ['LBody']], ['LI', ['Lbl'], ['LBody']]],
    ]);
  });

  it('set tags bold in the accent colour and small print small', () => {
    const [page] = laidOutPolicy([
      {
        kind: 'paragraph',
        manner: 'body',
        align: 'start',
        inlines: [
          { kind: 'tag', text: '【復】' },
          { kind: 'text', text: '本文' },
          { kind: 'small', text: '小さく' },
        ],
      },
    ]).pages;
    const [tag, body, small] =
      textsOn(page).find((one) => textOf(one).startsWith('【復】'))?.runs ?? [];
    expect(tag).toMatchObject({ bold: true, colour: theme.colours.accent });
    expect(body).toMatchObject({ bold: false, size: theme.sizes.body });
    expect(small).toMatchObject({ size: theme.sizes.small, colour: theme.colours.muted });
  });

  it('print a picture with its title above and its source below', () => {
    const document = laidOut(
      paperOf([
        policy([
          {
            kind: 'figure',
            caption: '図の題',
            alternative: '図の説明',
            source: '出典：見本市',
            content: { kind: 'picture', file: 'map.png' },
          },
        ]),
      ]),
      {
        pictures: new Map([
          [
            'map.png',
            {
              bytes: new Uint8Array(),
              mediaType: 'image/png',
              colours: 'screen',
              width: 3000,
              height: 3000,
            },
          ],
        ]),
      },
    );
    expect(document.pages).toHaveLength(1);
    const picture = document.pages[0]?.items.find(({ kind }) => kind === 'image');
    expect(picture).toMatchObject({ meaning: { role: 'Figure', alternative: '図の説明' } });
    expect(outsideMargins(document)).toEqual([]);
    expect(overlaps(document)).toEqual([]);
    expect(textOn(document.pages[0], '図の題').y).toBeLessThan(
      textOn(document.pages[0], '出典：見本市').y,
    );
  });
});

describe('a figure', () => {
  it.each(['fit', 'wide', 'small'] as const)('has one caption at most (%s)', (size) => {
    const figures = elementsAs(laidOut(paperOf([policy([charts(4, size)])])), 'Figure');
    expect(figures).toHaveLength(4);
    for (const { children } of figures) {
      expect(children.map(({ role }) => role)).toEqual(['Caption']);
    }
  });
});
