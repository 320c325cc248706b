/** The row that the sheet 公開履歴 should get where a correction was found. */

import type { Evaluation } from '../../../forms/evaluation.ts';
import type { Edit, Revision, ValueYear } from '../../../forms/revision.ts';
import { printDate } from '../../../japanese/date.ts';
import { fullFiscalYear } from '../../../japanese/fiscalYear.ts';
import { oneLine } from '../../../japanese/text.ts';
import { seenEdits } from '../../../wording/revision.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import type { Context } from '../value/context.ts';
import { statedText, yearText } from './stated.ts';

/** Corrections that a row names; more would not be read. */
const MOST_NAMED = 3;
/** Longer ones are not quoted. */
const LONGEST_QUOTED = 30;

/** Two books of the same 対象年度, and what differs. */
interface Corrected {
  readonly revision: Revision;
  readonly old: Evaluation;
  readonly now: Evaluation;
  /** ISO date on which the corrected papers are handed out. */
  readonly day: string;
}

/**
 * Proposes the row by which website, feed and open data say that they were corrected, and how.
 *
 * @returns a sentence with 日付, 区分 and 内容; none where no paper shows a difference, where nothing was published
 *   before (公開履歴 is empty), or where the new book has its row already
 */
export function publicationProposal(
  { revision, old, now, day }: Corrected,
  words: Words,
): readonly string[] {
  const [before, after] = [old, now].map(({ submission }) => submission.history?.length ?? 0);
  const seen = seenEdits(revision);
  if (seen.length === 0 || before === 0 || before !== after) return [];
  const { proposal } = words.revision;
  const context: Context = { submission: now.submission, scheme: now.scheme, words };
  const named = seen.flatMap((edit) => correctionText(edit, context)).slice(0, MOST_NAMED);
  const rest = seen.length - named.length;
  const more = fillBlanks(named.length === 0 ? proposal.count : proposal.more, {
    count: String(rest),
  });
  const text = [...named, ...(rest === 0 ? [] : [more])].join(proposal.separator);
  return [fillBlanks(proposal.row, { date: printDate(day), text })];
}

/** What was wrong and what is right; nothing for what cannot be said in a few words. */
function correctionText(edit: Edit, context: Context): readonly string[] {
  const { revision } = context.words;
  if (edit.kind !== 'changed' || edit.subject.name === '') return [];
  const { item, year, subject } = edit;
  const value = revision.items[item];
  const [old, now] = [edit.old, edit.new].map((stated) =>
    stated === undefined ? revision.blank : oneLine(statedText(stated.value, context)),
  );
  if (old === undefined || now === undefined) return [];
  if (Math.max(old.length, now.length) > LONGEST_QUOTED) return [];
  return [
    fillBlanks(revision.proposal.correction, {
      name: oneLine(subject.name),
      item:
        year === undefined
          ? value
          : fillBlanks(revision.proposal.yearValue, { year: inFull(year, context), value }),
      old,
      new: now,
    }),
  ];
}

/** As the website writes years, where the row is read: 令和6年度, not R6. */
function inFull(year: ValueYear, context: Context): string {
  return year === 'baseline' ? yearText(year, context) : fullFiscalYear(year);
}
