import { describe, expect, it } from '@jest/globals';

import type { Diagnostic } from '../../src/diagnostics/checked.ts';
import { countBySeverity } from '../../src/diagnostics/severity.ts';
import { printFindings } from '../../src/run/findingsText.ts';
import { writeFindings } from '../../src/write/data/findings.ts';

const OPEN: Diagnostic = {
  code: 'series/jump',
  severity: 'warning',
  message: '「23540」は、この指標のほかの値のおよそ10倍です。',
  hint: '桁を確かめてください。',
  place: { sheet: 'KPI', cell: 'L3' },
};
const EXCUSED: Diagnostic = {
  ...OPEN,
  severity: 'notice',
  place: { sheet: 'KPI', cell: 'M3' },
  excused: '統計の基準が変わった',
};

describe('a finding that is excused', () => {
  it('is not shown, but counted apart', () => {
    const text = printFindings([OPEN, EXCUSED], { colour: false });
    expect(text).toContain('L3');
    expect(text).not.toContain('M3');
    expect(text).toContain('注意1件\nこのほかに、注記で「確認済」とされた指摘が1件あります。\n');
    expect(printFindings([EXCUSED], { colour: false })).toBe(
      '指摘はありません。\nこのほかに、注記で「確認済」とされた指摘が1件あります。\n',
    );
    expect(countBySeverity([OPEN, EXCUSED])).toEqual({ error: 0, warning: 1, notice: 0 });
  });

  it('is kept in findings.json with its reason', () => {
    const { bytes } = writeFindings([OPEN, EXCUSED], { name: '様式' });
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
      counts: { error: 0, warning: 1, notice: 0 },
      findings: [{ code: 'series/jump', cell: 'L3' }],
      excused: [
        {
          code: 'series/jump',
          sheet: 'KPI',
          cell: 'M3',
          message: OPEN.message,
          hint: OPEN.hint,
          reason: '統計の基準が変わった',
        },
      ],
    });
  });
});
