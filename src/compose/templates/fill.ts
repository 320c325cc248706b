/** Fills templates with finished strings. Handlebars lives here, in `asking.ts`, `precompile.ts` and `mustaches.ts`. */

import Handlebars from 'handlebars';

import type { Checked, Diagnostic } from '../../diagnostics/checked.ts';
import type { CompiledTemplates, TemplateFiles } from '../../forms/templates.ts';
import type { Fault } from '../markup/markup.ts';
import { asking, COMPILING } from './asking.ts';
import { templateFinding } from './checkTemplates.ts';

const PARTIAL = /^partials\/(.+)\.hbs$/u;

/** Templates, checked by `checkTemplates`, and the same compiled before, where nothing may be compiled while it runs. */
export interface Templates {
  readonly files: TemplateFiles;
  readonly compiled?: CompiledTemplates;
}

/**
 * Fills one template. Everything is escaped.
 *
 * @param entry the template to fill, such as `packet.hbs`
 * @param view finished strings and lists of them
 * @returns the filled text; or one error for each name that has no value where it is asked for, or
 *   not one of the kind that is asked for
 */
export function fill(templates: Templates, entry: string, view: object): Checked<string> {
  const ready = readyFrom(templates);
  const template = ready.template(entry);
  if (template === undefined) return { value: undefined, diagnostics: [noTemplate(entry)] };
  const answers = new Answers();
  const value = template(view, { ...FILLING, partials: ready.partials, data: { answers } });
  const diagnostics = answers.findings();
  return { value: diagnostics.length === 0 ? value : undefined, diagnostics };
}

/** Templates of some files, ready to be filled. */
interface Ready {
  readonly template: (entry: string) => Handlebars.TemplateDelegate | undefined;
  readonly partials: Readonly<Record<string, Handlebars.Template>>;
}

/** Files that are read once are made ready once, however many papers are composed of them. */
const READY = new WeakMap<object, Ready>();

function readyFrom(templates: Templates): Ready {
  const { files, compiled } = templates;
  const key = compiled ?? files;
  const known = READY.get(key) ?? makeReady(templates);
  READY.set(key, known);
  return known;
}

function makeReady({ files, compiled }: Templates): Ready {
  const template = (path: string): Handlebars.TemplateDelegate | undefined => {
    const specification = compiled?.get(path);
    // Handlebars' own type of what it has compiled is `any`.
    if (specification !== undefined) return HANDLEBARS.template(specification);
    const text = files.get(path);
    return text === undefined ? undefined : compiledText(path, text);
  };
  const partials = [...files.keys()].flatMap((path) => {
    const name = PARTIAL.exec(path)?.[1];
    return name === undefined ? [] : [[name, whenCalled(() => template(path))] as const];
  });
  const entries = new Map<string, Handlebars.TemplateDelegate | undefined>();
  return {
    template: (entry) => {
      const known = entries.get(entry) ?? template(entry);
      entries.set(entry, known);
      return known;
    },
    partials: Object.fromEntries(partials),
  };
}

/** A designer changes one file and tries again: the others are compiled. Which partials they call is said when they are filled. */
const COMPILED = new Map<string, Handlebars.TemplateDelegate>();
const MOST_COMPILED = 500;

function compiledText(path: string, text: string): Handlebars.TemplateDelegate {
  const key = JSON.stringify([path, text]);
  const known = COMPILED.get(key) ?? HANDLEBARS.compile(asking(path, text), COMPILING);
  if (COMPILED.size >= MOST_COMPILED) COMPILED.clear();
  COMPILED.set(key, known);
  return known;
}

/** A paper calls some of the partials; the others are not parsed for it. */
function whenCalled(ready: () => Handlebars.TemplateDelegate | undefined): Handlebars.Template {
  let made: Handlebars.TemplateDelegate | undefined;
  return (context, options) => {
    made ??= ready();
    return made?.(context, options) ?? '';
  };
}

/** `{{constructor}}` is a misspelt name like any other. */
const FILLING = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** What Handlebars tells a helper about its place. */
interface HelperOptions extends Handlebars.HelperOptions {
  readonly loc: hbs.AST.SourceLocation;
  readonly data: { readonly answers: Answers };
}

type Message = Pick<Fault, 'message' | 'hint'>;

/** Collects what could not be answered; a place that is filled many times is told once. */
class Answers {
  readonly #findings = new Map<string, Diagnostic>();

  /** Notes a fault and goes on with an empty text. */
  refuse(message: Message, file: string, { loc }: HelperOptions): string {
    const finding = templateFinding(file, { ...message, line: loc.start.line });
    this.#findings.set(finding.message, finding);
    return '';
  }

  findings(): readonly Diagnostic[] {
    return [...this.#findings.values()];
  }
}

/** Stands for what a partial should have been given: the names inside it are not to blame. */
const NOT_GIVEN = {};

const HANDLEBARS = withHelpers(Handlebars.create());

/** Printing, iteration, and whether something is there: what needs to be reckoned belongs in the view. */
function withHelpers(handlebars: typeof Handlebars): typeof Handlebars {
  const iterate = handlebars.helpers['each'];
  for (const name of ['with', 'lookup', 'log']) handlebars.unregisterHelper(name);
  handlebars.registerHelper({
    print(this: unknown, value: unknown, name: string, file: string, options: HelperOptions) {
      if (typeof value === 'string' || typeof value === 'number') return String(value);
      if (this === NOT_GIVEN) return '';
      const fault = value === undefined ? noValue(name) : notText(name);
      return options.data.answers.refuse(fault, file, options);
    },
    each(this: unknown, list: unknown, name: string, file: string, options: HelperOptions) {
      if (Array.isArray(list)) return String(iterate?.call(this, list, options));
      if (this === NOT_GIVEN) return '';
      const fault = list === undefined ? noValue(name) : noList(name);
      return options.data.answers.refuse(fault, file, options);
    },
    if: conditionalOn(true),
    unless: conditionalOn(false),
    given(this: unknown, value: unknown, name: string, file: string, options: HelperOptions) {
      if (value !== undefined) return value;
      if (this !== NOT_GIVEN) options.data.answers.refuse(noValue(name), file, options);
      return NOT_GIVEN;
    },
  });
  return handlebars;
}

/** `{{#if}}`, or `{{#unless}}` where nothing is wanted. */
function conditionalOn(isWanted: boolean) {
  return function condition(
    this: unknown,
    value: unknown,
    name: string,
    file: string,
    options: HelperOptions,
  ): string {
    if (value !== undefined) {
      return isThere(value) === isWanted ? options.fn(this) : options.inverse(this);
    }
    return this === NOT_GIVEN ? '' : options.data.answers.refuse(noValue(name), file, options);
  };
}

/** What a paper may lack is false, blank, or a list of nothing. */
function isThere(value: unknown): boolean {
  return value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);
}

const READ_THE_GUIDE = '使える名前は templates/README.md の「使える値」にあります。';

function noValue(name: string): Message {
  return {
    message: `「${name}」という名前の値は、ここにはありません。`,
    hint: `名前のつづりと、どの「{{#each}}」の中に書いたか（部品なら、どこに差し込んだか）を見直してください。ないことのある値の中の名前は、「{{#if 値}}…{{/if}}」の中に書きます。${READ_THE_GUIDE}`,
  };
}

function notText(name: string): Message {
  return {
    message: `「{{${name}}}」は、文字ではなく、一覧か、値のまとまりか、あるかないかの別です。`,
    hint: `一覧は「{{#each ${name}}}…{{/each}}」で1つずつ、値のまとまりは「{{${name}.名前}}」で中の値を書いてください。あるときだけ出すものは「{{#if ${name}}}…{{/if}}」で囲みます。`,
  };
}

function noList(name: string): Message {
  return {
    message: `「{{#each ${name}}}」の「${name}」は、一覧ではありません。`,
    hint: `値をそのまま書くときは「{{${name}}}」、あるときだけ出すものは「{{#if ${name}}}…{{/if}}」です。${READ_THE_GUIDE}`,
  };
}

function noTemplate(entry: string): Diagnostic {
  return templateFinding(entry, {
    message: 'ファイルがありません。',
    hint: 'templates フォルダに、元のファイルを戻してください。',
  });
}
