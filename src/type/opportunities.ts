/**
 * Where a line may end, and how bad it is to end it elsewhere.
 *
 * UAX #14 (package `linebreak`) gives the places; 禁則 takes some of them away. The other
 * places are ranked, because a stretch without any place must still be cut when it is
 * wider than the line: then a word is cut rather than a rule broken.
 */

import LineBreaker from 'linebreak';

import { isHangingSpace } from './clusters.ts';
import { inseparableStretches, mayNotBegin, mayNotEnd } from './kinsoku.ts';

/** A line may end here. */
export const FREE = 0;
/** Ending the line here would part a number at its hyphen, or a range: 096-000-|0000. */
const PARTS_AT_A_HYPHEN = 1;
/** Ending the line here would part a word or a number. */
export const PARTS_A_WORD = 2;
/** Ending the line here would break a rule of 禁則. */
const BREAKS_A_RULE = 3;
/** In front of a space, which hangs over the end of the line instead. */
const NOWHERE = 4;

/**
 * Ranks the places between the clusters of a paragraph.
 *
 * @param clusters one paragraph without line ends
 * @returns by index: what it costs to end a line in front of that cluster
 */
export function breakCosts(clusters: readonly string[]): Uint8Array {
  const text = clusters.join('');
  const byOffset = costsByOffset(text);
  const costs = new Uint8Array(clusters.length);
  let offset = 0;
  let last = '';
  for (const [index, cluster] of clusters.entries()) {
    // Behind a space － is no dash but the mark of a verdict: －判定不能.
    const isMark = cluster === '－' && isHangingSpace(clusters[index - 1] ?? '');
    costs[index] = isHangingSpace(cluster)
      ? NOWHERE
      : (mayNotBegin(cluster) && !isMark) || mayNotEnd(last)
        ? BREAKS_A_RULE
        : (byOffset[offset] ?? PARTS_A_WORD);
    // Spaces between two characters do not part them: 「※ 注」 may not be cut behind ※ either.
    if (!isHangingSpace(cluster)) last = cluster;
    offset += cluster.length;
  }
  return costs;
}

/**
 * A full-width opening bracket parts 12.5％（H25） and KPI（指標）. UAX #14 as of Unicode 13
 * (LB30) lets it; `linebreak` follows an older edition.
 */
const BEFORE_BRACKET = /[^\s\u00A0\u2060\u202F](?=[（［｛〔〈《「『【])/gu;

/** 096-000-0000, 2018.7.13~2021.3.31 and 1,160～1,300 are cut here before anywhere else within them. */
const HYPHEN_IN_NUMBER = /(?<=[0-9])[-~～〜](?=[0-9])/gu;

/** FREE where UAX #14 lets a line end and no inseparable stretch is cut. */
function costsByOffset(text: string): Uint8Array {
  const costs = new Uint8Array(text.length + 1).fill(PARTS_A_WORD);
  const breaker = new LineBreaker(directed(text));
  for (let place = breaker.nextBreak(); place !== null; place = breaker.nextBreak()) {
    costs[place.position] = FREE;
  }
  for (const { index } of text.matchAll(BEFORE_BRACKET)) costs[index + 1] = FREE;
  for (const [start, end] of inseparableStretches(text)) costs.fill(PARTS_A_WORD, start + 1, end);
  for (const { index } of text.matchAll(HYPHEN_IN_NUMBER)) costs[index + 1] = PARTS_AT_A_HYPHEN;
  return costs;
}

/**
 * The text as UAX #14 is shown it, of the same length.
 *
 * It cannot tell which way “ ” ‘ ’ open and allows no break on either side of them.
 * Japanese text uses them in pairs, so they are shown as brackets; an apostrophe inside
 * a Latin word stays what it is. A soft hyphen allows no break, since no hyphen is drawn.
 */
function directed(text: string): string {
  return text
    .replaceAll(/[“‘]/gu, '「')
    .replaceAll(/”|’(?![A-Za-z])/gu, '」')
    .replaceAll('\u00AD', '\u2060');
}
