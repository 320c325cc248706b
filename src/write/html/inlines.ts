/** Stretches of text as HTML. */

import type { Inline } from '../../forms/document.ts';
import { fillBlanks } from '../../wording/words.ts';
import { element, type Html, html } from './markup.ts';
import { fileText, type PageSetting } from './setting.ts';
import { unbrokenYears } from './unbroken.ts';

/** Sets a text; a link whose target is not made in this run is its words alone. */
export function inlinesHtml(inlines: readonly Inline[], setting: PageSetting): Html {
  return html(inlines.map((inline) => inlineHtml(inline, setting)));
}

function inlineHtml(inline: Inline, { links, words }: PageSetting): Html {
  switch (inline.kind) {
    case 'text':
    case 'mark':
      return html(unbrokenYears(inline.text));
    case 'strong':
    case 'small':
      return element(inline.kind, {}, unbrokenYears(inline.text));
    case 'tag':
    case 'big':
      return element('span', { class: inline.kind }, inline.text);
    case 'underlined':
      return element('u', {}, inline.text);
    case 'link': {
      const target = links.get(inline.to);
      if (target === undefined) return html(inline.text);
      return element('a', { href: target.href }, fileText(inline.text, target, words));
    }
    case 'address':
      return element('a', { href: inline.to }, inline.text);
    case 'note': {
      const target = inline.to === undefined ? undefined : links.get(inline.to);
      if (target === undefined) return html('');
      const said = fillBlanks(words.note, { mark: inline.text, term: inline.term });
      const link = element('a', { href: target.href, 'aria-label': said }, inline.text);
      return element('sup', { class: 'term-mark' }, link);
    }
    case 'page':
      return html('');
    case 'break':
      return element('br', {});
  }
}
