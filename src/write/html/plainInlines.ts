/** Stretches of text as text. */

import type { Inline } from '../../forms/document.ts';
import { fillBlanks } from '../../wording/words.ts';
import { fileText, type PageSetting } from './setting.ts';

/** The text in one line, a space for each line break; a file's link says where the file lies. */
export function inlinesText(inlines: readonly Inline[], { links, words }: PageSetting): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return ' ';
      if (inline.kind === 'page') return '';
      // Below the text stands what it says.
      if (inline.kind === 'note') return inline.text;
      // Where the words are the address, it stands there already.
      if (inline.kind === 'address' && inline.to !== inline.text) {
        return fillBlanks(words.address, { text: inline.text, address: inline.to });
      }
      const target = inline.kind === 'link' ? links.get(inline.to) : undefined;
      if (target?.format === undefined) return inline.text;
      return `${fileText(inline.text, target, words)} ${target.href}`;
    })
    .join('');
}
