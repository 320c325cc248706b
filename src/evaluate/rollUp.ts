/** 施策 and 基本目標 rated from their indicators. */

import { Exact, exactText, roundedText } from '../decimals/exact.ts';
import { isBeside } from '../forms/counting.ts';
import type { Assessment, RolledUpResult } from '../forms/evaluation.ts';
import type { Submission } from '../forms/submission.ts';
import type { RollUp } from '../office/rollUp.ts';
import { roundingOf, type Scheme } from '../office/scheme.ts';

type Part = RolledUpResult['parts'][number];

/**
 * Rates every goal and every policy that has indicators, in 対象年度.
 *
 * A policy is rated from all indicators of its table, those printed again (再掲) too; a goal from all its indicators,
 * those of its policies included, each once.
 *
 * @returns undefined where the scheme does not ask for it
 */
export function rollUpsOf(
  { goals, policies }: Submission,
  assessments: readonly Assessment[],
  scheme: Scheme,
): readonly RolledUpResult[] | undefined {
  const { rollUp } = scheme;
  if (rollUp === undefined) return undefined;
  const result = (
    home: Pick<RolledUpResult, 'goal' | 'policy'>,
    own: readonly Assessment[],
  ): readonly RolledUpResult[] => {
    if (own.length === 0) return [];
    const parts = own.map((one) => partOf(one, rollUp, scheme));
    return [{ ...home, ...ratedFrom(parts, rollUp, scheme), parts }];
  };
  return goals.flatMap(({ number: goal }) => {
    const all = assessments.filter(
      ({ indicator }) => indicator.goal === goal && !isBeside(indicator),
    );
    const once = all.filter(({ indicator }) => indicator.reprintOf === undefined);
    return [
      ...result({ goal }, once),
      ...policies
        .filter((policy) => policy.goal === goal)
        .flatMap(({ number: policy }) =>
          result(
            { goal, policy },
            all.filter(({ indicator }) => indicator.policy === policy),
          ),
        ),
    ];
  });
}

function partOf(
  { indicator: { id: indicator }, judged }: Assessment,
  rollUp: RollUp,
  { words }: Scheme,
): Part {
  const { label } = judged.grade ?? words[judged.judgement.kind];
  // What has ended is left out, whatever the scheme says of the others.
  if (judged.judgement.kind === 'ended') return { indicator, label: words.ended.label };
  const fewest = rollUp.withoutPoints === 'fewest' ? fewestOf(rollUp) : undefined;
  const points = rollUp.points[label] ?? fewest;
  return points === undefined ? { indicator, label } : { indicator, label, points };
}

function fewestOf({ points }: RollUp): number {
  return Math.min(...Object.values(points));
}

function ratedFrom(
  parts: readonly Part[],
  rollUp: RollUp,
  scheme: Scheme,
): Pick<RolledUpResult, 'label' | 'mark' | 'number'> {
  const points = parts.flatMap((part) => part.points ?? []);
  if (points.length === 0) return worded(rollUp.unrated);
  const number = WAYS[rollUp.by](points, rollUp);
  const grade = rollUp.grades.find(({ from }) => from === undefined || number.gte(String(from)));
  if (grade === undefined) throw new Error('The last grade of a roll-up takes what is left.');
  return {
    ...worded(grade),
    number: {
      exact: exactText(number),
      rounded: roundedText(number, roundingOf(scheme, 'rollUp')),
    },
  };
}

function worded({ label, mark }: RollUp['unrated']): Pick<RolledUpResult, 'label' | 'mark'> {
  return { label, mark };
}

const WAYS: Readonly<Record<RollUp['by'], (points: readonly number[], rollUp: RollUp) => Exact>> = {
  average: (points) => exactSum(points).dividedBy(points.length),
  share: (points, { good = 0 }) =>
    new Exact(points.filter((one) => one >= good).length).times(100).dividedBy(points.length),
  worst: (points) => new Exact(String(Math.min(...points))),
  majority: (points) => new Exact(String(reachedByMost(points))),
};

function exactSum(points: readonly number[]): Exact {
  return points.reduce((total, one) => total.plus(String(one)), new Exact(0));
}

/**
 * The most points that more than half of the indicators have reached. The most frequent points would not do: of 4, 4, 1
 * and 1 two are 1, but once a 1 has sunk to 0, most would be 4.
 */
function reachedByMost(points: readonly number[]): number {
  const upwards = points.toSorted((one, other) => one - other);
  const reached = upwards[Math.ceil(upwards.length / 2) - 1];
  if (reached === undefined) throw new Error('Of nothing there is no majority.');
  return reached;
}
