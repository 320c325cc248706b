/** Finished lines of text on the page. */

import type { DisplayItem, Meaning, Repetition } from '../display/display.ts';
import type { SetLine } from '../typeset/paragraph.ts';
import type { Footnote, Piece } from './flow.ts';

/** Line height as a multiple of the largest size on the line, which ascent and descent stand for. */
export function lineHeight(line: SetLine, leading: number): number {
  return (line.ascent + line.descent) * leading;
}

/** Height of lines below each other. */
export function linesHeight(lines: readonly SetLine[], leading: number): number {
  return lines.reduce((sum, line) => sum + lineHeight(line, leading), 0);
}

/**
 * Lines as a piece. Each stands in the middle of its line height.
 *
 * @param meaning what the text is; what it repeats is an artifact
 * @param notes by the part of the text that is their mark
 */
export function linesPiece(
  lines: readonly SetLine[],
  leading: number,
  meaning: Meaning | Repetition,
  notes: NotesByPart = NO_NOTES,
): Piece {
  const height = linesHeight(lines, leading);
  const paint: Piece['paint'] = (items, x, y) => paintLines(items, lines, leading, meaning, x, y);
  const brought = notes.size === 0 ? [] : broughtBy(lines, notes);
  return brought.length === 0 ? { height, paint } : { height, paint, notes: brought };
}

/** The notes whose marks stand in these lines. */
function broughtBy(lines: readonly SetLine[], notes: NotesByPart): readonly Footnote[] {
  return lines
    .flatMap(({ parts = [] }) => parts)
    .flatMap(({ part, runs }) => (runs.length === 0 ? [] : (notes.get(part) ?? [])));
}

/** The notes of a text. */
export type NotesByPart = ReadonlyMap<number, Footnote>;

const NO_NOTES: NotesByPart = new Map();

function paintLines(
  items: DisplayItem[],
  lines: readonly SetLine[],
  leading: number,
  meaning: Meaning | Repetition,
  x: number,
  start: number,
): void {
  let top = start;
  for (const line of lines) {
    const height = lineHeight(line, leading);
    const baseline = top + (height - line.ascent - line.descent) / 2 + line.ascent;
    if (line.runs.length > 0) items.push(...lineItems(line, meaning, x + line.x, baseline));
    for (const { from, to, colour, drop, width } of line.underlines ?? []) {
      const y = baseline + drop;
      const ends = { x1: x + line.x + from, x2: x + line.x + to, y1: y, y2: y };
      items.push({ kind: 'rule', ...ends, colour, width });
    }
    for (const { x: from, side, colour, width } of line.frames ?? []) {
      const y = baseline - (line.ascent - line.descent + side) / 2;
      const box = { x: x + line.x + from, y, width: side, height: side };
      items.push({ kind: 'rectangle', ...box, line: { colour, width } });
    }
    top += height;
  }
}

/** A line as one item; of a text that leads somewhere in between, one for each of its parts. */
function lineItems(
  line: SetLine,
  meaning: Meaning | Repetition,
  x: number,
  y: number,
): readonly DisplayItem[] {
  const { parts } = line;
  if (parts === undefined || typeof meaning !== 'object' || 'repeats' in meaning) {
    return [lineItem(line, meaning, x, y)];
  }
  const { characterSpacing } = line;
  return parts
    .filter(({ runs }) => runs.length > 0)
    .map(({ part, address, raised, runs, x: from }) => {
      const own = part === 0 ? meaning : meaning.children[part - 1];
      if (own === undefined) throw new Error('A text has parts that are not in the structure.');
      const { noteId, children } = own;
      const [link] = children;
      if (noteId !== undefined && link !== undefined) {
        return { kind: 'text', x: x + from, y: y - raised, runs, meaning: link, linkTo: noteId };
      }
      return {
        kind: 'text',
        x: x + from,
        y,
        runs,
        meaning: own,
        ...(address !== undefined && { address }),
        ...(characterSpacing !== 0 && { characterSpacing }),
      };
    });
}

function lineItem(line: SetLine, meaning: Meaning | Repetition, x: number, y: number): DisplayItem {
  const { runs, characterSpacing } = line;
  return {
    kind: 'text',
    x,
    y,
    runs,
    ...(typeof meaning === 'object' && 'repeats' in meaning
      ? { meaning: 'artifact' as const, repeats: meaning.repeats }
      : { meaning }),
    ...(characterSpacing === 0 ? {} : { characterSpacing }),
  };
}
