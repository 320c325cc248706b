/** Parts of an indicator (男女, 地区別) that are judged together with it, and sums, which are never counted. */

import { describe, expect, it } from '@jest/globals';

import { check } from '../../src/check/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/forms/evaluation.ts';
import { explainInWords } from '../../src/write/data/explain.ts';
import { drawn } from '../check/drawn.ts';
import { shippedScheme } from '../evaluate/schemes.ts';
import { WORDS } from '../wording/shipped.ts';
import { drawKpi, type Row } from './kpi.ts';
import { blocksOf, drawnPaper, JUDGING, rowsOf, submitted } from './papers.ts';
import { printBlock, printPaper } from './printed.ts';

const WHOLE: Row = { name: '健康寿命', target: '— | — | — | —', actual: '80 | 80 | 81 | ' };
const part = (name: string, actual: string): Row => ({
  name,
  partOf: 'K1-1-1',
  target: '— | 80 | 81 | 82',
  actual: `78 | 79 | ${actual} | `,
});

const later = (name: string, actual: string): Row => ({
  ...part(name, actual),
  target: '— | | | 85',
});

function evaluated(rows: readonly Row[], scheme = JUDGING): Evaluation {
  return evaluate(submitted(drawKpi(...rows)), scheme);
}

describe('an indicator with parts', () => {
  it.each([
    ['81', '81', 'achieved'],
    ['81', '80', 'notAchieved'],
    ['81', '—', 'undecided'],
    ['80', '—', 'notAchieved'],
    ['81', '廃止', 'achieved'],
  ])('of %s and %s is %s, and counted once', (men, women, kind) => {
    const { assessments, total } = evaluated([WHOLE, part('男', men), part('女', women)]);
    expect(assessments[0]?.judged.judgement.kind).toBe(kind);
    expect(total).toMatchObject({ indicators: 1, reprints: 0, [kind]: 1 });
  });

  it('has its own target to meet, too, where it states one', () => {
    const own = { ...WHOLE, target: '— | 90 | 90 | 90' };
    const { assessments } = evaluated([own, part('男', '81'), part('女', '81')]);
    expect(assessments[0]?.judged).toMatchObject({
      judgement: { kind: 'notAchieved' },
      missedYears: 2,
    });
  });

  it('is left to the office where that has overridden it', () => {
    const own: Row = { ...WHOLE, override: ['達成', '総合的に見て'] };
    const { assessments } = evaluated([own, part('男', '80'), part('女', '80')]);
    expect(assessments[0]?.judged.judgement.kind).toBe('achieved');
  });

  it('is 途中 while one of them is', () => {
    const rows = [{ ...WHOLE, target: '— | | | ' }, later('男', '85'), later('女', '84')];
    expect(
      evaluated(rows, shippedScheme('達成・未達成')).assessments[0]?.judged.judgement.kind,
    ).toBe('underway');
  });

  it('gives points once', () => {
    const rows = [{ ...WHOLE, target: '— | 80 | 81 | 82' }, part('男', '81'), part('女', '81')];
    const { rollUps } = evaluated(rows, shippedScheme('施策評価A～E（対目標比の点の平均）'));
    expect(rollUps?.map(({ parts }) => parts.length)).toEqual([1, 1]);
  });

  it('is explained by them', () => {
    const evaluation = evaluated([WHOLE, part('男', '81'), part('女', '80')]);
    const { value } = explainInWords(evaluation, { indicator: 'K1-1-1' }, WORDS);
    expect(value).toContain('K1-1-2「男」 → ○ 達成');
    expect(value).toContain('K1-1-3「女」 → × 未達成');
  });

  it('says so under its table, and its parts are called so', () => {
    const paper = drawnPaper(drawKpi(WHOLE, part('男', '81'), part('女', '81')));
    expect(rowsOf(paper).filter((row) => row.includes('（内訳）'))).toHaveLength(2);
    expect(printPaper(paper)).toContain(
      '※「健康寿命」は、内訳の「男」「女」とあわせて判定し、すべてが目標を達成したときに達成とします。',
    );
    expect(rowsOf(paper, 'summary').some((row) => row.endsWith('1指標　○達成 1'))).toBe(true);
  });

  it('says in 総括 that they decide, not that there is no target', () => {
    const rows = [WHOLE, part('男', '81'), part('女', '80')];
    for (const scheme of [JUDGING, shippedScheme('進捗率3段階（達成・80）')]) {
      const board = rowsOf(drawnPaper(drawKpi(...rows), scheme), 'summary').join('');
      expect(board).toContain('bullet「内訳とあわせて判定」');
      expect(board).not.toContain('目標値がない');
    }
    const alone = rowsOf(drawnPaper(drawKpi(WHOLE), JUDGING), 'summary').join('');
    expect(alone).toContain('bullet「目標値がない」');
  });
});

describe('what a rating is called', () => {
  it('is by what it is of: a policy’s as the scheme says, a goal’s and all of them in words of their own', () => {
    const scheme = shippedScheme('施策評価A～E（対目標比の点の平均）');
    const paper = drawnPaper(
      drawKpi(
        { whole: true, target: '— | 1 | 1 | 1', actual: '1 | 1 | 1 | ' },
        { target: '— | 1 | 1 | 1', actual: '1 | 1 | 1 | ' },
      ),
      scheme,
    );
    const [goal] = blocksOf(paper, 'goal-1', 'paragraph').map(printBlock);
    const [plan] = blocksOf(paper, 'goal-0', 'paragraph').map(printBlock);
    const [policy] = blocksOf(paper, 'policy-1-1', 'paragraph').map(printBlock);
    expect(plan).toContain('*計画全体の評価　A　順調*');
    expect(goal).toContain('*基本目標の評価　A　順調*');
    expect(policy).toContain('*施策評価　A　順調*');
    expect(printPaper(paper)).toContain('施策と基本目標の評価');
  });
});

describe('a sum', () => {
  it('is printed and never counted', () => {
    const rows: readonly Row[] = [
      { name: '東', target: '— | 1 | 1 | 1', actual: '1 | 1 | 1 | ' },
      { name: '西', target: '— | 1 | 1 | 1', actual: '1 | 1 | 0 | ' },
      { name: '合計', sum: true, target: '— | 2 | 2 | 2', actual: '2 | 2 | 1 | ' },
    ];
    expect(evaluated(rows).total).toMatchObject({
      indicators: 2,
      achieved: 1,
      notAchieved: 1,
      denominator: 2,
    });
    expect(
      rowsOf(drawnPaper(drawKpi(...rows))).some(
        (row) => row.includes('合計') && row.includes('計・数えない'),
      ),
    ).toBe(true);
  });
});

describe('a part of nothing', () => {
  it.each(['K9-9-9', 'K1-1-2'])('is asked about: %s', (partOf) => {
    const text = drawKpi(WHOLE, { ...part('男', '81'), partOf });
    const { diagnostics } = check(drawn(text));
    expect(diagnostics.filter(({ code }) => code === 'indicator/part')).toHaveLength(1);
  });
});
