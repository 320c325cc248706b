/** Columns on the value of one cell: the number, and in columns of their own everything the cell says beside it. */

import {
  type Fact,
  FREQUENCIES,
  isAim,
  type Measured,
  type Quantity,
  type Range,
} from '../../forms/submission.ts';
import { printNumber } from '../../japanese/printNumber.ts';
import type { IndicatorRow } from './indicatorRow.ts';
import type { Column } from './table.ts';
import { japaneseYear } from './text.ts';
import { BOUND_WORDS, MISSING_WORDS, NO_TARGET_WORD, STATE_WORDS } from './words.ts';

/** What has a value. */
interface Valued {
  readonly fact: Fact<Quantity>;
}

/** The number, and what the cell says of it. */
export const NUMBER_COLUMNS: readonly Column<Valued>[] = [
  {
    name: 'value_number',
    label: '値',
    type: 'number',
    unit: 'unit',
    description:
      '単位は「単位」の列。小数点以下の桁数は資料のとおりで、桁区切りはなく、負の数には「-」を付ける。数がないときは空欄で、0ではない。',
    value: ({ fact }) => (fact.value.kind === 'measured' ? plainNumber(fact.value) : undefined),
  },
  {
    name: 'value_bound',
    label: '値の範囲',
    type: 'string',
    choices: Object.values(BOUND_WORDS),
    description: '「値」の後に付くことば。「超」と「未満」は、その数を含まない。',
    value: ({ fact }) => {
      const bound = fact.value.kind === 'measured' ? fact.value.bound : undefined;
      return bound && BOUND_WORDS[bound];
    },
  },
  {
    name: 'lower_number',
    label: '下限値',
    type: 'number',
    unit: 'unit',
    description: '目標が範囲で定められているときの下限の値。',
    value: ({ fact }) => (fact.value.kind === 'range' ? plainNumber(fact.value.lower) : undefined),
  },
  {
    name: 'lower_bound',
    label: '下限値の範囲',
    type: 'string',
    choices: [BOUND_WORDS.atLeast, BOUND_WORDS.moreThan],
    description: '下限の値を含む（以上）か、含まない（超）か。',
    value: ({ fact }) =>
      fact.value.kind === 'range' ? BOUND_WORDS[fact.value.lower.bound] : undefined,
  },
  {
    name: 'upper_number',
    label: '上限値',
    type: 'number',
    unit: 'unit',
    description: '目標が範囲で定められているときの上限の値。',
    value: ({ fact }) => (fact.value.kind === 'range' ? plainNumber(fact.value.upper) : undefined),
  },
  {
    name: 'upper_bound',
    label: '上限値の範囲',
    type: 'string',
    choices: [BOUND_WORDS.atMost, BOUND_WORDS.lessThan],
    description: '上限の値を含む（以下）か、含まない（未満）か。',
    value: ({ fact }) =>
      fact.value.kind === 'range' ? BOUND_WORDS[fact.value.upper.bound] : undefined,
  },
  {
    name: 'approximate',
    label: '概数',
    type: 'boolean',
    description: '値の前に「約」が付くときは有、付かないときは無。数がないときは空欄。',
    value: ({ fact }) =>
      fact.value.kind === 'measured' ? fact.value.approximate === true : undefined,
  },
  {
    name: 'data_year_japanese',
    label: 'データの年度（和暦）',
    type: 'string',
    description: '値が列の年度と違う年度のものであるときの、その年度。',
    value: ({ fact }) => {
      const year = numericOf(fact.value)?.dataYear;
      return year && japaneseYear(year);
    },
  },
  {
    name: 'data_year',
    label: 'データの年度（西暦）',
    type: 'integer',
    description: '値が列の年度と違う年度のものであるときの、その年度が始まる年。',
    value: ({ fact }) => numericOf(fact.value)?.dataYear?.year,
  },
  {
    name: 'provisional',
    label: '暫定',
    type: 'string',
    description: '後で変わることのある値に付くことば（概算、速報、暫定、見込）。',
    value: ({ fact }) => numericOf(fact.value)?.provisional,
  },
  {
    name: 'revised',
    label: '訂正',
    type: 'string',
    description: '前に公表した値を改めたときに付くことば（訂正、改定など）。',
    value: ({ fact }) => numericOf(fact.value)?.revised,
  },
];

/** What the cell says beside its number, and in words. */
export const WRITTEN_COLUMNS: readonly Column<Valued>[] = [
  {
    name: 'frequency',
    label: '頻度',
    type: 'string',
    choices: FREQUENCIES,
    description: '値が「月1回」「年24回」のように書かれているときの、期間。',
    value: ({ fact }) => (fact.value.kind === 'measured' ? fact.value.frequency : undefined),
  },
  {
    name: 'remark',
    label: '備考',
    type: 'string',
    description: '値のセルに、数とともに書かれていること（全国16位、6月調査など）。',
    value: ({ fact }) => ('remark' in fact.value ? fact.value.remark : undefined),
  },
  {
    name: 'missing_kind',
    label: '欠測の別',
    type: 'string',
    choices: Object.values(MISSING_WORDS),
    description: '欠測のときだけ。「記号のみ」は「—」とだけ書かれていて、事情が書かれていない。',
    value: ({ fact }) =>
      fact.value.kind === 'missing' ? MISSING_WORDS[fact.value.reason] : undefined,
  },
  {
    name: 'wording',
    label: 'ことばによる表記',
    type: 'string',
    description:
      '数で書かれていないときの、もとのワークブックの表記（「基準値以上」「廃止」「未公表」など）。数に添える範囲のことばが「値の範囲」と違う書き方のときは、そのことば（「以内」「以上を維持」など）。',
    value: ({ fact }) => wordingOf(fact.value),
  },
];

/** All of them, in the order of the file. */
export const VALUE_COLUMNS: readonly Column<IndicatorRow>[] = [
  {
    name: 'value_state',
    label: '値の状態',
    type: 'string',
    required: true,
    choices: [...Object.values(STATE_WORDS), NO_TARGET_WORD],
    description:
      '「数値」は「値」に、「範囲」は「下限値」と「上限値」に数がある。「段階」は「段階」の列にある。「維持」は基準値を下回らない（上回らない）ことを、「ことば」は「ことばによる表記」のように基準値、前年度、比較値と比べることを目標とする。「終了」は事業終了、廃止、休止。「欠測」は値がないことが分かっている。「未確定」は対象年度より後の空欄、「未入力」は対象年度までの空欄。「目標なし」は、ほかの年度にだけ目標値がある指標の、対象年度までの目標値の空欄。',
    value: (row) => (isLeftFree(row) ? NO_TARGET_WORD : STATE_WORDS[row.fact.value.kind]),
  },
  ...NUMBER_COLUMNS,
  {
    name: 'stage',
    label: '段階',
    type: 'string',
    description: '数値で表さない指標の、目標又は実績の段階。',
    value: ({ fact }) => (fact.value.kind === 'stage' ? fact.value.stage : undefined),
  },
  {
    name: 'stage_rank',
    label: '段階（順位）',
    type: 'integer',
    description: '段階の順位。最も悪い段階が1。指標ごとの段階の一覧は stages.csv。',
    value: ({ fact }) => (fact.value.kind === 'stage' ? fact.value.rank + 1 : undefined),
  },
  ...WRITTEN_COLUMNS,
];

function numericOf(quantity: Quantity): Measured | Range | undefined {
  return quantity.kind === 'measured' || quantity.kind === 'range' ? quantity : undefined;
}

/** The number as papers print it, with all its decimals, in the notation of programs: `-1394`, `60.0`. */
function plainNumber({ number, decimals }: Pick<Measured, 'number' | 'decimals'>): string {
  return printNumber(number, decimals).replaceAll(',', '').replace('▲', '-');
}

/** Nobody has forgotten it: the plan has a target for another year. */
function isLeftFree({ row, fact, isBaseline, assessment: { indicator } }: IndicatorRow): boolean {
  if (row !== 'target' || isBaseline || fact.value.kind !== 'unfilled') return false;
  return indicator.target.years.some(({ value }) => isAim(value));
}

/** Numbers stand in columns of their own; what is said in words is kept as it was written. */
function wordingOf(quantity: Quantity): string | undefined {
  if (quantity.kind === 'measured') return quantity.boundWord;
  const isNumber = quantity.kind === 'range' || quantity.kind === 'stage';
  return isNumber || !('written' in quantity) ? undefined : quantity.written;
}
