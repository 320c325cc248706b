/** Templates compiled before give the same papers, and are all that is needed to fill them. */

import { describe, expect, it } from '@jest/globals';

import { compose } from '../../src/compose/compose.ts';
import { compiledModule } from '../../src/compose/templates/precompile.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { OUTPUT_NAMES } from '../../src/forms/output.ts';
import { compiledFor } from '../../src/forms/templates.ts';
import type {
  BuiltTemplates,
  CompiledTemplates,
  TemplateFiles,
} from '../../src/forms/templates.ts';
import { JUDGING, NOT_JUDGING, submitted, TEMPLATES, templatesWith } from './papers.ts';

/** What the module says, as a browser would load it. */
function built(files: TemplateFiles): BuiltTemplates {
  const source = compiledModule(files).replaceAll('export const', 'var');
  // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-type-assertion -- our own module
  return new Function(
    `${source} return { COMPILED_FROM, COMPILED_TEMPLATES };`,
  )() as BuiltTemplates;
}

const SHIPPED = built(TEMPLATES);

function loaded(module = SHIPPED): CompiledTemplates {
  const made: unknown = module.COMPILED_TEMPLATES;
  if (!(made instanceof Map)) throw new Error('The module has no templates.');
  return new Map(
    [...made].map(([path, specification]: [unknown, unknown]) => {
      if (typeof specification !== 'object' || specification === null) throw new Error('Empty.');
      return [String(path), specification];
    }),
  );
}

describe('templates compiled before', () => {
  it.each([JUDGING, NOT_JUDGING])('give the same papers under $name', (scheme) => {
    const evaluation = evaluate(submitted(), scheme);
    const setting = { templates: TEMPLATES, outputs: OUTPUT_NAMES };
    const compiled = loaded();
    const before = compose(evaluation, setting);
    expect(before.value).toHaveLength(3);
    expect(compose(evaluation, { ...setting, compiled })).toEqual(before);
  });

  it('are what is filled, entries and partials', () => {
    const compiled = loaded(
      built(
        templatesWith({ 'partials/method.hbs': '<sheet id="method" title="前もって"></sheet>' }),
      ),
    );
    const { value } = compose(evaluate(submitted(), JUDGING), {
      templates: TEMPLATES,
      compiled,
      outputs: ['packet'],
    });
    expect(value?.[0]?.sheets.find(({ id }) => id === 'method')?.title).toBe('前もって');
  });

  it('tell a name without a value by file and line', () => {
    const text = '<sheet id="method" title="方法">\n<p>{{judgdYear}}</p>\n</sheet>';
    const templates = templatesWith({ 'partials/method.hbs': text });
    const { diagnostics } = compose(evaluate(submitted(), JUDGING), {
      templates,
      compiled: loaded(built(templates)),
      outputs: ['packet'],
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'ひな形 templates/partials/method.hbs の2行目：「judgdYear」という名前の値は、ここにはありません。',
    ]);
  });

  it('are taken for the same templates only, in whatever order they were read', () => {
    expect(compiledFor(new Map([...TEMPLATES].toReversed()), SHIPPED)).toBe(
      SHIPPED.COMPILED_TEMPLATES,
    );
    const packet = TEMPLATES.get('packet.hbs') ?? '';
    const added = templatesWith({ 'partials/own.hbs': '<p>本市</p>' });
    const without = new Map([...TEMPLATES].filter(([path]) => path !== 'partials/method.hbs'));
    for (const other of [templatesWith({ 'packet.hbs': `${packet} ` }), added, without]) {
      expect(compiledFor(other, SHIPPED)).toBeUndefined();
    }
    // Words and looks are read in every run.
    expect(compiledFor(templatesWith({ 'words.json': '{}' }), SHIPPED)).toBeDefined();
  });

  it('are none where a template has a fault', () => {
    expect(() => compiledModule(templatesWith({ 'packet.hbs': '<sheeet></sheeet>' }))).toThrow(
      'templates/packet.hbs の1行目',
    );
  });
});
