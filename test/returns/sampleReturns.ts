/** The returned 調査票 of the sample city, which the README invites to collect: made of what `split` makes of it. */

import type ExcelJS from 'exceljs';

import { columnOf, opened, rowsWhere, saved, type Sent, sheetOf } from './making.ts';

function answer(book: ExcelJS.Workbook, id: string, value: string | number): void {
  const sheet = sheetOf(book, 'KPI');
  const [row = 0] = rowsWhere(sheet, { KPI番号: id, 行: '実績値' });
  sheet.getCell(row, columnOf(sheet, 'R5')).value = value;
}

function write(book: ExcelJS.Workbook, kind: string, text: string): void {
  const sheet = sheetOf(book, '課題・方向性');
  const [row = 0] = rowsWhere(sheet, { 区分: kind, 順: '', 本文: '' });
  sheet.getCell(row, columnOf(sheet, '本文')).value = text;
}

/** What each department has done to its slip. */
const RETURNS: Readonly<
  Record<string, { readonly of: string; readonly fill: (book: ExcelJS.Workbook) => void }>
> = {
  // 速報値 has become final, and there is one more issue.
  '産業振興課.xlsx': {
    of: '産業振興課',
    fill: (book) => {
      answer(book, 'G1-2', 38_912);
      answer(book, 'K1-1-1', 38_912);
      write(
        book,
        '課題・検証',
        '従業者数の確定値は速報値より52人多かった。製造業の統計の訂正による。',
      );
    },
  },
  // Two files of one department that say different things.
  '観光交流課.xlsx': { of: '観光交流課', fill: (book) => answer(book, 'K1-3-1', 1152) },
  '観光交流課（修正）.xlsx': { of: '観光交流課', fill: (book) => answer(book, 'K1-3-1', 1125) },
  // A target was changed beside the answer, and a value cannot be read.
  '農林水産課.xlsx': {
    of: '農林水産課',
    fill: (book) => {
      answer(book, 'K1-2-3', '約三千トン');
      const sheet = sheetOf(book, 'KPI');
      const [row = 0] = rowsWhere(sheet, { KPI番号: 'K1-2-1', 行: '目標値' });
      sheet.getCell(row, columnOf(sheet, 'R6')).value = 1;
    },
  },
  // Handed in as it was sent.
  '保育課.xlsx': { of: '保育課', fill: () => undefined },
  'スポーツ課.xlsx': {
    of: 'スポーツ課',
    fill: (book) =>
      write(book, '方向性', '学校の体育館の夜間開放を、予約の仕組みとあわせて広げる。'),
  },
};

/** @returns the files by their names */
export async function sampleReturns({ slips }: Sent): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [name, { of, fill }] of Object.entries(RETURNS)) {
    const slip = slips.get(of);
    if (slip === undefined) throw new Error(of);
    const book = await opened(slip);
    fill(book);
    files.set(name, await saved(book));
  }
  return files;
}
