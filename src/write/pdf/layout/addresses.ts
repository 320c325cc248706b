/** Words within a text that lead to an address or to a note: how they look, and what they are in the structure. */

import type { Inline } from '../../../forms/document.ts';
import type { StructureElement } from '../display/display.ts';
import type { StyledText } from '../typeset/paragraph.ts';
import { type Setting, styleInlines, type TextStyle, underline } from './setting.ts';
import { addElement } from './structure.ts';

/**
 * Which part of a text each stretch belongs to: 0 up to the first address or mark, and from there on each of these and
 * each text between two of them is one. An element's own content is read before its children, so what follows an address
 * must be a child as well.
 */
export function partOfEach(inlines: readonly Inline[]): readonly number[] {
  let part = 0;
  let leads = false;
  return inlines.map(({ kind }) => {
    if (isLeading(kind) || (leads && kind !== 'break')) part += 1;
    if (kind !== 'break') leads = isLeading(kind);
    return part;
  });
}

/** A note is known by its mark, of which a paper has each once. No sheet's id begins with a capital letter. */
export function noteId({ text }: Extract<Inline, { kind: 'note' }>): string {
  return `Note-${text}`;
}

function isLeading(kind: Inline['kind']): boolean {
  return kind === 'address' || kind === 'note';
}

/** Adds what the parts of a text are, behind the first. To be called before anything else is added to the element. */
export function addParts(element: StructureElement, inlines: readonly Inline[]): void {
  let made = 0;
  for (const [index, part] of partOfEach(inlines).entries()) {
    if (part === made) continue;
    made = part;
    const inline = inlines[index];
    if (inline?.kind === 'note') {
      addElement(addElement(element, 'Reference', { noteId: noteId(inline) }), 'Link');
    } else addElement(element, inline?.kind === 'address' ? 'Link' : 'Span');
  }
}

/** Styles inlines as `styleInlines` does, with addresses that can be followed: in another colour, and underlined. */
export function styleParts(
  inlines: readonly Inline[],
  style: TextStyle,
  setting: Setting,
): readonly StyledText[] {
  const styled = styleInlines(inlines, style, setting);
  if (!inlines.some(({ kind }) => isLeading(kind))) return styled;
  const parts = partOfEach(inlines);
  return styled.map((text, index): StyledText => {
    const [inline, part = 0] = [inlines[index], parts[index]];
    if (inline?.kind !== 'address') return { ...text, part };
    const { colours } = setting.theme;
    const colour = style.colour === colours.onAccent ? style.colour : colours.accent;
    return {
      ...text,
      part,
      address: inline.to,
      colour,
      underline: underline(style, setting.theme),
    };
  });
}
