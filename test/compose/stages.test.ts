/** Indicators that are no numbers: stages, in the order that the row states. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Assessment } from '../../src/forms/evaluation.ts';
import { isDisordered, readStage, stagesOf } from '../../src/japanese/stages.ts';
import { explainInWords } from '../../src/write/data/explain.ts';
import { drawn } from '../check/drawn.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { WORDS } from '../wording/shipped.ts';
import { openData, rowsOf as dataRows } from '../write/data/opened.ts';
import { drawKpi, type Row } from './kpi.ts';
import { chartsOf, drawnPaper, JUDGING, rowsOf, submitted } from './papers.ts';
import { printPaper } from './printed.ts';

const PLAN: Row = {
  name: '都市計画の見直し',
  unit: '',
  direction: '',
  stages: '未実施／検討／策定済',
  target: '— | 未実施 | 検討 | 策定済',
  actual: '未実施 | 未実施 | 検討 | ',
};

function assess(row: Partial<Row>, scheme = JUDGING): Assessment {
  const [assessment] = evaluate(submitted(drawKpi({ ...PLAN, ...row })), scheme).assessments;
  if (assessment === undefined) throw new Error('nothing was assessed');
  return assessment;
}

/** Errors of the sheet KPI. */
function told(row: Partial<Row>): readonly string[] {
  return check(drawn(drawKpi({ ...PLAN, ...row })))
    .diagnostics.filter(({ severity, place }) => severity === 'error' && place?.sheet === 'KPI')
    .map(({ code, message, hint }) => `${code} ${message} ${hint}`);
}

describe('the column 段階', () => {
  it.each([
    ['未着手／検討／策定済', ['未着手', '検討', '策定済']],
    ['なし → 設置', ['なし', '設置']],
    ['未実施、一部実施、実施', ['未実施', '一部実施', '実施']],
    ['×△○◎', ['×', '△', '○', '◎']],
    ['検討中/完了', ['検討中', '完了']],
  ])('%s', (text, stages) => {
    expect(stagesOf(text)).toEqual(stages);
  });

  it.each([
    ['〇', 2],
    ['✕', 0],
    ['○ (R5.3)', 2],
    ['良い', undefined],
  ])('%s among ×△○◎ is number %s', (text, rank) => {
    expect(readStage(text, ['×', '△', '○', '◎'])?.rank).toBe(rank);
  });

  it('asks where marks stand in no order', () => {
    expect(
      [
        ['○', '×', '△'],
        ['×', '△', '○'],
        ['◎', '○'],
      ].map(isDisordered),
    ).toEqual([true, false, true]);
  });
});

describe('a year of stages', () => {
  it.each([
    ['未実施', 'notAchieved', 'unchanged'],
    ['検討', 'achieved', 'improved'],
    ['策定済', 'achieved', 'improved'],
    ['—', 'undecided', 'unknown'],
  ])('%s against 検討 is %s, since the year before %s', (actual, kind, since) => {
    const { judged } = assess({ actual: `未実施 | 未実施 | ${actual} | ` });
    expect([judged.judgement.kind, judged.sinceLastYear]).toEqual([kind, since]);
  });

  it('is held against the final stage where only that is stated', () => {
    const scheme = shippedScheme('達成・未達成');
    const { years } = assess(
      { target: '— | | | 策定済', actual: '未実施 | 検討 | 策定済 | ' },
      scheme,
    );
    expect(years.map(({ judgement }) => judgement.kind)).toEqual([
      'underway',
      'achieved',
      'undecided',
    ]);
  });

  it('is never better judged when it is worse', () => {
    const order = ['notAchieved', 'achieved'];
    for (const target of ['未実施', '検討', '策定済']) {
      const kinds = ['未実施', '検討', '策定済'].map((actual) => {
        const row = {
          target: `— | ${target} | ${target} | `,
          actual: `未実施 | 未実施 | ${actual} | `,
        };
        return order.indexOf(assess(row).judged.judgement.kind);
      });
      expect(kinds).toEqual(kinds.toSorted((one, other) => one - other));
    }
  });

  it('has no rates, and says why', () => {
    const { metrics } = assess({}).judged;
    expect(metrics.achievementRate).toMatchObject({ kind: 'undefined', reason: 'stages' });
    expect(metrics.progressRate).toMatchObject({ kind: 'undefined', reason: 'stages' });
  });
});

describe('what is shown of stages', () => {
  const drawing = drawKpi(PLAN);

  it('is printed in words, without a unit', () => {
    const rows = rowsOf(drawnPaper(drawing));
    expect(rows.some((row) => row.includes('〈検討〉') && row.includes('〈策定済〉'))).toBe(true);
    expect(rows.some((row) => row.includes('○達成 〈検討〉'))).toBe(true);
    expect(printPaper(drawnPaper(drawing))).toContain(
      '段階で表す指標は、実績の段階が目標の段階以上のとき達成とし、率は求めません。',
    );
  });

  it('is drawn as a strip', () => {
    const [chart] = chartsOf(drawnPaper(drawing));
    expect(chart).toMatchObject({
      kind: 'stages',
      stages: ['未実施', '検討', '策定済'],
      result: ['目標どおり'],
      points: [
        { label: 'H27', actual: 0, baseline: true },
        { label: 'H28', actual: 0, target: 0 },
        { label: 'H29', actual: 1, target: 1, judged: true },
        { label: 'H30', target: 2 },
      ],
    });
    const short = drawnPaper(drawKpi({ ...PLAN, target: '— | 検討 | 策定済 | 策定済' }));
    expect(chartsOf(short)[0]).toMatchObject({ result: ['目標まであと1段階'] });
  });

  it('stands in the open data with its place', () => {
    const facts = { ...submitted(drawing), sha256: 'a'.repeat(64) };
    const rows = dataRows(openData(evaluate(facts, JUDGING)), 'indicators');
    const row = rows.find((one) => one['年度_西暦'] === '2017' && one['種別'] === '実績値');
    expect(row).toMatchObject({
      値の状態: '段階',
      値: '',
      段階: '検討',
      段階_順位: '2',
      判定: '達成',
    });
    const stages = dataRows(openData(evaluate(facts, JUDGING)), 'stages');
    expect(stages.map((one) => `${one['段階の順位']} ${one['段階']}`)).toEqual([
      '1 未実施',
      '2 検討',
      '3 策定済',
    ]);
  });

  it('is explained by its order', () => {
    const { value } = explainInWords(
      evaluate(submitted(drawing), JUDGING),
      { indicator: 'K1-1-1' },
      WORDS,
    );
    expect(value).toContain(
      '実績値 検討 ≧ 目標値 検討（実績の段階が目標の段階以上のとき達成）→ ○ 達成',
    );
  });
});

describe('what a clerk is told of stages', () => {
  it('that a word is none of them', () => {
    expect(told({ actual: '未実施 | 未実施 | 完了 | ' })).toEqual([
      expect.stringContaining(
        '「完了」は、「段階」の欄にありません。段階は「未実施」「検討」「策定済」です。',
      ),
    ]);
  });

  it('that 未実施 may mean two things where it is none of them', () => {
    const [only, ...others] = told({
      stages: '検討／策定済',
      target: '— | 検討 | 検討 | 策定済',
      actual: '検討 | 検討 | 未実施 | ',
    });
    expect(only).toContain('事業をまだ実施していないという意味なら');
    expect(only).toContain('調査をしていないという意味なら');
    expect(others).toEqual([]);
  });

  it('that words need stages', () => {
    const found = told({
      stages: '',
      unit: '件',
      direction: '多いほど良い',
      target: '— | 策定 | 1 | 1',
      actual: '1 | 1 | 1 | ',
    });
    expect(found).toEqual([expect.stringContaining('「段階」の欄に、悪いほうから順に')]);
  });
});

describe('単位なし', () => {
  it('prints nothing', () => {
    const drawing = drawKpi({
      unit: '単位なし',
      target: '— | 1 | 1.62 | 1',
      actual: '1.5 | 1.5 | 1.56 |',
    });
    expect(submitted(drawing).indicators[0]?.unit.value).toBe('');
    expect(rowsOf(drawnPaper(drawing)).join('')).not.toContain('単位なし');
  });
});
