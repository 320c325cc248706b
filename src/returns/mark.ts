/** The hidden sheet by which a slip is known when it comes back. */

import { z } from 'zod';

import type { SentCell, SlipMark } from '../forms/slip.ts';
import type { Workbook } from '../forms/workbook.ts';
import { digestOf } from './slips.ts';

/** What the hidden sheet is called. */
const MARK_SHEET = '調査票の控え';

/** Changes when what stands on the sheet is written in another way. */
const VERSION = '調査票 第1版';

/** What stands above the cells that were sent, one item in each row. */
const HEADINGS = ['版', '市名', '計画名', '対象年度', '担当課', '照合番号'] as const;

/** A cell holds no more than 32,767 characters. */
const LONGEST = 30_000;

/**
 * The sheet's name, and its rows: what the slip is of, then for every row of a table that was sent its sheet, its number and, as JSON in
 * as many cells as it takes, what stood in it.
 */
export function markRows(mark: SlipMark): {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
} {
  const { city, plan, year, department, cells } = mark;
  const texts = [VERSION, city, plan, year, department, digestOf(mark)];
  const items = new Map<string, SentCell[]>();
  for (const cell of cells) {
    const id = JSON.stringify([cell.sheet, cell.key]);
    const own = items.get(id);
    if (own === undefined) items.set(id, [cell]);
    else own.push(cell);
  }
  return {
    name: MARK_SHEET,
    rows: [
      ...HEADINGS.map((heading, index) => [heading, texts[index] ?? '']),
      ...[...items.values()].map((own) => [
        own[0]?.sheet ?? '',
        own[0]?.key ?? '',
        ...parted(JSON.stringify(own.map(plainCell))),
      ]),
    ],
  };
}

type PlainCell = readonly [row: string, column: string, text: string, answered: string];

function plainCell({ row, column, text, answered }: SentCell): PlainCell {
  return [row, column, text, answered ?? ''];
}

/** Between characters, not within one of two halves. */
function parted(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const end = /[\uD800-\uDBFF]/u.test(rest.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

/** What is known of a slip that came back. */
export type MarkReading =
  | { readonly kind: 'read'; readonly mark: SlipMark; readonly digest: string }
  /** It was changed, or it is of a version that is not known. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'none' };

const Cells = z.array(z.tuple([z.string(), z.string(), z.string(), z.enum(['may', 'must', ''])]));

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
  const at = (row: number): string => rows[row]?.[1] ?? '';
  if (at(0) !== VERSION) return { kind: 'damaged' };
  const sent = rows.slice(HEADINGS.length).map((row = []) => sentIn(row));
  if (sent.includes(undefined)) return { kind: 'damaged' };
  const cells = sent.flatMap((own) => own ?? []);
  const mark = { city: at(1), plan: at(2), year: at(3), department: at(4), cells };
  const digest = at(5);
  return digestOf(mark) === digest ? { kind: 'read', mark, digest } : { kind: 'damaged' };
}

/** @returns undefined where the row does not hold what was written */
function sentIn([sheet = '', key = '', ...parts]: readonly (string | undefined)[]):
  | readonly SentCell[]
  | undefined {
  const read = jsonIn(parts.join(''));
  const cells = Cells.safeParse(read);
  return cells.data?.map(([row, column, text, answered]): SentCell => {
    const cell = { sheet, key, row, column, text };
    return answered === '' ? cell : { ...cell, answered };
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
