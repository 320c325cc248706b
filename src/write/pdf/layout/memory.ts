/** Sheets as they were laid out last: of a book that is edited cell by cell, nearly all stay as they are. */

import type { Sheet } from '../../../forms/document.ts';
import type { Setting } from './setting.ts';
import type { PlannedRun } from './shared.ts';
import type { Beneath, PageArea } from './sheet.ts';

/** What is kept of one paper, from one layout to the next; of an earlier one nothing is. */
export interface LayoutMemory {
  /**
   * A run of sheets, planned now or before; what was painted of it is kept with it.
   *
   * @param plan is asked only when anything that the run is made from differs from the last layout
   */
  readonly take: (made: RunMade, plan: () => PlannedRun | undefined) => PlannedRun | undefined;
  /**
   * Ends a layout: what was not taken in it is forgotten.
   *
   * @param places where each sheet begins and ends, in the order of the paper
   */
  readonly end: (places: readonly SheetPlace[]) => void;
  /**
   * Ids of the sheets that stood on some pages when the paper was laid out last.
   *
   * @param first page, from 1; behind the last one, that is meant
   * @returns undefined where nothing was laid out yet
   */
  readonly sheetsOn: (first: number, last: number) => ReadonlySet<string> | undefined;
}

/** The pages on which a sheet stands, from 1. */
export interface SheetPlace {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

/** What a run is made from, besides typefaces and looks. */
export interface RunMade {
  readonly run: readonly Sheet[];
  readonly area: PageArea;
  readonly setting: Pick<Setting, 'continued' | 'width'>;
  /** The first of the sheets that were to join those before them; nothing is planned where they did not. */
  readonly joinedAt?: number;
  /** What of a page was taken where the run was to begin, below others, and whether its last page may be blank; nothing is planned where it did not. */
  readonly below?: Beneath;
  readonly mayEndBlank?: boolean;
  /** Its last page was to be filled with rows of a table; nothing is planned where they would not. */
  readonly inCompany?: boolean;
}

/**
 * Makes a memory. It serves papers of one office only: typefaces and looks have to stay the same. A sheet is known again
 * where it is the same object, as `compose` gives one that says what it said.
 */
export function createLayoutMemory(): LayoutMemory {
  type Kept = PlannedRun | undefined;
  const kept: { last: ReadonlyMap<string, Kept>; now: Map<string, Kept> } = {
    last: new Map(),
    now: new Map(),
  };
  const numberOf = numbering();
  let stood: readonly SheetPlace[] = [];
  return {
    take: (made, plan) => {
      // Two runs that say the same are two in the structure all the same.
      const key = keyOf(made, numberOf);
      if (key === undefined || kept.now.has(key)) return plan();
      const run = kept.last.has(key) ? kept.last.get(key) : plan();
      kept.now.set(key, run);
      return run;
    },
    end: (places) => {
      kept.last = kept.now;
      kept.now = new Map();
      stood = places;
    },
    sheetsOn: (first, last) => {
      if (stood.length === 0) return undefined;
      const end = Math.max(...stood.map((one) => one.last));
      const [from, to] = [Math.min(first, end), Math.min(last, end)];
      const there = stood.filter((one) => one.first <= to && one.last >= from);
      return new Set(there.map(({ id }) => id));
    },
  };
}

/** @returns undefined where a picture of the city's may have changed under the same name */
function keyOf(
  {
    run,
    area,
    setting,
    joinedAt = 0,
    below = { edge: -1, noted: 0 },
    mayEndBlank = false,
    inCompany = false,
  }: RunMade,
  numberOf: (sheet: Sheet) => number,
): string | undefined {
  const hasPicture = run.some(({ blocks }) =>
    blocks.some((block) => block.kind === 'figure' && block.content.kind === 'picture'),
  );
  if (hasPicture) return undefined;
  const { width, height, handling, heardOn } = area;
  const heard = heardOn === undefined ? -1 : run.indexOf(heardOn);
  const { continued, width: text } = setting;
  const place = [
    width,
    height,
    handling,
    heard,
    continued,
    text,
    joinedAt,
    below.edge,
    below.noted,
    mayEndBlank,
    inCompany,
  ];
  return JSON.stringify([place, run.map(numberOf)]);
}

/**
 * Numbers sheets. One that was composed before is the same object, and so large that to compare what it says
 * takes longer than most of them take to be planned.
 */
function numbering(): (sheet: Sheet) => number {
  const numbers = new WeakMap<Sheet, number>();
  let last = 0;
  return (sheet) => {
    const known = numbers.get(sheet);
    if (known !== undefined) return known;
    last += 1;
    numbers.set(sheet, last);
    return last;
  };
}
