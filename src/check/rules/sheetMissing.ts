import { SHEET_KINDS, SHEETS } from '../../sheets/sheets.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 必要なシートがない
 *
 * シートは名前で探します。名前が変わっていると、シートがないのと同じことになります。
 *
 * Fails: sheet KPI renamed KPI一覧
 * Passes: sheet KPI renamed ＫＰＩ
 */
export const sheetMissing: Rule = function* sheetMissing({ sheets }) {
  for (const kind of SHEET_KINDS) {
    const { name, required } = SHEETS[kind];
    if (!required || sheets.some((found) => found.kind === kind && found.isGuess !== true))
      continue;
    const guess = sheets.find((found) => found.kind === kind)?.sheet.name;
    yield error({
      message:
        guess === undefined
          ? `「${name}」シートがありません。このシートに書くことは、まだ点検していません。`
          : `「${name}」シートがありません。`,
      hint:
        guess === undefined
          ? `「${name}」シートを加えてください。様式のブックから写すことができます。`
          : `「${guess}」シートの名前を「${name}」に直してください。`,
      place: { sheet: name },
    });
  }
};
