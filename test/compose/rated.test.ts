import { describe, expect, it } from '@jest/globals';

import type { Rating } from '../../src/office/rating.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { shippedScheme, shippedSchemes } from '../evaluate/schemes.ts';
import { drawKpi, type Row } from './kpi.ts';
import { blocksOf, chartsOf, drawnPaper, JUDGING } from './papers.ts';
import { printBlock, printChart, printRow } from './printed.ts';

const LETTERS = shippedScheme('対目標比4段階（100・80・50）');
const RATED_SCHEMES = shippedSchemes().filter(({ rating }) => rating !== undefined);

/** 達成 in H28, B+ in H29, H30 still to come. */
const RISING: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' };

/** The rows of an indicator, from the second on without name and unit. */
function rows(row: Row, scheme: Scheme): readonly string[] {
  const [table] = blocksOf(drawnPaper(drawKpi(row), scheme), 'policy-1-1', 'table');
  return (table?.groups.flat() ?? []).slice(1).map(printRow);
}

/** What stands under the years of the chart. */
function feet(row: Row, scheme: Scheme): readonly string[] {
  const [chart = ''] = chartsOf(drawnPaper(drawKpi(row), scheme)).map(printChart);
  // Behind the indicator and the line above its chart.
  const years = chart.split('\n').slice(3);
  return years.map((line) => (line.split(' 目標 ')[0] ?? '').trim().split(' ')[1] ?? '');
}

/** What the card of an indicator says, where that is more than what stands under the year. */
function verdictOf(row: Row, scheme: Scheme): readonly unknown[] {
  return chartsOf(drawnPaper(drawKpi(row), scheme)).map((chart) =>
    chart.kind === 'indicator' ? chart.verdict : chart.kind,
  );
}

function withMissed(scheme: Scheme): Scheme {
  return { ...scheme, values: { ...scheme.values, missing: 'notAchieved' } };
}

function ratedBy(change: Partial<Rating>): Scheme {
  const { rating } = LETTERS;
  if (rating === undefined) throw new Error('The scheme does not rate.');
  return { ...LETTERS, rating: { ...rating, ...change } };
}

describe('under a scheme that rates', () => {
  it('the grade stands where ○ and × stand, and the rated figure in a row below', () => {
    expect(rows(RISING, LETTERS)).toEqual([
      '《行》(center)実績値｜基4｜A順調 5｜◎B+概ね順調 5｜〈未確定〉',
      '《行》(center)~対目標比~｜基｜100.0 ％｜◎83.3 ％｜',
    ]);
  });

  it('a figure that stands in says so, and nothing is said where none stands', () => {
    const own = ratedBy({ otherwise: 'progressRate' });
    // A target of 0 has no 対目標比. H30, behind the judged year, has an actual and no verdict yet.
    const none = { direction: '少ないほど良い', target: '— | 0 | 0 | 0', actual: '9 | 3 | 0 | 6' };
    expect(rows(none, own)[1]).toMatch(/66\.6 ％ \(進捗率\)｜◎100\.0 ％ \(進捗率\)｜$/u);
  });

  it('the figure is the one that was rated: turned round where less is better', () => {
    const row = {
      ...RISING,
      direction: '少ないほど良い',
      target: '— | 8 | 5 | 4',
      actual: '9 | 10 | 5 |',
    };
    expect(rows(row, LETTERS)[1]).toBe('《行》(center)~対目標比~｜基｜80.0 ％｜◎100.0 ％｜');
  });

  it('the figure is a dash where it is not defined', () => {
    const row = { target: '— | 5 | 3 | 6', actual: '4 | 5 | 2 |' };
    expect(rows(row, shippedScheme('進捗率3段階（達成・80）'))).toEqual([
      '《行》(center)実績値｜基4｜A順調 5｜◎－評価なし 2｜〈未確定〉',
      '《行》(center)~進捗率~｜基｜100.0 ％｜◎—｜',
    ]);
  });

  it('figures in the indicator’s unit stand straight below 実績値, without a unit and never bold', () => {
    // 期待値 4 + 3 × 1/3 = 5, 4 + 3 × 2/3 = 6; of what is per year the name has the unit.
    const scheme: Scheme = { ...LETTERS, amounts: ['paceNeeded', 'expectedValue'] };
    expect(rows(RISING, scheme)).toEqual([
      '《行》(center)実績値｜基4｜A順調 5｜◎B+概ね順調 5｜〈未確定〉',
      '《行》(center)~年当たりの必要量（件/年）~｜基｜1.0｜◎2.0｜',
      '《行》(center)~期待値~｜基｜5.0｜◎6.0｜',
      '《行》(center)~対目標比~｜基｜100.0 ％｜◎83.3 ％｜',
    ]);
    const [table] = blocksOf(drawnPaper(drawKpi(RISING), scheme), 'policy-1-1', 'table');
    const weights = table?.groups.flat().map((cells) => cells.at(-2)?.weight);
    expect(weights).toEqual(['plain', undefined, 'plain', 'plain', undefined]);
  });

  it('a figure in the indicator’s unit is a dash where there is none: of stages, of words, without a final target', () => {
    const scheme: Scheme = { ...JUDGING, amounts: ['remaining'] };
    const stages: Row = {
      target: '— | 着手 | 実施 | 実施',
      actual: '未着手 | 着手 | 実施 |',
      unit: '単位なし',
      stages: '未着手／着手／実施',
    };
    expect(rows(stages, scheme)[1]).toBe('《行》(center)~最終目標までの残り~｜基｜—｜◎—｜');
    const range: Row = { target: '— | 5 | 6 | 5～7', actual: '4 | 5 | 5 |' };
    expect(rows(range, scheme)[1]).toBe('《行》(center)~最終目標までの残り~｜基｜—｜◎—｜');
  });

  it.each([
    ['多いほど良い', '— | 5 | 6 | 8', '4 | 5 | 11 |', 'あと3', '3上回る'],
    ['少ないほど良い', '— | 9 | 8 | 4', '9 | 6 | 2 |', 'あと2', '2下回る'],
    ['少ないほど良い', '— | 9 | 8 | 5未満', '9 | 5 | 2 |', '目標と同じ', '3下回る'],
  ])(
    'what is left to the final target is said in words: %s',
    (direction, target, actual, ...said) => {
      const scheme: Scheme = { ...JUDGING, amounts: ['remaining'] };
      const [first, second] = said;
      expect(rows({ target, actual, direction }, scheme)[1]).toBe(
        `《行》(center)~最終目標までの残り~｜基｜〈${first}〉｜◎〈${second}〉｜`,
      );
    },
  );

  it('a rate that is rated and asked for besides stands once', () => {
    const scheme: Scheme = { ...LETTERS, rates: ['achievementRate', 'progressRate'] };
    expect(rows(RISING, scheme).map((row) => row.split('｜')[0])).toEqual([
      '《行》(center)実績値',
      '《行》(center)~対目標比~',
      '《行》(center)~進捗率~',
    ]);
  });

  it('the legend lists the grades from the best to the worst, then what is not rated', () => {
    const notes = blocksOf(drawnPaper(drawKpi(RISING), LETTERS), 'policy-1-1', 'paragraph');
    expect(notes.map(printBlock).at(-1)).toBe(
      '段落 note end A 順調　B+ 概ね順調　太枠は検証年度　グラフは白 基準値、濃色 検証年度、横線 目標',
    );
  });

  it('a long name of the figure gets a wider column', () => {
    const widths = ['対目標比', '期待値に対する進捗'].map((label) => {
      const paper = drawnPaper(drawKpi(RISING), ratedBy({ label }));
      return blocksOf(paper, 'policy-1-1', 'table').map((table) => table.widths);
    });
    expect(widths).toEqual([[['*', 46, 46]], [['*', 46, 84]]]);
  });

  it('a judgement that the office made itself is told with both grades', () => {
    const row: Row = { ...RISING, override: ['達成', '統計の改定による'] };
    const notes = blocksOf(drawnPaper(drawKpi(row), LETTERS), 'policy-1-1', 'paragraph');
    expect(notes.map(printBlock)[1]).toBe(
      '段落 note start ※「指標1」の平成29年度の判定は、計算では「未達成（概ね順調）」ですが、次の理由により「達成（概ね順調）」としています：統計の改定による。',
    );
  });
});

describe('under the years of a chart', () => {
  it('stands the grade, with its word where all words are short', () => {
    const grades = [
      { label: '良', mark: 'A', from: 100 },
      { label: '可', mark: 'B' },
    ];
    const short = ratedBy({ grades, unrated: { label: '－', mark: '／' }, withoutMetric: {} });
    expect(feet(RISING, short)).toEqual(['A良', 'B可', '未確定']);
  });

  it('stands the mark alone where a word is long', () => {
    expect(feet(RISING, LETTERS)).toEqual(['A', 'B+', '未確定']);
    // A card on the website stands far from the legend.
    expect(verdictOf(RISING, LETTERS)).toEqual(['B+概ね順調']);
    expect(verdictOf(RISING, JUDGING)).toEqual([undefined]);
    expect(verdictOf({ ...RISING, actual: '4 | 5 | — |' }, LETTERS)).toEqual([undefined]);
  });

  it('stands the judgement with its word in a scheme that does not rate, however long', () => {
    expect(feet({ target: '— | — | 6 | 7', actual: '4 | 5 | 5 |' }, JUDGING)).toEqual([
      '◇途中',
      '×未達成',
      '未確定',
    ]);
  });
});

describe('a value that is not there', () => {
  const row = { target: '— | 5 | 6 | 7', actual: '4 | — | |' };

  it('has no mark, as it is not judged', () => {
    expect(rows(row, JUDGING)).toEqual(['《行》(center)実績値｜基4｜—｜◎〈未入力〉｜〈未確定〉']);
    expect(feet(row, JUDGING)).toEqual(['欠測', '未入力', '未確定']);
  });

  it('has the mark of 未達成 in a scheme that counts it so, but not in years to come', () => {
    expect(rows(row, withMissed(JUDGING))).toEqual([
      '《行》(center)実績値｜基4｜×未達成 —｜◎×未達成 〈未入力〉｜〈未確定〉',
    ]);
    expect(feet(row, withMissed(JUDGING))).toEqual(['×欠測', '×未入力', '未確定']);
  });

  it('has the grade that the scheme gives without a figure', () => {
    const scheme = withMissed(ratedBy({ withoutMetric: { notAchieved: '遅れ' } }));
    expect(rows(row, scheme)[0]).toBe(
      '《行》(center)実績値｜基4｜C遅れ —｜◎C遅れ 〈未入力〉｜〈未確定〉',
    );
  });
});

describe.each(RATED_SCHEMES)('$name', (scheme) => {
  it('prints its own marks in tables and charts, and no ○ or ×', () => {
    const paper = drawnPaper(drawKpi(RISING), scheme);
    const grades = scheme.rating?.grades.map(({ mark }) => mark) ?? [];
    const [table] = blocksOf(paper, 'policy-1-1', 'table');
    const marks = (table?.groups.flat(2) ?? []).flatMap(({ content }) =>
      content.kind === 'figure' && content.figure.mark !== '' ? [content.figure.mark] : [],
    );
    expect(marks).toHaveLength(2);
    expect(marks.filter((mark) => !grades.includes(mark))).toEqual([]);
    expect(feet(RISING, scheme).slice(0, 2)).toEqual(marks);
    // A formula has a × of its own.
    const printed = JSON.stringify(paper.sheets.filter(({ id }) => id !== 'method'));
    expect(printed.replaceAll(' × ', '')).not.toMatch(/[○×]/u);
  });
});
