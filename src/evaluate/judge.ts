/** 判定: by comparison alone, never by a rate. */

import { isMet, isWithin } from '../forms/comparison.ts';
import type { Judgement } from '../forms/evaluation.ts';
import { UNDECIDED_REASONS, type UndecidedReason } from '../forms/metricNames.ts';
import type { Direction, Quantity } from '../forms/submission.ts';
import type { Scheme } from '../office/scheme.ts';
import type { Operand } from './operand.ts';
import type { Operands } from './operands.ts';

/** One year of an indicator, as far as judging goes. */
export interface Case {
  readonly operands: Operands;
  /** As the cell states it. */
  readonly actual: Quantity;
  /** The column's year. */
  readonly year: number;
  readonly direction: Direction;
}

/**
 * Judges one year: achieved when the actual is at least (at most) the target, or lies within its range; 超 and
 * 未満 are strict unless the scheme takes them in. What counts as a value is the scheme's to say. A year that is held
 * against the target of a later one is 途中 until it is met.
 */
export function judge({ operands, actual, year, direction }: Case, scheme: Scheme): Judgement {
  // Whatever was aimed at.
  if (actual.kind === 'ended') return { kind: 'ended' };
  const { target, actual: value } = operands;
  if (target.kind === 'unknown') return undecided(target.reason);
  const isEarly = isBeforeItsYear(target, year);
  if (value.kind === 'unknown') {
    return isEarly ? undecided(value.reason) : withoutActual(value.reason, actual, scheme);
  }
  const refused = refusal(actual, year, scheme);
  if (refused !== undefined) return undecided(refused);
  if (meets(value, target, direction) === true) return { kind: 'achieved' };
  return { kind: isEarly ? 'underway' : 'notAchieved' };
}

/** Whether a year is held against the target of a later one, which it cannot miss yet. */
function isBeforeItsYear({ input: { held } }: Operand, year: number): boolean {
  return held?.by === 'final' && year < held.year;
}

/** Whether an actual meets a target; undefined when one of them is not known. */
export function meets(actual: Operand, target: Operand, direction: Direction): boolean | undefined {
  if (actual.kind === 'stage' && target.kind === 'stage') return actual.rank >= target.rank;
  if (actual.kind !== 'known' || target.kind === 'unknown') return undefined;
  // A stage and a number: the rules do not let it pass.
  if (target.kind === 'stage') return undefined;
  if (target.kind === 'range') {
    return isWithin(target.input.range, (limit) => actual.number.comparedTo(limit));
  }
  return isMet(actual.number.comparedTo(target.number), direction, target.input.bound);
}

/** A year that is still to come is never 未達成. */
function withoutActual(reason: string, { kind }: Quantity, { values }: Scheme): Judgement {
  if (values.missing === 'notAchieved') {
    if (kind === 'missing') return { kind: 'notAchieved', reason: 'actualMissing' };
    if (kind === 'unfilled') return { kind: 'notAchieved', reason: 'noActual' };
  }
  return undecided(reason);
}

/** Values that the scheme does not judge. */
function refusal(actual: Quantity, year: number, { values }: Scheme): UndecidedReason | undefined {
  if (actual.kind !== 'measured') return undefined;
  const { provisional, revised, dataYear } = actual;
  if (provisional !== undefined && values.provisional === 'undecided') return 'provisional';
  if (revised !== undefined && values.revised === 'undecided') return 'revised';
  const isOther = dataYear !== undefined && dataYear.year !== year;
  return isOther && values.otherYear === 'undecided' ? 'otherYear' : undefined;
}

function undecided(reason: string): Judgement {
  const known = UNDECIDED_REASONS.find((one) => one === reason);
  if (known === undefined) throw new Error(`${reason} is no reason for 判定不能.`);
  return { kind: 'undecided', reason: known };
}
