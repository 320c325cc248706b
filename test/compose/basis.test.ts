/** 根拠一覧: where every printed figure comes from. */

import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import type { BasisView } from '../../src/compose/view/packet/basis.ts';
import { paperContents } from '../../src/compose/view/paper.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import type { Submission } from '../../src/forms/submission.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { read } from '../../src/read/read.ts';
import { formulaInWords } from '../../src/wording/metrics.ts';
import { explainInWords } from '../../src/write/data/explain.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { ofThisProject } from '../shared/whole.ts';
import { WORDS } from '../wording/shipped.ts';
import { drawKpi, type Row } from './kpi.ts';
import { blocksOf, drawnPaper, JUDGING, NOT_JUDGING } from './papers.ts';
import { printBlock } from './printed.ts';

const PROGRESS = shippedScheme('進捗率3段階（達成・80）');
const LETTERS = shippedScheme('対目標比4段階（100・80・50）');

const RISING: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 5 |' };
const BEHIND: Row = { target: '— | 3 | 3以上 | 3', actual: '4 (H26) | 2 | 2 |' };
const UNKNOWN: Row = { target: '— | 5 | 6 | 7', actual: '4 | 5 | 未公表 |' };

function profile(answer: string): string {
  return `
項目         | 内容
市名         | 見本市
計画名       | 見本市総合戦略
報告書の表題 | 総合戦略の進捗状況
基準年度     | H27
対象年度     | H29
根拠一覧     | ${answer}`;
}

/** The tables of 根拠一覧, line by line. */
function tables(rows: readonly Row[], scheme: Scheme = JUDGING): readonly string[] {
  const paper = drawnPaper({ 基本情報: profile('載せる'), ...drawKpi(...rows) }, scheme);
  return blocksOf(paper, 'basis', 'table').flatMap((table) => printBlock(table).split('\n'));
}

/** Lines of the indicators' table with this text. */
function linesOf(rows: readonly Row[], part: string, scheme?: Scheme): readonly string[] {
  return tables(rows, scheme).filter((line) => line.includes(part));
}

describe('根拠一覧 is there', () => {
  it.each([
    ['載せる', true],
    ['載せない', false],
    ['', false],
  ])('when 基本情報 says 「%s」: %s', (answer, isThere) => {
    const { sheets } = drawnPaper({ 基本情報: profile(answer), ...drawKpi(RISING) });
    expect(sheets.some(({ id }) => id === 'basis')).toBe(isThere);
    expect(sheets.at(-1)?.id).toBe(isThere ? 'basis' : 'method');
  });

  it('and never without being asked for', () => {
    expect(drawnPaper().sheets.some(({ id }) => id === 'basis')).toBe(false);
  });
});

describe('an indicator in 根拠一覧', () => {
  it('has its values with their cells, its judgement and its calculation, year by year', () => {
    expect(tables([RISING]).slice(1, 7)).toEqual([
      '＝ 《列》年度｜《列》目標値｜《列》セル｜《列》実績値｜《列》セル｜《列》判定｜《列》計算',
      '＋ 《列》→7基施策1　創業の支援⏎K1-1-1　*指標1*（件）　多いほど良い（G2）',
      '   《行》(center)H27基準値｜—｜(center)I2｜4｜(center)I3｜｜',
      '   《行》(center)H28｜5｜(center)J2｜5｜(center)J3｜5 ≧ 5 → ○ *達成*｜',
      '   《行》(center)H29｜6｜(center)K2｜5｜(center)K3｜5 ＜ 6 → × *未達成*｜目標との差　5 − 6 ＝ *▲1件*',
      '   《行》(center)H30｜7｜(center)L2｜〈未確定〉｜(center)L3｜｜',
    ]);
  });

  it('says why nothing could be judged', () => {
    expect(linesOf([UNKNOWN], '未公表')).toEqual([
      '   《行》(center)H29｜6｜(center)K2｜〈未公表〉｜(center)K3｜→ － *判定不能*　実績値が欠測のため。',
    ]);
  });

  it('shows 判定の上書き with its cell behind what was computed', () => {
    const overridden: Row = { ...RISING, override: ['達成', '統計の改定による'] };
    expect(linesOf([overridden], '上書き')[0]).toContain(
      '5 ＜ 6 → × *未達成*⏎判定の上書き（P2）→ ○ *達成*',
    );
  });

  it('shows the grade with its condition, and the rated figure with its formula', () => {
    const [line] = linesOf([RISING], 'H29', PROGRESS);
    expect(line).toContain('5 ＜ 6 → × *未達成*　C *努力を要する*（その他）');
    expect(line).toContain(
      '進捗率　(5 − 4) ÷ (6 − 4) × 100 ＝ *50.0％*⏎目標との差　5 − 6 ＝ *▲1件*',
    );
  });

  it('says instead of a figure that would mislead why there is none', () => {
    expect(linesOf([BEHIND], 'H29', PROGRESS)[0]).toMatch(
      /目標との差　2 − 3 ＝ \*▲1件\*⏎進捗率　—　目標値が基準値より後退した水準にあり/u,
    );
  });

  it('says what gave a grade that no threshold gave', () => {
    const zero: Row = {
      target: '— | 5 | 0 | 0',
      actual: '4 | 5 | 0 |',
      direction: '少ないほど良い',
    };
    expect(linesOf([zero], 'H29', LETTERS)[0]).toContain(
      'A *順調*（対目標比を求めないときの定めによる）',
    );
  });

  it('has neither judgement nor calculation where the scheme does not judge', () => {
    expect(tables([RISING], NOT_JUDGING).slice(1, 4)).toEqual([
      '＝ 《列》年度｜《列》目標値｜《列》セル｜《列》実績値｜《列》セル',
      '＋ 《列》→5基施策1　創業の支援⏎K1-1-1　*指標1*（件）　多いほど良い（G2）',
      '   《行》(center)H27基準値｜—｜(center)I2｜4｜(center)I3',
    ]);
  });

  it('names the target that the plan had before it was revised', () => {
    const revised: Row = { ...RISING, originalTarget: '— | 5 | 8 | 9' };
    expect(linesOf([revised], 'H29')[0]).toMatch(/当初目標 8（K2）⏎目標との差/u);
  });
});

describe('集計', () => {
  const again: Row = { ...RISING, name: '指標1', reprintOf: 'K1-1-1' };

  it('names the indicators that were counted, and adds the goals up', () => {
    expect(tables([RISING, UNKNOWN, again]).slice(-12)).toEqual([
      '＋ 《行》↓4*基本目標1*　働く場をつくる｜《行》指標｜(center)2｜再掲を除く指標の数',
      '   《行》× 未達成｜(center)1｜K1-1-1　',
      '   《行》－ 判定不能｜(center)1｜K1-1-2　',
      '   《行》再掲（別掲）｜(center)1｜K1-1-3　',
      '＋ 《行》↓5*合計*｜《行》指標｜(center)2｜2',
      '   《行》○ 達成｜(center)0｜0',
      '   《行》× 未達成｜(center)1｜1',
      '   《行》－ 判定不能｜(center)1｜1',
      '   《行》達成の割合（％）｜(center)0.0｜0 ÷ 1 × 100',
      '＋ 《行》H28からの変化｜《行》達成に変わったもの｜(center)0｜',
      '   《行》H28からの変化｜《行》未達成に変わったもの｜(center)1｜K1-1-1　',
      '   《行》H28からの変化｜《行》判定不能に変わったもの｜(center)1｜K1-1-2　',
    ]);
  });

  it('counts the grades too where the scheme rates', () => {
    const lines = linesOf([RISING], '努力を要する', PROGRESS);
    expect(lines.slice(1)).toEqual([
      '   《行》C 努力を要する｜(center)1｜K1-1-1　',
      '   《行》C 努力を要する｜(center)1｜1',
    ]);
  });

  it('is left out where the scheme does not judge', () => {
    expect(tables([RISING], NOT_JUDGING).join('')).not.toContain('集計');
  });
});

function basisOf(evaluation: Evaluation): BasisView {
  const { submission } = evaluation;
  const place = { sheet: '基本情報', cell: 'B20' };
  const profiled = { ...submission.profile, basisList: { value: true, place } };
  const asked = { ...evaluation, submission: { ...submission, profile: profiled } };
  const { basis } = paperContents(asked, { words: WORDS, outputs: ['packet'] }).view;
  if (basis === false) throw new Error('There is no 根拠一覧.');
  return basis;
}

const CITIES = ofThisProject(
  ['kumamoto-r1', 'mihon-r6', 'kirinosawa-r7'],
  (city) => city === 'kirinosawa-r7',
);

describe.each(CITIES)('根拠一覧 and --explain of %s', (city) => {
  let submission: Submission | undefined;

  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(`input/${city}.xlsx`));
    const { value } = await read(bytes, `${city}.xlsx`);
    submission = value && check(value).value;
  });

  it.each([JUDGING, PROGRESS, LETTERS].map((scheme) => [scheme.name, scheme] as const))(
    'name the same cells, comparisons and numbers under %s',
    (_, scheme) => {
      if (submission === undefined) throw new Error(`${city} cannot be read.`);
      const evaluation = evaluate(submission, scheme);
      const basis = basisOf(evaluation);
      const formulas = new Map(basis.formulas.map(({ label, formula }) => [label, formula]));
      const indicators = basis.goals.flatMap((goal) => goal.indicators);
      expect(indicators).toHaveLength(submission.indicators.length);
      for (const { id, years } of indicators) {
        for (const year of years.slice(1)) {
          const { value = '' } = explainInWords(
            evaluation,
            { indicator: id, year: year.year, all: true },
            WORDS,
          );
          expect(value).toContain(`シート ${year.targetCell}`);
          expect(value).toMatch(new RegExp(`実績値: .*シート ${year.actualCell}\\n`, 'u'));
          const judging = value.replaceAll(
            /(?<=^ {2}|[≧≦＜＞] |\d )(?:(?:R\d+の)?目標値|実績値) /gmu,
            '',
          );
          for (const { comparison, mark, label } of year.judgement === false
            ? []
            : [year.judgement]) {
            expect(judging).toContain(comparison === '' ? '' : `  ${comparison}（`);
            expect(value).toContain(`→ ${mark} ${label}`);
          }
          for (const { label, numbers, value: result } of year.figures) {
            expect(value).toContain(
              `${label} = ${formulas.get(label) ?? ''} = ${numbers} = ${result}\n`,
            );
          }
          for (const { label, reason } of year.lacks) {
            expect(value).toContain(
              `${label} = ${formulas.get(label) ?? ''} → 求めない。${reason}`,
            );
          }
        }
      }
    },
  );

  it('explain every formula in the words of the other', () => {
    if (submission === undefined) throw new Error(`${city} cannot be read.`);
    const evaluation = evaluate(submission, PROGRESS);
    const known = evaluation.assessments.flatMap(({ judged }) =>
      Object.values(judged.metrics).map((metric) => formulaInWords(metric, WORDS)),
    );
    const { formulas } = basisOf(evaluation);
    expect(formulas.map(({ label }) => label)).toEqual(['進捗率', '目標との差']);
    for (const { formula } of formulas) expect(known).toContain(formula);
  });
});
