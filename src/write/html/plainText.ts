/** A page as text, for Notepad and for readers who want nothing but the words. */

import type { Block, FigureBlock, ListItem, PaperDocument } from '../../forms/document.ts';
import { fillBlanks } from '../../wording/words.ts';
import { inlinesOf } from './links.ts';
import { inlinesText } from './plainInlines.ts';
import { tableLines } from './plainTable.ts';
import type { PageSetting } from './setting.ts';
import { headingRanks, type TitledSheet } from './title.ts';

/** In front of headings, by their rank. */
const SIGNS = { 1: '■■', 2: '■', 3: '◆', 4: '◇', 5: '◇' } as const;

/**
 * Writes a page as text.
 *
 * @returns lines that end as Notepad's do; nothing is broken at a width, for the reader's window does that
 */
export function pageText(paper: PaperDocument, titled: TitledSheet, setting: PageSetting): string {
  const { above, title, blocks } = titled;
  const ranks = headingRanks(blocks);
  const head = [paper.author, paper.title, paper.handling].filter((text) => text !== '');
  const parts = [
    [head.join('　')],
    [`${SIGNS[1]} ${[...above, inlinesText(title, setting)].join('　')}`],
    ...blocks.map((block) =>
      block.kind === 'heading'
        ? [`${SIGNS[ranks.get(block) ?? 2]} ${inlinesText(block.inlines, setting)}`]
        : blockLines(block, setting),
    ),
    noteLines(blocks, setting),
    [paper.footer],
  ];
  const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.join(LINE_END));
  return text.join(LINE_END + LINE_END) + LINE_END;
}

/** What the marks of the texts stand for. */
function noteLines(blocks: readonly Block[], { words }: PageSetting): readonly string[] {
  return blocks
    .flatMap(inlinesOf)
    .flatMap((inline) =>
      inline.kind === 'note'
        ? [fillBlanks(words.noteText, { mark: inline.text, note: inline.note })]
        : [],
    );
}

const LINE_END = '\r\n';

function blockLines(
  block: Exclude<Block, { kind: 'heading' }>,
  setting: PageSetting,
): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [inlinesText(block.inlines, setting)];
    case 'list':
      return block.items.flatMap((item) => itemLines(item, setting));
    case 'table':
      return tableLines(block, setting);
    case 'figure':
      return figureLines(block, setting);
    case 'charts': {
      const title = block.title === '' ? [] : [`${SIGNS[2]} ${block.title}`, ''];
      return [...title, ...block.figures.flatMap((figure) => figureLines(figure, setting))];
    }
    case 'headline':
      return [
        inlinesText(block.inlines, setting),
        ...block.figures.flatMap((figure) => figureLines(figure, setting)),
        ...block.texts.map((text) => inlinesText(text, setting)),
      ];
    case 'box': {
      const items = block.items.flatMap((item) => itemLines(item, setting));
      return [`${SIGNS[2]} ${block.label}`, '', ...(items.length === 0 ? [block.empty] : items)];
    }
  }
}

/** ・ stands close to its text, ① and 施策1 do not. */
function itemLines(
  { mark, inlines, below = [] }: ListItem,
  setting: PageSetting,
): readonly string[] {
  const space = /[\p{L}\p{N}]/u.test(mark) ? ' ' : '';
  return [
    `${mark}${space}${inlinesText(inlines, setting)}`,
    ...below.flatMap((item) => itemLines(item, setting)).map((line) => `　${line}`),
  ];
}

function figureLines(
  { caption, alternative, source }: FigureBlock,
  { words }: PageSetting,
): readonly string[] {
  return [`${words.figure}${caption}`, alternative, source]
    .filter((line) => line !== '')
    .map((line, index) => (index === 0 ? line : `　${line}`));
}
