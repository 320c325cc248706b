import { printDate } from '../../japanese/date.ts';
import { readEntries } from '../entries.ts';
import { mayBeDate } from '../facts.ts';
import { error } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * Excel turns `1-2-1`, `2/5` or `H28.4` into dates without asking; what the clerk typed is lost.
 *
 * Fails: KPI!L3 = (date 2019-05-01)
 * Passes: 基本情報!B5 = (date 2019-08-07)
 */
export const cellDate: Rule = function* cellDate({ sheets }) {
  for (const { cell, heading } of readEntries(sheets)) {
    if (cell?.value.kind !== 'date' || mayBeDate(heading)) continue;
    yield error({
      message: `Excelが入力を日付「${printDate(cell.value.iso)}」に変えています。この欄は日付を書く欄ではありません。`,
      hint: 'セルの書式を「文字列」にしてから、入力し直してください。1-2-1 のような番号は K1-2-1 と書くと日付になりません。',
      place: cell.place,
    });
  }
};
