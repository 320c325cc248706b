/** Examples of rules in words: what was changed in the sound workbook, and where. */

import type { Cell } from '../../src/forms/workbook.ts';
import { eachChange } from '../check/drawn.ts';
import { SOUND_WORKBOOK } from '../check/sound.ts';

/**
 * Says in Japanese what an example does.
 *
 * @param example `KPI!L3 = 5`, several parted by `, `
 * @returns `「KPI」シート L3（従業者数・実績値・H29）に「5」と書く`
 */
export function inWords(example: string): string {
  return eachChange(example).map(changeInWords).join('、');
}

function changeInWords(change: string): string {
  const [, from, to] = /^sheet (\S+) renamed (\S+)$/u.exec(change) ?? [];
  if (from !== undefined && to !== undefined) return `「${from}」シートの名前を「${to}」にする`;
  const [, hidden, row] = /^(\S+) row (\d+) hidden$/u.exec(change) ?? [];
  if (hidden !== undefined) return `「${hidden}」シートの${row ?? ''}行目を非表示にする`;
  const [, merged, range] = /^(\S+)!(\S+) merged$/u.exec(change) ?? [];
  if (merged !== undefined) return `「${merged}」シート ${range ?? ''} を結合する`;
  const [, sheet = '', cell = '', written] = /^(\S+)!(\S+) (?:= (.*)|cleared)$/u.exec(change) ?? [];
  const what = written === undefined ? 'を空欄にする' : `に${valueInWords(written)}`;
  return `「${sheet}」シート ${cell}${place(sheet, cell)}${what}`;
}

function valueInWords(written: string): string {
  const [, kind, rest = ''] =
    /^\((date|percent|shown|uncalculated|formula|comment)\s*(.*)\)$/u.exec(written) ?? [];
  const [, said = '', value = ''] = /^"(.*)" (.*)$/u.exec(rest) ?? [];
  switch (kind) {
    case 'date':
      return `日付「${rest}」が入っている`;
    case 'percent':
      return `パーセントの書式で${rest}が入っている（表示は${(Number(rest) * 100).toFixed(1)}%）`;
    case 'shown':
      return `数値の${value}が入っている（表示は「${said}」）`;
    case 'uncalculated':
      return '計算されていない数式が入っている';
    case 'formula':
      return `数式「=${said}」が入っている`;
    case 'comment':
      return `コメント「${said}」が付いている`;
    case undefined:
      break;
    default:
      throw new Error(`No words for ${written}`);
  }
  if (/^#[A-Z/0!?]+$/u.test(written)) return `数式のエラー「${written}」が出ている`;
  const number = /^-?\d+(?:\.\d+)?$/u.test(written) ? '数値で' : '';
  return `${number}「${visible(written)}」と書く`;
}

function visible(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_, code: string) => `〔U+${code.toUpperCase()}〕`)
    .replaceAll(String.raw`\n`, '〔改行〕');
}

/** What stands at the head of the column and of the row: `（従業者数・実績値・H29）`. */
function place(sheet: string, range: string): string {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(range) ?? [];
  if (row === '') return '';
  const cells = SOUND_WORKBOOK.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const text = (cell: string): string =>
    cells.find((one: Cell) => one.place.cell === cell)?.text.split('\n')[0] ?? '';
  if (row === '1') return '（見出し）';
  const names = sheet === 'KPI' ? [nameOf(Number(row), text), text(`I${row}`)] : [text(`A${row}`)];
  const own = column === 'A' ? [] : names;
  const parts = [...own, text(`${column}1`)].filter((part) => part !== '' && !/^\d$/u.test(part));
  const known = parts.filter((part) => !(part === '内容' && parts.length > 1));
  return known.length === 0 ? '' : `（${known.join('・')}）`;
}

/** The second row of an indicator may leave its name blank. */
function nameOf(row: number, text: (cell: string) => string): string {
  return text(`E${row}`) || (row > 2 ? text(`E${row - 1}`) : '');
}
