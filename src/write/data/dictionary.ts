/** `dictionary.csv` and `codes.csv`: what the columns mean and what can stand in them; programs find the same in `datapackage.json`. */

import type { CellType, DataTable, Field } from '../../forms/dataTable.ts';
import type { Submission } from '../../forms/submission.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable, NO, YES } from './table.ts';

const TYPE_WORDS: Readonly<Record<CellType, string>> = {
  string: '文字列',
  integer: '整数',
  number: '数値',
  boolean: `${YES}か${NO}`,
  date: '日付',
};

/** One column of one of the tables. */
interface Entry {
  readonly submission: Submission;
  readonly table: string;
  readonly number: number;
  readonly field: Field;
}

/** One value that can stand in a column. */
interface Code extends Entry {
  /** From 1. */
  readonly order: number;
  readonly code: string;
}

/** Makes the dictionary of these tables. */
export function dictionaryTable(tables: readonly DataTable[], submission: Submission): DataTable {
  const about = {
    name: 'dictionary',
    title: 'データ定義書',
    description: '各ファイルの列の意味です。列ごとに1行です。取り得る値は codes.csv にあります。',
    key: ['file', 'number'],
  };
  return makeTable(about, COLUMNS, dictionaryEntries(tables, submission));
}

/** Makes the table of the values that columns choose from. */
export function codeTable(tables: readonly DataTable[], submission: Submission): DataTable {
  const about = {
    name: 'codes',
    title: '取り得る値',
    description: '値が決まったもののうちの一つである列の、取り得る値ごとに1行です。',
    key: ['file', 'column', 'order_number'],
  };
  const codes = dictionaryEntries(tables, submission).flatMap((entry) =>
    (entry.field.type === 'boolean' ? [YES, NO] : (entry.field.choices ?? [])).map(
      (code, index): Code => ({ ...entry, order: index + 1, code }),
    ),
  );
  return makeTable(about, CODE_COLUMNS, codes);
}

function dictionaryEntries(tables: readonly DataTable[], submission: Submission): readonly Entry[] {
  return tables.flatMap(({ name, fields }) =>
    fields.map((field, index): Entry => ({
      submission,
      table: `${name}.csv`,
      number: index + 1,
      field,
    })),
  );
}

const PLACE_COLUMNS: readonly Column<Entry>[] = [
  ...planColumns<Entry>(({ submission }) => submission),
  {
    name: 'file',
    label: 'ファイル',
    type: 'string',
    required: true,
    description: '列があるファイルの名前。',
    value: ({ table }) => table,
  },
];

const COLUMN_NAME: Column<Entry> = {
  name: 'column',
  label: '列名',
  type: 'string',
  required: true,
  description: 'ファイルの1行目にある名前。',
  value: ({ field }) => field.name,
};

const COLUMNS: readonly Column<Entry>[] = [
  ...PLACE_COLUMNS,
  {
    name: 'number',
    label: '番号',
    type: 'integer',
    required: true,
    description: '左から何番目の列か。',
    value: ({ number }) => number,
  },
  COLUMN_NAME,
  {
    name: 'label',
    label: '項目名',
    type: 'string',
    required: true,
    description: '列の、日本語での名前。indicators.xlsx の見出し。',
    value: ({ field }) => field.label,
  },
  {
    name: 'type',
    label: '型',
    type: 'string',
    required: true,
    choices: Object.values(TYPE_WORDS),
    description: '列に入るデータの種類。',
    value: ({ field }) => TYPE_WORDS[field.type],
  },
  {
    name: 'unit',
    label: '単位',
    type: 'string',
    description: '数値の列の単位。「unit」は、同じ行の unit の列にあること。',
    value: ({ field }) => field.unit,
  },
  {
    name: 'is_required',
    label: '必須',
    type: 'boolean',
    required: true,
    description: 'どの行にも値があれば有、空欄の行があり得れば無。',
    value: ({ field }) => field.required === true,
  },
  {
    name: 'description',
    label: '説明',
    type: 'string',
    required: true,
    description: '列の意味。',
    value: ({ field }) => field.description,
  },
];

const CODE_COLUMNS: readonly Column<Code>[] = [
  ...PLACE_COLUMNS,
  COLUMN_NAME,
  {
    name: 'order_number',
    label: '順',
    type: 'integer',
    required: true,
    description: '同じ列の値の順。',
    value: ({ order }) => order,
  },
  {
    name: 'code',
    label: '値',
    type: 'string',
    required: true,
    description: '取り得る値。',
    value: ({ code }) => code,
  },
];
