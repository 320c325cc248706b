/** Figures worked out anew from the cells that the program names for them, by the formula of their kind. */

import type { Place } from '../../src/diagnostics/place.ts';
import type { YearAssessment } from '../../src/forms/evaluation.ts';
import type { InputName, Metric } from '../../src/forms/metric.ts';
import { fraction, type Fraction, minus, over, rounded, times } from './fraction.ts';
import type { RawCells } from './rawCells.ts';

/** A figure as it must be printed, and the cells that it was worked out from. */
export interface Recomputed {
  /** Without its unit; undefined where nothing can be worked out. */
  readonly text: string | undefined;
  readonly places: readonly Place[];
}

type Numbers = (name: InputName) => Fraction | undefined;

const HUNDRED = fraction('100');

/** What the sheet says of an indicator beside its values. */
export interface Ground {
  /** More is wanted, by the target's bound or else by 目標の向き. */
  readonly isUp: boolean;
  /** To print: of a rate as the scheme says, of a difference as the values show. */
  readonly decimals: number;
}

/** @throws for a formula that no packet of the examples prints */
export function recomputed(
  metric: Metric,
  year: YearAssessment,
  raw: RawCells,
  { isUp, decimals }: Ground,
): Recomputed {
  const used = year.inputs.filter(({ name }) => metric.inputs.includes(name));
  // 「維持」 names its own cell and then that of the baseline, which has the number.
  const places = used.flatMap(({ places: all }) => all.at(-1) ?? []);
  const stated = new Map(
    used.flatMap(({ name, places: all }) => {
      const place = all.at(-1);
      return place === undefined ? [] : [[name, raw.numberAt(place)?.value] as const];
    }),
  );
  const result = work(metric, (name) => stated.get(name), isUp);
  return { text: result && rounded(result, decimals), places };
}

interface Values {
  readonly actual: Fraction;
  readonly target: Fraction | undefined;
  readonly baseline: Fraction | undefined;
  readonly previous: Fraction | undefined;
  readonly isUp: boolean;
}

/** Those that the examples print; no result where nothing can be divided by, or it would mean nothing. */
const FORMULAS: Readonly<Record<string, (values: Values) => Fraction | undefined>> = {
  targetGap: ({ actual, target }) => target && minus(actual, target),
  yearDifference: ({ actual, previous }) => previous && minus(actual, previous),
  // A share of less than nothing means nothing.
  achievementRate: ({ actual, target }) =>
    target && target.part > 0n && actual.part >= 0n ? percent(actual, target) : undefined,
  // Where less is better; nothing can be divided by nothing.
  inverseAchievementRate: ({ actual, target }) =>
    target && target.part > 0n && actual.part > 0n ? percent(target, actual) : undefined,
  progressRate: ({ actual, target, baseline, isUp }) =>
    target && baseline && progress(actual, target, baseline, isUp),
};

function work({ formula }: Metric, numberOf: Numbers, isUp: boolean): Fraction | undefined {
  const [actual, target] = [numberOf('actual'), numberOf('target')];
  const [baseline, previous] = [numberOf('baseline'), numberOf('previous')];
  const formulaOf = FORMULAS[formula];
  if (formulaOf === undefined) throw new Error(`${formula} is not worked out here.`);
  return actual && formulaOf({ actual, target, baseline, previous, isUp });
}

/** A target behind the baseline would make the rate rise as things get worse. */
function progress(
  actual: Fraction,
  target: Fraction,
  baseline: Fraction,
  isUp: boolean,
): Fraction | undefined {
  const distance = minus(target, baseline);
  return distance.part > 0n === isUp ? percent(minus(actual, baseline), distance) : undefined;
}

function percent(part: Fraction, whole: Fraction): Fraction | undefined {
  const quotient = over(part, whole);
  return quotient && times(quotient, HUNDRED);
}
