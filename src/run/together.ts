/** Several files at once: two books that are compared, or a book with the slips that come back to it. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Artifact } from '../forms/artifact.ts';
import type { Evaluation } from '../forms/evaluation.ts';
import { collect } from './collect.ts';
import { collectionText } from './collectionText.ts';
import { compareRuns } from './compare.ts';
import { openRun, originOf, type Run, type Source, type Tools } from './run.ts';
import { safeName } from './safeName.ts';

/** What lies there. */
export interface Several {
  /** The one that was saved first comes first. */
  readonly sources: readonly Source[];
  /** How many files of other kinds lay beside them. */
  readonly others: number;
  /** A book that is open already; slips without their book come back to it. */
  readonly open?: Run;
}

/** What was made of them. */
export type Together =
  | {
      readonly kind: 'comparison';
      readonly old: string;
      readonly now: string;
      readonly sentences: readonly string[];
      /** Of the folder in which the files belong. */
      readonly folder: string;
      readonly files: readonly Artifact[];
    }
  | {
      readonly kind: 'collection';
      readonly into: string;
      readonly sentences: readonly string[];
      readonly folder: string;
      readonly files: readonly Artifact[];
    }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Does what can be meant by files that are given together: two books are compared, the one of the earlier 対象年度 (or,
 * where both are of one year, that was saved first) as the old one; slips are collected into the largest file that is
 * none.
 *
 * @param day ISO date that stands on exchanged pages
 * @param isSwapped of two books, the other one is the old one
 */
export async function workTogether(
  { sources, others, open }: Several,
  tools: Tools,
  { day, isSwapped = false }: { readonly day: string; readonly isSwapped?: boolean },
): Promise<Together> {
  const runs = sources.map((source) => openRun(source, tools));
  const [first, second, ...more] = runs;
  const books = await booksAmong(runs, more.length === 0 ? 2 : 1);
  if (first !== undefined && second !== undefined && books.length === 2) {
    const [old, now] = await inOrderOfYears(first, second);
    return isSwapped ? compared(now, old, day) : compared(old, now, day);
  }
  const into = books[0] ?? (await booksAmong(open === undefined ? [] : [open], 1))[0];
  if (into === undefined) return { kind: 'refused', diagnostics: [withoutBook()] };
  const slips = sources.filter((source) => source !== into.source);
  return collected(into, slips, others);
}

/** The largest first: a slip holds no more than a part of its book. A file that cannot be read is none. */
async function booksAmong(runs: readonly Run[], most: number): Promise<readonly Run[]> {
  const books: Run[] = [];
  const bySize = runs.toSorted((one, other) => other.source.bytes.length - one.source.bytes.length);
  for (const run of bySize) {
    const { value } = await run.reach('workbook');
    if (value === undefined || run.tools.stages.isSlip(value.form)) continue;
    books.push(run);
    if (books.length === most) break;
  }
  return books;
}

async function inOrderOfYears(one: Run, other: Run): Promise<readonly [Run, Run]> {
  const [first = 0, second = 0] = [await judgedYear(one), await judgedYear(other)];
  return first <= second ? [one, other] : [other, one];
}

async function judgedYear(run: Run): Promise<number | undefined> {
  const { value } = await run.reach('evaluation');
  return value?.form.form === 'evaluation' ? yearOf(value.form.value) : undefined;
}

function yearOf({ submission }: Evaluation): number {
  return submission.profile.judgedYear.value.year;
}

async function compared(old: Run, now: Run, day: string): Promise<Together> {
  const { value, diagnostics } = await compareRuns(old, now, day);
  if (value === undefined) return { kind: 'refused', diagnostics };
  const { name } = await originOf(now);
  return {
    kind: 'comparison',
    old: old.source.path,
    now: now.source.path,
    sentences: value.sentences,
    folder: `${safeName(name)}_新旧対照`,
    files: value.files,
  };
}

async function collected(into: Run, slips: readonly Source[], others: number): Promise<Together> {
  const files = slips.map(({ path, bytes }) => ({
    path,
    read: () => ({ kind: 'read', bytes }) as const,
  }));
  const { diagnostics, collection, artifacts } = await collect(into, { files, others, take: [] });
  if (collection === undefined || artifacts === undefined) return { kind: 'refused', diagnostics };
  const { name } = await originOf(into);
  return {
    kind: 'collection',
    into: into.source.path,
    sentences: collectionText(collection).trimEnd().split('\n'),
    folder: `${safeName(name)}_集約`,
    files: artifacts,
  };
}

function withoutBook(): Diagnostic {
  return {
    code: 'together/no-book',
    severity: 'error',
    message: '担当課の調査票だけがあり、それを集めるブックがありません。',
    hint: '調査票のもとになったブックも、一緒に置いてください。',
  };
}
