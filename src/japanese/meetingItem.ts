/** What the rows of a 会議 sheet say: when, where, which papers. */

import { parseDate, printDate } from './date.ts';
import { comparable, halfWidth } from './text.ts';

/** What a row is about, by its 項目; everything that is no heading of its own is a part of the agenda. */
export type MeetingItemKind = 'date' | 'place' | 'paper' | 'part';

const KINDS: readonly (readonly [RegExp, MeetingItemKind])[] = [
  [/^(?:開催)?(?:日時|期日)$|^とき$/u, 'date'],
  [/^(?:開催)?(?:場所|会場)$|^ところ$/u, 'place'],
  [/^(?:会議|配[布付])?資料(?:一覧)?$/u, 'paper'],
];

/**
 * What a row is about.
 *
 * @param label `日時`, `開催場所`, `配布資料`, `議事`
 */
export function meetingItemKind(label: string): MeetingItemKind {
  const bare = comparable(label);
  return KINDS.find(([pattern]) => pattern.test(bare))?.[1] ?? 'part';
}

/** Whether a row says from when to when something took place that is no meeting: 実施期間. */
export function isSpan(label: string): boolean {
  return comparable(label).endsWith('期間');
}

/** Whether a row is a remark on the meeting as a whole: 備考. */
export function isRemarkOnMeeting(label: string): boolean {
  return /^(?:備考|注記?)$/u.test(comparable(label));
}

/**
 * Parts a paper's number from its name.
 *
 * @param text `資料1 委員名簿`, `参考資料：要綱`, `別紙２ 図`
 * @returns a blank number when the text begins with none
 */
export function numberedPaper(text: string): { readonly number: string; readonly title: string } {
  const found = /^((?:参考|追加|当日)?(?:資料|別紙|別添)[^\s:：]{0,5})[\s:：]+(\S.*)$/su.exec(
    text.trim(),
  );
  return { number: found?.[1] ?? '', title: found?.[2] ?? text.trim() };
}

const BEGINS_WITH_DATE =
  /^(?:(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})年|[MTSHR]\d{1,2}[./-]|\d{4}[年/.-])\d{1,2}[月/.-]\d{1,2}日?(?:\s*[(（][日月火水木金土](?:曜日?)?[)）])?/iu;

/**
 * Puts the date that a text begins with in 和暦 with its weekday.
 *
 * @param text `2019/8/7 9時30分から`, `令和元年8月7日9時から`
 * @returns `令和元年8月7日（水）9時30分から`; the text as it is when it begins with no date, or with a wrong weekday
 */
export function withWeekday(text: string): string {
  const date = BEGINS_WITH_DATE.exec(halfWidth(text))?.[0];
  if (date === undefined) return text;
  const reading = parseDate(date);
  if (reading.kind !== 'date') return text;
  return `${printDate(reading.iso, { weekday: true })}${text.slice(date.length).trimStart()}`;
}
