/** Blocks as HTML. */

import type { Block, ListItem } from '../../forms/document.ts';
import { figureHtml } from './figure.ts';
import { inlinesHtml } from './inlines.ts';
import { classNames, type Content, element, type Html, html } from './markup.ts';
import type { PageSetting } from './setting.ts';
import { tableHtml } from './table.ts';
import { headingRanks } from './title.ts';

/**
 * Sets the blocks of a page below its title.
 *
 * @param page the sheet's id, with which every id on the page begins
 */
export function blocksHtml(blocks: readonly Block[], page: string, setting: PageSetting): Html {
  const ranks = headingRanks(blocks);
  const made = blocks.map((block, index) => {
    const id = `${page}-${index + 1}`;
    return block.kind === 'heading'
      ? element(
          `h${ranks.get(block) ?? 2}`,
          { class: block.manner },
          inlinesHtml(block.inlines, setting),
        )
      : blockHtml(block, id, setting);
  });
  return html(beside(blocks, made));
}

/** 課題・検証 and 方向性, written one after the other, stand side by side where there is room. */
function beside(blocks: readonly Block[], made: readonly Html[]): readonly Html[] {
  const isBox = (at: number): boolean => blocks[at]?.kind === 'box';
  const all: Html[] = [];
  for (const [index, one] of made.entries()) {
    const before = all.at(-1);
    const isSecond = isBox(index) && isBox(index - 1) && before === made[index - 1];
    if (isSecond && before !== undefined) {
      all.splice(-1, 1, element('div', { class: 'boxes' }, before, one));
    } else all.push(one);
  }
  return all;
}

function blockHtml(
  block: Exclude<Block, { kind: 'heading' }>,
  id: string,
  setting: PageSetting,
): Html {
  switch (block.kind) {
    case 'paragraph':
      return element('p', { class: paragraphClass(block) }, inlinesHtml(block.inlines, setting));
    case 'list':
      return listHtml(block.items, setting, block.manner);
    case 'table':
      return tableHtml(block, id, setting);
    case 'figure':
      return figureHtml(block, id, setting);
    case 'charts':
      return html(
        block.title === '' ? [] : element('h2', {}, block.title),
        element(
          'div',
          { class: `charts ${block.size}` },
          block.figures.map((figure, index) => figureHtml(figure, `${id}-${index + 1}`, setting)),
        ),
      );
    case 'headline':
      return element(
        'div',
        { class: 'headline' },
        element('p', { class: 'result' }, inlinesHtml(block.inlines, setting)),
        block.figures.map((figure, index) => figureHtml(figure, `${id}-${index + 1}`, setting)),
        block.texts.map((text) => element('p', {}, inlinesHtml(text, setting))),
      );
    case 'box':
      return boxHtml(block, id, setting);
  }
}

function paragraphClass({
  manner,
  align,
}: Extract<Block, { kind: 'paragraph' }>): string | undefined {
  return classNames([manner === 'body' ? '' : manner, align === 'start' ? '' : align]);
}

function boxHtml(
  { label, tone, items, empty }: Extract<Block, { kind: 'box' }>,
  id: string,
  setting: PageSetting,
): Html {
  return element(
    'section',
    { class: `box ${tone}`, 'aria-labelledby': id },
    element('h2', { id }, label),
    items.length === 0 ? element('p', {}, empty) : listHtml(items, setting),
  );
}

/** ① needs less room than 施策1. */
function isShort({ mark }: ListItem): boolean {
  return Array.from(mark).length <= 2;
}

/** Nothing but a way to another page or file, which leads nowhere on paper. */
function isLink({ inlines, below = [] }: ListItem): boolean {
  return below.length === 0 && inlines.length === 1 && inlines[0]?.kind === 'link';
}

type ListManner = Extract<Block, { kind: 'list' }>['manner'];

/** A list whose items all have the same sign is a plain one; marks that say something (①, 施策1) are part of the text. */
function listHtml(items: readonly ListItem[], setting: PageSetting, manner?: ListManner): Html {
  const [first] = items;
  const isPlain =
    first !== undefined &&
    !/[\p{L}\p{N}]/u.test(first.mark) &&
    items.every(({ mark }) => mark === first.mark);
  const marked = (mark: string): Content =>
    isPlain || mark === '' ? [] : [element('span', { class: 'mark' }, mark), ' '];
  return element(
    'ul',
    {
      class: classNames([
        manner ?? '',
        isPlain ? '' : 'marked',
        isPlain || !items.every(isShort) ? '' : 'short',
        isPlain && manner === undefined && items.every(isLink) ? 'links' : '',
      ]),
    },
    items.map(({ mark, inlines, below = [] }) =>
      element(
        'li',
        {},
        marked(mark),
        inlinesHtml(inlines, setting),
        below.length === 0 ? [] : listHtml(below, setting),
      ),
    ),
  );
}
