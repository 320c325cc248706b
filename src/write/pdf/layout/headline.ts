/** The result of a paper, to be seen from afar: a line of large numbers, its squares, and sentences beside them. */

import type { Block, FigureBlock, Inline } from '../../../forms/document.ts';
import type { SquaresChart } from '../../../forms/figure.ts';
import type { StructureElement } from '../display/display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import { figureElement } from './charts.ts';
import { type Flow, type Piece, wholeFlow } from './flow.ts';
import { linesPiece } from './lines.ts';
import { type Setting, styleInlines } from './setting.ts';
import { addElement } from './structure.ts';

/** A headline; it is read as it is written: line, picture, sentences. */
export function headlineFlow(
  { inlines, figures, texts }: Extract<Block, { kind: 'headline' }>,
  parent: StructureElement,
  setting: Setting,
): Flow {
  const { theme, width } = setting;
  const { wideFrom, share, gutter, lineSpace, textSpace } = theme.headline;
  const isWide = width >= wideFrom && texts.length > 0;
  const left = isWide ? Math.floor(width * share) : width;
  const line = textPiece(inlines, theme.sizes.subtitle, true, left, parent, setting);
  const pictures = figures.map((figure) => squaresPiece(figure, left, parent, setting));
  const beside = isWide ? width - left - gutter : width;
  const words = texts.map((text) =>
    textPiece(text, theme.sizes.body, false, beside, parent, setting),
  );
  const first = stacked([line, ...pictures], lineSpace);
  const second = stacked(words, textSpace);
  const piece: Piece = isWide
    ? {
        height: Math.max(first.height, second.height),
        paint: (items, x, y) => {
          first.paint(items, x, y);
          second.paint(items, x + left + gutter, y + Math.max(0, first.height - second.height) / 2);
        },
      }
    : stacked([first, second], theme.gap);
  return wholeFlow(piece, theme.gap);
}

function textPiece(
  inlines: readonly Inline[],
  size: number,
  bold: boolean,
  width: number,
  parent: StructureElement,
  setting: Setting,
): Piece {
  const { theme, metrics } = setting;
  const styled = styleInlines(inlines, { size, bold, colour: theme.colours.text }, setting);
  const lines = setParagraph(styled, { width, align: 'start', phrases: true }, metrics);
  return linesPiece(lines, bold ? theme.headline.leading : theme.leading, addElement(parent, 'P'));
}

/** Pieces one below the other. */
function stacked(pieces: readonly Piece[], gap: number): Piece {
  const shown = pieces.filter(({ height }) => height > 0);
  return {
    height: shown.reduce((sum, { height }, index) => sum + height + (index === 0 ? 0 : gap), 0),
    paint: (items, x, y) => {
      let top = y;
      for (const piece of shown) {
        piece.paint(items, x, top);
        top += piece.height + gap;
      }
    },
  };
}

function squaresPiece(
  figure: FigureBlock,
  width: number,
  parent: StructureElement,
  setting: Setting,
): Piece {
  const { content } = figure;
  if (content.kind !== 'chart' || content.chart.kind !== 'squares') {
    throw new Error('A headline has no other picture than its squares.');
  }
  const { chart } = content;
  const meaning = figureElement(figure, parent, setting);
  const height = squaresHeight(chart, width, setting);
  return {
    height,
    paint: (items, x, y) => {
      const picture = setting.draw.picture(chart, { width, height, detail: 'full' });
      items.push({ kind: 'picture', x, y, width, height, picture, meaning });
    },
  };
}

/** Rows of the largest squares, and below them as many rows of the legend as its words take. */
function squaresHeight(
  { parts }: SquaresChart,
  width: number,
  { theme, metrics }: Setting,
): number {
  const { squares, legend, type } = theme.charts;
  const square = squares.largest * (1 + squares.gapTimes);
  // A mark such as B+ or 改善 makes the squares wider than high.
  const marks = parts.map(
    ({ mark }) => metrics.width(mark, metrics.textFamily, true) * type.smallest,
  );
  const across = Math.max(
    square,
    ...marks.map((mark) => mark + squares.markSides + squares.largest * squares.gapTimes),
  );
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const rows = Math.min(theme.headline.mostRows, Math.ceil((count * across) / width));
  const { sample, sampleGap, entryGap } = legend.roomy;
  const words = parts.reduce(
    (sum, { text }) => sum + Array.from(text).length + sample + sampleGap + entryGap,
    0,
  );
  const lines = Math.ceil((words * squares.legendText) / width);
  const row = squares.legendText * type.legendRow;
  return Math.ceil(rows * square + squares.legendGap + 1 + lines * row);
}
