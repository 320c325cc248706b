import type { Font } from 'fontkit';

declare module 'fontkit' {
  interface Font {
    readonly _cmapProcessor: CharacterMap;
  }
}

interface VariationRecord {
  readonly unicodeValue: number;
  readonly glyphID: number;
}
interface VariationSelector {
  readonly varSelector: number;
  /** fontkit's lazily read array, or a plain one. */
  readonly nonDefaultUVS?: Iterable<VariationRecord> | { toArray(): readonly VariationRecord[] };
}
interface CharacterMap {
  readonly uvs?: { readonly varSelectors: { toArray(): readonly VariationSelector[] } };
  getVariationSelector(codePoint: number, selector: number): number;
}

/**
 * Makes a font find the glyphs of ideographic variation sequences.
 *
 * fontkit 2.0.4 looks a sequence up in the selector's list of default glyphs first, and
 * when it is not there it gives up before the list of other glyphs; 葛󠄀 (葛 + U+E0100) is
 * then drawn as plain 葛. The look-up is replaced on this font only, by cmap format 14 as
 * the OpenType specification describes it. Zero means: no glyph of its own, take the
 * character's usual one.
 */
export function repairVariations(font: Font): void {
  const { _cmapProcessor: map } = font;
  const read = new Map<number, ReadonlyMap<number, number>>();
  map.getVariationSelector = (codePoint, selector) => {
    const glyphs = read.get(selector) ?? glyphsOf(map, selector);
    read.set(selector, glyphs);
    return glyphs.get(codePoint) ?? 0;
  };
}

/** Glyph ids by code point for one selector; empty when the font has none of its own. */
function glyphsOf(map: CharacterMap, selector: number): ReadonlyMap<number, number> {
  const selectors = map.uvs?.varSelectors.toArray() ?? [];
  const records = selectors.find(({ varSelector }) => varSelector === selector)?.nonDefaultUVS;
  if (records === undefined || records === null) return new Map();
  const list = 'toArray' in records ? records.toArray() : [...records];
  return new Map(list.map(({ unicodeValue, glyphID }) => [unicodeValue, glyphID]));
}
