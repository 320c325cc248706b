/** A code point with the combining marks and variation selectors that follow it. */
const CLUSTER = /.\p{M}*/gsu;

/** Texts in which every UTF-16 unit is a cluster, as nearly all are: no marks, no surrogates. */
const PLAIN =
  /^[\t-~\u00A0-\u02FF\u2010-\u206F\u20A0-\u20CF\u2100-\u2BFF\u3000-\u3029\u3030-\u3098\u309B-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]*$/u;

/**
 * Splits a text into the units that are drawn one by one: 葛󠄀 (葛 + U+E0100) and か゚
 * (か + U+309A) are one each. The typesetting's clusters may be longer, never shorter.
 *
 * @returns the clusters in order; joined they give the text again
 */
export function clustersOf(text: string): readonly string[] {
  return PLAIN.test(text) ? text.split('') : (text.match(CLUSTER) ?? []);
}
