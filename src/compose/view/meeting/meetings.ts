/** 会議の経過 in finished strings: the meetings before the one at hand, itself, and what is planned. */

import type { Meeting, Profile, Submission } from '../../../forms/submission.ts';
import { printDate } from '../../../japanese/date.ts';
import {
  isRemarkOnMeeting,
  isSpan,
  meetingItemKind,
  withWeekday,
} from '../../../japanese/meetingItem.ts';
import { comparable } from '../../../japanese/text.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines, factText } from '../value/text.ts';

type MeetingItem = Meeting['items'][number];

/** Lines of one cell. */
interface LinesView {
  readonly first: string;
  readonly others: readonly string[];
}

/** One meeting, or what took place between two. */
interface OccasionView {
  /** 第1回, 市民意見の募集. */
  readonly name: string;
  /** When, with its notes (※予定), and where. */
  readonly when: LinesView;
  /** 議事, numbered where there are several. */
  readonly subjects: LinesView;
}

/** 会議の経過. */
export interface MeetingsView {
  /** The committee, or the plan where 基本情報 names none. */
  readonly committee: string;
  readonly occasions: readonly OccasionView[];
}

/** Whether a row belongs to the meeting at hand: it names none, or that of 基本情報. */
export function isAtHand({ meeting }: MeetingItem, { meetingNumber }: Profile): boolean {
  if (meeting === undefined) return true;
  return (
    meetingNumber !== undefined && comparable(meeting.value) === comparable(meetingNumber.value)
  );
}

/** Prints the course of the meetings; lacking when the workbook knows of none but the one at hand. */
export function meetingsView(
  { meeting, profile }: Submission,
  words: Words,
): Optional<MeetingsView> {
  const items = meeting?.items ?? [];
  if (items.every((item) => isAtHand(item, profile))) return false;
  const own = factText(profile.meetingNumber);
  const nameOf = (item: MeetingItem): string =>
    isAtHand(item, profile) ? own || words.meetingAtHand : factText(item.meeting);
  const names = [...new Set(items.map(nameOf))];
  return {
    committee: breakLines((profile.committee ?? profile.plan).value),
    occasions: names.map((name) => {
      const rows = items.filter((item) => nameOf(item) === name);
      return {
        name,
        when: cellLines(whenOf(rows, profile, words)),
        subjects: cellLines(subjectsOf(rows, words)),
      };
    }),
  };
}

/** Date, notes on it, place. A meeting at hand that the sheet does not date is dated by 基本情報. */
function whenOf(rows: readonly MeetingItem[], profile: Profile, words: Words): readonly string[] {
  const texts = (kind: 'date' | 'place'): readonly string[] =>
    rows
      .filter(({ label }) => meetingItemKind(label) === kind)
      .map(({ text }) => breakLines(text.value));
  const atHand = rows.some((item) => isAtHand(item, profile));
  const [dates, places] = [texts('date').map(withWeekday), texts('place')];
  const { meetingDate, venue } = profile;
  const periods = rows
    .filter(({ label }) => isSpan(label))
    .map(({ label, text }) =>
      fillBlanks(words.meetingLine, { label: breakLines(label), text: breakLines(text.value) }),
    );
  const notes = rows
    .filter(({ label }) => isRemarkOnMeeting(label))
    .map(({ text }) => fillBlanks(words.meetingRemark, { text: breakLines(text.value) }));
  return [
    ...(dates.length === 0 && atHand && meetingDate !== undefined
      ? [printDate(meetingDate.value, { weekday: true })]
      : dates),
    ...periods,
    ...notes,
    ...(places.length === 0 && atHand && venue !== undefined ? [factText(venue)] : places),
  ];
}

/** Everything that is said of the meeting but when and where, and which papers were handed out. */
function subjectsOf(rows: readonly MeetingItem[], words: Words): readonly string[] {
  const own = rows.filter(
    ({ label }) => meetingItemKind(label) === 'part' && !isSpan(label) && !isRemarkOnMeeting(label),
  );
  return own.map(({ text }, index) =>
    own.length === 1
      ? breakLines(text.value)
      : fillBlanks(words.meetingSubject, {
          number: String(index + 1),
          text: breakLines(text.value),
        }),
  );
}

function cellLines(texts: readonly string[]): LinesView {
  const [first = '', ...others] = texts;
  return { first, others };
}
