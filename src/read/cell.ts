/** One cell of SheetJS as a cell of ours. */

import { type CellObject, utils } from 'xlsx';

import { withoutFindings } from '../forms/returnedComment.ts';
import type { Cell, CellValue } from '../forms/workbook.ts';
import { printDate } from '../japanese/date.ts';
import { numberValue } from './number.ts';

/** Where the cell stands and what its surroundings say; row and column from 0, as SheetJS counts. */
export interface CellSite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly hidden: boolean;
  readonly is1904: boolean;
}

/**
 * Reads a cell.
 *
 * @returns undefined when nothing was written there, only formatting
 */
export function readCell(source: CellObject, site: CellSite): Cell | undefined {
  const value = readValue(source, site.is1904);
  if (value === undefined) return undefined;
  const comment = withoutFindings(
    (source.c ?? []).map(({ t }) => lines((t ?? '').replaceAll('\0', ''))).join('\n'),
  );
  return {
    place: { sheet: site.sheet, cell: utils.encode_cell({ r: site.row, c: site.column }) },
    row: site.row + 1,
    column: site.column + 1,
    text: displayedText(source, value),
    value,
    ...(source.f === undefined ? {} : { formula: source.f }),
    ...(comment === '' ? {} : { comment }),
    hidden: site.hidden,
  };
}

function readValue(source: CellObject, is1904: boolean): CellValue | undefined {
  const { t: type, v: raw, f: formula } = source;
  if (type === 'e') return { kind: 'error', code: source.w ?? '#VALUE!' };
  if (typeof raw === 'number') {
    return numberValue(
      raw,
      source.z === undefined ? undefined : String(source.z),
      source.w ?? '',
      is1904,
    );
  }
  if (typeof raw === 'boolean') return { kind: 'boolean', value: raw };
  if (typeof raw === 'string' && (raw !== '' || formula !== undefined)) {
    return { kind: 'text', text: lines(raw) };
  }
  return formula === undefined ? undefined : { kind: 'uncalculated' };
}

/** SheetJS cannot print 和暦 formats (`ggge"年"`), so these are printed from the day itself. */
function displayedText(source: CellObject, value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return /[ge]/iu.test(String(source.z).replaceAll(/"[^"]*"|\[[^\]]*\]|General/giu, ''))
        ? printDate(value.iso)
        : (source.w ?? value.iso).trim();
    case 'number':
      return (source.w ?? value.number).trim();
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.code;
    case 'uncalculated':
      break;
  }
  return '';
}

/** Excel ends lines with one character or with two, depending on who wrote the file. */
function lines(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}
