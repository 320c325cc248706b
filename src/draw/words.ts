/** The few words that belong to the drawing itself; all others come with the chart. */
export const WORDS = {
  actual: '実績',
  baseline: '基準値',
  target: '目標',
  cut: '途中省略',
} as const;

/** The sentence a reader of a cut axis needs. */
export function cutNote(figure: string, unit: string): string {
  return `縦軸は0から${figure}${unit}までを省略している。`;
}

/** The sentence for a provisional figure that carries no word of its own. */
export function provisionalNote(figure: string, word: string): string {
  return `${figure}は${word}である。`;
}
