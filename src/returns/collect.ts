/** Returned slips brought together: what is taken over, what contradicts, who is missing. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Place } from '../diagnostics/place.ts';
import { readAddress } from '../forms/address.ts';
import type {
  AddedRow,
  Answer,
  CollectedDepartment,
  CollectedFile,
  Collection,
  Conflict,
  OpenCell,
  Taken,
} from '../forms/collection.ts';
import type { Item, ItemCell, WorkbookItems } from '../forms/items.ts';
import type { SentCell, Slip } from '../forms/slip.ts';
import type { FiscalYear } from '../forms/submission.ts';
import { addedRows, type NewRow } from './addedRows.ts';
import { answersOf, type Candidate } from './answers.ts';
import { slipOwner } from './owner.ts';
import { sameFile, unfilled, unowned } from './remarks.ts';
import type { ReturnedFile } from './returnedFile.ts';
import { isSameAnswer } from './sameText.ts';
import { departmentsOf } from './slips.ts';

/** What a file answers; the file itself need not be kept. */
export interface ReadSlip {
  readonly path: string;
  readonly sha256: string;
  readonly state: CollectedFile['state'];
  readonly department: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly candidates: readonly Candidate[];
  readonly rows: readonly NewRow[];
  /** Where the cells stand in it that have to be filled in, by `cellId`. */
  readonly places: ReadonlyMap<string, Place>;
}

/** What a file is read against. */
export interface Book {
  /** The office's workbook. */
  readonly items: WorkbookItems & { readonly year: FiscalYear };
  /** What would be sent of it now. */
  readonly slips: readonly Slip[];
  /** Departments whose changes outside their own cells are taken over as well. */
  readonly take: ReadonlySet<string>;
}

/**
 * Reads what one file answers.
 *
 * @param before the files that were read already, in the order of their paths
 */
export function readSlip(
  file: ReturnedFile,
  before: readonly Pick<ReadSlip, 'path' | 'sha256'>[],
  { items: book, slips, take }: Book,
): ReadSlip {
  const { path, sha256 } = file;
  const nothing = { path, sha256, candidates: [], rows: [], places: new Map<string, Place>() };
  if (file.read === undefined) {
    return {
      ...nothing,
      department: undefined,
      state: 'unreadable',
      diagnostics: file.diagnostics,
    };
  }
  const twin = before.find((one) => one.sha256 === sha256);
  if (twin !== undefined) {
    const diagnostics = [sameFile(twin.path)];
    return { ...nothing, department: undefined, state: 'repeated', diagnostics };
  }
  const owner = slipOwner(file.read, { book, slips });
  if (owner.kind !== 'owned') {
    const diagnostics = [...file.diagnostics, owner.diagnostic];
    return { ...nothing, department: undefined, state: owner.kind, diagnostics };
  }
  const { department, slip, sent } = owner;
  if (slip === undefined) {
    return { ...nothing, department, state: 'foreign', diagnostics: [unowned()] };
  }
  const answers = answersOf(file, { department, sent, slip, book, take });
  const isAnswered = answers.candidates.length > 0 || answers.rows.length > 0 || answers.isKnown;
  return {
    path,
    sha256,
    department,
    state: isAnswered ? 'answered' : 'unfilled',
    diagnostics: [
      ...file.diagnostics,
      ...owner.diagnostics,
      ...(isAnswered ? [] : [unfilled(department)]),
      ...answers.diagnostics,
    ],
    candidates: answers.candidates,
    rows: answers.rows,
    places: placesIn(file.read.items, sent),
  };
}

/** Tells a cell of an item from every other one, wherever it stands. */
function cellId(
  sheet: string,
  key: string,
  { row, column }: Pick<ItemCell, 'row' | 'column'>,
): string {
  return JSON.stringify([sheet, key, row, column]);
}

function placesIn({ items }: WorkbookItems, sent: readonly SentCell[]): ReadonlyMap<string, Place> {
  const asked = new Set(
    sent.flatMap((cell) => (cell.answered === 'must' ? [cellId(cell.sheet, cell.key, cell)] : [])),
  );
  const places = new Map<string, Place>();
  for (const { sheet, key, cells } of items) {
    for (const cell of cells) {
      const id = cellId(sheet, key, cell);
      if (asked.has(id) && !places.has(id)) places.set(id, cell.place);
    }
  }
  return places;
}

/**
 * Brings returned slips together.
 *
 * A cell that only one answer speaks of is taken over. Where two files, or a file and a change of the office's own, say
 * different things of one cell, nothing is.
 *
 * @param read in the order of their paths
 * @param others how many files of other kinds lay in the folder
 */
export function bringTogether(
  { items: book }: Book,
  read: readonly ReadSlip[],
  others: number,
): Collection {
  const { taken, conflicts } = weighed(read.flatMap(({ candidates }) => candidates));
  const added = addedRows(
    book,
    read.flatMap(({ rows }) => rows),
  );
  const open = openCells(book, read, { taken, conflicts });
  return {
    city: book.city,
    plan: book.plan,
    year: book.year,
    departments: departmentsOf(book.items).map((name) =>
      departmentOf(name, { book, read, open, conflicts }),
    ),
    files: read.map((one) => collectedFile(one, taken, added)),
    taken,
    added,
    conflicts,
    open,
    matters: [],
    others,
  };
}

/** What is taken over, and what contradicts. */
function weighed(candidates: readonly Candidate[]): {
  readonly taken: readonly Taken[];
  readonly conflicts: readonly Conflict[];
} {
  const cells = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { sheet, cell } = candidate.to.place;
    const id = `${sheet}!${cell}`;
    cells.set(id, [...(cells.get(id) ?? []), candidate]);
  }
  const taken: Taken[] = [];
  const conflicts: Conflict[] = [];
  for (const [first, ...more] of cells.values()) {
    if (first === undefined) continue;
    const { to, item } = first;
    const target = { place: to.place, item: item.name, label: to.label };
    const all = [first, ...more];
    const isAgreed = more.every(({ answer }) => isSameAnswer(answer.text, first.answer.text));
    const isOwn = all.every(({ hasChanged }) => !hasChanged);
    if (isAgreed && isOwn) {
      taken.push({ ...target, answer: first.answer, before: to.text });
      continue;
    }
    conflicts.push({
      ...target,
      answers: distinct(all.map(({ answer }) => answer)),
      now: to.text,
      reason: isAgreed ? 'changed' : 'answers',
    });
  }
  return { taken: taken.toSorted(byPlace), conflicts: conflicts.toSorted(byPlace) };
}

/** Of the same words from one file the first. */
function distinct(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(
    (answer, index) =>
      answers.findIndex(({ file, text }) => file === answer.file && text === answer.text) === index,
  );
}

function byPlace(
  one: { readonly place: Taken['place'] },
  other: { readonly place: Taken['place'] },
): number {
  if (one.place.sheet !== other.place.sheet) return one.place.sheet < other.place.sheet ? -1 : 1;
  const [first, second] = [readAddress(one.place.cell), readAddress(other.place.cell)];
  if (first === undefined || second === undefined) return 0;
  return first.row - second.row || first.column - second.column;
}

interface Weighed {
  readonly taken: readonly Taken[];
  readonly conflicts: readonly Conflict[];
}

/** Cells that have to be filled in and are still blank, and of which nobody says two things. */
function openCells(
  book: WorkbookItems,
  read: readonly ReadSlip[],
  { taken, conflicts }: Weighed,
): readonly OpenCell[] {
  const filled = new Set(
    [...taken, ...conflicts].map(({ place }) => `${place.sheet}!${place.cell}`),
  );
  return book.items.flatMap((item) =>
    item.cells.filter(isLeftBlank).flatMap((cell): readonly OpenCell[] => {
      if (filled.has(`${cell.place.sheet}!${cell.place.cell}`)) return [];
      const owners = item.departments.length === 0 ? [''] : item.departments;
      return owners.map((department) => {
        const inFile = placeInFile(item, cell, read, department);
        return {
          place: cell.place,
          item: item.name,
          label: cell.label,
          department,
          ...(inFile !== undefined && { inFile }),
        };
      });
    }),
  );
}

function isLeftBlank({ answered, text }: ItemCell): boolean {
  return answered === 'must' && text === '';
}

function placeInFile(
  { sheet, key }: Item,
  cell: ItemCell,
  read: readonly ReadSlip[],
  department: string,
): OpenCell['inFile'] {
  const id = cellId(sheet, key, cell);
  for (const { path, department: owner, places } of read) {
    const place = owner === department ? places.get(id) : undefined;
    if (place !== undefined) return { file: path, place };
  }
  return undefined;
}

interface Counted {
  readonly book: WorkbookItems;
  readonly read: readonly ReadSlip[];
  readonly open: readonly OpenCell[];
  readonly conflicts: readonly Conflict[];
}

function departmentOf(name: string, { book, read, open, conflicts }: Counted): CollectedDepartment {
  const asked = book.items
    .filter(({ departments }) => departments.includes(name))
    .flatMap(({ cells }) => cells.filter(({ answered }) => answered === 'must'));
  const own = read.filter(({ department }) => department === name);
  const files = own.map(({ path }) => path);
  const left = open.filter(({ department }) => department === name).length;
  const isOpen =
    left > 0 ||
    conflicts.some(({ answers }) => answers.some(({ department }) => department === name));
  const isUnfilled = own.every(({ state }) => state === 'unfilled');
  const state = own.length === 0 ? 'missing' : isUnfilled ? 'unfilled' : isOpen ? 'partly' : 'done';
  return { name, state, files, asked: asked.length, open: left };
}

function collectedFile(
  { path, state, department, diagnostics }: ReadSlip,
  taken: readonly Taken[],
  added: readonly AddedRow[],
): CollectedFile {
  const cells = taken.filter(({ answer }) => answer.file === path).length;
  const rows = added.filter((row) => row.file === path).length;
  return { path, state, department, taken: cells + rows, diagnostics };
}
