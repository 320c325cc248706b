/** The handbook's chapter on 照会と集約: what is said of a workbook that is parted and of slips that come back, in the program's own words. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { SEVERITY_WORDS } from '../../src/diagnostics/severity.ts';
import type { Item, ItemCell, WorkbookItems } from '../../src/forms/items.ts';
import * as remarks from '../../src/returns/remarks.ts';
import { slipsOf } from '../../src/returns/slips.ts';

const CELL: ItemCell = {
  row: 'actual',
  column: '2023',
  label: '実績値 R5',
  place: { sheet: 'KPI', cell: 'L9' },
  text: '1,240',
  answered: 'must',
};
const ITEM: Item = {
  sheet: 'KPI',
  key: 'K1-3-1',
  name: 'K1-3-1 観光入込客数',
  belongsTo: '1-3',
  departments: ['観光交流課'],
  cells: [CELL],
};
const ABOUT = { item: ITEM, department: '観光交流課' };
const TARGET: ItemCell = { ...CELL, row: 'target', label: '目標値 R6', text: '1,300' };
const PLACE = { sheet: 'KPI', cell: 'P9' };

const BOOK: WorkbookItems = {
  city: '見本市',
  plan: '見本市総合戦略',
  title: '総合戦略の進捗状況',
  year: { year: 2023, label: 'R5' },
  replyDue: undefined,
  enquiry: undefined,
  contact: undefined,
  sheets: [],
  items: [
    { ...ITEM, departments: [] },
    { ...ITEM, key: 'K1-3-2' },
  ],
  strays: [],
  formulas: 0,
};

function saidOf(book: WorkbookItems, code: string): Diagnostic {
  const found = slipsOf(book).diagnostics.find((one) => one.code === code);
  if (found === undefined) throw new Error(`Nothing is said of ${code}.`);
  return found;
}

/** What happened, why it is told, and what is said of an example. */
const ENTRIES: readonly (readonly [title: string, reason: string, said: Diagnostic])[] = [
  [
    '調査票に分ける項目に担当課がない',
    '担当課の書かれていない指標や意見は、だれにも照会されません。',
    saidOf(BOOK, 'split/department'),
  ],
  [
    '照会する年度が分からない',
    '調査票では、対象年度の実績値の欄を開けて送ります。',
    saidOf({ ...BOOK, year: undefined }, 'split/year'),
  ],
  [
    '記入欄でない欄が変わっている',
    '目標値や名称は、事務局のブックのものを残します。',
    remarks.outside(TARGET, '1,250', ABOUT),
  ],
  [
    '記入欄が空欄に戻されている',
    '消した値を黙って失わないよう、もとの値を残します。',
    remarks.emptied({ ...CELL, text: '' }, '1,105', ABOUT),
  ],
  [
    '記入された値が数式の誤りである',
    '「#REF!」などは値ではありません。',
    remarks.valueless({ ...CELL, text: '#REF!' }, ABOUT),
  ],
  [
    '送った行がない',
    '行は位置ではなく番号で探します。番号が変わると見付かりません。',
    remarks.gone(ITEM, '観光交流課', undefined),
  ],
  [
    '送った列がない',
    '列は見出しの言葉で探します。',
    remarks.columnGone('実績値 R5', 'KPI', '観光交流課'),
  ],
  [
    '送ったシートがない',
    'シートの名前が変わっていても、見出しが残っていれば読み取ります。',
    remarks.sheetGone('KPI', '観光交流課'),
  ],
  [
    'ほかの課の行に記入がある',
    '担当でない指標への記入は、取り込まずに示します。',
    remarks.unknownRow(ITEM, true, '産業振興課'),
  ],
  [
    '送っていない行が加えられている',
    '課題・検証と方向性は、用意した行への追加を取り込みます。指標などの追加は取り込みません。',
    remarks.unknownRow(
      { ...ITEM, key: 'K1-3-9', name: 'K1-3-9 夜間の来訪者数' },
      false,
      '観光交流課',
    ),
  ],
  [
    '書き込む欄が集約先にない',
    '送った後に、集約先のブックの番号や見出しが変わったときです。',
    remarks.nowhere(CELL, ABOUT),
  ],
  [
    '答えが数式である',
    '数式は取り込まず、計算された値だけを取り込みます。',
    remarks.formula(CELL, ABOUT),
  ],
  [
    '答えの文にリンクが付いている',
    '文だけを取り込みます。資料でリンクにするかどうかは、事務局が決めます。',
    remarks.addressLost(CELL, 'https://www.city.example.lg.jp/kanko/', ABOUT),
  ],
  [
    '列のずれた行がある',
    '値がどの年度のものか決められません。',
    remarks.stray({ place: PLACE, text: '1,240', kind: 'shifted', name: 'KPI' }, '観光交流課'),
  ],
  [
    '様式の外に書かれている',
    '加えられた列やシート、表の下の文、コメントは、取り込まずに示します。',
    remarks.stray({ place: PLACE, text: '確認中', kind: 'column', name: '備考' }, '観光交流課'),
  ],
  [
    '古い調査票への回答である',
    '送った後に集約先のブックが変わっています。',
    remarks.older('観光交流課'),
  ],
  [
    '調査票の控えがない',
    '隠しシートの控えがないときは、番号からどの課のものかを判断します。',
    remarks.unmarked(false, '観光交流課'),
  ],
  [
    '別の市・計画・年度の調査票である',
    '番号が同じでも、別の計画の答えを取り込みません。',
    remarks.foreign('見本町「見本町総合戦略」R5', '見本市「見本市総合戦略」R5'),
  ],
  ['調査票でない', '表の見出しが1つも見付からないブックです。', remarks.unrelated()],
  ['どの課の調査票か分からない', '控えも、担当課の分かる番号もないときです。', remarks.unowned()],
  [
    '同じファイルが2つある',
    '名前だけが違う同じファイルは、1つとして扱います。',
    remarks.sameFile('観光交流課.xlsx'),
  ],
  [
    '何も記入されていない',
    '送ったときのまま返されたファイルです。',
    remarks.unfilled('観光交流課'),
  ],
];

/** The chapter. */
export function returnsChapter(): string {
  const intro =
    '`split` と `collect` のときに出る指摘です。「集約結果」に載り、担当課に直してもらうものは差戻し用の写しにも付きます。重要度は変えられません。手順は[担当課への照会と集約](departments.md)にあります。';
  return `## 照会と集約\n\n${intro}\n\n${ENTRIES.map(section).join('\n')}`;
}

function section([
  title,
  reason,
  { code, severity, message, hint },
]: (typeof ENTRIES)[number]): string {
  return `### ${title}

\`${code}\` ・ ${SEVERITY_WORDS[severity]}

${reason}

- 指摘: ${escaped(message)}${hint === '' ? '' : `\n- 対処: ${escaped(hint)}`}
`;
}

function escaped(text: string): string {
  return text.replaceAll(/[*_<>|]/gu, String.raw`\$&`).replaceAll('\n', ' ');
}

/** Codes that the program can state and that no entry explains. */
export function unexplained(): readonly string[] {
  const source = ['remarks.ts', 'slips.ts']
    .map((file) => readFileSync(join(process.cwd(), 'src/returns', file), 'utf8'))
    .join('\n');
  const stated = [...source.matchAll(/code: ('[^\n]+),\n/gu)].flatMap(([, names = '']) =>
    [...names.matchAll(/'([\w/-]+)'/gu)].map(([, name = '']) => name),
  );
  const known = new Set(ENTRIES.map(([, , { code }]) => code));
  const branches = ['other-row', 'added', 'shifted', 'beside'];
  return [...new Set([...stated, ...branches])]
    .map((code) => (code.includes('/') ? code : `return/${code}`))
    .filter((code) => !known.has(code));
}
