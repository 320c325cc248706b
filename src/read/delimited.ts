/** Text with commas, taken apart. */

/** Limits that keep one line, or one file, from filling the memory. */
export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
}

/** Rows of fields, and whether there were more of either than allowed. */
export interface DelimitedTable {
  readonly rows: readonly (readonly string[])[];
  readonly clipped: { readonly rows: boolean; readonly columns: boolean };
}

/**
 * Takes a CSV apart (RFC 4180): fields in double quotes may hold commas and line breaks, `""` is a quote.
 *
 * @param text with any line ends; a closing quote may be missing
 * @returns fields as written; line breaks within them are `\n`. What lies beyond the limits is left out
 */
export function splitDelimited(text: string, limits: TableLimits): DelimitedTable {
  const rows: string[][] = [[]];
  const clipped = { rows: false, columns: false };
  let at = 0;
  while (at < text.length) {
    const { field, end } = fieldAt(text, at);
    const row = rows.at(-1) ?? [];
    if (row.length < limits.columns) row.push(field);
    else if (field !== '') clipped.columns = true;
    const mark = text[end];
    at = end + (mark === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (mark !== ',' && at < text.length) {
      if (rows.length === limits.rows) return { rows, clipped: { ...clipped, rows: true } };
      rows.push([]);
    }
  }
  return { rows, clipped };
}

/** @returns the field that begins there, and where the mark behind it stands */
function fieldAt(text: string, start: number): { readonly field: string; readonly end: number } {
  if (text[start] !== '"') {
    const end = nextMark(text, start);
    return { field: text.slice(start, end), end };
  }
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) close = text.length;
  const quoted = text.slice(start + 1, close).replaceAll('""', '"');
  const end = nextMark(text, close + 1);
  const field = quoted + text.slice(close + 1, end);
  return { field: field.replaceAll(/\r\n?/gu, '\n'), end };
}

/** Where the field ends; a quote within an unquoted field is an ordinary character. */
function nextMark(text: string, from: number): number {
  const mark = /[,\r\n]/gu;
  mark.lastIndex = from;
  return mark.exec(text)?.index ?? text.length;
}
