/** A value as every paper prints it, made of the columns of `indicators.csv` alone and of nothing that the program prints with. */

import { type Row, unprotected } from './opened.ts';

/** `▲1,394(H26)`, `7,000以上`, `6,766概算`, `93～97`, `—`: everything a cell says in one line. */
export function printedRow(row: Row): string {
  switch (row['値の状態']) {
    case '数値':
      return `${row['概数'] === '有' ? '約' : ''}${row['頻度'] ?? ''}${grouped(row['値'])}${boundOf(row)}${remarks(row)}`;
    case '段階':
      return `${unprotected(row['段階'] ?? '')}${remarks(row)}`;
    case '範囲':
      return `${rangeOf(row)}${remarks(row)}`;
    case 'ことば':
    case '終了':
    case '維持':
    case '欠測':
      return unprotected(row['ことばによる表記'] ?? '');
    case '未確定':
      return row['種別'] === '実績値' ? '未確定' : '';
    case '未入力':
      return '未入力';
    case '目標なし':
      return '';
    case undefined:
    default:
      throw new Error(`「${row['値の状態']}」 is no 値の状態.`);
  }
}

/** The plan's own word where it is a bound that papers print as it is: 以内, 以上を維持. */
function boundOf(row: Row): string {
  const word = unprotected(row['ことばによる表記'] ?? '');
  return /^(?:以内|以上を維持)$/u.test(word) ? word : (row['値の範囲'] ?? '');
}

/** 超 stays with its limit, 未満 stands behind; a range as far below zero as above it is `±`. */
function rangeOf(row: Row): string {
  const [lower = '', upper = ''] = [row['下限値'], row['上限値']];
  const isStrict = [row['下限値の範囲'] === '超', row['上限値の範囲'] === '未満'] as const;
  if (lower === `-${upper}` && isStrict[0] === isStrict[1]) {
    return `±${grouped(upper)}${isStrict[1] ? '未満' : '以内'}`;
  }
  return `${grouped(lower)}${isStrict[0] ? '超' : ''}～${grouped(upper)}${isStrict[1] ? '未満' : ''}`;
}

function grouped(number = ''): string {
  const [, sign, digits = '', decimals = ''] = /^(-?)(\d+)(\.\d+)?$/u.exec(number) ?? [];
  if (digits === '') throw new Error(`${number} is no number.`);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) {
    groups.unshift(digits.slice(Math.max(0, end - 3), end));
  }
  return `${sign === '-' ? '▲' : ''}${groups.join(',')}${decimals}`;
}

function remarks(row: Row): string {
  const year = row['データの年度_和暦'] ?? '';
  const remark = row['備考'] ?? '';
  return [
    year === '' ? '' : `(${year})`,
    row['暫定'] ?? '',
    row['訂正'] ?? '',
    remark === '' ? '' : `(${remark})`,
  ].join('');
}
