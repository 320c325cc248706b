import { describe, expect, it } from '@jest/globals';

import type { Block, ListItem, TableBlock, TableCell } from '../../../src/forms/document.ts';
import { byId, first, type Found } from './reading.ts';
import { cell, figure, head, pageOf, text } from './sites.ts';

const heading = (level: 1 | 2 | 3 | 4, title: string): Block => ({
  kind: 'heading',
  level,
  inlines: text(title),
});
const item = (mark: string, words: string): ListItem => ({ mark, inlines: text(words) });

/** Ranks and titles of a page: `h2 表`. */
function outline(page: Found): readonly string[] {
  return page.all('h1', 'h2', 'h3', 'h4', 'h5').map(({ name, text: title }) => `${name} ${title}`);
}

function list(...items: readonly ListItem[]): Found {
  return first(first(pageOf([{ kind: 'list', items }]), 'main'), 'ul');
}

function box(items: readonly ListItem[]): Found {
  const block = {
    kind: 'box',
    label: '方向性',
    tone: 'course',
    items,
    empty: '（記載なし）',
  } as const;
  return first(first(pageOf([block]), 'main'), 'section');
}

it('a list within an item is a list of its own within it', () => {
  const below = [{ mark: '(1)', inlines: text('検証') }];
  const outer = list(
    { mark: '第1条', inlines: text('事務'), below },
    { mark: '2', inlines: text('会議') },
  );
  expect(outer.all('li').map((one) => one.text.trim())).toEqual([
    '第1条 事務(1) 検証',
    '(1) 検証',
    '2 会議',
  ]);
  expect(outer.all('ul').map((one) => one.text.trim())).toEqual(['(1) 検証']);
});

/** A line of a list of pages. */
const linked = (words: string): ListItem => ({
  mark: '・',
  inlines: [{ kind: 'link', to: 'index', text: words }],
});

it('a list of nothing but links is known as such, for it leads nowhere on paper', () => {
  expect(list(linked('用語の説明'), linked('判定の方法')).attribute('class')).toBe('links');
  const told = { mark: '・', inlines: [...linked('施策').inlines, ...text('　3指標が達成')] };
  expect(list(linked('用語の説明'), told).attribute('class')).toBeUndefined();
});

it('words that lead to an address are a link, whatever is in the address', () => {
  const to = `https://example.jp/?a=1&b='`;
  const inlines = [...text('詳しくは'), { kind: 'address', text: '調査', to } as const];
  const page = pageOf([{ kind: 'paragraph', manner: 'body', align: 'start', inlines }]);
  const [link] = first(page, 'main')
    .all('a')
    .filter((one) => one.text === '調査');
  expect(link?.attribute('href')).toBe(to);
});

const TABLE: TableBlock = {
  kind: 'table',
  caption: 'KPIの目標値と実績値',
  captionHidden: true,
  widths: [],
  head: [
    [
      head('KPI'),
      head('単位'),
      head('区分'),
      head('H29', { tone: 'judged' }),
      head('H30以後', { columnSpan: 2 }),
    ],
  ],
  groups: [
    [
      [
        head('創業件数', { scope: 'row', rowSpan: 2 }),
        cell('件', { rowSpan: 2, align: 'center' }),
        head('目標値', { scope: 'row' }),
        figure('▲6', ['', '', '以上']),
        figure('—'),
        cell(''),
      ],
      [
        head('実績値', { scope: 'row' }),
        figure('5', ['×', '未達成', '', '(H25)']),
        figure('未確定', [], true),
        head(''),
      ],
    ],
  ],
};

/** Each value and what is said to head it; undefined where the table is shown as a table everywhere. */
function cards(block: TableBlock): readonly (readonly [string, string | undefined])[] | undefined {
  const table = first(pageOf([block]), 'table');
  const values = table
    .all('td')
    .map((one): readonly [string, string | undefined] => [one.text, one.attribute('data-label')]);
  if (table.attribute('class')?.split(' ').includes('cards') === true) return values;
  expect(values.flatMap(([, label]) => label ?? [])).toEqual([]);
  return undefined;
}

/** A head in two lines. */
function twoLines(above: string, below: string): TableCell {
  const inlines = [...text(above), { kind: 'break' } as const, ...text(below)];
  return head('', { content: { kind: 'text', inlines } });
}

/** Names, and what they say for the column beside them. */
function asides(block: TableBlock): readonly (readonly string[])[] {
  return pageOf([block])
    .all('th', 'td')
    .flatMap((one) => {
      const words = one.attribute('data-aside');
      return words === undefined ? [] : [[one.text, words]];
    });
}

/** The names of a table of so many columns. */
function namesOf(columns: number): string | undefined {
  const cells = Array.from({ length: columns }, (_, index) => cell(String(index)));
  return first(pageOf([{ ...TABLE, head: [], groups: [[cells]] }]), 'table').attribute('class');
}

describe('headings', () => {
  it('skip no rank, whatever the template has written', () => {
    const page = pageOf([
      heading(1, '題'),
      heading(3, '一'),
      heading(4, '一の一'),
      heading(3, '二'),
      heading(2, '三'),
      heading(4, '三の一'),
    ]);
    expect(outline(page)).toEqual(['h1 題', 'h2 一', 'h3 一の一', 'h2 二', 'h2 三', 'h3 三の一']);
  });

  it('stand over boxes and over charts with a title', () => {
    const page = pageOf([
      heading(1, '題'),
      { kind: 'charts', size: 'fit', title: '推移グラフ', figures: [] },
      { kind: 'charts', size: 'wide', title: '', figures: [] },
      { kind: 'box', label: '課題・検証', tone: 'issue', items: [], empty: '（記載なし）' },
    ]);
    expect(outline(page)).toEqual(['h1 題', 'h2 推移グラフ', 'h2 課題・検証']);
  });
});

describe('a table', () => {
  const page = pageOf([heading(1, '題'), TABLE]);
  const table = first(page, 'table');

  it('is named by its caption and can be reached and scrolled by the keyboard', () => {
    const region = first(first(page, 'main'), 'div');
    expect([region.attribute('role'), region.attribute('tabindex')]).toEqual(['group', '0']);
    const caption = byId(page, region.attribute('aria-labelledby') ?? '');
    expect([caption?.name, caption?.text, caption?.attribute('class')]).toEqual([
      'caption',
      'KPIの目標値と実績値',
      'heard',
    ]);
  });

  it('says of every head what it heads; a head without words heads nothing', () => {
    const heads = table.all('th').map((one) => [one.text, one.attribute('scope')]);
    expect(heads).toEqual([
      ['KPI', 'col'],
      ['単位', 'col'],
      ['区分', 'col'],
      ['H29', 'col'],
      ['H30以後', 'colgroup'],
      ['創業件数', 'rowgroup'],
      ['目標値', 'row'],
      ['実績値', 'row'],
    ]);
  });

  it('keeps its spans and its groups', () => {
    const spanning = table.all('th', 'td').filter((one) => one.attribute('rowspan') === '2');
    expect(spanning.map((one) => one.text)).toEqual(['創業件数', '件']);
    expect(table.all('tbody')).toHaveLength(1);
    expect(table.all('thead')).toHaveLength(1);
  });

  it('says the unit of a name at the name, too, for a telephone, which has no room for its column', () => {
    const hidden = page
      .all('th', 'td')
      .filter((one) => one.attribute('class')?.split(' ').includes('aside') === true);
    expect(hidden.map((one) => one.text)).toEqual(['単位', '件']);
    expect(asides(TABLE)).toEqual([['創業件数', '単位 件']]);
    // Without a year that stays in sight, every column has its room.
    const plain = TABLE.head.map((row) => row.map((one) => ({ ...one, tone: 'plain' as const })));
    expect(asides({ ...TABLE, head: plain })).toEqual([]);
    // A name without a unit has nothing to say.
    const [begun = [], ...others] = TABLE.groups[0] ?? [];
    const unitless = begun.map((one, at) => (at === 1 ? cell('', { rowSpan: 2 }) : one));
    expect(asides({ ...TABLE, groups: [[unitless, ...others]] })).toEqual([]);
  });

  it('prints figures as the papers do, with a name for every sign that is no word', () => {
    const cells = table.all('td').map((one) => one.text);
    expect(cells).toEqual(['件', '▲6 以上', '—', '', '× 5 (H25)', '未確定', '']);
    const signs = table.all('span').map((one) => [one.text, one.attribute('aria-label')]);
    expect(signs).toEqual([
      ['▲', 'マイナス'],
      ['以上', undefined],
      ['—', '数値なし'],
      ['×', '未達成'],
    ]);
  });

  describe('of rows that can be read by themselves', () => {
    const bar = { kind: 'bullet', id: 'a', content: { kind: 'scale', text: '目標＝100' } } as const;
    const scale: TableCell = {
      ...head(''),
      content: { kind: 'chart', chart: bar, alternative: '対目標比（％）' },
    };
    const words = '目標が0のため比なし';
    const none: TableCell = {
      ...cell(''),
      content: {
        kind: 'chart',
        chart: { ...bar, content: { kind: 'none', text: words } },
        alternative: words,
      },
    };
    const heads = [head('判定'), head('指標'), head('実績'), scale];
    const section = [head('基本目標1', { scope: 'row', columnSpan: 2 }), figure('7'), cell('')];
    const result = [cell('○ 達成'), head('創業件数', { scope: 'row' }), figure('5'), none];
    const results: TableBlock = { ...TABLE, head: [heads], groups: [[section, result]] };

    it('says of each value what heads it, for a screen that shows a row as a card', () => {
      expect(cards(results)).toEqual([
        ['7', '実績'],
        ['', '対目標比（％）'],
        ['○ 達成', '判定'],
        ['5', '実績'],
        [words, '対目標比（％）'],
      ]);
    });

    it('says in one line what a head says in two, set apart where no bracket does it', () => {
      const goal = twoLines('基本目標1', '地域に根ざした産業');
      const value = twoLines('基準値', '（令和元年度）');
      expect(cards({ ...results, head: [[head('判定'), head('指標'), goal, value]] })).toEqual([
        ['7', '基本目標1　地域に根ざした産業'],
        ['', '基準値（令和元年度）'],
        ['○ 達成', '判定'],
        ['5', '基本目標1　地域に根ざした産業'],
        [words, '基準値（令和元年度）'],
      ]);
    });

    it('says nothing of the judgement that begins a board', () => {
      expect(cards({ ...results, board: true })?.[2]).toEqual(['○ 達成', undefined]);
    });

    it('stays a table where a cell is of several rows, heads are of several columns, or columns are years', () => {
      const tall = [cell('○ 達成', { rowSpan: 2 }), head('創業件数'), figure('5'), none];
      expect(cards({ ...results, groups: [[tall, [head('廃業件数'), figure('1'), none]]] })).toBe(
        undefined,
      );
      const year = [head('判定'), head('指標'), head('H30', { tone: 'judged' }), scale];
      expect(cards({ ...results, head: [year] })).toBeUndefined();
      expect(cards({ ...results, head: [heads, heads] })).toBeUndefined();
      expect(cards({ ...results, head: [] })).toBeUndefined();
      const pair = { head: [[head('指標'), head('実績')]], groups: [[[head('一'), figure('1')]]] };
      expect(cards({ ...results, ...pair })).toBeUndefined();
    });
  });

  it('of many columns is set closer', () => {
    expect([namesOf(9), namesOf(10)]).toEqual([undefined, 'dense']);
  });

  it('that is wide says on a narrow screen that it can be moved', () => {
    const hint = '表が画面からはみ出すときは、横に動かして見られます。';
    expect(first(page, 'main').text).toContain(hint);
    const narrow = {
      ...TABLE,
      head: [[head('一'), head('二')]],
      groups: [[[cell('1'), cell('2')]]],
    };
    expect(first(pageOf([narrow]), 'main').text).not.toContain(hint);
  });

  it('has names for the stylesheet: what a cell holds, which year it is of, how it stands', () => {
    const classes = table.all('th', 'td').flatMap((one) => one.attribute('class') ?? []);
    expect(classes).toEqual([
      'aside',
      'judged',
      'aside center',
      'figure',
      'figure',
      'figure',
      'word',
    ]);
    const codes = [['K1-1-2', '2024', '千t-CO2'].map((code) => cell(code))];
    const small = first(pageOf([{ ...TABLE, small: true, head: [], groups: [codes] }]), 'table');
    expect(small.attribute('class')).toBe('small');
    expect(small.all('td').map((one) => one.attribute('class'))).toEqual([
      'code',
      undefined,
      'code',
    ]);
  });

  it('shows its caption unless it is to be heard only', () => {
    const shown = first(pageOf([{ ...TABLE, captionHidden: false }]), 'caption');
    expect(shown.attribute('class')).toBeUndefined();
  });
});

describe('a list', () => {
  it('is a plain one when its mark says nothing', () => {
    const plain = list(item('・', '甲'), item('・', '乙'));
    expect(plain.all('li').map((one) => one.text)).toEqual(['甲', '乙']);
    expect(plain.attribute('class')).toBeUndefined();
  });

  it('keeps marks that are words or numbers', () => {
    const marked = list(item('①', '甲'), item('②', '乙'));
    expect(marked.all('li').map((one) => one.text)).toEqual(['① 甲', '② 乙']);
    expect(marked.attribute('class')).toBe('marked short');
    expect(list(item('施策1', '甲')).attribute('class')).toBe('marked');
    expect(list(item('・', '甲'), item('◆', '乙')).text).toContain('◆ 乙');
  });
});

describe('a box', () => {
  it('is named by its label, and says so when nothing is in it', () => {
    const full = box([item('・', '窓口を増やす。')]);
    expect(first(full, 'h2').attribute('id')).toBe(full.attribute('aria-labelledby'));
    expect(first(full, 'ul').text.trim()).toBe('窓口を増やす。');
    expect(first(box([]), 'p').text).toBe('（記載なし）');
  });
});

describe('a text', () => {
  it('keeps its manners, its line breaks and its place', () => {
    const [paragraph, note] = first(
      pageOf([
        {
          kind: 'paragraph',
          manner: 'body',
          align: 'start',
          inlines: [
            { kind: 'tag', text: '【復】' },
            { kind: 'text', text: '一' },
            { kind: 'break' },
            { kind: 'strong', text: '二' },
            { kind: 'small', text: '三' },
          ],
        },
        { kind: 'paragraph', manner: 'note', align: 'end', inlines: text('凡例') },
      ]),
      'main',
    ).all('p');
    expect(paragraph?.all().map(({ name }) => name)).toEqual(['span', 'br', 'strong', 'small']);
    expect(paragraph?.text).toBe('【復】一二三');
    expect(note?.attribute('class')).toBe('note end');
  });
});
