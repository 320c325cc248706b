/** One cell of SheetJS as a cell of ours. */

import { type CellObject, type Comment, SSF, utils } from 'xlsx';

import { withoutFindings } from '../forms/returnedComment.ts';
import type { Cell, CellValue } from '../forms/workbook.ts';
import { printDate } from '../japanese/date.ts';
import { withoutStruck } from './lettering.ts';
import { numberValue, shownNumber, withQuotedLetters } from './number.ts';

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
export function readCell(given: CellObject, site: CellSite): Cell | undefined {
  const { source, struck } = parted(withShown(given));
  const value = readValue(source, site.is1904);
  if (value === undefined) return undefined;
  const comment = withoutFindings(
    (source.c ?? []).map((note) => withPlainLineEnds(commentText(note))).join('\n'),
  );
  return {
    place: { sheet: site.sheet, cell: utils.encode_cell({ r: site.row, c: site.column }) },
    row: site.row + 1,
    column: site.column + 1,
    text: displayedText(source, value),
    value,
    ...(source.f === undefined ? {} : { formula: source.f }),
    ...(comment === '' ? {} : { comment }),
    ...hyperlinkOf(source),
    ...(struck.length === 0 ? {} : { struck: struck.join('、') }),
    hidden: site.hidden,
  };
}

/**
 * What the parser could not print of a number: a letter like 万 or ‰ that stands in the format without quotation marks
 * is refused there, and printed by Excel as it is.
 */
function withShown(given: CellObject): CellObject {
  const { v: raw, w: shown, z } = given;
  if (typeof raw !== 'number' || shown !== undefined || z === undefined) return given;
  const format = withQuotedLetters(String(z));
  try {
    return { ...given, z: format, w: SSF.format(format, raw) };
  } catch {
    return given;
  }
}

/** The cell without the marks of what is struck out (`lettering.ts`): in its text, or in what it shows of a number. */
function parted(given: CellObject): {
  readonly source: CellObject;
  readonly struck: readonly string[];
} {
  const raw = withoutStruck(typeof given.v === 'string' ? given.v : '');
  const shown = withoutStruck(given.w ?? '');
  if (raw.struck.length === 0 && shown.struck.length === 0) return { source: given, struck: [] };
  const source = {
    ...given,
    ...(typeof given.v === 'string' && { v: raw.text }),
    ...(given.w !== undefined && { w: shown.text }),
  };
  return { source, struck: raw.struck.length === 0 ? shown.struck : raw.struck };
}

/** A hyperlink of the cell, or one that its formula makes of a text that stands in it. */
function hyperlinkOf({ l: hyperlink, f: formula = '' }: CellObject): { readonly link?: string } {
  const written = LINK_FORMULA.exec(formula)?.[1]?.replaceAll('""', '"');
  const link = (hyperlink === undefined ? (written ?? '') : decodedTarget(hyperlink.Target)).trim();
  return link === '' ? {} : { link: link.slice(0, LONGEST_LINK) };
}

/** SheetJS gives what stands in a relationship as the bytes of its part, and the place behind `#` as text. */
function decodedTarget(target: string): string {
  return target
    .split(/(?=#)/u)
    .map((part) => {
      if (!/[\x80-\xff]/u.test(part) || /[^\0-\xff]/u.test(part)) return part;
      const decoded = Buffer.from(part, 'latin1').toString('utf8');
      return decoded.includes('\uFFFD') ? part : decoded;
    })
    .join('');
}

const LINK_FORMULA = /^HYPERLINK\(\s*"((?:[^"]|"")*)"/iu;
/** Excel itself takes 2,083 characters; what is longer is told to be too long. */
const LONGEST_LINK = 2_100;

/** SheetJS gives the text of a threaded comment as the bytes and the escapes of its part. */
function commentText({ t, T: isThreaded }: Comment): string {
  const text = t ?? '';
  if (isThreaded !== true) return text.replaceAll('\0', '');
  return Buffer.from(text, 'latin1').toString('utf8').replaceAll(ESCAPE, unescaped);
}

const ESCAPE = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/giu;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescaped(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
}

function readValue(source: CellObject, is1904: boolean): CellValue | undefined {
  const { t: type, v: raw, f: formula } = source;
  if (type === 'e') return errorOf(source.w ?? '#VALUE!');
  if (typeof raw === 'number') {
    if (!Number.isFinite(raw)) return { kind: 'malformed', written: source.w ?? String(raw) };
    return numberValue(raw, numberFormat(source), source.w ?? '', is1904);
  }
  if (typeof raw === 'boolean') return { kind: 'boolean', value: raw };
  if (typeof raw === 'string' && (raw !== '' || formula !== undefined)) {
    return { kind: 'text', text: withPlainLineEnds(raw) };
  }
  return formula === undefined ? undefined : { kind: 'uncalculated' };
}

/** `worksheet.ts` marks values that are not what their type says as errors, too; Excel's own begin with `#`, LibreOffice's with `Err:`. */
function errorOf(written: string): CellValue {
  if (/^(?:#|Err:)/u.test(written)) return { kind: 'error', code: written };
  // The parser leaves it as the bytes of the part.
  return { kind: 'malformed', written: Buffer.from(written, 'latin1').toString('utf8') };
}

/**
 * In an .xls the parser knows the formats that Japanese Excel has by number as dates, but does not name them where it
 * meets them first; what it shows tells.
 */
function numberFormat({ z, w = '' }: CellObject): string | undefined {
  if (z !== undefined) return String(z);
  return /^\d{1,2}\/\d{1,2}\/\d{2}$/u.test(w) ? 'ge.m.d' : undefined;
}

/** SheetJS cannot print 和暦 formats (`ggge"年"`), so these are printed from the day itself. */
function displayedText(source: CellObject, value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return /[ge]/iu.test(
        (numberFormat(source) ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|General/giu, ''),
      )
        ? printDate(value.iso)
        : (source.w ?? value.iso).trim();
    case 'number':
      return shownNumber(value, numberFormat(source), source.w ?? value.number).trim();
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.code;
    case 'malformed':
      return value.written;
    case 'uncalculated':
      break;
  }
  return '';
}

/** Excel ends lines with one character or with two, depending on who wrote the file. */
function withPlainLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}
