/** Terms of the sheet 用語 in texts: which get a mark, where, and what the note says. */

import { describe, expect, it } from '@jest/globals';

import { type NotedTerm, notedTerms, withFootnotes } from '../../src/compose/footnotes.ts';
import type { Block, Inline, PaperDocument } from '../../src/forms/document.ts';
import { WORDS } from '../wording/shipped.ts';
import { box, item, paperOf, paragraph, policy } from '../write/pdf/layout/papers.ts';
import { blocksOf, drawnPaper, profileWith, submitted } from './papers.ts';
import { printInlines } from './printed.ts';

const GLOSSARY = {
  用語: `
用語 | 説明
相談 | 困りごとを聞くこと
窓口 | 受け付けるところ`,
};

function term(word: string, index = 0): NotedTerm {
  return { term: word, meaning: `${word}の説明`, id: `term-${index + 1}` };
}

function inlinesOf(block: Block): readonly Inline[] {
  if (block.kind === 'box' || block.kind === 'list') {
    return block.items.flatMap(({ inlines, below = [] }) => [
      ...inlines,
      ...below.flatMap((one) => one.inlines),
    ]);
  }
  return block.kind === 'paragraph' || block.kind === 'heading' ? block.inlines : [];
}

function printed(paper: PaperDocument): readonly string[] {
  return paper.sheets.flatMap(({ blocks }) => blocks.map((one) => printInlines(inlinesOf(one))));
}

function marked(texts: readonly string[], ...words: readonly string[]): readonly string[] {
  const paper = paperOf([policy(texts.map((text) => paragraph(text)))]);
  return printed(withFootnotes(paper, words.map(term), WORDS));
}

describe('a term', () => {
  it('is marked where it stands first in the paper, and nowhere else', () => {
    expect(marked(['DMOとMICE', 'MICEとDMOとICT'], 'MICE', 'DMO', 'ICT')).toEqual([
      'DMO〔注1〕とMICE〔注2〕',
      'MICEとDMOとICT〔注3〕',
    ]);
  });

  it('is found in full-width letters, too, and not within another word', () => {
    expect(marked(['ＭＩＣＥの誘致'], 'MICE')).toEqual(['ＭＩＣＥ〔注1〕の誘致']);
    expect(marked(['DISTRICTのシェアリング'], 'ICT', 'シェア')).toEqual(['DISTRICTのシェアリング']);
    expect(marked(['DISTRICTとICT化'], 'ICT')).toEqual(['DISTRICTとICT〔注1〕化']);
  });

  it('that is longer goes before one that it begins with', () => {
    expect(marked(['観光DMOと観光'], '観光', '観光DMO')).toEqual(['観光DMO〔注1〕と観光〔注2〕']);
  });

  it('is marked in bullets and below them, not in headings, small print and tables', () => {
    const heading: Block = { kind: 'heading', level: 3, inlines: [{ kind: 'text', text: 'MICE' }] };
    const list: Block = { kind: 'list', items: [{ ...item('あ'), below: [item('MICE')] }] };
    const paper = paperOf([policy([heading, paragraph('MICE', 'note'), list, box(['MICE'])])]);
    expect(printed(withFootnotes(paper, [term('MICE')], WORDS))).toEqual([
      'MICE',
      'MICE',
      'あMICE〔注1〕',
      'MICE',
    ]);
  });

  it('leaves sheets without a mark the very same', () => {
    const paper = paperOf([policy([paragraph('MICE')]), policy([paragraph('MICE')])]);
    const { sheets } = withFootnotes(paper, [term('MICE')], WORDS);
    expect(sheets[0]).not.toBe(paper.sheets[0]);
    expect(sheets[1]).toBe(paper.sheets[1]);
  });
});

describe('on the website', () => {
  it('each page marks its own terms, which lead to where they are explained', () => {
    const one = policy([paragraph('ICTとMICE')]);
    const site = { ...paperOf([one, { ...one, id: 'other' }]), name: 'site' } as const;
    const noted = withFootnotes(site, [term('MICE'), term('ICT', 1)], WORDS);
    expect(printed(noted)).toEqual(['ICT〔注1〕とMICE〔注2〕', 'ICT〔注1〕とMICE〔注2〕']);
    const marks = noted.sheets[1]?.blocks.flatMap(inlinesOf).filter(({ kind }) => kind === 'note');
    expect(marks).toEqual([
      { kind: 'note', text: '注1', term: 'ICT', note: 'ICT：ICTの説明', to: 'terms#term-2' },
      { kind: 'note', text: '注2', term: 'MICE', note: 'MICE：MICEの説明', to: 'terms#term-1' },
    ]);
  });
});

const boxes = (drawing: Parameters<typeof drawnPaper>[0]): readonly string[] =>
  blocksOf(drawnPaper(drawing), 'policy-1-1', 'box').map((one) => printInlines(inlinesOf(one)));

describe('a workbook', () => {
  it('with the sheet 用語 gets notes in the packet', () => {
    expect(boxes(GLOSSARY)).toEqual(['相談が増えた。', '[【復】]窓口〔注2〕を増やす。']);
  });

  it('without it, or with 「載せない」 in 基本情報, none', () => {
    const plain = ['相談が増えた。', '[【復】]窓口を増やす。'];
    expect(boxes({})).toEqual(plain);
    expect(boxes({ ...GLOSSARY, ...profileWith('用語の脚注', '載せない') })).toEqual(plain);
    expect(notedTerms(submitted({ ...GLOSSARY, ...profileWith('用語の脚注', '載せる') }))).toEqual([
      { term: '相談', meaning: '困りごとを聞くこと', id: 'term-1' },
      { term: '窓口', meaning: '受け付けるところ', id: 'term-2' },
    ]);
  });
});
