/** What goes on to the next page with what it belongs to: two tables under a heading. */

import { describe, expect, it } from '@jest/globals';

import type { Block, TableBlock } from '../../../../src/forms/document.ts';
import { wordsOn } from './inspect.ts';
import { laidOut, paperOf, policy, textCell } from './papers.ts';

/** Sentences that move what follows them down, to the foot of the page and on to the next. */
function sentences(count: number): readonly Block[] {
  return Array.from({ length: count }, (_, index): Block => ({
    kind: 'paragraph',
    manner: 'body',
    align: 'start',
    inlines: [{ kind: 'text', text: `第${index + 1}の文。` }],
  }));
}

function heading(text: string): Block {
  return { kind: 'heading', level: 3, inlines: [{ kind: 'text', text }] };
}

function table(caption: string, texts: readonly string[]): TableBlock {
  return {
    kind: 'table',
    caption,
    captionHidden: true,
    widths: ['*', 200],
    head: [],
    groups: texts.map((text) => [[textCell(text, { header: true }), textCell('記載', {})]]),
  };
}

/** The pages on which any of these words stand, for every place of what holds them on its page. */
function pagesOf(blocks: readonly Block[], words: readonly string[]): readonly number[] {
  return Array.from({ length: 30 }, (_, count) => {
    const { pages } = laidOut(paperOf([policy([...sentences(count), ...blocks])]));
    const said = pages
      .map((page) => wordsOn(page))
      .filter((page) => words.some((one) => page.includes(one)));
    return said.length;
  });
}

describe('what belongs together', () => {
  it('is a project’s indicators and what is said of it: two tables under a heading', () => {
    const told = ['担当課', '実績', '効果', '意見', '方針'];
    const blocks = [heading('創業支援事業'), table('指標', ['創業件数']), table('検証', told)];
    expect(new Set(pagesOf(blocks, ['創業支援事業', '創業件数', ...told]))).toEqual(new Set([1]));
  });
});
