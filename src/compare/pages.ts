/** Two printings of a paper → which pages are exchanged, and what is corrected on them. */

import { diffArrays } from 'diff';

import type {
  Correction,
  CorrectionSide,
  PageChange,
  PageContent,
  PaperRevision,
  PrintedPaper,
  Statement,
} from '../forms/pages.ts';
import { comparedTexts } from './stretches.ts';

/**
 * Compares two printings by what their pages say.
 *
 * A page that says the same on another place is not exchanged. Between two such pages, those of the old paper are
 * exchanged for those of the new one in their order; what is left of either is dropped or added.
 *
 * @param old absent: the old book had no such paper
 * @param now absent: the new one has none
 */
export function comparePages(
  old: PrintedPaper | undefined,
  now: PrintedPaper | undefined,
): PaperRevision {
  const [before, after] = [old?.pages ?? [], now?.pages ?? []];
  const known = now ?? old;
  if (known === undefined) throw new Error('There is no paper to compare.');
  return {
    name: known.name,
    title: known.title,
    oldCount: before.length,
    newCount: after.length,
    pages: pageChanges(before, after),
    corrections: corrections(statementsOf(old), statementsOf(now)),
  };
}

/** What stands under no heading stands under the title of its page. */
function statementsOf(paper: PrintedPaper | undefined): readonly Statement[] {
  const { statements = [], pages = [] } = paper ?? {};
  return statements.map((one) =>
    one.place.length > 0 ? one : { ...one, place: [pages[one.page - 1]?.title ?? ''] },
  );
}

/** A stretch of two lists: the same in both, or something else in one for something else in the other. */
interface Alignment {
  readonly same: boolean;
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** @returns indexes into both lists, in their order */
function alignedStretches(old: readonly string[], now: readonly string[]): readonly Alignment[] {
  const stretches: { same: boolean; old: number[]; new: number[] }[] = [];
  let [before, after] = [0, 0];
  for (const { added, removed, count } of diffArrays([...old], [...now])) {
    const same = !added && !removed;
    const last = stretches.at(-1);
    const open = last !== undefined && !last.same && !same ? last : { same, old: [], new: [] };
    if (open !== last) stretches.push(open);
    if (!added) for (let index = 0; index < count; index += 1) open.old.push(before + index);
    if (!removed) for (let index = 0; index < count; index += 1) open.new.push(after + index);
    if (!added) before += count;
    if (!removed) after += count;
  }
  return stretches;
}

function pageChanges(
  old: readonly PageContent[],
  now: readonly PageContent[],
): readonly PageChange[] {
  return alignedStretches(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  ).flatMap((stretch): readonly PageChange[] => {
    const { same, old: before, new: after } = stretch;
    const pairs = Math.min(before.length, after.length);
    return [
      ...after.slice(0, pairs).map((page, index): PageChange => ({
        kind: same ? 'same' : 'replaced',
        old: (before[index] ?? 0) + 1,
        new: page + 1,
        title: now[page]?.title ?? '',
      })),
      ...after.slice(pairs).map((page): PageChange => ({
        kind: 'added',
        new: page + 1,
        title: now[page]?.title ?? '',
      })),
      ...before.slice(pairs).map((page): PageChange => ({
        kind: 'dropped',
        old: page + 1,
        title: old[page]?.title ?? '',
      })),
    ];
  });
}

/** What stood somewhere goes with what stands there now. */
function corrections(old: readonly Statement[], now: readonly Statement[]): readonly Correction[] {
  return alignedStretches(old.map(sayingOf), now.map(sayingOf))
    .filter(({ same }) => !same)
    .flatMap(({ old: before, new: after }) => {
      const { old: left, new: come } = withoutSameTexts(
        before.flatMap((index) => old[index] ?? []),
        after.flatMap((index) => now[index] ?? []),
      );
      const found: Correction[] = [];
      for (const statement of come) {
        const at = left.findIndex((one) => placeOf(one) === placeOf(statement));
        const was = at === -1 ? undefined : left.splice(at, 1)[0];
        found.push({ ...about(statement), ...sides(was, statement) });
      }
      return [...found, ...left.map((one): Correction => ({ ...about(one), old: side(one) }))];
    });
}

/** A cell below a head that was corrected says what it said. */
function withoutSameTexts(
  old: readonly Statement[],
  now: readonly Statement[],
): { readonly old: Statement[]; readonly new: readonly Statement[] } {
  const left = [...old];
  const come = now.filter(({ kind, text }) => {
    const at = left.findIndex((one) => one.kind === kind && one.text === text);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return { old: left, new: come };
}

function sayingOf(statement: Statement): string {
  return `${placeOf(statement)}\n${statement.text}`;
}

function placeOf({ place, kind }: Statement): string {
  return JSON.stringify([kind, place]);
}

function about({ place, kind }: Statement): Pick<Correction, 'place' | 'kind'> {
  return { place, kind };
}

function sides(was: Statement | undefined, now: Statement): Pick<Correction, 'old' | 'new'> {
  if (was === undefined) return { new: side(now) };
  if (now.kind === 'figure') return { old: side(was), new: side(now) };
  const { old, new: after } = comparedTexts(was.text, now.text);
  return { old: { ...side(was), stretches: old }, new: { ...side(now), stretches: after } };
}

function side({ page, text }: Statement): CorrectionSide {
  return { page, text };
}
