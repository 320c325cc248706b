/** Returned slips brought together: what is taken over, what contradicts, who is missing. */

import type { Diagnostic } from '../diagnostics/checked.ts';
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
import type { Slip } from '../forms/slip.ts';
import type { FiscalYear } from '../forms/submission.ts';
import { addedRows, type NewRow } from './addedRows.ts';
import { answersOf, type Candidate } from './answers.ts';
import { slipOwner } from './owner.ts';
import { sameFile, unfilled, unowned } from './remarks.ts';
import type { ReturnedFile } from './returnedFile.ts';
import { isSameAnswer } from './sameText.ts';
import { departmentsOf } from './slips.ts';

/** What is decided by whoever collects. */
export interface CollectOptions {
  /** Departments whose changes outside their own cells are taken over as well. */
  readonly take: ReadonlySet<string>;
  /** How many files of other kinds lay in the folder. */
  readonly others: number;
}

/** A file with what it answers. */
interface Read {
  readonly file: ReturnedFile;
  readonly state: CollectedFile['state'];
  readonly department: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly candidates: readonly Candidate[];
  readonly rows: readonly NewRow[];
}

/**
 * Brings returned slips together.
 *
 * A cell that only one answer speaks of is taken over. Where two files, or a file and a change of the office's own, say
 * different things of one cell, nothing is. The order of the files does not matter.
 *
 * @param book the office's workbook
 * @param slips what would be sent of it now
 */
export function bringTogether(
  book: WorkbookItems & { readonly year: FiscalYear },
  slips: readonly Slip[],
  files: readonly ReturnedFile[],
  { take, others }: CollectOptions,
): Collection {
  const ordered = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const read = ordered.map((file, index) =>
    readFile(file, ordered.slice(0, index), { book, slips, take }),
  );
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
    departments: departmentsOf(book.items).map((name) => departmentOf(name, { book, read, open })),
    files: read.map((one) => collectedFile(one, taken, added)),
    taken,
    added,
    conflicts,
    open,
    matters: [],
    others,
  };
}

interface Against {
  readonly book: WorkbookItems;
  readonly slips: readonly Slip[];
  readonly take: ReadonlySet<string>;
}

function readFile(file: ReturnedFile, before: readonly ReturnedFile[], against: Against): Read {
  const nothing = { file, department: undefined, candidates: [], rows: [] };
  if (file.read === undefined) {
    return { ...nothing, state: 'unreadable', diagnostics: file.diagnostics };
  }
  const twin = before.find(({ sha256 }) => sha256 === file.sha256);
  if (twin !== undefined) {
    return { ...nothing, state: 'repeated', diagnostics: [sameFile(twin.path)] };
  }
  const owner = slipOwner(file.read, against);
  if (owner.kind !== 'owned') {
    return { ...nothing, state: owner.kind, diagnostics: [...file.diagnostics, owner.diagnostic] };
  }
  const { department, slip } = owner;
  if (slip === undefined) {
    return { ...nothing, department, state: 'foreign', diagnostics: [unowned()] };
  }
  const answers = answersOf(file, { department, sent: owner.sent, slip, ...against });
  const isAnswered = answers.candidates.length > 0 || answers.rows.length > 0;
  return {
    file,
    department,
    state: isAnswered || answers.isKnown ? 'answered' : 'unfilled',
    diagnostics: [
      ...file.diagnostics,
      ...owner.diagnostics,
      ...(isAnswered || answers.isKnown ? [] : [unfilled(department)]),
      ...answers.diagnostics,
    ],
    candidates: answers.candidates,
    rows: answers.rows,
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
  read: readonly Read[],
  { taken, conflicts }: Weighed,
): readonly OpenCell[] {
  const filled = new Set(
    [...taken, ...conflicts].map(({ place }) => `${place.sheet}!${place.cell}`),
  );
  return book.items.flatMap((item) =>
    item.cells.filter(isOpen).flatMap((cell): readonly OpenCell[] => {
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

function isOpen({ answered, text }: ItemCell): boolean {
  return answered === 'must' && text === '';
}

function placeInFile(
  item: Item,
  { row, column }: ItemCell,
  read: readonly Read[],
  department: string,
): OpenCell['inFile'] {
  for (const { file, department: owner } of read) {
    if (owner !== department) continue;
    const found = file.read?.items.items.find(
      ({ sheet, key }) => sheet === item.sheet && key === item.key,
    );
    const cell = found?.cells.find((one) => one.row === row && one.column === column);
    if (cell !== undefined) return { file: file.path, place: cell.place };
  }
  return undefined;
}

interface Counted {
  readonly book: WorkbookItems;
  readonly read: readonly Read[];
  readonly open: readonly OpenCell[];
}

function departmentOf(name: string, { book, read, open }: Counted): CollectedDepartment {
  const asked = book.items
    .filter(({ departments }) => departments.includes(name))
    .flatMap(({ cells }) => cells.filter(({ answered }) => answered === 'must'));
  const files = read.filter(({ department }) => department === name).map(({ file }) => file.path);
  const left = open.filter(({ department }) => department === name).length;
  const state = files.length === 0 ? 'missing' : left === 0 ? 'done' : 'partly';
  return { name, state, files, asked: asked.length, open: left };
}

function collectedFile(
  { file, state, department, diagnostics }: Read,
  taken: readonly Taken[],
  added: readonly AddedRow[],
): CollectedFile {
  const cells = taken.filter(({ answer }) => answer.file === file.path).length;
  const rows = added.filter((row) => row.file === file.path).length;
  return { path: file.path, state, department, taken: cells + rows, diagnostics };
}
