/** How an actual looks: by whether it is the baseline's, 対象年度's or another year's, and whether it may still change. */

import { COLOURS } from './theme.ts';
import type { Measures, Surface } from './theme.ts';

/** A mark on a line; `radius` reaches from its middle to its rim. */
interface Mark {
  readonly shape: 'circle' | 'square';
  readonly radius: number;
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
}

/** Dots of a line to or from a provisional value. */
export const PROVISIONAL_DASH = [1.2, 1.8];

/** How an actual is drawn. */
type Manner =
  | 'actual'
  | 'judged'
  | 'baseline'
  | 'provisional'
  | 'provisionalJudged'
  | 'provisionalBaseline';

/** What an actual's manner depends on. */
export interface Standing {
  readonly baseline: boolean;
  readonly judged: boolean;
  readonly provisional: string;
}

function mannerOf({ baseline, judged, provisional }: Standing): Manner {
  if (provisional === '') return baseline ? 'baseline' : judged ? 'judged' : 'actual';
  return baseline ? 'provisionalBaseline' : judged ? 'provisionalJudged' : 'provisional';
}

/** The bar of an actual. */
export function surfaceOf(standing: Standing): Surface {
  return COLOURS[mannerOf(standing)];
}

/** The mark of an actual on a line: an open circle for the baseline, a large one for 対象年度, a square for what may change. */
export function actualMark(standing: Standing, measures: Measures): Mark {
  const { fill, edge } = COLOURS[mannerOf({ ...standing, provisional: '' })];
  const isProvisional = standing.provisional !== '';
  return {
    shape: isProvisional ? 'square' : 'circle',
    radius: markRadius(standing, measures) * (isProvisional ? SQUARE : 1),
    fill: standing.baseline ? fill : edge,
    edge,
    edgeWidth: 1.1,
  };
}

const LARGE = 1.4;
const SQUARE = 1.3;

/** From the middle of a mark to its rim. */
function markRadius({ judged }: Standing, { mark }: Measures): number {
  return judged ? mark * LARGE : mark;
}

/** The farthest that a mark on a line reaches. */
export function largestMark({ mark }: Measures): number {
  return mark * LARGE * SQUARE;
}
