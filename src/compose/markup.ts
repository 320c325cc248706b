/** Tags and text as a tree, exactly as they are written. */

import { type Token, Tokenizer } from 'parse5';

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
  /** Of the start tag, from 1. */
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
 * @returns the tree, and a fault for each tag that is not closed, closes nothing or cannot be read
 */
export function readMarkup(markup: string): Markup {
  const root: Node[] = [];
  const open: OpenElement[] = [];
  const faults: Fault[] = [];
  const children = (): Node[] => open.at(-1)?.children ?? root;

  const start = (tag: Token.TagToken): void => {
    const element = { ...opened(tag), children: [] };
    children().push(element);
    if (!tag.selfClosing && !VOID.has(element.name)) open.push(element);
  };
  const end = ({ tagName, location }: Token.TagToken): void => {
    const depth = open.findLastIndex(({ name }) => name === tagName);
    if (depth === -1) {
      if (!VOID.has(tagName)) faults.push(closesNothing(tagName, location?.startLine ?? 1));
      return;
    }
    faults.push(...open.splice(depth).slice(1).map(notClosed));
  };
  /** The tokenizer parts a text at its spaces; here it is one again. */
  const text = ({ chars, location }: Token.CharacterToken): void => {
    const siblings = children();
    const before = siblings.at(-1);
    if (before === undefined || isElement(before)) {
      siblings.push({ text: chars, line: location?.startLine ?? 1 });
    } else {
      siblings.splice(-1, 1, { ...before, text: before.text + chars });
    }
  };

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: start,
      onEndTag: end,
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
      onParseError: ({ code, startLine }) => {
        if (!ABOUT_CHARACTERS.test(code)) faults.push(unreadable(startLine, code));
      },
    },
  );
  tokenizer.write(markup, true);
  faults.push(...open.map(notClosed));
  return { nodes: root, faults };
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'name' in node;
}

function opened({ tagName, attrs, location }: Token.TagToken): Omit<Element, 'children'> {
  return {
    name: tagName,
    attributes: new Map(attrs.map(({ name, value }) => [name, value])),
    line: location?.startLine ?? 1,
  };
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

function unreadable(line: number, code: string): Fault {
  return {
    line,
    message: '「< >」の中の書き方に誤りがあります。',
    hint: `引用符「"」の閉じ忘れ、空白の不足、同じ属性の重なりなどがないかを確かめてください（HTMLの規格での名前: ${code}）。`,
  };
}
