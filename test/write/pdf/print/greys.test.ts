/** What a black-and-white printer leaves of the colours that mean something. */

import { describe, expect, it } from '@jest/globals';

import { resultSurface } from '../../../../src/draw/resultSurface.ts';
import type { TableBlock, TableCell, TableRow } from '../../../../src/forms/document.ts';
import type { Surface } from '../../../../src/office/chartLook.ts';
import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { mono } from '../../../../src/write/pdf/print/mono.ts';
import { shippedSchemes } from '../../../evaluate/schemes.ts';
import { CHART_LOOK, THEME } from '../../../shared/theme.ts';
import { indicators, indicatorTable, laidOutPolicy, textCell } from '../layout/papers.ts';

/** Less of a difference is lost in the raster of a printer. */
const LEAST = 0.12;

/** From 0, black, to 1, white: what a printer's driver makes of a colour. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return (red * 0.299 + green * 0.587 + blue * 0.114) / 255;
}

function apart(one: string, other: string): number {
  return Math.abs(lightness(one) - lightness(other));
}

/** The same colour in the paper for black-and-white printers. */
function inMono(colour: string): string {
  const page = { width: 9, height: 9, foot: 0 };
  const area = { kind: 'rectangle', x: 0, y: 0, width: 9, height: 9, fill: colour } as const;
  const document: DisplayDocument = {
    title: '',
    language: '',
    author: '',
    subject: '',
    keywords: '',
    digest: '',
    date: '',
    structure: { role: 'Document', children: [] },
    destinations: [],
    bookmarks: [],
    pages: [{ ...page, items: [area] }],
  };
  const [item] = mono(document).pages[0]?.items ?? [];
  return (item?.kind === 'rectangle' ? item.fill : undefined) ?? '';
}

/** How a surface is hatched; blank for not. */
function hatched({ hatch }: Surface): string {
  return hatch === undefined ? '' : [hatch.falling, hatch.dash.length > 0].join(' ');
}

/** Pairs of surfaces that neither their grey, nor hatching, nor their edge tells apart. */
function alike(
  surfaces: ReadonlyMap<string, Surface>,
  grey: (colour: string) => string,
): readonly string[] {
  const all = [...surfaces];
  const near = (one: string, other: string): boolean => apart(grey(one), grey(other)) < LEAST;
  return all.flatMap(([name, surface], index) =>
    all
      .slice(index + 1)
      .filter(
        ([, other]) =>
          near(surface.fill, other.fill) &&
          hatched(surface) === hatched(other) &&
          near(surface.edge, other.edge),
      )
      .map(([other]) => `${name} = ${other}`),
  );
}

const PRINTS = [
  ['the colour paper in a grey print', (colour: string) => colour],
  ['the paper for black-and-white printers', inMono],
] as const;

describe.each(PRINTS)('no two meanings share a grey: %s', (_, grey) => {
  it('bars of the judged year, other years, the baseline, provisional ones', () => {
    expect(alike(new Map(Object.entries(CHART_LOOK.actuals)), grey)).toEqual([]);
  });

  it('達成, 未達成, 途中, 判定不能, 終了', () => {
    expect(alike(new Map(Object.entries(CHART_LOOK.judgements)), grey)).toEqual([]);
  });

  it.each(
    shippedSchemes().flatMap(({ name, rating }) =>
      rating === undefined ? [] : [[name, rating.grades.length] as const],
    ),
  )('the classes of %s, and what has none', (_name, of) => {
    const { undecided, ended } = CHART_LOOK.judgements;
    const classes = Array.from(
      { length: of },
      (_unused, step) => [`class ${step + 1}`, resultSurface({ step, of }, CHART_LOOK)] as const,
    );
    const others = [
      ['undecided', undecided],
      ['ended', ended],
    ] as const;
    expect(alike(new Map([...classes, ...others]), grey)).toEqual([]);
  });

  it('a target and the bar that it crosses, and its words on paper', () => {
    const { target, targetText, paper } = CHART_LOOK.colours;
    const { actual, judged } = CHART_LOOK.actuals;
    expect(apart(grey(target), grey(actual.fill))).toBeGreaterThanOrEqual(LEAST);
    expect(apart(grey(target), grey(paper))).toBeGreaterThanOrEqual(LEAST);
    expect(apart(grey(targetText), grey(paper))).toBeGreaterThanOrEqual(0.5);
    // Its dash has a white halo where it crosses the dark bar of the judged year.
    expect(apart(grey(judged.fill), grey(paper))).toBeGreaterThanOrEqual(LEAST);
    expect(CHART_LOOK.targets.halo).toBeGreaterThan(CHART_LOOK.targets.line);
  });
});

/** A row in the tones of its columns. */
function tint(row: TableRow, from: number): TableRow {
  return row.map((cell, column): TableCell => {
    if (column === from) return { ...cell, tone: 'baseline' };
    return column === from + 2 ? { ...cell, tone: 'judged' } : cell;
  });
}

/** 基準値, 対象年度 with its head, other years, and a line that begins a part of a board. */
function tables(): DisplayDocument {
  const { head, groups, ...table } = indicatorTable(indicators(2));
  const years: TableBlock = {
    ...table,
    head: head.map((row) => tint(row, 3)),
    groups: groups.map((rows) => rows.map((row, index) => tint(row, index === 0 ? 3 : 1))),
  };
  const section = textCell('基本目標1', { header: true, scope: 'row', tone: 'section' });
  const board: TableBlock = {
    kind: 'table',
    caption: '結果',
    captionHidden: true,
    board: true,
    widths: ['*'],
    head: [[textCell('指標', { header: true })]],
    groups: [[[section]], [[textCell('創業件数', { header: true, scope: 'row' })]]],
  };
  return laidOutPolicy([years, board]);
}

/** Surfaces of a page by their colour, and whether thick rules stand at both sides of each. */
function surfacesOf({ pages }: DisplayDocument): ReadonlyMap<string, boolean> {
  const items = pages.flatMap((page) => page.items);
  const rules = items.flatMap((item) =>
    item.kind === 'rule' && item.x1 === item.x2 && item.width >= 1.5 ? [item] : [],
  );
  const isEdge = (x: number, y: number): boolean =>
    rules.some((rule) => Math.abs(rule.x1 - x) < 1 && rule.y1 <= y && y <= rule.y2);
  const found = new Map<string, boolean>([['#ffffff', false]]);
  for (const item of items) {
    // Rules across the page are no surfaces.
    if (item.kind !== 'rectangle' || item.fill === undefined || item.height < 5) continue;
    const { x, y, width, height } = item;
    const middle = y + height / 2;
    const fill = item.fill.toLowerCase();
    const edged = isEdge(x, middle) && isEdge(x + width, middle);
    found.set(fill, edged && (found.get(fill) ?? true));
  }
  return found;
}

describe('no two surfaces of tables share a grey unless thick rules stand around one of them', () => {
  const colour = tables();

  it.each([
    ['the colour paper in a grey print', colour],
    ['the paper for black-and-white printers', mono(colour)],
  ])('%s', (_, document) => {
    const surfaces = [...surfacesOf(document)];
    // Paper, heads, 対象年度 and its head; 基準値 is told by its head and has no tint.
    expect(surfaces).toHaveLength(4);
    const alikes = surfaces.flatMap(([one, isEdged], index) =>
      surfaces
        .slice(index + 1)
        .filter(([other, isOtherEdged]) => apart(one, other) < LEAST && isEdged === isOtherEdged)
        .map(([other]) => `${one} = ${other}`),
    );
    expect(alikes).toEqual([]);
  });

  it('and are as light as their letters need', () => {
    const { text, onAccent, accent, headFill, judgedFill, baselineFill } = THEME.colours;
    for (const fill of [headFill, judgedFill, baselineFill]) {
      expect(apart(text, fill)).toBeGreaterThanOrEqual(0.5);
      expect(apart(accent, fill)).toBeGreaterThanOrEqual(0.5);
    }
    expect(apart(onAccent, accent)).toBeGreaterThanOrEqual(0.5);
  });
});
