/** Two Evaluations → a Revision: every edit that makes the new book of the old one, and what became of the results. */

import type { Evaluation } from '../forms/evaluation.ts';
import {
  type Edit,
  ENTRY_KINDS,
  type EntryField,
  type Item,
  type Revision,
  type Stated,
  type Stretch,
  type Subject,
  type ValueYear,
} from '../forms/revision.ts';
import type { Submission } from '../forms/submission.ts';
import { bookEntries, type Entry } from './entries.ts';
import { outcomesOf } from './outcomes.ts';
import { movedAmong, paired, type Pairing } from './pairing.ts';
import { sameStatement } from './sameStatement.ts';
import { comparedTexts } from './stretches.ts';

/**
 * Compares two books.
 *
 * Rows are told apart by what they are (KPI番号, number, text), so that an inserted row or column is one edit. What
 * stands in another cell without a change is none.
 *
 * @param old as it was handed out
 * @param now as it is to be
 */
export function compare(old: Evaluation, now: Evaluation): Revision {
  const { edits, indicators } = bookEdits(old.submission, now.submission);
  return {
    old: bookOf(old.submission),
    new: bookOf(now.submission),
    edits,
    outcomes: outcomesOf(old, now, indicators),
  };
}

/** Every edit of what a book states, and KPI番号 in both books of the indicators that stand in both. */
export function bookEdits(
  old: Submission,
  now: Submission,
): {
  readonly edits: readonly Edit[];
  readonly indicators: readonly { readonly old: string; readonly new: string }[];
} {
  const [before, after] = [bookEntries(old), bookEntries(now)];
  const pairings = new Map(
    ENTRY_KINDS.map((kind) => [kind, paired(ofKind(before, kind), ofKind(after, kind))] as const),
  );
  const lists = ENTRY_KINDS.flatMap((kind): readonly List[] => {
    if (isPart(kind)) return partLists(kind, before, after, pairings.get(WHOLES[kind]));
    const pairing = pairings.get(kind);
    if (pairing === undefined) return [];
    return [{ old: ofKind(before, kind), new: ofKind(after, kind), pairing }];
  });
  const years = new Set(now.years.map(({ fiscalYear }) => fiscalYear.year));
  return {
    edits: lists.flatMap((list) => editsOf(list, years)),
    indicators: (pairings.get('indicator')?.pairs ?? []).map((pair) => ({
      old: pair.old.subject.key,
      new: pair.new.subject.key,
    })),
  };
}

function bookOf({ workbookName, sha256, profile }: Submission): Revision['old'] {
  return { name: workbookName, sha256, judgedYear: profile.judgedYear.value };
}

function ofKind(entries: readonly Entry[], kind: Subject['kind']): readonly Entry[] {
  return entries.filter(({ subject }) => subject.kind === kind);
}

/** Entries among which there is an order. */
interface List {
  readonly old: readonly Entry[];
  readonly new: readonly Entry[];
  readonly pairing: Pairing;
}

/** What is compared within another thing, whatever the number of that has become: ①②③ within their 施策. */
const WHOLES = { measure: 'policy', effort: 'leadingProject' } as const;

function isPart(kind: Subject['kind']): kind is keyof typeof WHOLES {
  return Object.hasOwn(WHOLES, kind);
}

function listOf(old: readonly Entry[], now: readonly Entry[]): List {
  return { old, new: now, pairing: paired(old, now) };
}

/** Lists of the parts of one kind: one for each of the things that they belong to. */
function partLists(
  kind: keyof typeof WHOLES,
  before: readonly Entry[],
  after: readonly Entry[],
  wholes: Pairing | undefined,
): readonly List[] {
  const within = (entries: readonly Entry[], { subject: { key } }: Entry): readonly Entry[] =>
    ofKind(entries, kind).filter(({ subject }) => subject.within === key);
  return [
    ...(wholes?.pairs ?? []).map((pair) =>
      listOf(within(before, pair.old), within(after, pair.new)),
    ),
    ...(wholes?.added ?? []).map((whole) => listOf([], within(after, whole))),
    ...(wholes?.removed ?? []).map((whole) => listOf(within(before, whole), [])),
  ];
}

function editsOf({ old, new: now, pairing }: List, years: ReadonlySet<number>): readonly Edit[] {
  const places = new Map(now.map((entry, position) => [entry, position]));
  const inOldOrder = pairing.pairs.toSorted(
    (one, other) => old.indexOf(one.old) - old.indexOf(other.old),
  );
  const positions = inOldOrder.map((pair) => places.get(pair.new) ?? 0);
  const moved = movedAmong(positions);
  const placed: { readonly at: number; readonly edits: readonly Edit[] }[] = [];
  for (const [index, pair] of inOldOrder.entries()) {
    const at = positions[index] ?? 0;
    const subject = renamed(pair.old.subject, pair.new.subject);
    const edits = changesOf(pair.old, { ...pair.new, subject }, years);
    const oldPosition = old.indexOf(pair.old);
    placed.push({
      at,
      edits: moved.has(index)
        ? [
            {
              kind: 'moved',
              subject,
              old: { position: oldPosition, place: pair.old.place },
              new: { position: at, place: pair.new.place },
            },
            ...edits,
          ]
        : edits,
    });
  }
  for (const entry of pairing.added) {
    const { subject, place, fields } = entry;
    const position = places.get(entry) ?? 0;
    placed.push({ at: position, edits: [{ kind: 'added', subject, place, fields, position }] });
  }
  for (const entry of pairing.removed) {
    const { subject, place, fields } = entry;
    const position = old.indexOf(entry);
    // Behind what it stood behind.
    const neighbour = inOldOrder.findLast((pair) => old.indexOf(pair.old) < position);
    const at = neighbour === undefined ? -0.5 : (places.get(neighbour.new) ?? 0) + 0.5;
    placed.push({ at, edits: [{ kind: 'removed', subject, place, fields, position }] });
  }
  return placed.toSorted((one, other) => one.at - other.at).flatMap(({ edits }) => edits);
}

function renamed({ key: oldKey }: Subject, subject: Subject): Subject {
  return oldKey === subject.key ? subject : { ...subject, oldKey };
}

function changesOf(old: Entry, now: Entry, years: ReadonlySet<number>): readonly Edit[] {
  const before = new Map(old.fields.map((field) => [keyOf(field), field]));
  const after = new Map(now.fields.map((field) => [keyOf(field), field]));
  const keys = [...after.keys(), ...[...before.keys()].filter((key) => !after.has(key))];
  return keys.flatMap((key): readonly Edit[] => {
    const [one, other] = [before.get(key), after.get(key)];
    const known = other ?? one;
    if (known === undefined || sameValue(one, other)) return [];
    // A value of a column that is dropped goes with its column.
    if (other === undefined && isDropped(known.year, years)) return [];
    return [
      {
        kind: 'changed',
        subject: now.subject,
        item: known.item,
        ...(known.year !== undefined && { year: known.year }),
        ...sidesOf(one, other),
        ...(isUnseen(one, other) && { unseen: true as const }),
      },
    ];
  });
}

function keyOf({ item, year }: EntryField): string {
  if (year === undefined) return item;
  return `${item} ${year === 'baseline' ? year : year.year}`;
}

function sameValue(one: EntryField | undefined, other: EntryField | undefined): boolean {
  return sameStatement(one?.value, other?.value);
}

function isDropped(year: ValueYear | undefined, years: ReadonlySet<number>): boolean {
  return year !== undefined && year !== 'baseline' && !years.has(year.year);
}

/** What no paper prints. */
const UNSEEN: ReadonlySet<Item> = new Set(['excuses', 'formVersion']);

function isUnseen(one: EntryField | undefined, other: EntryField | undefined): boolean {
  if (UNSEEN.has((other ?? one)?.item ?? 'text')) return true;
  const [before, after] = [one?.value, other?.value];
  if (before?.kind !== 'quantity' || after?.kind !== 'quantity') return false;
  // The same number, written in another way: 7000 and 7,000.
  return (
    before.quantity.kind !== 'maintain' &&
    before.quantity.kind !== 'relative' &&
    before.quantity.kind !== 'ended' &&
    before.quantity.kind !== 'missing' &&
    sameStatement({ ...before.quantity, written: '' }, { ...after.quantity, written: '' })
  );
}

function sidesOf(
  one: EntryField | undefined,
  other: EntryField | undefined,
): { readonly old?: Stated; readonly new?: Stated } {
  const texts = one?.value.kind === 'text' && other?.value.kind === 'text';
  const stretches =
    texts && one.value.kind === 'text' && other.value.kind === 'text'
      ? comparedTexts(one.value.text, other.value.text)
      : undefined;
  const [old, now] = [sideOf(one, stretches?.old), sideOf(other, stretches?.new)];
  return { ...(old && { old }), ...(now && { new: now }) };
}

function sideOf(
  field: EntryField | undefined,
  stretches: readonly Stretch[] | undefined,
): Stated | undefined {
  if (field === undefined) return undefined;
  const { value, place } = field;
  return { value, place, ...(stretches !== undefined && { stretches }) };
}
