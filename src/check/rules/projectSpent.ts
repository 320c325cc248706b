import { compareDecimals, differenceOf } from '../../decimals/notation.ts';
import { printInFull } from '../../japanese/printNumber.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 執行額が予算額を超えている
 *
 * 予算額は、補正や流用をした後の額を書きます。桁や単位の誤りのこともあります。
 *
 * Fails: 事業!G3 = 8000, 事業!G4 = 9150.5
 * Passes: 事業!F3 = 8000, 事業!F4 = 9200, 事業!G3 = 8000, 事業!G4 = 9150.5
 */
export const projectSpent: Rule = function* projectSpent({ projects }) {
  for (const { facts } of projects) {
    const { 予算額: budget, 執行額: spent, 計: sum } = facts;
    if (budget === undefined || spent === undefined || sum?.value === true) continue;
    if (compareDecimals(spent.value, budget.value) <= 0) continue;
    const over = differenceOf(spent.value, budget.value);
    yield warning({
      message: `執行額 ${printInFull(spent.value)}千円が、予算額 ${printInFull(budget.value)}千円を${printInFull(over)}千円超えています。`,
      hint: '桁と単位（千円）を確かめてください。補正や流用をしたときは、その後の予算額を書きます。',
      place: spent.place,
      related: { place: budget.place, message: '予算額' },
    });
  }
};
