import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { Evaluation } from '../../../src/forms/evaluation.ts';
import { METRICS, UNDEFINED_REASONS } from '../../../src/forms/metricNames.ts';
import type { Scheme } from '../../../src/office/scheme.ts';
import { explainInWords } from '../../../src/write/data/explain.ts';
import { shippedScheme } from '../../evaluate/schemes.ts';
import { type Row, SCHEME, submission } from '../../evaluate/submission.ts';
import { WORDS } from '../../wording/shipped.ts';

const ROW: Row = { target: ['—', '20', '40'], actual: ['10', '18', ''] };

function lines(row: Row, scheme: Scheme = SCHEME, year?: string): readonly string[] {
  const question = { indicator: 'K1', ...(year !== undefined && { year }), all: true };
  const { value, diagnostics } = explainInWords(
    evaluate(submission([row]), scheme),
    question,
    WORDS,
  );
  expect(diagnostics).toEqual([]);
  return (value ?? '').split('\n');
}

describe('an explanation', () => {
  it('begins with the values and their cells', () => {
    expect(lines(ROW).slice(0, 11)).toEqual([
      'K1「指標1」 H28',
      '  区分: KPI',
      '  単位: 件　「KPI」シート F2',
      '  目標の向き: 多いほど良い　「KPI」シート G2',
      '',
      '1 使った値',
      '  目標値: 「20」　「KPI」シート K2',
      '  実績値: 「18」　「KPI」シート K3',
      '  基準値: 「10」　「KPI」シート J3',
      '  最終目標値（2017年度）: 「40」　「KPI」シート L2',
      '  前年の実績値: 「10」　「KPI」シート J3',
    ]);
  });

  it('goes on with the comparison and its rule', () => {
    expect(lines(ROW)).toContain(
      '  実績値 18 ＜ 目標値 20（実績値が目標値以上のとき達成）→ × 未達成',
    );
    expect(lines({ ...ROW, target: ['—', '5未満', ''] })).toContain(
      '  実績値 18 ≧ 目標値 5（実績値が目標値未満のとき達成）→ × 未達成',
    );
    expect(lines({ ...ROW, target: ['—', '5超', ''] })).toContain(
      '  実績値 18 ＞ 目標値 5（実績値が目標値を超えるとき達成）→ ○ 達成',
    );
    expect(lines({ ...ROW, direction: 'decrease' })).toContain(
      '  実績値 18 ≦ 目標値 20（実績値が目標値以下のとき達成）→ ○ 達成',
    );
  });

  it('says why nothing could be judged', () => {
    expect(lines(ROW, SCHEME, 'H29')).toContain(
      '  実績値 なし と 目標値 40（実績値が目標値以上のとき達成）→ － 判定不能　実績値がまだないため。',
    );
  });

  it('shows 判定の上書き with its reason beside the computed judgement', () => {
    const override = { judgement: 'achieved', reason: '集計方法の変更' } as const;
    const said = lines({ ...ROW, override });
    expect(said).toContain('  実績値 18 ＜ 目標値 20（実績値が目標値以上のとき達成）→ × 未達成');
    expect(said).toContain('  判定の上書き → ○ 達成　「KPI」シート S2');
    expect(said).toContain('    理由: 集計方法の変更');
  });

  it('is the same from a file that was written down', () => {
    const override = { judgement: 'achieved', reason: '集計方法の変更' } as const;
    const evaluation = evaluate(submission([{ ...ROW, override }]), SCHEME);
    const copy = Evaluation.parse(JSON.parse(JSON.stringify(evaluation)));
    const question = { indicator: 'K1' };
    expect(explainInWords(copy, question, WORDS).value).toBe(
      explainInWords(evaluation, question, WORDS).value,
    );
  });

  it('works each metric out before the reader’s eyes, or says why not', () => {
    const said = lines(ROW);
    expect(said).toContain('  対目標比 = 実績値 ÷ 目標値 × 100 = 18 ÷ 20 × 100 = 90.0％');
    expect(said).toContain('  前年差 = 実績値 − 前年の実績値 = 18 − 10 = 8件');
    expect(said.join('\n')).toContain('(2016 − 2015) ÷ (2017 − 2015) × 100 = 50.0％');
    const zero = lines({ ...ROW, target: ['—', '0', '40'] });
    expect(zero).toContain(
      '  対目標比 = 実績値 ÷ 目標値 × 100 → 求めない。目標値が0で、割ることができないため。',
    );
    expect(said.filter((line) => line.includes(' = '))).toHaveLength(METRICS.length - 1);
  });

  it('marks an estimate and names the values behind it', () => {
    const row = { target: ['—', '20', '40'], actual: ['10', '18', ''] };
    const said = lines(row, { ...SCHEME, forecast: { values: 2 } });
    expect(said).toContain(
      '  最終年度の見込み（推計） = 過去の実績値を通る直線（最小二乗法）の、最終年度の値 = 2015年度の10、2016年度の18を通る直線（最小二乗法）の、最終年度の値 = 26.0件',
    );
  });

  it('shows the thresholds and the grade', () => {
    const said = lines(ROW, shippedScheme('対目標比4段階（100・80・50）'));
    expect(said).toContain(
      '  段階: A 順調（100％以上かつ目標を達成）、B+ 概ね順調（80％以上）、B やや遅れ（50％以上）、C 遅れ（その他）',
    );
    expect(said).toContain('  → B+ 概ね順調　（端数処理の前の値を段階に当てはめる）');
  });

  it.each([
    [
      '基準値比4段階（±10）',
      ['10', '12'],
      'B 基準値と同水準（▲10％以上）、C 基準値を下回る（その他）',
    ],
    ['基準値比4段階（±10）', ['10', '12'], '→ A 基準値を上回る　（端数処理の前の値'],
    ['進捗率3段階（達成・80）', ['10', '25'], '→ A 順調　（目標の達成による）'],
    ['期待値5段階（直線・±30）', ['10', '45'], '→ ◎ 最終目標達成　（最終目標の達成による）'],
    ['期待値5段階（直線・±30）', ['40', '30'], '→ － 評価なし　目標値と基準値が同じで'],
    ['期待値5段階（直線・±30）', ['10', '—'], '→ － 評価なし　実績値が欠測のため。'],
    ['期待値5段階（直線・±30）', ['10', '18'], '→ C 期待値を下回る　（端数処理の後の値'],
  ])('says what gave the grade: %s, %j', (name, [baseline = '', actual = ''], sentence) => {
    const row = { target: ['—', '20', '40'], actual: [baseline, actual, ''] };
    expect(lines(row, shippedScheme(name)).join('\n')).toContain(sentence);
  });

  it('says so when a scheme’s rule or the lack of a divisor gave it', () => {
    const zero = { ...ROW, direction: 'decrease', target: ['—', '0', ''] } as const;
    const letters = shippedScheme('対目標比4段階（100・80・50）');
    const none = lines({ ...zero, actual: ['10', '0', ''] }, letters).join('\n');
    expect(none).toContain('（対目標比を求めないときの定めによる）');
    const best = lines({ ...zero, target: ['—', '5', ''], actual: ['10', '0', ''] }, letters);
    expect(best.join('\n')).toContain('どの段階の境よりも良い');
  });

  it('keeps the grade that was computed before an override', () => {
    const override = { judgement: 'achieved', reason: '集計方法の変更' } as const;
    const said = lines({ ...ROW, override }, shippedScheme('進捗率3段階（達成・80）'));
    expect(said).toContain('  判定の上書きの前の評価は B おおむね順調');
  });
});

describe('a question', () => {
  const evaluation = evaluate(submission([ROW]), SCHEME);

  it.each(['H28', 'Ｈ２８', '平成28年度', '2016', undefined])('takes the year as %s', (year) => {
    const question = { indicator: 'Ｋ1', ...(year !== undefined && { year }) };
    expect(explainInWords(evaluation, question, WORDS).value).toContain('K1「指標1」 H28');
  });

  it('that nothing answers to is an error with what there is', () => {
    const [unknown] = explainInWords(evaluation, { indicator: 'K9' }, WORDS).diagnostics;
    expect(unknown).toMatchObject({ code: 'explain/indicator', severity: 'error' });
    expect(unknown?.hint).toContain('K1');
    const [never] = explainInWords(evaluation, { indicator: 'K1', year: 'R9' }, WORDS).diagnostics;
    expect(never).toMatchObject({ code: 'explain/year' });
    expect(never?.hint).toContain('H28、H29');
    expect(
      explainInWords(evaluation, { indicator: 'K1', year: '昨年' }, WORDS).value,
    ).toBeUndefined();
  });
});

describe('the words', () => {
  it('of reasons are whole sentences', () => {
    for (const reason of UNDEFINED_REASONS) expect(WORDS.reasons[reason]).toMatch(/ため。$/u);
  });

  it('of metrics are all different', () => {
    const labels = METRICS.map((name) => WORDS.metrics[name].label);
    expect(new Set(labels).size).toBe(METRICS.length);
  });
});

describe('a count', () => {
  const rows: readonly Row[] = [
    { id: 'K1', target: ['—', '20', ''], actual: ['10', '25', ''] },
    { id: 'K2', target: ['—', '20', ''], actual: ['10', '18', ''] },
    { id: 'K3', target: ['—', '20', ''], actual: ['10', '20', ''] },
    { id: 'K4', target: ['—', '20', ''], actual: ['10', '—', ''] },
  ];
  const evaluation = evaluate(submission(rows), SCHEME);

  it.each(['総括', '全体', '基本目標1', '基本目標１'])('%s names whom it counts', (indicator) => {
    const said = (explainInWords(evaluation, { indicator, year: 'H28' }, WORDS).value ?? '').split(
      '\n',
    );
    expect(said).toContain('  指標: 4指標　K1、K2、K3、K4');
    expect(said).toContain('  ○ 達成: 2指標　K1、K3');
    expect(said).toContain('  × 未達成: 1指標　K2');
    expect(said).toContain('  － 判定不能: 1指標　K4');
    expect(said).toContain('  2 ÷ 3 × 100 = 66.7％');
  });

  it('of steps says which indicators stand on each', () => {
    const rated = evaluate(submission(rows), shippedScheme('対目標比4段階（100・80・50）'));
    const { value = '' } = explainInWords(rated, { indicator: '総括' }, WORDS);
    expect(value).toContain('  A 順調: 2指標　K1、K3\n  B+ 概ね順調: 1指標　K2\n');
    expect(value).toMatch(/評価なし: 1指標　K4\n$/u);
  });

  it('is not made of years to come, and the answer says of which it is', () => {
    const { value, diagnostics } = explainInWords(
      evaluation,
      { indicator: '総括', year: 'H29' },
      WORDS,
    );
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.hint).toBe('このワークブックの年度は、H28です。');
  });
});

describe('figures that the scheme does not use', () => {
  it('are told by name, and worked out when they are asked for', () => {
    const evaluation = evaluate(submission([ROW]), SCHEME);
    const short = explainInWords(evaluation, { indicator: 'K1' }, WORDS).value ?? '';
    expect(short).toMatch(/使わないもの: .*前年比/u);
    expect(short).not.toContain('前年比 =');
    const long = explainInWords(evaluation, { indicator: 'K1', all: true }, WORDS).value ?? '';
    expect(long.indexOf('目標との差 =')).toBeGreaterThan(0);
    expect(long.indexOf('前年比 =')).toBeGreaterThan(long.indexOf('使わないもの'));
  });
});
