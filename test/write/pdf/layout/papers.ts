/** Small papers to lay out, and short ways to write their blocks. */

import type {
  Block,
  FigureBlock,
  FigureValue,
  ListItem,
  PaperDocument,
  Sheet,
  TableBlock,
  TableCell,
  TableRow,
} from '../../../../src/forms/document.ts';
import type { Draw } from '../../../../src/forms/figure.ts';
import { figureNumber } from '../../../../src/japanese/figureNumber.ts';
import { createGlyphs } from '../../../../src/type/glyphs.ts';
import { createMetrics } from '../../../../src/type/metrics.ts';
import { projectFolder } from '../../../../src/world/project.ts';
import { openWorld } from '../../../../src/world/world.ts';
import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { lookOf } from '../../../../src/write/pdf/layout/look.ts';
import type { LayoutMemory } from '../../../../src/write/pdf/layout/memory.ts';
import { layOutPaper } from '../../../../src/write/pdf/layout/paper.ts';
import type { Setting } from '../../../../src/write/pdf/layout/setting.ts';
import { THEME } from '../../../shared/theme.ts';

export const world = openWorld(projectFolder(), '/');
export const fonts = world.fonts();
export const glyphs = createGlyphs(fonts);
export const metrics = createMetrics(fonts, glyphs);

/** The looks as they are shipped. */
export const theme = THEME;

/** The looks of upright pages. */
export const uprightLook = lookOf(theme, 'portrait');

/** A4 landscape. */
export const PAGE = { width: 841.89, height: 595.28 } as const;

/** Draws a grey field instead of a chart: quick, and exactly as large as it is asked to be. */
export const drawField: Draw = {
  notes: () => [],
  aroundPlot: () => 0,
  card: () => ({ width: 1, height: 1, operations: [] }),
  picture: (_, { width, height }) => ({
    width,
    height,
    operations: [
      {
        kind: 'fill',
        path: [['M', 0, 0], ['L', width, 0], ['L', width, height], ['L', 0, height], ['Z']],
        rule: 'nonzero',
        colour: '#eeeeee',
      },
    ],
  }),
};

/** Lays out an upright paper with the project's own looks. */
export function laidOutUpright(
  paper: PaperDocument,
  change: Partial<Setting> = {},
): DisplayDocument {
  const { margins } = uprightLook;
  return layOutPaper(
    paper,
    { width: PAGE.height, height: PAGE.width, handling: paper.handling },
    {
      theme: uprightLook,
      metrics,
      draw: drawField,
      pictures: new Map(),
      continued: '（つづき）',
      width: PAGE.height - margins.left - margins.right,
      ...change,
    },
  );
}

/** Lays out a paper with the project's own looks. */
export function laidOut(
  paper: PaperDocument,
  change: Partial<Setting> = {},
  memory?: LayoutMemory,
  isShown?: (page: number) => boolean,
): DisplayDocument {
  const width = PAGE.width - theme.margins.left - theme.margins.right;
  return layOutPaper(
    paper,
    { ...PAGE, handling: paper.handling },
    {
      theme,
      metrics,
      draw: drawField,
      pictures: new Map(),
      continued: '（つづき）',
      width,
      ...change,
    },
    memory,
    isShown,
  );
}

export function paperOf(
  sheets: readonly Sheet[],
  change: Partial<PaperDocument> = {},
): PaperDocument {
  return {
    name: 'packet',
    digest: 'b'.repeat(64),
    title: '検証委員会資料',
    language: 'ja-JP',
    author: '見本市',
    subject: '',
    keywords: '',
    date: '2024-08-06',
    page: { size: 'A4', orientation: 'landscape' },
    footer: '見本市検証委員会資料',
    handling: '',
    sheets,
    ...change,
  };
}

/** The page or pages of a policy. */
export function policy(blocks: readonly Block[], change: Partial<Sheet> = {}): Sheet {
  return {
    id: 'policy-1-1',
    kind: 'body',
    level: 1,
    title: '施策1　雇用の場の拡大',
    band: { label: '基本目標1', number: '施策1', title: '雇用の場の拡大', paper: '資料1' },
    blocks,
    ...change,
  };
}

/** Lays out a policy and nothing else. */
export function laidOutPolicy(
  blocks: readonly Block[],
  change: Partial<Sheet> = {},
): DisplayDocument {
  return laidOut(paperOf([policy(blocks, change)]));
}

export function paragraph(
  text: string,
  manner: 'body' | 'lead' | 'note' | 'cover' = 'body',
): Block {
  return { kind: 'paragraph', manner, align: 'start', inlines: [{ kind: 'text', text }] };
}

export function heading(text: string, level: 1 | 2 | 3 | 4 = 3): Block {
  return { kind: 'heading', level, inlines: [{ kind: 'text', text }] };
}

export function item(text: string, mark = '・'): ListItem {
  return { mark, inlines: [{ kind: 'text', text }] };
}

export function box(texts: readonly string[], label = '課題・検証'): Block {
  const tone = label === '方向性' ? 'course' : 'issue';
  return {
    kind: 'box',
    label,
    tone,
    items: texts.map((text) => item(text)),
    empty: '（記載なし）',
  };
}

/** Prose of this many characters that never repeats within a line. */
export function prose(length: number, start = 0): string {
  const words = '市内の企業と学校が力を合わせて若い世代の就職を支え、働く人が増えている。';
  const from = start % words.length;
  return words.repeat(Math.ceil(length / words.length) + 1).slice(from, from + length);
}

export function figure(text: string, change: Partial<FigureValue> = {}): FigureValue {
  const number = figureNumber(text, false);
  return { mark: '', markWord: '', number, bound: '', note: '', ...change };
}

const PLAIN_CELL = {
  header: false,
  scope: 'row',
  rowSpan: 1,
  columnSpan: 1,
  align: 'start',
  tone: 'plain',
} as const;

export function textCell(text: string, change: Partial<TableCell> = {}): TableCell {
  return { ...PLAIN_CELL, content: { kind: 'text', inlines: [{ kind: 'text', text }] }, ...change };
}

export function figureCell(value: FigureValue, change: Partial<TableCell> = {}): TableCell {
  return { ...PLAIN_CELL, content: { kind: 'figure', figure: value }, ...change };
}

/** One indicator of a table: its targets and its actuals, one for each year. */
export interface Rows {
  readonly name: string;
  readonly unit?: string;
  readonly target: readonly FigureValue[];
  readonly actual: readonly FigureValue[];
}

/** A table as policies have it: name, unit, 目標値 or 実績値, then the years. */
export function indicatorTable(all: readonly Rows[], change: Partial<TableBlock> = {}): TableBlock {
  const years = all[0]?.target.length ?? 0;
  const column = { header: true, scope: 'column' } as const;
  const heads = [
    'KPI',
    '単位',
    '区分',
    ...Array.from({ length: years }, (_, year) => `R${year + 1}`),
  ];
  return {
    kind: 'table',
    caption: 'KPIの目標値と実績値',
    captionHidden: true,
    widths: ['*', 46, 46],
    head: [heads.map((text) => textCell(text, column))],
    groups: all.map(rowsOf),
    ...change,
  };
}

function rowsOf({ name, unit = '件', target, actual }: Rows): readonly TableRow[] {
  const row = { header: true, scope: 'row' } as const;
  return [
    [
      textCell(name, { ...row, rowSpan: 2 }),
      textCell(unit, { rowSpan: 2 }),
      textCell('目標値', row),
      ...target.map((value) => figureCell(value)),
    ],
    [textCell('実績値', row), ...actual.map((value) => figureCell(value))],
  ];
}

/** So many indicators that differ in their names only. */
export function indicators(count: number, years = 6): readonly Rows[] {
  const values = (numbers: readonly string[]): readonly FigureValue[] =>
    Array.from({ length: years }, (_, year) => figure(numbers[year % numbers.length] ?? ''));
  return Array.from({ length: count }, (_, index) => ({
    name: `指標その${index + 1}`,
    target: values(['—', '1,200', '1,250']),
    actual: values(['1,150', '1,180', '1,260']),
  }));
}

/** A chart with so many years. */
function chart(name: string, years = 6): FigureBlock {
  const none = { kind: 'none' } as const;
  const point = {
    status: '',
    baseline: false,
    judged: false,
    provisional: '',
    note: '',
    target: none,
    actual: none,
  };
  const points = Array.from({ length: years }, (_, year) => ({ ...point, label: `R${year + 1}` }));
  return {
    kind: 'figure',
    caption: name,
    alternative: `${name}の推移。`,
    source: '',
    content: {
      kind: 'chart',
      chart: {
        kind: 'indicator',
        id: name,
        unit: '件',
        result: [],
        aim: 'reach',
        points,
        boundWord: '',
        decimals: 0,
      },
    },
  };
}

export function charts(
  count: number,
  size: 'fit' | 'wide' | 'small' = 'fit',
  years = 6,
): Extract<Block, { kind: 'charts' }> {
  const figures = Array.from({ length: count }, (_, index) => chart(`グラフ${index + 1}`, years));
  return { kind: 'charts', size, title: '推移グラフ', figures };
}
