/** Whole plans of every kind under every scheme: nothing gets better as one actual worsens, and the counts add up. */

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation, Tally } from '../../src/forms/evaluation.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { tries } from '../shared/tries.ts';
import { type Plan, plan, type PlanRow, scheme, submissionOf } from './plans.ts';
import { SCHEME, STAGES } from './submission.ts';

/** The same examples in every run. */
const RUN = { seed: 20_261_130, numRuns: tries(1000) };

const RANKS = ['notAchieved', 'underway', 'achieved'];

/** Whether a smaller number is the better one, whichever target of the row is meant; undefined where they differ, or it is a range. */
function isDownward({ target, direction = 'increase' }: PlanRow): boolean | undefined {
  const aims = target.filter((text) => text !== '' && text !== '—');
  if (aims.some((text) => text.includes('～'))) return undefined;
  const ways = new Set(
    aims.map((text) => {
      if (/以下|未満/u.test(text)) return true;
      return /以上|超/u.test(text)
        ? false
        : direction === 'decrease' || direction === 'maintainAtMost';
    }),
  );
  const [way] = ways;
  const rated = direction === 'decrease' || direction === 'maintainAtMost';
  return ways.size > 1 || (way ?? rated) !== rated ? undefined : rated;
}

/** The same plan with another actual of 対象年度 in its first row. */
function withActual({ rows, judged }: Plan, text: string): Plan {
  const [first, ...others] = rows;
  if (first === undefined) return { rows, judged };
  return { rows: [{ ...first, actual: first.actual.with(judged + 1, text) }, ...others], judged };
}

/** What an evaluation says that may be better or worse: higher is better, undefined is neither. */
function standing(evaluation: Evaluation, by: Scheme): ReadonlyMap<string, number | undefined> {
  const grades = by.rollUp?.grades.map(({ label }) => label) ?? [];
  return new Map<string, number | undefined>([
    ...evaluation.assessments.flatMap(({ indicator: { id }, judged }) => {
      const rank = RANKS.indexOf(judged.judgement.kind);
      return [
        [`judgement of ${id}`, rank < 0 ? undefined : rank],
        [`grade of ${id}`, judged.grade?.kind === 'graded' ? -judged.grade.index : undefined],
      ] satisfies [string, number | undefined][];
    }),
    ...(evaluation.rollUps ?? []).map(
      ({ goal, policy, label, parts }): [string, number | undefined] => {
        const rank = grades.indexOf(label);
        // What is rated from more or fewer indicators is no longer the same.
        const counting = parts.filter(({ points }) => points !== undefined).length;
        return [`roll-up of ${goal} ${policy} from ${counting}`, rank < 0 ? undefined : -rank];
      },
    ),
    ['achieved', evaluation.total.achieved],
  ]);
}

/** What is better in the other one. */
function better(
  worse: ReadonlyMap<string, number | undefined>,
  than: ReadonlyMap<string, number | undefined>,
): readonly string[] {
  return [...worse].flatMap(([name, rank]) => {
    const other = than.get(name);
    return rank !== undefined && other !== undefined && rank > other ? [name] : [];
  });
}

function compared(
  by: Scheme,
  own: Plan,
  [low, high]: readonly [string, string],
): readonly string[] {
  const [one, other] = [low, high].map((text) =>
    standing(evaluate(submissionOf(withActual(own, text)), by), by),
  );
  if (one === undefined || other === undefined) throw new Error('Two were evaluated.');
  return better(one, other);
}

/** Every two actuals of the first row of which one is certainly the worse; none where that cannot be told. */
function pairsOf(
  { rows: [first] }: Plan,
  one: number,
  other: number,
): readonly (readonly [worse: string, better: string])[] {
  if (first === undefined) return [];
  if ([...first.target, ...first.actual].some((text) => STAGES.includes(text))) {
    return STAGES.slice(1).map((stage, rank) => [STAGES[rank] ?? '', stage]);
  }
  const down = isDownward(first);
  if (down === undefined || one === other) return [];
  const [low = '', high = ''] = [Math.min(one, other), Math.max(one, other)].map((tenths) =>
    (tenths / 10).toFixed(1),
  );
  return [down ? [high, low] : [low, high]];
}

const actual = fc.integer({ min: 1, max: 3000 });

describe('whatever the plan and the scheme', () => {
  it('nothing gets better as an actual worsens: judgement, grade, whole, count, policy, goal', () => {
    fc.assert(
      fc.property(scheme, plan, actual, actual, (by, own, one, other) => {
        for (const pair of pairsOf(own, one, other)) expect(compared(by, own, pair)).toEqual([]);
      }),
      RUN,
    );
  });

  it('a target for the last year alone is not missed before it, and not on its way in it', () => {
    fc.assert(
      fc.property(plan, ({ rows, judged }) => {
        const own = rows.flatMap((row): readonly PlanRow[] => {
          const { partOf: _part, ...whole } = row;
          return row.target.slice(1, 4).every((text) => text === '') ? [whole] : [];
        });
        if (own.length === 0) return;
        const { assessments, total } = evaluate(submissionOf({ rows: own, judged }), BY_FINAL);
        const kinds = assessments.map((one) => one.judged.judgement.kind);
        expect(kinds).not.toContain(judged < 3 ? 'notAchieved' : 'underway');
        expect(judged < 3 ? total.notAchieved : total.underway).toBe(0);
      }),
      RUN,
    );
  });

  it('達成, 未達成, 途中, 判定不能 and 終了 are all indicators, of the plan and of each part of it', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(scheme, plan, (by, own) => {
        const evaluation = evaluate(submissionOf(own), by);
        const { total, goals, kinds, departments, years, assessments } = evaluation;
        const once = by.counting.reprint === 'once';
        const isAgain = ({ reprintOf }: PlanRow): boolean => once && reprintOf !== undefined;
        const counted = own.rows.filter((row) => row.partOf === undefined && row.sum !== true);
        const again = own.rows.filter(isAgain);
        expect(total.reprints).toBe(again.length);
        expect(total.indicators).toBe(counted.filter((row) => !isAgain(row)).length);
        for (const { tally } of [{ tally: total }, ...goals, ...kinds, ...departments, ...years]) {
          addsUp(tally);
        }
        for (const groups of [goals, kinds, departments]) {
          const all = groups.map(({ tally }) => tally.indicators);
          expect(all.reduce((sum, one) => sum + one, 0)).toBe(total.indicators);
        }
        for (const { judged, indicator } of assessments) {
          seen.add(judged.judgement.kind).add(indicator.kind);
          seen.add(`stages ${indicator.stages !== undefined}`).add(`early ${own.judged < 3}`);
          if (judged.grade?.kind === 'graded') seen.add(`by ${judged.grade.by}`);
        }
        for (const { number } of evaluation.rollUps ?? []) {
          seen.add(`rolled up ${number !== undefined}`);
        }
      }),
      RUN,
    );
    // What the generator must reach, or it proves nothing.
    expect([...seen]).toEqual(expect.arrayContaining(REACHED));
  });
});

const BY_FINAL: Scheme = { ...SCHEME, targets: { withoutOwn: ['final'] } };

const REACHED = 'achieved notAchieved underway undecided ended kgi numericTarget kpi'
  .split(' ')
  .concat(['stages true', 'stages false', 'early true', 'early false'])
  .concat(['rolled up true', 'rolled up false'])
  .concat(['by threshold', 'by judgement', 'by finalTarget', 'by trend', 'by parts']);

function addsUp(tally: Tally): void {
  const { indicators, achieved, notAchieved, underway, undecided, ended, grades, unrated } = tally;
  expect(achieved + notAchieved + underway + undecided + ended).toBe(indicators);
  const graded = grades.reduce((sum, one) => sum + one, 0);
  expect(graded + unrated).toBe(grades.length > 0 ? indicators - ended : 0);
}
