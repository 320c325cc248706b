/** Words within a text that lead to an address: how they look, and what they are in the structure. */

import type { Inline } from '../../../forms/document.ts';
import type { StructureElement } from '../display/display.ts';
import type { StyledText } from '../typeset/paragraph.ts';
import { type Setting, styleInlines, type TextStyle, underline } from './setting.ts';
import { addElement } from './structure.ts';

/**
 * Which part of a text each stretch belongs to: 0 up to the first address, and from there on each address and each text
 * between two of them is one. An element's own content is read before its children, so what follows an address must be
 * a child as well.
 */
function partsOf(inlines: readonly Inline[]): readonly number[] {
  let part = 0;
  let leads = false;
  return inlines.map(({ kind }) => {
    if (kind === 'address' || (leads && kind !== 'break')) part += 1;
    if (kind !== 'break') leads = kind === 'address';
    return part;
  });
}

/** Adds what the parts of a text are, behind the first. To be called before anything else is added to the element. */
export function addParts(element: StructureElement, inlines: readonly Inline[]): void {
  let made = 0;
  for (const [index, part] of partsOf(inlines).entries()) {
    if (part === made) continue;
    made = part;
    addElement(element, inlines[index]?.kind === 'address' ? 'Link' : 'Span');
  }
}

/** Styles inlines as `styleInlines` does, with addresses that can be followed: in another colour, and underlined. */
export function styleParts(
  inlines: readonly Inline[],
  style: TextStyle,
  setting: Setting,
): readonly StyledText[] {
  const styled = styleInlines(inlines, style, setting);
  if (!inlines.some(({ kind }) => kind === 'address')) return styled;
  const parts = partsOf(inlines);
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
