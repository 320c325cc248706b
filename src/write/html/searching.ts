/** A list that is narrowed down while somebody types; without its script it stays the whole list. */

import { sha256Of } from '../../bytes/digest.ts';
import type { WebWords } from '../../forms/webWords.ts';
import { element, finished, type Html, html } from './markup.ts';

/**
 * Shows the field, and hides the items that lack one of the words typed in: full and half width, capital and small
 * letters, hiragana and katakana are the same. The heading above a list counts as words of its items. Headings whose list is empty go with it. It asks for nothing and keeps nothing.
 * It touches its tags: checkers of pages leave a line break beside them out of the digest that the policy names.
 */
const SCRIPT = `(() => {
  const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/[\\u30a1-\\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 96));
  const place = document.querySelector('.search');
  const [field, count] = [place.querySelector('input'), place.querySelector('output')];
  const lists = [...document.querySelectorAll('ul.searched')];
  const heading = (list) => /^H[2-6]$/.test(list.previousElementSibling?.tagName) ? list.previousElementSibling : undefined;
  const items = lists.flatMap((list) => [...list.children].map((item) => [item, plain((heading(list)?.textContent ?? '') + ' ' + item.textContent)]));
  const narrow = () => {
    const words = plain(field.value).split(/\\s+/).filter((word) => word !== '');
    for (const [item, text] of items) item.hidden = !words.every((word) => text.includes(word));
    for (const list of lists) {
      list.hidden = [...list.children].every((item) => item.hidden);
      const above = heading(list);
      if (above) above.hidden = list.hidden;
    }
    const found = items.filter(([item]) => !item.hidden).length;
    count.textContent = words.length === 0 ? '' : (found === 0 ? count.dataset.none : count.dataset.some.replace('{count}', found));
  };
  place.hidden = false;
  field.addEventListener('input', narrow);
  narrow();
})();`;

/** What the content security policy has to say so that the script, and nothing else, runs. */
export function searchPolicy(): string {
  const bytes =
    sha256Of(SCRIPT)
      .match(/../gu)
      ?.map((digits) => Number.parseInt(digits, 16)) ?? [];
  return `script-src 'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}

/** The field above the lists; hidden until its script shows it, so that nobody types in vain. */
export function searchField({ search }: WebWords): Html {
  return element(
    'div',
    { class: 'search', role: 'search', hidden: true },
    element('label', { for: 'search' }, search.label),
    html(' '),
    element('input', { id: 'search', type: 'search', autocomplete: 'off' }),
    html(' '),
    element('output', {
      for: 'search',
      'data-some': search.found,
      'data-none': search.foundNothing,
    }),
  );
}

/** The script, at the end of the page. */
export function searchScript(): Html {
  return element('script', {}, finished(SCRIPT));
}
