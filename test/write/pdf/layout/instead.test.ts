/** A table that gives way to a sentence where it would take one more page, or leave less to the charts. */

import { describe, expect, it } from '@jest/globals';

import type { Block, PaperDocument, TableBlock, TableRow } from '../../../../src/forms/document.ts';
import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { overlaps, outsideMargins, wordsOn } from './inspect.ts';
import {
  box,
  charts,
  indicators,
  indicatorTable,
  laidOut,
  paperOf,
  policy,
  textCell,
} from './papers.ts';

const SENTENCE = '執行額は合計で四千円。';

function cells(texts: readonly string[], header: boolean): TableRow {
  return texts.map((text) => textCell(text, { header }));
}

function projects(rows: number): TableBlock {
  return {
    kind: 'table',
    caption: '事業',
    captionHidden: true,
    widths: ['*', 100],
    instead: SENTENCE,
    head: [cells(['事業', '執行額'], true)],
    groups: Array.from({ length: rows }, (_, index) => [cells([`事業の${index}`, '1'], false)]),
  };
}

function paper(bullets: number, table: Block): PaperDocument {
  const texts = Array.from({ length: bullets }, (_, index) => `第${index + 1}の文。`);
  return paperOf([
    policy([indicatorTable(indicators(3)), charts(3), box(texts), box(texts, '方向性'), table]),
  ]);
}

function said({ pages }: DisplayDocument): 'table' | 'sentence' | 'both' | 'neither' {
  const words = pages.map((page) => wordsOn(page)).join('');
  const [table, sentence] = [words.includes('事業の0'), words.includes(SENTENCE)];
  return table ? (sentence ? 'both' : 'table') : sentence ? 'sentence' : 'neither';
}

describe('a table with a sentence to stand in its place', () => {
  it('stands where the page has room for it', () => {
    const document = laidOut(paper(1, projects(3)));
    expect(document.pages).toHaveLength(1);
    expect(said(document)).toBe('table');
  });

  it('gives way where it would begin a page', () => {
    const document = laidOut(paper(1, projects(24)));
    expect(document.pages).toHaveLength(1);
    expect(said(document)).toBe('sentence');
  });

  it('says one of the two, never more pages than with the sentence alone', () => {
    const seen = new Set<string>();
    for (let bullets = 1; bullets <= 16; bullets++) {
      const document = laidOut(paper(bullets, projects(2)));
      const brief = laidOut(paper(bullets, sentenceBlock()));
      expect(document.pages).toHaveLength(brief.pages.length);
      expect(overlaps(document)).toEqual([]);
      expect(outsideMargins(document)).toEqual([]);
      seen.add(said(document));
    }
    expect([...seen].toSorted()).toEqual(['sentence', 'table']);
  });
});

function sentenceBlock(): Block {
  return {
    kind: 'paragraph',
    manner: 'note',
    align: 'start',
    inlines: [{ kind: 'text', text: SENTENCE }],
  };
}
