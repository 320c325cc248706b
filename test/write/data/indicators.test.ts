import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../../src/forms/evaluation.ts';
import type { Fact, Quantity, Submission } from '../../../src/forms/submission.ts';
import { japaneseYear } from '../../../src/write/data/text.ts';
import { shippedScheme } from '../../evaluate/schemes.ts';
import { SCHEME, submission } from '../../evaluate/submission.ts';
import { openData, type Row, rowsOf } from './opened.ts';
import { asPrinted, quantityOf } from './reader.ts';

/** Rows of one made-up indicator by 年度 and 種別: `2016 実績値`. */
function table(evaluation: Evaluation): ReadonlyMap<string, Row> {
  const rows = rowsOf(openData(evaluation), 'indicators');
  return new Map(rows.map((row) => [`${row['年度_西暦']} ${row['種別']}`, row]));
}

describe('the row of an actual', () => {
  const facts = submission([{ target: ['—', '20', '40'], actual: ['10', '18', ''] }]);

  it('has the judgement and the rates that the scheme prints', () => {
    expect(table(evaluate(facts, SCHEME)).get('2016 実績値')).toMatchObject({
      判定: '未達成',
      評価: '',
      判定_上書き前: '',
    });
  });

  it('says why there is no judgement or no rate, and leaves years blank that have not come', () => {
    const missing = submission([{ target: ['—', '0', '40'], actual: ['—', '未公表', ''] }]);
    const rows = table(evaluate(missing, SCHEME));
    expect(rows.get('2016 実績値')).toMatchObject({
      値: '',
      欠測の別: '未公表',
      ことばによる表記: '未公表',
      判定: '判定不能',
      判定_理由: '実績値が欠測のため',
    });
    expect(rows.get('2017 実績値')).toMatchObject({
      値の状態: '未確定',
      判定: '',
      判定_理由: '',
    });
  });

  it('names the rate that a scheme with grades rates, once', () => {
    const rated = evaluate(facts, shippedScheme('対目標比4段階（100・80・50）'));
    expect(table(rated).get('2016 実績値')).toMatchObject({
      判定: '未達成',
      評価: '概ね順調',
    });
  });

  it('does not judge where the scheme does not', () => {
    const unjudged = evaluate(facts, shippedScheme('判定なし'));
    expect(table(unjudged).get('2016 実績値')).toMatchObject({ 判定: '', 判定_理由: '' });
    const tallies = rowsOf(openData(unjudged), 'tallies');
    expect(new Set(tallies.map((row) => row['項目の種類']))).toEqual(new Set(['指標数', '再掲']));
  });

  it('keeps what 判定の上書き replaced', () => {
    const override = { judgement: 'achieved', reason: '集計方法の変更' } as const;
    const row = { target: ['—', '20', '40'], actual: ['10', '18', ''], override };
    expect(table(evaluate(submission([row]), SCHEME)).get('2016 実績値')).toMatchObject({
      判定: '達成',
      判定_上書き前: '未達成',
      判定_上書きの理由: '集計方法の変更',
    });
    expect(table(evaluate(submission([row]), SCHEME)).get('2016 目標値')).toMatchObject({
      判定: '',
      判定_上書き前: '',
      判定_上書きの理由: '',
    });
  });
});

function rates(evaluation: Evaluation): readonly string[] {
  return rowsOf(openData(evaluation), 'rates').map((row) =>
    ['年度_西暦', '率の名称', '率の用い方', '率', '単位', '率がない理由']
      .map((name) => row[name])
      .join(' '),
  );
}

describe('a rate', () => {
  const facts = submission([{ target: ['—', '20', '40'], actual: ['10', '18', ''] }]);
  it('is a row for each that the scheme prints', () => {
    expect(rates(evaluate(facts, SCHEME))).toEqual([
      '2016 対目標比 表示 90.0 ％ ',
      '2016 進捗率 表示 80.0 ％ ',
    ]);
  });

  it('says why there is none', () => {
    const missing = submission([{ target: ['—', '0', '40'], actual: ['—', '未公表', ''] }]);
    expect(rates(evaluate(missing, SCHEME))).toEqual([
      '2016 対目標比 表示  ％ 実績値が欠測のため',
      '2016 進捗率 表示  ％ 実績値が欠測のため',
    ]);
  });

  it('that is held against grades is named as such, once', () => {
    const rated = evaluate(facts, shippedScheme('対目標比4段階（100・80・50）'));
    expect(rates(rated)).toEqual(['2016 対目標比 評価 90.0 ％ ']);
  });

  it('is none where the scheme prints none', () => {
    expect(rates(evaluate(facts, shippedScheme('判定なし')))).toEqual([]);
  });
});

/** A submission of one indicator, changed. */
function changed(change: (indicator: Submission['indicators'][number]) => object): Submission {
  const facts = submission([{ target: ['—', '20', '40'], actual: ['10', '18', ''] }]);
  return {
    ...facts,
    indicators: facts.indicators.map((indicator) => ({ ...indicator, ...change(indicator) })),
  };
}

function cell(value: Quantity): Fact<Quantity> {
  return { value, place: { sheet: 'KPI', cell: 'K9' } };
}

describe('a value', () => {
  it('that is a range has a lower and an upper limit', () => {
    const range: Quantity = {
      kind: 'range',
      written: '93.0以上97未満',
      lower: { number: '93', decimals: 1, bound: 'atLeast' },
      upper: { number: '97', decimals: 0, bound: 'lessThan' },
    };
    const facts = changed(({ target }) => ({
      target: { ...target, years: [cell(range), ...target.years.slice(1)] },
    }));
    const row = table(evaluate(facts, SCHEME)).get('2016 目標値') ?? {};
    expect(quantityOf(row)).toEqual(asPrinted(range));
    expect(row).toMatchObject({
      値の状態: '範囲',
      値: '',
      下限値: '93.0',
      下限値の範囲: '以上',
      上限値: '97',
      上限値の範囲: '未満',
      ことばによる表記: '',
    });
  });

  it.each(['pending', 'unfilled'] as const)(
    'that was set before the plan was revised has a row of its own, and one that is %s none',
    (kind) => {
      const first: Quantity = { kind: 'measured', written: '15', number: '15', decimals: 0 };
      const blank = cell({ kind });
      const facts = changed(() => ({
        originalTarget: { baseline: blank, years: [cell(first), blank] },
      }));
      const rows = table(evaluate(facts, SCHEME));
      expect([...rows.keys()]).toEqual([
        '2015 目標値',
        '2015 実績値',
        '2016 目標値',
        '2016 当初目標値',
        '2016 実績値',
        '2017 目標値',
        '2017 実績値',
      ]);
      expect(rows.get('2016 当初目標値')).toMatchObject({ 値: '15', 根拠_セル: 'K9' });
    },
  );

  it.each([
    ['current', 'それがある指標の判定には「目標値」を用いる。'],
    ['original', 'それがある指標の判定には「当初目標値」を用いる。'],
  ] as const)('is judged as the dictionary says: %s', (targetSeries, said) => {
    const scheme = { ...SCHEME, values: { ...SCHEME.values, targetSeries } };
    const dictionary = rowsOf(
      openData(
        evaluate(
          changed(() => ({})),
          scheme,
        ),
      ),
      'dictionary',
    );
    const row = dictionary.find((one) => one['列名'] === 'series');
    expect(row?.['説明']).toContain(said);
  });

  it('that is revised, about, or of another year says so', () => {
    const said: Quantity = {
      kind: 'measured',
      written: '約▲1,394.50r (平成26年度)',
      number: '-1394.5',
      decimals: 2,
      approximate: true,
      revised: '訂正',
      dataYear: { year: 2014, label: '平成26年度' },
    };
    const facts = changed(({ actual }) => ({
      actual: { ...actual, years: [cell(said), ...actual.years.slice(1)] },
    }));
    expect(table(evaluate(facts, SCHEME)).get('2016 実績値')).toMatchObject({
      値: '-1394.50',
      概数: '有',
      訂正: '訂正',
      暫定: '',
      データの年度_和暦: '平成26年度',
      データの年度_西暦: '2014',
    });
  });
});

describe('a fiscal year', () => {
  it.each([
    ['H31', 'H31'],
    ['令和元年度', '令和元年度'],
    ['2019年度', 'R1'],
    ['平成31(2019)', 'R1'],
  ])('written %s on the sheet is %s in 和暦', (label, japanese) => {
    expect(japaneseYear({ year: 2019, label })).toBe(japanese);
  });
});

describe('the target that an actual is held against', () => {
  const facts = submission([
    { target: ['—', '', '40'], actual: ['10', '18', ''] },
    { target: ['—', '20', '40'], actual: ['10', '18', ''] },
    { target: ['—', '', ''], actual: ['10', '18', ''] },
  ]);
  const of = (withoutOwn: readonly ('line' | 'final')[]): readonly (readonly string[])[] =>
    rowsOf(openData(evaluate(facts, { ...SCHEME, targets: { withoutOwn } })), 'indicators')
      .filter((row) => row['年度_西暦'] === '2016' && row['種別'] === '実績値')
      .map((row) => [row['判定'] ?? '', row['判定_目標値'] ?? '', row['判定_目標値の根拠'] ?? '']);

  it('stands beside the judgement with where it comes from', () => {
    expect(of(['final'])).toEqual([
      ['途中', '40', '別の年度の目標値'],
      ['未達成', '20', 'その年度の目標値'],
      ['判定不能', '', ''],
    ]);
    // 10 + 30 × 1/2
    expect(of(['line'])[0]).toEqual(['未達成', '25', '直線上の値']);
  });
});
