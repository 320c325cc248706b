/** Names as a sentence quotes them. */

/**
 * Lists names for a sentence.
 *
 * @example quoteAll(['達成', '未達成']) // 「達成」「未達成」
 */
export function quoteAll(names: readonly string[]): string {
  return names.map((name) => `「${name}」`).join('');
}
