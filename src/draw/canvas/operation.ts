/** What was drawn, in order: the record between the canvas' context and the SVG. */

import type { Colour } from './colour.ts';
import type { TextRun } from './fonts.ts';
import type { Matrix, Segment } from './path.ts';

/** How overlapping parts of a path count. */
export type FillRule = 'nonzero' | 'evenodd';

/** A region outside which nothing shows; it lies within its parent. */
export interface Clip {
  readonly path: readonly Segment[];
  readonly rule: FillRule;
  readonly parent: Clip | undefined;
}

interface Painted {
  readonly colour: Colour;
  readonly clip: Clip | undefined;
}

/** A filled area. */
export interface FillOperation extends Painted {
  readonly kind: 'fill';
  readonly path: readonly Segment[];
  readonly rule: FillRule;
}

/** A drawn line; lengths in units of the page. */
export interface StrokeOperation extends Painted {
  readonly kind: 'stroke';
  readonly path: readonly Segment[];
  readonly width: number;
  readonly cap: LineCap;
  readonly join: LineJoin;
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
}

/** A line of text; `x` and `y` lie on the baseline, before `matrix`. */
export interface TextOperation extends Painted {
  readonly kind: 'text';
  readonly runs: readonly TextRun[];
  readonly x: number;
  readonly y: number;
  readonly matrix: Matrix;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: number;
}

export type Operation = FillOperation | StrokeOperation | TextOperation;

export type LineCap = 'butt' | 'round' | 'square';
export type LineJoin = 'miter' | 'round' | 'bevel';
