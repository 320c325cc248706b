/** 次第 in finished strings: when and where, what is on the agenda, which papers are handed out. */

import type { Meeting, Profile, Submission } from '../../../forms/submission.ts';
import { printDate } from '../../../japanese/date.ts';
import {
  meetingItemKind,
  type MeetingItemKind,
  numberedPaper,
  withWeekday,
} from '../../../japanese/meetingItem.ts';
import { comparable } from '../../../japanese/text.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines, factText } from '../value/text.ts';
import { isAtHand } from './meetings.ts';

/** A paper that is handed out. */
export interface HandoutView {
  /** Blank when it has none. */
  readonly number: string;
  readonly title: string;
}

/** A part of the agenda: 議事, 報告, その他. */
interface PartView {
  /** Its place in the agenda, from 1. */
  readonly number: string;
  readonly label: string;
  /** Numbered in brackets unless it is the only one. */
  readonly items: readonly { readonly mark: string; readonly text: string }[];
}

/** 次第. */
export interface AgendaView {
  /** The committee, or the plan where 基本情報 names none. */
  readonly name: string;
  /** 令和元年8月7日（水）9時30分から; none when it is not known. */
  readonly times: readonly string[];
  readonly places: readonly string[];
  readonly parts: readonly PartView[];
  /** Empty when nothing is handed out. */
  readonly handouts: readonly HandoutView[];
}

/**
 * Prints 次第, the same whether the run makes it alone or with all other papers.
 *
 * @returns lacking when the workbook has no meeting
 */
export function agendaView(submission: Submission, words: Words): Optional<AgendaView> {
  const { profile } = submission;
  const meeting = atHand(submission);
  if (meeting === undefined) return false;
  const times = textsOf(meeting, 'date').map(withWeekday);
  const places = textsOf(meeting, 'place');
  const { meetingDate, venue } = profile;
  return {
    name: breakLines((profile.committee ?? profile.plan).value),
    times: times.length > 0 || meetingDate === undefined ? times : [withDay(meetingDate.value)],
    places: places.length > 0 ? places : [factText(venue)].filter((text) => text !== ''),
    parts: partViews(meeting, words),
    handouts: handoutsOf(submission, words),
  };
}

/** The rows of the meeting at hand; none when there are none. */
function atHand({ meeting, profile }: Submission): Meeting | undefined {
  const items = (meeting?.items ?? []).filter((item) => isAtHand(item, profile));
  return items.length === 0 ? undefined : { items };
}

function withDay(iso: string): string {
  return printDate(iso, { weekday: true });
}

function textsOf({ items }: Meeting, kind: MeetingItemKind): readonly string[] {
  return items
    .filter(({ label }) => meetingItemKind(label) === kind)
    .map(({ text }) => breakLines(text.value));
}

/** In front of the only item of a part: as much room as a number, and nothing in it. */
const NO_NUMBER = '\u3000\u3000';

/** Parts stand in the order in which they first occur; rows of one label belong together. */
function partViews({ items }: Meeting, words: Words): readonly PartView[] {
  const rows = items.filter(({ label }) => meetingItemKind(label) === 'part');
  const labels = [...new Set(rows.map(({ label }) => label))];
  return labels.map((label, part) => {
    const own = rows.filter((row) => row.label === label);
    return {
      number: String(part + 1),
      label: breakLines(label),
      items: own.map(({ text }, index) => ({
        mark:
          own.length === 1
            ? NO_NUMBER
            : fillBlanks(words.agendaItem, { number: String(index + 1) }),
        text: breakLines(text.value),
      })),
    };
  });
}

/**
 * The papers of the meeting: those that the sheet lists, with the numbers of those that can be made of the workbook,
 * and those that it does not list, each by its number.
 */
function handoutsOf(submission: Submission, words: Words): readonly HandoutView[] {
  const { members: people, profile } = submission;
  const meeting = atHand(submission);
  const packet = packetOf(profile);
  const listed = (meeting === undefined ? [] : textsOf(meeting, 'paper'))
    .map(numberedPaper)
    .map((one) =>
      one.number === '' && isSame(one, packet) ? { ...one, number: packet.number } : one,
    );
  const members = { number: '', title: words.membersPaper };
  const made = [...(people.length > 0 ? [members] : []), packet];
  const all = [...listed];
  for (const paper of made) {
    if (!listed.some((one) => isSame(one, paper))) all.splice(placeFor(paper, all), 0, paper);
  }
  return all;
}

function packetOf({ paperNumber, title }: Profile): HandoutView {
  return { number: factText(paperNumber), title: breakLines(title.value) };
}

/** Shorter titles (次第, 図) say too little to be taken for a part of a longer one. */
const LEAST_TITLE = 4;

/** Papers are the same by their numbers, or, where one has none, by titles of which one says what the other says. */
function isSame(one: HandoutView, other: HandoutView): boolean {
  const [number, otherNumber] = [comparable(one.number), comparable(other.number)];
  if (number !== '' && otherNumber !== '') return number === otherNumber;
  const [title, otherTitle] = [comparable(one.title), comparable(other.title)];
  if (title.length < LEAST_TITLE || otherTitle.length < LEAST_TITLE) return title === otherTitle;
  return title.includes(otherTitle) || otherTitle.includes(title);
}

/** Behind the papers of lower numbers, before all others. */
function placeFor(paper: HandoutView, all: readonly HandoutView[]): number {
  const own = ordinal(paper);
  return all.findLastIndex((one) => ordinal(one) < own) + 1;
}

/** The first digits of a paper's number; papers without a number come first. */
function ordinal({ number }: HandoutView): number {
  return number === '' ? 0 : Number(/\d+/u.exec(comparable(number))?.[0] ?? Infinity);
}
