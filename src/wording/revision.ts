/** What changed between two books, in sentences: for the head of 新旧対照表 and for the terminal. */

import { documentTitle } from '../forms/output.ts';
import type { PaperRevision, PrintedPaper } from '../forms/pages.ts';
import type { Edit, Item, Outcome, Revision } from '../forms/revision.ts';
import { printDate } from '../japanese/date.ts';
import { EDIT_GROUPS, type RevisionWords } from './revisionWords.ts';
import { fillBlanks, type Words } from './words.ts';

/** Indicators that one sentence names; the table names all. */
const MOST_NAMED = 5;

/**
 * Sums up a revision.
 *
 * @returns which books; how many edits, by what they are of; verdicts that changed; counts of the whole plan that
 *   changed; and how many edits no paper shows
 */
export function revisionSentences(
  revision: Revision,
  { revision: words }: Words,
): readonly string[] {
  const { old, new: now } = revision;
  const { summary } = words;
  if (old.sha256 === now.sha256) return [summary.same];
  const [seen, unseen] = [seenEdits(revision), revision.edits.length - seenEdits(revision).length];
  return [
    fillBlanks(summary.books, { old: old.name, new: now.name }),
    ...(seen.length === 0 ? [summary.nothing] : [editsSentence(seen, words)]),
    ...outcomeSentences(revision.outcomes, seen.length > 0, words),
    ...(unseen === 0 ? [] : [fillBlanks(summary.unseen, { count: String(unseen) })]),
  ];
}

/** The edits that papers show. */
export function seenEdits({ edits }: Revision): readonly Edit[] {
  return edits.filter((edit) => edit.kind !== 'changed' || edit.unseen !== true);
}

/**
 * Says which pages are exchanged.
 *
 * @param papers all that were compared
 */
export function pagesSentence(
  papers: readonly PaperRevision[],
  { revision: { summary } }: Words,
): string {
  const list = papers.flatMap(({ name, pages, newCount }) => {
    const changed = pages.flatMap((page) =>
      page.kind === 'replaced' || page.kind === 'added' ? [String(page.new)] : [],
    );
    const isChanged = pages.some(({ kind }) => kind !== 'same');
    return isChanged
      ? [
          fillBlanks(summary.pagesOf, {
            paper: documentTitle(name),
            pages: changed.join(summary.separator),
            count: String(newCount),
          }),
        ]
      : [];
  });
  return list.length === 0
    ? summary.noPages
    : fillBlanks(summary.pages, { list: list.join(summary.separator) });
}

/**
 * What stands on and above exchanged pages.
 *
 * @param day ISO date of the exchange
 */
export function replacementText(
  { title, pages }: PrintedPaper,
  day: string,
  { revision: { replacement } }: Words,
): {
  readonly stamp: string;
  readonly title: string;
  readonly pageTitle: (page: number) => string;
} {
  return {
    stamp: fillBlanks(replacement.stamp, { date: printDate(day) }),
    title: fillBlanks(replacement.title, { title }),
    pageTitle: (page) =>
      fillBlanks(replacement.page, {
        number: String(page),
        title: pages[page - 1]?.title ?? '',
      }),
  };
}

function editsSentence(edits: readonly Edit[], { summary }: RevisionWords): string {
  const counts = new Map<(typeof EDIT_GROUPS)[number], number>();
  for (const edit of edits) counts.set(groupOf(edit), (counts.get(groupOf(edit)) ?? 0) + 1);
  const groups = EDIT_GROUPS.flatMap((group) => {
    const count = counts.get(group);
    return count === undefined ? [] : [fillBlanks(summary.groups[group], { count: String(count) })];
  });
  return fillBlanks(summary.edits, {
    count: String(edits.length),
    groups: groups.join(summary.separator),
  });
}

const FIGURES: ReadonlySet<Item> = new Set(['target', 'originalTarget', 'actual', 'comparison']);
const TEXTS: ReadonlySet<Item> = new Set(['text', 'notes', 'nameNotes', 'overrideReason', 'tags']);

function groupOf(edit: Edit): (typeof EDIT_GROUPS)[number] {
  if (edit.kind !== 'changed') return edit.kind;
  if (FIGURES.has(edit.item)) return 'figures';
  if (edit.subject.kind === 'profile') return 'profile';
  return TEXTS.has(edit.item) ? 'texts' : 'names';
}

function outcomeSentences(
  outcomes: readonly Outcome[],
  isChanged: boolean,
  { summary, counts }: RevisionWords,
): readonly string[] {
  const schemes = outcomes.flatMap((one) =>
    one.kind === 'scheme' ? [fillBlanks(summary.scheme, { old: one.old, new: one.new })] : [],
  );
  const verdicts = outcomes.flatMap((one) =>
    one.kind === 'verdict'
      ? [
          fillBlanks(summary.verdict, {
            id: one.indicator,
            name: one.name,
            year: one.year.label,
            old: one.old.label,
            new: one.new.label,
          }),
        ]
      : [],
  );
  const rest = verdicts.length - MOST_NAMED;
  const named = [
    ...verdicts.slice(0, MOST_NAMED),
    ...(rest > 0 ? [fillBlanks(summary.more, { count: String(rest) })] : []),
  ];
  const totals = outcomes.flatMap((one) =>
    one.kind === 'count' && one.of.kind === 'total' && one.what.kind !== 'share'
      ? [
          fillBlanks(summary.count, {
            what:
              one.what.kind === 'verdict'
                ? fillBlanks(counts.verdict, { mark: one.what.mark, label: one.what.label })
                : counts[one.what.kind],
            old: one.old ?? '0',
            new: one.new ?? '0',
          }),
        ]
      : [],
  );
  const list = (parts: readonly string[]): string => parts.join(summary.separator);
  return [
    ...schemes,
    ...(verdicts.length > 0
      ? [fillBlanks(summary.verdicts, { count: String(verdicts.length), list: list(named) })]
      : isChanged
        ? [summary.noVerdicts]
        : []),
    ...(totals.length > 0 ? [fillBlanks(summary.counts, { list: list(totals) })] : []),
  ];
}
