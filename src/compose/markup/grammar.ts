/** Whether elements stand where they may, with attributes they may have. */

import { type Element, type Fault, isElement, type Node } from './markup.ts';
import { type AttributeRule, type ElementRule, VOCABULARY } from './vocabulary.ts';

/** What stands for a mustache in a template that is not filled; both are characters that no text contains. */
export const ANY_TEXT = '\uFDD0';
/** A partial or a block, which may bring text, elements or nothing. */
export const ANYTHING = '\uFDD1';

const UNKNOWN = /[\uFDD0\uFDD1]/u;
const UNKNOWN_OR_NOTHING = /^[\s\uFDD1]*$/u;

const NO_FAULTS: readonly Fault[] = [];
const READ_THE_GUIDE = '使える要素と属性は templates/README.md の表にあります。';

/**
 * Checks nodes against the vocabulary.
 *
 * @param nodes the template's, or the filled paper's
 * @param parent the element they stand in; undefined where a partial does not know it
 * @returns one fault for each element, attribute and text that is out of place
 */
export function grammarFaults(nodes: readonly Node[], parent?: Element): readonly Fault[] {
  const found: Fault[] = [];
  collectFaults(nodes, parent, found);
  return found;
}

/** A paper has tens of thousands of elements, nearly all without a fault: one list serves them all. */
function collectFaults(nodes: readonly Node[], parent: Element | undefined, found: Fault[]): void {
  const rule = parent && VOCABULARY.get(parent.name);
  for (const node of nodes) {
    if (isElement(node)) collectElementFaults(node, parent, found);
    else found.push(...textFaults(node.text, node.line, rule, parent));
  }
}

function collectElementFaults(element: Element, parent: Element | undefined, found: Fault[]): void {
  const { name, line, children } = element;
  const rule = VOCABULARY.get(name);
  if (rule === undefined) {
    const message = `「<${name}>」という要素はありません。`;
    found.push({ line, message, hint: READ_THE_GUIDE });
    return;
  }
  found.push(...placeFaults(element, parent), ...missingAttributes(element, rule));
  for (const [attribute, value] of element.attributes) {
    const fault = attributeFault(element, rule, attribute, value);
    if (fault !== undefined) found.push(fault);
  }
  found.push(...cellFaults(element));
  collectFaults(children, element, found);
}

function placeFaults({ name, line }: Element, parent: Element | undefined): readonly Fault[] {
  if (parent === undefined) return NO_FAULTS;
  const allowed = VOCABULARY.get(parent.name)?.children ?? [];
  if (allowed.includes(name)) return NO_FAULTS;
  const inside =
    allowed.length === 0
      ? '何も置けません'
      : `${allowed.map((one) => `「<${one}>」`).join('')}を置けます`;
  return [
    {
      line,
      message: `「<${parent.name}>」の中に「<${name}>」は置けません。`,
      hint: `「<${parent.name}>」の中には、${inside}。${READ_THE_GUIDE}`,
    },
  ];
}

/** Templates are indented and partials end with a line end: only what can be seen is text. */
function textFaults(
  text: string,
  line: number,
  rule: ElementRule | undefined,
  parent: Element | undefined,
): readonly Fault[] {
  if (rule === undefined || rule.text || parent === undefined) return NO_FAULTS;
  if (UNKNOWN_OR_NOTHING.test(text)) return NO_FAULTS;
  return [
    {
      line: line + (/^[\s\uFDD1]*/u.exec(text)?.[0].split('\n').length ?? 1) - 1,
      message: `「<${parent.name}>」の中に、文字「${excerpt(text)}」がそのまま書かれています。`,
      hint: '文字は「<p>」「<li>」「<td>」など、文字を入れる要素の中に書いてください。',
    },
  ];
}

function excerpt(text: string): string {
  const seen = text.replaceAll(ANYTHING, '').replaceAll(ANY_TEXT, '{{…}}').trim();
  const characters = Array.from(seen.split('\n')[0] ?? '');
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : characters.join('');
}

function missingAttributes(
  { name, line, attributes }: Element,
  { required }: ElementRule,
): readonly Fault[] {
  if (required.every((attribute) => attributes.has(attribute))) return NO_FAULTS;
  return required
    .filter((attribute) => !attributes.has(attribute))
    .map((attribute) => ({
      line,
      message: `「<${name}>」に「${attribute}」がありません。`,
      hint: `「<${name} ${attribute}="…">」のように書いてください。${READ_THE_GUIDE}`,
    }));
}

function attributeFault(
  { name, line }: Element,
  { attributes }: ElementRule,
  attribute: string,
  value: string,
): Fault | undefined {
  const wanted = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  if (wanted === undefined) {
    const message = `「<${name}>」に「${attribute}」という属性はありません。`;
    return { line, message, hint: READ_THE_GUIDE };
  }
  const expected = expectation(wanted, value);
  if (expected === undefined) return undefined;
  const message = `「<${name} ${attribute}="${value}">」は使えません。`;
  return { line, message, hint: `「${attribute}」には${expected}を書いてください。` };
}

/** @returns what should have been written; undefined when the value will do, or is not known yet */
function expectation(rule: AttributeRule, value: string): string | undefined {
  if (rule === 'text') return undefined;
  const written = value.trim();
  if (written === '' || UNKNOWN.test(written)) return undefined;
  if (rule === 'count') {
    return /^[1-9]\d?$/u.test(written) ? undefined : '1から99までの半角の整数';
  }
  if (rule === 'index') {
    return /^\d{1,3}$/u.test(written) ? undefined : '0から999までの半角の整数';
  }
  if (rule === 'indexes') {
    const areIndexes = written.split(/\s+/u).every((one) => /^\d{1,3}$/u.test(one));
    return areIndexes ? undefined : '0から999までの半角の整数を、空白で区切って';
  }
  if (rule === 'widths') {
    const isWidths = written.split(/\s+/u).every((one) => /^(?:\*|\d+(?:\.\d+)?)$/u.test(one));
    return isWidths ? undefined : '半角の数（ポイント）か「*」を、空白で区切って';
  }
  return rule.includes(written) ? undefined : rule.map((one) => `「${one}」`).join('か');
}

/** A cell holds a figure, a chart or a text; beside a figure or a chart, a text would be lost. */
function cellFaults({ name, line, children }: Element): readonly Fault[] {
  if (name !== 'td' && name !== 'th') return NO_FAULTS;
  const value = children.filter(isElement).find((child) => ALONE.includes(child.name));
  if (value === undefined) return NO_FAULTS;
  const others = children.filter((child) => child !== value);
  if (others.every((child) => !isElement(child) && UNKNOWN_OR_NOTHING.test(child.text))) return [];
  return [
    {
      line,
      message: `「<${name}>」の中で、「<${value.name}>」とほかのものが並んでいます。`,
      hint: `「<${value.name}>」は、セルの中に1つだけを、ほかの文字や要素なしで書いてください。`,
    },
  ];
}

/** What stands in a cell by itself. */
const ALONE = ['value', 'figure'];
