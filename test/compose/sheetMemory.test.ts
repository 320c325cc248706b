import { describe, expect, it } from '@jest/globals';

import type { Charts } from '../../src/compose/markup/blocks.ts';
import { createSheetMemory, readRemembered } from '../../src/compose/sheetMemory.ts';
import type { Sheet } from '../../src/forms/document.ts';
import type { TallyChart } from '../../src/forms/figure.ts';

const NO_CHARTS: Charts = new Map();

function sheet(id: string, body: string): string {
  return `<sheet id="${id}" kind="body" level="1" title="${id}">\n${body}\n</sheet>`;
}

function paper(...sheets: readonly string[]): string {
  const attributes = [
    'title="資料" author="市" subject="検証" keywords="計画" date="2026-03-31" size="A4"',
    'orientation="landscape" footer="" handling=""',
  ];
  return `<paper ${attributes.join(' ')}>\n${sheets.join('\n\n')}\n</paper>\n`;
}

function reader(): (
  filled: string,
  charts?: Charts,
  inView?: ReadonlySet<string>,
) => readonly Sheet[] | undefined {
  const memory = createSheetMemory();
  return (filled, charts = NO_CHARTS, inView) =>
    readRemembered(filled, 'packet.hbs', { charts, bullet: '・' }, memory, inView)?.sheets;
}

function tally(word: string): TallyChart {
  return { kind: 'tally', id: 'tally', parts: [{ word, look: 'achieved' }], rows: [] };
}

describe('a paper that is composed again', () => {
  it('is read anew only where a sheet is filled otherwise', () => {
    const read = reader();
    const before = read(paper(sheet('a', '<p>一</p>'), sheet('b', '<p>二</p>')));
    const after = read(paper(sheet('a', '<p>一</p>'), sheet('b', '<p>直した</p>')));
    expect(after?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(after?.[0]).toBe(before?.[0]);
    expect(after?.[1]?.blocks).toEqual([
      {
        kind: 'paragraph',
        manner: 'body',
        align: 'start',
        inlines: [{ kind: 'text', text: '直した' }],
      },
    ]);
  });

  it('has the chart of now, though its sheet is filled as before', () => {
    const read = reader();
    const filled = paper(sheet('a', '<figure chart="tally" alt="図" source=""></figure>'));
    const first = read(filled, new Map([['tally', tally('前')]]));
    const same = read(filled, new Map([['tally', tally('前')]]));
    const other = read(filled, new Map([['tally', tally('後')]]));
    expect(same?.[0]).toBe(first?.[0]);
    expect(other?.[0]?.blocks).toMatchObject([{ content: { chart: { parts: [{ word: '後' }] } } }]);
  });

  it('has only the sheets as they are now that are looked at, until all are wanted', () => {
    const read = reader();
    const before = read(paper(sheet('a', '<p>一</p>'), sheet('b', '<p>二</p>')));
    const now = paper(sheet('new', '<p>新</p>'), sheet('a', '<p>壱</p>'), sheet('b', '<p>弐</p>'));
    const looked = read(now, NO_CHARTS, new Set(['b']));
    expect(looked?.map(({ id }) => id)).toEqual(['new', 'a', 'b']);
    expect(looked?.[1]).toBe(before?.[0]);
    expect(JSON.stringify(looked?.[2]?.blocks)).toContain('弐');
    const all = read(now);
    expect(JSON.stringify(all?.[1]?.blocks)).toContain('壱');
    expect(all?.[2]).toBe(looked?.[2]);
  });

  it('keeps nothing of the composition before the last', () => {
    const read = reader();
    const first = read(paper(sheet('a', '<p>一</p>')));
    read(paper(sheet('a', '<p>二</p>')));
    expect(read(paper(sheet('a', '<p>一</p>')))?.[0]).not.toBe(first?.[0]);
  });

  it.each([
    ['a fault in a sheet', paper(sheet('a', '<p>一'))],
    ['an element that is not known', paper(sheet('a', '<center>一</center>'))],
    ['two sheets of one name', paper(sheet('a', '<p>一</p>'), sheet('a', '<p>二</p>'))],
    ['a text between two sheets', paper(sheet('a', '<p>一</p>'), '文', sheet('b', '<p>二</p>'))],
    ['a sheet within a sheet', paper(sheet('a', sheet('b', '<p>二</p>')))],
    ['a fault of the paper', paper(sheet('a', '<p>一</p>')).replace('size="A4"', 'size="B5"')],
    ['no sheet', paper()],
  ])('is read as a whole where it has %s', (_, filled) => {
    expect(reader()(filled)).toBeUndefined();
  });
});
