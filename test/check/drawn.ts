/** Sheets drawn as text, so that a test shows the sheet it is about. */

import type { Cell, CellValue, Sheet, Workbook } from '../../src/forms/workbook.ts';

/** Sheets by their name; rows are lines, cells are parted by `|`, the first line is row 1. */
export type Drawing = Readonly<Record<string, string>>;

/**
 * Draws a workbook.
 *
 * A cell is a number (`12.5`), an error (`#REF!`), or text; `\n` and `\u0002` are escapes. What
 * Excel keeps beside the text is said in brackets: `(date 2019-08-07)`, `(percent 0.412)`,
 * `(shown "1,002" 1002)`, `(malformed "1,234")`, `(uncalculated)`, `(formula "SUM(B2:B9)" 12)`, `(comment "要確認" 12)`,
 * `(struck "2300" 2300 2354)`, `(link "https://www.city.example.lg.jp/" 本文)`.
 */
export function drawn(drawing: Drawing): Workbook {
  const sheets = Object.entries(drawing).map(([name, table]) => drawnSheet(name, table));
  return { name: 'drawn', sha256: 'drawn', sheets };
}

function drawnSheet(name: string, table: string): Sheet {
  const lines = table
    .replace(/^\n/u, '')
    .replace(/\n\s*$/u, '')
    .split('\n');
  const cells = lines.flatMap((line, row) =>
    line.split('|').flatMap((text, column) => drawnCell(name, row + 1, column + 1, text.trim())),
  );
  return { name, hidden: false, cells, merges: [] };
}

/** @returns no cell for a blank */
function drawnCell(sheet: string, row: number, column: number, written: string): readonly Cell[] {
  if (written === '') return [];
  const [, beside, said, rest] =
    /^\((formula|comment|link|struck) "(.*)" (.*)\)$/u.exec(written) ?? [];
  const { text, value } = content(unescaped(rest ?? written));
  const place = { sheet, cell: `${columnLetters(column)}${row}` };
  const more = beside === undefined || said === undefined ? {} : { [beside]: said };
  return [{ place, row, column, text, value, hidden: false, ...more }];
}

function unescaped(written: string): string {
  return written
    .replaceAll(String.raw`\n`, '\n')
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
}

function content(written: string): { readonly text: string; readonly value: CellValue } {
  const [, kind, rest = ''] =
    /^\((date|percent|shown|uncalculated|malformed)\s*(.*)\)$/u.exec(written) ?? [];
  if (kind === 'date')
    return { text: rest.replaceAll('-', '/'), value: { kind: 'date', iso: rest } };
  if (kind === 'malformed') {
    const text = rest.slice(1, -1);
    return { text, value: { kind: 'malformed', written: text } };
  }
  if (kind === 'uncalculated') return { text: '', value: { kind: 'uncalculated' } };
  if (kind === 'percent') {
    const text = `${(Number(rest) * 100).toFixed(1)}%`;
    return { text, value: { kind: 'number', number: rest, decimals: 1, percent: true } };
  }
  if (kind === 'shown') {
    const [, text = '', number = ''] = /^"(.*)" (.*)$/u.exec(rest) ?? [];
    const decimals = text.split('.')[1]?.length ?? 0;
    return { text, value: { kind: 'number', number, decimals, percent: false } };
  }
  if (/^#[A-Z/0!?]+$/u.test(written))
    return { text: written, value: { kind: 'error', code: written } };
  if (/^-?\d+(?:\.\d+)?$/u.test(written)) {
    return { text: written, value: { kind: 'number', number: written, percent: false } };
  }
  return { text: written, value: { kind: 'text', text: written } };
}

/**
 * Changes a workbook as the example of a rule says.
 *
 * @param example `KPI!L3 = 5`, `KPI!K1:N1 cleared`, `KPI!K3:L3 merged`, `sheet KPI renamed KPI一覧`, `KPI row 3 hidden`,
 *   and what undoes them: `KPI!K3:L3 unmerged`, `KPI row 3 shown`;
 *   `KPI!H5 drawn picture` (or text, shape) and `KPI undrawn`;
 *   several are parted by `, `
 */
export function changed(workbook: Workbook, example: string): Workbook {
  return eachChange(example).reduce(changeOnce, workbook);
}

/** Parts an example of several changes. */
export function eachChange(example: string): readonly string[] {
  return example.split(/, (?=\S+!|sheet |\S+ row |\S+ undrawn)/u);
}

function changeOnce(workbook: Workbook, change: string): Workbook {
  const [, from, to] = /^sheet (\S+) renamed (\S+)$/u.exec(change) ?? [];
  if (from !== undefined && to !== undefined)
    return onSheet(workbook, from, (sheet) => renamed(sheet, to));
  const [, hiddenSheet, hiddenRow] = /^(\S+) row (\d+) hidden$/u.exec(change) ?? [];
  if (hiddenSheet !== undefined) {
    return onSheet(workbook, hiddenSheet, (sheet) => hideRow(sheet, Number(hiddenRow)));
  }
  const [, shownSheet, shownRow] = /^(\S+) row (\d+) shown$/u.exec(change) ?? [];
  if (shownSheet !== undefined) {
    return onSheet(workbook, shownSheet, (sheet) => showRow(sheet, Number(shownRow)));
  }
  const [, partedSheet, parted] = /^(\S+)!(\S+) unmerged$/u.exec(change) ?? [];
  if (partedSheet !== undefined) {
    return onSheet(workbook, partedSheet, (old) => ({
      ...old,
      merges: old.merges.filter((range) => range !== parted),
    }));
  }
  const [, mergedSheet, merge] = /^(\S+)!(\S+) merged$/u.exec(change) ?? [];
  if (mergedSheet !== undefined && merge !== undefined) {
    return onSheet(workbook, mergedSheet, (old) => ({ ...old, merges: [...old.merges, merge] }));
  }
  const [, drawnOn, corner, kind] = /^(\S+)!(\S+) drawn (picture|text|shape)$/u.exec(change) ?? [];
  if (drawnOn !== undefined && corner !== undefined && kind !== undefined) {
    return onSheet(workbook, drawnOn, (old) => withDrawing(old, corner, kind));
  }
  const [, bareSheet] = /^(\S+) undrawn$/u.exec(change) ?? [];
  if (bareSheet !== undefined) {
    return onSheet(workbook, bareSheet, ({ drawings: _drawings, ...old }) => old);
  }
  const [, sheet, range, written] = /^(\S+)!(\S+) (?:= (.*)|cleared)$/su.exec(change) ?? [];
  if (sheet === undefined || range === undefined) throw new Error(`No such change: ${change}`);
  return onSheet(workbook, sheet, (old) => fill(old, range, written ?? ''));
}

function withDrawing(sheet: Sheet, cell: string, written: string): Sheet {
  const kind = written === 'picture' || written === 'text' ? written : 'shape';
  const drawing = { kind, cell, text: kind === 'text' ? '要確認' : '' } as const;
  return { ...sheet, drawings: [...(sheet.drawings ?? []), drawing] };
}

function onSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  if (!workbook.sheets.some((sheet) => sheet.name === name)) throw new Error(`No sheet ${name}`);
  const sheets = workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet));
  return { ...workbook, sheets };
}

function renamed(sheet: Sheet, name: string): Sheet {
  const cells = sheet.cells.map((cell) => ({ ...cell, place: { ...cell.place, sheet: name } }));
  return { ...sheet, name, cells };
}

function hideRow(sheet: Sheet, row: number): Sheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.row === row ? { ...cell, hidden: true } : cell)),
  };
}

function showRow(sheet: Sheet, row: number): Sheet {
  const shown = (cell: Cell): Cell => (cell.row === row ? { ...cell, hidden: false } : cell);
  return { ...sheet, cells: sheet.cells.map(shown) };
}

function fill(sheet: Sheet, range: string, written: string): Sheet {
  const [first = range, last = first] = range.split(':');
  const [from, to] = [position(first), position(last)];
  const isOutside = ({ row, column }: Cell): boolean =>
    row < from.row || row > to.row || column < from.column || column > to.column;
  const added = written === '' ? [] : drawnCell(sheet.name, from.row, from.column, written);
  const cells = [...sheet.cells.filter(isOutside), ...added];
  return { ...sheet, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column) };
}

function position(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64,
    0,
  );
  return { column, row: Number(row) };
}

/** 1 → A, 27 → AA. */
function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCodePoint(65 + rest)}`;
}
