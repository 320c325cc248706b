import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { inAscii } from '../../src/build/bundle.mjs';

it('reads the escapes that a bundle has in place of letters as these letters', () => {
  const escaped = inAscii('^[！-～]+[㊱-㊿𠮷]$');
  expect(escaped).toMatch(/^[\0-~]+$/u);
  const letters = new RegExp(escaped, 'u');
  expect(letters.test('Ａ！～㊲')).toBe(true);
  expect(letters.test('Ａ𠮷')).toBe(true);
  expect(letters.test('A㊲')).toBe(false);
  const year = new RegExp(inAscii(String.raw`^(?<年>元|\d+)年$`), 'u');
  expect(year.exec('元年')?.groups).toEqual({ 年: '元' });
});

it('writes Japanese in String.raw only where it makes a pattern: a bundle has escapes there', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const raw = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      Array.from(readFileSync(join('src', file), 'utf8').matchAll(/String\.raw`([^`]*)`/gu)),
    )
    .map(([, text = '']) => text)
    .filter((text) => /[^\0-\x7F]/u.test(text));
  expect(raw.length).toBeGreaterThan(5);
  expect(raw.filter((text) => !/[|[(]/u.test(text))).toEqual([]);
});
