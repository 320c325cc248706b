/** Macros: never run, and never handed on in a copy that somebody opens with trust in our name. */

import { type Package, redeclare, relationshipsFrom, unrelate } from './package.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN_TYPE = `${EXCEL}.sheet.main+xml`;

/** [MS-OFFMACRO2] 2.1: what a package with macros says of its parts. */
const WITH_MACROS =
  /^application\/vnd\.ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml$/u;
const PROJECT_TYPE = 'application/vnd.ms-office.vbaProject';

/**
 * Takes the macros out of a package: the project, its signatures, and what says that there is one.
 *
 * @param workbook the path of the workbook's part
 */
export function removeMacros(book: Package, workbook: string): void {
  // The customary place as well: a project that nothing leads to would only lie hidden.
  const projects = [...unrelate(book, workbook, 'vbaProject'), 'xl/vbaProject.bin'];
  const parts = projects.flatMap((project) => [
    project,
    ...relationshipsFrom(book, project).map(({ target }) => target),
  ]);
  for (const part of parts) book.drop(part);
  const gone = new Set(parts.map((part) => part.toLowerCase()));
  redeclare(book, ({ part, type }) => {
    if (WITH_MACROS.test(type)) return MAIN_TYPE;
    if (part !== undefined) return gone.has(part) ? undefined : type;
    // The ending .bin is of printer settings, too; theirs is what remains.
    return type === PROJECT_TYPE ? `${EXCEL}.printerSettings` : type;
  });
}

/** Whether sheets hold macros of Excel 4.0, which cannot be taken out without taking the sheet. */
export function hasMacroSheets(book: Package, workbook: string): boolean {
  return relationshipsFrom(book, workbook).some(({ type }) =>
    /\/xl(?:Intl)?Macrosheet$/iu.test(type),
  );
}
