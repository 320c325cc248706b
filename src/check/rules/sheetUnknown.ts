import { comparable } from '../../japanese/text.ts';
import { SHEETS, SHEET_KINDS } from '../../sheets/sheets.ts';
import { notice, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { unknownSheets } from '../material/unknown.ts';
import { nearest } from '../phrasing/nearest.ts';
import { isSameSheet } from '../reading/sheetName.ts';

/**
 * 知らないシートがある
 *
 * 様式にないシートは読み取りません。シート名の書き誤りだと、記入した内容が資料から抜けてしまいます。
 *
 * Fails: sheet 会議 renamed 会議次第
 * Passes: sheet 会議 renamed 記入要領
 */
export const sheetUnknown: Rule = function* sheetUnknown({ workbook, sheets }) {
  const missing = SHEET_KINDS.filter(
    (kind) => !sheets.some((found) => found.kind === kind && found.isGuess !== true),
  );
  const optional = missing
    .filter((kind) => !SHEETS[kind].required)
    .map((kind) => SHEETS[kind].name);
  const filled = unknownSheets(workbook).filter(({ cells }) => cells.length > 0);
  // A sheet that a missing one was taken for has its finding already.
  const claimed = new Set(
    sheets.filter(({ isGuess }) => isGuess === true).map(({ sheet }) => sheet),
  );
  for (const { name } of filled.filter((sheet) => !claimed.has(sheet))) {
    const guess = nearest(
      name,
      optional.filter((other) => comparable(other) !== comparable(name)),
    );
    const place = { sheet: name };
    const twin = sheets.find(({ sheet }) => isSameSheet(sheet.name, name))?.sheet.name;
    if (twin !== undefined) {
      yield warning({
        message: `「${name}」シートは、名前が「${twin}」シートと同じとみなされるため、読み取っていません。`,
        hint: '使うシートを1つにまとめてください。使わないほうは、名前を「旧KPI」のように変えるか、削除してください。',
        place,
      });
      continue;
    }
    if (guess === undefined) {
      yield notice({
        message: `「${name}」シートは様式にないため、読み取っていません。`,
        hint: '資料に使わないシートなら、このままでかまいません。',
        place,
      });
    } else {
      yield warning({
        message: `「${name}」シートは様式にないため、読み取っていません。「${guess}」シートの誤りではありませんか。`,
        hint: `資料に使うときは、シートの名前を「${guess}」に直してください。`,
        place,
      });
    }
  }
};
