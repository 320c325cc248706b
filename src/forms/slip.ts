/** 調査票: what one department is asked for, before it is a workbook. */

import type { Item, ItemColumn, PreparedRow } from './items.ts';
import type { FiscalYear } from './submission.ts';

/** A cell as it was sent. */
export interface SentCell {
  readonly sheet: string;
  readonly key: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly answered?: 'may' | 'must';
}

/** What a slip says of itself on a hidden sheet: whose it is, of which plan and year, and everything that was sent. */
export interface SlipMark {
  readonly city: string;
  readonly plan: string;
  /** 対象年度 as the workbook calls it. */
  readonly year: string;
  readonly department: string;
  /** All cells with a text, and the blank ones that are to be filled in. */
  readonly cells: readonly SentCell[];
}

/** One sheet of a slip. */
export interface SlipSheet {
  /** The sheet's name as the form has it. */
  readonly sheet: string;
  readonly columns: readonly ItemColumn[];
  readonly items: readonly Item[];
  readonly prepared: readonly PreparedRow[];
}

/** A whole slip. */
export interface Slip {
  readonly department: string;
  readonly city: string;
  readonly plan: string;
  readonly title: string;
  readonly year: FiscalYear;
  /** ISO */
  readonly replyDue: string | undefined;
  readonly enquiry: string | undefined;
  readonly contact: string | undefined;
  readonly sheets: readonly SlipSheet[];
  readonly mark: SlipMark;
  /** Of the mark. */
  readonly digest: string;
}
