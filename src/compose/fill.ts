/** Fills templates with finished strings. */

import Handlebars from 'handlebars';

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import type { TemplateFiles } from '../forms/templates.ts';
import { templateFinding } from './checkTemplates.ts';
import type { Fault } from './markup.ts';

const PARTIAL = /^partials\/(.+)\.hbs$/u;
const OPTIONS = { strict: true, preventIndent: true, knownHelpers: { each: true, print: true } };

/**
 * Fills one template.
 *
 * Everything is escaped. A name that the view lacks is a finding, wherever it is written: as
 * a value, as a list, or as what a partial is given (Handlebars' own strict mode looks at
 * values only).
 *
 * @param files all files of `templates/`, checked by `checkTemplates`
 * @param entry the template to fill, such as `packet.hbs`
 * @param view finished strings and lists of them
 */
export function fill(files: TemplateFiles, entry: string, view: object): Checked<string> {
  const source = files.get(entry);
  if (source === undefined) return { value: undefined, diagnostics: [noTemplate(entry)] };
  const handlebars = Handlebars.create();
  registerHelpers(handlebars);
  for (const [path, text] of files) {
    const name = PARTIAL.exec(path)?.[1];
    if (name !== undefined) handlebars.registerPartial(name, compiled(handlebars, path, text));
  }
  try {
    return { value: compiled(handlebars, entry, source)(view), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Unfillable)) throw error;
    return { value: undefined, diagnostics: [templateFinding(error.path, error.fault)] };
  }
}

/** Stops Handlebars at the first fault; never leaves this file. */
class Unfillable extends Error {
  readonly path: string;
  readonly fault: Fault;

  constructor(fault: Fault, path = '') {
    super(fault.message);
    this.fault = fault;
    this.path = path;
  }
}

/** A template that names its own file when something is wrong in it. */
function compiled(
  handlebars: typeof Handlebars,
  path: string,
  text: string,
): Handlebars.TemplateDelegate {
  const program = Handlebars.parse(text.replace(/^\uFEFF/u, ''));
  new Strictly().accept(program);
  const template = handlebars.compile(program, OPTIONS);
  return (context: unknown, options?: Handlebars.RuntimeOptions) => {
    try {
      return template(context, options);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw located(error, path);
    }
  };
}

function located(error: Error, path: string): Error {
  if (error instanceof Unfillable) {
    return error.path === '' ? new Unfillable(error.fault, path) : error;
  }
  const fault = missingName(error);
  return fault === undefined ? error : new Unfillable(fault, path);
}

/** Handlebars: `"naem" not defined in [object Object] - 4:6`. */
function missingName({ message }: Error): Fault | undefined {
  const [, name, line] = /^"(.*)" not defined in .* - (\d+):\d+$/su.exec(message) ?? [];
  return name === undefined ? undefined : noValue(name, Number(line));
}

/**
 * Makes every name strict, and hands each value and list to the helpers below together with
 * its name: `{{title}}` becomes `{{print title "title"}}`.
 */
class Strictly extends Handlebars.Visitor {
  override PathExpression(path: hbs.AST.PathExpression): void {
    Object.assign(path, { strict: true });
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const { path, loc } = mustache;
    const name = 'original' in path ? path.original : '';
    mustache.params = [path, literal(name, loc)];
    mustache.path = { ...helper('print'), loc };
    super.MustacheStatement(mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    super.BlockStatement(block);
    const [list] = block.params;
    const name = list !== undefined && 'original' in list ? String(list.original) : '';
    block.params = [...block.params, literal(name, block.loc)];
  }
}

function helper(name: string): Omit<hbs.AST.PathExpression, 'loc'> {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name };
}

function literal(value: string, loc: hbs.AST.SourceLocation): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc };
}

/** What Handlebars tells a helper about its place. */
interface HelperOptions extends Handlebars.HelperOptions {
  readonly loc: hbs.AST.SourceLocation;
}

/** Only iteration and printing: what needs a decision belongs in the view. */
function registerHelpers(handlebars: typeof Handlebars): void {
  const each = handlebars.helpers['each'];
  for (const name of ['if', 'unless', 'with', 'lookup', 'log']) handlebars.unregisterHelper(name);
  handlebars.registerHelper('print', (value: unknown, name: string, { loc }: HelperOptions) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    throw new Unfillable(
      value === undefined ? noValue(name, loc.start.line) : notText(name, loc.start.line),
    );
  });
  handlebars.registerHelper(
    'each',
    function (this: unknown, list: unknown, name: string, options: HelperOptions): unknown {
      if (!Array.isArray(list)) throw new Unfillable(noList(name, options.loc.start.line));
      return each?.call(this, list, options);
    },
  );
}

const READ_THE_GUIDE = '使える名前は templates/README.md の「使える値」にあります。';

function noValue(name: string, line: number): Fault {
  return {
    line,
    message: `「${name}」という名前の値は、ここにはありません。`,
    hint: `名前のつづりと、どの「{{#each}}」の中に書いたかを見直してください。${READ_THE_GUIDE}`,
  };
}

function notText(name: string, line: number): Fault {
  return {
    line,
    message: `「{{${name}}}」は、文字ではなく、一覧か値のまとまりです。`,
    hint: `一覧は「{{#each ${name}}}…{{/each}}」で1つずつ、値のまとまりは「{{${name}.名前}}」で中の値を書いてください。`,
  };
}

function noList(name: string, line: number): Fault {
  return {
    line,
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
