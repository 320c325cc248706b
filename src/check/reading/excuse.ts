/** 確認済：a note in 注記 by which the office answers for what is written in the row. */

/** One note, `確認済：合併により減った` or, for one column only, `確認済（H30）：合併により減った`. */
export interface ExcuseNote {
  /** The heading of the one column it is for; undefined: the whole row. */
  readonly heading: string | undefined;
  /** Empty when the clerk gave none. */
  readonly reason: string;
}

const NOTE = /^[※・]?\s*確認済(?:み)?(?:\s*[（(]([^）)]+)[）)])?\s*(?:[：:]\s*(.*))?$/u;

/**
 * Reads a line of 注記.
 *
 * @returns undefined when the line is a note for print
 */
export function parseExcuse(line: string): ExcuseNote | undefined {
  const match = NOTE.exec(line.trim());
  if (match === null) return undefined;
  return { heading: match[1]?.trim(), reason: (match[2] ?? '').trim() };
}
