/** 委員名簿 in finished strings. */

import type { Fact, Member, Submission } from '../../forms/submission.ts';
import { compareKana, isKana } from '../../japanese/kana.ts';
import type { Words } from '../../wording/words.ts';
import type { AgendaView } from './meeting.ts';
import { breakLines } from './text.ts';

/** One member; what is not known is blank. */
interface MemberView {
  readonly name: string;
  readonly readings: readonly string[];
  readonly affiliations: readonly string[];
  readonly remarks: readonly string[];
}

/** 委員名簿. */
export interface RosterView {
  /** The committee, or the plan where 基本情報 names none. */
  readonly name: string;
  /** The number that the meeting's list of papers gives it; none when it gives none. */
  readonly numbers: readonly string[];
  /** How many. */
  readonly count: string;
  /** One element when the readings are in the order of the fifty sounds. */
  readonly alphabetical: readonly [] | readonly [true];
  /** One element for each column of which at least one member has something. */
  readonly withReadings: readonly [] | readonly [true];
  readonly withAffiliations: readonly [] | readonly [true];
  readonly withRemarks: readonly [] | readonly [true];
  readonly people: readonly MemberView[];
}

/**
 * Prints 委員名簿.
 *
 * @param agendas 次第, if there is one: its list of papers may number the 名簿
 * @returns nothing when the workbook has no members
 */
export function rosterViews(
  { members, profile }: Submission,
  words: Words,
  agendas: readonly AgendaView[],
): readonly RosterView[] {
  if (members.length === 0) return [];
  const has = (column: 'reading' | 'affiliation' | 'note'): readonly [] | readonly [true] =>
    members.some((member) => textOf(member[column]) !== '') ? [true] : [];
  const columns = {
    withReadings: has('reading'),
    withAffiliations: has('affiliation'),
    withRemarks: has('note'),
  };
  return [
    {
      name: breakLines((profile.committee ?? profile.plan).value),
      numbers: numbersOf(agendas, words),
      count: String(members.length),
      alphabetical: isAlphabetical(members) ? [true] : [],
      ...columns,
      people: members.map(({ name, reading, affiliation, note }) => ({
        name: breakLines(name.value),
        // A column that stands has a cell in every row.
        readings: columns.withReadings.map(() => textOf(reading)),
        affiliations: columns.withAffiliations.map(() => textOf(affiliation)),
        remarks: columns.withRemarks.map(() => textOf(note)),
      })),
    },
  ];
}

function textOf(fact: Fact<string> | undefined): string {
  return breakLines(fact?.value ?? '');
}

function numbersOf(agendas: readonly AgendaView[], { membersPaper }: Words): readonly string[] {
  const papers = agendas.flatMap(({ handouts }) => handouts).flatMap(({ papers: own }) => own);
  const found = papers.find(({ title }) => title.includes(membersPaper));
  return found === undefined || found.number === '' ? [] : [found.number];
}

/** Only readings in kana can be told to be in order. */
function isAlphabetical(members: readonly Member[]): boolean {
  const readings = members.map(({ reading }) => reading?.value ?? '');
  return readings.every(
    (one, index) =>
      isKana(one) && (index === 0 || compareKana(readings[index - 1] ?? '', one) <= 0),
  );
}
