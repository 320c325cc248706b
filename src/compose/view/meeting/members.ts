/** 委員名簿 in finished strings. */

import type { Member, Submission } from '../../../forms/submission.ts';
import { compareKana, isKana } from '../../../japanese/kana.ts';
import type { Words } from '../../../wording/words.ts';
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
  /** How many. */
  readonly count: string;
  /** Whether the readings are in the order of the fifty sounds. */
  readonly alphabetical: boolean;
  /** Whether at least one member has something in the column. */
  readonly withReadings: boolean;
  readonly withAffiliations: boolean;
  readonly withRemarks: boolean;
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
  const has = (column: 'reading' | 'affiliation' | 'note'): boolean =>
    members.some((member) => factText(member[column]) !== '');
  return {
    name: breakLines((profile.committee ?? profile.plan).value),
    number: handoutNumber(agenda, words),
    count: String(members.length),
    alphabetical: isAlphabetical(members),
    withReadings: has('reading'),
    withAffiliations: has('affiliation'),
    withRemarks: has('note'),
    people: members.map(({ name, reading, affiliation, note }) => ({
      name: breakLines(name.value),
      reading: factText(reading),
      affiliation: factText(affiliation),
      remark: factText(note),
    })),
  };
}

function handoutNumber(agenda: Optional<AgendaView>, { membersPaper }: Words): string {
  const handouts = agenda === false ? [] : agenda.handouts;
  return handouts.find(({ title }) => title.includes(membersPaper))?.number ?? '';
}

/** Only readings in kana can be told to be in order. */
function isAlphabetical(members: readonly Member[]): boolean {
  const readings = members.map(({ reading }) => reading?.value ?? '');
  return readings.every(
    (one, index) =>
      isKana(one) && (index === 0 || compareKana(readings[index - 1] ?? '', one) <= 0),
  );
}
