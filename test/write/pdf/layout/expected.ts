/** What a paper says, from its blocks alone: the text that its pages have to carry. */

import type {
  Block,
  Inline,
  ListItem,
  PaperDocument,
  Sheet,
  TableBlock,
  TableCell,
} from '../../../../src/forms/document.ts';
import { withoutSpaces } from './inspect.ts';

/**
 * Compares what is read with what was given.
 *
 * The charts of a sheet may be read where they stand among its blocks, or behind all of them
 * under a heading of their own.
 *
 * @param read the whole paper as it is read, without spaces
 * @returns undefined when all was said in order, else the place where it was not
 */
export function difference(paper: PaperDocument, read: string): string | undefined {
  // 案 and the like are read once: on the cover, and where there is none before everything.
  const handling = paper.sheets.some(({ kind }) => kind === 'cover') ? '' : paper.handling;
  if (!read.startsWith(handling)) return `the handling: ${parting(handling, read)}`;
  let rest = read.slice(handling.length);
  for (const sheet of paper.sheets) {
    const [inPlace = '', behind = ''] = [false, true].map((moved) =>
      withoutSpaces(sheetText(sheet, moved, paper, rest)),
    );
    const said = [inPlace, behind].find((one) => rest.startsWith(one));
    if (said === undefined) return `${sheet.id}: ${parting(inPlace, rest)}`;
    rest = rest.slice(said.length);
  }
  return rest === '' ? undefined : `more was said than was given: ${rest.slice(0, 40)}`;
}

function parting(given: string, read: string): string {
  const at = Array.from(given).findIndex((_, index) => given[index] !== read[index]);
  return `given 「${given.slice(at, at + 30)}」, read 「${read.slice(at, at + 30)}」`;
}

function sheetText(sheet: Sheet, moved: boolean, paper: PaperDocument, rest: string): string {
  if (sheet.kind === 'cover') return coverText(sheet, paper.handling);
  if (sheet.kind === 'contents') return contentsText(sheet, paper, rest);
  const isMoved = (block: Block): boolean =>
    moved && block.kind === 'charts' && block.size === 'fit';
  const first = sheet.blocks.findIndex(isMoved);
  const behind = sheet.blocks.filter((_, index) => index === first);
  const texts = sheet.blocks.filter((_, index) => index !== first);
  return (
    bandText(sheet) +
    texts.map(blockText).join('') +
    behind.map((block) => (block.kind === 'charts' ? block.title : '') + blockText(block)).join('')
  );
}

/** Without a band, the headings are among the blocks. */
function bandText({ band }: Sheet): string {
  return band === undefined ? '' : band.label + band.number + band.title + (band.count ?? '');
}

/** 案 and the like are read once: on the cover, behind what stands in its corner. */
function coverText({ blocks }: Sheet, handling: string): string {
  const [corner, others] = [
    blocks.filter(isInCorner),
    blocks.filter((block) => !isInCorner(block)),
  ];
  return [...corner.map(blockText), handling, ...others.map(blockText)].join('');
}

function isInCorner(block: Block): boolean {
  return block.kind === 'paragraph' && block.align === 'end';
}

/**
 * The list stands between its heading and what else the sheet holds. Page numbers are taken from what was read; another
 * test looks whether they are right.
 */
function contentsText(sheet: Sheet, paper: PaperDocument, read: string): string {
  const headings = sheet.band === undefined ? 1 : 0;
  let said = withoutSpaces(bandText(sheet) + blocksText(sheet.blocks.slice(0, headings)));
  for (const entry of paper.sheets.filter(({ kind }) => kind === 'body')) {
    said += withoutSpaces(entry.title);
    said += /^\d+/u.exec(read.slice(said.length))?.[0] ?? '(page)';
  }
  return said + withoutSpaces(blocksText(sheet.blocks.slice(headings)));
}

function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.inlines);
    case 'list':
      return listText(block.items);
    case 'table':
      return tableText(block);
    case 'figure':
      return block.caption + block.source;
    case 'charts':
      return block.figures.map(({ caption }) => caption).join('');
    case 'headline':
      return [block.inlines, ...block.texts].map(inlineText).join('');
    case 'box':
      return block.label + (block.items.length === 0 ? block.empty : listText(block.items));
  }
}

function listText(items: readonly ListItem[]): string {
  return items
    .map(({ mark, inlines, below = [] }) => mark + inlineText(inlines) + listText(below))
    .join('');
}

function tableText({ caption, captionHidden, head, groups }: TableBlock): string {
  const rows = [head, ...groups].flat();
  return (captionHidden ? '' : caption) + rows.flat().map(cellText).join('');
}

function cellText({ content }: TableCell): string {
  if (content.kind === 'text') return inlineText(content.inlines);
  if (content.kind === 'chart') return '';
  const { number, bound, note, mark } = content.figure;
  const digits =
    number.kind === 'digits'
      ? number.before + number.sign + number.whole + number.fraction + number.after
      : number.text;
  return digits + bound + note + mark;
}

/** Notes are read where the text ends that has their marks. */
function inlineText(inlines: readonly Inline[]): string {
  const notes = inlines.map((inline) => (inline.kind === 'note' ? inline.text + inline.note : ''));
  return (
    inlines.map((inline) => (inline.kind === 'break' ? '' : inline.text)).join('') + notes.join('')
  );
}
