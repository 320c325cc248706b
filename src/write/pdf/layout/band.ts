/** The band at the head of every page: where in the plan the reader is. */

import type { Sheet } from '../../../forms/document.ts';
import type { Meaning } from '../display.ts';
import { type SetLine, setParagraph, type StyledText } from '../typeset/paragraph.ts';
import type { Piece } from './flow.ts';
import { linesPiece } from './lines.ts';
import type { Setting } from './setting.ts';

type Band = NonNullable<Sheet['band']>;

const LEAST_HEIGHT = 27;
const RULE = 2.2;
const PADDING = 10;
const STAMP_GAP = 6;

/** What is said on the band besides the title. */
interface Marks {
  /** Adds the setting's （つづき）. */
  readonly continued: boolean;
  /** 案, 委員限り …, beside the paper's number; empty for none. */
  readonly handling: string;
}

/** What a band means: its heading and its count on the sheet's first page, nothing on the pages that follow. */
export interface BandMeaning {
  readonly heading: Meaning;
  readonly count: Meaning;
}

/**
 * Sets a band. The pages that follow repeat neither the paper's number nor the count.
 */
export function bandPiece(
  band: Band,
  { heading: meaning, count }: BandMeaning,
  marks: Marks,
  setting: Setting,
): Piece {
  const { theme, width } = setting;
  const label = labelField(band.label, meaning, setting);
  const stamps = [
    ...(marks.continued || band.count === undefined
      ? []
      : [countField(band.count, width * MOST_COUNT, count, setting)]),
    ...[marks.handling, marks.continued ? '' : band.paper]
      .filter((text) => text !== '')
      .map((text) => stamp(text, setting)),
  ];
  const left = label.width === 0 ? 0 : label.width + PADDING;
  const right = stamps.reduce((total, one) => total + one.width + STAMP_GAP, 0);
  const lines = titleLines(band, marks.continued, width - left - right - PADDING, setting);
  const title = linesPiece(lines, 1.15, meaning);
  const height = Math.max(LEAST_HEIGHT, title.height + 4);
  const fill = theme.colours.accent;
  return {
    height: height + RULE,
    paint: (items, x, y) => {
      items.push({ kind: 'rectangle', x, y, width: label.width, height, fill });
      label.piece.paint(items, x, y + (height - label.piece.height) / 2);
      title.paint(items, x + left, y + (height - title.height) / 2);
      items.push({ kind: 'rectangle', x, y: y + height, width, height: RULE, fill });
      let edge = x + width;
      for (const { piece, width: own } of stamps.toReversed()) {
        piece.paint(items, edge - own, y + (height - piece.height) / 2 - 1);
        edge -= own + STAMP_GAP;
      }
    },
  };
}

/** A piece with its width. */
interface Field {
  readonly width: number;
  readonly piece: Piece;
}

/** The most of the band's width that a count takes. */
const MOST_COUNT = 0.42;

/** ○達成 2 ×未達成 1, in one line; the many classes of a scheme that rates are set smaller. */
function countField(text: string, room: number, meaning: Meaning, setting: Setting): Field {
  const { metrics, theme } = setting;
  const em = metrics.width(text, metrics.textFamily, true);
  const size = Math.min(theme.sizes.subtitle, room / em);
  return centredField(text, size, theme.colours.text, 1, meaning, setting);
}

/** 基本目標1 in the accent colour; no field for an empty label. */
function labelField(label: string, meaning: Meaning, setting: Setting): Field {
  if (label === '') return { width: 0, piece: linesPiece([], 1, meaning) };
  const { sizes, colours } = setting.theme;
  return centredField(label, sizes.subtitle * 0.95, colours.onAccent, 22, meaning, setting);
}

/**
 * 案 or 委員限り at the right of a page that has no band.
 *
 * @returns nothing to see, and without height, when there is nothing to say
 */
export function stampPiece(handling: string, setting: Setting): Piece {
  if (handling === '') return { height: 0, paint: () => undefined };
  const { width, piece } = stamp(handling, setting);
  const paint: Piece['paint'] = (items, x, y) => piece.paint(items, x + setting.width - width, y);
  return { height: piece.height, paint };
}

/** A framed word: the paper's number, 案. It repeats on every page, so it is an artifact. */
function stamp(text: string, setting: Setting): Field {
  const { sizes, colours } = setting.theme;
  const inner = centredField(text, sizes.body * 1.1, colours.text, 20, 'artifact', setting);
  const height = inner.piece.height + 4;
  const line = { colour: colours.text, width: 0.9 };
  const paint: Piece['paint'] = (items, x, y) => {
    items.push({ kind: 'rectangle', x, y, width: inner.width, height, line });
    inner.piece.paint(items, x, y + 2);
  };
  return { width: inner.width, piece: { height, paint } };
}

function centredField(
  text: string,
  size: number,
  colour: string,
  around: number,
  meaning: Meaning,
  { metrics }: Setting,
): Field {
  const style = { family: metrics.textFamily, bold: true, size, colour };
  const width = metrics.width(text, style.family, true) * size + around;
  const lines = setParagraph([{ ...style, text }], { width, align: 'center' }, metrics);
  return { width, piece: linesPiece(lines, 1.25, meaning) };
}

/** The size of a title on two lines, compared with one of its own choice. */
const SMALL = 0.78;

/** A long title is set smaller before it takes a second line, and once more before it takes a third. */
function titleLines(
  band: Band,
  continued: boolean,
  width: number,
  { theme, metrics, continued: again }: Setting,
): readonly SetLine[] {
  const { title, body } = theme.sizes;
  const sizes = [title, title * 0.88, title * SMALL, body * 1.15];
  const tries = sizes.map((size) => {
    const style = { family: metrics.textFamily, bold: true, size };
    const number = band.number === '' ? '' : `${band.number}　`;
    const texts: readonly StyledText[] = [
      { ...style, text: number, colour: theme.colours.accent, noBreak: true },
      { ...style, text: band.title, colour: theme.colours.text },
      {
        ...style,
        size: size * 0.7,
        text: continued ? again : '',
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
  const [, , smallTitle = [], smallest = []] = tries;
  const inOneLine = tries.find((lines) => lines.length === 1);
  return inOneLine ?? (smallTitle.length <= 2 ? smallTitle : smallest);
}
