import { parseOrdinal } from '../../japanese/ordinal.ts';
import { namesOf } from '../../sheets/sheets.ts';
import { warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/** What these columns and items hold is never a bare number. */
const WORDS = new Set([
  'KPI名',
  '単位',
  '名称・本文',
  '副題',
  '本文',
  '題名',
  '代替テキスト',
  '出典',
  '氏名',
  'ふりがな',
  '所属団体等',
  '担当課',
  '上書きの理由',
  '市名',
  '計画名',
  '報告書の表題',
  '委員会名',
  '開催場所',
  '意見',
  '対応方針',
  '事業名',
  '実績の概要',
]);
/** Labels may be whole numbers; a decimal point in them is lost too easily. */
const LABELS = new Set(['KPI番号', '再掲元']);

/** Numbers of goals and policies are whole. */
const ORDINALS = namesOf(({ kind }) => kind === 'ordinal' || kind === 'mark');

/**
 * 文字の欄に数値が入っている
 *
 * 名称や氏名の欄に数値だけが入っているときは、列がずれて貼り付けられたのかもしれません。KPI番号の「1.10」は、
 * 数値として入力すると「1.1」に変わります。1.4が書式により「1」と表示されている番号も、正しいかどうかを確かめる必要があります。
 *
 * Fails: KPI!E4 = 12
 * Passes: KPI!E4 = 12条例の届出件数
 */
export const cellNumber: Rule = function* cellNumber({ entries }) {
  for (const { cell, heading, text, place } of entries) {
    const kind = cell?.value.kind;
    if (kind !== 'number' && kind !== 'boolean') continue;
    if (WORDS.has(heading)) {
      yield warning({
        message: `「${heading}」は文字を書く欄ですが、数値「${text}」が入っています。`,
        hint: '列がずれていないかを確かめ、正しい内容を記入してください。',
        place,
      });
    } else if (cell?.value.kind === 'number' && ORDINALS.has(heading)) {
      const { number } = cell.value;
      if (String(parseOrdinal(text)) === number || parseOrdinal(text) === undefined) continue;
      yield warning({
        message: `「${heading}」のセルの値は ${number} ですが、書式により「${text}」と表示されています。「${text}」として読み取りました。`,
        hint: '正しい番号を確かめて、書式が「標準」のセルに記入し直してください。',
        place,
      });
    } else if (LABELS.has(heading) && !/^\d+$/u.test(text)) {
      yield warning({
        message: `「${heading}」の「${text}」は、数値として入力されています。末尾の0などが失われているかもしれません。`,
        hint: 'セルの書式を「文字列」にしてから、番号を入力し直してください。',
        place,
      });
    }
  }
};
