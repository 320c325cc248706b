/**
 * What the typefaces can draw, and how wide it is.
 *
 * THE RULE OF WIDTHS: a text is as wide as its clusters (clusters.ts) one by one. Each
 * cluster is shaped alone, without ligatures and kerning, so a width does not change when
 * a line breaks elsewhere, and figures stand in columns. For the BIZ UD faces, which have
 * no kerning, this equals fontkit's `layout(text, { liga: false, kern: false })` of the
 * whole text. Character spacing is added after every glyph. typeset/fontMetrics.ts breaks
 * lines by the same rule.
 */

import { Buffer } from 'node:buffer';

import { create } from 'fontkit';

import type { FontSet, Typeface } from '../../../forms/fonts.ts';
import { clustersOf } from './clusters.ts';
import { repairVariations } from './variations.ts';

/** One glyph of a cluster; lengths in em. */
export interface Glyph {
  readonly id: number;
  /** What it stands for when text is copied from the file. */
  readonly codePoints: readonly number[];
  readonly width: number;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** One cluster in one face. */
export interface Shape {
  readonly glyphs: readonly Glyph[];
  /** In em. */
  readonly width: number;
  /** False when the face draws an empty box. */
  readonly covered: boolean;
}

/** A face: one weight of a family. */
export interface Face {
  /** In em, upwards. */
  readonly ascent: number;
  /** In em, upwards: negative. */
  readonly descent: number;
  shape(cluster: string): Shape;
}

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

const WITHOUT_CONTEXT = { liga: false, clig: false, calt: false, kern: false };

/**
 * Opens the typefaces of a document. All papers of a run share what was found out.
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
  const faces = new Map<string, Face>();
  const open = (family: string, bold: boolean): Face => {
    const typeface = families.get(family);
    if (typeface === undefined) throw new Error(`The font set has no family "${family}".`);
    return openedFace(bold ? typeface.bold : typeface.normal);
  };
  const face = (family: string, bold: boolean): Face => {
    const key = bold ? `bold ${family}` : family;
    const known = faces.get(key);
    if (known !== undefined) return known;
    const found = open(family, bold);
    faces.set(key, found);
    return found;
  };
  const fallback = fonts.fallback.map(({ family }) => family);

  return {
    families: [...families.keys()],
    face,
    family: (cluster, bold, preferred) =>
      face(preferred, bold).shape(cluster).covered
        ? preferred
        : fallback.find((family) => face(family, bold).shape(cluster).covered),
    width: (text, family, bold) => widthOf(text, face(family, bold)),
    count: (text, family, bold) => countOf(text, face(family, bold)),
    missing: (text, family, bold) => missingFrom(text, face(family, bold)),
    ascent: (family) => face(family, false).ascent,
    descent: (family) => face(family, false).descent,
  };
}

/** All families of a set by name; of two with the same name the first counts. */
export function familiesOf(fonts: FontSet): ReadonlyMap<string, Typeface> {
  const all = [fonts.text, fonts.figures, ...fonts.fallback];
  return new Map(all.toReversed().map((typeface) => [typeface.family, typeface]));
}

function widthOf(text: string, face: Face): number {
  let width = 0;
  for (const cluster of clustersOf(text)) width += face.shape(cluster).width;
  return width;
}

function countOf(text: string, face: Face): number {
  return clustersOf(text).reduce((sum, one) => sum + face.shape(one).glyphs.length, 0);
}

function missingFrom(text: string, face: Face): readonly string[] {
  const missing = clustersOf(text).filter((cluster) => !face.shape(cluster).covered);
  return missing.length === 0 ? missing : [...new Set(missing)];
}

/** Opened font files: every paper of a run, and the check of its texts, shape a cluster once. */
const openedFaces = new WeakMap<Uint8Array, Face>();

function openedFace(bytes: Uint8Array): Face {
  const face = openedFaces.get(bytes) ?? openFace(bytes);
  openedFaces.set(bytes, face);
  return face;
}

function openFace(bytes: Uint8Array): Face {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('layout' in font)) throw new Error('A font collection (.ttc) cannot be embedded.');
  repairVariations(font);
  // fontkit keeps the first code points it meets a glyph with. Asked for an invisible character first, it
  // would take the empty box for something that may be invisible, and a missing glyph would pass.
  font.getGlyph(0);
  const em = font.unitsPerEm;
  const shapes = new Map<string, Shape>();

  const shape = (cluster: string): Shape => {
    const run = font.layout(cluster, WITHOUT_CONTEXT);
    const meanings = meaningsOf(codePointsOf(cluster), run.glyphs);
    const glyphs = run.glyphs.map((glyph, index) => ({
      id: glyph.id,
      codePoints: meanings[index] ?? [],
      width: glyph.advanceWidth / em,
      advance: (run.positions[index]?.xAdvance ?? 0) / em,
      xOffset: (run.positions[index]?.xOffset ?? 0) / em,
      yOffset: (run.positions[index]?.yOffset ?? 0) / em,
    }));
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    return { glyphs, width, covered: glyphs.every(({ id }) => id !== 0) };
  };
  return {
    ascent: font.ascent / em,
    descent: font.descent / em,
    shape: (cluster) => {
      const known = shapes.get(cluster);
      if (known !== undefined) return known;
      const shaped = shape(cluster);
      shapes.set(cluster, shaped);
      return shaped;
    },
  };
}

/**
 * What each glyph of a cluster stands for. fontkit keeps one object per glyph with the code
 * points it was first asked for, so it is asked last.
 */
function meaningsOf(
  codePoints: readonly number[],
  glyphs: readonly { readonly codePoints: readonly number[] }[],
): readonly (readonly number[])[] {
  if (glyphs.length === 1) return [codePoints];
  if (glyphs.length === codePoints.length) return codePoints.map((one) => [one]);
  return glyphs.map((glyph) => glyph.codePoints);
}

function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
