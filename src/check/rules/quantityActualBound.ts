import { compareDecimals } from '../../decimals/notation.ts';
import { isMet, senseOf } from '../../forms/comparison.ts';
import type { Direction } from '../../forms/submission.ts';
import { notice, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { type MeasuredCell, measuredOf, type ValueCell } from '../material/values.ts';

/**
 * 実績値に「以上」「以下」が付いている
 *
 * 「75以上」という実績値は、75として判定します。実際の値がもっと大きいときに判定が変わるなら、判定の根拠になりません。
 *
 * Fails: KPI!L3 = 75以上
 * Passes: KPI!L3 = 75
 */
export const quantityActualBound: Rule = function* quantityActualBound({ figures }) {
  for (const values of figures) {
    const direction = values[0]?.draft.facts.目標の向き?.value;
    for (const value of values.filter(({ role }) => role === 'actual')) {
      const [actual] = measuredOf(value);
      if (actual?.bound === undefined || actual.bound === 'about') continue;
      const { text, place } = actual.entry;
      const target = targetOfYear(values, value);
      const isCertain =
        target === undefined || direction === undefined || isDecided(actual, target, direction);
      const found = `実績値「${text}」は、${actual.number}として判定します。`;
      if (isCertain) {
        yield notice({
          message: found,
          hint: '実際の値が分かるときは、その数値を書いてください。分からないときは、このままでかまいません。',
          place,
        });
      } else {
        yield warning({
          message: `${found}目標値「${target.entry.text}」に届いているかどうかは、実際の値によって変わります。`,
          hint: '実際の値を確かめて、その数値を書いてください。分からないときは「—」と書いて注記に理由を書くか、判定してよい理由を注記に「確認済：理由」と書いてください。',
          place,
          related: { place: target.entry.place, message: '目標値' },
        });
      }
    }
  }
};

/** The target of the same year; none where it is a word or a range. */
function targetOfYear(values: readonly ValueCell[], actual: ValueCell): MeasuredCell | undefined {
  const same = values.find(
    ({ role, column, fiscalYear }) =>
      role === 'target' &&
      column === 'year' &&
      column === actual.column &&
      fiscalYear?.year === actual.fiscalYear?.year,
  );
  return same === undefined ? undefined : measuredOf(same)[0];
}

/** Whether every value that the bound allows is judged like the number itself. */
function isDecided(actual: MeasuredCell, target: MeasuredCell, direction: Direction): boolean {
  const isReached = isMet(compareDecimals(actual.number, target.number), direction, target.bound);
  const isMore = actual.bound === 'atLeast' || actual.bound === 'moreThan';
  return isReached === (isMore === (senseOf(direction, target.bound) === 'up'));
}
