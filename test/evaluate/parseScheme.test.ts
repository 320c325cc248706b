import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { parseScheme } from '../../src/forms/parseScheme.ts';
import { SCHEME } from './submission.ts';

const FOLDER = join(import.meta.dirname, '../../input/schemes');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

function messages(text: string): string[] {
  const { value, diagnostics } = parseScheme(text, 'input/schemes/試し.json');
  expect(value).toBeUndefined();
  return diagnostics.map(({ message }) => message);
}

function changed(change: object): string {
  return JSON.stringify({ ...SCHEME, ...change });
}

describe('the schemes that come with the program', () => {
  it.each(FILES)('%s is valid and carries the name of its file', (name) => {
    const { value, diagnostics } = parseScheme(readFileSync(join(FOLDER, name), 'utf8'), name);
    expect(diagnostics).toEqual([]);
    expect(`${value?.name ?? ''}.json`).toBe(name);
  });

  it('are 判定なし and 達成・未達成 at least', () => {
    expect(FILES).toEqual(expect.arrayContaining(['判定なし.json', '達成・未達成.json']));
  });
});

describe('a scheme file', () => {
  it('is read with the mark that Windows puts in front of UTF-8', () => {
    expect(parseScheme(`\uFEFF${JSON.stringify(SCHEME)}`, 'a.json').value).toEqual(SCHEME);
  });

  it('that is not JSON gives a finding, not a crash', () => {
    expect(messages('{ "name": ')).toEqual([
      'ファイル「input/schemes/試し.json」: JSONとして読めません。（1行目）',
    ]);
  });

  it('in another encoding is told apart from a broken one', () => {
    expect(messages('{ "name": "\uFFFD\uFFFD" }')[0]).toContain('UTF-8ではない');
  });

  it.each([
    [changed({ rounding: { method: 'round', decimals: 1 } }), '項目「rounding.method」は「round」'],
    [changed({ rounding: { method: 'halfUp', decimals: 9 } }), '6以下の数を書きます。'],
    [changed({ rounding: { method: 'halfUp', decimals: -1 } }), '0以上の数を書きます。'],
    [changed({ rounding: { method: 'halfUp', decimals: 1.5 } }), '整数を書きます。'],
    [changed({ judges: 'はい' }), '項目「judges」は「はい」となっています。true か false'],
    [changed({ rates: ['ratio'] }), '項目「rates[0]」は「ratio」'],
    [changed({ words: undefined }), '項目「words」がありません。'],
    [changed({ name: '' }), '項目「name」は「」となっています。空にはできません。'],
    [changed({ labels: 1 }), '知らない項目「labels」'],
    ['null', 'ファイル全体は「null」'],
    ['[]', '項目の集まり'],
  ])('names the wrong field: %#', (text, expected) => {
    expect(messages(text).join('\n')).toContain(expected);
  });

  it('reports all its faults at once', () => {
    expect(messages(changed({ name: 1, judges: 2, rates: 3 }))).toHaveLength(3);
  });

  it('cannot bury the reader in findings', () => {
    expect(messages(changed({ rates: Array.from({ length: 500 }, () => 'x') }))).toHaveLength(20);
  });
});
