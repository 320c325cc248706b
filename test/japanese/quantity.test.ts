import { cpuUsage } from 'node:process';

import { describe, expect, it } from '@jest/globals';

import { type QuantityFault, parseQuantity } from '../../src/japanese/quantity.ts';

/** The measured quantity of a text, without `kind` and `written`. */
function measured(text: string): Readonly<Record<string, unknown>> {
  const reading = parseQuantity(text);
  if (reading.kind !== 'read' || reading.quantity.kind !== 'measured') return { refused: text };
  const { kind: _kind, written: _written, ...rest } = reading.quantity;
  return rest;
}

function year(label: string, begins: number): { readonly year: number; readonly label: string } {
  return { year: begins, label };
}

describe('a number', () => {
  it.each([
    ['2354', '2354', 0],
    ['2,354', '2354', 0],
    ['２，３５４', '2354', 0],
    ['２３５４', '2354', 0],
    ['60.0', '60.0', 1],
    ['0.80', '0.80', 2],
    ['１．５', '1.5', 1],
    ['▲37', '-37', 0],
    ['△37', '-37', 0],
    ['-37', '-37', 0],
    ['－37', '-37', 0],
    ['−37', '-37', 0],
    ['ー37', '-37', 0],
    ['▲ 37', '-37', 0],
    ['▲1,394.5', '-1394.5', 1],
    ['+37', '37', 0],
    ['007', '7', 0],
    ['▲0', '0', 0],
    [' 12 ', '12', 0],
    ['12,345,678', '12345678', 0],
  ])('%s is %s with %d decimals', (text, number, decimals) => {
    expect(measured(text)).toEqual({ number, decimals });
  });

  it('keeps what was written, without the spaces around it', () => {
    expect(parseQuantity('　２，３５４（Ｈ２５） ')).toMatchObject({
      quantity: { written: '２，３５４（Ｈ２５）' },
    });
  });
});

it('in brackets, the own unit of the row says nothing more', () => {
  expect(parseQuantity('158（千人）', { unit: '千人' })).toEqual({
    kind: 'read',
    quantity: { kind: 'measured', written: '158（千人）', number: '158', decimals: 0 },
  });
});

describe('what stands beside the number', () => {
  const H25 = year('H25', 2013);
  it.each([
    ['2,334 (H25)', { number: '2334', decimals: 0, dataYear: H25 }],
    ['55,403（H27）', { number: '55403', decimals: 0, dataYear: year('H27', 2015) }],
    ['2,334 (平25)', { number: '2334', decimals: 0, dataYear: year('平成25', 2013) }],
    ['2,334（令元年度）', { number: '2334', decimals: 0, dataYear: year('令和元年度', 2019) }],
    ['2,334 (平25年度末)', { number: '2334', decimals: 0, dataYear: year('平成25年度末', 2013) }],
    ['2,334\n（平成25年度）', { number: '2334', decimals: 0, dataYear: year('平成25年度', 2013) }],
    ['12 (2013)', { number: '12', decimals: 0, dataYear: year('2013', 2013) }],
    ['7,000以上', { number: '7000', decimals: 0, bound: 'atLeast' }],
    ['80以下', { number: '80', decimals: 0, bound: 'atMost' }],
    ['93超', { number: '93', decimals: 0, bound: 'moreThan' }],
    ['5未満', { number: '5', decimals: 0, bound: 'lessThan' }],
    ['30程度', { number: '30', decimals: 0, bound: 'about' }],
    ['10以内', { number: '10', decimals: 0, bound: 'atMost', boundWord: '以内' }],
    ['144超え', { number: '144', decimals: 0, bound: 'moreThan', boundWord: '超え' }],
    ['144を目指す', { number: '144', decimals: 0, boundWord: 'を目指す' }],
    ['50を下回らない', { number: '50', decimals: 0, bound: 'atLeast', boundWord: 'を下回らない' }],
    ['60程度を維持', { number: '60', decimals: 0, bound: 'about', boundWord: '程度を維持' }],
    ['毎月3', { number: '3', decimals: 0, frequency: '月' }],
    ['年に24', { number: '24', decimals: 0, frequency: '年' }],
    ['約100', { number: '100', decimals: 0, approximate: true }],
    ['約▲1.5', { number: '-1.5', decimals: 1, approximate: true }],
    ['6,766 (概算)', { number: '6766', decimals: 0, provisional: '概算' }],
    ['7,077 (速報値)', { number: '7077', decimals: 0, provisional: '速報' }],
    ['７，０７７（暫定値）', { number: '7077', decimals: 0, provisional: '暫定' }],
    ['120見込', { number: '120', decimals: 0, provisional: '見込' }],
    ['120（見込み）', { number: '120', decimals: 0, provisional: '見込' }],
    ['見込 120', { number: '120', decimals: 0, provisional: '見込' }],
    ['123p', { number: '123', decimals: 0, provisional: '速報' }],
    ['p123', { number: '123', decimals: 0, provisional: '速報' }],
    ['123 (P)', { number: '123', decimals: 0, provisional: '速報' }],
    ['1,234（訂正）', { number: '1234', decimals: 0, revised: '訂正' }],
    ['1,234 訂正', { number: '1234', decimals: 0, revised: '訂正' }],
    ['1,234r', { number: '1234', decimals: 0, revised: '訂正' }],
    ['r1,234', { number: '1234', decimals: 0, revised: '訂正' }],
    ['ｒ１，２３４', { number: '1234', decimals: 0, revised: '訂正' }],
    ['1,234 (r)', { number: '1234', decimals: 0, revised: '訂正' }],
    ['60.0 (改定値)', { number: '60.0', decimals: 1, revised: '改定' }],
    ['60.0改訂', { number: '60.0', decimals: 1, revised: '改訂' }],
    ['修正済み▲5', { number: '-5', decimals: 0, revised: '修正' }],
    ['1,234 (訂正) (速報)', { number: '1234', decimals: 0, provisional: '速報', revised: '訂正' }],
    ['p1,234r', { number: '1234', decimals: 0, provisional: '速報', revised: '訂正' }],
    [
      '7,000以上 (H25) (概算)',
      { number: '7000', decimals: 0, bound: 'atLeast', dataYear: H25, provisional: '概算' },
    ],
    [
      '（概算）約7,000（H25）以上',
      {
        number: '7000',
        decimals: 0,
        approximate: true,
        bound: 'atLeast',
        dataYear: H25,
        provisional: '概算',
      },
    ],
    ['6,766【概算】', { number: '6766', decimals: 0, provisional: '概算' }],
    ['6,766［速報値］', { number: '6766', decimals: 0, provisional: '速報' }],
    ['6,766〔H25〕', { number: '6766', decimals: 0, dataYear: H25 }],
    ['6,766 [全国16位]', { number: '6766', decimals: 0, remark: '全国16位' }],
    ['12 (H25速報値)', { number: '12', decimals: 0, dataYear: H25, provisional: '速報' }],
    ['12（概算　H25）', { number: '12', decimals: 0, dataYear: H25, provisional: '概算' }],
    ...[
      '平成25年度末',
      'H25末',
      'H25決算',
      '平成25年度決算額',
      'H25年度実績',
      'H25平均',
      '2013年調査',
      '平成25年国勢調査',
      '平成25年度分',
    ].map((label): [string, Record<string, unknown>] => [
      `12 (${label})`,
      { number: '12', decimals: 0, dataYear: year(label, 2013) },
    ]),
    // As of a day, against a year, or over several: no year that the value is of.
    ...['H25基準', 'H25比', 'H25から', 'H25年3月末', '平成25年10月1日現在', 'うちH25年度255人'].map(
      (remark): [string, Record<string, unknown>] => [
        `12 (${remark})`,
        { number: '12', decimals: 0, remark },
      ],
    ),
    ['12 (平成25(2013))', { number: '12', decimals: 0, dataYear: year('平成25(2013)', 2013) }],
  ])('%s', (text, expected) => {
    expect(measured(text)).toEqual(expected);
  });

  it.each(['維持', ' 維 持 ', '現状維持'])(
    '%s is a target not to fall behind the baseline',
    (text) => {
      expect(parseQuantity(text)).toEqual({
        kind: 'read',
        quantity: { kind: 'maintain', written: text.trim() },
      });
    },
  );
});

type Limits = readonly [lower: string, bound: string, upper: string, bound: string];

function limits(text: string): Limits | string {
  const reading = parseQuantity(text);
  if (reading.kind !== 'read' || reading.quantity.kind !== 'range') return reading.kind;
  const { lower, upper } = reading.quantity;
  return [lower.number, lower.bound, upper.number, upper.bound];
}

describe('a range', () => {
  it.each<[string, Limits]>([
    ['93以上97以下', ['93', 'atLeast', '97', 'atMost']],
    ['93～97', ['93', 'atLeast', '97', 'atMost']],
    ['９３〜９７', ['93', 'atLeast', '97', 'atMost']],
    ['93 ～ 97', ['93', 'atLeast', '97', 'atMost']],
    ['93以上、97以下', ['93', 'atLeast', '97', 'atMost']],
    ['93以上かつ97以下', ['93', 'atLeast', '97', 'atMost']],
    ['93以上～97以下', ['93', 'atLeast', '97', 'atMost']],
    ['5以上10未満', ['5', 'atLeast', '10', 'lessThan']],
    ['5～10未満', ['5', 'atLeast', '10', 'lessThan']],
    ['93超97未満', ['93', 'moreThan', '97', 'lessThan']],
    ['93超～97', ['93', 'moreThan', '97', 'atMost']],
    ['1,160以上1,300以下', ['1160', 'atLeast', '1300', 'atMost']],
    ['▲5～5', ['-5', 'atLeast', '5', 'atMost']],
    ['▲10～▲5', ['-10', 'atLeast', '-5', 'atMost']],
    ['±0.5以内', ['-0.5', 'atLeast', '0.5', 'atMost']],
    ['±0.5', ['-0.5', 'atLeast', '0.5', 'atMost']],
    ['±0.5未満', ['-0.5', 'moreThan', '0.5', 'lessThan']],
    ['5～5', ['5', 'atLeast', '5', 'atMost']],
    ['80-85', ['80', 'atLeast', '85', 'atMost']],
    ['80－85', ['80', 'atLeast', '85', 'atMost']],
    ['80―85', ['80', 'atLeast', '85', 'atMost']],
    ['80から85まで', ['80', 'atLeast', '85', 'atMost']],
    ['▲5-▲1', ['-5', 'atLeast', '-1', 'atMost']],
    ['1,200～1,300', ['1200', 'atLeast', '1300', 'atMost']],
  ])('%s has a limit on both sides', (text, expected) => {
    expect(limits(text)).toEqual(expected);
  });

  it('keeps what stands beside it, and the decimals of each limit', () => {
    expect(parseQuantity('93.0～97 (R4)（改定）')).toEqual({
      kind: 'read',
      quantity: {
        kind: 'range',
        written: '93.0～97 (R4)（改定）',
        lower: { number: '93.0', decimals: 1, bound: 'atLeast' },
        upper: { number: '97', decimals: 0, bound: 'atMost' },
        dataYear: year('R4', 2022),
        revised: '改定',
      },
    });
  });

  it('is read in an instant, however long the text is', () => {
    const before = cpuUsage();
    for (const text of ['1'.repeat(20_000), '1,'.repeat(10_000), '1以上'.repeat(10_000)]) {
      parseQuantity(text);
      parseQuantity(`${text}～`);
    }
    const { user, system } = cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});

describe('a missing value', () => {
  it.each([
    ['—', 'dash'],
    ['－', 'dash'],
    ['-', 'dash'],
    ['ー', 'dash'],
    ['―', 'dash'],
    ['–', 'dash'],
    ['−', 'dash'],
    ['――', 'dash'],
    ['(－)', 'dash'],
    ['…', 'notPublished'],
    ['...', 'notPublished'],
    ['・・・', 'notPublished'],
    ['未集計', 'notPublished'],
    ['未公表', 'notPublished'],
    ['調査中', 'notPublished'],
    ['集計中', 'notPublished'],
    ['調査なし', 'notMeasured'],
    ['未実施', 'notMeasured'],
    ['該当なし', 'notApplicable'],
    ['対象外', 'notApplicable'],
    ['—（調査なし）', 'notMeasured'],
    ['…(未公表)', 'notPublished'],
  ])('%s is %s and kept as written', (text, reason) => {
    expect(parseQuantity(text)).toEqual({
      kind: 'read',
      quantity: { kind: 'missing', written: text, reason },
    });
  });

  it.each(['', '   ', '　', '\n'])('%j is blank, which is another thing', (text) => {
    expect(parseQuantity(text)).toEqual({ kind: 'blank' });
  });
});

describe('brackets around the number', () => {
  it('are refused, because they mean a negative number in some cities only', () => {
    expect(parseQuantity('(37)')).toEqual({ kind: 'refused', fault: { kind: 'bracketed' } });
  });

  it.each([
    ['(37)', { number: '-37', decimals: 0 }],
    ['（1,394.5）', { number: '-1394.5', decimals: 1 }],
    ['(37) (H25)', { number: '-37', decimals: 0, dataYear: year('H25', 2013) }],
    ['37 (H25)', { number: '37', decimals: 0, dataYear: year('H25', 2013) }],
  ])('are negative when the sheet says so: %s', (text, expected) => {
    const reading = parseQuantity(text, { bracketsAreNegative: true });
    expect(reading).toMatchObject({ kind: 'read', quantity: expected });
  });
});

describe('a number with the row’s own unit', () => {
  it.each(['1万82,25', '1万82250', '5人泊', '12件', '1.2万件'])('%s in 人 is refused', (text) => {
    expect(parseQuantity(text, { unit: '人' }).kind).toBe('refused');
  });

  it.each([
    ['1億5千万', '150000000'],
    ['1億5千万人', '150000000'],
    ['2万3千5百', '23500'],
    ['2千5百', '2500'],
    ['3百20', '320'],
    ['1万50', '10050'],
    ['▲1万2千', '-12000'],
    ['1.5千', '1500'],
  ])('%s in 人 is %s', (text, number) => {
    expect(parseQuantity(text, { unit: '人' })).toMatchObject({ quantity: { number } });
  });

  it.each([
    ['1万5', ['10,005', '15,000']],
    ['約12万5人以上', ['120,005', '125,000']],
    ['1億5', ['100,000,005', '150,000,000']],
    ['▲1万5', ['▲10,005', '▲15,000']],
    ['1億2万5', ['100,020,005', '100,025,000']],
  ])('%s is not guessed at: both readings are told', (text, readings) => {
    expect(parseQuantity(text, { unit: '人' })).toEqual({
      kind: 'refused',
      fault: { kind: 'looseEnd', readings },
    });
  });
});

function bounded(number: string, bound: string | undefined, boundWord?: string): object {
  return {
    number,
    decimals: 0,
    ...(bound !== undefined && { bound }),
    ...(boundWord !== undefined && { boundWord }),
  };
}

describe('what plans write beside the number', () => {
  it.each<[string, string, object]>([
    ['60まで減らす', '件', bounded('60', 'atMost', 'まで減らす')],
    ['60件に抑える', '件', bounded('60', 'atMost', 'に抑える')],
    ['60人に増やす', '人', bounded('60', 'atLeast', 'に増やす')],
    ['60人まで増加', '人', bounded('60', 'atLeast', 'まで増加')],
    ['60人確保', '人', bounded('60', 'atLeast', '確保')],
    ['60分まで', '分', bounded('60', undefined, 'まで')],
    ['100%達成', '％', bounded('100', undefined, '達成')],
    ['60人の維持', '人', bounded('60', undefined, 'の維持')],
    ['維持（60）', '人', bounded('60', undefined, 'を維持')],
    ['現状維持(60人)', '人', bounded('60', undefined, 'を維持')],
    ['≧100', '人', bounded('100', 'atLeast')],
    ['≤60分', '分', bounded('60', 'atMost')],
    ['＞100', '人', bounded('100', 'moreThan')],
    ['<5%', '％', bounded('5', 'lessThan')],
    ['>=1,200人', '人', bounded('1200', 'atLeast')],
    ['120件/年', '件', { number: '120', decimals: 0, frequency: '年' }],
    ['1回／月以上', '回', { number: '1', decimals: 0, frequency: '月', bound: 'atLeast' }],
    ['1回/月', '回/月', { number: '1', decimals: 0 }],
    ['1日当たり1,200人', '人', { number: '1200', decimals: 0, frequency: '日' }],
    ['各年度10件', '件', { number: '10', decimals: 0, frequency: '年' }],
    ['年1回実施', '回', { number: '1', decimals: 0, frequency: '年', boundWord: '実施' }],
    ['1,200 (R5.10.1)', '人', { number: '1200', decimals: 0, remark: 'R5.10.1' }],
    ['1,200（2023/10）', '人', { number: '1200', decimals: 0, remark: '2023/10' }],
    ['ｾﾞﾛ件', '件', { number: '0', decimals: 0 }],
  ])('%s in %s', (text, unit, expected) => {
    const reading = parseQuantity(text, { unit });
    expect(reading).toEqual({
      kind: 'read',
      quantity: { kind: 'measured', written: text, ...expected },
    });
  });

  it.each([
    ['1,200㎡', '㎡'],
    ['1,200m²', 'm2'],
    ['1,200平方メートル', '㎡'],
    ['1,200㎞', 'km'],
    ['1,200㎏', 'kg'],
    ['1,200ヘクタール', 'ha'],
    ['1,200トン', 't'],
    ['1,200箇所', 'か所'],
    ['1,200ヶ所', '箇所'],
    ['1,200名', '人'],
    ['1,200ﾎﾟｲﾝﾄ', 'ポイント'],
    ['人口10万人当たり1,200人', '人／10万人'],
    ['1,200/10万人', '人/10万人'],
    ['1,200人/10万人', '人／10万人'],
  ])('%s is 1,200 of %s, however the unit is spelt', (text, unit) => {
    expect(parseQuantity(text, { unit })).toMatchObject({ quantity: { number: '1200' } });
  });

  it.each<[string, string, object]>([
    ['毎年5%増', '人', { to: 'previous', name: '前年度', bound: 'atLeast', times: '1.05' }],
    ['毎年度10人増', '人', { to: 'previous', name: '前年度', bound: 'atLeast', plus: '10' }],
    ['基準値+10%', '人', { to: 'baseline', name: '基準値', times: '1.1' }],
    ['基準値-10%以下', '件', { to: 'baseline', name: '基準値', bound: 'atMost', times: '0.9' }],
  ])('%s in %s is held against another figure', (text, unit, expected) => {
    expect(parseQuantity(text, { unit })).toEqual({
      kind: 'read',
      quantity: { kind: 'relative', written: text, ...expected },
    });
  });

  it.each([
    ['隔年調査', 'notMeasured'],
    ['データなし', 'notMeasured'],
    ['算定中', 'notPublished'],
    ['設定なし', 'notApplicable'],
    ['目標値なし', 'notApplicable'],
  ])('%s is no value: %s', (text, reason) => {
    expect(parseQuantity(text)).toMatchObject({ quantity: { kind: 'missing', reason } });
  });

  it.each(['R5で終了', '令和5年度末をもって廃止', '令和5年度事業終了', 'R5限りで休止'])(
    '%s is an end',
    (text) => {
      expect(parseQuantity(text)).toEqual({
        kind: 'read',
        quantity: { kind: 'ended', written: text },
      });
    },
  );
});

describe('a text that is refused', () => {
  it.each<[string, QuantityFault]>([
    ['12人', { kind: 'unit', unit: '人', plain: '12' }],
    ['10%', { kind: 'unit', unit: '%', plain: '10' }],
    ['１０％', { kind: 'unit', unit: '%', plain: '10' }],
    ['7,000人以上', { kind: 'unit', unit: '人', plain: '7,000以上' }],
    ['約▲5件', { kind: 'unit', unit: '件', plain: '約▲5' }],
    [
      '1,234千円',
      {
        kind: 'largeNumber',
        plain: '1,234,000',
        counted: '円',
        before: { number: '1,234', unit: '千円' },
      },
    ],
    ['コロナにより中止', { kind: 'paused' }],
    ['中止', { kind: 'paused' }],
    ['休止中', { kind: 'paused' }],
    ['5年間で50人', { kind: 'span', span: '5年間で', plain: '50' }],
    ['計画期間中に50以上', { kind: 'span', span: '計画期間中に', plain: '50以上' }],
    ['1時間10分', { kind: 'duration', minutes: '70' }],
    ['R5：1,200', { kind: 'dated', year: 'R5', plain: '1,200' }],
    ['令和5年度：40人', { kind: 'dated', year: '令和5年度', plain: '40人' }],
    ['H27=▲40', { kind: 'dated', year: 'H27', plain: '▲40' }],
    ['2か月に1回', { kind: 'interval', perYear: '6', counted: '回' }],
    ['２ヶ月に１回', { kind: 'interval', perYear: '6', counted: '回' }],
    ['隔月1回', { kind: 'interval', perYear: '6', counted: '回' }],
    ['2年に1回', { kind: 'interval', perYear: '0.5', counted: '回' }],
    ['3年に1回', { kind: 'interval', perYear: undefined, counted: '回' }],
    ['全国10', { kind: 'before', words: '全国', plain: '10' }],
    ['延べ1,200以上', { kind: 'before', words: '延べ', plain: '1,200以上' }],
    ['60～70を維持', { kind: 'rangeEnding', ending: 'を維持', plain: '60～70' }],
    ['60以上70以下の範囲', { kind: 'rangeEnding', ending: 'の範囲', plain: '60以上70以下' }],
    ['全国平均', { kind: 'side', subject: '全国平均' }],
    ['現状', { kind: 'side', subject: '現状' }],
    ['プラスに転じる', { kind: 'aboveNought' }],
    ['1万8225', { kind: 'largeNumber', plain: '18,225', counted: '', before: undefined }],
    [
      '３億２０００万',
      { kind: 'largeNumber', plain: '320,000,000', counted: '', before: undefined },
    ],
    [
      '▲1.5万',
      {
        kind: 'largeNumber',
        plain: '▲15,000',
        counted: '',
        before: { number: '▲1.5', unit: '万' },
      },
    ],
    [
      '2万人以上',
      {
        kind: 'largeNumber',
        plain: '20,000以上',
        counted: '人',
        before: { number: '2以上', unit: '万人' },
      },
    ],
    [
      '1.2345百万円',
      {
        kind: 'largeNumber',
        plain: '1,234,500',
        counted: '円',
        before: { number: '1.2345', unit: '百万円' },
      },
    ],
    ['1万8225人', { kind: 'largeNumber', plain: '18,225', counted: '人', before: undefined }],
    ['24O', { kind: 'letter', character: 'O', name: '英字のオー', written: '24O', plain: '240' }],
    [
      '２４ｌ以上',
      { kind: 'letter', character: 'l', name: '英字のエル', written: '24l', plain: '241以上' },
    ],
    [
      '1,О24',
      {
        kind: 'letter',
        character: 'О',
        name: 'キリル文字のオー',
        written: '1,О24',
        plain: '1,024',
      },
    ],
    ['2〇', { kind: 'letter', character: '〇', name: '漢数字のゼロ', written: '2〇', plain: '20' }],
    ['24Oml', { kind: 'unit', unit: 'Oml', plain: '24' }],
    ['1.2E+03', { kind: 'exponent', plain: '1,200' }],
    ['1E+99', { kind: 'exponent', plain: undefined }],
    ['-1.5e-3', { kind: 'exponent', plain: '-0.0015' }],
    ['=1+1', { kind: 'formula' }],
    ['＝SUM(A1:A3)', { kind: 'formula' }],
    ['1234567890123456', { kind: 'tooLong' }],
    ['0.1234567890123456', { kind: 'tooLong' }],
    ['9'.repeat(400), { kind: 'tooLong' }],
    ['男性79.83、女性84.35', { kind: 'severalNumbers' }],
    ['10以上20', { kind: 'severalNumbers' }],
    ['85 (男) 86 (女)', { kind: 'severalNumbers' }],
    ['12(男)3(女)', { kind: 'severalNumbers' }],
    ['3/4', { kind: 'fraction', part: '3', whole: '4' }],
    ['3校／4校', { kind: 'fraction', part: '3', whole: '4' }],
    ['令和6年度末', { kind: 'byWhen' }],
    ['R7.3.31まで', { kind: 'byWhen' }],
    ['令和7年3月策定', { kind: 'byWhen' }],
    ['100人弱', { kind: 'roughly', plain: '約100', sense: 'less' }],
    ['100人余り', { kind: 'roughly', plain: '約100', sense: 'more' }],
    ['100≦', { kind: 'inequality', readings: ['100以上', '100以下'] }],
    ['100>', { kind: 'inequality', readings: ['100超', '100未満'] }],
    ['1日平均1,200', { kind: 'before', words: '1日平均', plain: '1,200' }],
    ['H27比20%減', { kind: 'ofYear', year: 'H27', joined: '比20%減' }],
    ['5か年累計50件', { kind: 'span', span: '5か年累計', plain: '50' }],
    ['増加傾向', { kind: 'against', sense: 'up' }],
    ['減少させる', { kind: 'against', sense: 'down' }],
    ['120 令和7年3月公表予定', { kind: 'severalNumbers' }],
    ['令和7年3月公表予定', { kind: 'announced', plain: '未公表 (令和7年3月公表予定)' }],
    ['（R7.3 公表予定）', { kind: 'announced', plain: '未公表 (R7.3公表予定)' }],
    ['10月15日発表見込', { kind: 'announced', plain: '未公表 (10月15日発表見込)' }],
    ['今秋集計予定', { kind: 'announced', plain: '未公表 (今秋集計予定)' }],
    ['10,20以下', { kind: 'grouping' }],
    ['約93～97', { kind: 'severalNumbers' }],
    ['±', { kind: 'unknown' }],
    ['97以上93以下', { kind: 'emptyRange' }],
    ['97～93', { kind: 'emptyRange' }],
    ['5超5未満', { kind: 'emptyRange' }],
    ['5～5未満', { kind: 'emptyRange' }],
    ['±0未満', { kind: 'emptyRange' }],
    ['R5', { kind: 'unknown' }],
    ['1万5', { kind: 'looseEnd', readings: ['10,005', '15,000'] }],
    ['1,234 (訂正) (r)', { kind: 'remark', remark: 'r' }],
    ['12 34', { kind: 'severalNumbers' }],
    ['100³', { kind: 'raisedFigure', figure: '³', plain: '100' }],
    ['2,354⁽¹⁾以上', { kind: 'raisedFigure', figure: '⁽¹⁾', plain: '2,354以上' }],
    ['2354①', { kind: 'raisedFigure', figure: '①', plain: '2354' }],
    ['2,35', { kind: 'grouping' }],
    ['1.2.3', { kind: 'grouping' }],
    ['515 (255)', { kind: 'bracketNumber', remark: '255' }],
    ['2,334 (H2S)', { kind: 'remark', remark: 'H2S' }],
    ['2,334 (全国16位、H25、H26)', { kind: 'remark', remark: '全国16位、H25、H26' }],
    ['2,334 (H25) (H26)', { kind: 'remark', remark: 'H26' }],
    ['2,334 (H25(2014))', { kind: 'yearDisagreement', remark: 'H25(2014)' }],
    ['増加', { kind: 'against', sense: 'up' }],
    ['半減', { kind: 'ofWhat', joined: 'より半減' }],
    ['倍増', { kind: 'ofWhat', joined: 'より倍増' }],
    ['2割以上増', { kind: 'ofWhat', joined: 'より2割以上増' }],
    ['2,334 (28年度)', { kind: 'eraless', remark: '28年度', readings: ['R28', 'H28'] }],
    ['2,334 (元年度末)', { kind: 'eraless', remark: '元年度末', readings: ['R1', 'H1'] }],
    ['2,334（元年）', { kind: 'eraless', remark: '元年', readings: ['R1', 'H1'] }],
    ['158（千件）', { kind: 'scale', remark: '千件' }],
    ['158 (単位：百万円)', { kind: 'scale', remark: '単位:百万円' }],
    ['158※†', { kind: 'sign', sign: '※†', plain: '158' }],
    ['2,334 (60年度)', { kind: 'eraless', remark: '60年度', readings: ['R60', 'S60'] }],
    ['〃', { kind: 'ditto' }],
    ['″ (H25)', { kind: 'ditto' }],
    ['同左', { kind: 'ditto' }],
    ['150↑', { kind: 'sign', sign: '↑', plain: '150' }],
    ['150－', { kind: 'sign', sign: '-', plain: '150' }],
    ['150 +', { kind: 'sign', sign: '+', plain: '150' }],
    ['なし', { kind: 'none' }],
    ['（無し）', { kind: 'none' }],
    ['▲', { kind: 'unknown' }],
    ['以上', { kind: 'unknown' }],
  ])('%s says why', (text, fault) => {
    expect(parseQuantity(text)).toEqual({ kind: 'refused', fault });
  });

  it.each([
    ['1.2倍以上', '億円', 'の1.2倍以上'],
    ['100人増', '人', 'より100人増'],
    ['5ポイント増', '%', 'より5ポイント増'],
  ])('%s in %s does not say of what; what is advised is read', (text, unit, joined) => {
    expect(parseQuantity(text, { unit })).toEqual({
      kind: 'refused',
      fault: { kind: 'ofWhat', joined },
    });
    expect(parseQuantity(`前年度${joined}`, { unit })).toMatchObject({
      kind: 'read',
      quantity: { kind: 'relative', to: 'previous' },
    });
  });

  it('takes 1.2倍 for a number where 倍 is the unit', () => {
    expect(parseQuantity('1.2倍', { unit: '倍' })).toMatchObject({ quantity: { number: '1.2' } });
  });

  it.each([
    ['3千万円', '万円', '3000'],
    ['10億2千万円', '万円', '102000'],
    ['1億2,000万円', '万円', '12000'],
    ['▲1億2,000万円', '万円', '-12000'],
    ['1万2千人', '千人', '12'],
    ['1兆2,000億円以上', '億円', '12000'],
    ['12億3百万円', '百万円', '1203'],
    ['2,000万円', '万円', '2000'],
    ['5百万円', '万円', '500'],
    ['1万2千人', '人', '12000'],
  ])('%s in %s is %s of them', (text, unit, number) => {
    expect(parseQuantity(text, { unit })).toMatchObject({ kind: 'read', quantity: { number } });
  });

  it('joins sizes that are written apart: 2千5百万円 is 25 of 百万円', () => {
    expect(parseQuantity('2千5百万円', { unit: '百万円' })).toMatchObject({
      quantity: { number: '25' },
    });
  });

  it('says how to write when a value will be known, so that it is read', () => {
    for (const written of ['令和7年3月公表予定', '（R7.3 公表予定）', '公表待ち']) {
      const reading = parseQuantity(written);
      if (reading.kind !== 'refused' || reading.fault.kind !== 'announced')
        throw new Error(written);
      const { plain } = reading.fault;
      expect(parseQuantity(plain)).toMatchObject({
        kind: 'read',
        quantity: { kind: 'missing', reason: 'notPublished', written: plain },
      });
    }
  });
});
