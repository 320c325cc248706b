import { drawnClusters } from '../../../type/clusters.ts';
import type { Face, Glyph } from '../../../type/faces.ts';
import { decimal } from './operators.ts';

type EmbeddedFont = PdfmakeInternals.EmbeddedFont;

/** Writes texts in one face of a file. */
export interface TextWriter {
  /**
   * The operators that show a text, within a text object in which face and size are set.
   *
   * @param x of the first glyph's origin, in points
   * @param y of the baseline, downwards
   * @param spacing added after every glyph; set before as character spacing
   */
  show(text: string, size: number, x: number, y: number, spacing: number): string;
}

/** A cluster as it stands in a content stream. */
interface Encoded {
  /** Its codes, if all its glyphs stand where the pen is and move it by their width. */
  readonly plain: string | undefined;
  readonly glyphs: readonly (Glyph & { readonly code: string })[];
}

/**
 * Writes text cluster by cluster, by the rule of widths (type/glyphs.ts), in one operation per
 * run and with every cluster shaped once.
 *
 * Each pair of glyph and meaning gets a code of its own, so that text copied from the file
 * is the text that was given even where two characters share a glyph.
 *
 * @param font pdfkit's font, opened from the same bytes as `face`
 */
export function createTextWriter(font: EmbeddedFont, face: Face): TextWriter {
  const known = new Map<string, Encoded>();
  const codeOf = createCodes(font);
  const encode = (cluster: string): Encoded => {
    const { glyphs } = face.shape(cluster);
    const coded = glyphs.map((glyph) => ({ ...glyph, code: hexadecimal(codeOf(glyph)) }));
    const plain = glyphs.every(isPlainGlyph) ? coded.map(({ code }) => code).join('') : undefined;
    const encoded = { plain, glyphs: coded };
    known.set(cluster, encoded);
    return encoded;
  };
  return {
    show: (text, size, x, y, spacing) => {
      const clusters = drawnClusters(text).map((cluster) => known.get(cluster) ?? encode(cluster));
      if (clusters.some(({ plain }) => plain === undefined)) {
        return glyphByGlyph(clusters, size, x, y, spacing);
      }
      return `${place(x, y)} <${clusters.map(({ plain }) => plain).join('')}> Tj`;
    },
  };
}

/** For marks above and below letters. */
function glyphByGlyph(
  clusters: readonly Encoded[],
  size: number,
  x: number,
  y: number,
  spacing: number,
): string {
  let pen = x;
  const operators = clusters
    .flatMap(({ glyphs }) => glyphs)
    .map(({ code, xOffset, yOffset, advance }) => {
      const at = place(pen + xOffset * size, y - yOffset * size);
      pen += advance * size + spacing;
      return `${at} <${code}> Tj`;
    });
  return operators.join('\n');
}

/** Glyphs stand upright although y points down. */
function place(x: number, y: number): string {
  return `1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm`;
}

function isPlainGlyph({ xOffset, yOffset, advance, width }: Glyph): boolean {
  return xOffset === 0 && yOffset === 0 && advance === width;
}

function hexadecimal(code: number): string {
  return code.toString(16).padStart(4, '0');
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
