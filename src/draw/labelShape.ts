/** The text of one label: a figure, and sometimes a small word with it. */

import { ASCENT, DESCENT, LINE_HEIGHT } from './lettering.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { SMALLEST_TEXT } from './theme.ts';

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
  /** Stands before the figure (目標) or behind it (概算); empty for none. */
  readonly word: string;
  readonly wordFirst: boolean;
}

const WORD_SIZE = 0.86;
const WORD_GAP = 0.22;
const WORD_LINE = 4;

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
  const wordSize = wordSizeOf(size);
  const figureWidth = lettering.width(words.figure, size, words.bold);
  const wordWidth = lettering.width(words.word, wordSize, false);
  const gap = words.word === '' ? 0 : size * WORD_GAP;
  const baseline = size * ASCENT;
  const figureLeft = words.wordFirst && words.word !== '' ? wordWidth + gap : 0;
  const wordLeft = words.wordFirst ? 0 : figureWidth + gap;
  const word = placed(words, words.word, wordSize, false, wordLeft, baseline);
  return {
    width: figureWidth + gap + wordWidth,
    height: size * (ASCENT + DESCENT),
    texts: [
      ...(words.word !== '' && words.wordFirst ? [word] : []),
      placed(words, words.figure, size, words.bold, figureLeft, baseline),
      ...(words.word !== '' && !words.wordFirst ? [word] : []),
    ],
  };
}

/** A long word takes as many lines as it needs to be hardly wider than the figure. */
function above(lettering: Lettering, words: LabelWords, size: number): LabelShape {
  const wordSize = wordSizeOf(size);
  const figureWidth = lettering.width(words.figure, size, words.bold);
  const widest = Math.max(figureWidth, wordSize * WORD_LINE) * 1.05;
  const lines = lettering.lines(words.word, wordSize, widest);
  const width = Math.max(
    figureWidth,
    ...lines.map((line) => lettering.width(line, wordSize, false)),
  );
  const lineStep = wordSize * LINE_HEIGHT;
  const figureBaseline = lines.length * lineStep + size * ASCENT;
  const centred = (text: string, at: number, bold: boolean, baseline: number): PlacedText =>
    placed(words, text, at, bold, (width - lettering.width(text, at, bold)) / 2, baseline);
  return {
    width,
    height: figureBaseline + size * DESCENT,
    texts: [
      ...lines.map((line, index) =>
        centred(line, wordSize, false, index * lineStep + wordSize * ASCENT),
      ),
      centred(words.figure, size, words.bold, figureBaseline),
    ],
  };
}

function wordSizeOf(size: number): number {
  return Math.max(SMALLEST_TEXT, Math.round(size * WORD_SIZE * 10) / 10);
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
