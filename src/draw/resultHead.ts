/** The head of an indicator's chart: the line that states the result, and where the axis begins if it is cut. */

import type { IndicatorChart, StageChart } from '../forms/figure.ts';
import { ASCENT } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { WORDS } from './words.ts';

/** How the judged year stands, in clauses a line may be broken between. */
interface StatedResult {
  readonly clauses: readonly string[];
  readonly year: string;
}

/** What a chart's result is of: the label of its judged year; blank where none is marked. */
export function resultOf({ result, points }: IndicatorChart | StageChart): StatedResult {
  return { clauses: result, year: points.find(({ judged }) => judged)?.label ?? '' };
}

/** The head, laid out. */
export interface ResultHead {
  readonly texts: readonly PlacedText[];
  /** Where the chart below may begin. */
  readonly bottom: number;
}

/**
 * Lays out the head of a picture: the result at the left, in as few lines of whole clauses as it takes; the words of the cut at
 * the right, behind the last line if they fit.
 *
 * @param width of the picture, in points
 * @param result its clauses, and the year they are of, which stands before the first
 * @param cut words; blank when the axis is not cut
 */
export function layOutResult(
  lettering: Lettering,
  width: number,
  size: number,
  result: StatedResult,
  cut: string,
): ResultHead {
  const clauses = result.clauses.map((clause, index) =>
    index === 0 && result.year !== '' ? `${result.year} ${clause}` : clause,
  );
  const { colours, type, gaps } = lettering.look;
  const rowHeight = size * type.resultRow;
  const lines = filledLines(lettering, width, size, clauses);
  const room = width - lettering.width(lines.at(-1) ?? '', size, false) - gaps.resultAndCut;
  const cutLines = cut === '' ? [] : lettering.lines(cut, size, width);
  const beside = cutLines.length === 1 && lettering.width(cut, size, false) <= room;
  const cutTop = Math.max(0, lines.length - (beside ? 1 : 0));
  const rows = cutLines.length === 0 ? lines.length : cutTop + cutLines.length;
  const baseline = (row: number): number => row * rowHeight + size * (ASCENT + 0.04);
  return {
    texts: [
      ...lines.map((text, row): PlacedText => ({
        text,
        size,
        bold: false,
        colour: colours.ink,
        x: 0,
        baseline: baseline(row),
        align: 'left',
      })),
      ...cutLines.map((text, row): PlacedText => ({
        text,
        size,
        bold: false,
        colour: colours.quiet,
        x: width - 0.5,
        baseline: baseline(cutTop + row),
        align: 'right',
      })),
    ],
    bottom: Math.max(1, rows * rowHeight),
  };
}

/** As many clauses to a line as fit it; a clause that is longer than a line is broken. */
function filledLines(
  lettering: Lettering,
  width: number,
  size: number,
  clauses: readonly string[],
): readonly string[] {
  const lines: string[] = [];
  for (const clause of clauses.filter((one) => one !== '')) {
    const last = lines.at(-1);
    const together = last === undefined ? clause : last + WORDS.between + clause;
    if (lettering.width(together, size, false) > width) {
      lines.push(...lettering.lines(clause, size, width));
    } else {
      lines.splice(-1, 1, together);
    }
  }
  return lines;
}
