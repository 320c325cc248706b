/** Where a figure comes from, on its way through a template: the attribute `from` of `<value>`. */

import { Provenance } from '../../forms/provenance.ts';

/** Neither KPI番号 nor the names of sheets have tabs: cells are read as lines of text. */
const SEPARATOR = '\t';

/** Writes a provenance for a template: about, year (nothing for 基準値), cells. */
export function provenanceText({ about, year = '', places }: Provenance): string {
  return [about, year, ...places.map(({ sheet, cell }) => `${sheet}!${cell}`)].join(SEPARATOR);
}

/**
 * Reads it back.
 *
 * @returns undefined for a figure of which nothing is known, as in a template that leaves `from` out
 */
export function readProvenance(text: string): Provenance | undefined {
  const [about = '', year = '', ...cells] = text.split(SEPARATOR);
  if (about === '') return undefined;
  const places = cells.map((cell) => {
    const end = cell.lastIndexOf('!');
    return { sheet: cell.slice(0, Math.max(0, end)), cell: cell.slice(end + 1) };
  });
  return Provenance.parse({ about, ...(year !== '' && { year }), places });
}
