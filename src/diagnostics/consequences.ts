/** What a finding explains, in one line. */

import type { Diagnostic } from './checked.ts';

/** More are told by their number: they go when the cause is mended. */
const MOST_PLACES = 5;

/**
 * Names the places of the findings that another one explains.
 *
 * @returns `「KPI」シート C4、C5 ほか3か所`; empty when it explains none
 */
export function consequencesText({ consequences = [] }: Diagnostic): string {
  const places = consequences.flatMap(({ place }) => place ?? []);
  const shown = places.slice(0, MOST_PLACES);
  const sheets = [...new Set(shown.map(({ sheet }) => sheet))];
  const named = sheets.map((sheet) => {
    const cells = shown.flatMap((place) => (place.sheet === sheet ? (place.cell ?? []) : []));
    return [`「${sheet}」シート`, cells.join('、')].filter((part) => part !== '').join(' ');
  });
  const more = consequences.length - shown.length;
  return `${named.join('、')}${more > 0 ? ` ほか${more}か所` : ''}`.trim();
}
