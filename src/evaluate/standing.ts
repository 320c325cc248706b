/** What is known of an indicator in one year, as numbers: the ground of its judgement and of its rates. */

import type { UndecidedReason } from '../forms/evaluation.ts';
import type { Bound, Fact, Indicator, Quantity, Series } from '../forms/submission.ts';
import type { Place } from '../forms/workbook.ts';
import { Exact } from './exact.ts';

/** A number and the cells it was taken from. */
interface Taken {
  readonly kind: 'taken';
  readonly number: Exact;
  readonly bound?: Bound;
  readonly basis: readonly Place[];
}

/** Why there is no number, and the cells that say so. */
interface NotKnown {
  readonly kind: 'notKnown';
  readonly reason: UndecidedReason;
  readonly basis: readonly Place[];
}

/** Target and actual of one year, both known, or the first reason why not. */
export type Standing =
  | {
      readonly kind: 'known';
      readonly target: Exact;
      readonly actual: Exact;
      readonly bound?: Bound;
      readonly basis: readonly Place[];
    }
  | NotKnown;

/**
 * Looks up target and actual of one year column.
 *
 * A value of another data year (`2,334 (H25)`) and a provisional one stand for the column
 * they are written in. 「維持」 as a target is the baseline value.
 *
 * @param index of the column in `Submission.years`
 */
export function standingOf(indicator: Indicator, index: number): Standing {
  const target = targetOf(indicator, factAt(indicator.target, index));
  const actual = actualOf(factAt(indicator.actual, index));
  const basis = [...target.basis, ...actual.basis];
  if (target.kind === 'notKnown') return { ...target, basis };
  if (actual.kind === 'notKnown') return { ...actual, basis };
  const { number, bound } = target;
  const both = { kind: 'known', target: number, actual: actual.number, basis } as const;
  return bound === undefined ? both : { ...both, bound };
}

/**
 * The baseline value: that of the 実績値 row; where only the 目標値 row states one, that.
 */
export function baselineOf({ actual, target }: Indicator): Taken | NotKnown {
  const stated = [actual.baseline, target.baseline].find(({ value }) => value.kind === 'measured');
  return (
    (stated && measured(stated)) ?? {
      kind: 'notKnown',
      reason: 'noBaseline',
      basis: [actual.baseline.place],
    }
  );
}

function targetOf(indicator: Indicator, fact: Fact<Quantity>): Taken | NotKnown {
  if (fact.value.kind === 'maintain') {
    const baseline = baselineOf(indicator);
    const basis = [fact.place, ...baseline.basis];
    if (baseline.kind === 'notKnown') return { ...baseline, basis };
    return { kind: 'taken', number: baseline.number, basis };
  }
  return measured(fact) ?? absent(fact, { blank: 'noTarget', dash: 'targetMissing' });
}

function actualOf(fact: Fact<Quantity>): Taken | NotKnown {
  return measured(fact) ?? absent(fact, { blank: 'noActual', dash: 'actualMissing' });
}

function measured({ value, place }: Fact<Quantity>): Taken | undefined {
  if (value.kind !== 'measured') return undefined;
  const taken = { kind: 'taken', number: new Exact(value.number), basis: [place] } as const;
  return value.bound === undefined ? taken : { ...taken, bound: value.bound };
}

function absent(
  { value, place }: Fact<Quantity>,
  reasons: { readonly blank: UndecidedReason; readonly dash: UndecidedReason },
): NotKnown {
  const reason = value.kind === 'missing' ? reasons.dash : reasons.blank;
  return { kind: 'notKnown', reason, basis: [place] };
}

function factAt(series: Series, index: number): Fact<Quantity> {
  const fact = series.years[index];
  if (fact === undefined) throw new Error(`A series has no value for year column ${index}.`);
  return fact;
}
