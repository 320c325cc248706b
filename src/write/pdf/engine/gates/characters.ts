import type { Diagnostic } from '../../../../diagnostics/checked.ts';
import { codePoint } from '../../../../japanese/invisible.ts';
import type { Glyphs } from '../../../../type/glyphs.ts';
import type { DisplayDocument, DisplayItem } from '../../display/display.ts';
import { missingInDrawing } from '../drawing.ts';

/**
 * Every character has a glyph in the family it is set in. Without one the paper shows an
 * empty box, and the text is lost when it is copied or read aloud.
 *
 * @returns at most one `pdf/missing-glyph`, which lists all such characters
 */
export function missingGlyphs({ pages }: DisplayDocument, glyphs: Glyphs): readonly Diagnostic[] {
  const firstPages = new Map<string, number>();
  for (const [page, { items }] of pages.entries()) {
    for (const cluster of items.flatMap((item) => missingIn(item, glyphs))) {
      if (!firstPages.has(cluster)) firstPages.set(cluster, page);
    }
  }
  if (firstPages.size === 0) return [];
  const list = [...firstPages].map(([cluster, page]) => named(cluster, page)).join('、');
  return [
    {
      code: 'pdf/missing-glyph',
      severity: 'error',
      message: `書体に字形がない文字があります: ${list}。このままでは空の四角で印刷されます。`,
      hint: 'その文字を別の文字（「✔」なら「○」など）に書き換えるか、字形のある書体を fonts に加えてください。',
    },
  ];
}

function missingIn(item: DisplayItem, glyphs: Glyphs): readonly string[] {
  if (item.kind === 'picture') return missingInDrawing(item.picture.operations, glyphs);
  if (item.kind !== 'text') return [];
  return item.runs.flatMap(({ text, family, bold }) => glyphs.missing(text, family, bold));
}

/** 「✔」(U+2714、3ページ); a control character is not quoted. */
function named(cluster: string, page: number): string {
  const points = Array.from(cluster, codePoint).join(' ');
  const quoted = /[\p{Cc}\p{Cf}\p{Cs}]/u.test(cluster) ? '制御文字' : `「${cluster}」`;
  return `${quoted}（${points}、${page + 1}ページ）`;
}
