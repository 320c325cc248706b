import { clustersOf } from './clusters.ts';
import type { Face, Glyph } from './glyphs.ts';

type EmbeddedFont = PdfmakeInternals.EmbeddedFont;

/** A cluster as it stands in a content stream. */
interface Encoded {
  readonly codes: readonly string[];
  readonly positions: readonly PdfmakeInternals.Position[];
}

/**
 * Makes pdfkit write text cluster by cluster, by the rule of widths (glyphs.ts), in one
 * operation per run and with every cluster shaped once per document.
 *
 * Each pair of glyph and meaning gets a code of its own, so that text copied from the file
 * is the text that was given even where two characters share a glyph.
 *
 * @param font pdfkit's font, opened from the same bytes as `face`
 */
export function drawByCluster(font: EmbeddedFont, face: Face): void {
  const known = new Map<string, Encoded>();
  const codeOf = createCodes(font);
  const encode = (cluster: string): Encoded => {
    const { glyphs } = face.shape(cluster);
    return {
      codes: glyphs.map((glyph) => codeOf(glyph).toString(16).padStart(4, '0')),
      positions: glyphs.map(positionOf),
    };
  };
  const encoded = (cluster: string): Encoded => {
    const done = known.get(cluster) ?? encode(cluster);
    known.set(cluster, done);
    return done;
  };

  Object.assign(font, {
    encode: (text: string) => {
      const all = clustersOf(text).map(encoded);
      return [all.flatMap(({ codes }) => codes), all.flatMap(({ positions }) => positions)];
    },
    widthOfString: (text: string, size: number) =>
      clustersOf(text).reduce((width, cluster) => width + face.shape(cluster).width * size, 0),
  });
}

/** Hands out codes for glyphs, at most one per glyph and meaning. */
function createCodes(font: EmbeddedFont): (glyph: Glyph) => number {
  const codes = new Map<string, number>();
  const added = (glyph: Glyph): number => {
    const first = font.subset.includeGlyph(glyph.id);
    const code = font.unicode[first] === undefined ? first : font.subset.glyphs.push(glyph.id) - 1;
    font.widths[code] = glyph.width * 1000;
    font.unicode[code] = glyph.codePoints;
    return code;
  };
  return (glyph) => {
    const key = `${glyph.id} ${glyph.codePoints.join(' ')}`;
    const code = codes.get(key) ?? added(glyph);
    codes.set(key, code);
    return code;
  };
}

function positionOf({ width, advance, xOffset, yOffset }: Glyph): PdfmakeInternals.Position {
  return {
    xAdvance: advance * 1000,
    yAdvance: 0,
    xOffset: xOffset * 1000,
    yOffset: yOffset * 1000,
    advanceWidth: width * 1000,
  };
}
