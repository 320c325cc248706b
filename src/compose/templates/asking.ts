/** Makes a template ask for its values by name, file and line. */

import Handlebars from 'handlebars';

/** How templates are compiled, when they are filled and when they are compiled before. */
export const COMPILING = {
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: { print: true, each: true, if: true, unless: true, given: true },
};

/**
 * Parses a template so that every value is asked for by name, file and line.
 *
 * `{{title}}` becomes `{{print title "title" "packet.hbs"}}`, a list of `{{#each}}`, a value of
 * `{{#if}}` and what a partial is given likewise. Handlebars' own strict mode looks at printed values only, stops at the
 * first fault, and does not say in which file.
 */
export function asking(path: string, text: string): hbs.AST.Program {
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
