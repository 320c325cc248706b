import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { becauseShiftedRow } from '../material/lastYear.ts';
import { shiftedTargets } from '../material/shiftedTargets.ts';
import { isBeforeStart } from '../material/values.ts';

/**
 * 目標値が空欄になっている
 *
 * ほとんどの年度に目標値がある指標で、一部の年度だけが空欄なら、書き忘れかもしれません。最終年度など、一部の年度だけに
 * 目標値を定めている指標では、ほかの年度は空欄のままでかまいません。
 *
 * Fails: KPI!L2 cleared
 * Passes: KPI!L2 = —
 */
export const quantityTargetMissing: Rule = function* quantityTargetMissing({ figures }) {
  for (const row of figures) {
    const targets = row.filter(
      (value) => value.role === 'target' && value.column === 'year' && !isBeforeStart(value),
    );
    const blank = targets.filter(({ cell }) => cell.quantity?.kind === 'blank');
    const stated = targets.filter(({ cell }) => statesTarget(cell.quantity?.kind));
    // The rest of a row with a target or two is left blank on purpose.
    if (stated.length > 0 && stated.length <= blank.length) continue;
    const shift = shiftedTargets(row, figures);
    const [first] = row.filter(({ role }) => role === 'target');
    const because =
      shift !== undefined
        ? { because: { ...shift.first.place, code: 'series/shifted' } }
        : first && becauseShiftedRow(first.cell.entry.place);
    for (const { cell, fiscalYear } of blank) {
      yield warning({
        message: `${fiscalYear?.label ?? 'この年度'}の目標値が空欄です。この年度だけの目標値はないものとして扱います。`,
        hint: '目標値を記入してください。目標を定めていない年度なら「—」と書いてください。',
        place: cell.entry.place,
        ...because,
      });
    }
  }
};

function statesTarget(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'blank' && kind !== 'missing' && kind !== 'ended';
}
