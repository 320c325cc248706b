import { comparable } from '../../japanese/text.ts';
import { notice, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { isSameStated } from '../material/values.ts';
import type { IndicatorDraft, YearHeading } from '../reading/indicators.ts';
import type { PlannedDraft } from '../reading/planned.ts';
import type { QuantityCell } from '../reading/quantityCell.ts';

/**
 * 計画のKPI一覧の値が「KPI」シートと違っている
 *
 * 「KPI番号」を書いた行は、「KPI」シートの同じ指標と、基準値と同じ年度の目標値を比べます。計画を作り直すときに
 * 目標を改めたのでなければ、どちらかが書き誤りです。
 *
 * Fails: 計画のKPI一覧!I5 = K1-1-1, 計画のKPI一覧!F5 = 4.0
 * Passes: 計画のKPI一覧!I5 = K1-1-1
 */
export const plannedDifference: Rule = function* plannedDifference({ plannedList, indicators }) {
  if (indicators.table === undefined) return;
  const byId = new Map<string, IndicatorDraft | 'several'>();
  for (const draft of indicators.drafts) {
    const id = comparable(draft.facts.KPI番号?.value ?? '');
    byId.set(id, byId.has(id) ? 'several' : draft);
  }
  for (const draft of plannedList.drafts) {
    const id = draft.facts.KPI番号;
    if (id === undefined) continue;
    const indicator = byId.get(comparable(id.value));
    // Of two indicators of one number nobody knows which is meant; `indicator/duplicate` says so.
    if (indicator === 'several') continue;
    if (indicator === undefined) {
      // It may be the one whose number could not be read.
      if (byId.has('')) continue;
      yield warning({
        message: `KPI番号「${id.value}」の指標が「KPI」シートにありません。`,
        hint: '番号を直してください。「KPI」シートにない指標なら、空欄にしてください。',
        place: id.place,
      });
      continue;
    }
    for (const [own, other] of pairs(draft, plannedList.years, indicator, indicators.years)) {
      if (other.quantity?.kind === 'blank' || isSameStated(...comparablePair(own, other))) continue;
      yield notice({
        message: `「${own.entry.text || '（空欄）'}」が、「KPI」シートの同じ指標の「${other.entry.text}」と違っています。`,
        hint: '計画を作り直すときに改めた値なら、このままでかまいません。書き誤りなら、正しいほうにそろえてください。',
        place: own.entry.place,
        related: { place: other.entry.place, message: '「KPI」シートの値' },
      });
    }
  }
};

/** A plan's list need not repeat of which year a value is. */
function comparablePair(
  own: QuantityCell,
  other: QuantityCell,
): readonly [QuantityCell, QuantityCell] {
  const [left, right] = [own.quantity, other.quantity];
  if (left?.kind !== 'measured' || right?.kind !== 'measured') return [own, other];
  if (left.dataYear !== undefined && right.dataYear !== undefined) return [own, other];
  const bare = (cell: QuantityCell, { dataYear: _year, ...quantity }: typeof left) => ({
    ...cell,
    quantity,
  });
  return [bare(own, left), bare(other, right)];
}

/** The cells that state the same of one indicator: 基準値 and the targets of the same years. */
function pairs(
  { target: own }: PlannedDraft,
  horizons: readonly YearHeading[],
  { target, actual }: IndicatorDraft,
  years: readonly YearHeading[],
): readonly (readonly [QuantityCell, QuantityCell])[] {
  const same = horizons.flatMap(
    ({ reading }, index): readonly (readonly [QuantityCell, QuantityCell])[] => {
      const column = years.findIndex(
        (one) =>
          one.reading.kind === 'year' &&
          reading.kind === 'year' &&
          one.reading.fiscalYear.year === reading.fiscalYear.year,
      );
      const [here, there] = [own.years[index], target?.years[column]];
      return here === undefined || there === undefined ? [] : [[here, there]];
    },
  );
  return actual === undefined ? same : [[own.baseline, actual.baseline], ...same];
}
