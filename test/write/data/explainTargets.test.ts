/** `--explain` names which target a year is held against, and why: of every kind that a plan may have. */

import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { check } from '../../../src/check/check.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import type { Submission } from '../../../src/forms/submission.ts';
import { read } from '../../../src/read/read.ts';
import { explainInWords } from '../../../src/write/data/explain.ts';
import { shippedScheme } from '../../evaluate/schemes.ts';
import { type Row, SCHEME, submission } from '../../evaluate/submission.ts';
import { WORDS } from '../../wording/shipped.ts';

const PLAIN = '達成・未達成';
const LINE = '期待値直線（最終目標のみの計画）';
const SHARE = '最終目標比・経過年数（n÷N）';

const towns: Submission[] = [];

beforeAll(async () => {
  const file = 'input/kirinosawa-r7.xlsx';
  const { value } = await read(new Uint8Array(readFileSync(file)), file);
  const town = value && check(value).value;
  if (town !== undefined) towns.push(town);
});

/** The whole answer on one indicator and year of the town. */
function answer(indicator: string, year: string, scheme = PLAIN): string {
  const [town] = towns;
  if (town === undefined) throw new Error('The town cannot be read.');
  const evaluation = evaluate(town, shippedScheme(scheme));
  return explainInWords(evaluation, { indicator, year }, WORDS).value ?? '';
}

/** The lines on the judgement of one indicator and year. */
function judging(indicator: string, year: string, scheme: string): readonly string[] {
  return judgingOf(answer(indicator, year, scheme));
}

function judgingOf(value: string): readonly string[] {
  const [, part = ''] = value.split('\n2 判定');
  return (
    part
      .split('\n\n')[0]
      ?.split('\n')
      .slice(1)
      .map((line) => line.trim()) ?? []
  );
}

describe('the target of a year', () => {
  it.each<[string, string, string, string, readonly string[]]>([
    [
      'its own',
      'G1-1',
      'R7',
      PLAIN,
      ['この年度の目標値「1,240」と比べます。', '実績値 1,236 ＜ 目標値 1,240'],
    ],
    [
      'a later one, until its year',
      'K1-1-1',
      'R5',
      PLAIN,
      [
        'この年度の目標値が書かれていないため、次に目標値のあるR7の目標値と比べます。',
        '実績値 18 ＜ R7の目標値 30',
      ],
    ],
    [
      'on the line to it',
      'K1-1-1',
      'R5',
      LINE,
      [
        '0からR7の目標値30へ5年で進む直線の、3年目の値18と比べます。',
        '実績値 18 ≧ R7の目標値へ向かう直線上の値 18',
      ],
    ],
    [
      'a share of it',
      'K1-1-1',
      'R4',
      SHARE,
      [
        'R7の目標値30の5分の2（5年のうち2年目）に当たる12と比べます。',
        '実績値 11 ＜ R7の目標値の5分の2 12',
      ],
    ],
    [
      'a stage',
      'K1-1-3',
      'R7',
      PLAIN,
      [
        'この年度の目標値「公開」と比べます。',
        '実績値 公開 ≧ 目標値 公開（実績の段階が目標の段階以上のとき達成）',
      ],
    ],
    [
      'a range',
      'K1-2-2',
      'R7',
      PLAIN,
      ['この年度の目標値「80-90」と比べます。', '80 ≦ 実績値 83.0 ≦ 90'],
    ],
    [
      'the baseline in words',
      'G2-2',
      'R7',
      PLAIN,
      [
        '「基準値より3割減」は、基準値の46から計算した値（46×0.7＝32.2）と比べます。',
        '実績値 35 ＞ 目標値 32.2',
      ],
    ],
    [
      'another figure',
      'K2-1-2',
      'R7',
      PLAIN,
      ['「全国平均以上」は、全国平均の96.4と比べます。', '実績値 97.3 ≧ 目標値 96.4'],
    ],
    [
      'the year before',
      'K2-2-1',
      'R7',
      PLAIN,
      ['「前年度以上」は、前年度の7と比べます。', '実績値 9 ≧ 目標値 7'],
    ],
    [
      'the year before, in a year that does not say so itself',
      'K2-2-1',
      'R5',
      PLAIN,
      [
        'この年度の目標値が書かれていないため、R7の目標値「前年度以上」をこの年度にも当てはめます。「前年度以上」は、前年度の4と比べます。',
        '実績値 6 ≧ R7の目標値 4',
      ],
    ],
    [
      'a stage of a later year, which no line leads to',
      'K1-1-3',
      'R5',
      LINE,
      [
        '次に目標値のあるR7の目標値と比べます。直線上の値は求めません：段階で表す指標で、数値がないため。',
        '実績値 作成中 ＜ R7の目標値 公開（実績の段階が目標の段階以上のとき到達）→ ◇ 途中',
      ],
    ],
    [
      'a range of a later year, which no line leads to',
      'K1-2-2',
      'R5',
      LINE,
      ['直線上の値は求めません：目標値が範囲で、1つの数値ではないため。', '実績値 79.5 ＜ 80'],
    ],
    [
      'a level below the baseline, which no line leads to',
      'KGI-1',
      'R5',
      LINE,
      [
        '直線上の値は求めません：目標値が基準値より後退した水準にあり',
        '実績値 6,002 ≧ R7の目標値 5,900',
      ],
    ],
    [
      'on the line, where a share would say nothing',
      'K1-1-2',
      'R4',
      SHARE,
      [
        '2年目の値75.7と比べます。経過した年数の割合に当たる値は求めません：累計でない指標では、この割合に意味がないため。',
        '実績値 74.5 ＜ R7の目標値へ向かう直線上の値 75.7',
      ],
    ],
    [
      'not asked for by a scheme that does not judge',
      'K1-1-2',
      'R5',
      '率のみ（対最終目標比）',
      ['この評価方式では、判定をしません。', ''],
    ],
    [
      'none, where the parts are judged',
      'K2-1-4',
      'R7',
      PLAIN,
      ['比べる目標値がありません。', '内訳の判定をまとめます。→ × 未達成'],
    ],
    [
      'none, where the indicator has come to its end',
      'K2-2-3',
      'R7',
      PLAIN,
      ['実績値に「事業終了」と書かれているため、目標値と比べません。→ 終 終了', ''],
    ],
  ])('is %s', (_, indicator, year, scheme, [why = '', comparison = '']) => {
    const [first = '', second = ''] = judging(indicator, year, scheme);
    expect(first).toContain(why);
    expect(second).toContain(comparison);
  });
});

/** Baseline, then H28, H29 and H30; H29 is asked for. */
const KINDS: readonly (readonly [string, Omit<Row, 'id'>, readonly string[]])[] = [
  [
    'to keep the baseline',
    { target: ['—', '維持', '維持', '維持'], actual: ['60', '61', '62', ''] },
    ['「維持」は、基準値の60と比べます。', '実績値 62 ≧ 目標値 60（実績値が目標値以上のとき達成）'],
  ],
  [
    'to keep a baseline that is not there',
    { target: ['—', '維持', '維持', '維持'], actual: ['—', '61', '62', ''] },
    [
      'この年度の目標値「維持」のもとになる数値がありません。',
      '実績値 62 と 目標値 なし（実績値が目標値以上のとき達成）→ － 判定不能　基準値がないため。',
    ],
  ],
  [
    'the last one stated, after its year',
    { target: ['—', '20', '', ''], actual: ['10', '18', '19', ''] },
    [
      'この年度の目標値が書かれていないため、最後に目標値のあるH28の目標値と比べます。',
      '実績値 19 ＜ H28の目標値 20',
    ],
  ],
  [
    'none at all',
    { target: ['—', '', '', ''], actual: ['10', '18', '19', ''] },
    ['比べる目標値がありません。', '→ － 判定不能　目標値が書かれていないため。'],
  ],
  [
    'the one of the revised plan',
    {
      target: ['—', '20', '30', '40'],
      originalTarget: ['—', '20', '35', '50'],
      actual: ['10', '18', '31', ''],
    },
    ['この年度の目標値（改定後）「30」と比べます。', '実績値 31 ≧ 目標値 30'],
  ],
  [
    'a bound that is passed',
    { target: ['—', '20超', '20超', '20超'], actual: ['10', '18', '20', ''] },
    [
      'この年度の目標値「20超」と比べます。',
      '実績値 20 ≦ 目標値 20（実績値が目標値を超えるとき達成）',
    ],
  ],
  [
    'one, with an actual of another year',
    { target: ['—', '20', '20', '20'], actual: ['10', '18 (H27)', '19 (H28)', ''] },
    [
      'この年度の目標値「20」と比べます。',
      '実績値 19 ＜ 目標値 20',
      '実績値はH28の値です。直線や期待値の計算には、その年度を使います。',
    ],
  ],
  [
    'one, with an actual that stands twice',
    { target: ['—', '20', '20', '20'], actual: ['10', '18 (H27)', '18 (H27)', ''] },
    [
      'この年度の目標値「20」と比べます。',
      '実績値 18 ＜ 目標値 20',
      '実績値はH27の値です。',
      '前の年度の列と同じ年度の値です。新しい測定としては数えません。',
    ],
  ],
];

describe('the target of a year, of a row of its own', () => {
  it.each(KINDS)('is %s', (_, row, expected) => {
    const timeline = { ...SCHEME.values, timeline: 'dataYear' } as const;
    const evaluation = evaluate(submission([row], 2017), { ...SCHEME, values: timeline });
    const { value = '' } = explainInWords(evaluation, { indicator: 'K1', year: 'H29' }, WORDS);
    const said = judgingOf(value);
    expect(said).toHaveLength(expected.length);
    expected.forEach((line, index) => expect(said[index]).toContain(line));
  });

  it('is reckoned with for the column, where the scheme says so', () => {
    const row = { target: ['—', '20', '20', '20'], actual: ['10', '18', '19 (H28)', ''] };
    const column = { ...SCHEME.values, timeline: 'column' } as const;
    const evaluation = evaluate(submission([row], 2017), { ...SCHEME, values: column });
    const { value } = explainInWords(evaluation, { indicator: 'K1', year: 'H29' }, WORDS);
    expect(value).toContain('  実績値はH28の値ですが、H29の値として計算します。\n');
  });
});

describe('what an indicator is', () => {
  it.each([
    ['of the plan as a whole', 'KGI-1', ['区分: KGI', '目標の向き: 維持　「KPI」シート G4']],
    ['of a goal', 'G1-1', ['区分: 数値目標', '単位: 人　「KPI」シート F8']],
    [
      'of stages, which have no other direction and no unit',
      'K1-1-3',
      ['区分: KPI', '段階（後のものほど良い）: 未着手 → 調査中 → 作成中 → 公開　「KPI」シート W14'],
    ],
    ['of parts', 'K2-1-5', ['内訳: K2-1-4とあわせて判定し、別に数えない　「KPI」シート Z35']],
  ])('%s', (_, indicator, lines) => {
    const [head = ''] = answer(indicator, 'R7').split('\n\n');
    for (const line of lines) expect(head).toContain(`\n  ${line}`);
    expect(head.includes('目標の向き')).toBe(indicator !== 'K1-1-3');
  });

  it('that is counted elsewhere, or not at all', () => {
    const values = { target: ['—', '20', '20'], actual: ['10', '18', ''] };
    const rows: readonly Row[] = [
      { ...values, id: 'K1' },
      { ...values, id: 'K2', reprintOf: 'K1' },
      { ...values, id: 'K3', sum: true },
    ];
    const evaluation = evaluate(submission(rows), SCHEME);
    const said = (indicator: string): string =>
      explainInWords(evaluation, { indicator }, WORDS).value ?? '';
    expect(said('K2')).toContain(
      '\n  再掲: 元の指標はK1。再掲の指標は、元の指標の箇所で一度だけ数えます。　「KPI」シート Q4\n',
    );
    expect(said('K3')).toContain('\n  計: 判定するが、集計では数えない\n');
    expect(said('K1')).not.toMatch(/再掲|計: /u);
  });
});

describe('ratings that were given by hand', () => {
  it('stand beside what is worked out, with those of the year before', () => {
    expect(answer('K1-2-1', 'R7')).toContain(
      '\n書かれた評価（計算には使わず、そのまま載せる）\n  担当課評価: B（前年度 B）　「KPI」シート X16\n  委員会評価: B（前年度 C）　「KPI」シート Y16\n',
    );
    expect(answer('K1-2-1', 'R6')).not.toContain('書かれた評価');
  });
});

describe('an indicator that has come to its end', () => {
  it('has no figures, and says so once', () => {
    expect(answer('K2-2-3', 'R7')).toMatch(/\n3 算定値\n {2}終了した指標のため、求めません。\n$/u);
  });
});
