import { describe, expect, it } from '@jest/globals';

import type { Block, Inline } from '../../../src/forms/document.ts';
import { cell, figure, fileOf, head, made, sheet, siteOf, text, textOf, written } from './sites.ts';

const box = (label: string, count: number): Block => {
  const items = Array.from({ length: count }, () => ({
    mark: '・',
    inlines: text('相談が増えた。'),
  }));
  return { kind: 'box', label, tone: 'issue', items, empty: '（記載なし）' };
};

const link = (to: string): readonly Block[] => {
  const inlines: readonly Inline[] = [
    ...text('見る：'),
    { kind: 'link', text: '資料', to },
    { kind: 'break' },
    ...text('終'),
  ];
  return [{ kind: 'paragraph', manner: 'body', align: 'start', inlines }];
};

describe('the text of a page', () => {
  const site = siteOf(
    [
      sheet(
        'index',
        [{ kind: 'paragraph', manner: 'body', align: 'start', inlines: text('本文') }],
        {
          band: { label: '基本目標1', number: '施策1', title: '創業の支援', paper: '資料1' },
        },
      ),
    ],
    { handling: '案' },
  );

  it('is for Notepad: marked as UTF-8, each line ended as Windows does', () => {
    const lines = fileOf(written(site), 'site/index.txt').split('\r\n');
    expect(lines).toEqual([
      '\uFEFF見本市　総合戦略の進捗状況　案',
      '',
      '■■ 基本目標1　施策1　創業の支援',
      '',
      '本文',
      '',
      '見本市　問合せ先　企画課',
      '',
    ]);
    expect(lines.join('')).not.toMatch(/[\r\n]/u);
  });

  it('marks headings by their rank, and leaves marks of lists as they are', () => {
    expect(
      textOf([
        { kind: 'heading', level: 1, inlines: text('題') },
        { kind: 'heading', level: 3, inlines: text('一') },
        { kind: 'heading', level: 4, inlines: text('一の一') },
        {
          kind: 'list',
          items: [
            { mark: '①', inlines: text('甲') },
            { mark: '・', inlines: [{ kind: 'tag', text: '【復】' }, ...text('乙')] },
          ],
        },
      ]),
    ).toEqual(['■ 一', '', '◆ 一の一', '', '① 甲', '・【復】乙']);
  });

  it('prints boxes, with what stands in an empty one', () => {
    expect(textOf([box('課題・検証', 1), box('方向性', 0)])).toEqual([
      '■ 課題・検証',
      '',
      '・相談が増えた。',
      '',
      '■ 方向性',
      '',
      '（記載なし）',
    ]);
  });

  it('says what a figure shows', () => {
    const chart = { kind: 'tally', id: 'tally', parts: [], rows: [] } as const;
    const block = {
      kind: 'figure',
      caption: '達成状況',
      alternative: '積み上げた横棒グラフ。',
      source: '出典：市',
      content: { kind: 'chart', chart },
    } as const;
    const lines = ['【図】達成状況', '　積み上げた横棒グラフ。', '　出典：市'];
    expect(textOf([block])).toEqual(lines);
    expect(textOf([{ kind: 'charts', size: 'fit', title: '推移', figures: [block] }])).toEqual([
      '■ 推移',
      '',
      ...lines,
    ]);
  });

  it('says where a file lies that a page offers', () => {
    const files = [made('packet.pdf', 2000)];
    expect(textOf(link('packet.pdf'), { files })).toEqual([
      '見る：資料（PDF形式：2KB） files/packet.pdf 終',
    ]);
    expect(textOf(link('index'))).toEqual(['見る：資料 終']);
  });
});

describe('a table as text', () => {
  const PAIR = {
    kind: 'table',
    caption: 'KPIの目標値と実績値',
    captionHidden: true,
    widths: [],
    head: [[head('KPI'), head('単位'), head('区分'), head('H28'), head('H29'), head('H30')]],
    groups: [
      [
        [
          head('創業件数', { scope: 'row', rowSpan: 2 }),
          cell('件', { rowSpan: 2 }),
          head('目標値', { scope: 'row' }),
          figure('—'),
          figure('6', ['', '', '以上']),
          figure(''),
        ],
        [
          head('実績値', { scope: 'row' }),
          figure('4', ['', '', '', '(H25)']),
          figure('5', ['×', '未達成']),
          figure(''),
        ],
      ],
    ],
  } as const;

  it('has an entry for each indicator, and a line for each year that says anything', () => {
    expect(textOf([PAIR])).toEqual([
      '【表】KPIの目標値と実績値',
      '・創業件数　単位：件',
      '　H28：目標値 —、実績値 4(H25)',
      '　H29：目標値 6以上、実績値 ×未達成 5',
    ]);
  });

  it('has a line for a row on its own', () => {
    const list = {
      ...PAIR,
      head: [[head('指標'), head('単位'), head('実績値'), head('')]],
      groups: [
        [[head('創業件数', { scope: 'row' }), cell('件'), figure('5'), cell('※市調べ')]],
        [[cell('合計', { columnSpan: 2 }), figure('5'), cell('')]],
      ],
    } as const;
    expect(textOf([list]).slice(1)).toEqual([
      '・創業件数　単位：件、実績値：5、※市調べ',
      '・指標：合計、実績値：5',
    ]);
  });

  it('says once, in a line of its own, what heads the rows below', () => {
    const list = {
      ...PAIR,
      head: [[head('指標'), head('単位'), head('実績値'), head('')]],
      groups: [
        [
          [
            head('基本目標1', { scope: 'row', columnSpan: 2 }),
            cell('1指標　○達成 1', { columnSpan: 2 }),
          ],
          [head('創業件数', { scope: 'row' }), cell('件'), figure('5'), cell('')],
        ],
      ],
    } as const;
    expect(textOf([list]).slice(1)).toEqual([
      '・基本目標1　1指標　○達成 1',
      '・創業件数　単位：件、実績値：5',
    ]);
  });
});

it('words that lead to an address have it behind them, once', () => {
  const to = 'https://example.jp/';
  const of = (words: string): readonly Block[] => [
    {
      kind: 'paragraph',
      manner: 'body',
      align: 'start',
      inlines: [{ kind: 'address', text: words, to }],
    },
  ];
  const textPage = (words: string): string =>
    fileOf(written(siteOf([sheet('index', of(words))])), 'site/index.txt');
  expect(textPage('調査')).toContain('調査（https://example.jp/）');
  expect(textPage(to)).not.toContain('（https://example.jp/）');
});
