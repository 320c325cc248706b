/** `dictionary.csv`: what each column of the tables means, for people; programs find the same in `datapackage.json`. */

import { type CellType, type Column, type Field, makeTable, NO, type Table, YES } from './table.ts';

const TYPE_WORDS: Readonly<Record<CellType, string>> = {
  string: '文字列',
  integer: '整数',
  number: '数値',
  boolean: `${YES}・${NO}`,
};

/** One column of one of the tables. */
interface Entry {
  readonly table: string;
  readonly number: number;
  readonly field: Field;
}

/** Makes the dictionary of these tables. */
export function dictionaryTable(tables: readonly Table[]): Table {
  const about = {
    name: 'dictionary',
    title: 'データ定義書',
    description: '各ファイルの列の意味です。列ごとに1行です。',
    key: ['ファイル', '番号'],
  };
  const entries = tables.flatMap(({ name, fields }) =>
    fields.map((field, index): Entry => ({ table: `${name}.csv`, number: index + 1, field })),
  );
  return makeTable(about, COLUMNS, entries);
}

const COLUMNS: readonly Column<Entry>[] = [
  {
    name: 'ファイル',
    type: 'string',
    required: true,
    description: '列があるファイルの名前。',
    value: ({ table }) => table,
  },
  {
    name: '番号',
    type: 'integer',
    required: true,
    description: '左から何番目の列か。',
    value: ({ number }) => number,
  },
  {
    name: '列名',
    type: 'string',
    required: true,
    description: 'ファイルの1行目にある名前。',
    value: ({ field }) => field.name,
  },
  {
    name: '型',
    type: 'string',
    required: true,
    choices: Object.values(TYPE_WORDS),
    description: '列に入るデータの種類。',
    value: ({ field }) => TYPE_WORDS[field.type],
  },
  {
    name: '必須',
    type: 'boolean',
    required: true,
    description: 'どの行にも値があれば有、空欄の行があり得れば無。',
    value: ({ field }) => field.required === true,
  },
  {
    name: '取り得る値',
    type: 'string',
    description: '値が決まったもののうちの一つであるときの、そのすべて。「;」で区切る。',
    value: ({ field }) => field.choices?.join(';'),
  },
  {
    name: '説明',
    type: 'string',
    required: true,
    description: '列の意味。',
    value: ({ field }) => field.description,
  },
];
