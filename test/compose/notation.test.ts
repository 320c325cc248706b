import { describe, expect, it } from '@jest/globals';

import { type Block, type FigureValue } from '../../src/forms/document.ts';
import type { Scheme } from '../../src/forms/scheme.ts';
import { drawKpi, type Row } from './kpi.ts';
import { blocksOf, drawnPaper, JUDGING, NOT_JUDGING } from './papers.ts';
import { printRow, printValue } from './printed.ts';

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
      mark: '○',
      markWord: '達成',
      number: '2,334',
      bound: '',
      note: '(H25)速報',
      word: false,
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
      ['4', '○達成 5', '×未達成 5', '○達成 8'],
    ]);
  });

  it('say 判定不能 where an actual has no target to be judged by', () => {
    const row = { target: '— | — | 6 | 7', actual: '4 | 5 | 6 |' };
    expect(figures(row)[1]).toEqual(['4', '－判定不能 5', '○達成 6', '〈未確定〉']);
  });

  it('are those of the scheme', () => {
    const words = {
      achieved: { label: 'A評価', mark: 'A' },
      notAchieved: { label: 'C評価', mark: 'C' },
      undecided: { label: '評価なし', mark: '/' },
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
      ['', '—', '—', '125.0 ％'],
      ['', '—', '—', '—'],
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
