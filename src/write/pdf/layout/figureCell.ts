/** Figures in table cells: digits aligned on the decimal point, mark at the left, everything else small beside them. */

import type { FigureValue } from '../../../forms/document.ts';
import { figureText, spokenFigure } from '../../../japanese/figureNumber.ts';
import { isFramedMark } from '../../../japanese/missing.ts';
import type { DisplayItem, Meaning, Run } from '../display/display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import {
  asideTexts,
  digitRuns,
  digitsWidth,
  type FigureColumn,
  standsFree,
} from './figureColumn.ts';
import type { Piece } from './flow.ts';
import { markFrame, type Setting } from './setting.ts';
import { addElement } from './structure.ts';

/** Room at the right of a block of digits in the middle of its cell; a wide block keeps clear of the mark. */
function freeBeside(
  { widest: { digits, aside, mark } }: FigureColumn,
  width: number,
  side: number,
): number {
  const room = width - digits - aside;
  return Math.max(side, Math.min(room / 2, room - side - mark));
}

/** How one figure stands in its cell. */
export interface FigureCell {
  readonly width: number;
  /** Actuals are bold. */
  readonly strong: boolean;
  /** The column's block of digits stands in the middle of the cell, not at its right edge. */
  readonly centred: boolean;
}

/**
 * One figure as a piece that is as wide as its cell.
 *
 * @param meaning the cell's element, or `artifact` where the row is repeated
 */
export function figurePiece(
  figure: FigureValue,
  column: FigureColumn,
  { width, strong, centred }: FigureCell,
  meaning: Meaning,
  setting: Setting,
): Piece {
  const { theme, metrics } = setting;
  const { scale } = column;
  const { figureSide, figureLeading, underLeading, asideGap } = theme.table;
  const size = theme.sizes.figure * scale;
  const own = keepsItsBound(figure, column, width, setting);
  const { beside, under } = asideTexts(figure, own ? 'bound' : column.beside);
  const line = theme.sizes.figure * figureLeading;
  const room = width - 2 * figureSide;
  const { digits, aside } = spokenParts(figure, meaning);
  const mark = markElement(figure, meaning);
  const step = theme.sizes.small * underLeading;
  // 終 stands before the first line of 休止（感染症のため）: no line reaches under it.
  const wordRoom = figure.mark === '' ? room : room - column.mark;
  const words =
    figure.number.kind === 'word' ? smallLines(figure.number.text, wordRoom, setting) : [];
  const below = smallLines(under, room, setting);
  const more = Math.max(0, words.length - 1) + below.length;
  return {
    height: line + more * step,
    paint: (items, x, y) => {
      const baseline = y + (line - size) / 2 + metrics.ascent * size;
      const free = centred && !own ? freeBeside(column, width, figureSide) : figureSide;
      // 以上 and ％ stand close to their number, wherever the longest of the column ends; notes stand under each other.
      const behind = figure.bound === '' ? 0 : roomBehind(figure, column, setting);
      const taken = own ? boundWidth(figure.bound, setting) - behind : column.aside;
      const right = x + width - free - taken;
      if (figure.number.kind === 'word') {
        for (const [index, word] of words.entries()) {
          const edge = x + width - figureSide;
          const middle = Math.max(x + (width + word.width) / 2, edge - wordRoom + word.width);
          const end = centred ? middle : edge;
          items.push(word.item(end - word.width, baseline + index * step, meaning));
        }
      } else if (standsFree(figure, column.partsOf)) {
        const runs = styledDigits(figureText(figure.number), size, strong, setting);
        const end = x + width - figureSide;
        const from = end - digitsWidth(figureText(figure.number), setting, strong) * scale;
        items.push({ kind: 'text', x: from, y: baseline, runs, meaning: digits });
      } else paintDigits(items, figure, column, right, baseline, strong, digits, setting);
      if (beside !== '') {
        items.push(
          smallText(beside, room, setting).item(right - behind + asideGap, baseline, aside),
        );
      }
      for (const [index, small] of below.entries()) {
        const underX = x + width - figureSide - small.width;
        items.push(small.item(underX, baseline + (more - below.length + index + 1) * step, aside));
      }
      if (figure.mark !== '') {
        const run = textRun(figure.mark, size, theme.colours.text, setting);
        if (isFramedMark(figure.mark))
          items.push(squareAround(figure.mark, x + figureSide, baseline, size, setting));
        items.push({ kind: 'text', x: x + figureSide, y: baseline, runs: [run], meaning: mark });
      }
    },
  };
}

/** A square as those of 総括. */
function squareAround(
  mark: string,
  x: number,
  baseline: number,
  size: number,
  { metrics, theme }: Setting,
): DisplayItem {
  const side = metrics.width(mark, metrics.textFamily, true) * size;
  return {
    kind: 'rectangle',
    x,
    y: baseline - (metrics.ascent * size + side) / 2,
    width: side,
    height: side,
    line: markFrame(theme),
  };
}

/**
 * Whether a number takes its 以上 or ％ beside it though its column has no room for that: it leaves the line of the
 * digits above and below, rather than its bound going under it.
 */
function keepsItsBound(
  { bound, mark, number }: FigureValue,
  column: FigureColumn,
  width: number,
  setting: Setting,
): boolean {
  const place = column.places.get(figureText(number));
  if (column.beside !== 'nothing' || bound === '' || place === undefined) return false;
  const { figureSide } = setting.theme.table;
  const digits = digitsWidth(figureText(number), setting) * place.scale;
  const taken = (mark === '' ? 0 : column.mark) + digits + boundWidth(bound, setting);
  return taken <= width - 2 * figureSide;
}

/** Between the last digit of a number and the right edge of its column's digits. */
function roomBehind({ number }: FigureValue, column: FigureColumn, setting: Setting): number {
  const text = figureText(number);
  const place = column.places.get(text) ?? { x: 0, scale: 1 };
  return column.digits - place.x - digitsWidth(text, setting) * place.scale;
}

function boundWidth(bound: string, { theme, metrics }: Setting): number {
  return metrics.width(bound, metrics.textFamily, false) * theme.sizes.small + theme.table.asideGap;
}

/** ▲5 is heard as マイナス5. What stands beside it follows in an element of its own, so that it is read behind it. */
function spokenParts(
  { number, bound, note }: FigureValue,
  meaning: Meaning,
): { readonly digits: Meaning; readonly aside: Meaning } {
  const isNegative = number.kind === 'digits' && number.sign !== '';
  if (meaning === 'artifact' || !isNegative) return { digits: meaning, aside: meaning };
  const { provenance } = meaning;
  const traced = { ...(provenance !== undefined && { provenance }) };
  const digits = addElement(meaning, 'Span', { actualText: spokenFigure(number), ...traced });
  const isAlone = bound === '' && note === '';
  return { digits, aside: isAlone ? meaning : addElement(meaning, 'Span', traced) };
}

/** ○ is heard as 達成. */
function markElement(figure: FigureValue, meaning: Meaning): Meaning {
  if (meaning === 'artifact' || figure.mark === '') return 'artifact';
  const { provenance } = meaning;
  return addElement(meaning, 'Span', {
    actualText: figure.markWord,
    ...(provenance !== undefined && { provenance }),
  });
}

function paintDigits(
  items: DisplayItem[],
  { number }: FigureValue,
  { digits, places, partsOf }: FigureColumn,
  right: number,
  y: number,
  strong: boolean,
  meaning: Meaning,
  setting: Setting,
): void {
  const { theme } = setting;
  const text = figureText(number);
  const place = places.get(text);
  if (text === '' || place === undefined) return;
  const runs = styledDigits(text, theme.sizes.figure * place.scale, strong, setting);
  // Places are those of bold digits; the commas of plain ones are a little narrower.
  const before = partsOf(number).integer || text;
  const lacking = strong ? 0 : digitsWidth(before, setting) - digitsWidth(before, setting, false);
  const x = right - digits + place.x + lacking * place.scale;
  items.push({ kind: 'text', x, y, runs, meaning });
}

function styledDigits(
  text: string,
  size: number,
  bold: boolean,
  { theme, metrics }: Setting,
): readonly Run[] {
  return digitRuns(text, metrics).map((run) => ({
    ...run,
    bold,
    size,
    colour: theme.colours.text,
  }));
}

interface SmallText {
  readonly width: number;
  readonly item: (x: number, y: number, meaning: Meaning) => DisplayItem;
}

/** Small grey text; set smaller still where it would be wider than its cell. */
function smallText(text: string, room: number, { theme, metrics }: Setting): SmallText {
  const em = metrics.width(text, metrics.textFamily, false);
  const size = Math.min(theme.sizes.small, room / em);
  const runs = metrics
    .familyRuns(text, metrics.textFamily, false)
    .map((run) => ({ ...run, bold: false, size, colour: theme.colours.muted }));
  return {
    width: em * size,
    item: (x, y, meaning) => ({ kind: 'text', x, y, runs, meaning }),
  };
}

/** Small grey text in as many lines as its cell needs; none for no text. */
function smallLines(text: string, room: number, setting: Setting): readonly SmallText[] {
  if (text === '') return [];
  const { theme, metrics } = setting;
  const whole = metrics.width(text, metrics.textFamily, false) * theme.sizes.small;
  if (whole <= room) return [smallText(text, room, setting)];
  const style = { family: metrics.textFamily, bold: false, size: theme.sizes.small, colour: '' };
  const how = { width: room, align: 'start', phrases: true } as const;
  return setParagraph([{ ...style, text }], how, metrics).map(({ runs }) =>
    smallText(runs.map((run) => run.text).join(''), room, setting),
  );
}

function textRun(text: string, size: number, colour: string, { metrics }: Setting): Run {
  return { text, family: metrics.textFamily, bold: true, size, colour };
}
