/** Where the program is installed. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The project's folder: where `templates/`, `fonts/` and `input/` lie. It is the nearest one above the program that
 * has templates, whether the program is `src/` or one file of `dist/`.
 *
 * @throws when there is none: the installation is damaged, which is not the clerk's fault
 */
export function projectFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'templates'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('There is no folder `templates` above the program.');
  return projectFolder(above);
}
