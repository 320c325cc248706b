import { beforeAll, describe, expect, it } from '@jest/globals';

import type {
  Block,
  FigureBlock,
  Inline,
  PaperDocument,
  TableBlock,
} from '../../src/forms/document.ts';
import type { Chart } from '../../src/forms/figure.ts';
import { printDigits } from '../compose/printed.ts';
import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import type { Run } from '../shared/build.ts';
import { paperOf, sharedRun, siteOf } from '../shared/run.ts';
import { first, readFragment, readPage } from '../write/html/reading.ts';
import { textOf } from './making.ts';

/** Everything that a block says, in pieces that are not parted: texts, figures, values of charts. */
function said(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return words(block.inlines);
    case 'list':
      return block.items.flatMap(({ inlines }) => words(inlines));
    case 'box':
      return [
        block.label,
        ...(block.items.length === 0
          ? [block.empty]
          : block.items.flatMap((one) => words(one.inlines))),
      ];
    case 'table':
      return saidByTable(block);
    case 'figure':
      return saidByFigure(block);
    case 'charts':
      return block.figures.flatMap(saidByFigure);
    case 'headline':
      return [block.inlines, ...block.texts]
        .flatMap(words)
        .concat(block.figures.flatMap(saidByFigure));
  }
}

function words(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => (inline.kind === 'break' ? [] : [inline.text]));
}

function saidByTable({ caption, groups }: TableBlock): readonly string[] {
  const cells = groups.flat(2).flatMap(({ content }): readonly string[] => {
    switch (content.kind) {
      case 'text':
        return words(content.inlines);
      case 'chart':
        return [content.alternative];
      case 'figure': {
        const { mark, number, bound, note } = content.figure;
        return [mark, `${printDigits(number)}${bound}${note}`];
      }
    }
  });
  return [caption, ...cells];
}

function saidByFigure({ caption, content }: FigureBlock): readonly string[] {
  return [caption, ...(content.kind === 'chart' ? valuesOf(content.chart) : [])];
}

function valuesOf(chart: Chart): readonly string[] {
  switch (chart.kind) {
    case 'indicator':
      return chart.points.flatMap(({ target, actual }) =>
        [target, actual].flatMap((value) => ('text' in value ? [value.text] : [])),
      );
    case 'stages':
      return chart.points.flatMap(({ target, actual }) =>
        [target, actual].flatMap((rank) => (rank === undefined ? [] : [chart.stages[rank] ?? ''])),
      );
    case 'tally':
      return chart.rows.flatMap(({ label, counts }) => [label, ...counts.map(String)]);
    case 'squares':
      return chart.parts.flatMap(({ label, count }) => [label, String(count)]);
    case 'code':
      return [chart.text];
    case 'organization':
      return chart.units.map(({ name }) => name);
  }
}

const unspaced = (text: string): string => text.replaceAll(/\s/gu, '');

/** As a reader without pictures and looks has it. */
const bare = (html: string): string =>
  html.replaceAll(/<svg[^]*?<\/svg>|<img[^>]*>|<style>[^]*?<\/style>/gu, '');

describe.each(SAMPLE_CITIES)('the site of %s without pictures and looks', (city) => {
  let run: Run;
  let site: PaperDocument;
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    run = await sharedRun(city, '達成・未達成');
    site = paperOf(run, 'site');
    files = new Map(
      siteOf(run)
        .filter(({ mediaType }) => mediaType.startsWith('text/'))
        .map((file) => [file.path, textOf(file)]),
    );
  });

  it('says everything: each page, its part for pasting, and its text', () => {
    const lacking: string[] = [];
    let count = 0;
    for (const [index, { id, kind, blocks, band }] of site.sheets.entries()) {
      // Drafts are not published.
      if (kind === 'draft') continue;
      const name = index === 0 ? 'index' : id;
      const file = (ending: string): string => files.get(`site/${name}${ending}`) ?? '';
      const page = first(readPage(bare(file('.html'))), 'main').text;
      const part = readFragment(bare(files.get(`cms/${name}.html`) ?? '')).text;
      const readings = { page: unspaced(page), part: unspaced(part), text: unspaced(file('.txt')) };
      // What is the page's title is not in the part, whose place in another site has a title of its own.
      const title = blocks.find((block) => block.kind === 'heading');
      for (const block of blocks) {
        if (band === undefined && block === title) continue;
        for (const piece of said(block).map(unspaced)) {
          count += 1;
          for (const [reading, text] of Object.entries(readings)) {
            if (!text.includes(piece)) lacking.push(`${name} ${reading}: ${piece}`);
          }
        }
      }
    }
    expect(lacking).toEqual([]);
    expect(count).toBeGreaterThan(1500);
  });

  it('says every value of the workbook on the page of its policy', () => {
    const { indicators } = run.evaluation.submission;
    let count = 0;
    for (const { goal, policy, name, actual, target } of indicators) {
      const page = policy === undefined ? `goal-${goal}` : `policy-${goal}-${policy}`;
      const text = unspaced(readPage(bare(files.get(`site/${page}.html`) ?? '')).text);
      for (const { value } of [...actual.years, ...target.years]) {
        if (value.kind !== 'measured') continue;
        count += 1;
        // The digits as they are written, with the commas of thousands, which the site sets.
        const [, whole = '', fraction = ''] = /^-?(\d+)(\.\d+)?$/u.exec(value.number) ?? [];
        const digits = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',') + fraction;
        expect([name.value, digits, text.includes(digits)]).toEqual([name.value, digits, true]);
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});
