/** The picture that stands for a site where a link to it is shared. */

import type { Picture, PreviewCard } from '../forms/figure.ts';
import { breakIntoLines } from '../type/lines.ts';
import type { Metrics } from '../type/metrics.ts';
import type { Lettering, PlacedText } from './lettering.ts';
import { baselineAround, paintTexts } from './lettering.ts';
import { sketch } from './sketch.ts';
import { paintSquares } from './squaresChart.ts';

/** What those who show previews ask for, in pixels: 1.91 to 1. */
const SIZE = { width: 1200, height: 630 } as const;
/** Nothing but the band lies nearer to the rim: some cut it off. */
const MARGIN = 60;
const BAND = 96;
const GAP = 28;
const INNER = SIZE.width - 2 * MARGIN;
/** Squares are painted as they are printed, and enlarged. */
const ENLARGED = 3;
const SQUARES = 150;
/** Sizes of the title, tried in this order; the other texts are parts of it. */
const SIZES = [56, 54, 48, 42, 36, 32, 28, 24, 20, 17, 14, 12, 10] as const;
const HEADING = 0.6;
const RESULT = 0.9;
const NOTE = 0.5;
/** Between texts, as a part of the lower one's size. */
const APART = 0.5;
const LINE = 1.35;

/**
 * Draws a card: whose site it is in a band, then title and result, then a square for each indicator.
 *
 * @returns a picture of 1200 by 630 with all words, the longer the smaller
 */
export function drawPreviewCard(
  lettering: Lettering,
  card: PreviewCard,
  metrics: Metrics,
): Picture {
  const { fill, ink } = lettering.look.actuals.judged;
  const { squares } = card;
  const below = squares === undefined ? 0 : SQUARES + 2 * GAP;
  const room = SIZE.height - BAND - 2 * GAP - below;
  const words = fitting((size) => wordsOf(card, size, { lettering, metrics }), room);
  const author = fitting(
    (size) => wordsOf({ ...EMPTY, title: card.author }, size, { lettering, metrics }),
    BAND * 0.6,
  );
  const inBand = author.texts.map((text) => ({
    ...text,
    colour: ink,
    baseline: text.baseline + (BAND - author.height) / 2,
  }));
  const texts = words.texts.map((text) => ({ ...text, baseline: text.baseline + BAND + GAP }));
  const operations = sketch(SIZE, metrics, (context) => {
    context.fillStyle = fill;
    context.fillRect(0, 0, SIZE.width, BAND);
    paintTexts(context, lettering, [...inBand, ...texts]);
    if (squares === undefined) return;
    const printed = {
      width: INNER / ENLARGED,
      height: SQUARES / ENLARGED,
      detail: 'full',
    } as const;
    context.save();
    context.translate(MARGIN, BAND + GAP + words.height + 2 * GAP);
    context.scale(ENLARGED, ENLARGED);
    paintSquares(lettering, squares, printed)(context);
    context.restore();
  });
  return { ...SIZE, operations };
}

const EMPTY = { author: '', heading: '', result: '', note: '' } as const;

interface Words {
  readonly texts: readonly PlacedText[];
  readonly height: number;
}

/** The largest that has room; nothing is left out where even the smallest has none. */
function fitting(words: (size: number) => Words, room: number): Words {
  const tried = SIZES.map(words);
  return tried.find(({ height }) => height <= room) ?? words(SIZES.at(-1) ?? 0);
}

/** Title, heading and result below each other, from the top of their room. */
function wordsOf(
  { title, heading, result, note }: PreviewCard,
  titleSize: number,
  { lettering, metrics }: { readonly lettering: Lettering; readonly metrics: Metrics },
): Words {
  const { ink, quiet } = lettering.look.colours;
  const texts: PlacedText[] = [];
  let height = 0;
  const parts = [
    { text: title, size: titleSize, bold: true, colour: ink },
    { text: heading, size: titleSize * HEADING, bold: false, colour: quiet },
    { text: result, size: titleSize * RESULT, bold: true, colour: ink },
    { text: note, size: titleSize * NOTE, bold: false, colour: quiet },
  ];
  for (const { text, size, bold, colour } of parts) {
    if (text === '') continue;
    height += height === 0 ? 0 : size * APART;
    const measure = metrics.measurer(metrics.textFamily, bold);
    for (const line of breakIntoLines(text, measure, INNER / size)) {
      const baseline = baselineAround(height + (size * LINE) / 2, size);
      texts.push({ text: line, size, bold, colour, x: MARGIN, baseline, align: 'left' });
      height += size * LINE;
    }
  }
  return { texts, height };
}
