/** The workbook given back: the submitted one with its faults shown in place, and nothing else changed. */

import type { Checked, Diagnostic, Severity } from '../../../diagnostics/checked.ts';
import { SEVERITY_WORDS } from '../../../diagnostics/severity.ts';
import { subjectText } from '../../../diagnostics/subject.ts';
import { shortened } from '../../../japanese/text.ts';
import { readAnswers } from './answers.ts';
import { LIST_SHEET, listSheet, LONGEST } from './list.ts';
import { hasMacroSheets, removeMacros } from './macros.ts';
import { declarePart, openPackage, type Package, relate, unused } from './package.ts';
import { annotateSheet, type CellFindings } from './sheet.ts';
import { EMPTY_STYLES, openStyles } from './styles.ts';
import { openWorkbook, withFirstSheet, type WorkbookPart } from './workbookPart.ts';
import { DamagedPart } from './xml.ts';

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Colours and comments the cells that have findings, and lists all findings on a first sheet 指摘一覧.
 *
 * The package itself is patched. Every other part (charts, pictures, print settings, pivots …) keeps its
 * very bytes, only macros are taken out; of a worksheet only the looks of the faulty cells and the reference to its comments change, of
 * the workbook the list of sheets, of the style sheet the looks that are added behind the existing ones. Comments
 * that are there keep their words. A copy that is given back once more gets its findings anew; what somebody
 * wrote beside them under 対応 goes with them.
 *
 * @param bytes a workbook that `read` has accepted
 * @returns the copy; no value and a finding for .xls, .ods and others that are no Office Open XML, and for a
 * workbook with a part that the reader made sense of but that is no XML
 */
export function annotateWorkbook(
  bytes: Uint8Array,
  findings: readonly Diagnostic[],
): Checked<Uint8Array> {
  try {
    return annotated(bytes, findings);
  } catch (error) {
    if (error instanceof DamagedPart) return { value: undefined, diagnostics: [damagedPackage()] };
    throw error;
  }
}

function annotated(bytes: Uint8Array, findings: readonly Diagnostic[]): Checked<Uint8Array> {
  const book = openPackage(bytes);
  const workbook = book && openWorkbook(book);
  if (book === undefined || workbook === undefined) {
    return { value: undefined, diagnostics: [otherFormat()] };
  }
  if (hasMacroSheets(book, workbook.path))
    return { value: undefined, diagnostics: [macroSheets()] };
  removeMacros(book, workbook.path);
  const path = workbook.styles ?? addStyles(book, workbook);
  const styles = openStyles(book.text(path) ?? EMPTY_STYLES);
  const ofCells = byCell(findings);
  for (const sheet of workbook.sheets) {
    if (sheet.path === workbook.earlierList) continue;
    annotateSheet(book, sheet.path, ofCells.get(sheet.name) ?? new Map(), styles);
  }
  const names = workbook.sheets.map(({ name }) => name);
  putList(
    book,
    workbook,
    listSheet(findings, { sheets: names, answers: readAnswers(book, workbook), styles }),
  );
  book.put(path, styles.xml());
  return { value: book.bytes(), diagnostics: [] };
}

function otherFormat(): Diagnostic {
  return {
    code: 'annotate/format',
    severity: 'warning',
    message: 'この形式のファイルには、指摘を書き込めません。',
    hint: 'Excelの「名前を付けて保存」で「Excel ブック (*.xlsx)」として保存し、そのファイルを指定してください。',
  };
}

function damagedPackage(): Diagnostic {
  return {
    code: 'annotate/damaged',
    severity: 'warning',
    message: 'ファイルの中に壊れた部分があるため、指摘を書き込めません。',
    hint: 'Excelで開き、「名前を付けて保存」で「Excel ブック (*.xlsx)」として別の名前で保存し、そのファイルを指定してください。',
  };
}

function macroSheets(): Diagnostic {
  return {
    code: 'annotate/macro-sheet',
    severity: 'warning',
    message:
      'Excel 4.0 マクロのシートがあるため、指摘を書き込めません。写しにはマクロを残さないことにしています。',
    hint: 'マクロのシートを削除するか、Excelの「名前を付けて保存」で「Excel ブック (*.xlsx)」として保存し、そのファイルを指定してください。',
  };
}

function addStyles(book: Package, workbook: WorkbookPart): string {
  const path = `${unused('xl/styles-finding', (name) => book.has(`${name}.xml`))}.xml`;
  book.put(path, EMPTY_STYLES);
  declarePart(book, path, `${CONTENT}.styles+xml`);
  relate(book, workbook.path, 'styles', path);
  return path;
}

/** The list of an earlier copy is written anew where it stands. */
function putList(book: Package, workbook: WorkbookPart, xml: string): void {
  if (workbook.earlierList !== undefined) return book.put(workbook.earlierList, xml);
  const free = unused('xl/worksheets/sheet-finding', (name) => book.has(`${name}.xml`));
  const path = `${free}.xml`;
  book.put(path, xml);
  declarePart(book, path, `${CONTENT}.worksheet+xml`);
  const relation = relate(book, workbook.path, 'worksheet', path);
  const taken = new Set(workbook.sheets.map(({ name }) => name));
  const name = taken.has(LIST_SHEET)
    ? unused(LIST_SHEET, (candidate) => taken.has(candidate))
    : LIST_SHEET;
  book.put(workbook.path, withFirstSheet(workbook.xml, name, relation));
}

type ByCell = ReadonlyMap<string, ReadonlyMap<string, CellFindings>>;

const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, warning: 1, notice: 0 };

/** Findings by sheet and cell, those of one cell in one text. */
function byCell(findings: readonly Diagnostic[]): ByCell {
  const sheets = new Map<string, Map<string, CellFindings>>();
  for (const finding of findings) {
    const { sheet = '', cell } = finding.place ?? {};
    if (cell === undefined) continue;
    const cells = sheets.get(sheet) ?? new Map<string, CellFindings>();
    cells.set(cell, joined(cells.get(cell), finding));
    sheets.set(sheet, cells);
  }
  return sheets;
}

function joined(before: CellFindings | undefined, finding: Diagnostic): CellFindings {
  const { severity, message, hint } = finding;
  const subject = subjectText(finding.subject);
  const about = subject === '' ? '' : `${subject}\n`;
  const text = `${SEVERITY_WORDS[severity]}：${about}${message}${hint === '' ? '' : `\n→ ${hint}`}`;
  if (before === undefined) return { severity, text: shortened(text, LONGEST) };
  const graver = GRAVITY[severity] > GRAVITY[before.severity] ? severity : before.severity;
  return { severity: graver, text: shortened(`${before.text}\n\n${text}`, LONGEST) };
}

/**
 * Tells whether a copy lies as it was made, so that nothing is lost with it.
 *
 * @returns false for a workbook that another program has saved since, and for one that is no such copy
 */
export function isUntouchedCopy(bytes: Uint8Array): boolean {
  try {
    const book = openPackage(bytes);
    const list = book && openWorkbook(book)?.earlierList;
    const xml = list === undefined ? undefined : book?.text(list);
    if (book === undefined || list === undefined || xml === undefined) return false;
    // Whoever saves a package packs its parts in a way of their own: only ours comes out the same once more.
    book.put(list, xml);
    return book.bytes().equals(bytes);
  } catch (error) {
    if (error instanceof DamagedPart) return false;
    throw error;
  }
}
