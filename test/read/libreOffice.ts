/** LibreOffice, which opens what we write and saves what we read. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Installed by `.ci/run`. */
const OFFICE = 'soffice';

/**
 * Opens a workbook and saves it in another format.
 *
 * @param ending of the new file: `xlsx`, `xls`, `ods`
 * @throws when LibreOffice cannot open it
 */
export function savedByLibreOffice(workbook: Uint8Array, ending: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'libre-office-'));
  try {
    const source = join(folder, 'book.xlsx');
    writeFileSync(source, workbook);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const target = join(folder, 'saved');
    execFileSync(
      OFFICE,
      [profile, '--headless', '--convert-to', ending, '--outdir', target, source],
      { stdio: 'pipe' },
    );
    return readFileSync(join(target, `book.${ending}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
