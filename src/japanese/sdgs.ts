/** Goals of SDGs (持続可能な開発目標) by their numbers: 4・8・11. */

import { halfWidth } from './text.ts';

/** So many goals there are. */
export const SDG_COUNT = 17;

/** One part of a cell. */
export interface WrittenSdg {
  readonly written: string;
  /** Undefined when it names none of the 17. */
  readonly number: number | undefined;
}

/**
 * Reads the numbers of a cell, parted by ・, 、, commas or spaces; 目標4 and SDGs4 are 4.
 *
 * @returns its parts in their order, blank ones left out
 */
export function parseSdgs(text: string): readonly WrittenSdg[] {
  return halfWidth(text)
    .split(/[・･、,\s]+/u)
    .filter((part) => part !== '')
    .map((written) => {
      const digits = /^(?:SDGs|目標|ゴール)?(\d{1,2})番?$/iu.exec(written)?.[1];
      const number = Number(digits);
      return { written, number: number >= 1 && number <= SDG_COUNT ? number : undefined };
    });
}
