import { eraYear } from '../../japanese/era.ts';
import { parsePeriod } from '../../japanese/period.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { quoteAll } from '../phrasing/quote.ts';

/** A plan of more years than this is a slip of the pen in 計画期間. */
const LONGEST_PLAN = 30;

/**
 * 計画期間の年度の列がない
 *
 * 計画期間の年度の列がそろっていないと、計画の一部の目標値が資料に載りません。年度を足し忘れたか、
 * 計画期間の書き誤りです。
 *
 * Fails: 基本情報!A9 = 計画期間, 基本情報!B9 = 平成27年度～令和2年度
 * Passes: 基本情報!A9 = 計画期間, 基本情報!B9 = 平成27年度～平成31年度
 */
export const yearPeriod: Rule = function* yearPeriod({ profile, indicators: { years } }) {
  const period = profile.facts.計画期間;
  const { first, last } = parsePeriod(period?.value ?? '');
  const read = years.flatMap(({ reading }) =>
    reading.kind === 'year' ? [reading.fiscalYear.year] : [],
  );
  // A heading that could not be read may be the one.
  const isCertain = read.length > 0 && read.length === years.length;
  if (period === undefined || first === undefined || last === undefined || !isCertain) return;
  const known = new Set([...read, profile.facts.基準年度?.value.year]);
  const length = Math.min(Math.max(last - first + 1, 0), LONGEST_PLAN);
  const missing = Array.from({ length }, (_, index) => first + index).filter(
    (year) => !known.has(year),
  );
  if (missing.length === 0) return;
  yield warning({
    message: `計画期間「${period.value}」のうち、${quoteAll(missing.map(labelOf))}の列が「KPI」シートにありません。`,
    hint: '計画期間を確かめ、足りない年度の列を加えてください。基準年度より前の年度などで列が要らないときは、このままでかまいません。',
    place: period.place,
  });
};

function labelOf(year: number): string {
  const era = eraYear(year);
  return era === undefined ? String(year) : `${era.letter}${era.year}`;
}
