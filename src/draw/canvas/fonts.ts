/**
 * The typefaces the canvas sets text in.
 *
 * The register lies in a file of its own on purpose: chartjs-node-canvas evaluates the
 * package's main file anew for every renderer, and the fonts must survive that.
 */

import { create } from 'fontkit';
import type { Font } from 'fontkit';

/** A CSS font, as far as a canvas names one: `bold 8px "A", sans-serif`. */
export interface FontChoice {
  readonly size: number;
  /** 400 or 700. */
  readonly weight: number;
  /** The first family is the wanted one; the others are asked for characters it lacks. */
  readonly families: readonly string[];
}

/** Neighbouring characters of one family. */
export interface TextRun {
  readonly family: string;
  readonly text: string;
  /** In the unit of the font size. */
  readonly width: number;
}

interface Face {
  readonly family: string;
  readonly weight: number;
  readonly bytes: Uint8Array;
  readonly font: Font;
  /** Of clusters, in em. */
  readonly widths: Map<string, number>;
  readonly covered: Map<string, boolean>;
}

const GENERIC = new Set(['serif', 'sans-serif', 'monospace']);
const CLUSTERS_KEPT = 20_000;

const faces = new Map<string, Face>();
const parsedFonts = new WeakMap<Uint8Array, Font>();
const choices = new Map<string, FontChoice>();
const facesByChoice = new Map<FontChoice, readonly Face[]>();

/**
 * Makes a typeface known to the canvas. The same family and weight once more replaces the earlier one.
 *
 * @param bytes a TrueType or OpenType file
 * @param face the family as `font` will name it, and its weight (400 or 700)
 * @throws when the bytes are not a single font
 */
export function registerFont(
  bytes: Uint8Array,
  face: { readonly family: string; readonly weight: 400 | 700 },
): void {
  const key = `${face.family}/${String(face.weight)}`;
  if (faces.get(key)?.bytes === bytes) return;
  const font = parseFontFile(bytes, face.family);
  faces.set(key, { ...face, bytes, font, widths: new Map(), covered: new Map() });
  facesByChoice.clear();
}

function parseFontFile(bytes: Uint8Array, family: string): Font {
  const known = parsedFonts.get(bytes);
  if (known !== undefined) return known;
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('layout' in font)) throw new Error(`The font file of ${family} holds several fonts.`);
  parsedFonts.set(bytes, font);
  return font;
}

/**
 * Reads the `font` of a canvas.
 *
 * @param css weight, size in px and families, in this order
 * @throws when it says something else, such as italics or another unit
 */
export function parseFontChoice(css: string): FontChoice {
  const known = choices.get(css);
  if (known !== undefined) return known;
  const match = /^(?:(normal|bold|400|700) )?(?:normal )?([\d.]+)px (\S.*)$/.exec(
    css.trim().replace(/^(?:normal )+/, ''),
  );
  const [, weight, size, families] = match ?? [];
  if (size === undefined || families === undefined) {
    throw new Error(`The canvas does not understand the font “${css}”.`);
  }
  const choice = {
    size: Number(size),
    weight: weight === 'bold' || weight === '700' ? 700 : 400,
    families: families.split(',').map((family) => family.trim().replace(/^(['"])(.*)\1$/, '$2')),
  };
  choices.set(css, choice);
  return choice;
}

/**
 * Parts a text into runs of one family each, character by character: the first family
 * that has the character, or the wanted one when none has it.
 *
 * @returns the runs in order, with their widths at the size of `choice`
 * @throws when none of the families was registered
 */
export function textRuns(choice: FontChoice, text: string): readonly TextRun[] {
  const available = facesOf(choice);
  const [wanted] = available;
  if (wanted === undefined) {
    throw new Error(`No font was registered for “${choice.families.join(', ')}”.`);
  }
  const runs: { face: Face; text: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const face = joinsBefore(character) ? last?.face : available.find((one) => has(one, character));
    if (last !== undefined && last.face === (face ?? wanted)) last.text += character;
    else runs.push({ face: face ?? wanted, text: character });
  }
  return runs.map((run) => ({
    family: run.face.family,
    text: run.text,
    width: widthInEm(run.face, run.text) * choice.size,
  }));
}

/** Width of a text in the unit of the font size, set in runs as `textRuns` does. */
export function textWidth(choice: FontChoice, text: string): number {
  return textRuns(choice, text).reduce((sum, run) => sum + run.width, 0);
}

/** Height above and depth below the baseline of the wanted family, both positive, in the unit of the font size. */
export function fontExtent(choice: FontChoice): {
  readonly ascent: number;
  readonly descent: number;
} {
  const [face] = facesOf(choice);
  if (face === undefined) {
    throw new Error(`No font was registered for “${choice.families.join(', ')}”.`);
  }
  const { ascent, descent, unitsPerEm } = face.font;
  return {
    ascent: (ascent / unitsPerEm) * choice.size,
    descent: (-descent / unitsPerEm) * choice.size,
  };
}

function facesOf(choice: FontChoice): readonly Face[] {
  const known = facesByChoice.get(choice) ?? registeredFaces(choice);
  facesByChoice.set(choice, known);
  return known;
}

function registeredFaces(choice: FontChoice): readonly Face[] {
  return choice.families
    .filter((family) => !GENERIC.has(family))
    .flatMap((family) => {
      const other = choice.weight === 700 ? 400 : 700;
      const face =
        faces.get(`${family}/${String(choice.weight)}`) ?? faces.get(`${family}/${String(other)}`);
      return face === undefined ? [] : [face];
    });
}

/** Marks that belong to the character before them: combining marks and variation selectors. */
function joinsBefore(character: string): boolean {
  return /^(?:\p{Mark}|\p{Variation_Selector}|\p{Join_Control})$/u.test(character);
}

function has(face: Face, character: string): boolean {
  const known =
    face.covered.get(character) ?? face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  if (face.covered.size >= CLUSTERS_KEPT) face.covered.clear();
  face.covered.set(character, known);
  return known;
}

/** A character with its combining marks and variation selectors. */
const CLUSTER = /.\p{M}*/gsu;

/** A text in a PDF is as wide as its clusters one by one, without kerning; so it is here. */
function widthInEm(face: Face, text: string): number {
  return (text.match(CLUSTER) ?? []).reduce((sum, cluster) => sum + clusterWidth(face, cluster), 0);
}

function clusterWidth(face: Face, cluster: string): number {
  const known = face.widths.get(cluster);
  if (known !== undefined) return known;
  if (face.widths.size >= CLUSTERS_KEPT) face.widths.clear();
  const width = face.font.layout(cluster).advanceWidth / face.font.unitsPerEm;
  face.widths.set(cluster, width);
  return width;
}
