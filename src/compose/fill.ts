/** Fills templates with finished strings. */

import Handlebars from 'handlebars';

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import type { TemplateFiles } from '../forms/templates.ts';
import { templateFinding } from './checkTemplates.ts';
import type { Fault } from './markup.ts';

const PARTIAL = /^partials\/(.+)\.hbs$/u;

/**
 * Fills one template. Everything is escaped.
 *
 * @param files all files of `templates/`, checked by `checkTemplates`
 * @param entry the template to fill, such as `packet.hbs`
 * @param view finished strings and lists of them
 * @returns the filled text; or one error for each name that has no value where it is asked for, or
 *   not one of the kind that is asked for
 */
export function fill(files: TemplateFiles, entry: string, view: object): Checked<string> {
  const template = compiledFrom(files)(entry);
  if (template === undefined) return { value: undefined, diagnostics: [noTemplate(entry)] };
  const answers = new Answers();
  const value = template(view, { ...FILLING, data: { answers } });
  const diagnostics = answers.findings();
  return { value: diagnostics.length === 0 ? value : undefined, diagnostics };
}

/** Gives the template of a file, compiled with the partials beside it. */
type Compiled = (entry: string) => Handlebars.TemplateDelegate | undefined;

/** Files that are read once are compiled once, however many papers are composed of them. */
const COMPILED = new WeakMap<TemplateFiles, Compiled>();

function compiledFrom(files: TemplateFiles): Compiled {
  const known = COMPILED.get(files) ?? compiler(files);
  COMPILED.set(files, known);
  return known;
}

function compiler(files: TemplateFiles): Compiled {
  const handlebars = Handlebars.create();
  registerHelpers(handlebars);
  const compile = (path: string, text: string): Handlebars.TemplateDelegate =>
    handlebars.compile(asking(path, text), COMPILING);
  for (const [path, text] of files) {
    const name = PARTIAL.exec(path)?.[1];
    if (name !== undefined) handlebars.registerPartial(name, compile(path, text));
  }
  const entries = new Map<string, Handlebars.TemplateDelegate>();
  return (entry) => {
    const source = files.get(entry);
    if (source === undefined) return undefined;
    const template = entries.get(entry) ?? compile(entry, source);
    entries.set(entry, template);
    return template;
  };
}

const COMPILING = {
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: { print: true, each: true, given: true },
};
/** `{{constructor}}` is a misspelt name like any other. */
const FILLING = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/**
 * Parses a template so that every value is asked for by name, file and line.
 *
 * `{{title}}` becomes `{{print title "title" "packet.hbs"}}`, a list of `{{#each}}` and what a partial
 * is given likewise. Handlebars' own strict mode looks at printed values only, stops at the
 * first fault, and does not say in which file.
 */
function asking(path: string, text: string): hbs.AST.Program {
  const program = Handlebars.parse(text.replace(/^\uFEFF/u, ''));
  new Asking(path).accept(program);
  return program;
}

class Asking extends Handlebars.Visitor {
  readonly #file: string;

  constructor(file: string) {
    super();
    this.#file = file;
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const { path, loc } = mustache;
    mustache.params = this.#asked(path);
    mustache.path = helper('print', loc);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    block.params = block.params.flatMap((list) => this.#asked(list));
    super.BlockStatement(block);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    partial.params = partial.params.map((context) => this.#given(context));
    for (const pair of partial.hash?.pairs ?? []) pair.value = this.#given(pair.value);
  }

  /** The value with its name and file. */
  #asked(value: hbs.AST.Expression): hbs.AST.Expression[] {
    const name = 'original' in value ? String(value.original) : '';
    return [value, literal(name, value.loc), literal(this.#file, value.loc)];
  }

  /** A text written in the template needs no asking. */
  #given(value: hbs.AST.Expression): hbs.AST.Expression {
    if (value.type !== 'PathExpression') return value;
    const { loc } = value;
    const expression: hbs.AST.SubExpression = {
      type: 'SubExpression',
      path: helper('given', loc),
      params: this.#asked(value),
      hash: { type: 'Hash', pairs: [], loc },
      loc,
    };
    return expression;
  }
}

function helper(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}

function literal(value: string, loc: hbs.AST.SourceLocation): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc };
}

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

/** Only printing and iteration: what needs a decision belongs in the view. */
function registerHelpers(handlebars: typeof Handlebars): void {
  const iterate = handlebars.helpers['each'];
  for (const name of ['if', 'unless', 'with', 'lookup', 'log']) handlebars.unregisterHelper(name);
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
    given(this: unknown, value: unknown, name: string, file: string, options: HelperOptions) {
      if (value !== undefined) return value;
      if (this !== NOT_GIVEN) options.data.answers.refuse(noValue(name), file, options);
      return NOT_GIVEN;
    },
  });
}

const READ_THE_GUIDE = '使える名前は templates/README.md の「使える値」にあります。';

function noValue(name: string): Message {
  return {
    message: `「${name}」という名前の値は、ここにはありません。`,
    hint: `名前のつづりと、どの「{{#each}}」の中に書いたか（部品なら、どこに差し込んだか）を見直してください。${READ_THE_GUIDE}`,
  };
}

function notText(name: string): Message {
  return {
    message: `「{{${name}}}」は、文字ではなく、一覧か値のまとまりです。`,
    hint: `一覧は「{{#each ${name}}}…{{/each}}」で1つずつ、値のまとまりは「{{${name}.名前}}」で中の値を書いてください。`,
  };
}

function noList(name: string): Message {
  return {
    message: `「{{#each ${name}}}」の「${name}」は、一覧ではありません。`,
    hint: `値をそのまま書くときは「{{${name}}}」です。${READ_THE_GUIDE}`,
  };
}

function noTemplate(entry: string): Diagnostic {
  return templateFinding(entry, {
    message: 'ファイルがありません。',
    hint: 'templates フォルダに、元のファイルを戻してください。',
  });
}
