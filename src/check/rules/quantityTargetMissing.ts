import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { becauseShiftedRow } from '../material/lastYear.ts';
import { hasParts } from '../material/parts.ts';
import { shiftedTargets } from '../material/shiftedTargets.ts';
import { isBeforeStart, type ValueCell } from '../material/values.ts';

/**
 * 目標値が空欄になっている
 *
 * ほとんどの年度に目標値がある指標で、一部の年度だけが空欄なら、書き忘れかもしれません。最終年度など、一部の年度だけに
 * 目標値を定めている指標では、ほかの年度は空欄のままでかまいません。どの年度にも目標値のない指標は、1つにまとめて示します。
 *
 * Fails: KPI!L2 cleared
 * Passes: KPI!L2 = —
 */
export const quantityTargetMissing: Rule = function* quantityTargetMissing({
  figures,
  indicators: { drafts },
}) {
  for (const row of figures) {
    const targets = row.filter(
      (value) => value.role === 'target' && value.column === 'year' && !isBeforeStart(value),
    );
    const [first] = targets;
    if (first === undefined) continue;
    const blank = targets.filter(({ cell }) => cell.quantity?.kind === 'blank');
    const stated = targets.filter(statesTarget);
    // The rest of a row with a target or two is left blank on purpose.
    if (stated.length > 0 && stated.length <= blank.length) continue;
    const shift = shiftedTargets(row, figures);
    const [start] = row.filter(({ role }) => role === 'target');
    const because =
      shift !== undefined
        ? { because: { ...shift.first.place, code: 'series/shifted' } }
        : start && becauseShiftedRow(start.cell.entry.place);
    const dashes = targets.length - blank.length - stated.length;
    if (stated.length === 0 && dashes <= blank.length) {
      const [last] = blank.slice(-1);
      // A dash says that there is none; sums need none, nor does what is judged by its parts.
      if (last === undefined || dashes > 0 || isSum(first) || hasParts(first.draft, drafts)) {
        continue;
      }
      yield warning({
        message: '目標値がどの年度にも書かれていません。この指標は判定しません。',
        hint: '目標値を記入してください。最終年度だけの目標値は、その年度の欄に書いてください。目標を定めていない指標なら、この欄に「—」と書いてください。',
        place: last.cell.entry.place,
        ...because,
      });
      continue;
    }
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

/** What cannot be read states something, too, and has its own finding. */
function statesTarget({ cell: { quantity } }: ValueCell): boolean {
  return !['blank', 'missing', 'ended'].includes(quantity?.kind ?? '');
}

function isSum({ draft }: ValueCell): boolean {
  return draft.facts.計?.value === true;
}
