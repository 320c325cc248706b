import { parseDate, printDate } from '../../japanese/date.ts';
import { comparable, halfWidth } from '../../japanese/text.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

const DATE = /(?:(?:平成|令和)(?:元|\d{1,2})|\d{4})年\d{1,2}月\d{1,2}日/u;

/**
 * 次第の日時が会議日と違っている
 *
 * 会議日は「基本情報」と「会議」の日時の両方に書かれ、表紙と次第に載ります。違っていると、1つの資料に2つの日付が載ります。
 *
 * Fails: 会議!B2 = 令和元年8月8日
 * Passes: 会議!B2 = 令和元年8月7日（水）14時から
 */
export const meetingDate: Rule = function* meetingDate({ meeting, profile }) {
  const stated = profile.facts.会議日;
  const number = comparable(profile.facts.回?.value ?? '');
  const written = meeting.find(
    ({ facts: { 項目: item, 回: own } }) =>
      item?.value === '日時' && (own === undefined || comparable(own.value) === number),
  )?.facts.内容;
  const found = DATE.exec(halfWidth(written?.value ?? ''))?.[0];
  if (stated === undefined || written === undefined || found === undefined) return;
  const reading = parseDate(found);
  if (reading.kind !== 'date' || reading.iso === stated.value) return;
  yield warning({
    message: `次第の日時「${found}」が、「基本情報」シートの会議日「${printDate(stated.value)}」と違っています。`,
    hint: 'どちらが正しいかを確かめ、同じ日付にそろえてください。',
    place: written.place,
    related: { place: stated.place, message: '会議日' },
  });
};
