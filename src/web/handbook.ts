/** The handbook of findings, entry by entry (`docs/handbook.md`). */

import { create } from './element.ts';

/** An entry as it stands in the handbook. */
export interface Entry {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * Takes the handbook apart.
 *
 * @returns entries by the code of the finding: `indicator/duplicate`
 */
export function entriesOf(handbook: string): ReadonlyMap<string, Entry> {
  const entries = handbook.split(/^#{2,3} /mu).flatMap((part): (readonly [string, Entry])[] => {
    const [title = '', ...lines] = part.trim().split('\n');
    const [, code] = /^`([^`]+)`/u.exec(lines.find((line) => line !== '') ?? '') ?? [];
    if (code === undefined) return [];
    return [[code, { title, lines: lines.filter((line) => line !== '').slice(1) }]];
  });
  return new Map(entries);
}

/** An entry as it is shown beside a finding. */
export function entryElement({ title, lines }: Entry): HTMLElement {
  const items = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
  const paragraphs = lines.filter((line) => !line.startsWith('- '));
  return create(
    'div',
    { class: 'entry' },
    create('p', { class: 'entry-title' }, title),
    paragraphs.map((text) => create('p', {}, ...spans(text))),
    items.length === 0
      ? undefined
      : create(
          'ul',
          {},
          items.map((text) => create('li', {}, ...spans(text))),
        ),
  );
}

/** What stands between backquotes is a name. */
function spans(text: string): readonly (HTMLElement | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? create('code', {}, part) : part));
}
