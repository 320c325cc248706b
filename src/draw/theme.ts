/**
 * Colours and sizes of the charts.
 *
 * Bars are light with a dark edge, so that black figures stand on them and their outline
 * survives a black-and-white copier. Target and actual differ in shape and dash first, in
 * lightness second, in hue (blue and vermilion, told apart with every colour vision) last.
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
  actual: { fill: '#B4D0E8', edge: NAVY, ink: INK },
  baseline: { fill: '#E4E4E4', edge: '#666666', ink: INK },
  provisional: { fill: PAPER, edge: NAVY, ink: INK, hatch: PROVISIONAL },
  provisionalBaseline: {
    fill: PAPER,
    edge: '#666666',
    ink: INK,
    hatch: { ...PROVISIONAL, colour: '#666666' },
  },
  target: '#A33B00',
  targetText: '#722800',
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
export const SMALLEST_TEXT = 6;

/** Sizes of text and marks in points. */
export interface Measures {
  /** Years, axis figures, legend. */
  readonly text: number;
  /** Figures beside marks, tried in this order. */
  readonly labels: readonly number[];
  readonly lineWidth: number;
  readonly targetWidth: number;
  readonly edgeWidth: number;
  /** Half of a target's diamond. */
  readonly diamond: number;
  readonly widestBar: number;
}

/** The sizes that suit a picture; wide ones carry slightly larger text. */
export function measuresOf({ width, detail }: PictureSize): Measures {
  if (detail === 'small') {
    return {
      text: 6.5,
      labels: [7, 6.5, SMALLEST_TEXT],
      lineWidth: 1.3,
      targetWidth: 1,
      edgeWidth: 0.6,
      diamond: 2.6,
      widestBar: 30,
    };
  }
  const wide = width >= 340;
  return {
    text: wide ? 8 : 7.5,
    labels: wide ? [8.5, 8, 7.5, 7] : [8, 7.5, 7, 6.5],
    lineWidth: 1.7,
    targetWidth: 1.3,
    edgeWidth: 0.8,
    diamond: wide ? 3.4 : 3.1,
    widestBar: 46,
  };
}
