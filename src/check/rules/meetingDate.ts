import { parseDate, printDate } from '../../japanese/date.ts';
import { comparable, halfWidth } from '../../japanese/text.ts';
import { type Finding, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import type { Material } from '../material/material.ts';

const DATE = /(?:(?:平成|令和)(?:元|\d{1,2})|\d{4})年\d{1,2}月\d{1,2}日/u;

/**
 * 会議の日時が会議日と違っている、又は前の回より早い
 *
 * 会議日は「基本情報」と「会議」の日時の両方に書かれ、表紙と次第に載ります。違っていると、1つの資料に2つの日付が載ります。
 * また、会議の経過は「会議」シートの順に載るので、並べ替えなどで回の順が入れ替わると、経過も前後します。
 *
 * Fails: 会議!B2 = 令和元年8月8日
 * Passes: 会議!B2 = 令和元年8月7日（水）14時から
 */
export const meetingDate: Rule = function* meetingDate(material) {
  yield* otherDay(material);
  yield* wrongOrder(material);
};

function* otherDay({ meeting, profile }: Material): Iterable<Finding> {
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
}

/** The first day of a meeting that is earlier than that of the meeting above it; one is enough, the rest follow from it. */
function* wrongOrder({ meeting }: Material): Iterable<Finding> {
  const days = meeting.flatMap(({ facts: { 項目: item, 内容: content } }) => {
    const found = DATE.exec(halfWidth(content?.value ?? ''))?.[0];
    if (item?.value !== '日時' || content === undefined || found === undefined) return [];
    const reading = parseDate(found);
    return reading.kind === 'date' ? [{ iso: reading.iso, place: content.place }] : [];
  });
  const at = days.findIndex(({ iso }, index) => iso < (days[index - 1]?.iso ?? iso));
  const [above, day] = [days[at - 1], days[at]];
  if (above === undefined || day === undefined) return;
  yield warning({
    message: `日時「${printDate(day.iso)}」が、上の回の日時「${printDate(above.iso)}」より早くなっています。会議の経過は、このシートの順に載ります。`,
    hint: '日付が正しいときは、会議を早い順に並べ、1つの回の行を続けて書いてください。日付が誤りなら、直してください。',
    place: day.place,
    related: { place: above.place, message: '上の回の日時' },
  });
}
