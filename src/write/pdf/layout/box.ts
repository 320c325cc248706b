/** 課題・検証 and 方向性: a box with its label at the left, open to go on over pages. */

import type { Block } from '../../../forms/document.ts';
import type { StructureElement } from '../display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import { type Flow, type Piece, stackedHeight } from './flow.ts';
import { linesPiece } from './lines.ts';
import { listFlows } from './paragraph.ts';
import type { Setting } from './setting.ts';
import { addElement } from './structure.ts';

type BoxBlock = Extract<Block, { kind: 'box' }>;

const LABEL_WIDTH = 56;
const PADDING = { x: 9, y: 5 } as const;

/** How a box is drawn, whatever part of it. */
interface Frame {
  readonly colour: string;
  readonly width: number;
  /** Painted in the label's field; the first is the heading, later ones repeat it. */
  label(continued: boolean): Piece;
}

/**
 * A box of bullets. Parted between bullets; within one only when it is higher than a page.
 *
 * @param level of the heading that the label is
 */
export function boxFlow(
  block: BoxBlock,
  level: 3 | 4,
  parent: StructureElement,
  setting: Setting,
): Flow {
  const { theme } = setting;
  const section = addElement(parent, 'Sect');
  const heading = addElement(section, `H${level}`, { actualText: block.label });
  const frame: Frame = {
    colour: block.tone === 'issue' ? theme.colours.accent : theme.colours.second,
    width: setting.width,
    label: (continued) =>
      labelPiece(block.label, continued ? 'artifact' : heading, continued, setting),
  };
  const items =
    block.items.length > 0
      ? block.items
      : [{ mark: '　', inlines: [{ kind: 'text', text: block.empty } as const] }];
  const inner = setting.width - LABEL_WIDTH - 2 * PADDING.x;
  const look = { width: inner, size: theme.sizes.body, spaceBetween: 0.8 };
  const bullets = listFlows(items, section, setting, look);
  return framed(bullets, frame, theme.gap, false);
}

function framed(
  bullets: readonly Flow[],
  frame: Frame,
  spaceBefore: number,
  continued: boolean,
): Flow {
  const label = frame.label(continued);
  const least = label.height + 2 * PADDING.y;
  const heightOf = (content: number): number => Math.max(content + 2 * PADDING.y, least);
  const [head] = bullets;
  const whole = heightOf(stackedHeight(bullets));
  const first = head === undefined ? 0 : isLong(head) ? head.least : head.height;
  return {
    height: whole,
    spaceBefore,
    // A box of a few lines stays whole.
    least: whole <= SHORT_BOX ? whole : heightOf(first),
    keepWithNext: false,
    part: (room, force) => {
      const taken = takeBullets(bullets, room - 2 * PADDING.y, force);
      const height = heightOf(stackedPieces(taken.pieces));
      if (taken.pieces.length === 0 || (height > room && !force)) return undefined;
      const rest =
        taken.rest.length === 0 ? undefined : framed(taken.rest, frame, spaceBefore, true);
      return { first: { height, paint: framePaint(taken.pieces, frame, label, height) }, rest };
    },
  };
}

/** A bullet's piece and the space above it. */
interface Placed {
  readonly piece: Piece;
  readonly space: number;
}

function stackedPieces(pieces: readonly Placed[]): number {
  return pieces.reduce((sum, { piece, space }) => sum + piece.height + space, 0);
}

/** Boxes up to this height, in points, are not parted. */
const SHORT_BOX = 80;

/** A bullet of so many points (a dozen lines) is parted between lines rather than leave half a page empty. */
const LONG_BULLET = 160;

function isLong({ height }: Flow): boolean {
  return height > LONG_BULLET;
}

/** As many whole bullets as fit; a long one is parted, and one that is higher than an empty page. */
function takeBullets(
  bullets: readonly Flow[],
  room: number,
  force: boolean,
): { readonly pieces: readonly Placed[]; readonly rest: readonly Flow[] } {
  const pieces: Placed[] = [];
  let left = room;
  for (const [index, bullet] of bullets.entries()) {
    const space = pieces.length === 0 ? 0 : bullet.spaceBefore;
    const must = force && pieces.length === 0;
    const whole = bullet.height + space <= left;
    if (!whole && !must && !isLong(bullet)) return { pieces, rest: bullets.slice(index) };
    const parted = bullet.part(left - space, must);
    if (parted === undefined) return { pieces, rest: bullets.slice(index) };
    pieces.push({ piece: parted.first, space });
    left -= parted.first.height + space;
    if (parted.rest !== undefined)
      return { pieces, rest: [parted.rest, ...bullets.slice(index + 1)] };
  }
  return { pieces, rest: [] };
}

function framePaint(
  pieces: readonly Placed[],
  frame: Frame,
  label: Piece,
  height: number,
): Piece['paint'] {
  return (items, x, y) => {
    const { colour, width } = frame;
    items.push({ kind: 'rectangle', x, y, width: LABEL_WIDTH, height, fill: colour });
    items.push({ kind: 'rectangle', x, y, width, height, line: { colour, width: 0.9 } });
    label.paint(items, x, y + (height - label.height) / 2);
    let top = y + PADDING.y;
    for (const { piece, space } of pieces) {
      piece.paint(items, x + LABEL_WIDTH + PADDING.x, top + space);
      top += piece.height + space;
    }
  };
}

/** 課題・検証 stands on three lines, as its parts are read: 課題, ・, 検証. */
function labelPiece(
  label: string,
  meaning: StructureElement | 'artifact',
  continued: boolean,
  { theme, metrics, continued: again }: Setting,
): Piece {
  const style = { family: metrics.textFamily, colour: theme.colours.onAccent, bold: true };
  const size = theme.sizes.body * 1.1;
  const text = label.split(/(・)/u).join('\n');
  const more =
    continued && again !== '' ? [{ ...style, size: theme.sizes.small, text: `\n${again}` }] : [];
  const lines = setParagraph(
    [{ ...style, size, text }, ...more],
    { width: LABEL_WIDTH, align: 'center' },
    metrics,
  );
  return linesPiece(lines, 1.2, meaning);
}
