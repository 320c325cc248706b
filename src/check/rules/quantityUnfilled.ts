import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { becauseShiftedRow } from '../material/lastYear.ts';
import { namesPartsOnly } from '../material/parts.ts';
import { becauseShifted } from '../material/shiftedActuals.ts';
import { isBeforeStart, type ValueCell } from '../material/values.ts';

/**
 * 対象年度までの実績値が空欄になっている
 *
 * 空欄だけでは、記入を忘れたのか、値がないのかが分かりません。資料での書き方も変わります。値を内訳の指標だけに書いた
 * 指標（内訳の名をまとめるだけの行）は、空欄のままでかまいません。
 *
 * Fails: KPI!M3 cleared
 * Passes: KPI!N3 cleared
 */
export const quantityUnfilled: Rule = function* quantityUnfilled({
  figures,
  profile,
  indicators: { drafts },
}) {
  const judged = profile.facts.対象年度?.value;
  if (judged === undefined) return;
  for (const values of figures) {
    const [first] = values.filter(({ role }) => role === 'actual');
    if (first !== undefined && namesPartsOnly(first.draft, drafts)) continue;
    const because = {
      ...(first && becauseShiftedRow(first.cell.entry.place)),
      ...becauseShifted(values, judged),
    };
    for (const value of values) {
      const { cell, role, column, fiscalYear } = value;
      const isDue =
        column === 'baseline' || (fiscalYear !== undefined && fiscalYear.year <= judged.year);
      if (role !== 'actual' || !isDue || cell.quantity?.kind !== 'blank') continue;
      // A missing column has one finding of its own.
      if (cell.entry.absent) continue;
      if (isBeforeStart(value) || isBehindTheEnd(value, figures)) continue;
      if (isStatedBeside(value, values)) continue;
      const name = column === 'baseline' ? '基準値' : `${fiscalYear?.label ?? ''}の実績値`;
      yield warning({
        message: `${name}が空欄です（対象年度は${judged.label}）。「未記入」として扱います。`,
        hint: `値を記入してください。値がないことが分かっているときは「—」「未公表」などと書き、理由を「注記」に書いてください。${isBeforeTheFirst(value, values) ? ADDED_LATER : ''}`,
        place: cell.entry.place,
        ...because,
      });
    }
  }
};

const ADDED_LATER =
  '計画の途中で加えた指標なら、「開始年度」に最初の年度を書けば、空欄のままでかまいません。';

/** Nothing stands before it, but something behind it. */
function isBeforeTheFirst({ cell }: ValueCell, values: readonly ValueCell[]): boolean {
  const actuals = values.filter(({ role }) => role === 'actual').map((value) => value.cell);
  const first = actuals.findIndex(({ quantity }) => quantity?.kind === 'measured');
  return actuals.indexOf(cell) < first;
}

/** Two columns of one year are for `year/duplicate` to say. */
function isStatedBeside({ cell, role, fiscalYear }: ValueCell, all: readonly ValueCell[]): boolean {
  return all.some(
    (other) =>
      other.cell !== cell &&
      other.role === role &&
      fiscalYear !== undefined &&
      other.fiscalYear?.year === fiscalYear.year &&
      other.cell.quantity?.kind !== 'blank',
  );
}

/** Below 事業終了 nobody has anything to fill in. */
function isBehindTheEnd(
  { draft, fiscalYear }: ValueCell,
  figures: readonly (readonly ValueCell[])[],
): boolean {
  return figures
    .flat()
    .some(
      (other) =>
        other.draft === draft &&
        other.role === 'actual' &&
        other.cell.quantity?.kind === 'ended' &&
        (other.fiscalYear?.year ?? Infinity) < (fiscalYear?.year ?? -Infinity),
    );
}
