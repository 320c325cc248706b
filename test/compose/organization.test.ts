/** 推進体制: from the sheet to a chart, its words, and a table. */

import { describe, expect, it } from '@jest/globals';

import { organizationChart, organizationView } from '../../src/compose/view/report/organization.ts';
import type { Submission } from '../../src/forms/submission.ts';
import { WORDS } from '../wording/shipped.ts';
import { submitted } from './papers.ts';

function units(...rows: readonly string[]): NonNullable<Submission['organization']> {
  const sheet = ['組織 | 役割 | 上位組織', ...rows].join('\n');
  return submitted({ 推進体制: `\n${sheet}` }).organization ?? [];
}

describe('推進体制', () => {
  it('is a chart of boxes, each before those below it, whatever the order of the rows', () => {
    const rows = units(
      '本部 | 決める |',
      '検証委員会 | | 本部',
      '幹事会 | | 本部',
      '課 | | 幹事会',
    );
    expect(organizationChart(rows)?.units).toEqual([
      { name: '本部', step: 0 },
      { name: '検証委員会', step: 1, above: 0 },
      { name: '幹事会', step: 1, above: 0 },
      { name: '課', step: 2, above: 2 },
    ]);
  });

  it('says in words what the chart shows, and names who belongs where in the table', () => {
    const rows = units('本部 | 決める |', '幹事会 | | 本部', '課 | | 幹事会', '市民会議 | |');
    const view = organizationView(rows, WORDS);
    expect(view).toEqual({
      units: [
        { name: '本部', role: '決める', above: '' },
        { name: '幹事会', role: '', above: '本部' },
        { name: '課', role: '', above: '幹事会' },
        { name: '市民会議', role: '', above: '' },
      ],
      chart: {
        name: 'organization',
        alternative: '本部、市民会議を頂点とする体制。本部の下に、幹事会。幹事会の下に、課。',
      },
    });
  });

  it.each([
    ['five steps', ['甲 | |', '乙 | | 甲', '丙 | | 乙', '丁 | | 丙', '戊 | | 丁']],
    ['thirteen rows', Array.from({ length: 13 }, (_, index) => `課${index} | |`)],
    ['a name of 21 characters', ['甲 | |', `${'長'.repeat(21)} | | 甲`]],
    ['one body', ['甲 | |']],
  ])('is a table alone with %s', (_, rows) => {
    const view = organizationView(units(...rows), WORDS);
    expect(view && view.units.length).toBe(rows.length);
    expect(view && view.chart).toBe(false);
  });

  it('is left out where the sheet is blank', () => {
    expect(organizationView([], WORDS)).toBe(false);
  });
});
