import { describe, expect, it } from '@jest/globals';

import { linkAddress } from '../../src/forms/linkAddress.ts';

describe('an address that words may lead to', () => {
  it.each([
    ['https://www.city.example.lg.jp/', 'https://www.city.example.lg.jp/'],
    ['HTTP://example.jp', 'HTTP://example.jp'],
    [' https://example.jp:8080/a?b=1&c=2#d ', 'https://example.jp:8080/a?b=1&c=2#d'],
    ['https://example.jp/調査', 'https://example.jp/%E8%AA%BF%E6%9F%BB'],
    ['https://example.jp/%E8%AA%BF', 'https://example.jp/%E8%AA%BF'],
    ['https://example.jp/100%', 'https://example.jp/100%25'],
    ["https://example.jp/(a)'b", "https://example.jp/(a)'b"],
    ['mailto:kikaku@city.example.lg.jp', 'mailto:kikaku@city.example.lg.jp'],
    ['mailto:a@example.jp?subject=質問', 'mailto:a@example.jp?subject=%E8%B3%AA%E5%95%8F'],
  ])('%s is one', (written, address) => {
    expect(linkAddress(written)).toBe(address);
  });

  it.each([
    '',
    'www.city.example.lg.jp',
    '資料/調査.pdf',
    '../a.html',
    '#KPI!A1',
    String.raw`C:\統計\調査.xlsx`,
    String.raw`\\server\share`,
    'file:///C:/a.xlsx',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)//https://example.jp/',
    'data:text/html,<script>',
    'vbscript:x',
    'ftp://example.jp/',
    'https:///example.jp',
    'https://localhost/',
    'https://www.city.example.jp@other.example/',
    'https://user:word@example.jp/',
    'https://example.jp/a b',
    'https://example.jp/"onmouseover="x',
    'https://example.jp/<script>',
    'https://example.jp/\u0000',
    'https://example.jp/\u202Egpj.exe',
    'https://example.jp/\uD800',
    'mailto:',
    'mailto:課@example.jp',
    `https://example.jp/${'a'.repeat(2100)}`,
  ])('%j is none', (written) => {
    expect(linkAddress(written)).toBeUndefined();
  });
});
