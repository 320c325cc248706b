/** An element of a picture. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Texts have their references resolved. */
  readonly children: readonly (SvgElement | string)[];
}

/** Comments and instructions; tags; the text between them. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([A-Za-z][\w:-]*)((?:\s+(?:[^>"'/]|"[^"]*"|'[^']*')*)?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/g;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Reads a picture's markup.
 *
 * @returns its outermost element
 * @throws when that is no `<svg>`: our own mistake, pictures of the city are no SVG
 */
export function parseSvg(svg: string): SvgElement {
  const top: (SvgElement | string)[] = [];
  const open = [top];
  for (const [, closing, name, attributes = '', empty, text] of svg.matchAll(TOKEN)) {
    if (text !== undefined) open.at(-1)?.push(decoded(text));
    else if (closing === '/') open.pop();
    else if (name !== undefined) {
      const children: (SvgElement | string)[] = [];
      open.at(-1)?.push({ name, attributes: attributesOf(attributes), children });
      if (empty !== '/') open.push(children);
    }
  }
  const root = top.find((node) => typeof node !== 'string');
  if (root?.name !== 'svg') throw new Error('A picture is not an SVG.');
  return root;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name, decoded(double ?? single ?? ''));
  }
  return attributes;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    REFERENCE,
    (reference: string, decimal = '', hexadecimal = '', name = '') => {
      if (name !== '') return NAMED.get(name) ?? reference;
      const digits =
        decimal === '' ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10);
      return String.fromCodePoint(digits);
    },
  );
}
