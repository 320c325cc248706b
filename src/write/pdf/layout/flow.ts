/**
 * Flows: what stands on pages one below the other and may have to be parted.
 *
 * A flow knows its height before it is placed, so the page is decided by arithmetic:
 * nothing is drawn twice, nothing can vanish between two pages.
 */

import type { DisplayItem } from '../display/display.ts';

/** Puts a piece on a page, its upper left corner at x, y. */
export type Paint = (items: DisplayItem[], x: number, y: number) => void;

/** Something of known height. */
export interface Piece {
  readonly height: number;
  readonly paint: Paint;
  /** What its marks bring to the foot of its page; absent for nothing. */
  readonly notes?: readonly Footnote[];
}

/** A note at the foot of a page. */
export interface Footnote extends Pick<Piece, 'height' | 'paint'> {
  /** What its mark leads to, different from every other in the paper. */
  readonly id: string;
  /** Room above the first note of a page, with the rule that stands there. */
  readonly above: number;
}

/** A part of what leads to a table or to charts: a heading, a few lines or a short list below it. */
export interface Opening {
  /** Whether it begins here; what follows it is decided with its beginning. */
  readonly begins: boolean;
  /** How much of the page, from 0 to 1, has to be filled above it for it to leave. */
  readonly from: number;
}

/** What comes of parting a flow: what stands on this page, and what goes on to the next. */
export interface Parted {
  readonly first: Piece;
  readonly rest: Flow | undefined;
}

export interface Flow {
  /** Height when it is not parted. */
  readonly height: number;
  /** Space above it, unless it is the first on its page. */
  readonly spaceBefore: number;
  /** The least height that may stand alone at the foot of a page. */
  readonly least: number;
  /** Never the last on a page: a heading goes with what it heads. */
  readonly keepWithNext: boolean;
  /** What leads to a table: it goes with that, too, where the page that it would leave is filled well without it. */
  readonly opening?: Opening;
  /** All that its marks bring to the feet of pages; absent for nothing. */
  readonly notes?: readonly Footnote[];
  /** Of a paragraph: the same, seen and not read once more. */
  readonly repeated?: Piece;
  /** Of a text in one line: what it takes of its line, from the left or from the right. */
  readonly line?: { readonly width: number; readonly from: 'start' | 'end' };
  /**
   * Parts the flow so that the first piece is at most `room` high.
   *
   * @param force on a page that is empty so far: something has to be placed, however little fits
   * @returns undefined when nothing fits and nothing is forced
   */
  part(room: number, force: boolean): Parted | undefined;
}

/** A flow that is placed whole: a row of charts, a heading. */
export function wholeFlow(
  piece: Piece,
  spaceBefore: number,
  { keepWithNext = false }: { readonly keepWithNext?: boolean } = {},
): Flow {
  return {
    height: piece.height,
    spaceBefore,
    least: piece.height,
    keepWithNext,
    part: (room, force) =>
      piece.height <= room || force ? { first: piece, rest: undefined } : undefined,
  };
}

/** What notes take from the page at whose foot they stand. */
export function notesHeight(notes: readonly Footnote[]): number {
  return notes.reduce((sum, { height }) => sum + height, notes[0]?.above ?? 0);
}

/** What pieces bring to the foot of their page, to be spread into a piece or a flow that they are parts of. */
export function broughtNotes(parts: readonly Pick<Piece, 'notes'>[]): Pick<Piece, 'notes'> {
  const notes = parts.flatMap((part) => part.notes ?? []);
  return notes.length === 0 ? {} : { notes };
}

/** Total height of flows below each other on one page. */
export function stackedHeight(flows: readonly Flow[]): number {
  return flows.reduce(
    (sum, flow, index) => sum + flow.height + (index === 0 ? 0 : flow.spaceBefore),
    0,
  );
}
