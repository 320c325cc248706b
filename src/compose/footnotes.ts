/**
 * Footnotes: the terms of the sheet 用語, marked where a reader meets them first.
 *
 * A paper is read from its first page: each term is marked once, and notes are numbered through the paper. Pages of the
 * website are read in any order: there each page marks its own, and the mark leads to the page that explains the terms.
 * Only running text is marked. A heading, a band, a table or a chart with marks would be less easily read, and what it
 * names comes in a text sooner or later; what a note in small print says is not broken by another one.
 */

import type { Block, Inline, ListItem, PaperDocument, Sheet } from '../forms/document.ts';
import type { DocumentName } from '../forms/output.ts';
import type { Submission } from '../forms/submission.ts';
import { fillBlanks, type Words } from '../wording/words.ts';
import { termId } from './view/report/terms.ts';

/** A term, and what its note says of it. */
export interface NotedTerm {
  readonly term: string;
  readonly meaning: string;
  /** Of the cell that explains it. */
  readonly id: string;
}

/** The id of the sheet that explains the terms. */
const TERMS_SHEET = 'terms';

/** Papers whose texts are long enough to be explained. */
const NOTED: ReadonlySet<DocumentName> = new Set<DocumentName>(['packet', 'report', 'site']);

/** The terms of a workbook that get a note; none where 基本情報 does not want them. */
export function notedTerms({ profile, glossary = [] }: Submission): readonly NotedTerm[] {
  if (profile.footnotes?.value === false) return [];
  return glossary.map(({ term, meaning }, index) => ({
    term: inOneLine(term.value),
    meaning: inOneLine(meaning.value),
    id: termId(index),
  }));
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ').trim();
}

/**
 * Marks the terms of a paper.
 *
 * @returns the paper with marks, sheets without a mark being the same as before; a paper that gets no notes as it is
 */
export function withFootnotes(
  paper: PaperDocument,
  terms: readonly NotedTerm[],
  words: Words,
): PaperDocument {
  if (terms.length === 0 || !NOTED.has(paper.name)) return paper;
  const isSite = paper.name === 'site';
  const through = createMarking(terms, words, isSite);
  const sheets = paper.sheets.map((sheet) =>
    sheet.kind === 'body' && sheet.id !== TERMS_SHEET
      ? markedSheet(sheet, isSite ? createMarking(terms, words, isSite) : through)
      : sheet,
  );
  return { ...paper, sheets };
}

/** What is left to be marked, and the number of the next note. */
interface Marking {
  /** The same texts where no term is left that they hold. */
  readonly mark: (inlines: readonly Inline[]) => readonly Inline[];
}

function createMarking(terms: readonly NotedTerm[], { footnote }: Words, isSite: boolean): Marking {
  // Of two terms that begin at one place the longer one is meant: 観光DMO, not 観光.
  const left = new Set([...terms].toSorted((one, other) => other.term.length - one.term.length));
  const given = { count: 0 };
  const markOf = ({ term, meaning, id }: NotedTerm): Inline => {
    given.count += 1;
    return {
      kind: 'note',
      text: fillBlanks(footnote.mark, { number: String(given.count) }),
      term,
      note: fillBlanks(footnote.note, { term, meaning }),
      ...(isSite && { to: `${TERMS_SHEET}#${id}` }),
    };
  };
  const markInline = (inline: Inline): readonly Inline[] => {
    if (inline.kind !== 'text' && inline.kind !== 'strong') return [inline];
    const found = firstTerm(inline.text, left);
    if (found === undefined) return [inline];
    left.delete(found.term);
    const before = inline.text.slice(0, found.end);
    const behind = inline.text.slice(found.end);
    // Numbers rise as the text is read.
    const mark = markOf(found.term);
    const rest = behind === '' ? [] : markInline({ ...inline, text: behind });
    return [{ ...inline, text: before }, mark, ...rest];
  };
  return {
    mark: (inlines) => {
      const marked = inlines.flatMap(markInline);
      return marked.length === inlines.length ? inlines : marked;
    },
  };
}

/** The term that stands first in a text, and where it ends. */
function firstTerm(
  text: string,
  terms: Iterable<NotedTerm>,
): { readonly term: NotedTerm; readonly end: number } | undefined {
  const plain = inUsualWidth(text);
  let first: { readonly term: NotedTerm; readonly start: number; readonly end: number } | undefined;
  for (const term of terms) {
    const start = placeOf(inUsualWidth(term.term), plain);
    if (start === -1 || (first !== undefined && first.start <= start)) continue;
    first = { term, start, end: start + term.term.length };
  }
  return first;
}

/** ＭＩＣＥ is MICE; places in the text stay the same. */
function inUsualWidth(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E]/gu, (one) => one.normalize('NFKC'));
}

/** Where a text holds a term as a word of its own: ICT does not stand in DISTRICT, nor シェア in シェアリング. */
function placeOf(term: string, text: string): number {
  let place = term === '' ? -1 : text.indexOf(term);
  while (place !== -1) {
    const end = place + term.length;
    const goesOn = isOneWord(text[place - 1], term[0]) || isOneWord(term.at(-1), text[end]);
    if (!goesOn) return place;
    place = text.indexOf(term, place + 1);
  }
  return -1;
}

const LETTERS = [/[\p{Script=Latin}\d]/u, /[\p{Script=Katakana}ー]/u];

function isOneWord(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return LETTERS.some((letters) => letters.test(one) && letters.test(other));
}

function markedSheet(sheet: Sheet, marking: Marking): Sheet {
  const blocks = sheet.blocks.map((block) => markedBlock(block, marking));
  return blocks.every((block, index) => block === sheet.blocks[index])
    ? sheet
    : { ...sheet, blocks };
}

function markedBlock(block: Block, marking: Marking): Block {
  if (block.kind === 'list' || block.kind === 'box') {
    const items = block.items.map((item) => markedItem(item, marking));
    return items.every((item, index) => item === block.items[index]) ? block : { ...block, items };
  }
  if (block.kind !== 'paragraph' || (block.manner !== 'body' && block.manner !== 'lead'))
    return block;
  const inlines = marking.mark(block.inlines);
  return inlines === block.inlines ? block : { ...block, inlines };
}

function markedItem(item: ListItem, marking: Marking): ListItem {
  const inlines = marking.mark(item.inlines);
  const below = item.below?.map((one) => {
    const inner = marking.mark(one.inlines);
    return inner === one.inlines ? one : { ...one, inlines: inner };
  });
  const isSame =
    inlines === item.inlines && (below?.every((one, index) => one === item.below?.[index]) ?? true);
  return isSame ? item : { ...item, inlines, ...(below && { below }) };
}
