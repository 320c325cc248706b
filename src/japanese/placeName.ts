import type { Place } from '../diagnostics/place.ts';

/**
 * The name of a cell: `F12`, or with its sheet `KPI!F12`.
 *
 * @param own the sheet whose cells need no name of their sheet
 */
export function placeName({ sheet, cell }: Place, own: string): string {
  return sheet === own ? cell : `${sheet}!${cell}`;
}
