/** Marks and words that stand beside counts. */

import { describe, expect, it } from '@jest/globals';

import { verdictName } from '../../src/compose/view/value/verdict.ts';
import { drawKpi } from './kpi.ts';
import { drawnPaper } from './papers.ts';

describe('a mark and its word', () => {
  it.each([
    ['○', '達成', '○達成'],
    ['④', '目標並み以上', '④目標並み以上'],
    ['－', '評価なし', '評価なし'],
    ['—', '判定不能', '判定不能'],
    ['A', '順調', 'A 順調'],
    ['B+', '概ね順調', 'B+概ね順調'],
    ['終', '終了', '終了'],
    ['⑦', '7点', '⑦'],
    ['⑦', '17点', '⑦17点'],
    ['', '達成', '達成'],
    ['④', '', '④'],
  ])('%s and %s stand as %s', (mark, label, name) => {
    expect(verdictName({ mark, label })).toBe(name);
  });

  it('are counted so in the band of a page', () => {
    const rows = [
      { target: '— | 5 | 5 | 5', actual: '1 | 6 | 廃止 | ' },
      { target: '— | 5 | 5 | 5', actual: '1 | 6 | 6 | ' },
    ];
    const sheet = drawnPaper(drawKpi(...rows)).sheets.find(({ id }) => id === 'policy-1-1');
    expect(sheet?.band?.count).toBe('○達成 1　終了 1');
  });
});
