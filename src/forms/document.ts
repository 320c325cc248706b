/**
 * The fourth form: a paper as blocks. Templates make it, writers set it; it knows
 * words and their order, no format.
 *
 * The block and inline names are those of the template vocabulary (`templates/README.md`).
 */

import type { Chart } from './figure.ts';
import type { PaperName } from './output.ts';
import type { WebWords } from './webWords.ts';

/** A stretch of text in one manner. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'small'; readonly text: string }
  /** A label in front of a text, such as 【復】. */
  | { readonly kind: 'tag'; readonly text: string }
  /** Leads to a sheet of the paper by its id, or to a file of the same output (`report.pdf`, `data/indicators.csv`). */
  | { readonly kind: 'link'; readonly text: string; readonly to: string }
  | { readonly kind: 'break' };

export type Alignment = 'start' | 'center' | 'end';

/** A figure of a table: digits aligned on the decimal point, everything else set beside them. */
export interface FigureValue {
  /** ○ × －, at the cell's left; empty when nothing is judged. */
  readonly mark: string;
  /** What the mark means, for readers who hear it: 達成. */
  readonly markWord: string;
  /** `▲1,394.5`, `—`, `未確定`. */
  readonly number: string;
  /** 以上, 以下 … set smaller behind the digits. */
  readonly bound: string;
  /** (H25), 概算: set smaller. */
  readonly note: string;
  /** A word instead of digits (未確定, 未入力): set small and grey. */
  readonly word: boolean;
}

/** One cell; a cell is a heading of its row or column, or data. */
export interface TableCell {
  readonly header: boolean;
  readonly scope: 'row' | 'column';
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly align: Alignment;
  /** `judged` is the tinted column of 対象年度, `baseline` the grey one. */
  readonly tone: 'plain' | 'judged' | 'baseline';
  /** Not bold, although it stands below the first row of its group: a second row of targets. */
  readonly weight?: 'plain';
  readonly content:
    | { readonly kind: 'text'; readonly inlines: readonly Inline[] }
    | { readonly kind: 'figure'; readonly figure: FigureValue };
}

export type TableRow = readonly TableCell[];

/** A table; `rowGroup` rows that belong together (目標値 and 実績値) are never parted by a page. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  /** The caption is heard but not printed. */
  readonly captionHidden: boolean;
  /** Widths of the columns: points, or `*` for a share of what is left. */
  readonly widths: readonly (number | '*')[];
  /** Set as small as notes: a table to look things up in. */
  readonly small?: true;
  /** Set as large as running text, its rows apart: a list of names. */
  readonly large?: true;
  readonly head: readonly TableRow[];
  /** Groups of rows; a page breaks between groups only. */
  readonly groups: readonly (readonly TableRow[])[];
}

/** A chart or a picture of the city's. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly caption: string;
  readonly alternative: string;
  readonly source: string;
  readonly content:
    | { readonly kind: 'chart'; readonly chart: Chart }
    /** A file beside the workbook. */
    | { readonly kind: 'picture'; readonly file: string };
}

export interface ListItem {
  /** `①` or `・`. */
  readonly mark: string;
  readonly inlines: readonly Inline[];
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      /** Bold, without rule and colour; absent: as headings of its level are. */
      readonly manner?: 'plain';
      readonly inlines: readonly Inline[];
    }
  | {
      readonly kind: 'paragraph';
      /** `note` is small print; `cover` lines stand in the middle of the cover. */
      readonly manner: 'body' | 'lead' | 'note' | 'cover';
      readonly align: Alignment;
      readonly inlines: readonly Inline[];
    }
  | {
      readonly kind: 'list';
      /** Set larger and with more space, as in a paper of a few lines; absent: as running text. */
      readonly manner?: 'lead';
      readonly items: readonly ListItem[];
    }
  | TableBlock
  | FigureBlock
  /** Charts side by side; `small` ones as small multiples. */
  | {
      readonly kind: 'charts';
      readonly size: 'fit' | 'wide' | 'small';
      /** Heads the charts when they move to a page of their own. */
      readonly title: string;
      readonly figures: readonly FigureBlock[];
    }
  /** One of the two boxes with a label at its left (課題・検証, 方向性). */
  | {
      readonly kind: 'box';
      readonly label: string;
      readonly tone: 'issue' | 'course';
      readonly items: readonly ListItem[];
      /** Printed when there are no items. */
      readonly empty: string;
    };

/** A part of a paper: a line of 目次 and a bookmark. Begins on a new page unless it says otherwise. */
export interface Sheet {
  readonly id: string;
  readonly kind: 'cover' | 'contents' | 'body';
  /** Goes on below the sheet before it, on the same page where there is room; it has no band. */
  readonly start?: 'flow';
  /** 1 for a part, 2 for a policy within its goal: the depth in 目次 and bookmarks. */
  readonly level: 1 | 2;
  /** The line in 目次 and the bookmark. */
  readonly title: string;
  /** The band at the head of the page; without one, the sheet's headings are those among its blocks. */
  readonly band?: {
    /** 基本目標1 */
    readonly label: string;
    /** 施策1 */
    readonly number: string;
    /** 雇用(しごと)の場の拡大と雇用の質の向上 */
    readonly title: string;
    /** 資料1 */
    readonly paper: string;
  };
  readonly blocks: readonly Block[];
}

/** One paper; of the website, each sheet is a page. */
export interface PaperDocument {
  readonly name: PaperName;
  /** SHA-256 of the workbook it is made from, hexadecimal. */
  readonly digest: string;
  readonly title: string;
  readonly language: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** ISO date of the paper, from the workbook. */
  readonly date: string;
  readonly page: { readonly size: 'A4' | 'A3'; readonly orientation: 'landscape' | 'portrait' };
  /** At the left of every foot. */
  readonly footer: string;
  /** 案, 委員限り …; empty for none. */
  readonly handling: string;
  /** Added where a sheet or a box goes on over the page: （つづき）; absent for nothing. */
  readonly continued?: string;
  /** Of the website only. */
  readonly web?: WebWords;
  readonly sheets: readonly Sheet[];
}
