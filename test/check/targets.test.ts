import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { Fact, Indicator, Quantity, Submission } from '../../src/forms/submission.ts';
import { changed, drawn } from './drawn.ts';
import { SOUND, SOUND_WORKBOOK } from './sound.ts';

/** What is found after a change, as `severity cell message`; differences from a reprint are not what these tests are about. */
function findings(change: string): readonly string[] {
  return check(changed(SOUND_WORKBOOK, change))
    .diagnostics.filter(({ code }) => code !== 'indicator/reprint-values')
    .map(({ severity, place, message }) => `${severity} ${place?.cell ?? ''} ${message}`);
}

const HEAD =
  'KPI番号 | 基本目標 | 施策 | 区分 | KPI名 | 単位 | 目標の向き | 行 | 基準値 H27 | H28 | H29 | H30 | H31 | 注記 | 再掲元 | 判定の上書き | 上書きの理由';
const LEAD = '1 | 1 | KPI | 手続の数 | 件 | 多いほど良い';
const BLANK = ' | | | | |';

/** A sheet KPI of these rows below its headings. */
function withKpi(...rows: readonly string[]): ReturnType<typeof check> {
  return check(drawn({ ...SOUND, KPI: ['', HEAD, ...rows].join('\n') }));
}

function submissionOf(...rows: readonly string[]): Submission {
  const { value, diagnostics } = withKpi(...rows);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  return value;
}

function errorsOf(...rows: readonly string[]): readonly string[] {
  return withKpi(...rows)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ place, message }) => `${place?.cell ?? ''} ${message}`);
}

function numbers(facts: readonly Fact<Quantity>[] | undefined): readonly string[] {
  return (facts ?? []).map(({ value }) => (value.kind === 'measured' ? value.number : value.kind));
}

const TARGET = `K1 | ${LEAD} | 目標値 | — | 40 | 80 | 120 | 160`;
const ACTUAL = `K1 | ${BLANK} | 実績値 | 12 | 58 | 97 | 143 |`;

const originalRow = (name: string, id = 'K1'): string =>
  `${id} | ${id === '' ? BLANK : LEAD} | ${name} | — | 40 | 80 | 100 |`;

function indicatorOf(...rows: readonly string[]): Indicator | undefined {
  return submissionOf(...rows).indicators[0];
}

describe('目標値（当初）', () => {
  it('is a third row of the indicator, a series of its own with its cells', () => {
    const indicator = indicatorOf(originalRow('目標値（当初）'), TARGET, ACTUAL);
    expect(numbers(indicator?.originalTarget?.years)).toEqual(['40', '80', '100', 'missing']);
    expect(numbers(indicator?.target.years)).toEqual(['40', '80', '120', '160']);
    expect(numbers(indicator?.actual.years)).toEqual(['58', '97', '143', 'pending']);
    expect(indicator?.originalTarget?.years[2]?.place).toEqual({ sheet: 'KPI', cell: 'L2' });
    expect(indicator?.place.cell).toBe('A2');
  });

  it.each(['当初目標値', '目標値(当初)', '目標値（改定前）', '当初目標', '改定前目標値'])(
    'may be called %s',
    (name) => {
      const indicator = indicatorOf(originalRow(name), TARGET, ACTUAL);
      expect(numbers(indicator?.originalTarget?.years)[2]).toBe('100');
    },
  );

  it('may stand between the two others, and leave its number out', () => {
    const indicator = indicatorOf(TARGET, originalRow('目標値（当初）', ''), ACTUAL);
    expect(numbers(indicator?.originalTarget?.years)[2]).toBe('100');
    expect(numbers(indicator?.target.years)[2]).toBe('120');
  });

  it('is nothing that an indicator needs', () => {
    expect(indicatorOf(TARGET, ACTUAL)).not.toHaveProperty('originalTarget');
  });

  it('asks for no value: a year that the original plan had not thought of stays blank', () => {
    const { value, diagnostics } = withKpi(originalRow('目標値（当初）'), TARGET, ACTUAL);
    expect(value?.indicators[0]?.originalTarget?.years[3]?.value).toEqual({
      kind: 'missing',
      written: '',
      reason: 'notApplicable',
    });
    const remarks = diagnostics.filter(({ place }) => place?.sheet === 'KPI');
    expect(remarks).toEqual([]);
  });

  it('below 実績値 might belong to the next indicator, and is refused', () => {
    expect(errorsOf(TARGET, ACTUAL, originalRow('目標値（当初）', ''))).toEqual([
      'H4 「目標値（当初）」の行が「実績値」の行より下にあり、どの指標の行か分かりません。',
    ]);
  });

  it('alone is refused', () => {
    expect(errorsOf(originalRow('目標値（当初）', 'K9'), TARGET, ACTUAL)).toEqual([
      'H2 「目標値（当初）」の行が、ほかの行とつながっていません。',
    ]);
  });

  it('twice is refused', () => {
    const row = originalRow('目標値（当初）');
    expect(errorsOf(row, row, TARGET, ACTUAL)).toEqual([
      'H3 この指標には「目標値（当初）」の行がもう1つあります。',
    ]);
  });

  it('does not make up for a missing 目標値', () => {
    expect(errorsOf(originalRow('目標値（当初）'), ACTUAL)).toEqual([
      'H2 この指標には「目標値」の行がありません。1つの指標につき「目標値」「実績値」の2行です。',
    ]);
  });

  it('may not say another unit than the row below', () => {
    const other = originalRow('目標値（当初）').replace('件', '人');
    expect(errorsOf(other, TARGET, ACTUAL)).toEqual([
      'F3 「単位」が、同じ指標の行で食い違っています（上の行は「人」、この行は「件」）。',
    ]);
  });

  it('is read as strictly as the others', () => {
    const unit = originalRow('目標値（当初）').replace('100', '100台');
    expect(errorsOf(unit, TARGET, ACTUAL)).toEqual([
      'L2 「100台」には、数値のほかに「台」が書かれています。単位は「単位」の欄に書きます。',
    ]);
  });

  it('has to be printed again with its indicator', () => {
    const again = [TARGET, ACTUAL].map((row) => row.replaceAll('K1', 'K2'));
    const reprint = again.map((row, index) => (index === 0 ? `${row} | | K1` : row));
    const { diagnostics } = withKpi(originalRow('目標値（当初）'), TARGET, ACTUAL, ...reprint);
    expect(diagnostics.map(({ place, message }) => `${place?.cell ?? ''} ${message}`)).toEqual([
      'I5 再掲と元の指標の一方にだけ、「目標値（当初）」の行があります（元の指標にあります）。',
    ]);
  });
});

const targetRow = (id: string, range: string, source: string): string =>
  `${id} | ${LEAD} | 目標値 | — | 40 | 80 | ${range} | 160 | | ${source}`;

const actualRow = (id: string): string => ACTUAL.replace('K1', id);

/** An indicator and its reprint, whose target of H30 is this range. */
const reprinted = (range: string): readonly string[] => [
  targetRow('K1', '93以上97以下', ''),
  actualRow('K1'),
  targetRow('K2', range, 'K1'),
  actualRow('K2'),
];

describe('a target with a limit on both sides', () => {
  it('is read as a range, with its cell', () => {
    const { value } = check(changed(SOUND_WORKBOOK, 'KPI!L2 = 2,300以上2,500未満'));
    expect(value?.indicators[0]?.target.years[1]).toEqual({
      value: {
        kind: 'range',
        written: '2,300以上2,500未満',
        lower: { number: '2300', decimals: 0, bound: 'atLeast' },
        upper: { number: '2500', decimals: 0, bound: 'lessThan' },
      },
      place: { sheet: 'KPI', cell: 'L2' },
    });
  });

  it('raises no suspicion: not of its direction, its size or its course', () => {
    const change = ['K', 'L', 'M', 'N'].map((column) => `KPI!${column}2 = 2,300～2,500`);
    expect(findings(change.join(', '))).toEqual([]);
    expect(findings('KPI!G2 = 少ないほど良い, KPI!L2 = 2,300～2,500')).not.toContainEqual(
      expect.stringContaining('2,300～2,500'),
    );
  });

  it('takes part in the search for a digit too many', () => {
    const message = '「2,300～25,000」は、この指標のほかの値のおよそ10倍です。';
    expect(findings('KPI!L2 = 2,300～25,000')).toEqual([expect.stringContaining(message)]);
  });

  it('is refused when nothing lies between its limits', () => {
    expect(findings('KPI!L2 = 2,500以上2,300以下')).toEqual([
      'error L2 「2,500以上2,300以下」は、下限が上限より大きいか、間に入る値がない範囲です。',
    ]);
  });

  it('is refused as an actual, where one number is needed', () => {
    expect(findings('KPI!L3 = 2,300～2,500')).toEqual([
      'error L3 「2,300～2,500」には数値が2つ以上あります。1つのセルには1つの数値を書きます。',
    ]);
  });

  it('of percent has to lie within 0 and 100', () => {
    const found = findings('KPI!L4 = 5～150');
    expect(found).toEqual([
      'warning L4 「5～150」は、単位が「％」の値として100より大きくなっています。',
    ]);
  });

  it('is the same in a reprint however it is written', () => {
    expect(withKpi(...reprinted('93～97.0')).diagnostics).toEqual([]);
    expect(withKpi(...reprinted('93～97未満')).diagnostics).toMatchObject([
      { code: 'indicator/reprint-values', place: { cell: 'L4' } },
    ]);
    expect(withKpi(...reprinted('93')).diagnostics).toMatchObject([
      { code: 'indicator/reprint-values', place: { cell: 'L4' } },
    ]);
  });
});

/** 指標 whose 課題・検証 is asked for, as `bullet/not-achieved` finds them. */
function missed(...rows: readonly string[]): readonly string[] {
  const bullets = '\n基本目標 | 施策 | 区分 | 順 | 本文\n1 | 1 | 方向性 | 1 | 支援を続ける。';
  const kpi = ['', HEAD, ...rows].join('\n');
  return check(drawn({ ...SOUND, KPI: kpi, '課題・方向性': bullets }))
    .diagnostics.filter(({ code }) => code === 'bullet/not-achieved')
    .map(({ place }) => place?.cell ?? '');
}

const withRange = (actual: string): readonly string[] => [
  TARGET.replace('120', '93～97'),
  ACTUAL.replace('143', actual),
];

describe('課題・検証 of an indicator that missed its target', () => {
  it('goes by the range', () => {
    expect(missed(...withRange('95'))).toEqual([]);
    expect(missed(...withRange('97'))).toEqual([]);
    expect(missed(...withRange('98'))).not.toEqual([]);
    expect(missed(...withRange('92'))).not.toEqual([]);
  });

  it('goes by the targets after the revision', () => {
    const original = `K1 | ${LEAD} | 目標値（当初） | — | 40 | 80 | 200 | 250`;
    expect(missed(original, TARGET, ACTUAL)).toEqual([]);
  });

  it('goes by the override of the source where the indicator is printed again', () => {
    const low = [TARGET, ACTUAL.replace('143', '100')];
    const reprint = [`${low[0] ?? ''} | | K1`, low[1] ?? ''].map((row) =>
      row.replace('K1 ', 'K2 '),
    );
    const overridden = [`${low[0] ?? ''} | | | 達成 | 確定値による`, low[1] ?? ''];
    expect(missed(...low, ...reprint)).not.toEqual([]);
    expect(missed(...overridden, ...reprint)).toEqual([]);
  });
});

describe('a revised value', () => {
  it('is read with its mark', () => {
    const { value } = check(changed(SOUND_WORKBOOK, 'KPI!L3 = 2,354r, KPI!O2 = ※H29を訂正'));
    expect(value?.indicators[0]?.actual.years[1]?.value).toMatchObject({
      number: '2354',
      written: '2,354r',
      revised: '訂正',
    });
  });

  it('asks for a note, which a note about something else is not', () => {
    const expected = [
      'warning L3 「2,354 (訂正)」は訂正した値ですが、「注記」に説明がありません。',
    ];
    expect(findings('KPI!L3 = 2,354 (訂正)')).toEqual(expected);
    expect(findings('KPI!L3 = 2,354 (訂正), KPI!O2 = ※各年度末現在')).toEqual(expected);
    expect(findings('KPI!L3 = 2,354 (訂正), KPI!O2 = ※H29は集計の誤りを直した')).toEqual([]);
  });

  it('is asked about once for each indicator, at its first such value', () => {
    const found = findings('KPI!K3 = 2,334 (訂正), KPI!L3 = 2,354 (訂正)');
    expect(found.map((one) => one.slice(0, 10))).toEqual(['warning K3']);
  });
});

const override = (judgement: string): string => ` | ${judgement} | 確定値による`;

describe('再掲 with a judgement of its own', () => {
  it('that differs from that of its source is a question', () => {
    const source = [`${TARGET} | | ${override('達成')}`, ACTUAL];
    const reprint = [`${TARGET} | | K1${override('未達成')}`, ACTUAL];
    const rows = [...source, ...reprint.map((row) => row.replace('K1 ', 'K2 '))];
    expect(withKpi(...rows).diagnostics.map(({ message }) => message)).toContain(
      '再掲の「判定の上書き」「未達成」が、元の指標の「達成」と違っています。',
    );
  });
});

/** Cells of targets that go against 目標の向き. */
function asked(direction: string, target: string, baseline: string): readonly string[] {
  const head = `K1-1-1 | 1 | 1 | KPI | 社会増減 | 人 | ${direction}`;
  return withKpi(
    `${head} | 目標値 | — | | | | ${target}${BLANK}`,
    ` | | | | | | | 実績値 | ${baseline} | ▲80 | ▲50 | ▲30 | | | | |`,
  )
    .diagnostics.filter(({ code }) => code === 'quantity/bound')
    .map(({ place }) => place?.cell ?? '');
}

describe('a target in words that goes the other way than 目標の向き', () => {
  it('is a question, as it is with 以上 and 以下', () => {
    expect(asked('多いほど良い', '前年度を下回る', '▲100')).toEqual(['M2']);
    expect(asked('少ないほど良い', '全国平均以上', '▲100')).toEqual(['M2']);
    expect(asked('少ないほど良い', '前年度を下回る', '▲100')).toEqual([]);
  });

  it('is none where less of a minus is more', () => {
    expect(asked('多いほど良い', '基準値より半減', '▲100')).toEqual([]);
    expect(asked('少ないほど良い', '基準値より半減', '▲100')).toEqual(['M2']);
    expect(asked('少ないほど良い', '基準値より半減', '100')).toEqual([]);
  });
});

describe('targets that only some years have', () => {
  const lead = 'K1-1-1 | 1 | 1 | KPI | 手続の数 | 件 | 多いほど良い | 目標値';
  const actual = ' | | | | | | | 実績値 | 1 | 2 | 3 | 4 | | | | |';
  const found = (targets: string): readonly string[] =>
    withKpi(`${lead} | ${targets}${BLANK}`, actual)
      .diagnostics.filter(({ code }) => code === 'quantity/target-missing')
      .map(({ place }) => place?.cell ?? '');

  it.each([
    ['the final year alone', '— | | | | 100'],
    ['two horizons', '— | | 60 | | 100'],
    ['a range', '— | | | | 93～97'],
    ['維持', '— | | | | 維持'],
  ])('are no slip where a row states %s', (_, targets) => {
    expect(found(targets)).toEqual([]);
  });

  it('may have been forgotten where most years have one', () => {
    expect(found('— | 5 | | 7 | 8')).toEqual(['K2']);
    expect(found('— | 5 | 6 | 7 |')).toEqual(['M2']);
  });

  it('are asked for once in a row without any, which one dash answers', () => {
    expect(found('— | | | |')).toEqual(['M2']);
    expect(found('— | | | | —')).toEqual([]);
    expect(found('— | — | — | — |')).toEqual(['M2']);
  });

  it('are there all the same where one cannot be read, which has its own finding', () => {
    expect(found('— | | | | 増加')).toEqual([]);
  });

  it('are not asked of a sum', () => {
    const [head, under] = [`${HEAD} | 計`, `${BLANK} 計`];
    const sheet = ['', head, `${lead} | — | | | |${under}`, actual].join('\n');
    const { diagnostics } = check(drawn({ ...SOUND, KPI: sheet }));
    expect(diagnostics.filter(({ code }) => code === 'quantity/target-missing')).toEqual([]);
  });
});

function lifeRow(id: string, word: string, values: string, part = ''): string {
  return `${id} | 1 | 1 | KPI | 寿命${id} | 歳 | 多いほど良い | ${word} | ${values}${BLANK} ${part}`;
}

/** An indicator with these actuals and no targets, and its part. */
function whole(own: string): ReturnType<typeof check> {
  return check(
    drawn({
      ...SOUND,
      KPI: [
        '',
        `${HEAD} | 内訳元`,
        lifeRow('K1-1-1', '目標値', '| | | |'),
        lifeRow('K1-1-1', '実績値', own),
        lifeRow('K1-1-2', '目標値', '— | | | | 80', 'K1-1-1'),
        lifeRow('K1-1-2', '実績値', '78 | 78 | 79 | 79 |', 'K1-1-1'),
      ].join('\n'),
    }),
  );
}

/** Cells of it that somebody should have filled in. */
function blanks(own: string): readonly string[] {
  return whole(own)
    .diagnostics.filter(({ code }) => /unfilled|target-missing/u.test(code))
    .map(({ place }) => place?.cell ?? '');
}

describe('an indicator that only names its parts', () => {
  it('leaves its cells blank, which is not 未入力', () => {
    expect(blanks('| | | |')).toEqual([]);
    const { target, actual } = whole('| | | |').value?.indicators[0] ?? {};
    const all = [target, actual].flatMap((one) => [one?.baseline, ...(one?.years ?? [])]);
    expect(all.map((fact) => fact?.value)).toEqual(
      Array.from({ length: 10 }, () => ({
        kind: 'missing',
        written: '',
        reason: 'notApplicable',
      })),
    );
  });

  it('is asked for the rest as soon as it states a value, but for no target', () => {
    expect(blanks('78 | | | |')).toEqual(['J3', 'K3', 'L3']);
  });
});

describe('a row that says it has no target', () => {
  it('with a dash in one year leaves the others blank, and says nothing of them', () => {
    const none = `K1 | ${LEAD} | 目標値 | — | | | | —`;
    const codes = withKpi(none, ACTUAL).diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('quantity/'))).toEqual([]);
    const years = indicatorOf(none, ACTUAL)?.target.years.map(({ value }) => value);
    expect(years?.map((value) => value.kind)).toEqual(['missing', 'missing', 'missing', 'missing']);
  });

  it('is not one that states a target in any year', () => {
    const last = `K1 | ${LEAD} | 目標値 | — | | | — | 160`;
    expect(numbers(indicatorOf(last, ACTUAL)?.target.years)).toEqual([
      'unfilled',
      'unfilled',
      'missing',
      '160',
    ]);
  });
});

describe('a target against another figure, which stands under the last year alone', () => {
  const aim = `K1 | ${LEAD} | 目標値 | — | | | | 全国平均以上`;
  const told = (values: string): readonly string[] =>
    withKpi(aim, ACTUAL, ` | ${BLANK} | 比較値（全国平均） | ${values}`)
      .diagnostics.filter(({ code }) => code === 'quantity/comparison')
      .map(({ place, message }) => `${place?.cell ?? ''} ${message}`);

  it('needs that figure in every year that has an actual', () => {
    expect(told('10 | 50 | 90 | |')).toEqual([
      'L4 H30の全国平均が書かれていないため、あとの年度の目標値「全国平均以上」を当てはめられず、H30は判定できません。',
    ]);
    expect(told('10 | 50 | 90 | 120 |')).toEqual([]);
  });
});
