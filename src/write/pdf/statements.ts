/** What a laid-out paper says, page by page, in the order in which it is read. */

import { asBuffer } from '../../bytes/buffer.ts';
import { crc32 } from '../../bytes/crc32.ts';
import type { PaperDocument } from '../../forms/document.ts';
import type { PageContent, PrintedPaper, Statement } from '../../forms/pages.ts';
import type { DisplayDocument, DisplayItem, Meaning, StructureElement } from './display/display.ts';

/** Takes a laid-out paper for what it says. */
export function printedPaper(paper: PaperDocument, document: DisplayDocument): PrintedPaper {
  const { name, title } = paper;
  return { name, title, pages: pageContents(document), statements: statementsOf(document) };
}

/** By words, charts and pictures, and what those are read as; not by where on the page they stand, nor by the number at its foot. */
function pageContents({ pages, destinations, bookmarks }: DisplayDocument): readonly PageContent[] {
  const titles = new Map(
    bookmarks.flatMap(({ to, title, children }) => [
      [to, title] as const,
      ...children.map((child) => [child.to, child.title] as const),
    ]),
  );
  let title = '';
  return pages.map(({ items, foot = 0 }, page) => {
    const begun = destinations.find((one) => one.page === page);
    title = titles.get(begun?.id ?? '') ?? title;
    const said = items.slice(0, items.length - foot).flatMap(sayingOf);
    return { title, key: JSON.stringify(said) };
  });
}

function sayingOf(item: DisplayItem): readonly string[] {
  switch (item.kind) {
    case 'text':
      return [textOf(item)];
    case 'picture':
      return [JSON.stringify(item.picture.operations), alternativeOf(item.meaning)];
    case 'image':
      return [`${item.bytes.length} ${crc32(asBuffer(item.bytes))}`, alternativeOf(item.meaning)];
    case 'rectangle':
    case 'rule':
      return [];
  }
}

/** A line can look the same although it is read as other values. */
function alternativeOf(meaning: Meaning): string {
  return meaning === 'artifact' ? '' : (meaning.alternative ?? '');
}

function textOf(item: DisplayItem): string {
  return item.kind === 'text' ? item.runs.map(({ text }) => text).join('') : '';
}

/** What an element itself says, and the page on which it begins. */
interface Own {
  readonly page: number;
  text: string;
  /** Of its last words. */
  size: number;
}

const WIDE_SPACE = '\u3000';

function isHeading({ role }: StructureElement): boolean {
  return /^H[1-4]$/u.test(role);
}

function statementsOf({ pages, structure }: DisplayDocument): readonly Statement[] {
  const own = new Map<StructureElement, Own>();
  for (const [index, { items }] of pages.entries()) {
    for (const item of items) {
      if (item.kind === 'rectangle' || item.kind === 'rule' || item.meaning === 'artifact')
        continue;
      const known = own.get(item.meaning) ?? { page: index + 1, text: '', size: 0 };
      const size = item.kind === 'text' ? (item.runs[0]?.size ?? 0) : 0;
      // 基本目標1 in its field and the title beside it are set in two sizes; lines of a text are not.
      if (known.text !== '' && known.size !== size && isHeading(item.meaning))
        known.text += WIDE_SPACE;
      known.size = size;
      known.text += textOf(item);
      own.set(item.meaning, known);
    }
  }
  const found: Statement[] = [];
  new Reader(own, found).read(structure);
  return found;
}

/** Whether this part of a figure's cell is its mark, which is heard as a word: 「○」 as 達成. */
function isMark({ role, actualText }: StructureElement): boolean {
  return role === 'Span' && actualText !== undefined && !/[0-9]/u.test(actualText);
}

/** Elements whose words belong together, whatever they are made of. */
const WHOLE = new Set(['P', 'LI', 'TOCI', 'Caption']);

/** Notes are no words of the text that they explain. */
function notesWithin({ children }: StructureElement): readonly StructureElement[] {
  return children.flatMap((child) => (child.role === 'Note' ? [child] : notesWithin(child)));
}

/** Which cell stands where in the rows of a table, and in which column each begins. */
function gridOf({ children }: StructureElement): {
  readonly rows: readonly (readonly (StructureElement | undefined)[])[];
  readonly columns: ReadonlyMap<StructureElement, number>;
} {
  const rows: (StructureElement | undefined)[][] = children.map(() => []);
  const columns = new Map<StructureElement, number>();
  for (const [row, line] of children.entries()) {
    let column = 0;
    for (const cell of line.children) {
      while (rows[row]?.[column] !== undefined) column += 1;
      columns.set(cell, column);
      const { rowSpan = 1, columnSpan = 1 } = cell;
      for (const below of rows.slice(row, row + rowSpan)) {
        for (let right = 0; right < columnSpan; right += 1) below[column + right] = cell;
      }
      column += columnSpan;
    }
  }
  return { rows, columns };
}

/** Reads a structure tree; what stands in it is told with the headings above it. */
class Reader {
  readonly #own: ReadonlyMap<StructureElement, Own>;
  readonly #found: Statement[];
  readonly #headings: string[] = [];

  constructor(own: ReadonlyMap<StructureElement, Own>, found: Statement[]) {
    this.#own = own;
    this.#found = found;
  }

  read(element: StructureElement): void {
    const level = Number(/^H([1-4])$/u.exec(element.role)?.[1] ?? 0);
    if (level > 0) {
      this.#headings.length = Math.min(this.#headings.length, level - 1);
      this.#say(element, []);
      while (this.#headings.length < level - 1) this.#headings.push('');
      this.#headings.push(this.#textOf(element));
    } else if (element.role === 'Table') this.#readTable(element);
    else if (element.role === 'Figure') this.#say(element, [], 'figure');
    else if (WHOLE.has(element.role)) {
      this.#say(element, []);
      for (const note of notesWithin(element)) this.#say(note, []);
    } else element.children.forEach((child) => this.read(child));
  }

  /** Cells with the heads of their row and their column; a head over several rows or columns is that of each. */
  #readTable(table: StructureElement): void {
    const columnHeads: string[] = [];
    for (const part of table.children) {
      if (part.role === 'Caption') this.read(part);
      const { rows, columns } = gridOf(part);
      for (const [row, line] of part.children.entries()) {
        for (const cell of line.children) {
          const column = columns.get(cell) ?? 0;
          if (part.role === 'THead') {
            const { columnSpan = 1 } = cell;
            columnHeads.fill(this.#textOf(cell), column, column + columnSpan);
            while (columnHeads.length < column + columnSpan) columnHeads.push(this.#textOf(cell));
            this.#say(cell, []);
            continue;
          }
          const heads = [...new Set(rows[row])].flatMap((one) =>
            one !== undefined && one !== cell && one.role === 'TH' ? [this.#textOf(one)] : [],
          );
          const own = cell.role === 'TH' ? [] : [heads.join(WIDE_SPACE)];
          this.#say(cell, [...own, columnHeads[column] ?? '']);
        }
      }
    }
  }

  #say(
    element: StructureElement,
    place: readonly string[],
    kind: Statement['kind'] = 'text',
  ): void {
    const page = this.#pageOf(element);
    if (page === undefined) return;
    const text = kind === 'figure' ? (element.alternative ?? '') : this.#textOf(element);
    // The first heading is of the paper as a whole; a 施策 says which 基本目標 it belongs to.
    const [, goal = '', policy = '', box = ''] = this.#headings;
    const where = [policy === '' ? goal : policy, box, ...place].filter((part) => part !== '');
    if (text !== '') this.#found.push({ page, place: where, text, kind });
  }

  #textOf(element: StructureElement): string {
    const children = element.children.filter(({ role }) => role !== 'Note');
    const own = this.#own.get(element)?.text ?? '';
    const textsOf = (some: readonly StructureElement[]): string =>
      some.map((child) => this.#textOf(child)).join('');
    if (element.role !== 'TD') return `${own}${textsOf(children)}`;
    // The mark of a figure is heard behind its digits, but stands before them, and is none of them: 「× ▲1,394」.
    const marks = textsOf(children.filter(isMark));
    const figure = `${textsOf(children.filter((child) => !isMark(child)))}${own}`;
    return marks !== '' && figure !== '' ? `${marks} ${figure}` : `${marks}${figure}`;
  }

  #pageOf(element: StructureElement): number | undefined {
    const pages = [
      this.#own.get(element)?.page,
      ...element.children.map((child) => this.#pageOf(child)),
    ].flatMap((page) => page ?? []);
    return pages.length === 0 ? undefined : Math.min(...pages);
  }
}
