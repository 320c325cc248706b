import { error, quoteAll } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * Without its headings a sheet cannot be read at all.
 *
 * Fails: KPI!A1:T1 cleared
 * Passes: 会議!A1 = 項目
 */
export const headingNone: Rule = function* headingNone({ sheets }) {
  for (const { sheet, table } of sheets) {
    const isUnused = sheet.cells.length === 0 && sheet.name !== 'KPI';
    if (table !== undefined || isUnused) continue;
    const layout = sheets.find((found) => found.sheet === sheet);
    if (layout === undefined) continue;
    yield error({
      message: `「${sheet.name}」シートの1行目から10行目までに、見出しの行が見つかりません。`,
      hint: '見出しの行を加えてください。様式のブックから写すことができます。',
      place: { sheet: sheet.name },
    });
  }
};
