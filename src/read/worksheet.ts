/** A worksheet's XML, without what the parser would take for something else. */

/** Rows that are looked at; a book of 1,000 indicators needs some 2,000. */
export const MOST_ROWS = 20_000;

/** A hyperlink over a whole column would become a million cells. Some programs write every name with a prefix, `x:c`. */
const HYPERLINKS = /<(?:\w+:)?hyperlinks\b[\s\S]*<\/(?:\w+:)?hyperlinks>/u;
/** A formula cell without a value and without a type. */
const UNCALCULATED =
  /(<(?:\w+:)?c\b(?:(?!\bt=)[^>])*)(>(<(?:\w+:)?f\b[^>]*?(?:\/>|>[^<]*<\/(?:\w+:)?f>)))(?:<(?:\w+:)?v\s*(?:\/>|><\/(?:\w+:)?v>))?(?=<\/(?:\w+:)?c>)/gu;
const ROW = /<(?:\w+:)?row\b([^>]*)>/gu;
const CONTENT = /<(?:\w+:)?(?:v|is|f)\b/u;
const END_OF_DATA = /<\/(?:\w+:)?sheetData>/u;

/**
 * Prepares a worksheet for SheetJS.
 *
 * @param xml the worksheet as submitted
 * @returns the worksheet without hyperlinks; with formulas that were never calculated marked by a type, because
 *   without one they are read as 0; and without rows below `MOST_ROWS`, for which one row stands when they hold anything
 */
export function cleanedWorksheet(xml: string): string {
  return withoutLowRows(xml.replace(HYPERLINKS, '').replaceAll(UNCALCULATED, '$1 t="n"$2'));
}

function withoutLowRows(xml: string): string {
  const start = firstLowRow(xml);
  if (start === undefined) return xml;
  const low = xml.slice(start);
  const end = END_OF_DATA.exec(low)?.index ?? low.length;
  const next = MOST_ROWS + 1;
  const isFilled = CONTENT.test(low.slice(0, end));
  const sign = isFilled ? `<row r="${next}"><c r="A${next}"><v>1</v></c></row>` : '';
  return xml.slice(0, start) + sign + low.slice(end);
}

/** Where the first row below `MOST_ROWS` begins. A row without a number follows the one before it. */
function firstLowRow(xml: string): number | undefined {
  let row = 0;
  for (const match of xml.matchAll(ROW)) {
    const stated = /\br="(\d+)"/u.exec(match[1] ?? '')?.[1];
    row = stated === undefined ? row + 1 : Number(stated);
    if (row > MOST_ROWS) return match.index;
  }
  return undefined;
}
