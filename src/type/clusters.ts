/**
 * Clusters: what a reader takes for one character, and what a line may never cut.
 *
 * A base with its combining marks and variation selectors (葛 + U+E0100, か + U+309A),
 * a pair of regional indicators, or an emoji with its modifiers and joined partners.
 * A short form of the extended grapheme clusters of UAX #29, written out because
 * Intl.Segmenter changes with the ICU in Node. A cluster here may be several of those that
 * are drawn one by one (drawnClusters), never less than one.
 */
const CLUSTER =
  /\p{RI}\p{RI}|[\s\S](?:[\p{M}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic})*/gu;

/** Texts in which every UTF-16 unit is a cluster, as nearly all are: no marks, no joiners, no surrogates. */
const PLAIN =
  /^[\t\n\r -~\u00A0-\u02FF\u2010-\u2027\u2030-\u205E\u2100-\u23FF\u2460-\u26FF\u3000-\u3029\u3030-\u3098\u309B-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]*$/u;

/** Units that are plain, by code. */
const plainUnits = Array.from<string | undefined>({ length: 0x10000 });

/**
 * Cuts a text into its clusters.
 *
 * @returns the clusters in order; joined they are the text again
 */
export function splitClusters(text: string): readonly string[] {
  return unitsOf(text, PLAIN, plainUnits) ?? text.match(CLUSTER) ?? [];
}

/** Whether a UTF-16 unit is a cluster in every text that is made of such units alone. */
export function isPlainUnit(unit: string): boolean {
  return PLAIN.test(unit);
}

const HANGING_SPACES = new Set(
  ' \u3000\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u205F',
);

/**
 * Whether a cluster is a space that may hang over the end of a line, where it needs no room
 * and is not drawn: the full-width space is one, the no-break spaces are not.
 */
export function isHangingSpace(cluster: string): boolean {
  return HANGING_SPACES.has(cluster);
}

/**
 * Soft hyphen, joiners, marks of direction, zero-width spaces. They may say where a line
 * breaks, but there is nothing to draw; typefaces answer them with an empty box.
 */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/**
 * What is drawn of a text: all of it except invisible format characters. Variation
 * selectors stay, they choose a glyph.
 */
export function visibleText(text: string): string {
  return text.replaceAll(INVISIBLE, '');
}

/** A code point with the combining marks and variation selectors that follow it. */
const DRAWN = /.\p{M}*/gsu;

/** Texts in which every UTF-16 unit is drawn by itself. */
const DRAWN_PLAIN =
  /^[\t-~\u00A0-\u02FF\u2010-\u206F\u20A0-\u20CF\u2100-\u2BFF\u3000-\u3029\u3030-\u3098\u309B-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]*$/u;

/** Units that are drawn by themselves, by code. */
const drawnUnits = Array.from<string | undefined>({ length: 0x10000 });

/**
 * Splits a text into the units that are drawn one by one: 葛󠄀 (葛 + U+E0100) and か゚
 * (か + U+309A) are one each.
 *
 * @returns the clusters in order; joined they give the text again
 */
export function drawnClusters(text: string): readonly string[] {
  return unitsOf(text, DRAWN_PLAIN, drawnUnits) ?? text.match(DRAWN) ?? [];
}

/** Whether a UTF-16 unit is drawn by itself in every text that is made of such units alone. */
export function isUnitDrawnAlone(unit: string): boolean {
  return DRAWN_PLAIN.test(unit);
}

/**
 * The UTF-16 units of a text, when each is a cluster; undefined when one may not be. A unit is looked at once and kept:
 * cutting a Japanese text makes a new string of every character, millions for a large plan.
 */
function unitsOf(
  text: string,
  plain: RegExp,
  known: (string | undefined)[],
): readonly string[] | undefined {
  const units: string[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const unit = known[code] ?? String.fromCharCode(code);
    if (known[code] === undefined) {
      if (!plain.test(unit)) return undefined;
      known[code] = unit;
    }
    units.push(unit);
  }
  return units;
}
