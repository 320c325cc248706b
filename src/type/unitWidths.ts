/**
 * Widths of characters by their code: nearly every text is made of such alone, and is measured again and again. Adding
 * them up takes a tenth of cutting a text into its clusters.
 */

/** What was measured in one face, in em. */
export interface UnitWidths {
  /** @returns the width of a text; no number where a unit of it was not kept */
  readonly sum: (text: string) => number;
  /** Keeps the width of a cluster, if it is one UTF-16 unit that stands alone. */
  readonly keep: (cluster: string, width: number) => void;
}

/**
 * Makes a memory without widths.
 *
 * @param standsAlone whether a UTF-16 unit is a cluster in every text that is made of such units
 */
export function createUnitWidths(standsAlone: (unit: string) => boolean): UnitWidths {
  const widths = new Float64Array(0x10000).fill(Number.NaN);
  return {
    sum: (text) => {
      let width = 0;
      for (let index = 0; index < text.length; index += 1) {
        width += widths[text.charCodeAt(index)] ?? Number.NaN;
      }
      return width;
    },
    keep: (cluster, width) => {
      if (cluster.length === 1 && standsAlone(cluster)) widths[cluster.charCodeAt(0)] = width;
    },
  };
}
