/** The band at the head of every page: where in the plan the reader is. */

import type { Sheet } from '../../../forms/document.ts';
import type { Meaning } from '../display.ts';
import { type SetLine, setParagraph, type StyledText } from '../typeset/paragraph.ts';
import type { Piece } from './flow.ts';
import { linesHeight, linesPiece } from './lines.ts';
import type { Setting } from './setting.ts';

type Band = NonNullable<Sheet['band']>;

const LEAST_HEIGHT = 27;
const RULE = 2.2;
const PADDING = 10;

/**
 * Sets a band.
 *
 * @param meaning the heading it is on the sheet's first page, `artifact` on the pages that follow
 * @param continued adds （つづき）
 * @param handling 案, 委員限り …, beside the paper's number; empty for none
 */
export function bandPiece(
  band: Band,
  meaning: Meaning,
  continued: boolean,
  handling: string,
  setting: Setting,
): Piece {
  const { theme, metrics } = setting;
  const label = labelPiece(band.label, meaning, setting);
  const stamps = [handling, band.paper].filter((text) => text !== '');
  const boxes = stamps.map((text) => stampPiece(text, setting));
  const right = boxes.reduce((sum, box) => sum + box.width + 6, 0);
  const left = label.width === 0 ? 0 : label.width + PADDING;
  const lines = titleLines(band, continued, setting.width - left - right - PADDING, setting);
  const text = linesPiece(lines, 1.15, meaning);
  const height = Math.max(LEAST_HEIGHT, text.height + 4);
  const { accent } = theme.colours;
  return {
    height: height + RULE,
    paint: (items, x, y) => {
      if (label.width > 0) {
        items.push({ kind: 'rectangle', x, y, width: label.width, height, fill: accent });
        label.piece.paint(items, x, y + (height - label.piece.height) / 2);
      }
      text.paint(items, x + left, y + (height - text.height) / 2);
      items.push({
        kind: 'rectangle',
        x,
        y: y + height,
        width: setting.width,
        height: RULE,
        fill: accent,
      });
      let edge = x + setting.width;
      for (const box of boxes.toReversed()) {
        edge -= box.width;
        box.piece.paint(items, edge, y + (height - box.piece.height) / 2 - 1);
        edge -= 6;
      }
    },
  };
  function labelPiece(text: string, own: Meaning, { theme: looks }: Setting): Labelled {
    if (text === '') return { width: 0, piece: linesPiece([], 1, own) };
    const style = plain(looks.sizes.subtitle * 0.95, looks.colours.onAccent);
    const width = metrics.width(text, metrics.textFamily, true) * style.size + 22;
    return { width, piece: centred(text, style, width, own) };
  }
  function stampPiece(text: string, { theme: looks }: Setting): Labelled {
    const style = plain(looks.sizes.body * 1.1, looks.colours.text);
    const width = Math.max(52, metrics.width(text, metrics.textFamily, true) * style.size + 16);
    const inner = centred(text, style, width, 'artifact');
    const height = inner.height + 4;
    return {
      width,
      piece: {
        height,
        paint: (items, x, y) => {
          const line = { colour: looks.colours.text, width: 0.9 };
          items.push({ kind: 'rectangle', x, y, width, height, line });
          inner.paint(items, x, y + 2);
        },
      },
    };
  }
  function plain(size: number, colour: string): Omit<StyledText, 'text'> {
    return { family: metrics.textFamily, bold: true, size, colour };
  }
  function centred(
    string: string,
    style: Omit<StyledText, 'text'>,
    width: number,
    own: Meaning,
  ): Piece {
    const set = setParagraph([{ ...style, text: string }], { width, align: 'center' }, metrics);
    return linesPiece(set, 1.25, own);
  }
}

interface Labelled {
  readonly width: number;
  readonly piece: Piece;
}

/** A long title is set smaller before it takes a second line. */
function titleLines(
  band: Band,
  continued: boolean,
  width: number,
  { theme, metrics }: Setting,
): readonly SetLine[] {
  const { title, body } = theme.sizes;
  const sizes = [title, title * 0.88, title * 0.78, body * 1.15];
  const tries = sizes.map((size) => {
    const style = { family: metrics.textFamily, bold: true, size };
    const number = band.number === '' ? '' : `${band.number}　`;
    const texts: readonly StyledText[] = [
      { ...style, text: number, colour: theme.colours.accent, noBreak: true },
      { ...style, text: band.title, colour: theme.colours.text },
      {
        ...style,
        size: size * 0.7,
        text: continued ? '（つづき）' : '',
        colour: theme.colours.muted,
        noBreak: true,
      },
    ];
    return setParagraph(
      texts.filter(({ text }) => text !== ''),
      { width, align: 'start' },
      metrics,
    );
  });
  return tries.find((lines) => lines.length === 1) ?? shortest(tries);
}

function shortest(tries: readonly (readonly SetLine[])[]): readonly SetLine[] {
  return tries.reduce((best, lines) =>
    linesHeight(lines, 1) < linesHeight(best, 1) ? lines : best,
  );
}
