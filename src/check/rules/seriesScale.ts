import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { type MeasuredCell, numbersOf, type ValueCell } from '../material/values.ts';
import { isPercent } from '../reading/quantityCell.ts';

/** With fewer earlier values nobody can say what is usual. */
const FEWEST_EARLIER = 3;
/** One value alone is a slip of the digits, which has a rule of its own. */
const FEWEST_LATER = 2;
/** No plan has more; a sheet that does is no table of indicators. */
const MOST_VALUES = 200;
/** So far outside the earlier values that it is not their course. */
const FAR = 4;
/** So near to them, after the shift, that only the unit is another. */
const NEAR = 1.5;

/**
 * 途中の年度から、値の単位が変わったように見える
 *
 * 前の年度まで千人で書いていた指標を、ある年度から万人で書くと、目標値も実績値もそろって10分の1になります。単位の欄は1つなので、
 * 資料には違う単位の値が並び、前年度からの増減やグラフも誤ったものになります。ある年度から後の値がどれも、前の年度の値の
 * およそ10倍、100倍、1000倍（又はその逆）になっている指標を知らせます。実績値だけ、目標値だけが変わったときと、1つの年度だけが
 * 変わったときも同じです。
 *
 * Fails: KPI!L2 = 24000, KPI!M2 = 24650, KPI!L3 = 23540, KPI!M3 = 24960, KPI!N2 = 25410
 * Passes: KPI!L2 = 2400, KPI!M2 = 2465, KPI!L3 = 2354, KPI!M3 = 2496, KPI!N2 = 2541
 */
export const seriesScale: Rule = function* seriesScale({ figures }) {
  for (const values of figures) {
    // 0.412 for 41.2 % has a rule of its own.
    const shift = isPercent(values[0]?.unit ?? '') ? undefined : scaleShiftOf(values);
    if (shift === undefined) continue;
    const { factor, whose, first, before } = shift;
    const times = factor > 1 ? `${factor}倍` : `${Math.round(1 / factor)}分の1`;
    const unit = values[0]?.unit ?? '';
    yield warning({
      message: `${saidOf(whose, first)}（「${first.entry.text}」など）は、どれも${whose === 'year' ? 'ほか' : '前'}の年度の値（「${before.entry.text}」など）のおよそ${times}です。${whose === 'year' ? 'この年度だけ' : '途中から'}単位を変えていませんか。`,
      hint: `単位の欄は「${unit}」です。どの年度の値も、この単位にそろえて書いてください。正しいときは、注記に「確認済：理由」と書くと、次から表示しません。`,
      place: first.entry.place,
    });
  }
};

/** What changes together: from a year on everything, the actuals alone or the targets alone, or all of one year. */
const GROUPS = ['all', 'actual', 'target', 'year'] as const;
type Group = (typeof GROUPS)[number];

interface Shift {
  readonly factor: number;
  readonly whose: Group;
  /** The first that is written otherwise. */
  readonly first: MeasuredCell;
  /** One of those that are not. */
  readonly before: MeasuredCell;
}

function saidOf(whose: Group, { label }: MeasuredCell): string {
  if (whose === 'year') return `${label}の値`;
  return `${label}からの${whose === 'target' ? '目標値' : '値'}`;
}

function scaleShiftOf(values: readonly ValueCell[]): Shift | undefined {
  const years = [...new Set(values.flatMap(({ fiscalYear }) => fiscalYear?.year ?? []))].toSorted(
    (one, other) => one - other,
  );
  if (values.length > MOST_VALUES || !isSpread(values.flatMap(counted))) return undefined;
  for (const whose of GROUPS) {
    for (const year of years) {
      const isOther = (value: ValueCell): boolean => belongs(value, whose, year);
      const others = values.filter(isOther).flatMap(counted);
      const usual = values.filter((one) => !isOther(one)).flatMap(counted);
      const factor = factorBetween(usual, others);
      const first = others[0];
      const role = values.find((value) => isOther(value) && counted(value).length > 0)?.role;
      const alike = values.filter((value) => !isOther(value) && value.role === role);
      const before = alike.flatMap(counted).at(-1) ?? usual.at(-1);
      if (factor === undefined || first === undefined || before === undefined) continue;
      return { factor, whose, first, before };
    }
  }
  return undefined;
}

function belongs({ fiscalYear, role }: ValueCell, whose: Group, year: number): boolean {
  if (fiscalYear === undefined) return false;
  if (whose === 'year') return fiscalYear.year === year;
  return fiscalYear.year >= year && (whose === 'all' || whose === role);
}

/** Where no value is far from another, none of them are; most indicators are done with here. */
function isSpread(cells: readonly MeasuredCell[]): boolean {
  const sizes = cells.map(size);
  return Math.max(...sizes) > Math.min(...sizes) * FAR;
}

function counted(value: ValueCell): readonly MeasuredCell[] {
  return numbersOf(value).filter(({ number }) => Number(number) !== 0);
}

/** The power of ten by which all later values lie outside all earlier ones, if there is one. */
function factorBetween(
  earlier: readonly MeasuredCell[],
  later: readonly MeasuredCell[],
): number | undefined {
  if (earlier.length < FEWEST_EARLIER || later.length < FEWEST_LATER) return undefined;
  const before = earlier.map(size);
  const [least, most] = [Math.min(...before), Math.max(...before)];
  const after = later.map(size);
  if (!after.every((one) => one > most * FAR) && !after.every((one) => one < least / FAR)) {
    return undefined;
  }
  return [10, 100, 1000, 0.1, 0.01, 0.001].find((factor) =>
    after.every((one) => one / factor >= least / NEAR && one / factor <= most * NEAR),
  );
}

function size({ number }: MeasuredCell): number {
  return Math.abs(Number(number));
}
