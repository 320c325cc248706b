/** 表紙. */

import { plainText } from '../../../forms/document.ts';
import type { Block, FigureBlock, Sheet } from '../../../forms/document.ts';
import type { DisplayItem, Meaning, StructureElement } from '../display/display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import { type CodeBlock, codePiece, isCode } from './code.ts';
import type { Piece } from './flow.ts';
import { linesPiece } from './lines.ts';
import { type Setting, styleInlines } from './setting.ts';
import type { PageArea } from './sheet.ts';
import { addElement } from './structure.ts';

type TextBlock = Extract<Block, { kind: 'paragraph' | 'heading' }>;
type PictureBlock = FigureBlock & { readonly content: { readonly kind: 'picture' } };
/** What stands in the middle. */
type CoverBlock = TextBlock | PictureBlock;

/**
 * Lays out the cover: lines aligned to the end stand at the upper right corner, what comes
 * before the title above it, the rest below, a code at the foot. A picture stands in its place among the lines.
 */
export function layOutCover(
  sheet: Sheet,
  section: StructureElement,
  area: PageArea,
  setting: Setting,
): readonly DisplayItem[] {
  const { margins, colours, cover } = setting.theme;
  const items: DisplayItem[] = [];
  const blocks = sheet.blocks.filter(isCoverBlock);
  const corner = blocks.filter(
    (block): block is TextBlock => block.kind !== 'figure' && inCorner(block),
  );
  for (const block of corner) {
    paintStamp(items, plainText(block.inlines), 'right', addElement(section, 'P'), setting);
  }
  // On every other page it is a running head; who hears the paper is told once.
  if (area.handling !== '') {
    paintStamp(items, area.handling, 'left', addElement(section, 'P'), setting);
  }
  const middle = blocks
    .filter((block) => !inCorner(block))
    .map((block) => ({
      block,
      element:
        block.kind === 'figure'
          ? addElement(section, 'Figure', { alternative: block.alternative })
          : addElement(section, block.kind === 'heading' ? 'H1' : 'P'),
    }));
  // A little above the middle, where the eye expects it.
  const start = area.height * cover.titleAt;
  const codes = sheet.blocks.filter(
    (block): block is CodeBlock => block.kind === 'figure' && isCode(block),
  );
  const foot = codes.map((block) => codePiece(block, section, setting));
  let footTop = area.height - margins.bottom;
  for (const piece of foot) {
    footTop -= piece.height;
    piece.paint(items, margins.left, footTop);
  }
  const room = footTop - start;
  const titleIndex = Math.max(
    0,
    middle.findIndex(({ block }) => block.kind === 'heading'),
  );
  const pieces = fittingPieces(middle, titleIndex, room, setting);
  const above = pieces.slice(0, titleIndex);
  const below = pieces.slice(titleIndex);
  let y = start;
  let upward = y - cover.aboveTitle;
  for (const { piece } of above.toReversed()) {
    upward -= piece.height;
    piece.paint(items, margins.left, upward);
  }
  for (const { block, piece } of below) {
    piece.paint(items, margins.left, y);
    y += piece.height;
    if (block.kind === 'heading') {
      const rule = { width: setting.width * cover.ruleShare, height: cover.rule };
      const x = margins.left + (setting.width - rule.width) / 2;
      items.push({ kind: 'rectangle', x, y: y + cover.ruleDrop, ...rule, fill: colours.accent });
      y += cover.belowTitle;
    }
  }
  return items;
}

function isCoverBlock(block: Block): block is CoverBlock {
  if (block.kind === 'figure') return block.content.kind === 'picture';
  return block.kind === 'paragraph' || block.kind === 'heading';
}

interface CoverText {
  readonly block: CoverBlock;
  readonly element: StructureElement;
}

/** A title of many lines is set smaller until everything below it has room. */
function fittingPieces(
  texts: readonly CoverText[],
  titleIndex: number,
  room: number,
  setting: Setting,
): readonly { readonly block: CoverBlock; readonly piece: Piece }[] {
  const { belowTitle, titleTimes, leastTitleTimes } = setting.theme.cover;
  const made = (scale: number): ReturnType<typeof fittingPieces> =>
    texts.map(({ block, element }, index) => ({
      block,
      piece:
        block.kind === 'figure'
          ? coverPicture(block, element, index < titleIndex, setting)
          : coverPiece(block, element, scale, setting),
    }));
  const height = (pieces: ReturnType<typeof fittingPieces>): number =>
    pieces.slice(titleIndex).reduce((sum, { piece }) => sum + piece.height, belowTitle);
  const scale = titleTimes.find((one) => height(made(one)) <= room);
  return made(scale ?? leastTitleTimes);
}

/** A framed word in a corner: the paper's number at the right, 案 or 委員限り opposite. */
function paintStamp(
  items: DisplayItem[],
  text: string,
  corner: 'left' | 'right',
  meaning: Meaning,
  { theme, metrics, width: room }: Setting,
): void {
  const { sizes, colours, margins, stamp } = theme;
  const { stampLeastWidth, stampSpace } = theme.cover;
  const style = {
    family: metrics.textFamily,
    bold: true,
    size: sizes.subtitle,
    colour: colours.text,
  };
  const inner = metrics.width(text, metrics.textFamily, true) * style.size;
  const width = Math.max(stampLeastWidth, inner + 2 * stamp.side);
  const lines = setParagraph([{ ...style, text }], { width, align: 'center' }, metrics);
  const piece = linesPiece(lines, stamp.leading, meaning);
  const x = corner === 'left' ? margins.left : margins.left + room - width;
  const line = { colour: colours.text, width: stamp.frame };
  const height = piece.height + 2 * stampSpace;
  items.push({ kind: 'rectangle', x, y: margins.top, width, height, line });
  piece.paint(items, x, margins.top + stampSpace);
}

/** Lines aligned to the end belong in the upper right corner. */
function inCorner(block: CoverBlock): boolean {
  return block.kind === 'paragraph' && block.align === 'end';
}

/** The plan's logo above the title, the city's mark below it. */
function coverPicture(
  { content: { file } }: PictureBlock,
  meaning: StructureElement,
  isAbove: boolean,
  { theme: { cover }, pictures, width }: Setting,
): Piece {
  const picture = pictures.get(file);
  // The pipeline has refused a missing file before the layout begins.
  if (picture === undefined) throw new Error(`The picture ${file} was not loaded.`);
  const scale = Math.min(
    (isAbove ? cover.logo : cover.mark) / picture.height,
    (width * cover.ruleShare) / picture.width,
  );
  const size = { width: picture.width * scale, height: picture.height * scale };
  const { bytes, mediaType } = picture;
  return {
    height: size.height + cover.pictureGap,
    paint: (items, x, y) => {
      // A logo keeps away from the line below it, a mark from the one above: the next is the city that it is of.
      const top = isAbove ? y : y + cover.pictureGap;
      const place = { x: x + (width - size.width) / 2, y: top, ...size };
      items.push({ kind: 'image', ...place, bytes, mediaType, meaning });
    },
  };
}

function coverPiece(
  block: TextBlock,
  element: StructureElement,
  scale: number,
  setting: Setting,
): Piece {
  const { theme, metrics, width } = setting;
  const { sizes, colours, cover } = theme;
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
    { width, align: 'center', phrases: true },
    metrics,
  );
  return linesPiece(
    lines,
    block.kind === 'heading' ? cover.titleLeading : cover.leadLeading,
    element,
  );
}
