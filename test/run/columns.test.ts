import { describe, expect, it } from '@jest/globals';

import { fitText } from '../../src/run/columns.ts';
import { printFindings } from '../../src/run/findingsText.ts';
import { finding } from '../diagnostics/findings.ts';

/** Signs that no line begins with, written out apart from the program's own table. */
const NEVER_FIRST = '、。）」』，．・：；？！％ーァィゥェォッャュョ々';

/** Columns by the test's own count: what is not of the keyboard of a typewriter takes two. */
function columnsOf(line: string): number {
  return Array.from(line).reduce((sum, sign) => sum + (/[ -~｡-ﾟ]/u.test(sign) ? 1 : 2), 0);
}

const LONG = finding({
  place: { sheet: 'KPI', cell: 'AB123' },
  subject: { id: 'K1-1-2', name: '企業立地件数（累計）', department: '企業立地推進課' },
  message:
    'この年度の実績値「12,345.67千人」は、ほかの年度の値のおよそ10倍です（令和6年度、目標値 1,200千人）。',
  hint: '桁を確かめてください。正しいときは、注記に「確認済：理由」と書いてください。',
  code: 'quantity/provisionalNote',
});

describe('findings on a terminal', () => {
  it.each([32, 40, 57, 80, 100])('of %d columns are no wider', (columns) => {
    const lines = printFindings([LONG], { colour: false, columns }).split('\n');
    expect(Math.max(...lines.map(columnsOf))).toBeLessThan(columns);
    for (const line of lines) expect(NEVER_FIRST).not.toContain(line.trimStart().charAt(0) || ' ');
    expect(lines.join('\n')).toContain('[quantity/provisionalNote]');
    expect(lines.join('\n')).toContain('12,345.67千人');
  });

  it('are set in under their first line', () => {
    const lines = printFindings([LONG], { colour: false, columns: 40 }).trimEnd().split('\n');
    expect(lines[0]).toBe('エラー1件');
    expect(lines[2]).toMatch(/^「KPI」シート AB123 エラー/u);
    const [head, beside] = [lines.slice(3), lines.slice(3)].map((part) =>
      part.findIndex((line) => line.startsWith('　　対処')),
    );
    for (const line of lines.slice(3, 3 + (head ?? 0))) expect(line).toMatch(/^ {4}\S/u);
    for (const line of lines.slice(4 + (beside ?? 0))) expect(line).toMatch(/^ {6}\S/u);
  });

  it('keep colours on whole words, and count no room for them', () => {
    const plain = printFindings([LONG], { colour: false, columns: 40 });
    const coloured = printFindings([LONG], { colour: true, columns: 40 });
    // eslint-disable-next-line no-control-regex
    expect(coloured.replaceAll(/\u001B\[[\d;]*m/gu, '')).toBe(plain);
    expect(coloured).toContain('\u001B[2m[quantity/provisionalNote]\u001B[0m');
  });

  it('are left to whoever reads them where there is no terminal', () => {
    expect(printFindings([LONG], { colour: false }).split('\n')).toHaveLength(5);
  });
});

describe('other texts on a terminal', () => {
  it('go on under the explanation where there is room, and two columns in where there is none', () => {
    const option = '  --scheme 名前     評価方式（基本情報シートの「評価方式」より優先します）';
    expect(fitText(option, 50)).toBe(
      [
        '  --scheme 名前     評価方式（基本情報シートの',
        '                    「評価方式」より優先します）',
      ].join('\n'),
    );
    expect(fitText(option, 36)).toBe(
      [
        '  --scheme 名前     評価方式（基本',
        '    情報シートの「評価方式」より優',
        '    先します）',
      ].join('\n'),
    );
  });
});
