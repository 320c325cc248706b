/** The hidden sheet by which a slip is known when it comes back. */

import { z } from 'zod';

import type { SlipMark } from '../forms/slip.ts';
import type { Workbook } from '../forms/workbook.ts';
import { digestOf } from './slips.ts';

/** What the hidden sheet is called. */
const MARK_SHEET = '調査票の控え';

/** Changes when what stands on the sheet is written in another way. */
const VERSION = '調査票 第1版';

/** Of a sent cell, in the order of the columns. */
const CELL_HEADINGS = ['シート', '番号', '行', '列', '内容', '記入'] as const;

/** The sheet's name, and its rows: what the slip is of, then every cell that was sent. */
export function markRows(mark: SlipMark): {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
} {
  const { city, plan, year, department, cells } = mark;
  return {
    name: MARK_SHEET,
    rows: [
      ['版', VERSION],
      ['市名', city],
      ['計画名', plan],
      ['対象年度', year],
      ['担当課', department],
      ['照合番号', digestOf(mark)],
      [...CELL_HEADINGS],
      ...cells.map(({ sheet, key, row, column, text, answered = '' }) => [
        sheet,
        key,
        row,
        column,
        text,
        answered,
      ]),
    ],
  };
}

/** What is known of a slip that came back. */
export type MarkReading =
  | { readonly kind: 'read'; readonly mark: SlipMark; readonly digest: string }
  /** It was changed, or it is of a version that is not known. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'none' };

const Answered = z.enum(['may', 'must']).optional();

/** Reads the sheet; of several copies the first that is sound counts. */
export function readMark({ sheets }: Workbook): MarkReading {
  const found = sheets.filter(({ name }) => name.startsWith(MARK_SHEET));
  const read = found.map(({ cells }) => {
    const rows: string[][] = [];
    for (const { row, column, text } of cells) (rows[row - 1] ??= [])[column - 1] = text;
    return markIn(rows);
  });
  const sound = read.find(({ kind }) => kind === 'read');
  return sound ?? read[0] ?? { kind: 'none' };
}

function markIn(rows: readonly (readonly (string | undefined)[] | undefined)[]): MarkReading {
  const at = (row: number, column: number): string => rows[row]?.[column] ?? '';
  if (at(0, 1) !== VERSION) return { kind: 'damaged' };
  const sent = rows.slice(CELL_HEADINGS.length + 1).map((row = []) => row);
  const cells = sent.flatMap(([sheet = '', key = '', row = '', column = '', text = '', said]) => {
    const answered = Answered.safeParse(said === '' ? undefined : said);
    if (!answered.success || sheet === '') return [];
    const cell = { sheet, key, row, column, text };
    return [answered.data === undefined ? cell : { ...cell, answered: answered.data }];
  });
  const mark = { city: at(1, 1), plan: at(2, 1), year: at(3, 1), department: at(4, 1), cells };
  const digest = at(5, 1);
  return digestOf(mark) === digest ? { kind: 'read', mark, digest } : { kind: 'damaged' };
}
