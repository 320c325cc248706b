/** Cells of running text: everything but figures, years and choices. */

import { namesOf } from '../../sheets/sheets.ts';
import type { Entry } from '../reading/table.ts';
import type { Material } from './material.ts';

/** Fields that are read as a date or a year and complain themselves. */
const OWN = namesOf(({ kind }) => ['quantity', 'date', 'fiscalYear', 'fiscalYears'].includes(kind));

/** @returns the cells in which words are written, in the order of the sheets */
export function textEntries({ entries, indicators }: Material): readonly Entry[] {
  const years = new Set(indicators.years.flatMap(({ key, column }) => [key, column.heading.text]));
  return entries.filter(
    ({ cell, heading }) => cell?.value.kind === 'text' && !OWN.has(heading) && !years.has(heading),
  );
}
