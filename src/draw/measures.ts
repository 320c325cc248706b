/** The sizes of text that suit a picture. */

import type { PictureSize } from '../forms/figure.ts';
import type { ChartLook } from '../office/chartLook.ts';

/** Sizes of text in points. */
export interface Measures {
  /** Years, axis figures, legend. */
  readonly text: number;
  /** Figures beside marks, tried in this order; that of 対象年度 is larger. */
  readonly labels: readonly number[];
}

/** The sizes that suit a picture; wide ones carry slightly larger text. */
export function measuresOf({ width, detail }: PictureSize, { type }: ChartLook): Measures {
  return {
    text: width >= type.wideFrom ? type.wideText : type.text,
    labels: detail === 'small' ? type.smallLabels : type.labels,
  };
}
