/** Reads the mustaches of a template and looks at them before anything is filled. */

import Handlebars from 'handlebars';

import type { Fault } from '../markup/markup.ts';

type Program = hbs.AST.Program;

/** A template as Handlebars understands it, or what is wrong with it. */
export interface Mustaches {
  readonly program: Program | undefined;
  readonly faults: readonly Fault[];
  /** Names of the partials it calls. */
  readonly partials: readonly string[];
}

/**
 * Reads one template.
 *
 * Templates print values, repeat over lists, ask whether something is there and call partials; everything
 * else Handlebars knows (helpers, unescaped text) is refused here.
 *
 * @param partials names of the files in `partials/`
 */
export function readMustaches(text: string, partials: ReadonlySet<string>): Mustaches {
  try {
    const program = Handlebars.parse(text);
    const reader = new Reader(partials);
    reader.accept(program);
    const { faults, called } = reader;
    return { program, faults, partials: called };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { program: undefined, faults: [notReadable(error)], partials: [] };
  }
}

/** Walks through a template and collects its faults. */
class Reader extends Handlebars.Visitor {
  readonly faults: Fault[] = [];
  readonly called: string[] = [];
  readonly #partials: ReadonlySet<string>;

  constructor(partials: ReadonlySet<string>) {
    super();
    this.#partials = partials;
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const { escaped, path, params, hash, loc } = mustache;
    const written = nameOf(path);
    if (!escaped) this.#report(loc, ...unescaped(written));
    else if (path.type !== 'PathExpression' || params.length > 0 || hash !== undefined) {
      this.#report(loc, ...notAName(written));
    } else if (KEYWORDS.includes(written)) this.#report(loc, ...refusedMustache(`{{${written}}}`));
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const { path, params, inverse, program, loc } = block;
    const name = nameOf(path);
    const isKnown = BLOCKS.includes(name) && params[0]?.type === 'PathExpression' && program;
    if (!isKnown || params.length !== 1) this.#report(loc, ...refusedMustache(`{{#${name}}}`));
    if (program) this.accept(program);
    if (inverse) this.accept(inverse);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const name = nameOf(partial.name);
    if (partial.name.type !== 'PathExpression') {
      this.#report(partial.loc, ...notAName(`> ${name}`));
      return;
    }
    this.called.push(name);
    if (!this.#partials.has(name)) this.#report(partial.loc, ...noPartial(name));
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.#report(partial.loc, ...refusedMustache(`{{#> ${nameOf(partial.name)}}}`));
  }

  override DecoratorBlock({ loc }: hbs.AST.DecoratorBlock): void {
    this.#report(loc, ...refusedMustache('{{#*…}}'));
  }

  override Decorator({ loc }: hbs.AST.Decorator): void {
    this.#report(loc, ...refusedMustache('{{*…}}'));
  }

  #report(loc: hbs.AST.SourceLocation, message: string, hint: string): void {
    this.faults.push({ line: loc.start.line, message, hint });
  }
}

/** Written for `{{else}}` in the wrong place; as a name of a value they would only confuse. */
const BLOCKS = ['each', 'if', 'unless'];
const KEYWORDS = ['else', ...BLOCKS];

function nameOf(node: object): string {
  return 'original' in node ? String(node.original) : '…';
}

type MessageAndHint = readonly [message: string, hint: string];

function unescaped(name: string): MessageAndHint {
  return [
    `「{{{${name}}}}」や「{{&${name}}}」は使えません。ワークブックの文字が、そのままひな形の命令になってしまうためです。`,
    `「{{${name}}}」に直してください。`,
  ];
}

function notAName(name: string): MessageAndHint {
  return [
    `「{{${name} …}}」という書き方はできません。`,
    '「{{ }}」の中には、値の名前を1つだけ書きます。部品を差し込むときは「{{> 部品の名前}}」です。',
  ];
}

function refusedMustache(written: string): MessageAndHint {
  return [
    `「${written}」は使えません。ひな形には、計算や命令を書けません。`,
    '書けるのは、値「{{名前}}」、繰り返し「{{#each 名前}}…{{/each}}」、あるときだけ出す「{{#if 名前}}…{{else}}…{{/if}}」（ないときだけは「{{#unless 名前}}」）、部品「{{> 名前}}」です。',
  ];
}

function noPartial(name: string): MessageAndHint {
  return [
    `「{{> ${name}}}」で差し込むファイル templates/partials/${name}.hbs がありません。`,
    '部品の名前のつづりと、partials フォルダのファイル名を見比べてください。',
  ];
}

/** Handlebars says the line and, in English, what it had expected there. */
function notReadable(error: Error): Fault {
  const line = /(?:on line | - )(\d+)/u.exec(error.message)?.[1] ?? '1';
  return {
    line: Number(line),
    message: '「{{ }}」の組が合っていません。この行か、それより前に誤りがあります。',
    hint: `「{{#each 名前}}」に「{{/each}}」があるか、「}}」が足りているかを確かめてください（Handlebarsの説明: ${error.message.replaceAll(/\s+/gu, ' ')}）。`,
  };
}
