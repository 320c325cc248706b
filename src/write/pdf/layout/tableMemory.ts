/**
 * What was made of a table once. A sheet is planned several times, tightened step by step and below others, and its
 * tables stay as they are: only gaps, charts and running text give way.
 */

import type { Sheet, TableBlock } from '../../../forms/document.ts';
import type { Metrics } from '../../../type/metrics.ts';
import type { Setting } from './setting.ts';

/** Remembers one kind of thing that is made of tables, as long as a paper is laid out. */
export interface TableMemory<Made> {
  /**
   * @param setting with the sizes of this table
   * @param isStill whether what was made before will do, all sizes being the same
   */
  readonly take: (
    block: TableBlock,
    setting: Setting,
    make: () => Made,
    isStill?: (made: Made) => boolean,
  ) => Made;
}

/**
 * Makes a memory; each paper is measured with metrics of its own, and its sheets have their own things in them. Of a
 * table that stands on none nothing is remembered.
 */
export function createTableMemory<Made>(): TableMemory<Made> {
  const papers = new WeakMap<Metrics, WeakMap<Sheet, Map<TableBlock, Map<string, Made>>>>();
  return {
    take: (block, setting, make, isStill = () => true) => {
      if (setting.sheet === undefined) return make();
      const sheets =
        papers.get(setting.metrics) ?? new WeakMap<Sheet, Map<TableBlock, Map<string, Made>>>();
      papers.set(setting.metrics, sheets);
      const tables = sheets.get(setting.sheet) ?? new Map<TableBlock, Map<string, Made>>();
      sheets.set(setting.sheet, tables);
      const bySize = tables.get(block) ?? new Map<string, Made>();
      tables.set(block, bySize);
      const key = sizeOf(block, setting);
      const known = bySize.get(key);
      const made = known !== undefined && isStill(known) ? known : make();
      bySize.set(key, made);
      return made;
    },
  };
}

/** All that tightening may change in a table; a caption that is not shown has no lines. */
function sizeOf(
  { caption, captionHidden }: TableBlock,
  { theme: { sizes, cellSpace, leading }, width }: Setting,
): string {
  const between = captionHidden || caption === '' ? '' : leading;
  return [sizes.figure, sizes.cell, sizes.small, cellSpace, between, width].join(' ');
}
