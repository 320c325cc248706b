/**
 * What was made of a table once. A sheet is planned several times, tightened step by step and below others, and its
 * tables stay as they are: only gaps, charts and running text give way.
 */

import type { TableBlock } from '../../../forms/document.ts';
import type { Setting, TryOuts } from './setting.ts';

/** Remembers one kind of thing that is made of tables, as long as their sheet is tried out. */
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
 * Makes a memory. Of a table that stands on no sheet nothing is remembered.
 *
 * @param kind what depends on the sizes alone, or also on the room above and below the lines of cells
 */
export function createTableMemory<Made>(kind: 'by size' | 'by space'): TableMemory<Made> {
  const sheets = new WeakMap<TryOuts, Map<TableBlock, Map<string, Made>>>();
  return {
    take: (block, setting, make, isStill = () => true) => {
      if (setting.tryOuts === undefined) return make();
      const tables = sheets.get(setting.tryOuts) ?? new Map<TableBlock, Map<string, Made>>();
      sheets.set(setting.tryOuts, tables);
      const bySize = tables.get(block) ?? new Map<string, Made>();
      tables.set(block, bySize);
      const size = sizeOf(block, setting);
      const key = kind === 'by size' ? size : `${size} ${setting.theme.cellSpace}`;
      const known = bySize.get(key);
      const made = known !== undefined && isStill(known) ? known : make();
      bySize.set(key, made);
      return made;
    },
  };
}

/** Whether what was made of some tables is of these. */
export function areSame(made: readonly TableBlock[], asked: readonly TableBlock[]): boolean {
  return made.length === asked.length && made.every((block, index) => block === asked[index]);
}

/** All that tightening may change in the texts of a table; a caption that is not shown has no lines. */
function sizeOf(
  { caption, captionHidden }: TableBlock,
  { theme: { sizes, leading }, width }: Setting,
): string {
  const between = captionHidden || caption === '' ? '' : leading;
  return [sizes.figure, sizes.cell, sizes.small, between, width].join(' ');
}
