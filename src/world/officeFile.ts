/** Files of the installation, read with the words for what stands in the way. */

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

import type { Diagnostic } from '../diagnostics/checked.ts';
import { FaultyFile } from '../diagnostics/faultyFile.ts';

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'はファイルではなく、フォルダです。',
  ENOTDIR: 'はフォルダではなく、ファイルです。',
  ENOENT: 'がありません。リンクであれば、リンク先がありません。',
  ELOOP: 'は、リンク先が自分自身に戻るため、読めません。',
  EACCES: 'を読む権限がありません。',
  EPERM: 'を読む権限がありません。',
  EBUSY: 'は、ほかのソフトで開かれているため、読めません。',
};

/**
 * Reads such a file.
 *
 * @param path where it lies
 * @param shown the path as the office knows it: `input/rules.json`
 * @throws FaultyFile when it cannot be read
 */
export function readOfficeFile(path: string, shown: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new FaultyFile(unreadable(shown, codeOf(error)));
  }
}

/**
 * Reads the beginning of such a file.
 *
 * @param count so many bytes; fewer where it ends before that
 * @throws FaultyFile as `readOfficeFile`
 */
export function officeFileBeginning(path: string, shown: string, count: number): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(count);
      return bytes.subarray(0, readSync(file, bytes, 0, count, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new FaultyFile(unreadable(shown, codeOf(error)));
  }
}

/** The finding on a file of the installation that cannot be read. @param code of the system: `EISDIR` */
export function unreadable(shown: string, code: string): Diagnostic {
  return {
    code: 'office/unreadable',
    severity: 'error',
    message: `「${shown}」${REASONS[code] ?? `を読めません（${code}）。`}`,
    hint: '元のファイルに戻してください。配布されたものから写すことができます。',
  };
}

/** The system's code of an error; `?` for any other. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '?';
}
