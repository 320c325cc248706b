/** How an actual looks: by whether it is the baseline's, 対象年度's or another year's, and whether it may still change. */

import type { ChartLook, Surface } from '../office/chartLook.ts';

/** A mark on a line; `radius` reaches from its middle to its rim. */
interface Mark {
  readonly shape: 'circle' | 'square';
  readonly radius: number;
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
}

/** What an actual's manner depends on. */
export interface Standing {
  readonly baseline: boolean;
  readonly judged: boolean;
  readonly provisional: string;
}

/** How an actual is drawn. */
function mannerOf({ baseline, judged, provisional }: Standing): keyof ChartLook['actuals'] {
  if (provisional === '') return baseline ? 'baseline' : judged ? 'judged' : 'actual';
  return baseline ? 'provisionalBaseline' : judged ? 'provisionalJudged' : 'provisional';
}

/** The bar of an actual. */
export function surfaceOf(standing: Standing, { actuals }: ChartLook): Surface {
  return actuals[mannerOf(standing)];
}

/** The mark of an actual on a line: an open circle for the baseline, a large one for 対象年度, a square for what may change. */
export function actualMark(standing: Standing, look: ChartLook): Mark {
  const { fill, edge } = look.actuals[mannerOf({ ...standing, provisional: '' })];
  const isProvisional = standing.provisional !== '';
  return {
    shape: isProvisional ? 'square' : 'circle',
    radius: markRadius(standing, look) * (isProvisional ? look.marks.provisionalTimes : 1),
    fill: standing.baseline ? fill : edge,
    edge,
    edgeWidth: look.lines.markEdge,
  };
}

/** From the middle of a mark to its rim. */
function markRadius({ judged }: Standing, { marks }: ChartLook): number {
  return judged ? marks.radius * marks.judgedTimes : marks.radius;
}

/** The farthest that a mark on a line reaches. */
export function largestMark({ marks }: ChartLook): number {
  return marks.radius * marks.judgedTimes * marks.provisionalTimes;
}
