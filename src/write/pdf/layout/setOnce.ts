/**
 * What was set of a sheet once, in one look. A sheet is planned several times, below others, with more room between the
 * rows of its tables, with its charts elsewhere: its texts and its head stay as they are, and so does what they are in
 * the structure.
 */

import type { StructureElement } from '../display/display.ts';
import type { Look } from './look.ts';
import type { Setting, TryOuts } from './setting.ts';

/** Remembers one kind of thing that is set of sheets, as long as their sheet is tried out. */
export interface SetOnce<Made> {
  /**
   * @param key which of the sheet's things it is, with all that it depends on besides the look
   * @param parent what it hangs its elements under, behind the earlier ones, made now or before
   * @param make is asked only when nothing is known, and given another parent than that
   */
  readonly take: (
    setting: Setting,
    key: string,
    parent: StructureElement,
    make: (parent: StructureElement) => Made,
  ) => Made;
}

/** Makes a memory. Of what stands on no sheet that is tried out nothing is remembered. */
export function createSetOnce<Made>(): SetOnce<Made> {
  type Known = { readonly made: Made; readonly elements: readonly StructureElement[] };
  const sheets = new WeakMap<TryOuts, Map<Look, Map<string, Known>>>();
  return {
    take: ({ tryOuts, theme }, key, parent, make) => {
      if (tryOuts === undefined) return make(parent);
      const looks = sheets.get(tryOuts) ?? new Map<Look, Map<string, Known>>();
      sheets.set(tryOuts, looks);
      const all = looks.get(theme) ?? new Map<string, Known>();
      looks.set(theme, all);
      const known = all.get(key) ?? madeApart(make);
      all.set(key, known);
      parent.children.push(...known.elements);
      return known.made;
    },
  };
}

/** Of several tries that share what was made, one is read aloud: its section takes the elements in. */
function madeApart<Made>(make: (parent: StructureElement) => Made): {
  readonly made: Made;
  readonly elements: readonly StructureElement[];
} {
  const aside: StructureElement = { role: 'Sect', children: [] };
  return { made: make(aside), elements: aside.children };
}
