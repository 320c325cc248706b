import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

/** What the first finding of a code is about. */
function subjectOf(code: string, change: string): unknown {
  const { diagnostics } = check(changed(SOUND_WORKBOOK, change));
  const found = diagnostics.find((diagnostic) => diagnostic.code === code);
  if (found === undefined) throw new Error(`${change} gives no ${code}.`);
  return found.subject;
}

const EMPLOYEES = { id: 'G1-1', name: '従業者数', department: '企画課' };

describe('a finding names what it is about', () => {
  it('the indicator and its 担当課, from whichever of its rows states them', () => {
    expect(subjectOf('quantity/unit', 'KPI!M2 = 2,465件')).toEqual(EMPLOYEES);
    expect(subjectOf('quantity/unit', 'KPI!M3 = 2,496件')).toEqual(EMPLOYEES);
    // The second row of this one is blank but for its values.
    expect(subjectOf('quantity/unit', 'KPI!M5 = 6.1件')).toEqual({
      id: 'K1-1-1',
      name: '待機者の割合',
    });
  });

  it('the name on one line', () => {
    expect(
      subjectOf('quantity/unit', String.raw`KPI!M3 = 2,496件, KPI!E2 = 従業者数\n※市内`),
    ).toEqual({
      ...EMPLOYEES,
      name: '従業者数 ※市内',
    });
  });

  it('the 担当課 of a line of text', () => {
    const change =
      '課題・方向性!G1 = 担当課, 課題・方向性!G2 = 商工課, 課題・方向性!F2 = ㈱見本商店が増えた。';
    expect(subjectOf('cell/platform', change)).toEqual({ department: '商工課' });
  });

  it('nothing for a heading, a sheet, and a row that states none of it', () => {
    expect(subjectOf('heading/unknown', 'KPI!O1 = 注記欄')).toBeUndefined();
    expect(subjectOf('sheet/missing', 'sheet KPI renamed KPI一覧')).toBeUndefined();
    expect(subjectOf('field/empty', '基本情報!B2 cleared')).toBeUndefined();
  });
});
