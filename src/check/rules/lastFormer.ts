import { comparable } from '../../japanese/text.ts';
import { warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';
import { nearest } from '../phrasing/nearest.ts';

/**
 * 旧KPI番号の指標が前年度のブックにない
 *
 * 旧KPI番号は、前年度の指標とつなぐための番号です。前年度のブックにない番号や、ほかの指標がもう書いている番号では、つながりません。
 *
 * Fails: KPI!U1 = 旧KPI番号, KPI!U4 = K9-9-9
 * Passes: KPI!A4 = K1-1-9, KPI!U1 = 旧KPI番号, KPI!U4 = K1-1-1
 */
export const lastFormer: LastYearRule = function* lastFormer({ last, now }) {
  const known = new Map(last.indicators.map((indicator) => [comparable(indicator.id), indicator]));
  const takenBy = new Map<string, string>();
  for (const { id, formerId } of now.indicators) {
    if (formerId === undefined) continue;
    const { value, place } = formerId;
    const key = comparable(value);
    // Left from the year before: the number had changed then.
    const before = known.get(comparable(id))?.formerId;
    if (before !== undefined && comparable(before.value) === key) continue;
    const other = takenBy.get(key);
    takenBy.set(key, id);
    if (known.has(key) && other === undefined) continue;
    const guess = nearest(
      value,
      last.indicators.map((indicator) => indicator.id),
    );
    yield warning(
      other === undefined
        ? {
            message: `旧KPI番号「${value}」の指標は、前年度のブックにありません。${guess === undefined ? '' : `「${guess}」の誤りではありませんか。`}`,
            hint: '前年度のブックでのKPI番号に直してください。新しく加えた指標なら、空欄にしてください。',
            place,
          }
        : {
            message: `旧KPI番号「${value}」は、指標「${other}」にも書かれています。前年度の1つの指標とつながるのは、1つの指標だけです。`,
            hint: 'どちらかを空欄にしてください。',
            place,
          },
    );
  }
};
