import { onOneLine } from '../../japanese/text.ts';
import { BASELINE } from '../../sheets/indicators.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { lackingHeadings, standInForBaseline, unknownHeadings } from '../material/unknown.ts';
import { headingFor } from '../phrasing/nearest.ts';

/**
 * 必要な見出しがない
 *
 * 列は見出しの文字で探します（並び順は問いません）。「単位」のような見出しがないと、数値を載せられません。
 *
 * Fails: KPI!F1 = 単位名
 * Passes: KPI!F1 = 単 位
 */
export const headingMissing: Rule = function* headingMissing({ sheets }) {
  for (const { table } of sheets) {
    if (table === undefined) continue;
    const unknown = unknownHeadings(table);
    for (const name of lackingHeadings(table, true)) {
      const standIn = name === BASELINE ? standInForBaseline(table) : undefined;
      const guess = standIn?.heading.text ?? headingFor(name, unknown);
      const at =
        standIn ??
        table.columns.find(({ kind, heading }) => kind === 'unknown' && heading.text === guess);
      yield error({
        message: `「${table.sheet.name}」シートに見出し「${name}」がありません。${guess === undefined ? 'この欄に書くことは、まだ点検していません。' : ''}`,
        hint:
          guess === undefined
            ? `見出しの行に「${name}」の列を加えてください。`
            : `見出し「${onOneLine(guess)}」を「${name}」に直してください。`,
        place: at?.heading.place ?? table.start,
      });
    }
  }
};
