import type { Place } from '../../diagnostics/place.ts';
import { parsePeriod } from '../../japanese/period.ts';
import { notice, warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';
import type { Books } from '../material/lastYear.ts';

/**
 * 前年度にあった指標がない
 *
 * 行ごと消すと、その指標の結果が資料から黙って消えます。終わった指標は、行を残して「事業終了」などと書きます。
 * 指摘は、その指標の前にあった指標の行に出ます。次の計画に移ったときは、お知らせにとどめます。
 *
 * Fails: KPI!A6:T7 cleared
 * Passes: KPI!M6 = 事業終了, KPI!M7 = 事業終了, KPI!N6 cleared
 */
export const lastGone: LastYearRule = function* lastGone(books) {
  const told = isOfNextPlan(books) ? notice : warning;
  for (const { kind, subject } of books.edits) {
    if (kind !== 'removed' || subject.kind !== 'indicator') continue;
    const { key, name, department } = subject;
    yield told({
      message: `前年度のブックにあった指標「${key} ${name}」がありません。`,
      hint: `終わった指標は、行を残し、実績値に「事業終了」などと書いてください。番号を変えたのなら、新しい番号の行の「旧KPI番号」の列に「${key}」と書いてください。計画から外したのなら、この行の注記に「確認済（KPI番号）：理由」と書いてください。`,
      place: placeBefore(key, books),
      subject: { id: key, name, ...(department !== undefined && { department }) },
    });
  }
};

/** A plan that began after the year that last year's book judged leaves out what it likes. */
function isOfNextPlan({ last, now }: Books): boolean {
  const { first } = parsePeriod(now.profile.period?.value ?? '');
  return first !== undefined && first > last.profile.judgedYear.value.year;
}

/** The last of the indicators before it that are still there; above all others, the first. */
function placeBefore(id: string, { last, now }: Books): Place {
  const before = last.indicators.slice(
    0,
    last.indicators.findIndex((indicator) => indicator.id === id),
  );
  const left = new Map(now.indicators.map((indicator) => [indicator.id, indicator.place]));
  const place = before.map((indicator) => left.get(indicator.id)).findLast((one) => one);
  return place ?? now.indicators[0]?.place ?? now.profile.judgedYear.place;
}
