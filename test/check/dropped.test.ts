/** A value that stands in a table is read or found: it is never dropped without a word. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { Sheet } from '../../src/forms/workbook.ts';
import { IS_WHOLE } from '../shared/tries.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

/** Cells that an office fills in beforehand; alone in their row they say nothing that could be lost. */
const PREPARED: Readonly<Record<string, readonly string[]>> = {
  KPI: ['行'],
  '課題・方向性': ['基本目標', '施策', '区分', '順'],
  会議: ['項目'],
  委員意見: ['番号', '会議', '委員', '基本目標', '施策', 'KPI番号'],
  事業: ['番号', '基本目標', '施策'],
  計画のKPI一覧: ['基本目標', '施策'],
  リーディングプロジェクト: ['番号', '種別'],
  運営要綱: ['種別', '番号'],
  基本目標の本文: ['基本目標', '区分'],
};

/** The column left free on each side of the table, and the row below it. */
const MARGIN = 2;

/** Every cell where the whole program is tried; else one in five of every column, in other rows than beside it. */
const STEP = IS_WHOLE ? 1 : 5;
const SHIFT = 2;

const SOUND = check(SOUND_WORKBOOK);

/** The headings of the cells of a table into which a value may be written without anything coming of it. */
function silentColumns({ name, cells }: Sheet): readonly string[] {
  const last = Math.max(...cells.map(({ row }) => row));
  const width = Math.max(...cells.map(({ column }) => column));
  const filled = new Set(cells.map(({ place }) => place.cell));
  const headings = new Map(cells.filter(({ row }) => row === 1).map((one) => [one.column, one]));
  const silent = new Set<string>();
  for (let column = 1; column <= width + MARGIN; column += 1) {
    const heading = headings.get(column)?.text.split('\n')[0] ?? `column ${column}`;
    for (let row = 2; row <= last + MARGIN; row += 1) {
      const cell = `${String.fromCodePoint(64 + column)}${row}`;
      if (filled.has(cell) || (column * SHIFT + row) % STEP > 0) continue;
      if (isDropped(`${name}!${cell} = 777`)) silent.add(heading);
    }
  }
  return [...silent].filter((heading) => !(PREPARED[name] ?? []).includes(heading));
}

/** Whether the same is read as without it, and nothing is found. */
function isDropped(change: string): boolean {
  const { value, diagnostics } = check(changed(SOUND_WORKBOOK, change));
  const isSame = JSON.stringify(value) === JSON.stringify(SOUND.value);
  return isSame && diagnostics.length === SOUND.diagnostics.length;
}

describe('a value in an empty cell of a table, below it or beside it', () => {
  it.each(SOUND_WORKBOOK.sheets.map((sheet) => [sheet.name, sheet] as const))(
    'of %s is read or found',
    (_, sheet) => {
      expect(silentColumns(sheet)).toEqual([]);
    },
  );
});

describe('a hyperlink that leads to no address of web or mail', () => {
  it.each([
    ['KPI!E2', '(link "javascript:alert(1)" 公園の利用者数)', 'javascript:alert(1)'],
    ['施策体系!E2', '(link "data:text/html,x" 働く場をつくる。)', 'data:text/html,x'],
    ['基本情報!B2', '(link "file:///C:/市の概要.pdf" 見本市)', 'file:///C:/市の概要.pdf'],
    ['課題・方向性!F2', '(link "#KPI!A1" 公園の利用を広げる。)', '#KPI!A1'],
  ])('on %s is told with its cell and where it leads: %s', (cell, written, link) => {
    const found = check(changed(SOUND_WORKBOOK, `${cell} = ${written}`)).diagnostics.filter(
      ({ code }) => code.startsWith('cell/link'),
    );
    const [sheet, name] = cell.split('!');
    expect(found).toMatchObject([{ place: { sheet, cell: name } }]);
    expect(found[0]?.message).toContain(`「${link}」`);
    expect(found[0]?.message).toContain('ウェブかメールのアドレスではな');
  });
});
