/** Stretches of text as text. */

import type { Inline } from '../../forms/document.ts';
import { fileText, type PageSetting } from './setting.ts';

/** The text in one line, a space for each line break; a file's link says where the file lies. */
export function inlinesText(inlines: readonly Inline[], { links, words }: PageSetting): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return ' ';
      if (inline.kind === 'page') return '';
      const target = inline.kind === 'link' ? links.get(inline.to) : undefined;
      if (target?.format === undefined) return inline.text;
      return `${fileText(inline.text, target, words)} ${target.href}`;
    })
    .join('');
}
