import { notice, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { lackingHeadings, unknownHeadings } from '../material/unknown.ts';
import { headingFor, nearest } from '../phrasing/nearest.ts';

/**
 * 知らない見出しがある
 *
 * 様式にない見出しの列は読み取りません。見出しの書き誤りだと、記入した内容が資料から抜けてしまいます。
 *
 * Fails: KPI!O1 = 注記欄
 * Passes: KPI!O1 = 注記
 */
export const headingUnknown: Rule = function* headingUnknown({ sheets }) {
  for (const { table } of sheets) {
    if (table === undefined) continue;
    const unknown = unknownHeadings(table);
    // A heading that a missing one was taken for has its finding already.
    const claimed = lackingHeadings(table, true).map((name) => headingFor(name, unknown));
    for (const { heading } of table.columns.filter(({ kind }) => kind === 'unknown')) {
      if (claimed.includes(heading.text)) continue;
      const guess = nearest(heading.text, lackingHeadings(table, false));
      const found = `見出し「${heading.text.replaceAll('\n', ' ')}」は様式にないため、この列は読み取っていません。`;
      const place = heading.place;
      yield guess === undefined
        ? notice({ message: found, hint: '資料に使わない列なら、このままでかまいません。', place })
        : warning({
            message: `${found}「${guess}」の誤りではありませんか。`,
            hint: `資料に使うときは、見出しを「${guess}」に直してください。`,
            place,
          });
    }
  }
};
