/** What a sheet is: its columns in the order of the form, and everything that is made from them. */

import type { Fact } from '../forms/submission.ts';
import type { Cell, ValueOf } from './cell.ts';

/** How next year's workbook begins: with the same words, with a blank, or with a blank that has the old words beside it. */
export type Carried = 'kept' | 'blank' | 'beside';

/** One column; its heading is its key in `columns`. */
export interface Column {
  readonly cell: Cell;
  /** Whether the sheet must have the column. */
  readonly heading: 'required' | 'optional';
  /** In the words of the office: one sentence for the list of columns. */
  readonly means: string;
  /** In Excel's unit, half-width digits; absent: known when an office adds it, not in the blank form. */
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Shown when a cell of the column is chosen; one line, as exceljs does not write line breaks here. */
  readonly hint?: string;
  /** Its key in a row of a facts file; absent: the facts file says it in another form, or not at all. */
  readonly fact?: string;
  /** A facts file states it even though the sheet may leave it blank. */
  readonly stated?: true;
  readonly carried?: Carried;
  readonly bold?: boolean;
  /** Only the office uses it: other colour, not printed. */
  readonly office?: boolean;
  /** One cell for all rows of a group, filled in on the upper one. */
  readonly once?: boolean;
  /** Every row states its own: it is not gathered over a group, and not the same in all of its rows. */
  readonly ofRow?: boolean;
  /** A merged cell here would give one row's words to another. */
  readonly unmerged?: boolean;
  /** The heading begins with its name, and more may follow: `基準値 H27 (2015)`. */
  readonly begins?: boolean;
  /** A hyperlink of the cell leads somewhere from the papers and the site, too; its key in a row of a facts file. */
  readonly linked?: string;
  /** The 担当課 fills it in, in the 調査票 that is sent to it; `must`: a blank is asked for once more. */
  readonly answered?: 'may' | 'must';
}

/** Columns by their headings. */
export type Columns = Readonly<Record<string, Column>>;

/** One line of 記入要領. */
export interface GuideLine {
  readonly first: string;
  readonly second: string;
}

/** What all sheets have. */
interface Frame {
  readonly name: string;
  /** Where it stands in the workbook. */
  readonly order: number;
  readonly required: boolean;
  /** In 記入要領: what is written here. Sheets with the same words share a line. */
  readonly about: string;
  /** A part of 記入要領 of its own. */
  readonly guide?: { readonly heading: string; readonly lines: readonly GuideLine[] };
  readonly tabColour: string;
  readonly title: string;
  /** Below the title. */
  readonly advice: string;
  readonly columns: Columns;
  /** The headings by which a row is known wherever it stands; absent: its rows are not sent to anybody. */
  readonly key?: readonly string[];
  /** The heading that says what a row is called, beside its key. */
  readonly named?: string;
  /** Blank rows below, ready to be filled in. */
  readonly spare: number;
  readonly filter?: boolean;
  /** Columns that stay in sight when the sheet is scrolled to the right. */
  readonly frozenColumns?: number;
}

/** What all columns of fiscal years have in common, and the column behind which they stand. */
type YearColumns = Column & { readonly after: string };

/** A sheet with one thing in each row. */
export interface ListSheet extends Frame {
  readonly shape: 'list';
  /** The column without which a row is prepared, not filled in, and is left out. */
  readonly filledBy?: string;
  /** A column for each fiscal year. */
  readonly years?: YearColumns;
}

/** One item of a sheet of items. */
export interface Item {
  readonly cell: Cell;
  /** Stands beside the item, and in the list of columns. */
  readonly means: string;
  /** Its key in `meta` of a facts file. */
  readonly fact?: string;
  /** A facts file states it even though the sheet may leave it blank. */
  readonly stated?: true;
  readonly carried?: Carried;
  /** What the form brings with it; such a cell is not for filling in. */
  readonly standing?: string;
  /** Understood when an office adds it, not in the blank form. */
  readonly hidden?: boolean;
}

/** A sheet with one item in each row: 項目, 内容, and 説明. */
export interface ItemSheet extends Frame {
  readonly shape: 'items';
  readonly items: Readonly<Record<string, Item>>;
}

/** A sheet with a group of rows for each thing, told apart by one column, and a column for each fiscal year. */
export interface GroupSheet extends Frame {
  readonly shape: 'groups';
  readonly years: YearColumns;
}

/** A sheet of the workbook. */
export type Sheet = ListSheet | ItemSheet | GroupSheet;

/** What a program reads by itself: no value, and nothing that each row of a group has of its own. */
type ReadKey<All extends Columns, Key extends keyof All> = All[Key] extends
  | { readonly ofRow: true }
  | { readonly cell: { readonly kind: 'unread' | 'quantity' } }
  ? never
  : Key;

/** A row, or 内容 of all items, as far as it could be read; a field is absent when it is blank, faulty, or without a column. */
export type Facts<Fields extends Readonly<Record<string, { readonly cell: Cell }>>> = {
  readonly [Key in keyof Fields as Fields extends Columns ? ReadKey<Fields, Key> : Key]?: Fact<
    ValueOf<Fields[Key]['cell']>
  >;
};

/** The heading of remarks; on every sheet they may answer for findings, 確認済：理由. */
export const REMARKS = '注記';

/** In a workbook made from last year's: what was written then, for reference only. */
export const EARLIER = '前年度の記載';

/** Sheets that belong to the workbook but are never read. 指摘一覧 is the list of findings in a returned copy. */
export const UNREAD_SHEETS = ['記入要領', '選択肢', '指摘一覧', '記入のしかた', '調査票の控え'];

/** One heading of a sheet. Headings are found by their text, in any order. */
interface Heading {
  readonly name: string;
  readonly required: boolean;
  readonly begins: boolean;
}

/** Sheets are stated once; so are their headings. */
const HEADINGS = new WeakMap<Sheet, readonly Heading[]>();

/** @returns all headings that a sheet may have: those it must have first */
export function headingsOf(sheet: Sheet): readonly Heading[] {
  const known = HEADINGS.get(sheet) ?? statedHeadings(sheet);
  HEADINGS.set(sheet, known);
  return known;
}

function statedHeadings({ columns }: Sheet): readonly Heading[] {
  const stated = Object.entries(columns).map(([name, { heading, begins }]) => ({
    name,
    required: heading === 'required',
    begins: begins === true,
  }));
  const added = [REMARKS, EARLIER]
    .filter((name) => !(name in columns))
    .map((name) => ({ name, required: false, begins: false }));
  const all = [...stated, ...added];
  return [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)];
}
