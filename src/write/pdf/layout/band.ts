/** The band at the head of every page: where in the plan the reader is. */

import type { Sheet } from '../../../forms/document.ts';
import type { Meaning, Repetition } from '../display/display.ts';
import { type SetLine, setParagraph, type StyledText } from '../typeset/paragraph.ts';
import type { Piece } from './flow.ts';
import { linesPiece } from './lines.ts';
import type { Setting } from './setting.ts';

type Band = NonNullable<Sheet['band']>;

/** What is said on the band besides the title. */
interface Marks {
  /** Adds the setting's （つづき）. */
  readonly continued: boolean;
  /** 案, 委員限り …, beside the paper's number; empty for none. */
  readonly handling: string;
}

/** What a band means: its heading and its count on the sheet's first page; the pages that follow say the heading again. */
export interface BandMeaning {
  readonly heading: Meaning | Repetition;
  readonly count: Meaning;
  readonly handling: Meaning;
}

/**
 * Sets a band. The pages that follow repeat neither the paper's number nor the count.
 */
export function bandPiece(
  band: Band,
  { heading: meaning, count, handling }: BandMeaning,
  marks: Marks,
  setting: Setting,
): Piece {
  const { theme, width } = setting;
  const { band: look, stamp: stampLook } = theme;
  const label = labelField(band.label, meaning, setting);
  const stamps = [
    ...(marks.continued || band.count === undefined
      ? []
      : [countField(band.count, width * look.countShare, count, setting)]),
    ...(marks.handling === '' ? [] : [stamp(marks.handling, handling, setting)]),
    ...(marks.continued || band.paper === '' ? [] : [stamp(band.paper, 'artifact', setting)]),
  ];
  const left = label.width === 0 ? 0 : label.width + look.gap;
  const right = stamps.reduce((total, one) => total + one.width + stampLook.gap, 0);
  const lines = titleLines(band, marks.continued, width - left - right - look.gap, setting);
  const title = linesPiece(lines, look.leading, meaning);
  const height = Math.max(look.leastHeight, title.height + 2 * look.space);
  const fill = theme.colours.accent;
  return {
    height: height + look.rule,
    paint: (items, x, y) => {
      items.push({ kind: 'rectangle', x, y, width: label.width, height, fill });
      label.piece.paint(items, x, y + (height - label.piece.height) / 2);
      title.paint(items, x + left, y + (height - title.height) / 2);
      items.push({ kind: 'rectangle', x, y: y + height, width, height: look.rule, fill });
      let edge = x + width;
      for (const { piece, width: own } of stamps.toReversed()) {
        piece.paint(items, edge - own, y + (height - piece.height) / 2 - stampLook.rise);
        edge -= own + stampLook.gap;
      }
    },
  };
}

/** A piece with its width. */
interface Field {
  readonly width: number;
  readonly piece: Piece;
}

/** ○達成 2 ×未達成 1, in one line; the many classes of a scheme that rates are set smaller. */
function countField(text: string, room: number, meaning: Meaning, setting: Setting): Field {
  const { metrics, theme } = setting;
  const em = metrics.width(text, metrics.textFamily, true);
  const size = Math.min(theme.sizes.subtitle, room / em);
  return centredField(
    text,
    { size, colour: theme.colours.text, side: theme.band.countSide },
    meaning,
    setting,
  );
}

/** 基本目標1 in the accent colour; no field for an empty label. */
function labelField(label: string, meaning: Meaning | Repetition, setting: Setting): Field {
  if (label === '') return { width: 0, piece: linesPiece([], 1, meaning) };
  const { sizes, colours, band } = setting.theme;
  const size = sizes.subtitle * band.labelTimes;
  const look = { size, colour: colours.onAccent, side: band.labelSide };
  return centredField(label, look, meaning, setting);
}

/**
 * 案 or 委員限り at the right of a page that has no band.
 *
 * @returns nothing to see, and without height, when there is nothing to say
 */
export function stampPiece(handling: string, meaning: Meaning, setting: Setting): Piece {
  if (handling === '') return { height: 0, paint: () => undefined };
  const { width, piece } = stamp(handling, meaning, setting);
  const paint: Piece['paint'] = (items, x, y) => piece.paint(items, x + setting.width - width, y);
  return { height: piece.height, paint };
}

/** A framed word: the paper's number, 案. It repeats on every page, so that it is an artifact on all but the first at most. */
function stamp(text: string, meaning: Meaning, setting: Setting): Field {
  const { sizes, colours, stamp: look } = setting.theme;
  const style = { size: sizes.body * look.sizeTimes, colour: colours.text, side: look.side };
  const inner = centredField(text, style, meaning, setting);
  const height = inner.piece.height + 2 * look.space;
  const line = { colour: colours.text, width: look.frame };
  const paint: Piece['paint'] = (items, x, y) => {
    items.push({ kind: 'rectangle', x, y, width: inner.width, height, line });
    inner.piece.paint(items, x, y + look.space);
  };
  return { width: inner.width, piece: { height, paint } };
}

/** How a word in the band is set, and the space on either side of it. */
interface FieldLook {
  readonly size: number;
  readonly colour: string;
  readonly side: number;
}

function centredField(
  text: string,
  { size, colour, side }: FieldLook,
  meaning: Meaning | Repetition,
  { theme, metrics }: Setting,
): Field {
  const style = { family: metrics.textFamily, bold: true, size, colour };
  const width = metrics.width(text, style.family, true) * size + 2 * side;
  const lines = setParagraph([{ ...style, text }], { width, align: 'center' }, metrics);
  return { width, piece: linesPiece(lines, theme.stamp.leading, meaning) };
}

/** A long title is set smaller before it takes a second line, and once more before it takes a third. */
function titleLines(
  band: Band,
  continued: boolean,
  width: number,
  { theme, metrics, continued: again }: Setting,
): readonly SetLine[] {
  const { title, body, small } = theme.sizes;
  const { titleTimes, leastTitleTimes, continuedTimes } = theme.band;
  const sizes = [...titleTimes.map((times) => title * times), body * leastTitleTimes];
  const setIn = (size: number): readonly SetLine[] => {
    const style = { family: metrics.textFamily, bold: true, size };
    const number = band.number === '' ? '' : `${band.number}　`;
    const texts: readonly StyledText[] = [
      { ...style, text: number, colour: theme.colours.accent, noBreak: true },
      { ...style, text: band.title, colour: theme.colours.text },
      {
        ...style,
        size: Math.max(small, size * continuedTimes),
        text: continued ? again : '',
        colour: theme.colours.muted,
        noBreak: true,
      },
    ];
    return setParagraph(
      texts.filter(({ text }) => text !== ''),
      { width, align: 'start', phrases: true },
      metrics,
    );
  };
  const tries: (readonly SetLine[])[] = [];
  for (const size of sizes) {
    const lines = setIn(size);
    // Most titles stand in one line as they are: no other size is tried.
    if (lines.length === 1) return lines;
    tries.push(lines);
  }
  const [, , smallTitle = [], smallest = []] = tries;
  return smallTitle.length <= 2 ? smallTitle : smallest;
}
