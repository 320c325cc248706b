/** The parts of a stacked bar, and where their counts stand. */

import type { TallyPart, TallyRow } from '../forms/figure.ts';
import type { Surface } from '../office/chartLook.ts';
import type { Box } from './geometry.ts';
import { ASCENT, baselineAround, DESCENT } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { resultSurface } from './resultSurface.ts';

/** A part that is drawn. */
export interface PlannedPart {
  readonly dataset: number;
  readonly box: Box;
  readonly surface: Surface;
  /** In the part's middle; above the bar when the part is too narrow for it; absent when there is no room either. */
  readonly count: PlacedText | undefined;
}

/** What all bars have in common. */
export interface BarMeasures {
  /** Where bars begin. */
  readonly left: number;
  /** Length of one indicator. */
  readonly unit: number;
  readonly barHeight: number;
  readonly rowHeight: number;
  readonly textSize: number;
}

/** Beside a count within its part. */
const SIDE = 0.9;
/** Between two counts above a bar: 1 and 1 shall not read as 11. */
const APART = 4;

/** How many indicators a row counts. */
export function totalOf({ counts }: TallyRow): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * The parts of one row that are not zero.
 *
 * @param looks of the chart's parts, in their order
 */
export function tallyParts(
  lettering: Lettering,
  { counts }: TallyRow,
  looks: readonly TallyPart[],
  middle: number,
  bars: BarMeasures,
): readonly PlannedPart[] {
  const { left, unit, barHeight } = bars;
  const parts: PlannedPart[] = [];
  let before = 0;
  let taken = left + 1.5;
  for (const [dataset, { look }] of looks.entries()) {
    const surface = resultSurface(look, lettering.look);
    const size = counts[dataset] ?? 0;
    const box = {
      left: left + before * unit,
      right: left + (before + size) * unit,
      top: middle - barHeight / 2,
      bottom: middle + barHeight / 2,
    };
    before += size;
    if (size === 0) continue;
    const inner = innerCount(lettering, String(size), box, surface, bars);
    const outer = inner ?? outerCount(lettering, String(size), box, taken, bars);
    if (inner === undefined && outer !== undefined) {
      taken = outer.x + lettering.width(outer.text, outer.size, true) / 2 + APART;
    }
    parts.push({ dataset, box, surface, count: outer });
  }
  return parts;
}

function innerCount(
  lettering: Lettering,
  text: string,
  box: Box,
  surface: Surface,
  { barHeight, textSize }: BarMeasures,
): PlacedText | undefined {
  const room = box.right - box.left - 2 * SIDE;
  const { smallest } = lettering.look.type;
  const highest = Math.max(smallest, Math.min(textSize, barHeight * 0.95));
  const size = [highest, (highest + smallest) / 2, smallest].find(
    (one) => lettering.width(text, one, true) <= room,
  );
  return size === undefined
    ? undefined
    : countText(text, size, surface.ink, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
}

/** Above the bar, to the right of the count before it. */
function outerCount(
  lettering: Lettering,
  text: string,
  box: Box,
  taken: number,
  { rowHeight, barHeight }: BarMeasures,
): PlacedText | undefined {
  const { colours, type } = lettering.look;
  const size = type.smallest;
  const height = (ASCENT + DESCENT) * size;
  if ((rowHeight - barHeight) / 2 < height || barHeight < height) return undefined;
  const half = lettering.width(text, size, true) / 2;
  const x = Math.max((box.left + box.right) / 2, taken + half);
  return countText(text, size, colours.ink, x, box.top - height / 2 - 0.3);
}

function countText(text: string, size: number, colour: string, x: number, y: number): PlacedText {
  const baseline = baselineAround(y, size);
  return { text, size, bold: true, colour, x, baseline, align: 'center' };
}
