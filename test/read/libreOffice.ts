/** LibreOffice, which opens what we write and saves what we read. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { pathToFileURL } from 'node:url';

/** Installed by `.ci/run`. */
const OFFICE = 'soffice';

/** A file that is not a workbook of Excel. */
interface Source {
  readonly ending: string;
  /** How LibreOffice takes it: `CSV:44,34,76`. */
  readonly filter: string;
}

/**
 * Opens a workbook and saves it in another format.
 *
 * @param ending of the new file: `xlsx`, `xls`, `ods`
 * @param opened absent: a workbook of Excel
 * @throws when LibreOffice cannot open it
 */
export function savedByLibreOffice(workbook: Uint8Array, ending: string, opened?: Source): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'libre-office-'));
  try {
    const source = join(folder, `book.${opened?.ending ?? 'xlsx'}`);
    writeFileSync(source, workbook);
    // Making a profile takes longer than opening a workbook; two programs at once cannot use the same.
    const home = join(env['KENSHO_SHARED'] ?? folder, `libre-office-${env['JEST_WORKER_ID'] ?? 1}`);
    const profile = `-env:UserInstallation=${pathToFileURL(home).href}`;
    const filter = opened === undefined ? [] : [`--infilter=${opened.filter}`];
    const target = join(folder, 'saved');
    execFileSync(
      OFFICE,
      [profile, '--headless', ...filter, '--convert-to', ending, '--outdir', target, source],
      { stdio: 'pipe' },
    );
    return readFileSync(join(target, `book.${ending}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
