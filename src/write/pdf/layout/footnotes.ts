/** Notes at the foot of a page: what they are in the structure, and how they are set. */

import type { Inline } from '../../../forms/document.ts';
import type { StructureElement } from '../display/display.ts';
import { setParagraph } from '../typeset/paragraph.ts';
import { noteId, partOfEach } from './addresses.ts';
import type { Footnote } from './flow.ts';
import { linesHeight, linesPiece, type NotesByPart } from './lines.ts';
import type { Setting } from './setting.ts';
import { addElement } from './structure.ts';

type Mark = Extract<Inline, { kind: 'note' }>;

/**
 * Sets the notes of a text, and adds them to the structure: they are read where the text ends, and mark and note know
 * each other.
 *
 * @param element of the text, with its parts (`addParts`)
 */
export function addNotes(
  element: StructureElement,
  inlines: readonly Inline[],
  setting: Setting,
): NotesByPart {
  const parts = partOfEach(inlines);
  const notes = new Map<number, Footnote>();
  for (const [index, inline] of inlines.entries()) {
    const part = parts[index] ?? 0;
    const reference = element.children[part - 1];
    if (inline.kind !== 'note' || reference === undefined) continue;
    const note = addElement(element, 'Note', { refersTo: reference });
    reference.refersTo = note;
    notes.set(part, footnote(inline, note, setting));
  }
  return notes;
}

function footnote(
  mark: Mark,
  element: StructureElement,
  { theme, metrics, width }: Setting,
): Footnote {
  const { sizes, colours, footnotes: look, texts } = theme;
  const style = {
    family: metrics.textFamily,
    size: sizes.small,
    bold: false,
    colour: colours.text,
  };
  const indent =
    metrics.width(mark.text, style.family, style.bold) * style.size +
    style.size * texts.markGapTimes;
  const label = setParagraph(
    [{ ...style, text: mark.text }],
    { width: indent, align: 'start' },
    metrics,
  );
  const lines = setParagraph(
    [{ ...style, text: mark.note }],
    { width: width - indent, align: 'justify' },
    metrics,
  );
  const marked = linesPiece(label, look.leading, addElement(element, 'Lbl'));
  const said = linesPiece(lines, look.leading, addElement(element, 'P'));
  return {
    id: noteId(mark),
    above: look.above + look.below,
    height: linesHeight(lines, look.leading) + look.between,
    paint: (items, x, y) => {
      marked.paint(items, x, y);
      said.paint(items, x + indent, y);
    },
  };
}
