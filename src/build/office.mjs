// @ts-check
/** The office's files, read for the page. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads an installation's `input/` and `templates/`.
 *
 * @param {string} project the program's folder
 * @param {string} office the folder whose files go first; what it lacks is the program's
 * @returns what `src/web/office.ts` expects as `OfficeFiles`
 */
export function officeFiles(project, office) {
  /** @param {readonly string[]} path */
  const whole = (...path) => {
    const own = join(office, ...path);
    return existsSync(own) ? own : join(project, ...path);
  };
  /** @param {string} name */
  const setting = (name) => {
    const file = whole('input', name);
    return existsSync(file)
      ? { path: `input/${name}`, text: readFileSync(file, 'utf8') }
      : undefined;
  };
  const schemes = whole('input', 'schemes');
  const fonts = JSON.parse(readFileSync(join(project, 'fonts', 'fonts.json'), 'utf8'));
  return {
    version: JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).version,
    settings: setting('settings.json'),
    rules: setting('rules.json'),
    schemes: readdirSync(schemes)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => ({
        path: `input/schemes/${name}`,
        text: readFileSync(join(schemes, name), 'utf8'),
      })),
    templates: { ...textsOf(join(project, 'templates')), ...textsOf(join(office, 'templates')) },
    pictures: {
      ...picturesOf(join(project, 'templates')),
      ...picturesOf(join(office, 'templates')),
    },
    fonts,
  };
}

/**
 * Reads a folder of texts; pictures that lie among them are none.
 *
 * @param {string} folder which may be missing
 * @returns {Readonly<Record<string, string>>} texts by their paths in the folder, with `/`
 */
export function textsOf(folder) {
  const names = namesIn(folder).filter((name) => !PICTURE.test(name));
  return Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}

const PICTURE = /\.(?:png|jpe?g)$/iu;

/**
 * Reads the pictures of a folder, but of none within it.
 *
 * @param {string} folder which may be missing
 * @returns {Readonly<Record<string, string>>} in base64, by their names
 */
function picturesOf(folder) {
  const names = namesIn(folder).filter((name) => /^[^/\\]+$/u.test(name) && PICTURE.test(name));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

/** @param {string} folder */
function namesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();
}
