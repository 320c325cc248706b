import { warning } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { valuesOf } from '../values.ts';

/**
 * Without a target a year cannot be judged; plans set one for each of their years.
 *
 * Fails: KPI!L2 cleared
 * Passes: KPI!L2 = —
 */
export const quantityTargetMissing: Rule = function* quantityTargetMissing({ indicators }) {
  for (const { cell, role, column, fiscalYear } of valuesOf(indicators)) {
    if (role !== 'target' || column === 'baseline' || cell.quantity?.kind !== 'blank') continue;
    yield warning({
      message: `${fiscalYear?.label ?? 'この年度'}の目標値が空欄です。この年度は判定できません。`,
      hint: '目標値を記入してください。目標を定めていない年度なら「—」と書いてください。',
      place: cell.entry.place,
    });
  }
};
