import { SHEETS } from '../../sheets/sheets.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 見出しの行がない
 *
 * 見出しの行が見つからないシートは、まったく読み取れません。
 *
 * Fails: KPI!A1:T1 cleared
 * Passes: KPI!A1 cleared
 */
export const headingNone: Rule = function* headingNone({ sheets }) {
  for (const { kind, sheet, table } of sheets) {
    const isLeftOut = !SHEETS[kind].required && sheet.cells.length === 0;
    if (table !== undefined || isLeftOut) continue;
    yield error({
      message: `「${sheet.name}」シートの1行目から10行目までに、見出しの行が見つかりません。このシートの内容は、まだ点検していません。`,
      hint: '見出しの行を加えてください。様式のブックから写すことができます。',
      place: { sheet: sheet.name },
    });
  }
};
