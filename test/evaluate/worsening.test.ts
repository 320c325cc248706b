/** Whole plans of every kind under every scheme: nothing gets better as one actual worsens, and the counts add up. */

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import { isCounted, isReprint } from '../../src/forms/counting.ts';
import type { Evaluation, Tally } from '../../src/forms/evaluation.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { tries } from '../shared/tries.ts';
import { type Plan, plan, type PlanRow, SCHEMES, submissionOf } from './plans.ts';
import { STAGES } from './submission.ts';

/** The same examples in every run. */
const RUN = { seed: 20_261_130, numRuns: tries(1500) };

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
function withActual({ rows, judged }: Plan, actual: string): Plan {
  const [first, ...others] = rows;
  if (first === undefined) return { rows, judged };
  return { rows: [{ ...first, actual: first.actual.with(judged + 1, actual) }, ...others], judged };
}

/** What an evaluation says that may be better or worse: higher is better, undefined is neither. */
function standing(evaluation: Evaluation, scheme: Scheme): ReadonlyMap<string, number | undefined> {
  const grades = scheme.rollUp?.grades.map(({ label }) => label) ?? [];
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
  scheme: Scheme,
  own: Plan,
  [low, high]: readonly [string, string],
): readonly string[] {
  const [one, other] = [low, high].map((actual) =>
    standing(evaluate(submissionOf(withActual(own, actual)), scheme), scheme),
  );
  if (one === undefined || other === undefined) throw new Error('Two were evaluated.');
  return better(one, other);
}

describe('whatever the plan and the scheme', () => {
  it('nothing gets better as an actual worsens: judgement, grade, whole, count, policy, goal', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCHEMES),
        plan,
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 3000 }),
        (scheme, own, one, other) => {
          const [first] = own.rows;
          if (first === undefined) return;
          const isStage = [...first.target, ...first.actual].some((text) => STAGES.includes(text));
          if (isStage) {
            for (const pair of [
              [0, 1],
              [1, 2],
            ] as const) {
              const [worse = '', good = ''] = pair.map((rank) => STAGES[rank] ?? '');
              expect(compared(scheme, own, [worse, good])).toEqual([]);
            }
            return;
          }
          const down = isDownward(first);
          if (down === undefined || one === other) return;
          const [low, high] = [Math.min(one, other), Math.max(one, other)].map((text) =>
            (text / 10).toFixed(1),
          );
          const [worse = '', good = ''] = down ? [high, low] : [low, high];
          expect(compared(scheme, own, [worse, good])).toEqual([]);
        },
      ),
      RUN,
    );
  });

  it('達成, 未達成, 途中, 判定不能 and 終了 are all indicators, of the plan and of each part of it', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...SCHEMES), plan, (scheme, own) => {
        const evaluation = evaluate(submissionOf(own), scheme);
        const { total, goals, kinds, departments, years, assessments } = evaluation;
        const counted = assessments.filter(({ indicator }) => isCounted(indicator, scheme));
        const again = assessments.filter(({ indicator }) => isReprint(indicator, scheme));
        expect([total.indicators, total.reprints]).toEqual([counted.length, again.length]);
        for (const { tally } of [{ tally: total }, ...goals, ...kinds, ...departments, ...years])
          addsUp(tally);
        for (const groups of [goals, kinds, departments]) {
          const all = groups.map(({ tally }) => tally.indicators);
          expect(all.reduce((sum, one) => sum + one, 0)).toBe(total.indicators);
        }
        for (const { judged, indicator } of counted) {
          seen
            .add(judged.judgement.kind)
            .add(indicator.kind)
            .add(`${judged.metrics.achievementRate.kind}`);
          seen.add(`stages ${indicator.stages !== undefined}`).add(`early ${own.judged < 3}`);
        }
        for (const { number } of evaluation.rollUps ?? [])
          seen.add(`rolled up ${number !== undefined}`);
        for (const one of assessments)
          if (one.judged.grade?.kind === 'graded') seen.add(`by ${one.judged.grade.by}`);
      }),
      RUN,
    );
    // What the generator must reach, or it proves nothing.
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...[
          'achieved',
          'notAchieved',
          'underway',
          'undecided',
          'ended',
          'kgi',
          'numericTarget',
          'kpi',
        ],
        ...[
          'stages true',
          'stages false',
          'early true',
          'early false',
          'rolled up true',
          'rolled up false',
        ],
        ...['by threshold', 'by judgement', 'by finalTarget', 'by trend', 'by parts'],
      ]),
    );
  });
});

function addsUp({
  indicators,
  achieved,
  notAchieved,
  underway,
  undecided,
  ended,
  ...rest
}: Tally): void {
  expect(achieved + notAchieved + underway + undecided + ended).toBe(indicators);
  const graded = rest.grades.reduce((sum, one) => sum + one, 0);
  expect(graded + rest.unrated).toBe(rest.grades.length > 0 ? indicators - ended : 0);
}
