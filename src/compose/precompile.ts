/** Compiles templates before the program runs, for where nothing may be compiled while it does (no `eval`). */

import Handlebars from 'handlebars';

import type { TemplateFiles } from '../forms/templates.ts';
import { asking, COMPILING } from './asking.ts';

/**
 * Compiles all templates into a module.
 *
 * @param files all files of `templates/`, without faults by `checkTemplates`
 * @returns the text of a JavaScript module that exports `COMPILED_TEMPLATES`, the `CompiledTemplates` of these files
 */
export function compiledModule(files: TemplateFiles): string {
  const entries = [...files]
    .filter(([path]) => path.endsWith('.hbs'))
    .map(([path, text]) => {
      const specification: unknown = Handlebars.precompile(asking(path, text), COMPILING);
      if (typeof specification !== 'string') throw new Error('Handlebars gave no source.');
      return `[${JSON.stringify(path)}, ${specification}],\n`;
    });
  return `export const COMPILED_TEMPLATES = new Map([\n${entries.join('')}]);\n`;
}
