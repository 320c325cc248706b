/** Tags and text as a tree, exactly as they are written. */

import { ErrorCodes, type ParserError, type Token, type TokenHandler, Tokenizer } from 'parse5';

/** A fault of a template, before it is known which file or sheet it is of. */
export interface Fault {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** An element, its attributes unescaped. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  /** Of the start tag, from 1; of a filled template always 1. */
  readonly line: number;
}

/** A text with its line. */
export interface Text {
  readonly text: string;
  readonly line: number;
}

export type Node = Element | Text;

export interface Markup {
  readonly nodes: readonly Node[];
  readonly faults: readonly Fault[];
}

interface OpenElement extends Element {
  readonly children: Node[];
}

/** Elements that end where they begin. */
const VOID = new Set(['br']);

/** Characters an office's text may contain; the tokenizer would report them, though they are no fault of a tag. */
const ABOUT_CHARACTERS = /in-input-stream$|character-reference|unexpected-null-character/u;

/**
 * Reads tags and text.
 *
 * Only the tokenizer of HTML is used: its tree builder mends what it finds (it moves a text
 * out of a table, closes a `<p>` by itself), and a designer's slip would vanish without a word.
 *
 * @param markup a template without its mustaches, or one that is filled
 * @param source `filled`: what a checked template became, in which no line means anything to the designer and every
 *   attribute has its quotes; keeping track of where each stands costs a third of the reading
 * @returns the tree, and a fault for each tag that is not closed, closes nothing or cannot be read
 */
export function readMarkup(markup: string, source: 'template' | 'filled' = 'template'): Markup {
  const reader = new Reader(markup.replaceAll('\r\n', '\n'), source === 'template');
  return { nodes: reader.nodes, faults: reader.faults() };
}

/** Takes the tokens of HTML and puts them in their places. */
class Reader implements TokenHandler {
  readonly nodes: Node[] = [];
  readonly #source: string;
  /** The elements around the next token. */
  readonly #open: OpenElement[] = [];
  readonly #unbalanced: Fault[] = [];
  readonly #unreadable: Fault[] = [];
  readonly #cutOff: string[] = [];
  /** How far lines have been counted. */
  #counted = { offset: 0, line: 1 };

  constructor(source: string, located: boolean) {
    this.#source = source;
    new Tokenizer({ sourceCodeLocationInfo: located }, this).write(source, true);
  }

  /** One slip brings others after it (a quotation mark that is missing, tags that nothing closes): only the first kind is told. */
  faults(): readonly Fault[] {
    // What never ends is told where it begins, not at the end of the file.
    const cutOff = this.#cutOff.map((code) => unreadableMarkup(lastLine(this.nodes), code));
    const kinds = [this.#unbalanced, [...this.#unreadable, ...cutOff], this.#open.map(notClosed)];
    return kinds.find((faults) => faults.length > 0) ?? [];
  }

  onStartTag(tag: Token.TagToken): void {
    const { tagName, attrs, location, selfClosing } = tag;
    const line = this.#lineOf(location);
    this.#unbalanced.push(...quoteFaults(tag, line, this.#source));
    const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
    const element = { name: tagName, attributes, children: [], line };
    this.#siblings().push(element);
    if (!selfClosing && !VOID.has(tagName)) this.#open.push(element);
  }

  onEndTag({ tagName, location }: Token.TagToken): void {
    const depth = this.#open.findLastIndex(({ name }) => name === tagName);
    if (depth !== -1) {
      this.#unbalanced.push(...this.#open.splice(depth).slice(1).map(notClosed));
    } else if (!VOID.has(tagName)) {
      this.#unbalanced.push(closesNothing(tagName, this.#lineOf(location)));
    }
  }

  /** The tokenizer parts a text at its spaces; here it is one again. */
  onCharacter({ chars, location }: Token.CharacterToken): void {
    const siblings = this.#siblings();
    const before = siblings.at(-1);
    if (before === undefined || isElement(before)) {
      siblings.push({ text: chars, line: this.#lineOf(location) });
    } else {
      siblings.splice(-1, 1, { ...before, text: before.text + chars });
    }
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onParseError({ code, ...location }: ParserError): void {
    if (code === ErrorCodes.eofInTag) this.#cutOff.push(code);
    else if (!ABOUT_CHARACTERS.test(code)) {
      this.#unreadable.push(unreadableMarkup(this.#lineOf(location), code));
    }
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  /** The tokenizer's own count of lines runs ahead where a line ends behind `&`; its offsets do not. */
  #lineOf(location: { readonly startOffset: number } | null): number {
    const offset = location?.startOffset ?? 0;
    const from = offset < this.#counted.offset ? { offset: 0, line: 1 } : this.#counted;
    const passed = this.#source.slice(from.offset, offset).split('\n').length - 1;
    this.#counted = { offset, line: from.line + passed };
    return this.#counted.line;
  }

  #siblings(): Node[] {
    return this.#open.at(-1)?.children ?? this.nodes;
  }
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'name' in node;
}

/** Where the last text or element begins that could be read. */
function lastLine(nodes: readonly Node[]): number {
  const last = nodes.at(-1);
  if (last === undefined) return 1;
  if (!isElement(last)) return last.line + last.text.split('\n').length - 1;
  return last.children.length === 0 ? last.line : lastLine(last.children);
}

/** A value without quotes would end at its first space, wherever a clerk's text has one. */
function quoteFaults(
  { tagName, location }: Token.TagToken,
  line: number,
  source: string,
): readonly Fault[] {
  return Object.entries(location?.attrs ?? {}).flatMap(([name, { startOffset, endOffset }]) => {
    const written = source.slice(startOffset, endOffset);
    if (/^[^=]*$|=\s*(["'])[^<]*\1$/u.test(written)) return [];
    return [
      {
        line,
        message: `「<${tagName}>」の「${name}」の値が、引用符「"」で囲まれていません。`,
        hint: `「${name}="…"」のように、値の前と後の両方に半角の「"」を書いてください。`,
      },
    ];
  });
}

function notClosed({ name, line }: Element): Fault {
  return {
    line,
    message: `「<${name}>」が閉じられていません。`,
    hint: `終わりに「</${name}>」を書いてください。始まりと終わりは、同じファイルの中で組にします。`,
  };
}

function closesNothing(name: string, line: number): Fault {
  return {
    line,
    message: `「</${name}>」に対応する「<${name}>」がありません。`,
    hint: `始まりの「<${name}>」を書くか、余分な「</${name}>」を消してください。`,
  };
}

function unreadableMarkup(line: number, code: string): Fault {
  return {
    line,
    message: '「< >」の中の書き方に誤りがあります。',
    hint: `引用符「"」の閉じ忘れ、空白の不足、同じ属性の重なりなどがないかを確かめてください（HTMLの規格での名前: ${code}）。`,
  };
}
