/**
 * A workbook as the things it holds (indicators, bullets …), each known by its number and not by where it stands: what
 * is sent to the departments and comes back from them.
 */

import type { Place } from '../diagnostics/place.ts';
import type { FiscalYear } from './submission.ts';
import type { CellValue } from './workbook.ts';

/** One cell of an item; blank cells too. */
export interface ItemCell {
  /** 行 of an indicator (`actual`); empty for what the item states once. */
  readonly row: string;
  /** The heading, or the year of the column, `2024`; with `row` it is the same wherever the cell stands. */
  readonly column: string;
  /** As a person calls it: 「実績値 R6」. */
  readonly label: string;
  readonly place: Place;
  /** Without spaces around it; empty when blank. */
  readonly text: string;
  readonly value?: CellValue;
  readonly isFormula?: true;
  /** Of a cell whose words may lead somewhere: where its hyperlink leads (`linkAddress`, or as it is written where that is no address). */
  readonly link?: string;
  /** The 担当課 fills it in; `must`: a blank is asked for once more. Absent: it is none of its cells. */
  readonly answered?: 'may' | 'must';
}

/** One thing of a sheet. */
export interface Item {
  /** The sheet's name as the form has it, whatever the workbook calls it. */
  readonly sheet: string;
  /** Its number as it is compared: `K1-1-2`; empty where none can be told. */
  readonly key: string;
  /** What a person calls it, on one line. */
  readonly name: string;
  /** Of 基本目標 and 施策: `1-2`, `1-` for a goal itself, `-` for the plan as a whole. */
  readonly belongsTo: string;
  /** 担当課; several where it is shared, none where nobody is named. */
  readonly departments: readonly string[];
  /** Row by row, in the order of the columns. */
  readonly cells: readonly ItemCell[];
}

/** A cell that holds something and belongs to no item. */
export interface StrayCell {
  readonly place: Place;
  readonly text: string;
  /** `column`: below a heading that the form does not have. */
  readonly kind: 'column' | 'sheet' | 'headless' | 'remark' | 'shifted' | 'comment';
  /** The heading, or the name of the sheet. */
  readonly name: string;
}

/** One column of a table, as a slip shows it. */
export interface ItemColumn {
  /** As in `ItemCell.column`. */
  readonly column: string;
  /** As the workbook writes it. */
  readonly heading: string;
  readonly isYear: boolean;
}

/** A sheet that holds items. */
export interface ItemSheet {
  readonly sheet: string;
  /** As the workbook calls it. */
  readonly actualName: string;
  readonly columns: readonly ItemColumn[];
  /** The number of the last row that holds anything. */
  readonly lastRow: number;
  /** The number of the column of each heading. */
  readonly columnNumbers: Readonly<Record<string, number>>;
  /** The heading without which a row is prepared, not filled in. */
  readonly filledBy: string | undefined;
  /** Rows that a department may add, with what stands in them already. */
  readonly prepared: readonly PreparedRow[];
}

/** A row to be filled in, of which the office knows where it belongs. */
export interface PreparedRow {
  readonly belongsTo: string;
  /** By heading; blank where the column has to be there. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Everything that is known of a workbook by numbers. */
export interface WorkbookItems {
  readonly city: string;
  readonly plan: string;
  readonly title: string;
  /** 対象年度; undefined when it cannot be read, and in a workbook without 基本情報. */
  readonly year: FiscalYear | undefined;
  readonly replyDue: string | undefined;
  readonly enquiry: string | undefined;
  readonly contact: string | undefined;
  readonly sheets: readonly ItemSheet[];
  readonly items: readonly Item[];
  readonly strays: readonly StrayCell[];
  /** Cells of items whose value a formula gives. */
  readonly formulas: number;
}
