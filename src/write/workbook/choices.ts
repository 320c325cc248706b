/** 選択肢: the words of the drop-down lists, on a hidden sheet so that the lists hold in every version of Excel. */

import type { DataValidation, Workbook } from 'exceljs';

import { OFFERED, OFFERED_TITLES, type Offered, type Offers } from '../../forms/offers.ts';
import type { Cell } from '../../sheets/cell.ts';
import type { Sheet } from '../../sheets/sheet.ts';
import { SHEETS } from '../../sheets/sheets.ts';
import { midnight } from './excelDate.ts';
import { type } from './look.ts';

const SHEET = '選択肢';

/** One drop-down list. */
interface List {
  readonly name: string;
  readonly words: readonly string[];
}

/** The lists of all sheets; columns whose lists have one name share it. What the installation offers comes last. */
const LISTS: readonly List[] = [
  ...new Map(
    Object.values(SHEETS).flatMap((sheet) => listsOf(sheet).map((list) => [list.name, list])),
  ).values(),
];

function listsOf(sheet: Sheet): readonly List[] {
  const items = sheet.shape === 'items' ? Object.entries(sheet.items) : [];
  return [
    ...Object.entries(sheet.columns),
    ...items.filter(([, { hidden }]) => hidden !== true),
  ].flatMap(([heading, { cell }]) => {
    const words = choiceWords(cell);
    return words === undefined ? [] : [{ name: nameOf(heading, cell), words }];
  });
}

function choiceWords(cell: Cell): readonly string[] | undefined {
  if (cell.kind === 'choice') return Object.keys(cell.words);
  return typeof cell.offers === 'object' ? cell.offers : undefined;
}

function nameOf(heading: string, cell: Cell): string {
  return cell.kind === 'choice' ? (cell.list ?? heading) : heading;
}

/** Adds the hidden sheet, one list per column, its name in row 1. */
export function addChoices(workbook: Workbook, offers: Offers): void {
  const sheet = workbook.addWorksheet(SHEET, { state: 'hidden' });
  const offered = OFFERED.map((list) => ({ name: OFFERED_TITLES[list], words: offers[list] }));
  const all = [...LISTS, ...offered];
  for (const [index, { name, words }] of all.entries()) {
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
 * Gives what Excel holds the cells of a column or item to.
 *
 * @param heading of the column, or name of the item
 * @param offers what the installation offers
 * @returns undefined where anything may be written
 */
export function ruleOf(heading: string, cell: Cell, offers: Offers): DataValidation | undefined {
  switch (cell.kind) {
    case 'ordinal':
      return ORDINAL_NUMBER;
    case 'date':
      return dateRule(heading);
    case 'choice':
      return dropDown(heading, cell, false);
    case 'text':
      if (cell.offers === undefined) return undefined;
      return typeof cell.offers === 'string'
        ? offeredDropDown(cell.offers, offers)
        : dropDown(heading, cell, true);
    case 'words':
    case 'name':
    case 'code':
    case 'mark':
    case 'amount':
    case 'fiscalYear':
    case 'fiscalYears':
    case 'quantity':
    case 'unread':
      return undefined;
  }
}

/** A drop-down list; where it is open, Excel only offers the words. */
function dropDown(heading: string, cell: Cell, open: boolean): DataValidation {
  const index = LISTS.findIndex(({ name }) => name === nameOf(heading, cell));
  const words = LISTS[index]?.words ?? [];
  return {
    type: 'list',
    allowBlank: true,
    formulae: [range(index, words.length)],
    showErrorMessage: !open,
    errorStyle: 'stop',
    errorTitle: heading,
    error: `${words.map((word) => `「${word}」`).join('')}から選んでください。`,
  };
}

/** What the installation offers; another word may be typed all the same. Undefined when there is nothing to offer. */
function offeredDropDown(list: Offered, offers: Offers): DataValidation | undefined {
  const { length } = offers[list];
  if (length === 0) return undefined;
  const formula = range(LISTS.length + OFFERED.indexOf(list), length);
  return { type: 'list', allowBlank: true, formulae: [formula], showErrorMessage: false };
}

const ORDINAL_NUMBER: DataValidation = {
  type: 'whole',
  operator: 'between',
  formulae: [1, 99],
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '番号',
  error: '1から99までの整数を入力してください。',
};

function dateRule(heading: string): DataValidation {
  return {
    type: 'date',
    operator: 'between',
    formulae: [midnight('2000-01-01'), midnight('2099-12-31')],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: heading,
    error: '日付を 2019/8/7 の形で入力してください。',
  };
}
