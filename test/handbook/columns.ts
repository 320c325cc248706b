/** ワークブックの列: made from the definitions of the sheets. */

import type { Cell } from '../../src/sheets/cell.ts';
import type { Sheet } from '../../src/sheets/sheet.ts';
import { SHEETS_IN_ORDER } from '../../src/sheets/sheets.ts';

const PREFACE = `# ワークブックの列

ワークブックのシートと列を、1つずつ説明します。列は見出しの言葉で探すので、並び順は変えてもかまいません。
「見出し」が「必須」の列は、シートになければなりません。「記入」が「必須」の欄は、空欄にできません。
どのシートにも、見出し「注記」の列を加えて「確認済：理由」を書くことができます（[指摘の手引き](handbook.md)）。

<!-- src/sheets/ から作られます。直接書き換えずに、UPDATE_HANDBOOK=1 npx jest test/handbook で作り直してください。 -->
`;

/** What may be written in a cell of each kind. */
const KINDS: Readonly<Record<Exclude<Cell['kind'], 'choice'>, string>> = {
  text: '文字',
  words: '言葉（2つ以上は「、」で区切る）',
  name: '名称（「※」で始まる行は注）',
  code: '番号（K1-2-1 の形）',
  ordinal: '1から99までの整数',
  mark: '番号（①、1）',
  amount: '金額（千円単位の数字）',
  fiscalYear: '年度（H27、R1、2015）',
  fiscalYears: '年度（2つ以上は「、」で区切る）',
  date: '日付（2019/8/7、令和元年8月7日）',
  quantity: '値（記入要領の３）',
  unread: '文字',
};

/** Makes the whole list. */
export function makeColumns(): string {
  return [PREFACE, ...SHEETS_IN_ORDER.map(section)].join('\n');
}

function section(sheet: Sheet): string {
  const columns = [
    ...Object.entries(sheet.columns),
    ...(sheet.shape === 'groups' ? [['（年度）', sheet.years] as const] : []),
  ].map(([heading, { heading: need, cell, means }]) =>
    line([heading, need === 'required' ? '必須' : '', ...cellOf(cell), means]),
  );
  const items =
    sheet.shape === 'items'
      ? [
          '',
          ...table(['項目', '記入', '書けるもの', '意味']),
          ...Object.entries(sheet.items).map(([name, { cell, means }]) =>
            line([name, ...cellOf(cell), means]),
          ),
        ]
      : [];
  return [
    `## ${sheet.name}${sheet.required ? '' : '（なくてもよい）'}`,
    '',
    sheet.about,
    '',
    ...table(['列', '見出し', '記入', '書けるもの', '意味']),
    ...columns,
    ...items,
    '',
  ].join('\n');
}

function cellOf(cell: Cell): readonly [need: string, kind: string] {
  const need = cell.required ? '必須' : '';
  if (cell.kind !== 'choice') return [need, KINDS[cell.kind]];
  return [
    need,
    Object.keys(cell.words)
      .map((word) => `「${word}」`)
      .join(''),
  ];
}

function table(headings: readonly string[]): readonly string[] {
  return [line(headings), line(headings.map(() => '---'))];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
