/** 調査票 as a workbook: what a department fills in stands open, everything else is there to be read. */

import ExcelJS from 'exceljs';

import type { Item, ItemCell, ItemColumn, PreparedRow } from '../../../forms/items.ts';
import { linkAddress } from '../../../forms/linkAddress.ts';
import type { Offers } from '../../../forms/offers.ts';
import type { Slip, SlipSheet } from '../../../forms/slip.ts';
import { EARLIER, REMARKS, type Column as SheetColumn, type Sheet } from '../../../sheets/sheet.ts';
import { SHEETS_IN_ORDER } from '../../../sheets/sheets.ts';
import { addChoices } from '../choices.ts';
import { formColumn } from '../columns.ts';
import { midnight } from '../excelDate.ts';
import { addGuideSheet } from '../guide.ts';
import { addListSheet, type Column, type Entry, type Row } from '../listSheet.ts';
import type { Pairing } from '../look.ts';
import { quantityEntry } from '../quantity.ts';
import { halfWidths } from '../textHeight.ts';
import { xlsxFile } from '../xlsxFile.ts';
import { slipGuide } from './slipGuide.ts';

/**
 * Writes a slip.
 *
 * @param mark the rows of its hidden sheet, by which it is known when it comes back
 * @param offers what the drop-downs of the installation hold
 * @returns the bytes of an .xlsx file; the same slip gives the same bytes
 */
export async function writeSlip(
  slip: Slip,
  mark: { readonly name: string; readonly rows: readonly (readonly string[])[] },
  offers: Offers,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const day = `${slip.year.year}-04-01`;
  workbook.creator = slip.city;
  workbook.lastModifiedBy = slip.city;
  workbook.title = `${slip.department} 調査票`;
  workbook.created = midnight(day);
  workbook.modified = midnight(day);
  await addGuideSheet(workbook, slipGuide(slip));
  for (const layout of SHEETS_IN_ORDER) {
    const sheet = slip.sheets.find((one) => one.sheet === layout.name);
    if (sheet !== undefined) await addSlipSheet(workbook, layout, sheet, { slip, offers });
  }
  addChoices(workbook, offers);
  addMark(workbook, mark);
  return xlsxFile(workbook, day);
}

async function addSlipSheet(
  workbook: ExcelJS.Workbook,
  layout: Sheet,
  { columns, items, prepared }: SlipSheet,
  { slip: { department, year }, offers }: { readonly slip: Slip; readonly offers: Offers },
): Promise<void> {
  const shown = ordered(layout, columns).filter(({ column }) =>
    isOfUse(layout, column, items, department),
  );
  const isAsked = items.some(({ cells }) => cells.some(({ answered }) => answered !== undefined));
  await addListSheet(workbook, {
    name: layout.name,
    tabColour: layout.tabColour,
    title: `${layout.title}（${department}）`,
    advice:
      isAsked || prepared.length > 0
        ? `うすい黄色の欄に記入してください（対象年度は${year.label}）。灰色の欄は確認用で、書き換えても反映されません。`
        : '確認用です。記入する欄はありません。',
    columns: shown.map((column) => slipColumn(layout, column, { items, offers })),
    rows: [
      ...items.flatMap((item) => itemRows(layout, item, shown)),
      ...prepared.map((row) => preparedRow(layout, row, shown)),
    ],
    spare: 0,
    frozenColumns: layout.frozenColumns === undefined ? 0 : frozen(layout, shown),
    filter: false,
  });
}

/** What KPI番号 says already, and the one department whose slip it is, take room and tell nothing. */
function isOfUse(
  { shape }: Sheet,
  name: string,
  items: readonly Item[],
  department: string,
): boolean {
  if (shape === 'groups' && (name === '基本目標' || name === '施策')) return false;
  if (name !== '担当課') return true;
  return items.some((item) => (cellAsked(item, '', name)?.text ?? '') !== department);
}

/** In the order of the form: the years stand behind the baseline. */
function ordered(layout: Sheet, columns: readonly ItemColumn[]): readonly ItemColumn[] {
  const headings = [...Object.keys(layout.columns), REMARKS, EARLIER];
  const years = columns.filter(({ isYear }) => isYear);
  const after = layout.shape === 'groups' ? layout.years.after : '';
  const seen = new Set<string>();
  return headings.flatMap((heading) => {
    const own = columns.filter(({ column, isYear }) => !isYear && column === heading).slice(0, 1);
    if (seen.has(heading)) return [];
    seen.add(heading);
    return heading === after ? [...own, ...years] : own;
  });
}

function frozen(layout: Sheet, columns: readonly ItemColumn[]): number {
  const kept = Object.keys(layout.columns).slice(0, layout.frozenColumns);
  return columns.filter(({ column }) => kept.includes(column)).length;
}

/** Narrower than in the office's own form: a slip is printed whole. */
const WIDTHS: Readonly<Record<string, number>> = {
  区分: 11,
  KPI名: 30,
  単位: 8,
  目標の向き: 12,
  行: 9,
  注記: 30,
  本文: 80,
  '名称・本文': 80,
  事業名: 24,
  交付金名: 18,
  KPI番号: 10,
  実績の概要: 30,
  効果: 18,
  今後の方針: 18,
  方針の理由: 25,
  委員会の意見: 24,
  [EARLIER]: 50,
};
/** Of a column of values: as wide as the longest, which is never broken. */
const VALUE_WIDTHS = { least: 11, most: 26 } as const;

function valueWidth(name: string, items: readonly Item[]): number {
  const texts = items.flatMap(({ cells }) =>
    cells.flatMap(({ column, text }) => (column === name ? [text] : [])),
  );
  const longest = Math.max(0, ...texts.map(halfWidths));
  return Math.min(VALUE_WIDTHS.most, Math.max(VALUE_WIDTHS.least, longest + 2));
}

function slipColumn(
  layout: Sheet,
  { column, heading, isYear }: ItemColumn,
  { items, offers }: { readonly items: readonly Item[]; readonly offers: Offers },
): Column {
  const defined: SheetColumn | undefined =
    isYear && layout.shape === 'groups' ? layout.years : layout.columns[column];
  const made =
    defined &&
    formColumn(heading, { ...defined, width: defined.width ?? 16, office: false }, offers);
  const isValue = defined?.cell.kind === 'quantity';
  const width = isValue ? valueWidth(column, items) : (WIDTHS[column] ?? made?.width ?? 30);
  return { ...(made ?? { heading, align: 'left' }), width };
}

function itemRows(layout: Sheet, item: Item, columns: readonly ItemColumn[]): readonly Row[] {
  const roles = [...new Set(item.cells.flatMap(({ row }) => (row === '' ? [] : [row])))];
  if (roles.length === 0) {
    return [
      {
        pairing: 'single',
        entries: columns.map(({ column }) => slipEntry(layout, cellAsked(item, '', column))),
      },
    ];
  }
  return roles.map((role, index) => ({
    pairing: pairingOf(index, roles.length),
    entries: columns.map(({ column }): Entry => {
      const own = cellAsked(item, role, column);
      if (own !== undefined) return slipEntry(layout, own);
      const once = cellAsked(item, '', column);
      if (index === 0) return slipEntry(layout, once);
      // The number stands again, so that a row is known wherever it is moved.
      return REPEATED.includes(column)
        ? { ...slipEntry(layout, once), quiet: true, tone: 'fixed' }
        : { tone: once?.answered === undefined ? 'fixed' : 'plain' };
    }),
  }));
}

const REPEATED: readonly string[] = ['KPI番号'];

function cellAsked(item: Item, role: string, name: string): ItemCell | undefined {
  return item.cells.find(({ row, column }) => row === role && column === name);
}

function pairingOf(index: number, count: number): Pairing {
  if (count === 1) return 'single';
  if (index === 0) return 'upper';
  return index === count - 1 ? 'lower' : 'middle';
}

function slipEntry(layout: Sheet, cell: ItemCell | undefined): Entry {
  if (cell === undefined) return { tone: 'fixed' };
  const tone = cell.answered === undefined ? 'fixed' : 'input';
  const link = linkAddress(cell.link ?? '');
  return { ...contentOf(layout, cell), tone, ...(link !== undefined && { link }) };
}

/** A number is a number with the format that shows it the same; everything else is the text that was shown. */
function contentOf(layout: Sheet, { row, column, text, value }: ItemCell): Entry {
  if (text === '') return {};
  const kind = layout.columns[column]?.cell.kind;
  const isValue = row !== '' && column !== '行' && column !== REMARKS;
  if (isValue || kind === 'quantity' || kind === 'amount') {
    const percent = value?.kind === 'number' && value.percent;
    if (value?.kind !== 'number') return { value: text };
    return quantityEntry({ raw: text, ...(percent && { percent }) });
  }
  return { value: kind === 'ordinal' && /^\d{1,2}$/u.test(text) ? Number(text) : text };
}

function preparedRow(layout: Sheet, { cells }: PreparedRow, columns: readonly ItemColumn[]): Row {
  return {
    pairing: 'single',
    entries: columns.map(({ column }): Entry => {
      const text = cells[column] ?? '';
      const value = /^\d+$/u.test(text) ? Number(text) : text;
      if (text !== '') return { value, tone: 'fixed', unlocked: true };
      const isAnswered = layout.columns[column]?.answered !== undefined || column === REMARKS;
      return isAnswered ? { tone: 'input' } : { tone: 'fixed', unlocked: true };
    }),
  };
}

function addMark(
  workbook: ExcelJS.Workbook,
  { name, rows }: { readonly name: string; readonly rows: readonly (readonly string[])[] },
): void {
  const sheet = workbook.addWorksheet(name, { state: 'veryHidden' });
  for (const [index, texts] of rows.entries()) {
    for (const [column, text] of texts.entries()) {
      if (text === '') continue;
      const cell = sheet.getCell(index + 1, column + 1);
      cell.value = text.replaceAll(/_(?=x[\dA-F]{4}_)/giu, '_x005F_');
      cell.numFmt = '@';
    }
  }
}
