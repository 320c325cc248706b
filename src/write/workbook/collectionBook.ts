/** 集約結果 as a workbook: who is missing, what is left to do, what was taken over from where. */

import ExcelJS from 'exceljs';

import type { Place } from '../../diagnostics/place.ts';
import { SEVERITY_WORDS } from '../../diagnostics/severity.ts';
import type { Collection, Matter } from '../../forms/collection.ts';
import { DEPARTMENT_STATES, FILE_STATES, MATTER_KINDS } from '../../wording/collection.ts';
import { midnight } from './excelDate.ts';
import { addListSheet, type Column, entry, type Entry, row } from './listSheet.ts';
import { xlsxFile } from './xlsxFile.ts';

/**
 * Writes the result.
 *
 * @returns the bytes of an .xlsx file, dated by 対象年度: the same result gives the same bytes
 */
export async function writeCollection(collection: Collection): Promise<Uint8Array> {
  const day = `${collection.year.year}-04-01`;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = collection.city;
  workbook.lastModifiedBy = collection.city;
  workbook.title = `集約結果 ${collection.year.label}`;
  workbook.created = midnight(day);
  workbook.modified = midnight(day);
  for (const sheet of [departments, matters, conflicts, taken, files]) {
    const { name, title, advice, columns, rows } = sheet(collection);
    await addListSheet(workbook, {
      name,
      title,
      advice,
      columns,
      rows: rows.map((cells) => row(...cells.map(plain))),
      tabColour: 'FF1F3F66',
      spare: 0,
      frozenColumns: 1,
      filter: rows.length > 0,
    });
  }
  return xlsxFile(workbook, day);
}

/** A list to be read. */
interface Table {
  readonly name: string;
  readonly title: string;
  readonly advice: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Entry[])[];
}

function plain(one: Entry): Entry {
  return { tone: 'plain', ...one };
}

function column(heading: string, width: number, align: Column['align'] = 'left'): Column {
  return { heading, width, align };
}

function departments({
  departments: all,
  year,
  plan,
  matters: left,
  taken: values,
  added,
  conflicts: c,
}: Collection): Table {
  const count = (state: string): number => all.filter((one) => one.state === state).length;
  return {
    name: '担当課',
    title: `集約結果　${plan}　${year.label}`,
    advice: `記入済 ${count('done')}課、残りあり ${count('partly')}課、記入なし ${count('unfilled')}課、未提出 ${count('missing')}課。取り込んだ欄 ${values.length}、加えた行 ${added.length}、食い違い ${c.length}。`,
    columns: [
      column('担当課', 22),
      column('状況', 11, 'center'),
      column('記入する欄', 9, 'right'),
      column('空欄', 8, 'right'),
      column('すること', 9, 'right'),
      column('ファイル', 48),
      column('空欄のままの指標', 70),
    ],
    rows: all.map(({ name, state, asked, open, files: paths }) => [
      entry(name, { bold: true }),
      entry(DEPARTMENT_STATES[state], { tone: STATE_TONES[state], bold: state === 'missing' }),
      entry(asked),
      entry(open, { bold: open > 0 }),
      entry(
        left.filter(({ department, severity }) => department === name && severity !== 'notice')
          .length,
      ),
      entry(paths.join('\n')),
      entry(
        left
          .filter(({ department, kind }) => department === name && kind === 'blank')
          .map(({ item }) => item)
          .join('\n'),
      ),
    ]),
  };
}

const STATE_TONES = {
  done: 'office',
  partly: 'input',
  unfilled: 'input',
  missing: 'fixed',
} as const;

function matters({ matters: all }: Collection): Table {
  return {
    name: 'すること',
    title: 'すること',
    advice:
      all.length === 0
        ? 'すべて取り込みました。残っていることはありません。'
        : '担当課ごとに、まだ埋まっていない欄、食い違い、指摘を並べました。「集約先」は集約したワークブックのセル、「調査票」は提出されたファイルのセルです。',
    columns: [
      column('担当課', 18),
      column('種類', 10, 'center'),
      column('重さ', 9, 'center'),
      column('指標など', 34),
      column('集約先', 16),
      column('調査票', 30),
      column('内容', 58),
      column('すること', 52),
    ],
    rows: all.map((one) => [
      entry(one.department === '' ? '（担当課なし）' : one.department),
      entry(MATTER_KINDS[one.kind]),
      entry(SEVERITY_WORDS[one.severity], one.severity === 'error' ? { bold: true } : {}),
      entry(one.item),
      entry(one.place === undefined ? '' : placeText(one.place)),
      entry(inFileText(one)),
      entry(one.message),
      entry(one.hint),
    ]),
  };
}

function inFileText({ inFile }: Matter): string {
  if (inFile === undefined) return '';
  return inFile.place === undefined ? inFile.file : `${inFile.file}\n${placeText(inFile.place)}`;
}

function placeText({ sheet, cell }: Partial<Place> & { readonly sheet: string }): string {
  return cell === undefined ? sheet : `${sheet} ${cell}`;
}

function conflicts({ conflicts: all }: Collection): Table {
  return {
    name: '食い違い',
    title: '食い違い',
    advice:
      '1つの欄に2つの答えがあるもの、送った後に集約先が変わったものです。どちらも取り込んでいません。',
    columns: [
      column('指標など', 34),
      column('欄', 18),
      column('集約先', 16),
      column('集約先の値', 24),
      column('担当課', 18),
      column('答え', 40),
      column('ファイル', 30),
      column('セル', 16),
    ],
    rows: all.flatMap(({ item, label, place, now, answers }) =>
      answers.map((answer) => [
        entry(item),
        entry(label),
        entry(placeText(place)),
        entry(now),
        entry(answer.department),
        entry(answer.text, { bold: true }),
        entry(answer.file),
        entry(placeText(answer.place)),
      ]),
    ),
  };
}

function taken({ taken: values, added }: Collection): Table {
  const columns = [
    column('担当課', 18),
    column('指標など', 34),
    column('欄', 18),
    column('集約先', 16),
    column('前の値', 26),
    column('取り込んだ値', 44),
    column('ファイル', 30),
    column('セル', 16),
  ];
  return {
    name: '取り込んだ値',
    title: '取り込んだ値',
    advice: '集約したワークブックのどのセルに、どのファイルのどのセルの値を書いたかの一覧です。',
    columns,
    rows: [
      ...values.map(({ answer, item, label, place, before }) => [
        entry(answer.department),
        entry(item),
        entry(label),
        entry(placeText(place)),
        entry(before),
        entry(answer.text),
        entry(answer.file),
        entry(placeText(answer.place)),
      ]),
      ...added.map(({ department, item, sheet, row: number, from, file, cells }) => [
        entry(department),
        entry(item),
        entry('加えた行'),
        entry(`${sheet} ${number}行目`),
        {},
        entry(cells.map(({ text }) => text).join('　')),
        entry(file),
        entry(placeText(from)),
      ]),
    ],
  };
}

function files({ files: all, others }: Collection): Table {
  return {
    name: 'ファイル',
    title: 'ファイル',
    advice: `フォルダにあった表計算のファイルです。${others === 0 ? '' : `このほかのファイル ${others}件は開いていません。`}`,
    columns: [
      column('ファイル', 48),
      column('状態', 20, 'center'),
      column('担当課', 22),
      column('取り込んだ数', 9, 'right'),
      column('内容', 90),
    ],
    rows: all.map(({ path, state, department, taken: count, diagnostics }) => [
      entry(path),
      entry(FILE_STATES[state]),
      entry(department),
      entry(count),
      entry(
        diagnostics
          .filter(({ place }) => place === undefined)
          .map(({ message }) => message)
          .join('\n'),
      ),
    ]),
  };
}
