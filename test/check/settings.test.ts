import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import { parseRuleSettings, type RuleSettings } from '../../src/office/ruleSettings.ts';
import { changed } from './drawn.ts';
import { SOUND_WORKBOOK } from './sound.ts';

const PATH = 'input/rules.json';

function settings(levels: Readonly<Record<string, string>>): RuleSettings {
  const { value, diagnostics } = parseRuleSettings(JSON.stringify(levels), PATH);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** What is found after a change under the settings, as `severity code`. */
function findings(change: string, levels: Readonly<Record<string, string>>): readonly string[] {
  const workbook = change === '' ? SOUND_WORKBOOK : changed(SOUND_WORKBOOK, change);
  return check(workbook, settings(levels)).diagnostics.map(
    ({ severity, code }) => `${severity} ${code}`,
  );
}

const NOTE = 'KPI!L3 = 2,354 (速報値)';

describe('input/rules.json', () => {
  it.each([
    ['エラー', ['error quantity/provisional-note']],
    ['注意', ['warning quantity/provisional-note']],
    ['お知らせ', ['notice quantity/provisional-note']],
    ['標準', ['notice quantity/provisional-note']],
    ['使わない', []],
  ])('takes a rule as %s', (level, expected) => {
    expect(findings(NOTE, { 'quantity/provisional-note': level })).toEqual(expected);
  });

  it('lets no papers be made when the office calls a finding an error', () => {
    const workbook = changed(SOUND_WORKBOOK, NOTE);
    expect(check(workbook).value).toBeDefined();
    expect(
      check(workbook, settings({ 'quantity/provisional-note': 'エラー' })).value,
    ).toBeUndefined();
  });

  it('leaves all other rules as they are', () => {
    expect(findings(NOTE, { 'series/jump': '使わない' })).toEqual([
      'notice quantity/provisional-note',
    ]);
  });

  it('cannot switch off what would leave a gap in the papers', () => {
    const { value, diagnostics } = check(SOUND_WORKBOOK, settings({ 'year/none': '使わない' }));
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: 'rules/fixed',
        severity: 'error',
        message:
          'ファイル「input/rules.json」: 項目「year/none」は「使わない」となっています。この指摘は、放っておくと資料の表や文が欠けるため、「エラー」から変えられません。',
        hint: 'この項目を消すか、「標準」にしてください。',
      },
    ]);
    expect(findings('', { 'year/none': 'エラー' })).toEqual([]);
  });

  it('leaves the errors of a rule that has milder findings too', () => {
    expect(findings('KPI!M1 = H26', { 'year/order': '使わない' })).toContain('error year/order');
    expect(findings('KPI!N1 = R2', { 'year/order': '使わない' })).toEqual([]);
  });

  it('names the nearest rule when there is none of that name', () => {
    expect(check(SOUND_WORKBOOK, settings({ 'serie/jumps': '注意' })).diagnostics[0]).toMatchObject(
      {
        code: 'rules/unknown',
        message:
          'ファイル「input/rules.json」: 項目「serie/jumps」という名前の指摘はありません。「series/jump」の誤りではありませんか。',
      },
    );
    expect(check(SOUND_WORKBOOK, settings({ あ: '注意' })).diagnostics[0]?.message).toBe(
      'ファイル「input/rules.json」: 項目「あ」という名前の指摘はありません。',
    );
  });

  it.each([
    [
      '{ "series/jump": "警告" }',
      '項目「series/jump」は「警告」となっています。「エラー」、「注意」、「お知らせ」、「使わない」、「標準」のどれかを書きます。',
    ],
    ['{ "series/jump": 3 }', '項目「series/jump」は「3」となっています。'],
    ['[]', 'ファイル全体は「[]」となっています。'],
    ['{ "series/jump" }', 'JSONとして読めません。'],
  ])('says what is wrong with %s', (text, message) => {
    const { value, diagnostics } = parseRuleSettings(text, PATH);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain(`ファイル「${PATH}」: `);
    expect(diagnostics[0]?.message).toContain(message);
  });

  it('is not misled by names that JavaScript knows', () => {
    expect(
      parseRuleSettings('{ "__proto__": "注意" }', PATH).value?.levels.has('series/jump'),
    ).not.toBe(true);
    expect(findings('', { constructor: '注意' })).toEqual(['error rules/unknown']);
  });

  it('comes with every rule that can be set, all of them 標準', () => {
    const { value } = parseRuleSettings(readFileSync(join(process.cwd(), PATH), 'utf8'), PATH);
    expect([...(value?.levels ?? [])]).toEqual(
      RULES.filter(({ fixed }) => !fixed).map(({ code }) => [code, '標準']),
    );
  });
});
