/**
 * Colours and sizes of the charts.
 *
 * The bar of 対象年度 is dark, that of the baseline white, all others between; a target is a line in another hue with
 * white around it, of a lightness of its own. So they are told apart in grey, too; a test reckons it. Hue (blue and
 * vermilion, told apart with every colour vision) comes last.
 */

import type { PictureSize } from '../forms/figure.ts';

/** A hatch of parallel lines at 45 degrees. */
export interface Hatch {
  readonly colour: string;
  /** Between two lines, at a right angle. */
  readonly gap: number;
  readonly width: number;
  /** Down to the right (`\`) instead of up (`/`). */
  readonly falling: boolean;
  readonly dash: readonly number[];
}

/** How a bar or an area looks. */
export interface Surface {
  readonly fill: string;
  readonly edge: string;
  /** Text on it. */
  readonly ink: string;
  readonly hatch?: Hatch;
}

const INK = '#1A1A1A';
const PAPER = '#FFFFFF';
const NAVY = '#1D4B75';

const PROVISIONAL: Hatch = { colour: NAVY, gap: 2.6, width: 0.6, falling: false, dash: [] };

export const COLOURS = {
  paper: PAPER,
  ink: INK,
  quiet: '#555555',
  grid: '#D6D6D6',
  axis: '#3C3C3C',
  actual: { fill: '#A9C3DD', edge: NAVY, ink: INK },
  judged: { fill: NAVY, edge: NAVY, ink: PAPER },
  baseline: { fill: PAPER, edge: NAVY, ink: INK },
  provisional: { fill: '#D5E3F0', edge: NAVY, ink: INK, hatch: PROVISIONAL },
  provisionalJudged: {
    fill: NAVY,
    edge: NAVY,
    ink: PAPER,
    hatch: { ...PROVISIONAL, colour: PAPER, width: 0.8 },
  },
  provisionalBaseline: {
    fill: PAPER,
    edge: NAVY,
    ink: INK,
    hatch: { ...PROVISIONAL, dash: [1, 2] },
  },
  target: '#B34A00',
  targetText: '#722800',
  range: '#E8CFBF',
  achieved: { fill: NAVY, edge: NAVY, ink: PAPER },
  notAchieved: {
    fill: '#F8DCC8',
    edge: NAVY,
    ink: INK,
    hatch: { colour: '#A33B00', gap: 3.6, width: 0.8, falling: false, dash: [] },
  },
  underway: {
    fill: '#B4D0E8',
    edge: NAVY,
    ink: INK,
  },
  undecided: {
    fill: PAPER,
    edge: NAVY,
    ink: INK,
    hatch: { colour: '#7A7A7A', gap: 3, width: 0.8, falling: true, dash: [0.8, 2.6] },
  },
} as const satisfies Record<string, string | Surface>;

/** No text is smaller. */
export const SMALLEST_TEXT = 8.5;

/** Sizes of text and marks in points. */
export interface Measures {
  /** Years, axis figures, legend. */
  readonly text: number;
  /** Figures beside marks, tried in this order; that of 対象年度 is larger. */
  readonly labels: readonly number[];
  readonly lineWidth: number;
  readonly edgeWidth: number;
  /** Radius of a mark on a line; that of 対象年度 is larger. */
  readonly mark: number;
  readonly widestBar: number;
}

/** The sizes that suit a picture; wide ones carry slightly larger text. */
export function measuresOf({ width, detail }: PictureSize): Measures {
  const wide = width >= 340;
  return {
    text: wide ? 9 : SMALLEST_TEXT,
    labels: detail === 'small' ? [9, SMALLEST_TEXT] : [9.5, 9, SMALLEST_TEXT],
    lineWidth: 1.6,
    edgeWidth: 0.8,
    mark: 2.7,
    widestBar: 46,
  };
}
