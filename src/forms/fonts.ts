/** Typefaces as bytes, in the roles the pages give them. */

/** One family in the two weights the pages use. A weight may be fetched when it is first asked for: ask for what is drawn. */
export interface Typeface {
  readonly family: string;
  readonly normal: Uint8Array;
  readonly bold: Uint8Array;
}

/** Which typefaces a document is set in. */
export interface FontSet {
  readonly text: Typeface;
  /** Digits of equal width, for the figures of tables. */
  readonly figures: Typeface;
  /** Tried in order, run by run, for characters that the first two lack. */
  readonly fallback: readonly Typeface[];
}
