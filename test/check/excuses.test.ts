import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { parseExcuse } from '../../src/check/reading/excuse.ts';
import { parseRuleSettings } from '../../src/office/ruleSettings.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

/** What is found after a change, as `severity cell code`, with the reason of an excused finding. */
function findings(change: string): readonly string[] {
  return check(changed(SOUND_WORKBOOK, change)).diagnostics.map(
    ({ severity, place, code, excused }) =>
      `${severity} ${place?.cell ?? ''} ${code}${excused === undefined ? '' : ` 確認済 ${excused}`}`,
  );
}

/** Two findings in the row of actuals of one indicator. */
const TWO = 'KPI!L3 = 23540, KPI!L7 = 23540, KPI!N3 = 2541, KPI!N7 = 2541';

describe('確認済 in 注記', () => {
  it.each([
    ['確認済：統計の基準が変わった', { heading: undefined, reason: '統計の基準が変わった' }],
    ['※確認済み: 統計の基準が変わった', { heading: undefined, reason: '統計の基準が変わった' }],
    ['確認済（H30）：合併による', { heading: 'H30', reason: '合併による' }],
    ['確認済', { heading: undefined, reason: '' }],
    ['※H30は速報値', undefined],
    ['数値は確認済である', undefined],
  ])('%s', (line, expected) => {
    expect(parseExcuse(line)).toEqual(expected);
  });

  it('answers for the findings of its row, in either row of an indicator', () => {
    const expected = [
      'notice L3 series/jump 確認済 基準が変わった',
      'notice N3 quantity/future 確認済 基準が変わった',
    ];
    for (const note of ['KPI!O2', 'KPI!O3']) {
      expect(findings(`${TWO}, ${note} = 確認済：基準が変わった`)).toEqual(
        expect.arrayContaining(expected),
      );
    }
  });

  it('leaves the findings of other rows alone', () => {
    expect(findings(`${TWO}, KPI!O2 = 確認済：基準が変わった`)).toEqual(
      expect.arrayContaining(['warning L7 series/jump', 'warning N7 quantity/future']),
    );
  });

  it('answers for one column only when it names it', () => {
    expect(findings(`${TWO}, KPI!O2 = 確認済（Ｈ29）：基準が変わった`)).toEqual(
      expect.arrayContaining([
        'notice L3 series/jump 確認済 基準が変わった',
        'warning N3 quantity/future',
      ]),
    );
  });

  it('does not answer without a reason', () => {
    expect(findings('KPI!N3 = 2541, KPI!N7 = 2541, KPI!O2 = 確認済, KPI!O6 = 確認済：')).toEqual([
      'warning O2 excuse/reason',
      'warning N3 quantity/future',
      'warning O6 excuse/reason',
      'warning N7 quantity/future',
    ]);
  });

  it('does not answer for what would leave a gap in the papers', () => {
    const { value, diagnostics } = check(
      changed(SOUND_WORKBOOK, 'KPI!L5 = 男79、女84, KPI!O4 = 確認済：調査票のとおり'),
    );
    expect(value).toBeUndefined();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it('answers for what only the office calls an error', () => {
    const settings = parseRuleSettings('{ "quantity/future": "エラー" }', 'rules.json').value;
    const future = 'KPI!N5 = 5.0';
    expect(check(changed(SOUND_WORKBOOK, future), settings).value).toBeUndefined();
    const excused = check(changed(SOUND_WORKBOOK, `${future}, KPI!O5 = 確認済：参考値`), settings);
    expect(excused.value).toBeDefined();
  });

  it('is not printed, other notes are', () => {
    const { value } = check(
      changed(SOUND_WORKBOOK, String.raw`KPI!N3 = 2541, KPI!O2 = ※H29は改定値\n確認済：参考値`),
    );
    expect(value?.indicators[0]?.notes.map((note) => note.value)).toEqual(['※H29は改定値']);
  });

  it('works on every sheet to which the column 注記 is added', () => {
    const twice = '課題・方向性!F3 = 窓口を増やす。';
    expect(findings(twice)).toEqual(['warning F4 bullet/duplicate']);
    expect(findings(`${twice}, 課題・方向性!G1 = 注記, 課題・方向性!G4 = 確認済：わざと`)).toEqual([
      'notice F4 bullet/duplicate 確認済 わざと',
    ]);
  });
});
