/** Reads the facts back from the rows of `indicators.csv`, as its dictionary says. */

import {
  type Bound,
  FREQUENCIES,
  type Limit,
  type MissingReason,
  type Quantity,
} from '../../../src/forms/submission.ts';
import type { Row } from './opened.ts';
import { unprotected } from './opened.ts';

const BOUNDS = new Map<string, Bound>([
  ['以上', 'atLeast'],
  ['以下', 'atMost'],
  ['超', 'moreThan'],
  ['未満', 'lessThan'],
  ['程度', 'about'],
]);

const MISSING = new Map<string, MissingReason>([
  ['調査なし', 'notMeasured'],
  ['未公表', 'notPublished'],
  ['該当なし', 'notApplicable'],
  ['記号のみ', 'dash'],
]);

/** What a row says, with as many decimals in its numbers as the papers print. */
export function quantityOf(row: Row): Quantity {
  const written = unprotected(row['ことばによる表記'] ?? '');
  switch (row['値の状態']) {
    case '数値':
      return {
        kind: 'measured',
        written: '',
        ...number(row['値']),
        ...said('bound', BOUNDS.get(row['値の範囲'] ?? '')),
        ...said('boundWord', written),
        ...(row['概数'] === '有' && { approximate: true }),
        ...said(
          'frequency',
          FREQUENCIES.find((one) => one === row['頻度']),
        ),
        ...remarks(row),
      };
    case '範囲':
      return { kind: 'range', written: '', ...limits(row), ...remarks(row) };
    case '維持':
      return { kind: 'maintain', written };
    case '終了':
      return { kind: 'ended', written };
    case '段階':
      return {
        kind: 'stage',
        written: '',
        stage: row['段階'] ?? '',
        rank: Number(row['段階_順位']) - 1,
        ...said('remark', row['備考'] === '' ? undefined : row['備考']),
      };
    case 'ことば':
      return { kind: 'relative', written, to: 'baseline', name: '' };
    case '欠測':
      return {
        kind: 'missing',
        written,
        reason: known(MISSING.get(row['欠測の別'] ?? '')),
        ...said('remark', row['備考'] === '' ? undefined : row['備考']),
      };
    case '未確定':
      return { kind: 'pending' };
    case '目標なし':
    case '未入力':
      return { kind: 'unfilled' };
    case undefined:
    default:
      throw new Error(`「${row['値の状態']}」 is no 値の状態.`);
  }
}

/** The same of a fact of the submission. */
export function asPrinted(quantity: Quantity): Quantity {
  if (quantity.kind === 'measured') {
    return { ...quantity, written: '', number: rounded(quantity).number };
  }
  // What a target in words is made of is told by 判定_目標値の根拠.
  if (quantity.kind === 'relative') {
    return { kind: 'relative', written: quantity.written, to: 'baseline', name: '' };
  }
  if (quantity.kind === 'stage') return { ...quantity, written: '' };
  if (quantity.kind !== 'range') return quantity;
  const { lower, upper } = quantity;
  return {
    ...quantity,
    written: '',
    lower: { ...lower, ...rounded(lower) },
    upper: { ...upper, ...rounded(upper) },
  };
}

interface Digits {
  readonly number: string;
  readonly decimals: number;
}

function rounded(digits: Digits): Digits {
  return { ...digits, number: Number(digits.number).toFixed(digits.decimals) };
}

function number(cell = ''): Digits {
  return { number: cell, decimals: cell.split('.')[1]?.length ?? 0 };
}

function limits(row: Row): {
  lower: Limit<'atLeast' | 'moreThan'>;
  upper: Limit<'atMost' | 'lessThan'>;
} {
  return {
    lower: {
      ...number(row['下限値']),
      bound: row['下限値の範囲'] === '超' ? 'moreThan' : 'atLeast',
    },
    upper: {
      ...number(row['上限値']),
      bound: row['上限値の範囲'] === '未満' ? 'lessThan' : 'atMost',
    },
  };
}

function remarks(row: Row): object {
  const [year = '', label = ''] = [row['データの年度_西暦'], row['データの年度_和暦']];
  return {
    ...(year !== '' && { dataYear: { year: Number(year), label } }),
    ...said('provisional', row['暫定']),
    ...said('revised', row['訂正']),
    ...said('remark', row['備考']),
  };
}

function said(name: string, word: string | undefined): object {
  return word === undefined || word === '' ? {} : { [name]: word };
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The dictionary does not know the word.');
  return value;
}
