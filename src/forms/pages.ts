/** What the pages of a printed paper say, so that two papers can be compared page by page. */

import type { DocumentName, PrintedName } from './output.ts';
import type { Stretch } from './revision.ts';

/** Something that a page says: a paragraph, a cell of a table, a chart. */
export interface Statement {
  /** From 1. */
  readonly page: number;
  /** The headings above it, then, in a table, those of its row and its column. */
  readonly place: readonly string[];
  /** What is read; of a chart, what it shows in a sentence. */
  readonly text: string;
  readonly kind: 'text' | 'figure';
}

/** A page that somebody looks at, of a paper as it is printed. */
export interface PageInView {
  readonly name: PrintedName;
  /** From 1; where there are fewer, the last one is meant. */
  readonly number: number;
}

/** One page. */
export interface PageContent {
  /** Of the sheet that it belongs to, or begins with. */
  readonly title: string;
  /** The same for pages that say the same, wherever in the paper they stand: words, charts, pictures. */
  readonly key: string;
}

/** A paper as it is printed. */
export interface PrintedPaper {
  readonly name: DocumentName;
  readonly title: string;
  readonly pages: readonly PageContent[];
  readonly statements: readonly Statement[];
}

/** What became of a page; pages count from 1. */
export type PageChange =
  | { readonly kind: 'same'; readonly old: number; readonly new: number; readonly title: string }
  | {
      readonly kind: 'replaced';
      readonly old: number;
      readonly new: number;
      readonly title: string;
    }
  | { readonly kind: 'added'; readonly new: number; readonly title: string }
  | { readonly kind: 'dropped'; readonly old: number; readonly title: string };

/** 誤, or 正. */
export interface CorrectionSide {
  readonly page: number;
  readonly text: string;
  /** Of texts on both sides. */
  readonly stretches?: readonly Stretch[];
}

/** One correction: 誤 and 正, with where they stand. Absent on one side: nothing stands there. */
export interface Correction {
  readonly place: readonly string[];
  readonly kind: Statement['kind'];
  readonly old?: CorrectionSide;
  readonly new?: CorrectionSide;
}

/** How one paper differs from what it was. */
export interface PaperRevision {
  readonly name: DocumentName;
  readonly title: string;
  readonly oldCount: number;
  readonly newCount: number;
  /** In the order of the new paper; what was dropped stands where it stood. */
  readonly pages: readonly PageChange[];
  readonly corrections: readonly Correction[];
}
