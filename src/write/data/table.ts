/** A table of the open data: its columns are defined once, and both the file and its dictionary are made from them. */

/** How a reader takes a cell: Table Schema's names of types. */
export type CellType = 'string' | 'integer' | 'number' | 'boolean';

/** What a dictionary says of a column. */
export interface Field {
  /** The heading in the file. */
  readonly name: string;
  readonly type: CellType;
  readonly description: string;
  /** No row leaves the column blank. */
  readonly required?: true;
  /** All the values that can occur. */
  readonly choices?: readonly string[];
}

/** A column: what the dictionary says of it, and what stands in it; nothing leaves the cell blank. */
export type Column<Row> = Field &
  (
    | { readonly type: 'string'; readonly value: (row: Row) => string | undefined }
    /** Decimal notation, so that 60.0 stays 60.0. */
    | { readonly type: 'number'; readonly value: (row: Row) => string | undefined }
    | { readonly type: 'integer'; readonly value: (row: Row) => number | undefined }
    | { readonly type: 'boolean'; readonly value: (row: Row) => boolean | undefined }
  );

/** What a table is, apart from its columns. */
interface About {
  /** The file's name without folder and ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Names of the columns that together tell one row from another. */
  readonly key: readonly string[];
}

/** A table as it stands in its file. */
export interface Table extends About {
  readonly fields: readonly Field[];
  /** One cell for each field, as written in the file. */
  readonly records: readonly (readonly string[])[];
}

/** How a `boolean` is written, as 自治体標準オープンデータセット does. */
export const YES = '有';
export const NO = '無';

/** Makes the cells of a table. Texts that a spreadsheet would take for a formula are made inert. */
export function makeTable<Row>(
  about: About,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  return {
    ...about,
    fields: columns.map(tableField),
    records: rows.map((row) => columns.map((column) => cellOf(column, row))),
  };
}

/** What the dictionary lists is what stands in the cells: protected in the same way. */
function tableField<Row>({ value: _value, ...field }: Column<Row>): Field {
  return field.choices === undefined ? field : { ...field, choices: field.choices.map(inert) };
}

function cellOf<Row>({ type, value }: Column<Row>, row: Row): string {
  const content = value(row);
  if (content === undefined) return '';
  if (typeof content === 'boolean') return content ? YES : NO;
  const text = String(content).replaceAll(/\r\n?/gu, '\n');
  return type === 'string' ? inert(text) : text;
}

/**
 * What makes a spreadsheet calculate instead of showing a text, also behind spaces that it ignores. Source: OWASP,
 * "CSV Injection"; the full-width signs count because Excel and Numbers in Japanese take them for the narrow ones.
 * A leading apostrophe is among them so that taking one off always gives back the text.
 */
const ACTIVE = /^(?:[\t\n]|[\s\p{Cf}]*['=+\-@＝＋－＠])/u;

/** Puts an apostrophe before a text that would be taken for a formula; no other text is changed. */
function inert(text: string): string {
  return ACTIVE.test(text) ? `'${text}` : text;
}
