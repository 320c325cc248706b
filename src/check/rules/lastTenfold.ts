import { productOf } from '../../decimals/notation.ts';
import { warning } from '../findings/finding.ts';
import type { LastYearRule } from '../findings/rule.ts';
import { ANSWERED_FOR, indicatorChanges, isNear, pairOf } from '../material/lastYear.ts';

/** So near to a power of ten that it is none by chance. */
const NEAR_TEN = '1.4';

const SHIFTS = ['10', '100', '1000'];

/**
 * 実績値が前年度の10倍・100倍になっている
 *
 * 今年度の実績値だけを別の単位で書いたり、桁を誤ったりすると、前の値の10倍や100倍、10分の1や100分の1になります。
 *
 * Fails: KPI!M5 = 0.61, KPI!J5 = 7.0, KPI!K4:K5 cleared
 * Passes: KPI!M5 = 6.1
 */
export const lastTenfold: LastYearRule = function* lastTenfold(books) {
  const { last, now } = books;
  const { year, label } = now.profile.judgedYear.value;
  const columnOf = (wanted: number): number =>
    now.years.findIndex(({ fiscalYear }) => fiscalYear.year === wanted);
  const [before, judged] = [columnOf(last.profile.judgedYear.value.year), columnOf(year)];
  const otherUnits = new Map(
    indicatorChanges(books, 'unit').flatMap((edit) => {
      const place = pairOf(books, edit)?.now.unit.place;
      return place === undefined ? [] : [[edit.subject.key, place] as const];
    }),
  );
  for (const { id, actual } of now.indicators) {
    const [one, other] = [actual.years[before], actual.years[judged]];
    if (one?.value.kind !== 'measured' || other?.value.kind !== 'measured') continue;
    const shift = shiftBetween(one.value.number, other.value.number);
    if (shift === undefined) continue;
    const { place } = other;
    const unit = otherUnits.get(id);
    yield warning({
      message: `${label}の実績値「${other.value.written}」は、前の値「${one.value.written}」のおよそ${shift}です。`,
      hint: `桁と単位を確かめてください。${ANSWERED_FOR}`,
      place,
      related: { place: one.place, message: '前の値' },
      // Another unit explains it; what stands out among all the values of the row is told already.
      because: unit ? { ...unit, code: 'last/unit' } : { ...place, code: 'series/jump' },
    });
  }
};

function shiftBetween(was: string, is: string): string | undefined {
  const times = SHIFTS.find((factor) => isNear(productOf(was, factor), is, NEAR_TEN));
  if (times !== undefined) return `${times}倍`;
  const part = SHIFTS.find((factor) => isNear(productOf(is, factor), was, NEAR_TEN));
  return part && `${part}分の1`;
}
