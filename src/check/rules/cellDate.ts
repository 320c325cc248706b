import { printDate } from '../../japanese/date.ts';
import { namesOf } from '../../sheets/sheets.ts';
import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { mayBeDate } from '../reading/rows.ts';

const DATED = namesOf(mayBeDate);
/** 予算額 and the like: numbers beside the values of indicators. */
const AMOUNTS = namesOf(({ kind }) => kind === 'amount');

/**
 * Excelが入力を日付に変えている
 *
 * Excelは「1-2-1」「2/5」「H28.4」のような入力を、断りなく日付に変えます。何と入力されたのかは失われているので、
 * そのまま使うと誤った番号や数値が資料に載ります。
 *
 * Fails: KPI!L3 = (date 2019-05-01)
 * Passes: 基本情報!B5 = (date 2019-08-07)
 */
export const cellDate: Rule = function* cellDate({ entries, figures, indicators }) {
  const sheet = indicators.table?.sheet.name;
  const values = new Set(figures.flat().map(({ cell }) => cell.entry.place.cell));
  for (const { cell, heading, place } of entries) {
    if (cell?.value.kind !== 'date' || DATED.has(heading)) continue;
    const isValue = place.sheet === sheet && values.has(place.cell);
    yield error({
      message: `Excelが入力を日付「${printDate(cell.value.iso)}」に変えています。この欄は日付を書く欄ではありません。`,
      hint: remedy(heading, isValue || AMOUNTS.has(heading)),
      place: cell.place,
    });
  }
};

/** A value or an amount is to become a number, not a text that the next finding would ask to make a number. */
function remedy(heading: string, isNumber: boolean): string {
  if (isNumber) {
    return 'セルの書式を「標準」に変えてから、数値を入力し直してください。';
  }
  const number = '1-2-1 のような番号は K1-2-1 と書くと日付になりません。';
  return `セルの書式を「文字列」にしてから、入力し直してください。${heading === 'KPI番号' || heading === '再掲元' ? number : ''}`;
}
