import type { Fact, Submission } from '../../forms/submission.ts';
import { warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';

/**
 * 会議日などが前年度と同じ
 *
 * 前年度の日付がそのまま残っていると、次第や調査票が1年前の日付で作られます。
 *
 * Fails: 基本情報!B5 = 平成30年8月8日（水）, 会議!B2 = 平成30年8月8日
 * Passes: 基本情報!B5 = 令和元年8月7日（水）
 */
export const lastDate: LastYearRule = function* lastDate({ last, now }) {
  const before = datesOf(last);
  for (const [what, date] of datesOf(now)) {
    if (date.value !== before.get(what)?.value) continue;
    yield warning({
      message: `${what}が、前年度のブックと同じです。`,
      hint: `今年度の${what}に直してください。まだ決まっていないときは、空欄にしてください。`,
      place: date.place,
    });
  }
};

/** Items of 会議 that say when it is. */
const WHEN = /日時|期日|開催日/u;

function datesOf({ profile, meeting }: Submission): ReadonlyMap<string, Fact<string>> {
  const { meetingDate, replyDue } = profile;
  const items = meeting?.items.filter(({ label }) => WHEN.test(label)) ?? [];
  return new Map([
    ...(meetingDate === undefined ? [] : [['会議日', meetingDate] as const]),
    ...(replyDue === undefined ? [] : [['回答期限', replyDue] as const]),
    ...items.map(({ label, text }) => [label, text] as const),
  ]);
}
