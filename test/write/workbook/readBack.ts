/** Reads a written workbook with another library than wrote it. */

import { type CellObject, read, utils, type WorkBook } from 'xlsx';

/** One row of a list: its cells by the first line of their heading. */
export type ListRow = ReadonlyMap<string, CellObject>;

/** Opens a workbook with formulas, number formats and displayed texts. */
export function open(bytes: Uint8Array): WorkBook {
  return read(bytes, {
    type: 'array',
    cellNF: true,
    cellText: true,
    cellFormula: true,
    bookFiles: true,
  });
}

/** The cell at an address such as `B7`; undefined when it is blank. */
export function cellAt(workbook: WorkBook, sheet: string, address: string): CellObject | undefined {
  const found: unknown = workbook.Sheets[sheet]?.[address];
  return isCell(found) ? found : undefined;
}

function isCell(value: unknown): value is CellObject {
  return typeof value === 'object' && value !== null && 't' in value && value.t !== 'z';
}

const HEADING_ROW = 3;

/** The headings of a list as displayed. */
export function headings(workbook: WorkBook, sheet: string): string[] {
  const width = utils.decode_range(workbook.Sheets[sheet]?.['!ref'] ?? 'A1').e.c + 1;
  return Array.from(
    { length: width },
    (_, column) =>
      cellAt(workbook, sheet, utils.encode_cell({ r: HEADING_ROW - 1, c: column }))?.w ?? '',
  );
}

/** The rows of a list that say anything, top to bottom. */
export function listRows(workbook: WorkBook, sheet: string): ListRow[] {
  const names = headings(workbook, sheet).map((heading) => heading.replace(/\n.*/su, ''));
  const last = utils.decode_range(workbook.Sheets[sheet]?.['!ref'] ?? 'A1').e.r;
  const rows: ListRow[] = [];
  for (let row = HEADING_ROW; row <= last; row += 1) {
    const cells = new Map<string, CellObject>();
    for (const [column, name] of names.entries()) {
      const cell = cellAt(workbook, sheet, utils.encode_cell({ r: row, c: column }));
      if (cell !== undefined) cells.set(name, cell);
    }
    if (cells.size > 0) rows.push(cells);
  }
  return rows;
}

/** What a reader of the sheet sees in a row, in the order asked for; blank cells are ''. */
export function shown(row: ListRow | undefined, names: readonly string[]): string[] {
  return names.map((name) => row?.get(name)?.w ?? '');
}

/** A part of the package as text: `xl/workbook.xml`. */
export function part(workbook: WorkBook, path: string): string {
  const files: unknown = Reflect.get(workbook, 'files');
  const file: unknown =
    typeof files === 'object' && files !== null ? Reflect.get(files, path) : undefined;
  const content: unknown =
    typeof file === 'object' && file !== null ? Reflect.get(file, 'content') : undefined;
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : '';
}
