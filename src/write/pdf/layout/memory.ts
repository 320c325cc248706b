/** Sheets as they were laid out last: of a book that is edited cell by cell, nearly all stay as they are. */

import type { Sheet } from '../../../forms/document.ts';
import type { Setting } from './setting.ts';
import type { KeptRun, PageArea } from './sheet.ts';

/** What is kept of one paper, from one layout to the next; of an earlier one nothing is. */
export interface LayoutMemory {
  /**
   * A run of sheets, laid out now or before.
   *
   * @param layOut is asked only when anything that the run is made from differs from the last layout
   */
  readonly take: (made: RunMade, layOut: () => KeptRun) => KeptRun;
  /** Ends a layout: what was not taken in it is forgotten. */
  readonly end: () => void;
}

/** What a run is made from, besides typefaces and looks. */
export interface RunMade {
  readonly run: readonly Sheet[];
  readonly area: PageArea;
  readonly setting: Pick<Setting, 'continued' | 'width'>;
}

/** Makes a memory. It serves papers of one office only: typefaces and looks have to stay the same. */
export function createLayoutMemory(): LayoutMemory {
  const kept: { last: ReadonlyMap<string, KeptRun>; now: Map<string, KeptRun> } = {
    last: new Map(),
    now: new Map(),
  };
  return {
    take: (made, layOut) => {
      // Two runs that say the same are two in the structure all the same.
      const key = keyOf(made);
      if (key === undefined || kept.now.has(key)) return layOut();
      const run = kept.last.get(key) ?? layOut();
      kept.now.set(key, run);
      return run;
    },
    end: () => {
      kept.last = kept.now;
      kept.now = new Map();
    },
  };
}

/** @returns undefined where a picture of the city's may have changed under the same name */
function keyOf({ run, area, setting }: RunMade): string | undefined {
  const hasPicture = run.some(({ blocks }) =>
    blocks.some((block) => block.kind === 'figure' && block.content.kind === 'picture'),
  );
  if (hasPicture) return undefined;
  const { width, height, handling, heardOn } = area;
  const heard = heardOn === undefined ? -1 : run.indexOf(heardOn);
  return JSON.stringify([width, height, handling, heard, setting.continued, setting.width, run]);
}
