/** Fills templates with finished strings. Handlebars lives only here. */

import Handlebars from 'handlebars';

import type { TemplateFiles } from '../forms/templates.ts';

const PARTIAL = /^partials\/(.+)\.hbs$/u;

/**
 * Fills one template.
 *
 * Strict: a name that the view lacks is an error. Everything is escaped; a partial is
 * named by its file in `partials/`.
 *
 * @param files all files of `templates/`
 * @param entry the template to fill, such as `packet.hbs`
 * @param view finished strings and lists of them
 * @throws when a template asks for what the view does not have; the message names the template
 */
export function fill(files: TemplateFiles, entry: string, view: object): string {
  const handlebars = Handlebars.create();
  // An instance of our own, with no helpers but iteration: what needs a decision belongs in the view.
  for (const name of ['if', 'unless', 'with', 'lookup', 'log']) handlebars.unregisterHelper(name);
  for (const [path, text] of files) {
    const name = PARTIAL.exec(path)?.[1];
    if (name !== undefined) handlebars.registerPartial(name, handlebars.compile(text, OPTIONS));
  }
  const source = files.get(entry);
  if (source === undefined) throw new Error(`templates/${entry} does not exist.`);
  return handlebars.compile(source, OPTIONS)(view);
}

const OPTIONS = { strict: true, preventIndent: true, explicitPartialContext: false } as const;
