/** Where the program is installed. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { FaultyFile } from '../diagnostics/faultyFile.ts';
import { unreadable } from './officeFile.ts';

/**
 * The project's folder: where `templates/`, `fonts/` and `input/` lie. It is the nearest one above the program that
 * has templates, whether the program is `src/` or one file of `dist/`.
 *
 * @throws FaultyFile when there is none: the installation is damaged
 */
export function projectFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'templates'))) return from;
  const above = dirname(from);
  if (above === from) throw new FaultyFile(unreadable('templates', 'ENOENT'));
  return projectFolder(above);
}
