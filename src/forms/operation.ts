/**
 * What a picture is made of: areas, lines and texts, in the order they are painted. `draw/` makes them; a writer
 * puts them into its format and cannot come upon anything else.
 *
 * Points; the origin is the picture's upper left corner and y points down. Numbers have two decimals at most.
 * Colours are `#rrggbb` and cover what lies below: a copier makes of half-transparent ones what it likes.
 */

/** One step of an outline: move, line, curve (two controls and an end), back to the start. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** How overlapping parts of an outline count. */
export type FillRule = 'nonzero' | 'evenodd';

/** An outline and what lies within it. */
export interface Region {
  readonly path: readonly Segment[];
  readonly rule: FillRule;
}

/** A filled area. */
export interface FillOperation extends Region {
  readonly kind: 'fill';
  readonly colour: string;
}

export type LineCap = 'butt' | 'round' | 'square';
export type LineJoin = 'miter' | 'round' | 'bevel';

/** A drawn line. */
export interface StrokeOperation {
  readonly kind: 'stroke';
  readonly path: readonly Segment[];
  readonly colour: string;
  readonly width: number;
  readonly cap: LineCap;
  readonly join: LineJoin;
  readonly miterLimit: number;
  /** Lengths of dashes and gaps in turn; empty for a line without gaps. */
  readonly dash: readonly number[];
  readonly dashOffset: number;
}

/** Neighbouring characters that one typeface sets. */
export interface TextRun {
  /** A family of the FontSet. */
  readonly family: string;
  readonly text: string;
}

/** A line of text; `x` and `y` are the point of the baseline that `anchor` names. */
export interface TextOperation {
  readonly kind: 'text';
  readonly runs: readonly TextRun[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  /** Of a text that is turned or stretched: from its own coordinates to the picture's, as in CSS. */
  readonly matrix?: Matrix;
}

/** `[a, b, c, d, e, f]` as in CSS: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Operations that show only within a region. */
export interface GroupOperation {
  readonly kind: 'group';
  readonly clip: Region;
  readonly operations: readonly Operation[];
}

export type Operation = FillOperation | StrokeOperation | TextOperation | GroupOperation;
