/** What is known of an indicator in one year, as numbers with their cells: the ground of its judgement and metrics. */

import { type Sense, senseOf } from '../forms/comparison.ts';
import type { Input, InputName, UndefinedReason } from '../forms/metric.ts';
import type { Scheme } from '../forms/scheme.ts';
import type { Bound, Fact, Indicator, Quantity, Submission } from '../forms/submission.ts';
import { Exact } from './exact.ts';

/** One value: a number, or the reason why there is none. */
export type Operand = Known | Unknown;

interface Known {
  readonly kind: 'known';
  readonly input: Input;
  readonly number: Exact;
}

interface Unknown {
  readonly kind: 'unknown';
  readonly input: Input;
  readonly reason: UndefinedReason;
}

/** Everything the formulas of one year may ask for. */
export interface Operands {
  readonly target: Operand;
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

/** One row's value in one column. */
interface Slot {
  readonly fact: Fact<Quantity>;
  /** The column's year. */
  readonly year: number;
}

/** What an indicator's rows are read with. */
interface Reader {
  readonly indicator: Indicator;
  readonly columns: readonly number[];
  readonly baselineYear: number;
  readonly values: Scheme['values'];
}

/**
 * Gathers the operands of one year column.
 *
 * A value of another data year (`2,334 (H25)`) and a provisional one stand for the column they are
 * written in. 「維持」 as a target is the baseline value. The final target is the last one the row states.
 *
 * @param index of the column in `Submission.years`
 */
export function operandsOf(
  indicator: Indicator,
  index: number,
  { years, profile }: Submission,
  values: Scheme['values'],
): Operands {
  const reader: Reader = {
    indicator,
    columns: years.map(({ fiscalYear }) => fiscalYear.year),
    baselineYear: profile.baselineYear.value.year,
    values,
  };
  const [actual, before] = [slotAt(reader, 'actual', index), previousSlot(reader, index)];
  const target = targetOf(reader, 'target', slotAt(reader, 'target', index));
  const finalTarget = finalTargetOf(reader);
  const direction = indicator.direction.value;
  const bound = target.input.bound ?? finalTarget.input.bound;
  return {
    target,
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

/**
 * The baseline value: that of the 実績値 row; where only the 目標値 row states one, that.
 */
function baselineOf(reader: Reader): Operand {
  const slot = baselineSlot(reader);
  return operandOf(reader, 'baseline', slot, { blank: 'noBaseline', dash: 'noBaseline' });
}

function baselineSlot({ indicator: { actual, target }, baselineYear }: Reader): Slot {
  const stated = [actual.baseline, target.baseline].find(({ value }) => value.kind === 'measured');
  return { fact: stated ?? actual.baseline, year: baselineYear };
}

function targetOf(reader: Reader, name: 'target' | 'finalTarget', slot: Slot): Operand {
  const { fact } = slot;
  if (fact.value.kind === 'maintain') return maintained(reader, name, slot);
  return operandOf(reader, name, slot, { blank: 'noTarget', dash: 'targetMissing' });
}

function maintained(reader: Reader, name: InputName, { fact, year }: Slot): Operand {
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

function finalTargetOf(reader: Reader): Operand {
  const slots = reader.columns.map((_, index) => slotAt(reader, 'target', index));
  const stated = slots.findLast(
    ({ fact }) => fact.value.kind === 'measured' || fact.value.kind === 'maintain',
  );
  if (stated !== undefined) return targetOf(reader, 'finalTarget', stated);
  const last = slots.at(-1);
  return operandOf(reader, 'finalTarget', last, { blank: 'noFinalTarget', dash: 'noFinalTarget' });
}

/** The column before, when it is of the year before; in front of the first column, 基準値. */
function previousSlot(reader: Reader, index: number): Slot | undefined {
  const { columns } = reader;
  const slot = index === 0 ? baselineSlot(reader) : slotAt(reader, 'actual', index - 1);
  return slot.year === (columns[index] ?? 0) - 1 ? slot : undefined;
}

function pastOf(reader: Reader, index: number): readonly Operand[] {
  const slots = reader.columns.slice(0, index + 1).map((_, at) => slotAt(reader, 'actual', at));
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
): Operand {
  if (slot === undefined) {
    return {
      kind: 'unknown',
      input: { name, written: '', year: 0, places: [] },
      reason: reasons.blank,
    };
  }
  const { value, place } = slot.fact;
  const written = 'written' in value ? value.written : '';
  const input: Input = { name, written, year: timelineYear(reader, slot), places: [place] };
  if (value.kind !== 'measured') {
    const reason = value.kind === 'missing' ? reasons.dash : reasons.blank;
    return { kind: 'unknown', input, reason };
  }
  const { number, bound } = value;
  const counted = bound && countedBound(bound, reader.values.strictBounds);
  return {
    kind: 'known',
    input: { ...input, number, ...(counted !== undefined && { bound: counted }) },
    number: new Exact(number),
  };
}

/** 超 counts as 以上, and 未満 as 以下, in a scheme that takes the target itself in. */
function countedBound(bound: Bound, strict: Scheme['values']['strictBounds']): Bound {
  if (strict === 'exclusive') return bound;
  if (bound === 'moreThan') return 'atLeast';
  return bound === 'lessThan' ? 'atMost' : bound;
}

function timelineYear({ values }: Reader, slot: Slot): number {
  return values.timeline === 'dataYear' ? dataYearOf(slot) : slot.year;
}

function dataYearOf({ fact: { value }, year }: Slot): number {
  return value.kind === 'measured' && value.dataYear ? value.dataYear.year : year;
}

function slotAt({ indicator, columns }: Reader, row: 'target' | 'actual', index: number): Slot {
  const [fact, year] = [indicator[row].years[index], columns[index]];
  if (fact === undefined || year === undefined) {
    throw new Error(`A series has no value for year column ${index}.`);
  }
  return { fact, year };
}
