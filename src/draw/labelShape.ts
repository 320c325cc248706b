/** The text of one label: a figure, and sometimes a small word with it. */

import { ASCENT, DESCENT, LINE_HEIGHT } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';

/** A label, measured; texts are placed from the upper left corner of its ink. */
export interface LabelShape {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

/** What a label says. */
export interface LabelWords {
  readonly figure: string;
  readonly bold: boolean;
  readonly colour: string;
  /** Stands before the figure: 目標; empty for none. */
  readonly word: string;
}

/**
 * The ways to set a label: the word beside the figure, above it, and as a last resort left to the legend.
 *
 * @param size of the figure in points; the word is a little smaller
 * @returns the preferred way first
 */
export function labelShapes(
  lettering: Lettering,
  words: LabelWords,
  size: number,
): readonly LabelShape[] {
  const wordless = beside(lettering, { ...words, word: '' }, size);
  if (words.word === '') return [wordless];
  return [beside(lettering, words, size), above(lettering, words, size), wordless];
}

/** The label's texts where its upper left corner is. */
export function shapeAt(shape: LabelShape, left: number, top: number): readonly PlacedText[] {
  return shape.texts.map((text) => ({ ...text, x: text.x + left, baseline: text.baseline + top }));
}

function beside(lettering: Lettering, words: LabelWords, size: number): LabelShape {
  const wordSize = wordSizeOf(size, lettering);
  const hasWord = words.word !== '';
  const figureLeft = hasWord
    ? lettering.width(words.word, wordSize, false) + size * lettering.look.type.wordGap
    : 0;
  const baseline = size * ASCENT;
  return {
    width: figureLeft + lettering.width(words.figure, size, words.bold),
    height: size * (ASCENT + DESCENT),
    texts: [
      ...(hasWord ? [placed(words, words.word, wordSize, false, 0, baseline)] : []),
      placed(words, words.figure, size, words.bold, figureLeft, baseline),
    ],
  };
}

function above(lettering: Lettering, words: LabelWords, size: number): LabelShape {
  const wordSize = wordSizeOf(size, lettering);
  const wordWidth = lettering.width(words.word, wordSize, false);
  const figureWidth = lettering.width(words.figure, size, words.bold);
  const width = Math.max(figureWidth, wordWidth);
  const figureBaseline = wordSize * LINE_HEIGHT + size * ASCENT;
  const { word, figure, bold } = words;
  return {
    width,
    height: figureBaseline + size * DESCENT,
    texts: [
      placed(words, word, wordSize, false, (width - wordWidth) / 2, wordSize * ASCENT),
      placed(words, figure, size, bold, (width - figureWidth) / 2, figureBaseline),
    ],
  };
}

function wordSizeOf(size: number, { look: { type } }: Lettering): number {
  return Math.max(type.smallest, Math.round(size * type.wordTimes * 10) / 10);
}

function placed(
  { colour }: LabelWords,
  text: string,
  size: number,
  bold: boolean,
  x: number,
  baseline: number,
): PlacedText {
  return { text, size, bold, colour, x, baseline, align: 'left' };
}
