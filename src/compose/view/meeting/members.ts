/** 委員名簿 in finished strings. */

import type { Member, Submission } from '../../../forms/submission.ts';
import { compareKana, isKana } from '../../../japanese/kana.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import { LINE_BREAK } from '../../markup/inlines.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines, factText } from '../value/text.ts';
import type { AgendaView } from './agenda.ts';

/** One member; what is not known is blank. */
interface MemberView {
  readonly name: string;
  readonly reading: string;
  readonly affiliation: string;
  readonly remark: string;
}

/** 委員名簿. */
export interface RosterView {
  /** The committee, or the plan where 基本情報 names none. */
  readonly name: string;
  /** The number that the meeting's list of papers gives it; blank when it gives none. */
  readonly number: string;
  /** How many; of two who follow each other one. */
  readonly count: string;
  /** Whether the readings are in the order of the fifty sounds. */
  readonly alphabetical: boolean;
  /** Whether at least one member has something in the column. */
  readonly withReadings: boolean;
  readonly withAffiliations: boolean;
  readonly withRemarks: boolean;
  /** 委嘱期間 of all members; blank when 基本情報 does not say it. */
  readonly term: string;
  readonly people: readonly MemberView[];
}

/**
 * Prints 委員名簿.
 *
 * @param agenda 次第, if there is one: its list of papers may number the 名簿
 * @returns lacking when the workbook has no members
 */
export function rosterView(
  { members, profile }: Submission,
  words: Words,
  agenda: Optional<AgendaView>,
): Optional<RosterView> {
  if (members.length === 0) return false;
  const has = (column: 'reading' | 'affiliation'): boolean =>
    members.some((member) => factText(member[column]) !== '');
  const remarks = members.map((member) => remarkOf(member, words));
  return {
    name: breakLines((profile.committee ?? profile.plan).value),
    number: handoutNumber(agenda, words),
    count: String(members.filter(({ exchange }) => exchange?.value !== 'former').length),
    alphabetical: isAlphabetical(members),
    withReadings: has('reading'),
    withAffiliations: has('affiliation'),
    withRemarks: remarks.some((remark) => remark !== ''),
    term: factText(profile.memberTerm),
    people: members.map(({ name, reading, affiliation }, index) => ({
      name: breakLines(name.value),
      reading: factText(reading),
      affiliation: factText(affiliation),
      remark: remarks[index] ?? '',
    })),
  };
}

/** What the sheet says, that two follow each other, and the term of this one. */
function remarkOf({ note, exchange, term }: Member, words: Words): string {
  const own = note === undefined ? [] : [breakLines(note.value)];
  return [
    ...own,
    ...(exchange === undefined ? [] : [words.memberExchanged]),
    ...(term === undefined ? [] : [fillBlanks(words.memberTerm, { term: breakLines(term.value) })]),
  ].join(LINE_BREAK);
}

function handoutNumber(agenda: Optional<AgendaView>, { membersPaper }: Words): string {
  const handouts = agenda === false ? [] : agenda.handouts;
  return handouts.find(({ title }) => title.includes(membersPaper))?.number ?? '';
}

/** Only readings in kana can be told to be in order. */
function isAlphabetical(members: readonly Member[]): boolean {
  const readings = members
    .filter(({ exchange }) => exchange?.value !== 'successor')
    .map(({ reading }) => reading?.value ?? '');
  return readings.every(
    (one, index) =>
      isKana(one) && (index === 0 || compareKana(readings[index - 1] ?? '', one) <= 0),
  );
}
