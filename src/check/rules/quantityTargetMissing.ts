import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 目標値が空欄になっている
 *
 * 目標値がない年度は判定できません。計画では、年度ごとに目標値を定めているのが普通です。
 *
 * Fails: KPI!L2 cleared
 * Passes: KPI!L2 = —
 */
export const quantityTargetMissing: Rule = function* quantityTargetMissing({ figures }) {
  for (const { cell, role, column, fiscalYear } of figures.flat()) {
    if (role !== 'target' || column === 'baseline' || cell.quantity?.kind !== 'blank') continue;
    yield warning({
      message: `${fiscalYear?.label ?? 'この年度'}の目標値が空欄です。この年度は判定できません。`,
      hint: '目標値を記入してください。目標を定めていない年度なら「—」と書いてください。',
      place: cell.entry.place,
    });
  }
};
