/** 選択肢: the words of the drop-down lists, on a hidden sheet so that the lists hold in every version of Excel. */

import type { DataValidation, Workbook } from 'exceljs';

import { midnight } from './excelDate.ts';
import { type } from './look.ts';

const SHEET = '選択肢';

const CHOICES = {
  区分: ['数値目標', 'KPI'],
  目標の向き: ['多いほど良い', '少ないほど良い', '維持', '維持（以下）'],
  累計: ['累計'],
  行: ['目標値', '実績値'],
  判定の上書き: ['達成', '未達成', '判定不能'],
  種別: ['基本目標', '施策', '施策の内容'],
  課題と方向性: ['課題・検証', '方向性'],
  評価方式: ['判定なし', '達成・未達成'],
  資料の扱い: ['案', '委員限り', '差替'],
} as const;

/** The name of a drop-down list. */
export type Choice = keyof typeof CHOICES;

/** Adds the hidden sheet, one list per column, its name in row 1. */
export function addChoices(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(SHEET, { state: 'hidden' });
  for (const [index, [name, words]] of Object.entries(CHOICES).entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = 18;
    column.values = [name, ...words];
    column.font = type();
  }
}

/** The range of a list, as a formula of a data validation. */
function range(choice: Choice): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + Object.keys(CHOICES).indexOf(choice));
  return `${SHEET}!$${letter}$2:$${letter}$${CHOICES[choice].length + 1}`;
}

/**
 * Gives a drop-down list.
 *
 * @param choice which list
 * @param open true where other words are allowed too: Excel then only offers the list
 */
export function dropDown(choice: Choice, open = false): DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [range(choice)],
    showErrorMessage: !open,
    errorStyle: 'stop',
    errorTitle: choice === '課題と方向性' ? '区分' : choice,
    error: `${CHOICES[choice].map((word) => `「${word}」`).join('')}から選んでください。`,
  };
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
