import { describe, expect, it } from '@jest/globals';

import type { FactKpi } from '../../src/facts/facts.ts';
import { smallKpi } from '../facts/smallFacts.ts';
import { judgementOf, notesOf, printed } from './expected.ts';

describe('what a published value must look like in print', () => {
  it.each([
    ['-37', '▲37'],
    ['▲1394', '▲1,394'],
    ['-0.0', '0.0'],
    ['60.0', '60.0'],
    ['2,334 (H25)', '2,334(H25)'],
    ['２，３３４（Ｈ２５）', '2,334(H25)'],
    ['7,000以上', '7,000以上'],
    ['6,766 (概算値)', '6,766概算'],
    ['約30', '約30'],
    ['27,310 (訂正)', '27,310訂正'],
    ['1160以上1,300以下', '1,160～1,300'],
    ['93～97', '93～97'],
    ['5以上10未満', '5～10未満'],
    ['93超97未満', '93超～97未満'],
    ['—', '—'],
    ['…', '…'],
    ['調査 なし', '調査なし'],
    ['維持', '維持'],
  ])('%s → %s', (raw, text) => {
    expect(printed({ raw }, '未確定')).toBe(text);
  });

  it('a percentage without its sign, which stands in the column of units', () => {
    expect(printed({ raw: '41.2%', percent: true }, '')).toBe('41.2');
  });

  it('a blank is the word for what is to come', () => {
    expect(printed(null, '未確定')).toBe('未確定');
    expect(printed(undefined, '')).toBe('');
  });

  it('a provisional mark of the year gives way to that of the value', () => {
    expect(printed({ raw: '12' }, '', '概算')).toBe('12概算');
    expect(printed({ raw: '12 (速報)' }, '', '概算')).toBe('12速報');
  });
});

function judged(target: string, actual: string, change: Partial<FactKpi> = {}): string {
  const kpi = smallKpi({
    target: { baseline: { raw: '—' }, years: { R2: { raw: target } } },
    actual: { baseline: { raw: '100' }, years: { R2: { raw: actual } } },
    ...change,
  });
  return judgementOf(kpi, 'R2', 'R2');
}

describe('the judgement of a year', () => {
  it.each([
    ['100', '100', '多いほど良い', 'achieved'],
    ['100', '99.9', '多いほど良い', 'notAchieved'],
    ['-50', '▲37', '多いほど良い', 'achieved'],
    ['100', '100', '少ないほど良い', 'achieved'],
    ['100', '101', '維持（以下）', 'notAchieved'],
    ['100', '101', '維持', 'achieved'],
    ['維持', '99', '維持', 'notAchieved'],
    ['93～97', '93', '維持', 'achieved'],
    ['93～97', '97.1', '多いほど良い', 'notAchieved'],
    ['93超97以下', '93', '維持', 'notAchieved'],
    ['93以上97未満', '97', '維持', 'notAchieved'],
    ['30超', '30', '多いほど良い', 'notAchieved'],
    ['30未満', '30', '少ないほど良い', 'notAchieved'],
    ['30以下', '30', '多いほど良い', 'achieved'],
    ['—', '30', '多いほど良い', 'undecided'],
    ['30', '—', '多いほど良い', 'undecided'],
  ] as const)('target %s, actual %s, %s: %s', (target, actual, direction, judgement) => {
    expect(judged(target, actual, { direction })).toBe(judgement);
  });

  it('is the office’s own where it says so', () => {
    const override = { judgement: '判定不能', reason: '調査の方法が変わった' } as const;
    expect(judged('100', '120', { override })).toBe('undecided');
  });
});

describe('notes', () => {
  it('stand line by line, the reason for a missing value last and with its ※', () => {
    const kpi = smallKpi({ footnotes: ['※一\n※二'], missingReason: '調査がなかった' });
    expect(notesOf(kpi)).toEqual(['※一', '※二', '※調査がなかった']);
    expect(notesOf(smallKpi())).toEqual([]);
  });
});
