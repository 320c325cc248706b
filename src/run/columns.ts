/** Setting text to the width of a terminal. */

import { fillLines, withoutHangingSpaces } from '../type/breaks.ts';
import { isHangingSpace, splitClusters } from '../type/clusters.ts';
import { breakCosts, PARTS_A_WORD } from '../type/opportunities.ts';

/** What text is shown on. */
export interface Screen {
  /** Colours may be used: it is a terminal and NO_COLOR is not set. */
  readonly colour: boolean;
  /** Of a terminal; absent where a file or another program takes the text. */
  readonly columns?: number | undefined;
}

/** A stretch of a line; its colour takes no room. */
export interface Piece {
  readonly text: string;
  /** An SGR code of the terminal: `1;31`. */
  readonly sgr?: string;
  /** It is copied or searched for, and stays on one line where it can. */
  readonly whole?: boolean;
}

/** Latin letters and half-width kana take one column; what is wide in some terminals only is taken for wide. */
const NARROW = /^[\u0020-\u007E\uFF61-\uFFDC\uFFE8-\uFFEE]/u;
/** Fewer columns are no room for sentences; the terminal cuts them as it likes. */
const FEWEST_COLUMNS = 20;

/** How many columns of a terminal a text takes. */
function columnsOf(text: string): number {
  return splitClusters(text).reduce((sum, cluster) => sum + widthOf(cluster), 0);
}

function widthOf(cluster: string): number {
  return NARROW.test(cluster) ? 1 : 2;
}

/**
 * Breaks one line by the rules of the papers: 禁則, numbers with their units, words.
 *
 * The last column stays empty, since the old console of Windows goes to the next line when it is filled.
 *
 * @param columns of the terminal; undefined where the text goes to a file or another program, which break it themselves
 * @param hang how many columns the lines after the first are set in
 * @returns the line, or lines joined by line feeds
 */
export function fitLine(
  pieces: readonly Piece[],
  columns: number | undefined,
  hang: number,
): string {
  const clusters = pieces.flatMap((piece) =>
    splitClusters(piece.text).map((text) => ({ text, piece })),
  );
  const measured = clusters.map(({ text }) => ({
    width: widthOf(text),
    space: isHangingSpace(text),
  }));
  if (columns === undefined || columns < FEWEST_COLUMNS) return painted(clusters);
  const costs = breakCosts(clusters.map(({ text }) => text));
  for (const [index, { piece }] of clusters.entries()) {
    const isWithin = piece.whole === true && clusters[index - 1]?.piece === piece;
    if (isWithin) costs[index] = Math.max(costs[index] ?? 0, PARTS_A_WORD);
  }
  const room = (line: number): number => columns - 1 - (line === 0 ? 0 : hang);
  return fillLines(measured, costs, room)
    .map((line, index) => {
      const indent = index === 0 ? '' : ' '.repeat(hang);
      return indent + painted(clusters.slice(line.start, withoutHangingSpaces(measured, line)));
    })
    .join('\n');
}

function painted(clusters: readonly { readonly text: string; readonly piece: Piece }[]): string {
  let text = '';
  let on: string | undefined;
  for (const { text: cluster, piece } of clusters) {
    if (piece.sgr !== on) {
      if (on !== undefined) text += '\u001B[0m';
      if (piece.sgr !== undefined) text += `\u001B[${piece.sgr}m`;
      on = piece.sgr;
    }
    text += cluster;
  }
  return on === undefined ? text : `${text}\u001B[0m`;
}

/** `  --out フォルダ    資料を…`: what stands before the explanation. */
const TERM = /^\s*\S.*?(?:\s{2,}|\u3000+)(?=\S)/u;
const INDENT = /^[ \u3000]*/u;

/**
 * Breaks a text of several lines. A line that begins with a term and its explanation goes on under the explanation
 * where that leaves half the width; any other goes on two columns further in than it began.
 *
 * @param columns as for `fitLine`
 */
export function fitText(text: string, columns: number | undefined): string {
  return text
    .split('\n')
    .map((line) => fitLine([{ text: line }], columns, hangOf(line, columns ?? 0)))
    .join('\n');
}

function hangOf(line: string, columns: number): number {
  const term = columnsOf(TERM.exec(line)?.[0] ?? '');
  if (term > 0 && term <= columns / 2) return term;
  const indent = columnsOf(INDENT.exec(line)?.[0] ?? '');
  return indent === 0 ? 0 : indent + 2;
}
