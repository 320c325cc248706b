/** What is known of an indicator in one year, as numbers with their cells: the ground of its judgement and metrics. */

import { type Sense, senseOf } from '../forms/comparison.ts';
import { heldTargetOf } from './heldTarget.ts';
import { baselineOf, type Operand, operandOf, targetOf } from './operand.ts';
import {
  actualAt,
  baselineSlot,
  dataYearOf,
  finalSlot,
  previousSlot,
  type Reader,
  slotAt,
  targetAt,
  timelineYear,
} from './slot.ts';

/** Everything the formulas of one year may ask for. */
export interface Operands {
  /** What the year is held against: its own target, or what the scheme takes instead. */
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
  const now = timelineYear(reader, actual);
  const target = heldTargetOf(reader, { index, now });
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

function otherTargetOf(reader: Reader, index: number): Pick<Operands, 'otherTarget'> {
  const { target, originalTarget } = reader.indicator;
  if (originalTarget === undefined) return {};
  const isRevised = reader.targets === originalTarget;
  const slot = slotAt(reader, isRevised ? target : originalTarget, index);
  const name = isRevised ? 'revisedTarget' : 'originalTarget';
  return { otherTarget: targetOf(reader, name, slot) };
}

function finalTargetOf(reader: Reader): Operand {
  const stated = finalSlot(reader);
  if (stated !== undefined) return targetOf(reader, 'finalTarget', stated);
  const last =
    reader.columns.length === 0 ? undefined : targetAt(reader, reader.columns.length - 1);
  return operandOf(reader, 'finalTarget', last, { blank: 'noFinalTarget', dash: 'noFinalTarget' });
}

function pastOf(reader: Reader, index: number): readonly Operand[] {
  const slots = reader.columns.slice(0, index + 1).map((_, at) => actualAt(reader, at));
  return [baselineSlot(reader), ...slots]
    .filter(({ fact }) => fact.value.kind === 'measured')
    .map((slot) =>
      operandOf(reader, `past-${slot.year}`, slot, { blank: 'noActual', dash: 'actualMissing' }),
    );
}
