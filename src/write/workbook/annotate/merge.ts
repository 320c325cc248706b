/** The office's workbook with answers of departments written into it, and nothing else changed. */

import type { Checked, Diagnostic } from '../../../diagnostics/checked.ts';
import { plainFigure, withoutPercent } from '../../../facts/facts.ts';
import { cellName, readAddress } from '../../../forms/address.ts';
import type { Collection } from '../../../forms/collection.ts';
import type { CellValue } from '../../../forms/workbook.ts';
import { figureFormat } from '../quantity.ts';
import { openPackage, type Package, redeclare, unrelate } from './package.ts';
import { EMPTY_STYLES, openStyles, type Styles } from './styles.ts';
import { type NewValue, writeValues } from './values.ts';
import { openWorkbook } from './workbookPart.ts';
import { DamagedPart, edited, rootOf } from './xml.ts';

/**
 * Writes what was taken over into a copy of the office's workbook. The package is patched: other cells, looks, pictures,
 * print settings stay as they are.
 *
 * @param bytes a workbook that `read` has accepted
 * @returns the copy; no value and an error for what is no Office Open XML, or is damaged
 */
export function mergeAnswers(bytes: Uint8Array, collection: Collection): Checked<Uint8Array> {
  try {
    return merged(bytes, collection);
  } catch (error) {
    if (error instanceof DamagedPart) return { value: undefined, diagnostics: [unwritable()] };
    throw error;
  }
}

function merged(bytes: Uint8Array, collection: Collection): Checked<Uint8Array> {
  const book = openPackage(bytes);
  const workbook = book && openWorkbook(book);
  const stylesPath = workbook?.styles;
  if (book === undefined || workbook === undefined || stylesPath === undefined) {
    return { value: undefined, diagnostics: [unwritable()] };
  }
  const styles = openStyles(book.text(stylesPath) ?? EMPTY_STYLES);
  const values = valuesBySheet(collection, styles);
  let hasLostFormulas = false;
  for (const { name, path } of workbook.sheets) {
    const xml = book.text(path);
    const own = values.get(name);
    if (xml === undefined || own === undefined) continue;
    const written = writeValues(xml, rootOf(xml), own);
    hasLostFormulas ||= written.hasLostFormulas;
    if (written.edits.length > 0) book.put(path, edited(xml, written.edits));
  }
  // A list of formulas that are not there any more would be taken for damage.
  if (hasLostFormulas) dropCalculationOrder(book, workbook.path);
  book.put(stylesPath, styles.xml());
  return { value: book.bytes(), diagnostics: [] };
}

function dropCalculationOrder(book: Package, workbook: string): void {
  const parts = unrelate(book, workbook, 'calcChain');
  for (const part of parts) book.drop(part);
  const gone = new Set(parts.map((part) => part.toLowerCase()));
  redeclare(book, ({ part, type }) => (part !== undefined && gone.has(part) ? undefined : type));
}

function valuesBySheet(
  { taken, added }: Collection,
  styles: Styles,
): ReadonlyMap<string, readonly NewValue[]> {
  const sheets = new Map<string, NewValue[]>();
  const put = (sheet: string, value: NewValue): void => {
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), value]);
  };
  for (const { place, answer } of taken) {
    const address = readAddress(place.cell);
    if (address === undefined) continue;
    put(place.sheet, {
      ...address,
      cell: place.cell,
      ...contentOf(answer.text, answer.value, styles),
    });
  }
  for (const { sheet, row, cells } of added) {
    for (const { column, text, value } of cells) {
      const isNumber = value === undefined && /^\d+$/u.test(text);
      const content = isNumber
        ? { value: { kind: 'number', text } as const, look: asBefore }
        : contentOf(text, value, styles);
      put(sheet, { row, column, cell: cellName({ row, column }), ...content });
    }
  }
  return sheets;
}

/** A number with the format by which the department saw it; what shows more than a number, as the text that was seen. */
function contentOf(
  text: string,
  value: CellValue | undefined,
  styles: Styles,
): Pick<NewValue, 'value' | 'look'> {
  const figure = plainFigure(withoutPercent(text));
  if (value?.kind !== 'number' || figure === undefined) {
    return { value: { kind: 'text', text }, look: asBefore };
  }
  const format = figureFormat(figure, value.percent ? '%' : '');
  return {
    value: { kind: 'number', text: value.number },
    look: (before) => styles.formatted(before, format),
  };
}

function asBefore(look: number): number {
  return look;
}

function unwritable(): Diagnostic {
  return {
    code: 'collect/format',
    severity: 'error',
    message: '集約先のワークブックには書き込めません（.xlsx でないか、中に壊れた部分があります）。',
    hint: 'Excelの「名前を付けて保存」で「Excel ブック (*.xlsx)」として保存し、そのファイルを「--into」に指定してください。',
  };
}
