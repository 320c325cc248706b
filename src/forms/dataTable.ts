/** A table of the open data, as it stands in its file: for the writers of CSV and of the workbook. */

/** How a reader takes a cell: Table Schema's names of types. */
export type CellType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** What a dictionary says of a column. */
export interface Field {
  /** The heading in the CSV, for programs: Latin letters, as machines like them. */
  readonly name: string;
  /** The heading for people. */
  readonly label: string;
  readonly type: CellType;
  readonly description: string;
  /** Of a number: its unit, or the column that names it. */
  readonly unit?: string;
  /** No row leaves the column blank. */
  readonly required?: true;
  /** All the values that can occur. */
  readonly choices?: readonly string[];
}

/** What a table is, apart from its columns. */
export interface TableAbout {
  /** The file's name without folder and ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Names of the columns that together tell one row from another. */
  readonly key: readonly string[];
  /** Columns that name a row of another table. */
  readonly refersTo?: readonly {
    readonly fields: readonly string[];
    readonly table: string;
    readonly key: readonly string[];
  }[];
}

/** A table as it stands in its file. */
export interface DataTable extends TableAbout {
  readonly fields: readonly Field[];
  /** One cell for each field; a blank cell has no value. */
  readonly records: readonly (readonly string[])[];
}
