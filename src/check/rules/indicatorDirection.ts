import { compareDecimals } from '../../decimals/notation.ts';
import { notice } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { measuredOf } from '../material/values.ts';

/**
 * 目標値の進み方が目標の向きと逆になっている
 *
 * 目標の向きを取り違えると、達成と未達成が逆になります。減少をゆるやかにする目標のように、わざと逆に進むこともあるので、
 * お知らせにとどめます。
 *
 * Fails: KPI!G2 = 少ないほど良い
 * Passes: KPI!G2 = 多いほど良い
 */
export const indicatorDirection: Rule = function* indicatorDirection({ figures }) {
  for (const values of figures) {
    const direction = values[0]?.draft.facts.目標の向き;
    if (direction?.value !== 'increase' && direction?.value !== 'decrease') continue;
    const targets = values
      .filter(({ role, column }) => role === 'target' && column === 'year')
      .flatMap(measuredOf);
    const [first, last] = [targets[0], targets.at(-1)];
    if (first === undefined || last === undefined || first.bound !== undefined) continue;
    const order = compareDecimals(last.number, first.number);
    const isUp = direction.value === 'increase';
    if (isUp ? order >= 0 : order <= 0) continue;
    yield notice({
      message: `目標の向きは「${isUp ? '多いほど良い' : '少ないほど良い'}」ですが、目標値は${first.label}の「${first.entry.text}」から${last.label}の「${last.entry.text}」へ${isUp ? '下がって' : '上がって'}います。`,
      hint: '目標の向きが正しいかを確かめてください。減り方を抑える目標のように、わざとそうしているときは、このままでかまいません。',
      place: direction.place,
      related: { place: last.entry.place, message: `${last.label}の目標値` },
    });
  }
};
