/** One returned slip against what was sent. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Answer } from '../forms/collection.ts';
import type { Item, ItemCell, WorkbookItems } from '../forms/items.ts';
import type { SentCell, Slip } from '../forms/slip.ts';
import type { NewRow } from './addedRows.ts';
import * as say from './remarks.ts';
import type { ReturnedFile } from './returnedFile.ts';
import { isSameAnswer, isSameText } from './sameText.ts';

/** An answer for a cell of the office's workbook. */
export interface Candidate {
  readonly item: Item;
  readonly to: ItemCell;
  readonly answer: Answer;
  /** The office has written something else there since the slip was sent. */
  readonly hasChanged: boolean;
}

/** What a slip answers, and what is to be said of it. */
export interface Answers {
  readonly candidates: readonly Candidate[];
  readonly rows: readonly NewRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** Its answers stand in the office's workbook already. */
  readonly isKnown: boolean;
}

/** What the file is compared with. */
interface Against {
  readonly department: string;
  readonly sent: readonly SentCell[];
  readonly slip: Slip;
  readonly book: WorkbookItems;
  readonly take: ReadonlySet<string>;
}

/** The cells of one row that was sent. */
interface SentItem {
  readonly sheet: string;
  readonly key: string;
  readonly cells: readonly SentCell[];
}

/** Compares every cell, by number and heading. */
export function answersOf(file: ReturnedFile, against: Against): Answers {
  const { department, book, slip } = against;
  const items = file.read?.items ?? { items: [], strays: [], sheets: [] };
  const candidates: Candidate[] = [];
  const diagnostics: Diagnostic[] = [];
  const rows: NewRow[] = [];
  let isKnown = false;
  const reading: Reading = {
    ...against,
    file: file.path,
    found: (candidate) => candidates.push(candidate),
    say: (diagnostic) => diagnostics.push(diagnostic),
    known: () => (isKnown = true),
  };
  const sent = sentItems(against.sent);
  const used = new Set<Item>();
  for (const one of sent) {
    const instances = instancesOf(one, items.items);
    for (const instance of instances) {
      used.add(instance);
      compareItem(one, instance, reading);
    }
    const isAsked = one.cells.some(({ answered }) => answered !== undefined);
    if (instances.length === 0 && isAsked) {
      const sheet = items.sheets.some((found) => found.sheet === one.sheet);
      const name = itemIn(book, one)?.name ?? one.key;
      if (sheet) diagnostics.push(say.gone({ name }, department, undefined));
    }
  }
  diagnostics.push(...goneColumns(against.sent, items.sheets, against));
  for (const item of items.items) {
    if (used.has(item)) continue;
    const prepared = slip.sheets.find(({ sheet }) => sheet === item.sheet)?.prepared ?? [];
    const home = prepared.filter(({ belongsTo }) => belongsTo === item.belongsTo);
    const filled = filledText(item, book);
    if (home.length > 0) {
      if (filled === '') continue;
      rows.push({ file: file.path, department, item });
      for (const cell of item.cells) sayLink(cell, undefined, { item, department }, reading);
      continue;
    }
    if (filled === '') continue;
    const isInBook = itemIn(book, item) !== undefined;
    // Rows that lie there for reading, as in the office's whole workbook, say nothing.
    if (isInBook && isAsInBook(item, book)) continue;
    diagnostics.push(say.unknownRow(item, isInBook, department));
  }
  diagnostics.push(...items.strays.map((found) => say.stray(found, department)));
  return { candidates, rows, diagnostics, isKnown };
}

interface Reading extends Against {
  readonly file: string;
  readonly found: (candidate: Candidate) => void;
  readonly say: (diagnostic: Diagnostic) => void;
  readonly known: () => void;
}

function sentItems(cells: readonly SentCell[]): readonly SentItem[] {
  const items = new Map<string, SentCell[]>();
  for (const cell of cells) {
    const id = JSON.stringify([cell.sheet, cell.key]);
    items.set(id, [...(items.get(id) ?? []), cell]);
  }
  return [...items.values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ sheet: own[0].sheet, key: own[0].key, cells: own }],
  );
}

function itemIn(
  { items }: WorkbookItems,
  { sheet, key }: Pick<Item, 'sheet' | 'key'>,
): Item | undefined {
  return key === '' ? undefined : items.find((item) => item.sheet === sheet && item.key === key);
}

/**
 * The rows of a file that stand for one that was sent. A sheet that was copied has it twice; of a row that was copied within its
 * sheet, to be written anew, the one that was sent is the one that is the same.
 */
function instancesOf({ sheet, key, cells }: SentItem, items: readonly Item[]): readonly Item[] {
  const all = items.filter((item) => item.sheet === sheet && item.key === key);
  const bySheet = new Map<string, Item[]>();
  for (const item of all) {
    const name = item.cells[0]?.place.sheet ?? '';
    bySheet.set(name, [...(bySheet.get(name) ?? []), item]);
  }
  return [...bySheet.values()].flatMap((twins) => {
    // All rows of an indicator with one number speak of it.
    if (cells.some(({ row }) => row !== '')) return twins;
    const same = twins.find((item) =>
      cells.every((sent) => isSameText(sent.text, cellIn(item, sent)?.text ?? '')),
    );
    return same ?? twins.slice(0, 1);
  });
}

function cellIn(
  item: Item,
  { row, column }: Pick<SentCell, 'row' | 'column'>,
): ItemCell | undefined {
  return item.cells.find((cell) => cell.row === row && cell.column === column);
}

/** The item's own filling column, or any of its texts where the sheet has none. */
function filledText(item: Item, book: WorkbookItems): string {
  const by = book.sheets.find(({ sheet }) => sheet === item.sheet)?.filledBy;
  const cells = by === undefined ? item.cells : item.cells.filter(({ column }) => column === by);
  return cells.find(({ text, column }) => text !== '' && column !== '行')?.text ?? '';
}

function isAsInBook(item: Item, book: WorkbookItems): boolean {
  const own = itemIn(book, item);
  return item.cells.every(
    ({ row, column, text }) =>
      column === '行' ||
      text === '' ||
      own === undefined ||
      isSameText(cellIn(own, { row, column })?.text ?? '', text),
  );
}

function compareItem(sent: SentItem, instance: Item, reading: Reading): void {
  const { department, take, book } = reading;
  const own = itemIn(book, sent);
  const about = { item: own ?? instance, department };
  for (const cell of instance.cells) {
    if (cell.column === '行') continue;
    const before = sent.cells.find(({ row, column }) => row === cell.row && column === cell.column);
    const isAsked = before?.answered !== undefined;
    const text = before?.text ?? '';
    if (isAsked && isValueless(cell)) {
      reading.say(say.valueless(cell, about));
      continue;
    }
    if (isAsked) sayLink(cell, own && cellIn(own, cell), about, reading);
    if (isAsked ? isSameAnswer(text, cell.text) : isSameText(text, cell.text)) continue;
    const isOwn = isAsked && cell.text !== '';
    if (!isOwn && !take.has(department)) {
      reading.say(isAsked ? say.emptied(cell, text, about) : say.outside(cell, text, about));
      continue;
    }
    answer(cell, { sent: text, own, about }, reading);
  }
}

/** Words are written into the office's workbook, hyperlinks are not. */
function sayLink(
  cell: ItemCell,
  own: ItemCell | undefined,
  about: say.About,
  reading: Reading,
): void {
  if (cell.link !== undefined && cell.link !== own?.link)
    reading.say(say.addressLost(cell, cell.link, about));
}

function isValueless({ value }: ItemCell): boolean {
  return value?.kind === 'error' || value?.kind === 'uncalculated' || value?.kind === 'malformed';
}

interface Found {
  readonly sent: string;
  readonly own: Item | undefined;
  readonly about: say.About;
}

function answer(cell: ItemCell, { sent, own, about }: Found, reading: Reading): void {
  const to = own && cellIn(own, cell);
  if (own === undefined || to === undefined) {
    reading.say(say.nowhere(cell, about));
    return;
  }
  if (isSameAnswer(to.text, cell.text)) {
    reading.known();
    return;
  }
  if (cell.isFormula === true) reading.say(say.formula(cell, about));
  reading.found({
    item: own,
    to,
    hasChanged: !isSameAnswer(to.text, sent),
    answer: {
      file: reading.file,
      department: reading.department,
      place: cell.place,
      text: cell.text,
      value: cell.value ?? { kind: 'text', text: '' },
    },
  });
}

/** Sheets and columns that were sent with something to fill in, and that the file has not any more. */
function goneColumns(
  sent: readonly SentCell[],
  sheets: WorkbookItems['sheets'],
  { department, book }: Pick<Against, 'department' | 'book'>,
): readonly Diagnostic[] {
  const asked = new Map<string, SentCell>();
  for (const cell of sent) {
    if (cell.answered !== undefined) asked.set(`${cell.sheet}!${cell.column}`, cell);
  }
  const named = (cell: SentCell): string => {
    const columns = book.sheets.find(({ sheet }) => sheet === cell.sheet)?.columns ?? [];
    const heading = columns.find(({ column }) => column === cell.column)?.heading ?? cell.column;
    return heading.replace(/\n.*/su, '');
  };
  const gone = [...asked.values()].filter(({ sheet, column }) => {
    const found = sheets.filter((one) => one.sheet === sheet);
    return !found.some(({ columns }) => columns.some((one) => one.column === column));
  });
  const missing = [...new Set(gone.map(({ sheet }) => sheet))].filter(
    (name) => !sheets.some(({ sheet }) => sheet === name),
  );
  return [
    ...missing.map((sheet) => say.sheetGone(sheet, department)),
    ...gone
      .filter(({ sheet }) => !missing.includes(sheet))
      .map((cell) => say.columnGone(named(cell), cell.sheet, department)),
  ];
}
