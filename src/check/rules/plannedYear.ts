import type { Place } from '../../diagnostics/place.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { isBroken } from '../reading/table.ts';

/**
 * 計画のKPI一覧の年度の列が正しくない
 *
 * 一覧の目標値は、年度の見出しの下に書きます。年度の列がないと目標値がなく、読めない見出しや同じ年度の列があると、
 * いつの目標か分かりません。
 *
 * Fails: 計画のKPI一覧!G1 = 5年度
 * Passes: 計画のKPI一覧!G1 = 目標値（令和5年度）
 */
export const plannedYear: Rule = function* plannedYear({ plannedList: { table, years, drafts } }) {
  if (table === undefined || drafts.length === 0) return;
  if (years.length === 0) {
    yield error({
      message: `「${table.sheet.name}」シートに、目標の年度の列がありません。`,
      hint: '「基準値」の右に、目標を定めた年度の列を「R1」「R5」のような見出しで加えてください。',
      place: table.start,
    });
  }
  const first = new Map<number, Place>();
  for (const { column, reading } of years) {
    const { place, text, value } = column.heading;
    // A date and a broken cell have findings of their own.
    if (value.kind === 'date' || isBroken(column.heading)) continue;
    const written = text.replaceAll('\n', ' ');
    if (reading.kind !== 'year') {
      yield error({
        message: `見出し「${written}」を年度として読めません。`,
        hint: '「R5」「令和5年度」「目標値（R5）」のように、元号か西暦を付けて、年度を1つだけ書いてください。年度の列でないときは、見出しから数字と「年」を除いてください。',
        place,
      });
      continue;
    }
    const earlier = first.get(reading.fiscalYear.year);
    if (earlier === undefined) first.set(reading.fiscalYear.year, place);
    else {
      yield error({
        message: `年度の見出し「${written}」と同じ年度の列が、ほかにもあります。`,
        hint: '年度を確かめ、1つの年度に1つの列だけを残してください。',
        place,
        related: { place: earlier, message: '先にある見出し' },
      });
    }
  }
};
