/** 暫定値の年度: actuals that a column of its own marks as provisional. */

import type { YearColumn } from '../../forms/submission.ts';
import type { IndicatorDraft, SeriesDraft } from '../reading/indicators.ts';
import type { QuantityCell } from '../reading/quantityCell.ts';
import { entryOf } from '../reading/table.ts';

/** Used when 注記 names no kind. */
const GENERAL_WORD = '暫定';

/**
 * Marks the actuals of the years named in 暫定値の年度.
 *
 * @returns the actual row; a word in the cell itself stays, otherwise 注記 tells the word
 */
export function withProvisional(draft: IndicatorDraft, years: readonly YearColumn[]): SeriesDraft {
  const { actual, facts } = draft;
  if (actual === undefined) throw new Error('An indicator without its row of actuals.');
  const marked = new Set((facts.暫定値の年度?.value ?? []).map(({ year }) => year));
  const word = provisionalKind(draft);
  return {
    ...actual,
    years: actual.years.map((cell, index) =>
      marked.has(years[index]?.fiscalYear.year ?? Number.NaN) ? mark(cell, word) : cell,
    ),
  };
}

function provisionalKind({ pair }: IndicatorDraft): string {
  const notes = pair.rows.map((row) => entryOf(row, '注記').text).join('\n');
  return /概算|速報|暫定|見込/u.exec(notes)?.[0] ?? GENERAL_WORD;
}

function mark(cell: QuantityCell, word: string): QuantityCell {
  const { quantity } = cell;
  if (quantity?.kind !== 'measured' || quantity.provisional !== undefined) return cell;
  return { ...cell, quantity: { ...quantity, provisional: word } };
}
