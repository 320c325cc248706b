/** Breaking a text of one style into lines, as charts need it. */

import { fillLines, withoutHangingSpaces } from './breaks.ts';
import { isHangingSpace, splitClusters } from './clusters.ts';
import type { ClusterMetrics } from './metrics.ts';
import { breakCosts } from './opportunities.ts';

/**
 * Breaks a text by the rules of a paragraph: 禁則 and UAX #14, and between any two characters where a word is wider than
 * a line. Nothing but spaces at the ends of lines is left out.
 *
 * @param measure a cluster of the text, in em
 * @param room the width of a line, in em
 * @returns at least one line; a line holds at least one character, even if that does not fit
 */
export function breakIntoLines(
  text: string,
  measure: (cluster: string) => ClusterMetrics,
  room: number,
): readonly string[] {
  const clusters = splitClusters(text);
  if (clusters.length === 0) return [''];
  const measured = clusters.map((cluster) => ({
    width: measure(cluster).width,
    space: isHangingSpace(cluster),
  }));
  const lines = fillLines(measured, breakCosts(clusters), () => room);
  return lines.map((line) =>
    clusters.slice(line.start, withoutHangingSpaces(measured, line)).join(''),
  );
}
