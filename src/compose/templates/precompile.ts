/** Compiles templates before the program runs: nothing is checked or compiled while it does, and none of it needs `eval`. */

import Handlebars from 'handlebars';

import { type TemplateFiles, templatesDigest } from '../../forms/templates.ts';
import { asking, COMPILING } from './asking.ts';
import { checkTemplates } from './checkTemplates.ts';

/**
 * Compiles all templates into a module.
 *
 * @param files all files of `templates/`
 * @returns the text of a JavaScript module that exports the `BuiltTemplates` of these files
 * @throws when a template has a fault, with the findings of `checkTemplates`
 */
export function compiledModule(files: TemplateFiles): string {
  const faults = checkTemplates(files);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  const entries = [...files]
    .filter(([path]) => path.endsWith('.hbs'))
    .map(([path, text]) => {
      const specification: unknown = Handlebars.precompile(asking(path, text), COMPILING);
      if (typeof specification !== 'string') throw new Error('Handlebars gave no source.');
      return `[${JSON.stringify(path)}, ${specification}],\n`;
    });
  return [
    `export const COMPILED_FROM = ${JSON.stringify(templatesDigest(files))};\n`,
    `export const COMPILED_TEMPLATES = new Map([\n${entries.join('')}]);\n`,
  ].join('');
}
