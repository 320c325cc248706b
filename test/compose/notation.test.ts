import { describe, expect, it } from '@jest/globals';

import { type Block, type FigureValue } from '../../src/forms/document.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { drawKpi, type Row } from './kpi.ts';
import { blocksOf, chartsOf, drawnPaper, JUDGING, NOT_JUDGING, rowsOf } from './papers.ts';
import { printInlines, printRow, printValue } from './printed.ts';

/** The figures of the table's rows, without heads, names and units. */
function figures(row: Row, scheme: Scheme = JUDGING): readonly (readonly string[])[] {
  return values(row, scheme).map((cells) => cells.map(printValue));
}

function values(row: Row, scheme: Scheme = JUDGING): readonly (readonly FigureValue[])[] {
  const [table] = tables([row], scheme);
  return (table?.groups.flat() ?? []).map((cells) =>
    cells.flatMap(({ content }) => (content.kind === 'figure' ? [content.figure] : [])),
  );
}

function tables(
  rows: readonly Row[],
  scheme: Scheme = JUDGING,
): readonly Extract<Block, { kind: 'table' }>[] {
  return blocksOf(drawnPaper(drawKpi(...rows), scheme), 'policy-1-1', 'table');
}

describe('what a cell says is printed beside its digits', () => {
  it.each([
    ['a number, grouped', '2354', '2,354'],
    ['a number as it is shown', '60.0', '60.0'],
    ['a negative number', '▲1,394', '▲1,394'],
    ['zero', '0', '0'],
    ['full-width digits', '２，３５４', '2,354'],
    ['the year it is of, smaller', '2,334 (H25)', '2,334 (H25)'],
    ['a provisional value', '6,766 (概算)', '6,766 概算'],
    ['a provisional value of another year', '6,766 (H26) (速報値)', '6,766 (H26)速報'],
    ['about', '約30', '約30'],
    ['a revised value', '2,334 (訂正)', '2,334 訂正'],
    ['a revised value of another year', '2,334r (H25)', '2,334 (H25)訂正'],
  ])('%s', (_, written, printed) => {
    const [, actual] = figures({ target: '— | 1 | 1 | 1', actual: `${written} | 1 | 1 |` });
    expect(actual?.[0]).toBe(printed);
  });

  it.each([
    ['7,000以上', '7,000 以上'],
    ['80以下', '80 以下'],
    ['93超', '93 超'],
    ['5未満', '5 未満'],
    ['30程度', '30 程度'],
    ['維持', '〈維持〉'],
    ['93以上97以下', '93～97'],
    ['1160～1300', '1,160～1,300'],
    ['5以上10未満', '5～10 未満'],
    ['93超97未満', '93超～97 未満'],
    ['93超97以下', '93超～97'],
    ['▲5～5.0', '▲5～5.0'],
    ['±0.5以内', '±0.5 以内'],
    ['▲5超5以下', '▲5超～5'],
    ['±0.5未満', '±0.5 未満'],
    ['93～97 (H27)', '93～97 (H27)'],
  ])('a target of %s', (written, printed) => {
    const row = { target: `— | ${written} | 1 | 1`, actual: '1 | 1 | 1 |' };
    expect(figures(row)[0]?.[1]).toBe(printed);
  });

  it('in parts, so that the digits can stand in line', () => {
    const [, actual] = values({
      target: '— | 1 | 1 | 1',
      actual: '4 | 2,334 (H25) (速報値) | 5 |',
    });
    expect(actual?.[1]).toEqual({
      provenance: { about: 'K1-1-1', year: 'H28', places: [{ sheet: 'KPI', cell: 'J3' }] },
      mark: '○',
      markWord: '達成',
      number: { kind: 'digits', before: '', sign: '', whole: '2,334', fraction: '', after: '' },
      bound: '',
      note: '(H25)速報',
    });
  });

  it('also where only the column of provisional years says so', () => {
    const row = { target: '— | 1 | 1 | 1', actual: '4 | 5 | 6 |', provisional: 'H29' };
    expect(figures(row)[1]?.[2]).toMatch(/^○達成 6 \S+$/u);
  });
});

describe('a value that is not there', () => {
  it('is printed with its sign as written, and judged nowhere', () => {
    const row = { target: '— | 1 | 1 | 1', actual: '— | … | － |' };
    expect(figures(row)[1]).toEqual(['—', '…', '－', '〈未確定〉']);
  });

  it('is set small where it is a word', () => {
    const row = { target: '— | 1 | 1 | 1', actual: '4 | 調査なし | 未公表 |' };
    expect(figures(row)[1]).toEqual(['4', '〈調査なし〉', '〈未公表〉', '〈未確定〉']);
  });

  it('is 未入力 up to 対象年度 and 未確定 after it', () => {
    const row = { target: '— | 1 | 1 | 1', actual: '4 | 5 |  |' };
    expect(figures(row)[1]).toEqual(['4', '○達成 5', '〈未入力〉', '〈未確定〉']);
  });

  it('leaves the cell blank where it is a target after 対象年度', () => {
    const row = { target: '— | 1 | 1 |', actual: '4 | 5 | 5 |' };
    expect(figures(row)[0]).toEqual(['—', '1', '1', '〈〉']);
  });
});

describe('marks', () => {
  it('stand at actuals that were judged, with the word for those who hear them', () => {
    const row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 | 8' };
    expect(figures(row)).toEqual([
      ['—', '5', '6', '7'],
      ['4', '○達成 5', '×未達成 5', '8'],
    ]);
  });

  it('say 判定不能 where an actual has no target to be judged by', () => {
    const row = { target: '— | — | — | —', actual: '4 | 5 | 6 |' };
    expect(figures(row)[1]).toEqual(['4', '－判定不能 5', '－判定不能 6', '〈未確定〉']);
  });

  it('say 途中 where the target is of a later year and not met yet', () => {
    const row = { target: '— | | | 7', actual: '4 | 5 | 7 |' };
    expect(figures(row)).toEqual([
      ['—', '〈〉', '〈〉', '7'],
      ['4', '◇途中 5', '○達成 7', '〈未確定〉'],
    ]);
  });

  it('are those of the scheme', () => {
    const words = {
      achieved: { label: 'A評価', mark: 'A' },
      notAchieved: { label: 'C評価', mark: 'C' },
      underway: { label: '途中', mark: '>' },
      undecided: { label: '評価なし', mark: '/' },
      ended: { label: '終了', mark: '終' },
    };
    const row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' };
    expect(figures(row, { ...JUDGING, words })[1]).toEqual([
      '4',
      'AA評価 5',
      'CC評価 5',
      '〈未確定〉',
    ]);
  });

  it('are left out when the scheme judges nothing', () => {
    const row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' };
    expect(figures(row, NOT_JUDGING)[1]).toEqual(['4', '5', '5', '〈未確定〉']);
  });
});

describe('判定の上書き of an indicator that is printed again', () => {
  it('is printed on both rows, with its reason under each table', () => {
    const own = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' };
    const rows: readonly Row[] = [
      { ...own, name: '創業件数', override: ['達成', '確定値による'] },
      { ...own, name: '創業の数', reprintOf: 'K1-1-1' },
    ];
    const paper = drawnPaper(drawKpi(...rows));
    const [table] = tables(rows);
    const judged = (table?.groups ?? []).map((group) => printRow(group.at(-1) ?? []));
    expect(judged.map((row) => row.split('｜')[3])).toEqual(['◎○達成 5', '◎○達成 5']);
    const notes = blocksOf(paper, 'policy-1-1', 'paragraph').map(({ inlines }) =>
      printInlines(inlines),
    );
    expect(notes.filter((note) => note.includes('確定値による'))).toEqual([
      '※「創業件数」の平成29年度の判定は、計算では「未達成」ですが、次の理由により「達成」としています：確定値による。',
      '※「創業の数」の平成29年度の判定は、計算では「未達成」ですが、次の理由により「達成」としています：確定値による。',
    ]);
  });
});

describe('targets before a revision of the plan', () => {
  const REVISED: Row = {
    originalTarget: '— | 5 | 6 |',
    target: '— | 5 | 8 | 9',
    actual: '4 | 5 | 7 |',
  };
  const BY_ORIGINAL: Scheme = {
    ...JUDGING,
    values: { ...JUDGING.values, targetSeries: 'original' },
  };

  it('stand in a row of their own above the others, blank where there were none', () => {
    expect(figures(REVISED)).toEqual([
      ['—', '5', '6', ''],
      ['—', '5', '8', '9'],
      ['4', '○達成 5', '×未達成 7', '〈未確定〉'],
    ]);
  });

  it('are called 当初目標, and no target is bold', () => {
    const [table] = tables([REVISED]);
    const rows = table?.groups.flat() ?? [];
    const labels = rows.map((cells) =>
      cells.flatMap(({ header, rowSpan, weight, content }) =>
        header && rowSpan === 1 && content.kind === 'text'
          ? [`${printInlines(content.inlines)} ${weight ?? 'bold'}`]
          : [],
      ),
    );
    expect(labels.flat()).toEqual(['~当初目標~ plain', '目標値 plain', '実績値 bold']);
  });

  it('are what is judged in a scheme that says so; the row of 目標値 stays', () => {
    expect(figures(REVISED, BY_ORIGINAL)).toEqual([
      ['—', '5', '6', ''],
      ['—', '5', '8', '9'],
      ['4', '○達成 5', '○達成 7', '〈未確定〉'],
    ]);
  });

  it('stand in KPI一覧表 too', () => {
    const printed = rowsOf(drawnPaper(drawKpi(REVISED)), 'indicator-list');
    expect(printed.filter((row) => row.includes('当初目標'))).toHaveLength(1);
  });

  it('draw no line of their own: the chart shows the targets that are judged', () => {
    const lastAims = [JUDGING, BY_ORIGINAL].map((scheme) =>
      chartsOf(drawnPaper(drawKpi(REVISED), scheme)).flatMap((chart) =>
        chart.kind === 'indicator'
          ? chart.points.slice(1).map(({ target }) => target.kind === 'value' && target.number)
          : [],
      ),
    );
    expect(lastAims).toEqual([
      [5, 8, 9],
      [5, 6, false],
    ]);
  });

  it('leave all other indicators with two rows', () => {
    expect(figures({ target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' })).toHaveLength(2);
  });
});

function captionOf(target: string): readonly string[] {
  const paper = drawnPaper(drawKpi({ target, actual: '4 | 5 | 6 |' }));
  return blocksOf(paper, 'policy-1-1', 'charts')
    .flatMap((block) => block.figures)
    .map(({ caption }) => caption);
}

describe('the chart of an indicator whose target is a range', () => {
  it('has a band for it, and says it in its caption, too', () => {
    const [chart] = chartsOf(
      drawnPaper(drawKpi({ target: '— | 3～5 | 3～5 | 3～5', actual: '4 | 5 | 6 |' })),
    );
    const targets = chart?.kind === 'indicator' ? chart.points.map(({ target }) => target) : [];
    const band = {
      kind: 'range',
      lower: 3,
      upper: 5,
      lowerText: '3',
      upperText: '5',
      text: '3～5',
    };
    expect(targets).toEqual([{ kind: 'none' }, band, band, band]);
    expect(captionOf('— | 3～5 | 3～5 | 3～5')).toEqual(['指標1（件）　目標 3～5']);
  });

  it('says the judged year’s where they differ, and nothing where that is a number', () => {
    expect(captionOf('— | 3～5 | 4～6 | 5～7')).toEqual(['指標1（件）　H29目標 4～6']);
    expect(captionOf('— | 3～5 | 5 | 5～7')).toEqual(['指標1（件）']);
    expect(captionOf('— | 3 | 4 | 5')).toEqual(['指標1（件）']);
  });

  it('is spoken of with its range', () => {
    const paper = drawnPaper(drawKpi({ target: '— | 3～5 | 3～5 | 3～5', actual: '4 | 5 | 6 |' }));
    const [figure] = blocksOf(paper, 'policy-1-1', 'charts').flatMap((block) => block.figures);
    expect(figure?.alternative).toContain('平成29年度は6、目標3～5、未達成。');
  });
});

describe('rates', () => {
  const RATES: Scheme = { ...JUDGING, rates: ['achievementRate', 'progressRate'] };

  it('stand in rows of their own when the scheme asks for them', () => {
    const [table] = tables([{ target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' }], RATES);
    expect(table?.groups.flat().map(printRow)).toEqual([
      '《行》↓4*指標1*｜↓4(center)件｜《行》(center)目標値｜基—｜5｜◎6｜7',
      '《行》(center)実績値｜基4｜○達成 5｜◎×未達成 5｜〈未確定〉',
      '《行》(center)~対目標比~｜基｜100.0 ％｜◎83.3 ％｜',
      '《行》(center)~進捗率~｜基｜100.0 ％｜◎50.0 ％｜',
    ]);
  });

  it('are grouped and negative like every other number', () => {
    const row = { target: '— | 5 | 101 | 102', actual: '100 | 1,150 | 90 |' };
    expect(figures(row, RATES).slice(2)).toEqual([
      ['', '23,000.0 ％', '89.1 ％', ''],
      ['', '—', '▲1,000.0 ％', ''],
    ]);
  });

  it('are a dash where they are not defined: no target, a value missing, no way to go', () => {
    const row = { target: '— | — | 0 | 4', actual: '4 | 5 | — | 5' };
    expect(figures(row, RATES).slice(2)).toEqual([
      ['', '—', '—', ''],
      ['', '—', '—', ''],
    ]);
  });

  it('are rounded as the scheme says', () => {
    const rounded: Scheme = { ...RATES, rounding: { method: 'truncate', decimals: 0 } };
    const row = { target: '— | 6 | 6 | 7', actual: '4 | 5 | 6 |' };
    expect(figures(row, rounded)[2]).toEqual(['', '83 ％', '100 ％', '']);
  });
});

describe('the table of a policy', () => {
  const TWO = [
    { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' },
    { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |', reprintOf: 'K1-1-1' },
  ];

  it('says what each column is, and tints the judged year and the baseline', () => {
    const [table] = tables(TWO);
    expect(table?.head.map(printRow)).toEqual([
      '《列》KPI｜《列》単位｜《列》区分｜《列》基H27⏎~基準値~｜《列》H28｜《列》◎H29⏎~検証年度~｜《列》H30⏎~最終年度~',
    ]);
  });

  it('does not speak of 検証年度 when nothing is judged', () => {
    const [table] = tables(TWO, NOT_JUDGING);
    expect(table?.head.map(printRow).join('')).not.toContain('検証年度');
  });

  it('keeps an indicator’s rows together, name and unit once for both', () => {
    const [table] = tables(TWO);
    expect(table?.groups.map((group) => group.map((row) => row.length))).toEqual([
      [7, 5],
      [7, 5],
    ]);
  });

  it('says which indicators are printed again', () => {
    const [table] = tables(TWO);
    const names = table?.groups.map(([row = []]) => printRow(row).split('｜')[0]);
    expect(names).toEqual(['《行》↓2*指標1*', '《行》↓2*指標2*~（再掲）~']);
  });
});

describe('a value of a year behind 対象年度', () => {
  const row: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 6 | 9' };

  it('is printed without a verdict and without a rate', () => {
    const rated: Scheme = { ...JUDGING, rates: ['achievementRate'] };
    const [, actual, rate] = figures(row, rated);
    expect(actual).toEqual(['4', '○達成 5', '○達成 6', '9']);
    expect(rate?.at(-1)).toBe('');
    expect(rate?.at(-2)).toContain('100.0');
  });

  it('has no verdict under its bar either', () => {
    const [chart] = chartsOf(drawnPaper(drawKpi(row)));
    const points = chart?.kind === 'indicator' ? chart.points : [];
    expect(points.map(({ status }) => status)).toEqual(['基準値', '○達成', '○達成', '']);
  });
});
