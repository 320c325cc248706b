/** Number formats that Japanese Excel knows by number and never writes out. */

/** Source: ECMA-376 part 1, 18.8.30, table for ja-jp. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [27, '[$-411]ge.m.d'],
  [28, '[$-411]ggge"年"m"月"d"日"'],
  [29, '[$-411]ggge"年"m"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"時"mm"分"'],
  [33, 'h"時"mm"分"ss"秒"'],
  [34, 'yyyy"年"m"月"'],
  [35, 'm"月"d"日"'],
  [36, '[$-411]ge.m.d'],
  [50, '[$-411]ge.m.d'],
  [51, '[$-411]ggge"年"m"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, '[$-411]ggge"年"m"月"d"日"'],
  [55, 'yyyy"年"m"月"'],
  [56, 'm"月"d"日"'],
  [57, '[$-411]ge.m.d'],
  [58, '[$-411]ggge"年"m"月"d"日"'],
]);

const DECLARED = /<(?:\w+:)?numFmt\b[^>]*?\bnumFmtId\s*=\s*["'](\d+)["']/gu;
const USED = /<(?:\w+:)?xf\b[^>]*?\bnumFmtId\s*=\s*["'](\d+)["']/gu;
const LIST = /<((?:\w+:)?)numFmts\b([^>]*?)(\/?)>/u;
const ROOT = /<((?:\w+:)?)styleSheet\b[^>]*>/u;

/**
 * Writes out the formats that a style sheet uses by number alone; the parser knows those of other languages.
 *
 * @param xml the part `styles.xml`
 * @returns it with one declaration for each of these formats that is used and not declared
 */
export function withJapaneseFormats(xml: string): string {
  const numbers = (pattern: RegExp): ReadonlySet<number> =>
    new Set(Array.from(xml.matchAll(pattern), ([, id]) => Number(id)));
  const [used, declared] = [numbers(USED), numbers(DECLARED)];
  const missing = [...FORMATS].filter(([id]) => used.has(id) && !declared.has(id));
  if (missing.length === 0) return xml;
  const declarations = missing
    .map(
      ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    .join('');
  if (!LIST.test(xml)) {
    return xml.replace(ROOT, (root, prefix: string) => {
      return `${root}<${prefix}numFmts>${declarations}</${prefix}numFmts>`;
    });
  }
  return xml.replace(LIST, (_, prefix: string, attributes: string, closed: string) => {
    const end = closed === '' ? '' : `</${prefix}numFmts>`;
    return `<${prefix}numFmts${attributes}>${declarations}${end}`;
  });
}
