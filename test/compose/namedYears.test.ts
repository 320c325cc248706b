/** Columns that are named by what they are for, beside their year. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { parseNamedYear } from '../../src/japanese/namedYear.ts';
import { drawn } from '../check/drawn.ts';
import { drawKpi } from './kpi.ts';
import { drawnPaper, rowsOf, submitted } from './papers.ts';

describe('a heading with a name and a year', () => {
  it.each([
    ['中間目標（R5）', 2023, '中間目標'],
    ['目標値 R7', 2025, '目標値'],
    ['現在値（令和6年度）', 2024, '現在値'],
    ['最終目標\n（令和7(2025)年度）', 2025, '最終目標'],
    ['R5', 2023, undefined],
  ])('%s', (text, year, name) => {
    const found = parseNamedYear(text);
    expect(found.reading).toMatchObject({ kind: 'year', fiscalYear: { year } });
    expect(found.name).toBe(name);
  });

  it.each(['中間目標', '備考', '目標値（未定）'])('%s has no year', (text) => {
    expect(parseNamedYear(text).reading.kind).toBe('unreadable');
  });

  const sheet = drawKpi({ target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 | ' });
  const named = (heading: string) => ({ KPI: sheet.KPI.replace('| H30 |', `| ${heading} |`) });

  it('is read as that year, and prints its name below it', () => {
    const facts = submitted(named('最終目標（H30）'));
    expect(facts.years.at(-1)).toMatchObject({
      fiscalYear: { year: 2018, label: 'H30' },
      name: '最終目標',
    });
    expect(rowsOf(drawnPaper(named('最終目標（H30）')))[0]).toContain('H30⏎~最終目標~⏎~最終年度~');
  });

  it('is asked for its year where it has none', () => {
    const { diagnostics } = check(drawn(named('中間目標')));
    const found = diagnostics.find(({ code }) => code === 'year/unreadable');
    expect(found?.message).toBe('見出し「中間目標」の列が、何年度のものか分かりません。');
    expect(found?.hint).toContain('「中間目標（H29）」のように');
  });
});
