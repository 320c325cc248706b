/** Whole plans for properties: final targets, horizons, stages, ranges, sub-rows, sums, KGIs, policies, ends. */

import * as fc from 'fast-check';

import type { Direction, Submission } from '../../src/forms/submission.ts';
import type { RollUp } from '../../src/office/rollUp.ts';
import type { Scheme } from '../../src/office/scheme.ts';
import { shippedSchemes } from './schemes.ts';
import { type Row, SCHEME, STAGES, submission } from './submission.ts';

/** The years of a plan: H28 to H31. */
const YEARS = 4;

/** A row of a plan, and the policy that it belongs to. */
export interface PlanRow extends Row {
  readonly policy?: number;
}

/** A plan, and what of it is judged. */
export interface Plan {
  readonly rows: readonly PlanRow[];
  /** The index of 対象年度 in the years. */
  readonly judged: number;
}

const digits = fc.integer({ min: 1, max: 300 }).map(String);
const number = fc.oneof(
  digits,
  fc.integer({ min: -50, max: 3000 }).map((one) => (one / 10).toFixed(1)),
);
const bound = fc.constantFrom('', '', '', '以上', '以下', '超', '未満');
const range = fc
  .tuple(fc.integer({ min: -20, max: 100 }), fc.integer({ min: 1, max: 100 }))
  .map(([low, width]) => `${low}～${low + width}`);
const aim = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(number, bound).map(([one, word]) => one + word) },
  { weight: 1, arbitrary: range },
  { weight: 1, arbitrary: fc.constantFrom('維持', '基準値の0.5倍以下') },
);
const stage = fc.constantFrom(...STAGES);

function years(...columns: readonly fc.Arbitrary<string>[]): fc.Arbitrary<readonly string[]> {
  return fc.tuple(...columns).map((texts) => ['—', ...texts]);
}

/** Targets in the columns of the plan: for the last year alone, of some horizons, or of every year. */
function targets(one: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  const blank = fc.constantFrom('', '', '', '—');
  const none = fc.constant('');
  return fc.oneof(
    years(none, none, none, one),
    years(none, one, none, one),
    years(one, one, one, one),
    years(...Array.from({ length: YEARS }, () => fc.oneof(one, blank))),
  );
}

function actuals(one: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  const year = fc.oneof(
    { weight: 8, arbitrary: one },
    { weight: 1, arbitrary: fc.constantFrom('', '—', '未公表') },
  );
  const last = fc.oneof(
    { weight: 8, arbitrary: year },
    { weight: 1, arbitrary: fc.constant('事業終了') },
  );
  return fc.tuple(year, year, year, year, last);
}

const place = fc.constantFrom<Pick<PlanRow, 'goal' | 'policy' | 'kind'>>(
  { goal: 0, kind: 'kgi' },
  { goal: 1, kind: 'numericTarget' },
  { goal: 1, policy: 1 },
  { goal: 1, policy: 2 },
  { goal: 2, policy: 1 },
);

/** How a row stands to the first one, which is counted and judged on its own. */
const beside = fc.constantFrom<Partial<PlanRow>>(
  {},
  {},
  {},
  { partOf: 'K1' },
  { partOf: 'K2' },
  { sum: true },
  { reprintOf: 'K1' },
);

const direction = fc.constantFrom<Direction>(
  'increase',
  'decrease',
  'maintainAtLeast',
  'maintainAtMost',
);

const rest = fc.record({ place, beside, direction, cumulative: fc.boolean() });

const numberRow: fc.Arbitrary<PlanRow> = fc
  .tuple(targets(aim), actuals(number), rest)
  .map(([target, actual, more]) => rowOf(target, actual, more));

const stageRow: fc.Arbitrary<PlanRow> = fc
  .tuple(targets(stage), actuals(stage), rest)
  .map(([target, actual, more]) => rowOf(target, actual, more));

function rowOf(
  target: readonly string[],
  actual: readonly string[],
  {
    place: home,
    beside: how,
    ...more
  }: {
    readonly place: Partial<PlanRow>;
    readonly beside: Partial<PlanRow>;
    readonly direction: Direction;
    readonly cumulative: boolean;
  },
): PlanRow {
  return { target, actual, ...home, ...how, ...more };
}

/** Any plan, judged in any of its years. */
export const plan: fc.Arbitrary<Plan> = fc.record({
  rows: fc.array(fc.oneof({ weight: 3, arbitrary: numberRow }, stageRow), {
    minLength: 1,
    maxLength: 8,
  }),
  judged: fc.integer({ min: 0, max: YEARS - 1 }),
});

/** A plan as the program evaluates it, with its policies. */
export function submissionOf({ rows, judged }: Plan): Submission {
  const made = submission(rows, 2016 + judged);
  const homes = new Set(
    rows.flatMap(({ goal = 1, policy }) => (policy ? [`${goal} ${policy}`] : [])),
  );
  return {
    ...made,
    policies: [...homes].map((home) => {
      const [goal = 1, own = 1] = home.split(' ').map(Number);
      const title = { value: '施策', place: { sheet: '施策体系', cell: 'E3' } };
      return { goal, number: own, title, measures: [] };
    }),
    indicators: made.indicators.map((one, index) => {
      const policy = rows[index]?.policy;
      return policy === undefined ? one : { ...one, policy };
    }),
  };
}

const ROLL_UP: RollUp = {
  label: '施策評価',
  by: 'average',
  points: { 達成: 4, 途中: 3, 未達成: 1 },
  withoutPoints: 'leftOut',
  grades: [
    { label: '順調', mark: 'A', from: 3.5 },
    { label: '概ね', mark: 'B', from: 2 },
    { label: '遅れ', mark: 'C' },
  ],
  unrated: { label: '評価なし', mark: '－' },
};

const SHARES: RollUp['grades'] = [
  { label: '順調', mark: 'A', from: 80 },
  { label: '概ね', mark: 'B', from: 50 },
  { label: '遅れ', mark: 'C' },
];

const WAYS: readonly Scheme['targets'][] = [
  { withoutOwn: ['final'] },
  { withoutOwn: ['line', 'final'] },
  { withoutOwn: ['share', 'final'] },
  { withoutOwn: ['share'] },
];

/** Each of them, and each that holds no year against a later target. */
const SHIPPED: readonly Scheme[] = [
  ...shippedSchemes(),
  ...shippedSchemes().map((scheme) => ({ ...scheme, targets: { withoutOwn: [] } })),
];

const ROLLING_UP: readonly Scheme[] = (['average', 'share', 'worst', 'majority'] as const).flatMap(
  (by) => {
    const shares = by === 'share' ? { good: 4, grades: SHARES } : {};
    return WAYS.map((ways): Scheme => ({
      ...SCHEME,
      targets: ways,
      rollUp: { ...ROLL_UP, by, ...shares },
    }));
  },
);

/** Every scheme that is shipped, and SCHEME with each way of holding a year against a later target and of rolling up. */
export const scheme: fc.Arbitrary<Scheme> = fc.oneof(
  fc.constantFrom(...SHIPPED),
  fc.constantFrom(...ROLLING_UP),
);
