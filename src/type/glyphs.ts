/**
 * What the typefaces can draw, and how wide it is.
 *
 * THE RULE OF WIDTHS: a text is as wide as its clusters (clusters.ts) one by one. Each
 * cluster is shaped alone, without ligatures and kerning, so a width does not change when
 * a line breaks elsewhere, and figures stand in columns. For the BIZ UD faces, which have
 * no kerning, this equals fontkit's `layout(text, { liga: false, kern: false })` of the
 * whole text. Character spacing is added after every glyph. Lines are broken by the same
 * rule (metrics.ts).
 */

import type { FontSet, Typeface } from '../forms/fonts.ts';
import { drawnClusters, isUnitDrawnAlone } from './clusters.ts';
import { openedFace } from './faces.ts';
import type { Face } from './faces.ts';
import { createUnitWidths, type UnitWidths } from './unitWidths.ts';

/** The faces of a FontSet. A family that the set does not have is a mistake of ours and throws. */
export interface Glyphs {
  /** All families by name. */
  readonly families: readonly string[];
  /** The face of a family and weight. */
  face(family: string, bold: boolean): Face;
  /**
   * The family to set a cluster in: `preferred` if it has the glyph, else the first of the
   * fallback families that has it, else undefined.
   */
  family(cluster: string, bold: boolean, preferred: string): string | undefined;
  /** Width of a text in em, by the rule of widths; without character spacing. */
  width(text: string, family: string, bold: boolean): number;
  /** How many glyphs draw a text: that many times character spacing is added. */
  count(text: string, family: string, bold: boolean): number;
  /** The distinct clusters that the face has no glyph for, in order of appearance. */
  missing(text: string, family: string, bold: boolean): readonly string[];
  /** Height of the line box above the baseline in em: that of the normal weight. */
  ascent(family: string): number;
  /** Depth of the line box in em: negative. */
  descent(family: string): number;
}

/**
 * What the typefaces of a set can draw. All papers and charts of a run share what was found out; a face is opened
 * when the first text needs it.
 *
 * @param fonts TrueType or OpenType files; collections are refused (throws)
 * @returns the same for the same set
 */
export function createGlyphs(fonts: FontSet): Glyphs {
  const glyphs = created.get(fonts) ?? glyphsOf(fonts);
  created.set(fonts, glyphs);
  return glyphs;
}

const created = new WeakMap<FontSet, Glyphs>();

function glyphsOf(fonts: FontSet): Glyphs {
  const families = familiesOf(fonts);
  const faces = { normal: new Map<string, Measured>(), bold: new Map<string, Measured>() };
  const open = (family: string, bold: boolean): Face => {
    const typeface = families.get(family);
    if (typeface === undefined) throw new Error(`The font set has no family "${family}".`);
    return openedFace(bold ? typeface.bold : typeface.normal);
  };
  const measured = (family: string, bold: boolean): Measured => {
    const known = faces[bold ? 'bold' : 'normal'];
    const found = known.get(family);
    if (found !== undefined) return found;
    const opened = { face: open(family, bold), units: createUnitWidths(isUnitDrawnAlone) };
    known.set(family, opened);
    return opened;
  };
  const face = (family: string, bold: boolean): Face => measured(family, bold).face;
  const fallback = fonts.fallback.map(({ family }) => family);

  return {
    families: [...families.keys()],
    face,
    family: (cluster, bold, preferred) =>
      face(preferred, bold).shape(cluster).covered
        ? preferred
        : fallback.find((family) => face(family, bold).shape(cluster).covered),
    width: (text, family, bold) => widthOf(text, measured(family, bold)),
    count: (text, family, bold) => countOf(text, face(family, bold)),
    missing: (text, family, bold) => missingFrom(text, measured(family, bold)),
    ascent: (family) => face(family, false).ascent,
    descent: (family) => face(family, false).descent,
  };
}

/** All families of a set by name; of two with the same name the first counts. */
export function familiesOf(fonts: FontSet): ReadonlyMap<string, Typeface> {
  const all = [fonts.text, fonts.figures, ...fonts.fallback];
  return new Map(all.toReversed().map((typeface) => [typeface.family, typeface]));
}

/** A face, and the widths of the units that it has. */
interface Measured {
  readonly face: Face;
  readonly units: UnitWidths;
}

function widthOf(text: string, { face, units }: Measured): number {
  const known = units.sum(text);
  if (!Number.isNaN(known)) return known;
  let sum = 0;
  for (const cluster of drawnClusters(text)) {
    const { width, covered } = face.shape(cluster);
    if (covered) units.keep(cluster, width);
    sum += width;
  }
  return sum;
}

function countOf(text: string, face: Face): number {
  return drawnClusters(text).reduce((sum, one) => sum + face.shape(one).glyphs.length, 0);
}

function missingFrom(text: string, { face, units }: Measured): readonly string[] {
  if (!Number.isNaN(units.sum(text))) return NONE;
  const clusters = drawnClusters(text);
  if (clusters.every((cluster) => face.shape(cluster).covered)) return NONE;
  return [...new Set(clusters.filter((cluster) => !face.shape(cluster).covered))];
}

const NONE: readonly string[] = [];
