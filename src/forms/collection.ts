/** 集約: what came back from the departments, and what became of it. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Place } from '../diagnostics/place.ts';
import type { FiscalYear } from './submission.ts';
import type { CellValue } from './workbook.ts';

/** What a file that lay in the folder is. */
export type FileState =
  /** A slip with at least one answer. */
  | 'answered'
  /** A slip as it was sent. */
  | 'unfilled'
  /** The same bytes as another file. */
  | 'repeated'
  /** Of another city, plan or year. */
  | 'foreign'
  /** A workbook that is no slip. */
  | 'unrelated'
  | 'unreadable';

/** One file that was looked at. */
export interface CollectedFile {
  /** Within the folder, with `/`. */
  readonly path: string;
  readonly state: FileState;
  /** Whose slip it is; undefined where that cannot be told. */
  readonly department: string | undefined;
  /** How many of its cells were taken over. */
  readonly taken: number;
  /** What is to be said of it; places are cells of this file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A cell of the office's workbook, and what it is called. */
interface Target {
  /** In the office's workbook. */
  readonly place: Place;
  /** 「K1-1-2 従業者数」 */
  readonly item: string;
  /** 「実績値 R6」 */
  readonly label: string;
}

/** What a file says of a cell. */
export interface Answer {
  readonly file: string;
  readonly department: string;
  /** In the file. */
  readonly place: Place;
  readonly text: string;
  readonly value: CellValue;
}

/** A value that was taken over. */
export interface Taken extends Target {
  readonly answer: Answer;
  /** What stood there; empty for a blank. */
  readonly before: string;
}

/** Two answers for one cell, or an answer for a cell that the office has changed since. Nothing is taken over. */
export interface Conflict extends Target {
  readonly answers: readonly Answer[];
  /** What stands in the office's workbook. */
  readonly now: string;
  readonly reason: 'answers' | 'changed';
}

/** A row that a department has added where it may. */
export interface AddedRow {
  /** Of the office's workbook. */
  readonly sheet: string;
  readonly row: number;
  readonly file: string;
  readonly department: string;
  readonly from: Place;
  readonly item: string;
  /** What is written, by the number of the column. */
  readonly cells: readonly {
    readonly column: number;
    readonly text: string;
    readonly value?: CellValue;
  }[];
}

/** A cell that is still blank and has to be filled in. */
export interface OpenCell extends Target {
  readonly department: string;
  /** Where it stands in the department's own file; absent while there is none. */
  readonly inFile?: { readonly file: string; readonly place: Place };
}

/** How far a department has come. */
export type DepartmentState =
  /** Everything is filled in. */
  | 'done'
  /** Something is blank, or two answers differ. */
  | 'partly'
  /** What it sent is as it was sent to it. */
  | 'unfilled'
  | 'missing';

/** One department. */
export interface CollectedDepartment {
  readonly name: string;
  readonly state: DepartmentState;
  readonly files: readonly string[];
  /** How many cells it has to fill in, and how many of them are still blank. */
  readonly asked: number;
  readonly open: number;
}

/** Something that somebody has still to do or to decide. */
export interface Matter {
  /** Whose it is; empty where nobody can be told. */
  readonly department: string;
  readonly kind: 'blank' | 'conflict' | 'finding' | 'remark';
  readonly severity: Diagnostic['severity'];
  /** 「K1-1-2 従業者数」; empty where it is no cell of an item. */
  readonly item: string;
  /** In the office's workbook. */
  readonly place?: Place;
  readonly inFile?: { readonly file: string; readonly place?: NonNullable<Diagnostic['place']> };
  readonly message: string;
  readonly hint: string;
}

/** The whole result. */
export interface Collection {
  readonly city: string;
  readonly plan: string;
  /** 対象年度 */
  readonly year: FiscalYear;
  readonly departments: readonly CollectedDepartment[];
  readonly files: readonly CollectedFile[];
  readonly taken: readonly Taken[];
  readonly added: readonly AddedRow[];
  readonly conflicts: readonly Conflict[];
  readonly open: readonly OpenCell[];
  /** By department. */
  readonly matters: readonly Matter[];
  /** Files of other kinds that lay in the folder. */
  readonly others: number;
}
