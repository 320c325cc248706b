/** What is known of an indicator in one year, as numbers with their cells: the ground of its judgement and metrics. */

import type { Exact } from '../decimals/exact.ts';
import { type Limits, type Sense, senseOf } from '../forms/comparison.ts';
import type { Input, InputName } from '../forms/metric.ts';
import type { UndefinedReason } from '../forms/metricNames.ts';
import type { Bound, Quantity, Range } from '../forms/submission.ts';
import type { Scheme } from '../office/scheme.ts';
import {
  actualAt,
  baselineSlot,
  dataYearOf,
  previousSlot,
  type Reader,
  type Slot,
  slotAt,
  targetAt,
  timelineYear,
} from './slot.ts';

/** One value: a number, a target's range, or the reason why there is none. */
export type Operand = Known | Between | Unknown;

interface Known {
  readonly kind: 'known';
  readonly input: Input;
  readonly number: Exact;
}

/** A target with a limit on both sides: to be judged by, not to reckon with. */
interface Between {
  readonly kind: 'range';
  readonly input: Input & { readonly range: Limits };
}

interface Unknown {
  readonly kind: 'unknown';
  readonly input: Input;
  readonly reason: UndefinedReason;
}

/** Everything the formulas of one year may ask for. */
export interface Operands {
  readonly target: Operand;
  /** The year's target of the series that is not judged, where the plan was revised. */
  readonly otherTarget?: Operand;
  readonly actual: Operand;
  readonly baseline: Operand;
  readonly finalTarget: Operand;
  readonly previous: Operand;
  /** Actuals up to this year that are numbers, 基準値 included, in order. */
  readonly past: readonly Operand[];
  /** Which way this year's target is to be met, and the final one. */
  readonly sense: Sense;
  readonly finalSense: Sense;
  /** Data year of the actual minus that of the previous one; 1 when both are of their columns. */
  readonly yearsSincePrevious: number;
}

/**
 * Gathers the operands of one year column.
 *
 * A value of another data year (`2,334 (H25)`) and a provisional one stand for the column they are
 * written in. 「維持」 as a target is the baseline value. The final target is the last one the row states.
 *
 * @param reader of the indicator's rows
 * @param index of the column in `Submission.years`
 */
export function operandsOf(reader: Reader, index: number): Operands {
  const [actual, before] = [actualAt(reader, index), previousSlot(reader, index)];
  const target = targetOf(reader, 'target', targetAt(reader, index));
  const finalTarget = finalTargetOf(reader);
  const direction = reader.indicator.direction.value;
  const bound = target.input.bound ?? finalTarget.input.bound;
  return {
    target,
    ...otherTargetOf(reader, index),
    actual: operandOf(reader, 'actual', actual, { blank: 'noActual', dash: 'actualMissing' }),
    baseline: baselineOf(reader),
    finalTarget,
    previous: operandOf(reader, 'previous', before, { blank: 'noPrevious', dash: 'noPrevious' }),
    past: pastOf(reader, index),
    sense: senseOf(direction, bound),
    finalSense: senseOf(direction, finalTarget.input.bound),
    yearsSincePrevious: before === undefined ? 1 : dataYearOf(actual) - dataYearOf(before),
  };
}

function baselineOf(reader: Reader): Known | Unknown {
  const slot = baselineSlot(reader);
  return operandOf(reader, 'baseline', slot, { blank: 'noBaseline', dash: 'noBaseline' });
}

function otherTargetOf(reader: Reader, index: number): Pick<Operands, 'otherTarget'> {
  const { target, originalTarget } = reader.indicator;
  if (originalTarget === undefined) return {};
  const isRevised = reader.targets === originalTarget;
  const slot = slotAt(reader, isRevised ? target : originalTarget, index);
  const name = isRevised ? 'revisedTarget' : 'originalTarget';
  return { otherTarget: targetOf(reader, name, slot) };
}

type TargetName = 'target' | 'finalTarget' | 'originalTarget' | 'revisedTarget';

function targetOf(reader: Reader, name: TargetName, slot: Slot): Operand {
  const { fact } = slot;
  if (fact.value.kind === 'maintain') return maintained(reader, name, slot);
  if (fact.value.kind === 'range') return between(reader, name, slot, fact.value);
  return operandOf(reader, name, slot, { blank: 'noTarget', dash: 'targetMissing' });
}

function maintained(reader: Reader, name: TargetName, { fact, year }: Slot): Operand {
  const baseline = baselineOf(reader);
  const { written } = fact.value.kind === 'maintain' ? fact.value : { written: '' };
  const input: Input = {
    name,
    written,
    ...(baseline.input.number !== undefined && { number: baseline.input.number }),
    year,
    places: [fact.place, ...baseline.input.places],
  };
  return { ...baseline, input };
}

function between(reader: Reader, name: TargetName, slot: Slot, range: Range): Between {
  const input = inputOf(reader, name, slot);
  return { kind: 'range', input: { ...input, range: countedLimits(range, reader) } };
}

function finalTargetOf(reader: Reader): Operand {
  const slots = reader.columns.map((_, index) => targetAt(reader, index));
  const stated = slots.findLast(({ fact: { value } }) => AIMS.includes(value.kind));
  if (stated !== undefined) return targetOf(reader, 'finalTarget', stated);
  const last = slots.at(-1);
  return operandOf(reader, 'finalTarget', last, { blank: 'noFinalTarget', dash: 'noFinalTarget' });
}

const AIMS: readonly Quantity['kind'][] = ['measured', 'range', 'maintain'];

function pastOf(reader: Reader, index: number): readonly Operand[] {
  const slots = reader.columns.slice(0, index + 1).map((_, at) => actualAt(reader, at));
  return [baselineSlot(reader), ...slots]
    .filter(({ fact }) => fact.value.kind === 'measured')
    .map((slot) =>
      operandOf(reader, `past-${slot.year}`, slot, { blank: 'noActual', dash: 'actualMissing' }),
    );
}

interface AbsenceReasons {
  readonly blank: UndefinedReason;
  readonly dash: UndefinedReason;
}

function operandOf(
  reader: Reader,
  name: InputName,
  slot: Slot | undefined,
  reasons: AbsenceReasons,
): Known | Unknown {
  if (slot === undefined) {
    return {
      kind: 'unknown',
      input: { name, written: '', year: 0, places: [] },
      reason: reasons.blank,
    };
  }
  const { value } = slot.fact;
  const input = inputOf(reader, name, slot);
  if (value.kind !== 'measured') {
    const reason = value.kind === 'missing' ? reasons.dash : reasons.blank;
    return { kind: 'unknown', input, reason };
  }
  const { number, bound } = value;
  const counted = bound && countedBound(bound, reader.values.strictBounds);
  return {
    kind: 'known',
    input: { ...input, number, ...(counted !== undefined && { bound: counted }) },
    number: reader.numberOf(value),
  };
}

function inputOf(reader: Reader, name: InputName, slot: Slot): Input {
  const { value, place } = slot.fact;
  const written = 'written' in value ? value.written : '';
  return { name, written, year: timelineYear(reader, slot), places: [place] };
}

function countedLimits({ lower, upper }: Range, { values }: Reader): Limits {
  const isStrict = values.strictBounds === 'exclusive';
  return {
    lower: { number: lower.number, bound: isStrict ? lower.bound : 'atLeast' },
    upper: { number: upper.number, bound: isStrict ? upper.bound : 'atMost' },
  };
}

/** 超 counts as 以上, and 未満 as 以下, in a scheme that takes the target itself in. */
function countedBound(bound: Bound, strict: Scheme['values']['strictBounds']): Bound {
  if (strict === 'exclusive') return bound;
  if (bound === 'moreThan') return 'atLeast';
  return bound === 'lessThan' ? 'atMost' : bound;
}
