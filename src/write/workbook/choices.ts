/** 選択肢: the words of the drop-down lists, on a hidden sheet so that the lists hold in every version of Excel. */

import type { DataValidation, Workbook } from 'exceljs';

import { DIRECTION_WORDS } from '../../japanese/direction.ts';
import { midnight } from './excelDate.ts';
import { type } from './look.ts';

const SHEET = '選択肢';

/** What 行 says of the targets before a revision of the plan. */
export const ORIGINAL = '目標値（当初）';

const CHOICES = {
  区分: ['数値目標', 'KPI'],
  目標の向き: Object.values(DIRECTION_WORDS),
  累計: ['累計'],
  行: ['目標値', '実績値', ORIGINAL],
  判定の上書き: ['達成', '未達成', '判定不能'],
  種別: ['基本目標', '施策', '施策の内容'],
  課題と方向性: ['課題・検証', '方向性'],
  資料の扱い: ['案', '委員限り', '差替'],
  根拠一覧: ['載せる', '載せない'],
} as const;

/** The name of a drop-down list. */
export type Choice = keyof typeof CHOICES;

/** Adds the hidden sheet, one list per column, its name in row 1; the names of the schemes come last. */
export function addChoices(workbook: Workbook, schemeNames: readonly string[]): void {
  const sheet = workbook.addWorksheet(SHEET, { state: 'hidden' });
  const all = [...Object.entries(CHOICES), ['評価方式', schemeNames] as const];
  for (const [index, [name, words]] of all.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = 18;
    column.values = [name, ...words];
    column.font = type();
  }
}

/** The range of the list in a column, as a formula of a data validation. */
function range(column: number, count: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + column);
  return `${SHEET}!$${letter}$2:$${letter}$${count + 1}`;
}

/**
 * Gives a drop-down list.
 *
 * @param choice which list
 * @param open true where other words are allowed too: Excel then only offers the list
 */
export function dropDown(choice: Choice, open = false): DataValidation {
  const words = CHOICES[choice];
  return {
    type: 'list',
    allowBlank: true,
    formulae: [range(Object.keys(CHOICES).indexOf(choice), words.length)],
    showErrorMessage: !open,
    errorStyle: 'stop',
    errorTitle: choice === '課題と方向性' ? '区分' : choice,
    error: `${words.map((word) => `「${word}」`).join('')}から選んでください。`,
  };
}

/**
 * Gives the list of the installation's schemes; another name may be typed all the same.
 *
 * @returns undefined when there is nothing to offer
 */
export function schemeDropDown(schemeNames: readonly string[]): DataValidation | undefined {
  if (schemeNames.length === 0) return undefined;
  const formula = range(Object.keys(CHOICES).length, schemeNames.length);
  return { type: 'list', allowBlank: true, formulae: [formula], showErrorMessage: false };
}

/** Gives the rule of a column of ordinal numbers. */
export function ordinalNumber(): DataValidation {
  return {
    type: 'whole',
    operator: 'between',
    formulae: [1, 99],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '番号',
    error: '1から99までの整数を入力してください。',
  };
}

/** Gives the rule of the cell for 会議日. */
export function dateRule(): DataValidation {
  return {
    type: 'date',
    operator: 'between',
    formulae: [midnight('2000-01-01'), midnight('2099-12-31')],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '会議日',
    error: '日付を 2019/8/7 の形で入力してください。',
  };
}
