import { printDate } from '../../japanese/date.ts';
import { namesOf } from '../../sheets/sheets.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { mayBeDate } from '../reading/rows.ts';

const DATED = namesOf(mayBeDate);

/**
 * Excelが入力を日付に変えている
 *
 * Excelは「1-2-1」「2/5」「H28.4」のような入力を、断りなく日付に変えます。何と入力されたのかは失われているので、
 * そのまま使うと誤った番号や数値が資料に載ります。
 *
 * Fails: KPI!L3 = (date 2019-05-01)
 * Passes: 基本情報!B5 = (date 2019-08-07)
 */
export const cellDate: Rule = function* cellDate({ entries }) {
  for (const { cell, heading } of entries) {
    if (cell?.value.kind !== 'date' || DATED.has(heading)) continue;
    yield error({
      message: `Excelが入力を日付「${printDate(cell.value.iso)}」に変えています。この欄は日付を書く欄ではありません。`,
      hint: 'セルの書式を「文字列」にしてから、入力し直してください。1-2-1 のような番号は K1-2-1 と書くと日付になりません。',
      place: cell.place,
    });
  }
};
