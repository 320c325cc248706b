/**
 * A laid-out document: what stands where on which page, and what it means.
 *
 * `layout/` makes it (every line broken, every height known), `engine/` hands it to
 * pdfmake. Points everywhere; the origin is the page's upper left corner.
 */

import type { Picture } from '../../../forms/figure.ts';
import type { Provenance } from '../../../forms/provenance.ts';

/** A role of the PDF structure tree (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'Note'
  | 'Aside';

/**
 * One element of the structure tree. Built in reading order before anything is drawn.
 * Its own content (the items that name it) comes before its children.
 */
export interface StructureElement {
  readonly role: Role;
  readonly children: StructureElement[];
  /** Figure: what it shows, in a sentence. */
  readonly alternative?: string;
  /** What the drawn characters stand for. */
  readonly actualText?: string;
  /** What an abbreviation is short for: 平成30年度 for H30. */
  readonly expansion?: string;
  readonly language?: string;
  /** TH only. */
  readonly scope?: 'Row' | 'Column' | 'Both';
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** Table: a sentence on what it holds. */
  readonly summary?: string;
  /** TD: what the figure in it is of. It is not written into the file. */
  readonly provenance?: Provenance;
  /** Reference and Note: what leads to the note; and the note, or its mark. */
  readonly noteId?: string;
  refersTo?: StructureElement;
  /** L only: how its items are labelled. */
  readonly numbering?: 'None' | 'Disc' | 'Decimal';
}

/** What an item means: part of an element, or mere decoration (rules, fills, running heads). */
export type Meaning = StructureElement | 'artifact';

/** What an artifact says again: the head of a table or a band on later pages. Where the element's own page is left out, this is read in its place. */
export interface Repetition {
  readonly repeats: StructureElement;
}

/** Characters set in one typeface, size and colour. */
export interface Run {
  readonly text: string;
  /** A family of the FontSet. */
  readonly family: string;
  readonly bold: boolean;
  readonly size: number;
  /** `#1A1A1A` */
  readonly colour: string;
}

/** One line of text, or a part of one. Runs follow each other without gaps. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly runs: readonly Run[];
  /** Added after every character, to justify the line. */
  readonly characterSpacing?: number;
  readonly meaning: Meaning;
  /** Of an artifact. */
  readonly repeats?: StructureElement;
  /** Id of a Destination to jump to; the meaning is then a Link element. */
  readonly linkTo?: string;
  /** An address that it leads to; the meaning is then a Link element. */
  readonly address?: string;
}

/** A rectangle, filled, outlined or both. */
export interface RectangleItem {
  readonly kind: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: string;
  readonly line?: { readonly colour: string; readonly width: number };
}

/** A straight rule. */
export interface RuleItem {
  readonly kind: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly colour: string;
  readonly width: number;
  readonly dash?: { readonly length: number; readonly space: number };
}

/** A chart: lines and real text. It fills its place as far as its proportions allow, in the middle. */
export interface PictureItem {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  readonly meaning: Meaning;
}

/** A PNG or JPEG. */
export interface ImageItem {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly meaning: Meaning;
}

export type DisplayItem = TextItem | RectangleItem | RuleItem | PictureItem | ImageItem;

/** One page; items are painted in order, later ones above. */
export interface DisplayPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly DisplayItem[];
  /** How many of the items, the last ones, are the foot: what they say is of the page's place alone. */
  readonly foot?: number;
}

/** A point that bookmarks and links jump to. */
export interface Destination {
  readonly id: string;
  /** 0-based. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** One bookmark; `to` is the id of a Destination. */
export interface Bookmark {
  readonly title: string;
  readonly to: string;
  readonly children: readonly Bookmark[];
}

/** A whole paper, ready to be drawn. */
export interface DisplayDocument {
  readonly title: string;
  /** `ja-JP` */
  readonly language: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** SHA-256 of the workbook that the paper is made from, hexadecimal. */
  readonly digest: string;
  /** ISO date that the file carries as its creation date; it comes from the workbook, not from the clock. */
  readonly date: string;
  readonly pages: readonly DisplayPage[];
  /** Root, role `Document`. */
  readonly structure: StructureElement;
  readonly destinations: readonly Destination[];
  readonly bookmarks: readonly Bookmark[];
}
