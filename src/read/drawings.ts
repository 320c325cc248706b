/** Pictures, charts, text boxes and shapes that lie on the cells of a sheet. */

import { cellName } from '../forms/address.ts';
import type { Drawing } from '../forms/workbook.ts';

const ANCHOR =
  /<((?:\w+:)?)(twoCell|oneCell|absolute)Anchor\b[^>]*>([\s\S]*?)<\/(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor>/gu;
const LETTERS = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/gu;
/** Controls that Excel keeps beside their older form. */
const HIDDEN = /<(?:\w+:)?cNvPr\b[^>]*\shidden\s*=\s*["'](?:1|true)["']/u;

/**
 * Reads the drawing part of a worksheet of an .xlsx.
 *
 * @returns what is drawn, a group as one; without what Excel hides
 */
export function drawingsOf(xml: string): readonly Drawing[] {
  return [...xml.matchAll(ANCHOR)].flatMap(([, , , content = '']): readonly Drawing[] => {
    if (HIDDEN.test(content)) return [];
    // What older versions get instead says the same.
    const drawn = content.replaceAll(/<(?:\w+:)?Fallback\b[\s\S]*?<\/(?:\w+:)?Fallback>/gu, '');
    const text = Array.from(drawn.matchAll(LETTERS), ([, part = '']) => unescaped(part)).join('');
    const has = (name: string): boolean => new RegExp(`<(?:\\w+:)?${name}[\\s>/]`, 'u').test(drawn);
    const kind = has('pic')
      ? 'picture'
      : has('graphicFrame')
        ? 'chart'
        : text.trim() === ''
          ? 'shape'
          : 'text';
    return [{ kind, text: text.trim(), ...cellOf(content) }];
  });
}

function cellOf(anchor: string): { readonly cell?: string } {
  const from = /<(?:\w+:)?from>([\s\S]*?)<\/(?:\w+:)?from>/u.exec(anchor)?.[1] ?? '';
  const [column, row] = ['col', 'row'].map(
    (name) => new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d{1,7})\\s*<`, 'u').exec(from)?.[1],
  );
  if (column === undefined || row === undefined) return {};
  return { cell: cellName({ row: Number(row) + 1, column: Number(column) + 1 }) };
}

const TABLE = /<table:table\s[^>]*>([\s\S]*?)<\/table:table>/gu;
const DRAWN =
  /<draw:(frame|custom-shape|line|connector|rect|ellipse|g|path|polyline|polygon|caption)\b[^>]*?(?:\/>|>([\s\S]*?)<\/draw:\1>)/gu;
const COMMENT = /<office:annotation\b[\s\S]*?<\/office:annotation>/gu;

/**
 * The same of the content of an .ods.
 *
 * @returns what is drawn on each of its sheets
 */
export function openDocumentDrawings(xml: string): readonly (readonly Drawing[])[] {
  return Array.from(xml.matchAll(TABLE), ([, table = '']) =>
    table.includes('<draw:')
      ? [...table.replaceAll(COMMENT, '').matchAll(DRAWN)].map(drawnInTable)
      : [],
  );
}

function drawnInTable([, , content = '']: RegExpMatchArray): Drawing {
  const text = unescaped(content.replaceAll(/<[^>]*>/gu, '')).trim();
  const kind = content.includes('<draw:object')
    ? 'chart'
    : content.includes('<draw:image')
      ? 'picture'
      : text === ''
        ? 'shape'
        : 'text';
  return { kind, text };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
