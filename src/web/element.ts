/** The page's own small way of making elements. Text is text: there is no way to hand in markup. */

type Child = Node | string | undefined | readonly Child[];
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Makes an element.
 *
 * @param attributes `true` for one without a value; `false` and undefined for none
 */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

/** A button that does something. */
export function button(
  text: string,
  press: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const element = create('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', press);
  return element;
}

/**
 * Finds an element of `page.html`.
 *
 * @throws when the page has none of that name and kind
 */
export function elementById<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.querySelector(`#${CSS.escape(id)}`);
  if (!(element instanceof kind)) throw new Error(`page.html has no #${id}.`);
  return element;
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined) continue;
    if (typeof child === 'string' || child instanceof Node) element.append(child);
    else append(element, child);
  }
}
