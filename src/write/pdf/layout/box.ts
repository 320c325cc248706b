/**
 * 課題・検証 and 方向性: boxes under their heads, open to go on over pages.
 *
 * Two stand side by side where that suits them: lines of 34 to 38 characters are read more easily than
 * lines across the page. They are read one after the other all the same.
 */

import type { Block } from '../../../forms/document.ts';
import type { StructureElement } from '../display/display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import { broughtNotes, type Flow, type Piece, stackedHeight } from './flow.ts';
import { linesPiece } from './lines.ts';
import { itemFlows, type ReadItem, readItems } from './paragraph.ts';
import type { Setting } from './setting.ts';
import { addElement } from './structure.ts';

/** A box as the document has it. */
export type BoxBlock = Extract<Block, { kind: 'box' }>;

/** A box in the structure, whatever it is set like. */
interface ReadBox {
  readonly block: BoxBlock;
  readonly heading: StructureElement;
  readonly items: readonly ReadItem[];
}

function readBox(
  block: BoxBlock,
  level: 3 | 4,
  parent: StructureElement,
  setting: Setting,
): ReadBox {
  const section = addElement(parent, 'Sect');
  const heading = addElement(section, `H${level}`, { actualText: block.label });
  const items =
    block.items.length > 0
      ? block.items
      : [{ mark: '　', inlines: [{ kind: 'text', text: block.empty } as const] }];
  return { block, heading, items: readItems(items, section, setting) };
}

/** What of a box is not yet on a page, set in its width. */
interface SetBox {
  readonly box: ReadBox;
  readonly width: number;
  /** The last of the box's items; the first of them may be what is left of one. */
  readonly bullets: readonly Flow[];
  readonly continued: boolean;
}

function setBox(box: ReadBox, from: number, width: number, setting: Setting): SetBox {
  const { boxes, sizes } = setting.theme;
  const look = {
    width: width - 2 * boxes.side,
    size: sizes.body,
    spaceBetween: boxes.itemSpace,
  };
  const bullets = itemFlows(box.items.slice(from), setting, look);
  return { box, width, bullets, continued: from > 0 };
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
  return rowFlow(
    [setBox(readBox(block, level, parent, setting), 0, setting.width, setting)],
    setting,
  );
}

/**
 * Two boxes: side by side when both say something, neither much more than the other, and the page is wide
 * enough for lines of at least thirty characters; else one above the other.
 */
export function boxPairFlows(
  blocks: readonly [BoxBlock, BoxBlock],
  level: 3 | 4,
  parent: StructureElement,
  setting: Setting,
): readonly Flow[] {
  const { boxes, sizes } = setting.theme;
  const read = blocks.map((block) => readBox(block, level, parent, setting));
  const half = (setting.width - boxes.gutter) / 2;
  const halves = read.map((box) => setBox(box, 0, half, setting));
  const heights = halves.map(({ bullets }) => stackedHeight(bullets));
  const ratio = Math.max(...heights) / Math.min(...heights);
  const isWide = half - 2 * boxes.side >= boxes.leastLine * sizes.body;
  const isEmpty = blocks.some(({ items }) => items.length === 0);
  if (isWide && !isEmpty && ratio <= boxes.mostUnequal) return [rowFlow(halves, setting)];
  return read.map((box) => rowFlow([setBox(box, 0, setting.width, setting)], setting));
}

/** One box, or two side by side, as high as the higher one. */
function rowFlow(boxes: readonly SetBox[], setting: Setting): Flow {
  const look = setting.theme.boxes;
  const headed = boxes.map((box) => ({ ...box, head: headPiece(box, setting) }));
  const around = Math.max(...headed.map(({ head }) => head.height)) + 2 * look.space;
  const whole = Math.max(...boxes.map(({ bullets }) => stackedHeight(bullets))) + around;
  const firsts = boxes.map(({ bullets: [first] }) => leastOf(first, look));
  return {
    height: whole,
    spaceBefore: setting.theme.gap,
    // A box of a few lines stays whole.
    least: whole <= look.keptWhole ? whole : Math.max(...firsts) + around,
    keepWithNext: false,
    ...broughtNotes(boxes.flatMap(({ bullets }) => bullets)),
    part: (room, force) => {
      const taken = headed.map((box) => ({
        ...box,
        ...takeBullets(box.bullets, room - around, force, look),
      }));
      if (taken.some(({ pieces, bullets }) => pieces.length === 0 && bullets.length > 0)) {
        return undefined;
      }
      const height = Math.max(...taken.map(({ pieces }) => stackedPieces(pieces))) + around;
      if (height > room && !force) return undefined;
      const first = rowPiece(taken, around, height, setting);
      return { first, rest: restFlow(taken, setting) };
    },
  };
}

/** What goes on: both boxes side by side; one alone, if no bullet of it was parted, across the page. */
function restFlow(
  boxes: readonly (SetBox & { readonly rest: readonly Flow[] })[],
  setting: Setting,
): Flow | undefined {
  const open = boxes.filter(({ rest }) => rest.length > 0);
  const [only, ...others] = open;
  if (only === undefined) return undefined;
  const isParted = only.rest[0] !== only.bullets[only.bullets.length - only.rest.length];
  if (others.length === 0 && !isParted && only.width < setting.width) {
    const from = only.box.items.length - only.rest.length;
    return rowFlow([setBox(only.box, from, setting.width, setting)], setting);
  }
  const going = (others.length === 0 ? [only] : boxes).map(({ rest, ...box }): SetBox => ({
    ...box,
    bullets: rest,
    continued: true,
  }));
  return rowFlow(going, setting);
}

function leastOf(flow: Flow | undefined, look: BoxLook): number {
  if (flow === undefined) return 0;
  return isLong(flow, look) ? flow.least : flow.height;
}

/** A bullet's piece and the space above it. */
interface Placed {
  readonly piece: Piece;
  readonly space: number;
}

function stackedPieces(pieces: readonly Placed[]): number {
  return pieces.reduce((sum, { piece, space }) => sum + piece.height + space, 0);
}

type BoxLook = Setting['theme']['boxes'];

/** A bullet of a dozen lines is parted between lines rather than leave half a page empty. */
function isLong({ height }: Flow, { itemParted }: BoxLook): boolean {
  return height > itemParted;
}

/** As many whole bullets as fit; a long one is parted, and one that is higher than an empty page. */
function takeBullets(
  bullets: readonly Flow[],
  room: number,
  force: boolean,
  look: BoxLook,
): { readonly pieces: readonly Placed[]; readonly rest: readonly Flow[] } {
  const pieces: Placed[] = [];
  let left = room;
  for (const [index, bullet] of bullets.entries()) {
    const space = pieces.length === 0 ? 0 : bullet.spaceBefore;
    const must = force && pieces.length === 0;
    const whole = bullet.height + space <= left;
    if (!whole && !must && !isLong(bullet, look)) return { pieces, rest: bullets.slice(index) };
    const parted = bullet.part(left - space, must);
    if (parted === undefined) return { pieces, rest: bullets.slice(index) };
    pieces.push({ piece: parted.first, space });
    left -= parted.first.height + space;
    if (parted.rest !== undefined)
      return { pieces, rest: [parted.rest, ...bullets.slice(index + 1)] };
  }
  return { pieces, rest: [] };
}

/** A box with its head and the bullets that stand on this page. */
interface FilledBox extends SetBox {
  readonly head: Piece;
  readonly pieces: readonly Placed[];
}

function rowPiece(
  boxes: readonly FilledBox[],
  around: number,
  height: number,
  { theme }: Setting,
): Piece {
  const { accent } = theme.colours;
  const { side, space: padding, frame, gutter } = theme.boxes;
  const strip = around - 2 * padding;
  const paintBox = (
    { box, width, head, pieces }: FilledBox,
    items: Parameters<Piece['paint']>[0],
    x: number,
    y: number,
  ): void => {
    if (box.block.tone === 'issue') {
      items.push({ kind: 'rectangle', x, y, width, height: strip, fill: accent });
    } else {
      const edge = { x1: x, x2: x + width, y1: y + strip, y2: y + strip };
      items.push({ kind: 'rule', ...edge, colour: accent, width: frame });
    }
    items.push({ kind: 'rectangle', x, y, width, height, line: { colour: accent, width: frame } });
    head.paint(items, x + side, y + (strip - head.height) / 2);
    let top = y + strip + padding;
    for (const { piece, space } of pieces) {
      piece.paint(items, x + side, top + space);
      top += piece.height + space;
    }
  };
  return {
    height,
    ...broughtNotes(boxes.flatMap(({ pieces }) => pieces.map(({ piece }) => piece))),
    paint: (items, x, y) => {
      let left = x;
      for (const box of boxes) {
        paintBox(box, items, left, y);
        left += box.width + gutter;
      }
    },
  };
}

/** The label in one line: light on dark for 課題・検証, dark on light for 方向性, so that they differ in grey. */
function headPiece(
  { box: { block, heading }, width, continued }: SetBox,
  { theme, metrics, continued: again }: Setting,
): Piece {
  const { accent, onAccent } = theme.colours;
  const { side, headTimes, headLeading, headSpace } = theme.boxes;
  const colour = block.tone === 'issue' ? onAccent : accent;
  const style = { family: metrics.textFamily, colour, bold: true };
  const more =
    continued && again !== '' ? [{ ...style, size: theme.sizes.small, text: again }] : [];
  const lines = setParagraph(
    [{ ...style, size: theme.sizes.body * headTimes, text: block.label }, ...more],
    { width: width - 2 * side, align: 'start' },
    metrics,
  );
  const piece = linesPiece(lines, headLeading, continued ? { repeats: heading } : heading);
  return {
    height: piece.height + 2 * headSpace,
    paint: (items, x, y) => piece.paint(items, x, y + headSpace),
  };
}
