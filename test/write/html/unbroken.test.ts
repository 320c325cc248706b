import { describe, expect, it } from '@jest/globals';

import { html } from '../../../src/write/html/markup.ts';
import { unbrokenTitle, unbrokenUnit, unbrokenYears } from '../../../src/write/html/unbroken.ts';

/** The stretches that stay together, in square brackets. */
function shown(content: Parameters<typeof html>[0]): string {
  return html(content).markup.replaceAll('<span class="together">', '[').replaceAll('</span>', ']');
}

describe('what no line may end in', () => {
  it.each([
    ['前年度（平成29年度）と平成30年度', '前年度（[平成29年度]）と[平成30年度]'],
    ['令和元年度から', '[令和元年度]から'],
    ['令和6年8月6日の会議', '[令和6年8月6日]の会議'],
    ['令和6年8月に', '[令和6年]8月に'],
    ['※令和3年度からの累計', '[※令和3年度]からの累計'],
    ['電話 096-328-2111', '電話 [096-328-2111]'],
    ['平成の大合併', '平成の大合併'],
    ['3-2', '3-2'],
    ['<令和5年度>', '&lt;[令和5年度]&gt;'],
  ])('%s', (text, expected) => {
    expect(shown(unbrokenYears(text))).toBe(expected);
  });

  it.each([
    ['温室効果ガス排出量（千t-CO2）', '温室効果ガス排出量[（千t-CO2）]'],
    ['創業件数（累計）（件）', '創業件数（累計）[（件）]'],
    ['特産品の作付面積', '特産品の作付面積'],
    ['（件）', '（件）'],
    [
      '通いの場（住民が主体となって月1回以上開くもの）',
      '通いの場（住民が主体となって月1回以上開くもの）',
    ],
  ])('the unit of %s', (text, expected) => {
    expect(shown(unbrokenUnit(text))).toBe(expected);
  });

  it.each([
    ['見本市総合戦略検証委員会運営要綱', '見本市総合戦略検証委員会[運営要綱]'],
    ['見本市総合戦略推進本部の体制', '見本市総合戦略[推進本部]の体制'],
    ['公共交通計画', '公共交通計画'],
    ['交付金の効果検証　デジタル交付金', '交付金の効果検証 デジタル交付金'],
  ])('the title %s', (text, expected) => {
    expect(shown(unbrokenTitle(text))).toBe(expected);
  });
});
