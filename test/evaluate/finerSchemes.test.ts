/** What a scheme may say of single figures, of one 区分, and of trends. */

import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Assessment } from '../../src/forms/evaluation.ts';
import type { GradeRule, Rating } from '../../src/office/rating.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { schemeRules } from '../../src/wording/schemeRules.ts';
import { explainInWords } from '../../src/write/data/explain.ts';
import { WORDS } from '../wording/shipped.ts';
import { shippedScheme } from './schemes.ts';
import { type Row, SCHEME, STAGES, submission } from './submission.ts';

const TREND: Scheme = shippedScheme('動向4段階（達成・改善・横ばい・悪化）');

function assessed(row: Row, scheme: Scheme): Assessment {
  const [assessment] = evaluate(submission([row], 2017), scheme).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment;
}

/** Of 対象年度, H29; the target is for H29 and lies at 200, of 少ないほど良い at 50. */
function markOf(actual: readonly string[], scheme: Scheme, row: Partial<Row> = {}): string {
  const target = ['—', '', row.direction === 'decrease' ? '50' : '200'];
  return assessed({ target, actual, ...row }, scheme).judged.grade?.mark ?? '';
}

describe('a trend since 基準値, of which 3 ％ are 横ばい', () => {
  it.each([
    ['200', 'A', 'the target is met'],
    ['104', 'B', '4 ％ better'],
    ['103', 'C', '3 ％ is still 横ばい'],
    ['100', 'C', 'nothing changed'],
    ['97', 'C', '3 ％ the other way'],
    ['96.9', 'D', 'more than 3 ％ worse'],
  ])('%s is %s: %s', (actual, mark) => {
    expect(markOf(['100', '', actual], TREND)).toBe(mark);
  });

  it('looks at the direction: less is better', () => {
    const row = { direction: 'decrease' as const };
    expect(markOf(['100', '', '96'], TREND, row)).toBe('B');
    expect(markOf(['100', '', '104'], TREND, row)).toBe('D');
  });

  it('is told of stages by their order', () => {
    const [, second, last] = STAGES;
    const row = { target: ['—', '', last ?? ''] };
    expect(markOf([STAGES[0] ?? '', '', second ?? ''], TREND, row)).toBe('B');
    expect(markOf([second ?? '', '', STAGES[0] ?? ''], TREND, row)).toBe('D');
  });

  it('is never taken for a bad one where it is not known', () => {
    const { grade } = assessed({ target: ['—', '', '200'], actual: ['—', '', '90'] }, TREND).judged;
    expect(grade).toMatchObject({ kind: 'unrated', reason: 'trendUnknown', mark: '－' });
  });

  it('is explained with both values, and stated in 判定の方法', () => {
    const evaluation = evaluate(
      submission([{ target: ['—', '', '200'], actual: ['100', '', '104'] }], 2017),
      TREND,
    );
    const { value = '' } = explainInWords(evaluation, { indicator: 'K1', year: 'H29' }, WORDS);
    expect(value).toContain(
      '段階: A 目標達成（目標を達成）、B 改善（基準値から改善）、C 横ばい（基準値から悪化していない）、D 悪化（その他）',
    );
    expect(value).toContain('動向: 基準値の100 → 104 → 良くなった');
    expect(value).toContain('→ B 改善　（動向による）');
    expect(schemeRules(TREND, WORDS).rating.join('')).toContain(
      '動向は、基準値からの動きを目標の向きに照らして見ます。基準値の値の3％以内の増減は、横ばいとします。',
    );
  });
});

/** Grades at 100 and 90 of a metric. */
function rated(
  metric: Rating['metric'],
  grades?: readonly GradeRule[],
  change: Partial<Rating> = {},
): Scheme {
  return {
    ...SCHEME,
    rating: {
      metric,
      label: '率',
      rated: 'exact',
      lessIsBetter: 'inverse',
      grades: grades ?? [
        { label: '上', mark: 'A', from: 100 },
        { label: '中', mark: 'B', from: 90 },
        { label: '下', mark: 'C' },
      ],
      unrated: { label: '評価なし', mark: '－' },
      withoutMetric: {},
      ...change,
    },
  };
}

describe('前年比 as the rated figure', () => {
  const scheme = rated('yearRatio');

  it('is the actual in percent of the year before', () => {
    expect(markOf(['80', '100', '100'], scheme)).toBe('A');
    expect(markOf(['80', '100', '95'], scheme)).toBe('B');
    expect(markOf(['80', '100', '89'], scheme)).toBe('C');
  });

  it('is turned round where less is better: 100 ÷ 95 is better than 100 ÷ 112', () => {
    const row = { direction: 'decrease' as const };
    expect(markOf(['80', '100', '95'], scheme, row)).toBe('A');
    expect(markOf(['80', '100', '110'], scheme, row)).toBe('B');
    expect(markOf(['80', '100', '112'], scheme, row)).toBe('C');
    const evaluation = evaluate(
      submission([{ target: ['—', '', '50'], actual: ['80', '100', '110'], ...row }], 2017),
      scheme,
    );
    const { value = '' } = explainInWords(evaluation, { indicator: 'K1', year: 'H29' }, WORDS);
    expect(value).toContain(
      '率（少ないほど良い） = 前年の実績値 ÷ 実績値 × 100 = 100 ÷ 110 × 100 = 90.9％',
    );
    expect(schemeRules(scheme, WORDS).rating.join('')).toContain(
      '率は、前年の実績値÷実績値×100で求めます。',
    );
  });

  it('leaves its place to another where there is no year before', () => {
    const other = rated('yearRatio', undefined, { otherwise: 'achievementRate' });
    expect(markOf(['80', '—', '190'], other)).toBe('B');
    expect(markOf(['80', '—', '190'], scheme)).toBe('－');
  });
});

describe('one threshold, parted by the trend since the year before', () => {
  const scheme = rated(
    'achievementRate',
    [
      { label: '順調・上向き', mark: 'A↗', from: 80, trend: 'improved' },
      { label: '順調・横ばい', mark: 'A→', from: 80, trend: 'notWorsened' },
      { label: '順調・下向き', mark: 'A↘', from: 80 },
      { label: '遅れ', mark: 'B' },
    ],
    { trend: { since: 'lastYear', tolerance: 2 } },
  );

  it.each([
    ['170', 'A↗'],
    ['163', 'A→'],
    ['155', 'B'],
  ])('%s of 200, after 160, is %s', (actual, mark) => {
    expect(markOf(['100', '160', actual], scheme)).toBe(mark);
  });

  it('tells a fall, and is not given where it cannot be told; what is late anyhow is late', () => {
    expect(markOf(['100', '180', '165'], scheme)).toBe('A↘');
    expect(markOf(['100', '—', '165'], scheme)).toBe('－');
    expect(markOf(['100', '—', '10'], scheme)).toBe('B');
  });
});

describe('a scheme says otherwise of one 区分', () => {
  const early = (kind: NonNullable<Row['kind']>): string | undefined => {
    const row: Row = { target: ['—', '', '200'], actual: ['100', '110', ''], kind };
    return assessed(row, scheme).years[0]?.judgement.kind;
  };
  const base = rated('achievementRate');
  const { rating } = rated(
    'progressRate',
    [
      { label: '上', mark: 'A', from: 80 },
      { label: '中', mark: 'B', from: 50 },
      { label: '下', mark: 'C' },
    ],
    { label: '進捗率' },
  );
  const scheme: Scheme = {
    ...base,
    kinds: {
      numericTarget: {
        ...(rating && { rating }),
        rounding: { method: 'truncate', decimals: 0 },
      },
      kgi: { targets: { withoutOwn: [] } },
    },
  };
  const row: Row = { target: ['—', '', '200'], actual: ['100', '', '155.7'] };
  const of = (kind: NonNullable<Row['kind']>): Assessment => assessed({ ...row, kind }, scheme);

  it('which figure is rated, by which thresholds, and how it is rounded', () => {
    // 155.7 ÷ 200 = 77.85 %; (155.7 − 100) ÷ (200 − 100) = 55.7 %
    expect(of('kpi').judged.grade).toMatchObject({ mark: 'C', metric: { rounded: '77.9' } });
    expect(of('numericTarget').judged.grade).toMatchObject({
      mark: 'B',
      metric: { rounded: '55' },
    });
  });

  it('and which target a year without one is held against', () => {
    expect(of('kpi').years[0]?.judgement.kind).toBe('undecided');
    expect([early('kpi'), early('kgi')]).toEqual(['underway', 'undecided']);
  });

  it('counts the grades of all together, and says in 判定の方法 and --explain what holds for whom', () => {
    const evaluation = evaluate(
      submission(
        [
          { ...row, kind: 'kpi' },
          { ...row, kind: 'numericTarget', id: 'G1-1' },
        ],
        2017,
      ),
      scheme,
    );
    expect(evaluation.total.grades).toEqual([0, 1, 1]);
    const rules = schemeRules(scheme, WORDS);
    expect(rules.rating.at(-1)).toContain(
      '区分が「数値目標」の指標は、次のとおりです。段階は進捗率で分け、A（上）は80％以上',
    );
    expect(rules.rates).toContain(
      '区分が「数値目標」の指標は、次のとおりです。率は、小数第1位以下を切り捨て、整数で示します。',
    );
    const { value = '' } = explainInWords(evaluation, { indicator: 'G1-1', year: 'H29' }, WORDS);
    expect(value).toContain('3 評価（進捗率による3段階）');
  });
});

describe('a figure may be rounded in a way of its own', () => {
  const scheme: Scheme = {
    ...SCHEME,
    rounding: {
      method: 'halfUp',
      decimals: 1,
      figures: {
        progressRate: { method: 'truncate', decimals: 0 },
        achievedShare: { method: 'halfUp', decimals: 0 },
      },
    },
  };

  it('and all others as the scheme says of all', () => {
    const { metrics } = assessed(
      { target: ['—', '', '200'], actual: ['100', '', '155.77'] },
      scheme,
    ).judged;
    expect(metrics.progressRate).toMatchObject({ rounded: '55' });
    expect(metrics.achievementRate).toMatchObject({ rounded: '77.9' });
    const met: Row = { target: ['—', '', '5'], actual: ['1', '', '6'] };
    const missed: Row = { target: ['—', '', '5'], actual: ['1', '', '4'] };
    const { total } = evaluate(submission([met, met, missed], 2017), scheme);
    expect(total.achievedShare).toMatchObject({ rounded: '67' });
  });

  it('which 判定の方法 says', () => {
    expect(schemeRules(scheme, WORDS).rates[0]).toBe(
      '率は、小数第2位を四捨五入し、小数第1位まで示します。ただし、進捗率は、小数第1位以下を切り捨て、整数で示します。ただし、達成の割合は、小数第1位を四捨五入し、整数で示します。',
    );
  });
});
