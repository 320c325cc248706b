import { compareDecimals } from '../../decimals/notation.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { measuredOf, ROLE_WORDS, VALUE_ROLES } from '../material/values.ts';

/**
 * 累計が減っている
 *
 * 累計の指標は、前の年度に積み上げていくので、減ることはありません。減っているときは、単年度の値を書いたか、
 * 書き誤りかもしれません。
 *
 * Fails: KPI!L7 = 12, KPI!L3 = 12
 * Passes: KPI!L7 = 2354
 */
export const seriesFalls: Rule = function* seriesFalls({ figures }) {
  for (const values of figures) {
    if (values[0]?.draft.facts.累計?.value !== true) continue;
    for (const role of VALUE_ROLES) {
      const row = values.filter((value) => value.role === role).flatMap(measuredOf);
      for (const [index, { number, entry, label }] of row.entries()) {
        const before = row[index - 1];
        if (before === undefined || compareDecimals(number, before.number) >= 0) continue;
        yield warning({
          message: `累計の指標ですが、${label}の${ROLE_WORDS[role]}「${entry.text}」が、${before.label}の「${before.entry.text}」より小さくなっています。`,
          hint: '単年度の値を書いていないか、書き誤りがないかを確かめてください。累計でない指標なら、「累計」の欄を空欄にしてください。',
          place: entry.place,
          related: { place: before.entry.place, message: `${before.label}の値` },
        });
      }
    }
  }
};
