import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { TargetWay } from '../../src/office/scheme.ts';
import { heldRule } from '../../src/wording/heldTarget.ts';
import { explainInWords } from '../../src/write/data/explain.ts';
import { type Row, SCHEME, submission } from '../evaluate/submission.ts';
import { WORDS } from './shipped.ts';

/** 基準値 H27 40, 最終目標値 H31 1,000. */
const ROW: Row = {
  target: ['—', '', '', '', '1,000'],
  actual: ['40', '500', '600', '', ''],
  cumulative: true,
};

function explained(row: Row, withoutOwn: readonly TargetWay[], judgedYear = 2017): string {
  const scheme = { ...SCHEME, targets: { withoutOwn } };
  const evaluation = evaluate(submission([row], judgedYear), scheme);
  return explainInWords(evaluation, { indicator: 'K1' }, WORDS).value ?? '';
}

describe('an explanation names the target that a year was held against, and why', () => {
  it.each<[string, Row, TargetWay, number, readonly string[]]>([
    [
      'the next one',
      ROW,
      'final',
      2017,
      [
        '  H31の目標値: 「1,000」　「KPI」シート L2、N2',
        '  この年度の目標値が書かれていないため、次に目標値のあるH31の目標値と比べます。',
        '  実績値 600 ＜ H31の目標値 1,000（実績値が目標値以上のとき達成）→ ◇ 途中',
      ],
    ],
    [
      'the last one',
      { target: ['—', '50', ''], actual: ['40', '50', '49'] },
      'final',
      2017,
      [
        '  この年度の目標値が書かれていないため、最後に目標値のあるH28の目標値と比べます。',
        '  実績値 49 ＜ H28の目標値 50（実績値が目標値以上のとき達成）→ × 未達成',
      ],
    ],
    [
      // 40 + 960 × 2/4
      'a line',
      ROW,
      'line',
      2017,
      [
        '  H31の目標値へ向かう直線上の値: 520　「KPI」シート L2、J3、N2',
        '  この年度の目標値が書かれていないため、40からH31の目標値1,000へ4年で進む直線の、2年目の値520と比べます。',
        '  実績値 600 ≧ H31の目標値へ向かう直線上の値 520（実績値が目標値以上のとき達成）→ ○ 達成',
      ],
    ],
    [
      'a share',
      ROW,
      'share',
      2017,
      [
        '  H31の目標値の4分の2: 500　「KPI」シート L2、N2',
        '  この年度の目標値が書かれていないため、H31の目標値1,000の4分の2（4年のうち2年目）に当たる500と比べます。',
      ],
    ],
  ])('%s', (_, row, way, year, lines) => {
    const text = explained(row, [way], year).split('\n');
    for (const line of lines) expect(text).toContain(line);
  });

  it('says nothing of it where the year has a target of its own', () => {
    const text = explained({ target: ['—', '', '50'], actual: ['40', '', '50'] }, ['line']);
    expect(text).not.toContain('書かれていないため');
  });
});

function ruleOf(...withoutOwn: readonly TargetWay[]): string {
  return heldRule({ scheme: { ...SCHEME, targets: { withoutOwn } }, words: WORDS });
}

describe('the rule of a scheme in words', () => {
  it('names the ways in the order in which they are tried', () => {
    expect(ruleOf('line', 'final')).toBe(
      '目標値が書かれていない年度は、基準値（前に目標値のある年度があれば、その目標値）から次に目標値のある年度の目標値へ、毎年同じだけ進むとしたときの値、それを求められないときは次に目標値のある年度の目標値と比べます。その目標値の年度より前に、まだ達していない指標は「途中」とし、未達成とはしません。最後に目標値のある年度より後の年度は、その目標値と比べます。計算で求めた目標は、実績値より1桁細かく示し、示した値と比べます。',
    );
  });

  it('says that nothing is judged where there is no way', () => {
    expect(ruleOf()).toBe('目標値が書かれていない年度は、判定しません。');
  });
});
