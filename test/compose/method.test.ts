import { describe, expect, it } from '@jest/globals';

import type { Scheme } from '../../src/office/scheme.ts';
import { shippedScheme, shippedSchemes } from '../evaluate/schemes.ts';
import { drawKpi, type Row } from './kpi.ts';
import { blocksOf, drawnPaper, JUDGING } from './papers.ts';
import { printBlock, printInlines } from './printed.ts';

const LETTERS = shippedScheme('対目標比4段階（100・80・50）');
const PROGRESS = shippedScheme('進捗率3段階（達成・80）');

const RISING: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' };
const FALLING: Row = {
  target: '— | 8 | 5 | 4',
  actual: '9 | 10 | 4 |',
  direction: '少ないほど良い',
};
/** More is better, and the target is less than there was. */
const BEHIND: Row = { target: '— | 3 | 3 | 3', actual: '4 | 2 | 2 |' };
const UNKNOWN: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 未公表 |' };

/** All lines of the lists of 判定の方法. */
function lines(rows: readonly Row[], scheme: Scheme): readonly string[] {
  return blocksOf(drawnPaper(drawKpi(...rows), scheme), 'method', 'list').flatMap(({ items }) =>
    items.map(({ inlines }) => printInlines(inlines)),
  );
}

function headings(rows: readonly Row[], scheme: Scheme): readonly string[] {
  return blocksOf(drawnPaper(drawKpi(...rows), scheme), 'method', 'heading').map(({ inlines }) =>
    printInlines(inlines),
  );
}

function examples(rows: readonly Row[], scheme: Scheme): readonly string[] {
  return lines(rows, scheme).filter((line) => line.includes('→'));
}

describe.each(shippedSchemes())('判定の方法 under $name', (scheme) => {
  it('says the scheme in its own words, and whom it follows', () => {
    const printed = blocksOf(drawnPaper({}, scheme), 'method', 'paragraph').map(printBlock);
    expect(printed).toEqual([
      `段落 body start *${scheme.name}*　${scheme.description}`,
      `段落 note start 参考にした例　${scheme.source ?? ''}`,
    ]);
  });
});

/** How tables and charts are read; what a dark bar is only where there is one. */
function notation(judged: string): readonly string[] {
  return [
    '年度の列は計画の年度です。▲は負の数です。',
    `グラフの白い棒（白い丸）は基準値${judged}、横線は目標値です。グラフの下の波線は、縦軸の下の方を省いた印です。`,
    '「—」などの記号は、調査を行っていない、公表されていないなど、数値がないことを示します。原資料の記号のまま載せています。',
  ];
}

describe('figures in the indicator’s own unit', () => {
  it('are worked out once in 判定の方法, each from the first indicator that has it', () => {
    const scheme: Scheme = { ...JUDGING, amounts: ['remaining', 'expectedValue'] };
    const worked = lines([UNKNOWN, RISING], scheme).filter((line) => line.startsWith('計算の例'));
    expect(worked.slice(0, 2)).toEqual([
      '計算の例　「指標1」の平成29年度：期待値 = 基準値 + (最終目標値 − 基準値) × (年度 − 基準年度) ÷ (最終年度 − 基準年度) = 4 + (7 − 4) × (2017 − 2015) ÷ (2018 − 2015) = 6.0件',
      '計算の例　「指標2」の平成29年度：最終目標までの残り = 最終目標値 − 実績値 = 7 − 5 = 2件（あと2）',
    ]);
  });

  it('say what is left in the words of the table, where the arithmetic has a sign', () => {
    const scheme: Scheme = { ...JUDGING, amounts: ['remaining'] };
    const passed: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 10 |' };
    expect(lines([passed], scheme)).toContain(
      '計算の例　「指標1」の平成29年度：最終目標までの残り = 最終目標値 − 実績値 = 7 − 10 = ▲3件（3上回る）',
    );
  });

  it('stand behind the rates of the table, but for the one that is rated', () => {
    const scheme: Scheme = { ...LETTERS, rates: ['achievementRate', 'progressRate'] };
    const worked = lines([RISING], scheme).filter((line) => line.startsWith('計算の例'));
    expect(worked).toEqual([
      '計算の例　「指標1」の平成29年度：進捗率 = (実績値 − 基準値) ÷ (目標値 − 基準値) × 100 = (5 − 4) ÷ (6 − 4) × 100 = 50.0％',
      expect.stringMatching(/対目標比 = .*→ B\+/u),
    ]);
  });

  it('are explained where nothing is judged, too, and as what they are where less is better', () => {
    const scheme: Scheme = {
      ...shippedScheme('率のみ（対最終目標比）'),
      rates: ['finalAchievementRate'],
      amounts: ['targetGap'],
    };
    const said = lines([FALLING], scheme);
    expect(said.slice(0, -notation('').length)).toEqual([
      expect.stringContaining('小数第1位まで示します。'),
      '目標との差は、指標の単位の数値で、指標の値と同じ桁（計算で求めた目標との差は1桁下）まで示します（端数は四捨五入）。',
      '「少ないほど良い」指標の対最終目標比は、最終目標値÷実績値×100で求めます。',
      '計算の例　「指標1」の平成29年度：対最終目標比（少ないほど良い） = 最終目標値 ÷ 実績値 × 100 = 4 ÷ 4 × 100 = 100.0％',
      '計算の例　「指標1」の平成29年度：目標との差 = 実績値 − 目標値 = 4 − 5 = ▲1件',
    ]);
    expect(lines([RISING], scheme).join('')).not.toContain('少ないほど良い」指標の対最終');
  });

  it('are an estimate only where it is shown', () => {
    const scheme: Scheme = { ...JUDGING, forecast: { values: 2 } };
    const estimated = { ...scheme, amounts: ['forecast'] } as const;
    expect(lines([RISING], scheme).join('')).not.toContain('最小二乗法');
    expect(lines([RISING], estimated).join('')).toContain('最小二乗法');
  });
});

describe('the rules of a scheme', () => {
  const judging = [
    '検証年度はH29です。目標値と実績値の両方がある年度について、実績値を目標値と比べています。実績値がない年度と、比べる目標値がない年度は、判定しません。',
    '「多いほど良い」指標は実績値が目標値以上のとき、「少ないほど良い」指標は目標値以下のとき達成です。',
    '目標の向きは、計画で定めたとおりです。数値の動きから推測することはありません。',
    '集計の対象は、1指標です。達成の割合の分母は、達成・未達成の分かる指標の数です。判定できない指標は「判定不能」として、達成・未達成とは別に数えています。',
  ];

  it('stand there whole, where it sorts by 対目標比', () => {
    expect(lines([RISING], LETTERS)).toEqual([
      ...judging,
      '段階は対目標比で分け、A（順調）は100％以上かつ目標を達成、B+（概ね順調）は80％以上、B（やや遅れ）は50％以上、C（遅れ）はその他です。上から順に当てはめます。',
      '段階の境とは、端数処理をする前の値を比べます。',
      '対目標比を求められない指標は、目標を達成していれば「順調」とします。',
      '実績値がないなど、段階を付けられないときは－（評価なし）とします。',
      '率は、小数第2位以下を切り捨て、小数第1位まで示します。',
      '計算の例　「指標1」（多いほど良い）の平成29年度：対目標比 = 実績値 ÷ 目標値 × 100 = 5 ÷ 6 × 100 = 83.3％ → B+（概ね順調）',
      ...notation('、濃い棒（大きい丸）は検証年度の実績値'),
    ]);
  });

  it('stand there whole, where it sorts by what became better than the baseline', () => {
    expect(lines([RISING], shippedScheme('基準値比4段階（±10）'))).toEqual([
      ...judging,
      '段階は基準値からの改善率で分け、S（目標達成）は目標を達成、A（基準値を上回る）は10％超、B（基準値と同水準）は▲10％以上、C（基準値を下回る）はその他です。上から順に当てはめます。',
      '段階の境とは、端数処理をする前の値を比べます。',
      '実績値がないなど、段階を付けられないときは－（評価なし）とします。',
      '率は、小数第2位を四捨五入し、小数第1位まで示します。',
      '計算の例　「指標1」（多いほど良い）の平成29年度：基準値からの改善率 = 良くなった分（実績値と基準値の差）÷ 基準値 × 100 = 良くなった分（5と4の差）÷ 4 × 100 = 25.0％ → A（基準値を上回る）',
      ...notation('、濃い棒（大きい丸）は検証年度の実績値'),
    ]);
  });

  it('are none where nothing is judged: what is left is how values are written', () => {
    expect(lines([RISING], shippedScheme('判定なし'))).toEqual(notation(''));
  });
});

const said = (row: Row, about: string, scheme: Scheme = JUDGING): readonly string[] =>
  lines([row], scheme).flatMap((line) =>
    line.split(/(?<=。)/u).filter((sentence) => sentence.includes(about)),
  );

describe('what the tables hold that has to be explained', () => {
  const REVISED: Row = { ...RISING, originalTarget: '— | 5 | 5 | 5' };
  const WITHIN: Row = { ...RISING, target: '— | 3～5 | 3～5 | 3～5' };
  const CORRECTED: Row = { ...RISING, actual: '4 | 5 (訂正) | 5 |' };

  it('says which targets are judged, where there are two series', () => {
    expect(said(REVISED, '改定')).toEqual([
      '計画の途中で目標値を改定した指標は、改定後の目標値と比べています。',
      '「当初目標」は計画を改定する前の目標値、「目標値」は改定した後の目標値です。',
    ]);
    const values = { ...JUDGING.values, targetSeries: 'original' } as const;
    expect(said(REVISED, '改定した指標', { ...JUDGING, values })).toEqual([
      '計画の途中で目標値を改定した指標は、当初の目標値と比べています。',
    ]);
  });

  it('says how a range is judged', () => {
    expect(said(WITHIN, '「3～5」')).toHaveLength(2);
  });

  it('says what 訂正 means', () => {
    expect(said(CORRECTED, '「訂正」')).toEqual([
      '「訂正」などの付いた数値は、前に公表した数値を訂正したものです。',
    ]);
  });

  it('says nothing of what is not there, and of judging where nothing is judged', () => {
    expect(['改定', '範囲', '「訂正」'].flatMap((about) => said(RISING, about))).toEqual([]);
    expect(said(WITHIN, '「3～5」', { ...JUDGING, judges: false })).toHaveLength(1);
    expect(said(REVISED, '改定', { ...JUDGING, judges: false })).toHaveLength(1);
  });

  it('says that revised values are not judged, in a scheme that does not', () => {
    const values = { ...JUDGING.values, revised: 'undecided' } as const;
    expect(said(CORRECTED, '訂正された', { ...JUDGING, values })).toEqual([
      '訂正された値は、判定しません。',
    ]);
    expect(said(RISING, '訂正', { ...JUDGING, values })).toEqual([]);
  });
});

describe('the rules', () => {
  it('follow the scheme: what is missing may count as 未達成', () => {
    const scheme: Scheme = { ...JUDGING, values: { ...JUDGING.values, missing: 'notAchieved' } };
    expect(lines([RISING], scheme).join('')).toContain(
      '目標値があって実績値が欠測の年度は、未達成とします。比べる目標値がない年度は、判定しません。',
    );
  });

  it('speak of grades only when there are any', () => {
    expect(headings([RISING], JUDGING).join('')).not.toContain('評価の段階');
    expect(headings([RISING], LETTERS)).toContain(
      '評価の段階（達成・未達成の判定とは別に付けています）',
    );
  });

  it('do not speak of estimates, which the packet does not print', () => {
    const scheme: Scheme = { ...JUDGING, forecast: { values: 3 } };
    expect(lines([RISING], scheme).join('')).not.toContain('見込み');
  });
});

describe('the worked example', () => {
  it('is the first indicator that was compared, from the formula to the mark', () => {
    expect(examples([UNKNOWN, RISING, FALLING], JUDGING)).toEqual([
      '計算の例　「指標2」（多いほど良い）の平成29年度：目標との差 = 実績値 − 目標値 = 5 − 6 = ▲1件 → ×（未達成）',
    ]);
  });

  it('is of the rated figure, and one more of the formula that is turned round', () => {
    expect(examples([UNKNOWN, RISING, RISING, FALLING], LETTERS)).toEqual([
      '計算の例　「指標2」（多いほど良い）の平成29年度：対目標比 = 実績値 ÷ 目標値 × 100 = 5 ÷ 6 × 100 = 83.3％ → B+（概ね順調）',
      '計算の例　「指標4」（少ないほど良い）の平成29年度：対目標比（少ないほど良い） = 目標値 ÷ 実績値 × 100 = 5 ÷ 4 × 100 = 125.0％ → A（順調）',
    ]);
  });

  it('is none that the office judged itself', () => {
    const overridden: Row = { ...RISING, override: ['達成', '統計の改定による'] };
    expect(examples([overridden, FALLING], JUDGING).join('')).toContain('「指標2」');
  });

  it('is left out when no indicator has the figure', () => {
    expect(lines([UNKNOWN], LETTERS).join('')).not.toContain('計算の例');
  });
});

/** What is said of rates of progress below zero. */
function receding(rows: readonly Row[]): readonly string[] {
  return lines(rows, PROGRESS).filter((line) => line.includes('負の値（▲）になります。'));
}

describe('why some have no 進捗率', () => {
  const SAID = /目標値が基準値より後退した水準にある年度は、(.+?)を求めず、「—」と示します。/u;

  it('is told with the names of those it concerns', () => {
    const [line = ''] = lines([RISING, BEHIND], PROGRESS).filter((one) => SAID.test(one));
    expect(SAID.exec(line)?.[1]).toBe('進捗率');
    expect(line).toMatch(/当たるのは「指標2」です。$/u);
  });

  it('is told when it concerns none, and of a rate that is printed but not rated', () => {
    const scheme: Scheme = { ...JUDGING, rates: ['progressRate'] };
    const [line = ''] = lines([RISING], scheme).filter((one) => SAID.test(one));
    expect(line).toMatch(/ためです。$/u);
  });

  it('is not told where no such rate is printed', () => {
    expect(lines([RISING, BEHIND], LETTERS).filter((one) => SAID.test(one))).toEqual([]);
    expect(lines([RISING, BEHIND], JUDGING).filter((one) => SAID.test(one))).toEqual([]);
  });

  it('is told with the lowest rate where an actual is worse than the baseline', () => {
    const receded: Row = { target: '— | 5 | 6 | 7', actual: '4 | 2 | 3 |' };
    // (2 − 4) ÷ (5 − 4) in H28, (3 − 4) ÷ (6 − 4) in H29
    expect(receding([RISING, receded])).toEqual([
      expect.stringMatching(/最も低いのは、「指標2」の平成28年度の▲200(?:\.0)?％）。$/u),
    ]);
    expect(receding([RISING])).toEqual([]);
  });

  it('is replaced there by why none is printed, if it would mislead', () => {
    const why = /^「指標2」は、目標値が基準値より後退した.*この資料では示さず、/u;
    const reasons = [LETTERS, JUDGING].map((scheme) =>
      lines([RISING, BEHIND], scheme).filter((one) => why.test(one)),
    );
    expect(reasons.map(({ length }) => length)).toEqual([1, 1]);
    expect(lines([RISING], JUDGING).join('')).not.toContain('後退');
    expect(lines([RISING, BEHIND], PROGRESS).join('')).not.toContain('この資料では示さず');
  });
});

describe('years without a target of their own', () => {
  const row: Row = { target: '— | | | 8', actual: '4 | 5 | 7 |' };

  it('have a rule, and an example of the plan', () => {
    const printed = lines([row], JUDGING);
    expect(printed).toContain(
      '目標値が書かれていない年度は、次に目標値のある年度の目標値と比べます。その目標値の年度より前に、まだ達していない指標は「途中」とし、未達成とはしません。最後に目標値のある年度より後の年度は、その目標値と比べます。',
    );
    expect(printed).toContain(
      '例　「指標1」の平成29年度：この年度の目標値が書かれていないため、次に目標値のある平成30年度の目標値と比べます。7 ＜ 8 → ◇（途中）',
    );
  });

  it('have one example of each way that found a target', () => {
    const scheme = { ...JUDGING, targets: { withoutOwn: ['line', 'final'] as const } };
    const behind: Row = { target: '— | | | 3', actual: '4 | 5 | 2 |' };
    const printed = lines([row, row, behind], scheme).filter((line) => line.startsWith('例　'));
    expect(printed.map((line) => line.slice(0, 15))).toEqual([
      '例　「指標1」の平成29年度：',
      '例　「指標3」の平成29年度：',
    ]);
  });

  it('are not spoken of where there are none', () => {
    expect(lines([RISING], JUDGING).join('')).not.toContain('目標値が書かれていない');
  });
});

const sentencesOf = (rows: readonly Row[]): readonly string[] =>
  lines(rows, JUDGING).flatMap((line) => line.split(/(?<=。)/u));

describe('a clause stands only where the plan has what it speaks of', () => {
  const DECREASE = { direction: '少ないほど良い' };
  it.each<[string, Row, readonly string[]]>([
    [
      'of another year',
      { ...RISING, actual: '4 | 5 | 5 (H28) |' },
      [
        '列の年度と違う年度の値は、その列の年度の値として判定します。',
        '数値のあとの( )は、その数値の年度です。',
      ],
    ],
    [
      'to be confirmed',
      { ...RISING, actual: '4 | 5 | 5 (速報) |' },
      [
        '概算値・速報値は、確定した値と同じように判定します。',
        '数値のあとの( )は、但し書きです。',
        '「概算」「速報」などの付いた数値は、確定前の数値です。',
      ],
    ],
    [
      'with a remark',
      { ...RISING, actual: '4 | 5 | 5 (うち女性2) |' },
      ['数値のあとの( )は、但し書きです。'],
    ],
    [
      'with a bound',
      { ...RISING, target: '— | 5 | 6以上 | 7以上' },
      [
        '目標値に「以上」「以下」「超」「未満」が付いているときは、そのとおりに判定します。',
        '「以上」「以下」「超」「未満」は目標の範囲を示します。',
      ],
    ],
    [
      'with a strict bound',
      { ...RISING, target: '— | 5 | 6超 | 7超' },
      [
        '目標値の「超」「未満」は、目標値と同じ値を含みません。',
        '目標値に「以上」「以下」「超」「未満」が付いているときは、そのとおりに判定します。',
        '「以上」「以下」「超」「未満」は目標の範囲を示します。',
      ],
    ],
    [
      'to be kept',
      { ...RISING, direction: '維持' },
      ['「維持」の指標は、目標値を下回らないとき達成です。', '「維持」の目標は破線です。'],
    ],
    [
      'not to be passed',
      { ...RISING, direction: '維持（以下）' },
      [
        '「維持（以下）」の指標は、目標値を上回らないとき達成です。',
        '「少ないほど良い」指標の対目標比は、目標値÷実績値×100で求めます。',
      ],
    ],
    [
      'in words',
      { target: '— | | | 基準値より1割減', actual: '4 | 5 | 3 |', ...DECREASE },
      [
        '「基準値より1割減」のような目標は、基準値から求めた数値と比べ、その数値を( )内に示します。',
      ],
    ],
    [
      'in words of every year',
      { target: '— | | | 前年度以下', actual: '4 | 5 | 3 |', ...DECREASE },
      [
        '「前年度以下」のような目標は、前年の実績値から求めた数値と比べ、その数値を( )内に示します。',
        'あとの年度にだけ書かれた「前年度以下」は、それより前の年度にも、その年度の数値で当てはめます。',
      ],
    ],
    [
      'of a target that is not to be passed',
      { ...RISING, target: '— | 4以下 | 3以下 | 3以下' },
      ['横線に沿った細かい斜線は、その側が目標に届いていないことを示します。'],
    ],
    ['of a range', { ...RISING, target: '— | 3～5 | 3～5 | 3～5' }, ['範囲の目標は帯です。']],
    ['summed up', { ...RISING, sum: true }, ['「計・数えない」の指標は、数えません。']],
  ])('%s', (_, row, clauses) => {
    const other: Row = { ...RISING, name: '別の指標' };
    const printed = sentencesOf([row, other]);
    for (const clause of clauses) expect(printed).toContain(clause);
    const without = sentencesOf([other]);
    for (const clause of clauses) expect(without).not.toContain(clause);
  });

  it('of parts', () => {
    const whole: Row = { ...RISING, target: '— | — | — | —' };
    const part: Row = { ...RISING, partOf: 'K1-1-1' };
    expect(lines([whole, part], JUDGING).join('')).toContain(
      '内訳とあわせて判定する指標は、内訳のすべてが達成のとき達成とします。',
    );
    expect(lines([whole, part], JUDGING).join('')).toContain('1指標です。内訳は、別に数えません。');
    expect(lines([RISING], JUDGING).join('')).not.toContain('内訳');
  });

  it('of the years that are reckoned with, where the scheme goes by years', () => {
    const row: Row = { ...RISING, actual: '4 | 5 | 5 (H28) |' };
    const rule = '期待値など、経過した年数を使う計算では、その数値の年度を使います。';
    const expected = shippedScheme('期待値5段階（直線・±30）');
    expect(lines([row], expected).join('')).toContain(rule);
    expect(lines([RISING], expected).join('')).not.toContain(rule);
    expect(lines([row], JUDGING).join('')).not.toContain(rule);
  });
});

describe('the words of the scheme', () => {
  it('stand in every sentence on judging', () => {
    const scheme = shippedScheme('期待値直線（最終目標のみの計画）');
    const stages = '未着手／着手／完了';
    const staged: Row = { target: '— | | | 完了', actual: '未着手 | 着手 | 着手 |', stages };
    const printed = lines([RISING, staged, { ...RISING, direction: '維持' }], scheme).join('');
    expect(printed).toContain(
      '目標値以下のとき到達です。「維持」の指標は、目標値を下回らないとき到達です。',
    );
    expect(printed).toContain('目標の段階以上のとき到達とし');
    expect(printed).toContain('「途中」とし、未到達とはしません。');
    expect(printed).toContain('到達の割合の分母は');
    expect(printed).not.toContain('達成です');
  });
});

describe('how policies are rated', () => {
  const scheme = shippedScheme('施策評価A～E（対目標比の点の平均）');

  it('is worked out on the first that rests on several indicators', () => {
    // 対目標比 5 ÷ 6 = 83％, 5 ÷ 4 = 125％
    expect(examples([RISING, FALLING], scheme)[0]).toMatch(
      /^例　基本目標1施策1「.+」：（3 ＋ 4）÷ 2 ＝ 3\.5点 → A（順調）$/u,
    );
    expect(lines([RISING, FALLING], scheme).join('')).toContain(
      '基本目標の評価も、それぞれの指標から同じように付けます。',
    );
    expect(examples([RISING], scheme).join('')).not.toContain('施策1「');
  });

  it('says what follows where neither rate can be had', () => {
    expect(lines([RISING], scheme).join('')).toContain(
      '対目標比も進捗率も求められない指標は、目標を達成していれば「目標並み以上」とします。',
    );
  });
});

describe('the worked example of a scheme that rates', () => {
  const LESS: Row = {
    target: '— | 5 | 5未満 | 5未満',
    actual: '9 | 8 | 5 |',
    direction: '少ないほど良い',
  };

  it('is one that shows where the grade comes from', () => {
    // 5 of 「5未満」 is 100％ and missed.
    expect(examples([LESS, FALLING], LETTERS)).toEqual([
      expect.stringContaining(
        '「指標2」（少ないほど良い）の平成29年度：対目標比（少ないほど良い） = 目標値 ÷ 実績値 × 100 = 5 ÷ 4 × 100 = 125.0％ → A（順調）',
      ),
    ]);
    expect(examples([LESS], LETTERS)).toHaveLength(1);
  });

  it('is one that the figure decided, not 目標達成 alone', () => {
    const met: Row = { target: '— | 3 | 3 | 3', actual: '4 | 3 | 3 |' };
    expect(examples([met, RISING], shippedScheme('基準値比4段階（±10）'))).toEqual([
      expect.stringMatching(/「指標2」.*= 25\.0％ → A（基準値を上回る）$/u),
    ]);
  });

  it('is the movement, where that gave the grade', () => {
    expect(examples([RISING], shippedScheme('動向4段階（達成・改善・横ばい・悪化）'))).toEqual([
      '計算の例　「指標1」（多いほど良い）の平成29年度：動向: 基準値の4 → 5 → 良くなった → B（改善）',
    ]);
  });
});
