/** The copy with findings that goes back: its name, and what may lie in its place. */

import { asBuffer } from '../bytes/buffer.ts';
import { safeName } from './safeName.ts';

/**
 * Names the copy. A copy that comes back and is checked once more keeps its name.
 *
 * @param name of the workbook, without folder and ending
 */
export function copyName(name: string): string {
  const bare = name.replace(/(?:_指摘)+$/u, '');
  return `${safeName(bare === '' ? name : bare)}_指摘.xlsx`;
}

/** What lies where the copy is to go. */
export type Earlier =
  /** Nothing, or a copy as it was made. */
  | 'replaceable'
  /** The very workbook that was checked: what was filled in goes into the new copy. */
  | 'checked'
  /** Something that somebody has worked on since. */
  | 'edited';

/**
 * Judges what lies there already.
 *
 * @param lying undefined when nothing does
 * @param submitted the workbook that was checked
 * @param isUntouched tells whether a copy lies as it was made
 */
export function earlierCopy(
  lying: Uint8Array | undefined,
  submitted: Uint8Array,
  isUntouched: (copy: Uint8Array) => boolean,
): Earlier {
  if (lying === undefined) return 'replaceable';
  if (asBuffer(lying).equals(submitted)) return 'checked';
  return isUntouched(lying) ? 'replaceable' : 'edited';
}
