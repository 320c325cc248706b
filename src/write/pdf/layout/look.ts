/** The looks of one paper: those of landscape or of upright pages, and how they are tightened. */

import type { Theme } from '../../../office/theme.ts';

/** The looks of one paper's pages. */
export type Look = Omit<Theme, 'portrait' | 'tightening'> & Partial<Pick<Theme, 'tightening'>>;

/** The looks of landscape or upright pages. */
export function lookOf(
  { portrait, ...landscape }: Theme,
  orientation: 'landscape' | 'portrait',
): Look {
  return orientation === 'landscape' ? landscape : { ...landscape, ...portrait };
}

/** The steps of each look, made once: whatever was set in one of them is known by it. */
const LOOKS = new WeakMap<Look, readonly [Look, ...Look[]]>();

/**
 * Looks as they are, then tightened step by step: gaps, then charts, then the type of running text.
 *
 * @returns the same ones for the same look
 */
export function tightenedLooks(look: Look): readonly [Look, ...Look[]] {
  const looks = LOOKS.get(look) ?? tightened(look);
  LOOKS.set(look, looks);
  return looks;
}

function tightened(look: Look): readonly [Look, ...Look[]] {
  const steps = (look.tightening ?? []).map(
    ({ gap, chartLeast, plotLeast, body, leading }): Look => ({
      ...look,
      gap,
      leading,
      sizes: { ...look.sizes, body },
      chart: { ...look.chart, least: chartLeast, plotLeast },
    }),
  );
  return [look, ...steps];
}
