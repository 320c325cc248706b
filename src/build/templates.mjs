// @ts-check
/** Compiles the templates while building. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pid } from 'node:process';
import { pathToFileURL } from 'node:url';

import { bundle, PROJECT } from './bundle.mjs';

/**
 * Checks and compiles the templates with the program's own code.
 *
 * @param {Readonly<Record<string, string>>} templates texts by their paths in `templates/`
 * @returns {Promise<string>} the module `made:templates`
 * @throws when a template has a fault, with the program's findings
 */
export async function compiledTemplates(templates) {
  const { scripts } = await bundle({ precompile: 'src/compose/templates/precompile.ts' }, 'esm');
  const folder = join(PROJECT, '.verify');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `precompile.${pid}.mjs`);
  for (const bytes of scripts.values()) writeFileSync(file, bytes);
  const { compiledModule } = await import(pathToFileURL(file).href);
  rmSync(file);
  return compiledModule(new Map(Object.entries(templates)));
}
