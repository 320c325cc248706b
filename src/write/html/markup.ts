/** HTML as a value: the one place where text becomes markup, and so the one place where it is escaped. */

/** Markup that is finished; only this file makes it from text. */
export interface Html {
  readonly markup: string;
}

/** Strings are text, whatever they look like. */
export type Content = Html | string | readonly Content[];

/** `true` for an attribute without a value; undefined for none. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

/** Elements without content and end tag. */
const VOID = new Set(['meta', 'link', 'img', 'br', 'input']);

/** Elements of drawings, without content: a slash stands for the end tag. */
const DRAWN = new Set(['path', 'rect']);

/** Elements after which a line ends, so that a page can be read and compared as a file. */
const LINES = new Set(
  'html head meta link title style body header main footer nav section div h1 h2 h3 h4 p ul ol li table caption thead tbody tr figure figcaption details summary'.split(
    ' ',
  ),
);

/**
 * Makes an element.
 *
 * @param name of our own choice, never from a workbook
 * @param attributes names of our own choice; values are escaped
 * @param content strings are escaped
 */
export function element(name: string, attributes: Attributes, ...content: Content[]): Html {
  const end = LINES.has(name) ? '\n' : '';
  const tag = `${name}${Object.entries(attributes).map(attributeMarkup).join('')}`;
  if (DRAWN.has(name)) return { markup: `<${tag}/>` };
  const start = `<${tag}>`;
  return { markup: VOID.has(name) ? start + end : `${start}${markupOf(content)}</${name}>${end}` };
}

/** The content on its own, escaped: a page's beginning, or a list of elements. */
export function html(...content: Content[]): Html {
  return { markup: markupOf(content) };
}

/**
 * Takes markup that another part of the program has finished, such as the drawing of a chart.
 *
 * @param markup in which every text of a workbook is escaped already
 */
export function finished(markup: string): Html {
  return { markup };
}

/** The value of `class`; blank names do not count, and without any there is no attribute. */
export function classNames(names: readonly string[]): string | undefined {
  const all = names.filter((name) => name !== '');
  return all.length === 0 ? undefined : all.join(' ');
}

function markupOf(content: Content): string {
  if (typeof content === 'string') return escapedHtml(content);
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
}

function attributeMarkup([name, value]: [string, string | true | undefined]): string {
  if (value === undefined) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapedHtml(value)}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that HTML forbids: control characters, halves of characters, codes that are none (WHATWG HTML, 13.2.3.5). */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

function escapedHtml(text: string): string {
  return text
    .replaceAll(FORBIDDEN, '\uFFFD')
    .replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
