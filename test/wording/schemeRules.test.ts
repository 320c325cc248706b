import { describe, expect, it } from '@jest/globals';

import type { Scheme } from '../../src/office/scheme.ts';
import { schemeRules } from '../../src/wording/schemeRules.ts';
import { shippedScheme, shippedSchemes } from '../evaluate/schemes.ts';
import { SCHEME } from '../evaluate/submission.ts';
import { WORDS } from './shipped.ts';

const rulesOf = (scheme: Scheme) => schemeRules(scheme, WORDS);

describe('a scheme in words', () => {
  it('says what counts as a value', () => {
    expect(rulesOf(SCHEME).judging).toEqual([
      '実績値がない年度と、比べる目標値がない年度は、判定しません。',
      '概算値・速報値は、確定した値と同じように判定します。',
      '列の年度と違う年度の値は、その列の年度の値として判定します。',
      '目標値の「超」「未満」は、目標値と同じ値を含みません。',
    ]);
    const values = {
      ...SCHEME.values,
      missing: 'notAchieved',
      provisional: 'undecided',
      otherYear: 'undecided',
      strictBounds: 'inclusive',
    } as const;
    const strict = rulesOf({ ...SCHEME, values }).judging.join('');
    expect(strict).toContain('欠測の年度は、未達成とします');
    expect(strict).toContain('速報値は、判定しません');
    expect(strict).toContain('参考とし、判定しません');
    expect(strict).toContain('「以上」「以下」と同じ');
  });

  it.each(shippedSchemes().map((scheme) => [scheme.name, scheme] as const))(
    'is described as politely as the rest of a paper: %s',
    (_, { description }) => {
      const sentences = description.split('。').slice(0, -1);
      expect(sentences.filter((one) => !/(?:ます|ません|です)$/u.test(one))).toEqual([]);
      expect(sentences.length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['halfUp', 1, '率は、小数第2位を四捨五入し、小数第1位まで示します。'],
    ['truncate', 1, '率は、小数第2位以下を切り捨て、小数第1位まで示します。'],
    ['truncate', 0, '率は、小数第1位以下を切り捨て、整数で示します。'],
    [
      'halfEven',
      2,
      '率は、小数第3位を丸め（ちょうど半分のときは偶数の側へ）、小数第2位まで示します。',
    ],
  ] as const)('says how rates are rounded: %s, %i', (method, decimals, sentence) => {
    expect(rulesOf({ ...SCHEME, rounding: { method, decimals } }).rates).toEqual([sentence]);
  });

  it('says which unit and which decimals figures in the indicator’s own unit have', () => {
    const amounts = ['expectedValue', 'targetGap', 'remaining', 'paceNeeded'] as const;
    expect(rulesOf({ ...SCHEME, amounts }).rates.slice(1)).toEqual([
      '目標との差、最終目標までの残りは、指標の単位の数値で、指標の値と同じ桁（計算で求めた目標との差は1桁下）まで示します（端数は四捨五入）。',
      '期待値、年当たりの必要量は、指標の単位の数値で、指標の値より1桁下まで示します（端数は四捨五入）。',
    ]);
    const figures = { expectedValue: { method: 'truncate', decimals: 0 } } as const;
    const rounding = { ...SCHEME.rounding, figures };
    expect(rulesOf({ ...SCHEME, amounts: ['expectedValue'], rounding }).rates).toEqual([
      '率は、小数第2位を四捨五入し、小数第1位まで示します。ただし、期待値（指標の単位）は、小数第1位以下を切り捨て、整数で示します。',
    ]);
  });

  it('says which figures one 区分 has, and nothing of one that has none', () => {
    const kinds = { kgi: { amounts: ['remaining'] }, numericTarget: { amounts: [] } } as const;
    expect(rulesOf({ ...SCHEME, kinds }).rates.slice(1)).toEqual([
      '区分が「KGI」の指標は、次のとおりです。最終目標までの残りは、指標の単位の数値で、指標の値と同じ桁（計算で求めた目標との差は1桁下）まで示します（端数は四捨五入）。',
    ]);
  });

  it('says that an estimate is one', () => {
    const { rates } = rulesOf({ ...SCHEME, forecast: { values: 3 } });
    expect(rates[1]).toBe(
      '最終年度の見込みは、直近3つの実績値を通る直線（最小二乗法）による推計です。',
    );
  });

  it('says what is counted', () => {
    expect(rulesOf(SCHEME).counting.join('')).toMatch(/一度だけ.*判定できた指標/u);
    // What has no grade may have been judged.
    const graded = shippedScheme('進捗率3段階（達成・80）');
    expect(rulesOf(graded).counting.at(-1)).toBe(
      '達成の割合の分母は、達成・未達成の分かる指標の数です。',
    );
    const counting = { reprint: 'every', denominator: 'all' } as const;
    expect(rulesOf({ ...SCHEME, counting }).counting.join('')).toMatch(/それぞれ.*全指標/u);
  });

  it('says how grades are given', () => {
    expect(rulesOf(shippedScheme('対目標比4段階（100・80・50）')).rating).toEqual([
      '段階は対目標比で分け、A（順調）は100％以上かつ目標を達成、B+（概ね順調）は80％以上、B（やや遅れ）は50％以上、C（遅れ）はその他です。上から順に当てはめます。',
      '段階の境とは、端数処理をする前の値を比べます。',
      '「少ないほど良い」指標の対目標比は、目標値÷実績値×100で求めます。',
      '対目標比を求められない指標は、目標を達成していれば「順調」とします。',
      '実績値がないなど、段階を付けられないときは－（評価なし）とします。',
    ]);
  });

  it('says other ways of rating in other words', () => {
    const letters = shippedScheme('対目標比4段階（100・80・50）');
    const worded = (change: object): string => {
      const rating = letters.rating && { ...letters.rating, ...change };
      return rulesOf({ ...letters, ...(rating && { rating }) }).rating.join('');
    };
    expect(worded({ lessIsBetter: 'mirrored' })).toContain('（2－実績値÷目標値）×100');
    expect(worded({ lessIsBetter: 'unrated' })).toContain('対目標比では評価しません');
    expect(worded({ rated: 'rounded' })).toContain('端数処理をした後の値');
    expect(worded({ withoutMetric: { notAchieved: '遅れ' } })).toContain('なければ「遅れ」');
  });

  it('has nothing to say on grades where there are none, and no direction for what needs none', () => {
    for (const scheme of shippedSchemes()) {
      const { rating, rates } = rulesOf(scheme);
      expect(rating.length > 0).toBe(scheme.rating !== undefined);
      const isQuotient = scheme.rating?.metric === 'achievementRate';
      expect(rating.join('').includes('「少ないほど良い」')).toBe(isQuotient);
      // 期待値 and 最終目標までの残り have different decimals.
      expect(rates).toHaveLength(scheme.amounts === undefined ? 1 : 3);
    }
  });
});
