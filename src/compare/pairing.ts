/** Which thing of the old book is which of the new one. */

import { comparable } from '../japanese/text.ts';
import type { Entry } from './entries.ts';

/** Things of one kind, and what became of them. */
export interface Pairing {
  readonly pairs: readonly { readonly old: Entry; readonly new: Entry }[];
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
}

/** By what two entries may be the same thing, the surest first; undefined: by this it is no other's. */
type Likeness = (entry: Entry, book: 'old' | 'new') => string | undefined;

/**
 * Pairs entries of one kind.
 *
 * Indicators go by KPI番号 and 旧KPI番号, then by name and unit. Goals and policies go by their names where a number was moved on,
 * then by number. Texts without a number go by all that they state, by their words, and then by how many of their
 * words they share with a text of the same page.
 *
 * @param old entries of one kind, in their order
 */
export function paired(old: readonly Entry[], now: readonly Entry[]): Pairing {
  const kind = (old[0] ?? now[0])?.subject.kind;
  const pairs: { old: Entry; new: Entry }[] = [];
  let [before, after] = [old, now];
  const take = (found: readonly { old: Entry; new: Entry }[]): void => {
    pairs.push(...found);
    const known = new Set(found.flatMap((pair) => [pair.old, pair.new]));
    before = before.filter((entry) => !known.has(entry));
    after = after.filter((entry) => !known.has(entry));
  };
  for (const likeness of kind === undefined ? [] : LIKENESSES[kind]) {
    take(alike(before, after, likeness));
  }
  if (kind !== undefined && RESEMBLING.has(kind)) take(resembling(before, after));
  return { pairs, added: after, removed: before };
}

const byKey: Likeness = ({ subject }) => subject.key;
const byName: Likeness = ({ subject: { name } }) => (name === '' ? undefined : name);
const byKeyAndName: Likeness = ({ subject: { key, name } }) => `${key} ${name}`;
const byAll: Likeness = ({ fields }) =>
  JSON.stringify(fields.map(({ item, value }) => [item, value]));
const byNameAndUnit: Likeness = (entry) =>
  JSON.stringify([entry.subject.name, textOf(entry, 'unit'), entry.subject.kind]);
/** Both books call it the same and remember the same number of before: the later of them has changed nothing. */
const byKeyAndFormer: Likeness = (entry) => {
  const former = textOf(entry, 'formerId');
  return former === '' ? undefined : JSON.stringify([entry.subject.key, former]);
};
/** 旧KPI番号 of the new book names a KPI番号 of the old one. */
const byFormer: Likeness = (entry, book) => {
  const id = comparable(book === 'old' ? entry.subject.key : textOf(entry, 'formerId'));
  return id === '' ? undefined : id;
};
const byNumberAndText: Likeness = (entry) =>
  JSON.stringify([textOf(entry, 'number'), textOf(entry, 'text')]);
const byNumber: Likeness = (entry) => textOf(entry, 'number');

function textOf({ fields }: Entry, wanted: string): string {
  const value = fields.find(({ item }) => item === wanted)?.value;
  return value?.kind === 'text' ? value.text : '';
}

const byPage: Likeness = ({ subject: { goal, policy, name } }) =>
  JSON.stringify([goal, policy, name]);

const LIKENESSES: Readonly<Record<Entry['subject']['kind'], readonly Likeness[]>> = {
  profile: [byKey],
  year: [byKey],
  goal: [byKeyAndName, byName, byKey],
  policy: [byKeyAndName, byPage, byName, byKey],
  measure: [byNumberAndText, byName, byNumber],
  indicator: [byKeyAndFormer, byFormer, byKey, byNameAndUnit],
  bullet: [byAll, byPage, byName],
  earlierCourse: [byAll, byPage, byName],
  reference: [byAll, byPage, byName],
  meetingItem: [byAll, (entry) => textOf(entry, 'text')],
  member: [byAll, byName],
  opinion: [byKey, byAll, byName],
  project: [byKey, byName],
  plannedYear: [byKey],
  plannedIndicator: [byAll, byPage, byName],
  leadingProject: [byKeyAndName, byName, byKey],
  effort: [byName],
  charterRow: [byAll, byName],
  glossaryTerm: [byAll, byName],
  goalText: [byAll, byPage, byName],
  organizationUnit: [byAll, byName],
};

const RESEMBLING: ReadonlySet<Entry['subject']['kind']> = new Set([
  'measure',
  'bullet',
  'earlierCourse',
  'reference',
  'meetingItem',
  'charterRow',
  'goalText',
]);

/** The first of the old with the first of the new that is like it. */
function alike(
  old: readonly Entry[],
  now: readonly Entry[],
  likeness: Likeness,
): readonly { old: Entry; new: Entry }[] {
  const waiting = new Map<string, Entry[]>();
  for (const entry of now) {
    const key = likeness(entry, 'new');
    if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), entry]);
  }
  return old.flatMap((entry) => {
    const key = likeness(entry, 'old');
    const found = key === undefined ? undefined : waiting.get(key)?.shift();
    return found === undefined ? [] : [{ old: entry, new: found }];
  });
}

/** What two texts share, at least, to be one that was rewritten. */
const SHARED = 0.5;

/** The most alike first. */
function resembling(
  old: readonly Entry[],
  now: readonly Entry[],
): readonly { old: Entry; new: Entry }[] {
  const candidates = old
    .flatMap((one) =>
      now.filter((other) => isOnSamePage(one, other)).map((other) => ({ old: one, new: other })),
    )
    .map((pair) => ({ ...pair, share: sharedWords(words(pair.old), words(pair.new)) }))
    .filter(({ share }) => share >= SHARED)
    .toSorted((one, other) => other.share - one.share);
  const taken = new Set<Entry>();
  return candidates.flatMap((pair) => {
    if (taken.has(pair.old) || taken.has(pair.new)) return [];
    taken.add(pair.old).add(pair.new);
    return [{ old: pair.old, new: pair.new }];
  });
}

function isOnSamePage({ subject: one }: Entry, { subject: other }: Entry): boolean {
  return one.goal === other.goal && one.policy === other.policy;
}

function words(entry: Entry): string {
  return textOf(entry, 'text') || entry.subject.name;
}

/** Dice's coefficient of the pairs of characters: 1 for the same text, 0 for one without any of them. */
function sharedWords(one: string, other: string): number {
  const [pairs, others] = [neighbours(one), neighbours(other)];
  if (pairs.length + others.length === 0) return one === other ? 1 : 0;
  const left = new Map<string, number>();
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of others) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / (pairs.length + others.length);
}

function neighbours(text: string): readonly string[] {
  const characters = Array.from(text);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * The fewest entries that have to be moved so that the others stand in their new order.
 *
 * @param positions the new place of each, in the old order
 * @returns the indexes of those that are moved
 */
export function movedAmong(positions: readonly number[]): ReadonlySet<number> {
  // The longest rising row stays: patience sorting with links back.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, position] of positions.entries()) {
    const at = ends.findIndex((end) => (positions[end] ?? 0) >= position);
    const pile = at === -1 ? ends.length : at;
    before[index] = ends[pile - 1];
    ends[pile] = index;
  }
  const staying = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) staying.add(index);
  return new Set([...positions.keys()].filter((index) => !staying.has(index)));
}
