import { withUnit } from '../japanese/unit.ts';

/** The few words that belong to the drawing itself; all others come with the chart. */
export const WORDS = { target: '目標', between: ' ／ ' } as const;

/** What stands above a plot whose axis is cut. */
export function cutWords(figure: string, unit: string): string {
  return `縦軸は${withUnit(figure, unit)}から`;
}

/** The same as a sentence, for who cannot see it. */
export function cutNote(figure: string, unit: string): string {
  return `縦軸は0から${withUnit(figure, unit)}までを省略している。`;
}
