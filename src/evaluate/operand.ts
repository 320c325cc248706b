/** One value that is judged or reckoned with, and the cell that it comes from. */

import { type Exact, exactText } from '../decimals/exact.ts';
import { boundOfShare, type Limits } from '../forms/comparison.ts';
import type { Input, InputName } from '../forms/metric.ts';
import type { UndefinedReason } from '../forms/metricNames.ts';
import type { Bound, Range, Relative } from '../forms/submission.ts';
import type { Scheme } from '../office/scheme.ts';
import {
  baselineSlot,
  previousSlot,
  type Reader,
  type Slot,
  slotAt,
  timelineYear,
} from './slot.ts';

/** One value: a number, a target's range, or the reason why there is none. */
export type Operand = Known | Staged | Between | Unknown;

export interface Known {
  readonly kind: 'known';
  readonly input: Input;
  readonly number: Exact;
}

/** A stage: to be judged by its place among the others, not to reckon with. */
export interface Staged {
  readonly kind: 'stage';
  readonly input: Input;
  readonly rank: number;
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

/** 基準値. */
export function baselineOf(reader: Reader): Known | Staged | Unknown {
  const slot = baselineSlot(reader);
  return operandOf(reader, 'baseline', slot, { blank: 'noBaseline', dash: 'noBaseline' });
}

type TargetName = 'target' | 'finalTarget' | 'originalTarget' | 'revisedTarget';

/** A target of the row: 「維持」 is the baseline value, a range is to be judged by alone. */
export function targetOf(reader: Reader, name: TargetName, slot: Slot): Operand {
  const { fact } = slot;
  if (fact.value.kind === 'maintain') return maintained(reader, name, slot);
  if (fact.value.kind === 'relative') return compared(reader, name, slot, fact.value);
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

/**
 * 「基準値より8割減」: the baseline times 0.2; 「前年度以上」: the actual of the year before; 「全国平均以下」: the
 * year's 比較値.
 */
function compared(reader: Reader, name: TargetName, slot: Slot, target: Relative): Operand {
  const { to, times, plus } = target;
  const base = figureOf(reader, to, slot);
  const input: Input = {
    ...inputOf(reader, name, slot),
    places: [slot.fact.place, ...base.input.places],
  };
  if (base.kind !== 'known') return { ...base, input };
  const number = base.number.times(times ?? 1).plus(plus ?? 0);
  const bound = boundOfShare(target, base.number.lessThan(0));
  const counted = bound && countedBound(bound, reader.scheme.values.strictBounds);
  const relative = {
    to,
    name: target.name,
    number: exactText(base.number),
    ...(times !== undefined && { times }),
    ...(plus !== undefined && { plus }),
  };
  return {
    kind: 'known',
    number,
    input: {
      ...input,
      number: exactText(number),
      ...(counted !== undefined && { bound: counted }),
      relative,
    },
  };
}

function figureOf(reader: Reader, to: Relative['to'], { year }: Slot): Known | Staged | Unknown {
  const index = reader.columns.indexOf(year);
  const { comparison } = reader.indicator;
  switch (to) {
    case 'baseline':
      return baselineOf(reader);
    case 'previous':
      return operandOf(reader, 'previous', previousSlot(reader, index), {
        blank: 'noPrevious',
        dash: 'noPrevious',
      });
    case 'comparison':
      return operandOf(
        reader,
        'comparison',
        comparison && slotAt(reader, comparison.series, index),
        { blank: 'noComparison', dash: 'noComparison' },
      );
  }
}

function between(reader: Reader, name: TargetName, slot: Slot, range: Range): Between {
  const input = inputOf(reader, name, slot);
  return { kind: 'range', input: { ...input, range: countedLimits(range, reader) } };
}

interface AbsenceReasons {
  readonly blank: UndefinedReason;
  readonly dash: UndefinedReason;
}

/**
 * The number of a cell.
 *
 * @param reasons why there is none: of a blank cell, and of one that says so
 */
export function operandOf(
  reader: Reader,
  name: InputName,
  slot: Slot | undefined,
  reasons: AbsenceReasons,
): Known | Staged | Unknown {
  if (slot === undefined) {
    return {
      kind: 'unknown',
      input: { name, written: '', year: 0, places: [] },
      reason: reasons.blank,
    };
  }
  const { value } = slot.fact;
  const input = inputOf(reader, name, slot);
  if (value.kind === 'stage') {
    const { stage: label, rank } = value;
    return { kind: 'stage', rank, input: { ...input, stage: { label, rank } } };
  }
  if (value.kind !== 'measured') {
    const isKnown = value.kind === 'missing' || value.kind === 'ended';
    const reason = isKnown ? reasons.dash : reasons.blank;
    return { kind: 'unknown', input, reason };
  }
  const { number, bound } = value;
  const counted = bound && countedBound(bound, reader.scheme.values.strictBounds);
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

function countedLimits({ lower, upper }: Range, { scheme: { values } }: Reader): Limits {
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
