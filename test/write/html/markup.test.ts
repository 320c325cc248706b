import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';

import { element, finished, html } from '../../../src/write/html/markup.ts';
import { tries } from '../../shared/tries.ts';
import { first, readFragment } from './reading.ts';

/** A parser turns each carriage return into a line end, and knows no characters that HTML forbids. */
const NOT_KEPT =
  // oxlint-disable-next-line no-control-regex -- they are what is taken away
  /[\r\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

describe('a text in HTML', () => {
  it('is read back as it was, whatever it looks like', () => {
    assert(
      property(string({ unit: 'binary' }), (written) => {
        const text = written.replaceAll(NOT_KEPT, '');
        const page = readFragment(element('b', { title: text }, text).markup);
        expect(first(page, 'b').text).toBe(text);
        expect(first(page, 'b').attribute('title')).toBe(text);
        expect(page.all()).toHaveLength(1);
      }),
      { numRuns: tries(100) },
    );
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"><img onerror=1>', '&quot;&gt;&lt;img onerror=1&gt;'],
    ["' onmouseover='1", '&#39; onmouseover=&#39;1'],
    ['&lt;', '&amp;lt;'],
  ])('%s is no markup', (text, markup) => {
    expect(html(text).markup).toBe(markup);
    expect(element('i', { lang: text }).markup).toBe(`<i lang="${markup}"></i>`);
  });

  it('has a sign in the place of each character that HTML forbids', () => {
    expect(html('甲\u0000乙\u0085丙\uFFFF丁\uD800戊\t').markup).toBe(
      '甲\uFFFD乙\uFFFD丙\uFFFD丁\uFFFD戊\t',
    );
  });
});

describe('an element', () => {
  it('has the attributes that have a value, and no end tag where HTML has none', () => {
    expect(element('img', { src: 'a.png', alt: '', class: undefined }).markup).toBe(
      '<img src="a.png" alt="">',
    );
    expect(element('details', { open: true }, '中').markup).toBe('<details open>中</details>\n');
  });

  it('takes finished markup as it is', () => {
    expect(element('b', {}, finished('<i>1</i>'), ['<', [html('2')]]).markup).toBe(
      '<b><i>1</i>&lt;2</b>',
    );
  });
});
