// @ts-check
/** The licences of the packages in the scripts ask that their texts go along. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {readonly string[]} folders of packages
 * @returns {string} their names, versions and licences
 */
export function licencesOf(folders) {
  const texts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/iu.test(one));
    const full = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
    return `${name} ${version} (${license})\n\n${full.trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}
