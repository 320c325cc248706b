/** 表紙. */

import type { Block, Sheet } from '../../../forms/document.ts';
import type { DisplayItem, Meaning, StructureElement } from '../display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import type { Piece } from './flow.ts';
import { linesPiece } from './lines.ts';
import { type Setting, styleInlines } from './setting.ts';
import type { PageArea } from './sheet.ts';
import { addElement } from './structure.ts';

type TextBlock = Extract<Block, { kind: 'paragraph' | 'heading' }>;

/** The title's first line stands this far down the page: a little above the middle, where the eye expects it. */
const TITLE_AT = 0.36;

/**
 * Lays out the cover: lines aligned to the end stand at the upper right corner, what comes
 * before the title above it, the rest below.
 */
export function layOutCover(
  sheet: Sheet,
  section: StructureElement,
  area: PageArea,
  setting: Setting,
): readonly DisplayItem[] {
  const { margins, colours } = setting.theme;
  const items: DisplayItem[] = [];
  const blocks = sheet.blocks.filter(
    (block): block is TextBlock => block.kind === 'paragraph' || block.kind === 'heading',
  );
  const corner = blocks.filter(inCorner);
  for (const block of corner) {
    paintStamp(items, plainText(block), 'right', addElement(section, 'P'), setting);
  }
  if (area.handling !== '') paintStamp(items, area.handling, 'left', 'artifact', setting);
  const middle = blocks
    .filter((block) => !inCorner(block))
    .map((block) => ({
      block,
      element: addElement(section, block.kind === 'heading' ? 'H1' : 'P'),
    }));
  const start = area.height * TITLE_AT;
  const room = area.height - margins.bottom - start;
  const titleIndex = Math.max(
    0,
    middle.findIndex(({ block }) => block.kind === 'heading'),
  );
  const pieces = fittingPieces(middle, titleIndex, room, setting);
  const above = pieces.slice(0, titleIndex);
  const below = pieces.slice(titleIndex);
  let y = start;
  let upward = y - 6;
  for (const { piece } of above.toReversed()) {
    upward -= piece.height;
    piece.paint(items, margins.left, upward);
  }
  for (const { block, piece } of below) {
    piece.paint(items, margins.left, y);
    y += piece.height;
    if (block.kind === 'heading') {
      const rule = { width: setting.width * 0.5, height: 2.2 };
      const x = margins.left + (setting.width - rule.width) / 2;
      items.push({ kind: 'rectangle', x, y: y + 8, ...rule, fill: colours.accent });
      y += TITLE_GAP;
    }
  }
  return items;
}

/** Below the title: the rule and the space around it. */
const TITLE_GAP = 44;

interface CoverText {
  readonly block: TextBlock;
  readonly element: StructureElement;
}

/** A title of many lines is set smaller until everything below it has room. */
function fittingPieces(
  texts: readonly CoverText[],
  titleIndex: number,
  room: number,
  setting: Setting,
): readonly { readonly block: TextBlock; readonly piece: Piece }[] {
  const made = (scale: number): ReturnType<typeof fittingPieces> =>
    texts.map(({ block, element }) => ({
      block,
      piece: coverPiece(block, element, scale, setting),
    }));
  const height = (pieces: ReturnType<typeof fittingPieces>): number =>
    pieces.slice(titleIndex).reduce((sum, { piece }) => sum + piece.height, TITLE_GAP);
  const scale = TITLE_SCALES.find((one) => height(made(one)) <= room);
  return made(scale ?? LEAST_TITLE_SCALE);
}

const TITLE_SCALES = [1, 0.86, 0.72, 0.6] as const;
const LEAST_TITLE_SCALE = 0.5;

/** A framed word in a corner: the paper's number at the right, 案 or 委員限り opposite. */
function paintStamp(
  items: DisplayItem[],
  text: string,
  corner: 'left' | 'right',
  meaning: Meaning,
  { theme, metrics, width: room }: Setting,
): void {
  const { sizes, colours, margins } = theme;
  const style = {
    family: metrics.textFamily,
    bold: true,
    size: sizes.subtitle,
    colour: colours.text,
  };
  const width = Math.max(64, metrics.width(text, metrics.textFamily, true) * style.size + 20);
  const lines = setParagraph([{ ...style, text }], { width, align: 'center' }, metrics);
  const piece = linesPiece(lines, 1.25, meaning);
  const x = corner === 'left' ? margins.left : margins.left + room - width;
  const line = { colour: colours.text, width: 0.9 };
  items.push({ kind: 'rectangle', x, y: margins.top, width, height: piece.height + 6, line });
  piece.paint(items, x, margins.top + 3);
}

/** Lines aligned to the end belong in the upper right corner. */
function inCorner(block: TextBlock): boolean {
  return block.kind === 'paragraph' && block.align === 'end';
}

function plainText({ inlines }: TextBlock): string {
  return inlines.map((inline) => (inline.kind === 'break' ? '' : inline.text)).join('');
}

function coverPiece(
  block: TextBlock,
  element: StructureElement,
  scale: number,
  setting: Setting,
): Piece {
  const { theme, metrics, width } = setting;
  const { sizes, colours } = theme;
  const style = {
    size:
      block.kind === 'heading'
        ? sizes.coverTitle * scale
        : block.manner === 'note'
          ? sizes.body
          : sizes.coverLead,
    bold: block.kind === 'heading',
    colour: block.kind === 'heading' ? colours.accent : colours.text,
  };
  const lines = setParagraph(
    styleInlines(block.inlines, style, setting),
    { width, align: 'center' },
    metrics,
  );
  return linesPiece(lines, block.kind === 'heading' ? 1.35 : 1.7, element);
}
