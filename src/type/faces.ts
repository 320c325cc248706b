/** The door to font files: what each face draws for a cluster. */

import { create } from 'fontkit';

import { asBuffer } from '../bytes/buffer.ts';
import type { Segment } from '../forms/operation.ts';
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
  /** The areas that its glyphs fill, from the start of the baseline, in em; y points down. */
  outline(cluster: string): readonly Segment[];
}

const WITHOUT_CONTEXT = { liga: false, clig: false, calt: false, kern: false };

/** Opened font files: every paper of a run, its charts, and the check of its texts shape a cluster once. */
const openedFaces = new WeakMap<Uint8Array, Face>();

/**
 * Opens a font file, once however often it is asked for.
 *
 * @param bytes a TrueType or OpenType file; collections are refused (throws)
 */
export function openedFace(bytes: Uint8Array): Face {
  const face = openedFaces.get(bytes) ?? openFace(bytes);
  openedFaces.set(bytes, face);
  return face;
}

function openFace(bytes: Uint8Array): Face {
  const font = create(asBuffer(bytes));
  if (!('layout' in font)) throw new Error('A font collection (.ttc) cannot be embedded.');
  repairVariations(font);
  // fontkit keeps the first code points it meets a glyph with. Asked for an invisible character first, it
  // would take the empty box for something that may be invisible, and a missing glyph would pass.
  font.getGlyph(0);
  const em = font.unitsPerEm;
  const shapes = new Map<string, Shape>();
  const outlines = new Map<string, readonly Segment[]>();

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
  const kept = (cluster: string): Shape => {
    const known = shapes.get(cluster);
    if (known !== undefined) return known;
    const shaped = shape(cluster);
    shapes.set(cluster, shaped);
    return shaped;
  };
  const outline = (cluster: string): readonly Segment[] => {
    let start = 0;
    // The glyphs are those that shaping has met: asking for them again changes nothing of what they stand for.
    return kept(cluster).glyphs.flatMap(({ id, advance, xOffset, yOffset }) => {
      const [left, up] = [start + xOffset, yOffset];
      start += advance;
      const { commands } = font.getGlyph(id).path;
      return segmentsOf(commands, (x, y) => [left + x / em, -(up + y / em)]);
    });
  };
  return {
    ascent: font.ascent / em,
    descent: font.descent / em,
    shape: kept,
    outline: (cluster) => {
      const known = outlines.get(cluster);
      if (known !== undefined) return known;
      const drawn = outline(cluster);
      outlines.set(cluster, drawn);
      return drawn;
    },
  };
}

interface PathCommand {
  readonly command: string;
  readonly args: readonly number[];
}

/** A curve with one control (TrueType) is one with two; the numbers say how far towards it they lie. */
function segmentsOf(
  commands: readonly PathCommand[],
  place: (x: number, y: number) => readonly [number, number],
): readonly Segment[] {
  let [atX, atY] = [0, 0];
  return commands.flatMap(({ command, args }): readonly Segment[] => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    const [fromX, fromY] = [atX, atY];
    [atX, atY] = [args.at(-2) ?? atX, args.at(-1) ?? atY];
    switch (command) {
      case 'moveTo':
        return [['M', ...place(a, b)]];
      case 'lineTo':
        return [['L', ...place(a, b)]];
      case 'quadraticCurveTo':
        return [
          [
            'C',
            ...place(fromX + ((a - fromX) * 2) / 3, fromY + ((b - fromY) * 2) / 3),
            ...place(c + ((a - c) * 2) / 3, d + ((b - d) * 2) / 3),
            ...place(c, d),
          ],
        ];
      case 'bezierCurveTo':
        return [['C', ...place(a, b), ...place(c, d), ...place(e, f)]];
      default:
        return [['Z']];
    }
  });
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
