/** The columns of the form, made from what a sheet says of them. */

import { NO_OFFERS, type Offers } from '../../forms/offers.ts';
import type { Columns, Sheet, Column as SheetColumn } from '../../sheets/sheet.ts';
import { ruleOf } from './choices.ts';
import type { Column, Entry, ListSheet } from './listSheet.ts';

/** What stands in a row: one entry for each heading; under the heading before the years, one for each of theirs too. */
export type Cells<All extends Columns> = Readonly<Record<keyof All, Entry | readonly Entry[]>>;

/** Codes and years stay text, so that Excel does not turn 1-2-1 into a date. */
const TEXT_FORMAT = '@';

/** @returns a column as the form has it; undefined when the form has none */
export function formColumn(
  heading: string,
  column: SheetColumn,
  offers: Offers = NO_OFFERS,
): Column | undefined {
  const { cell, width, align = 'left', hint, office, once } = column;
  if (width === undefined) return undefined;
  const rule = ruleOf(heading, cell, offers);
  const isText = cell.kind === 'code' || cell.kind === 'words' || cell.kind === 'fiscalYears';
  return {
    heading,
    width,
    align,
    ...(hint === undefined ? {} : { hint }),
    ...(office === true ? { office } : {}),
    ...(once === true ? { once } : {}),
    ...(rule === undefined ? {} : { rule }),
    ...(isText ? { format: TEXT_FORMAT } : {}),
  };
}

/** @returns what the form says of a whole sheet, with its columns and what they offer */
export function frameOf(sheet: Sheet, offers: Offers = NO_OFFERS): Omit<ListSheet, 'rows'> {
  const { name, tabColour, title, advice, spare, frozenColumns = 0, filter = false } = sheet;
  return {
    name,
    tabColour,
    title,
    advice,
    columns: formHeadings(sheet.columns).flatMap(
      ([heading, column]) => formColumn(heading, column, offers) ?? [],
    ),
    spare,
    frozenColumns,
    filter,
  };
}

/** @returns a row's entries in the order of the form's columns */
export function inColumns<All extends Columns>(
  columns: All,
  cells: Partial<Cells<All>>,
): readonly Entry[] {
  return formHeadings(columns).flatMap(([heading]) => cells[heading] ?? {});
}

function formHeadings(columns: Columns): readonly (readonly [string, SheetColumn])[] {
  return Object.entries(columns).filter(([, { width }]) => width !== undefined);
}
