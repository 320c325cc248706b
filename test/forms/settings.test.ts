import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { parseSettings, USUAL_LICENCE } from '../../src/office/settings.ts';

const OWN = {
  name: 'gov-standard-2.0',
  title: '政府標準利用規約（第2.0版）',
  path: 'https://example.jp/terms',
};

function parsed(licence: unknown) {
  return parseSettings(JSON.stringify({ workbook: 'a.xlsx', licence }), 'input/settings.json');
}

describe('the licence of the settings', () => {
  it('may be the office’s own, or left to the program', () => {
    expect(parsed(OWN).value?.licence).toEqual(OWN);
    expect(parsed(undefined).value).toEqual({ workbook: 'a.xlsx' });
  });

  it('is stated in the file that comes with the program', () => {
    const text = readFileSync('input/settings.json', 'utf8');
    expect(parseSettings(text, 'input/settings.json').value?.licence).toEqual(USUAL_LICENCE);
  });

  it.each([
    [
      { ...OWN, name: 'CC BY' },
      '項目「licence.name」は「CC BY」となっています。「CC-BY-4.0」のような',
    ],
    [{ ...OWN, title: '' }, '項目「licence.title」は「」となっています。空にはできません。'],
    [{ ...OWN, path: 'javascript:alert(1)' }, 'アドレスを「https://」から書きます。'],
    [{ ...OWN, path: 'https://example.jp/"><script>' }, 'アドレスを「https://」から書きます。'],
    [{ name: OWN.name, title: OWN.title }, '項目「licence.path」がありません。'],
    [{ ...OWN, url: '' }, '知らない項目「url」があります。'],
    ['CC-BY-4.0', '項目「licence」は「CC-BY-4.0」となっています。項目の集まり'],
  ])('is refused with advice: %j', (licence, message) => {
    const { value, diagnostics } = parsed(licence);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'settings/shape', severity: 'error' });
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]?.hint).toContain('"licence"');
  });
});
