/** Which target a year is held against: its own, or, where it states none, what the scheme takes instead. */

import { Exact, exactText, roundedText } from '../decimals/exact.ts';
import { senseOf } from '../forms/comparison.ts';
import type { HeldTarget } from '../forms/metric.ts';
import { isAim } from '../forms/submission.ts';
import type { TargetWay } from '../office/scheme.ts';
import { baselineOf, type Known, type Operand, targetOf } from './operand.ts';
import { decimalsOf, finalSlot, type Reader, type Slot, targetAt } from './slot.ts';

/** The year that is judged: its column, and the year that its actual counts for in lines over time. */
export interface JudgedColumn {
  readonly index: number;
  readonly now: number;
}

/**
 * The target that a year is held against.
 *
 * A target that the year states itself always goes first. Otherwise the scheme's ways are tried in their order
 * (`Scheme['targets']`). They look to the next target that the row states; behind the last one, that one stays in force.
 *
 * @returns an unknown operand with the reason where there is nothing to hold the year against
 */
export function heldTargetOf(reader: Reader, { index, now }: JudgedColumn): Operand {
  const own = targetAt(reader, index);
  if (isAim(own.fact.value)) return targetOf(reader, 'target', own);
  const aim = aimFor(reader, index);
  if (aim !== undefined) {
    const yearly = yearlyOf(reader, { aim, own });
    if (yearly !== undefined) return beside(own, yearly);
    for (const way of reader.scheme.targets.withoutOwn) {
      const found = WAYS[way](reader, { aim, index, now });
      if (found !== undefined) return beside(own, found);
    }
  }
  return targetOf(reader, 'target', own);
}

/**
 * 「前年度以上」 and 「全国平均以下」 under a later year say the same of every year: they are held against the year's own
 * figures, but missed only in the year under which they stand.
 */
function yearlyOf(
  reader: Reader,
  { aim, own }: { readonly aim: Slot; readonly own: Slot },
): Operand | undefined {
  const { value } = aim.fact;
  const isYearly = value.kind === 'relative' && value.to !== 'baseline';
  if (!isYearly || reader.scheme.targets.withoutOwn.length === 0) return undefined;
  const here = targetOf(reader, 'target', { fact: aim.fact, year: own.year });
  return withHeld(here, { by: 'final', ...yearOf(reader, aim) });
}

/** The year's own cell is named too: it is where a target was looked for. */
function beside({ fact: { place } }: Slot, operand: Operand): Operand {
  const places = [place, ...operand.input.places];
  if (operand.kind === 'known') return { ...operand, input: { ...operand.input, places } };
  if (operand.kind === 'stage') return { ...operand, input: { ...operand.input, places } };
  if (operand.kind === 'range') return { ...operand, input: { ...operand.input, places } };
  return { ...operand, input: { ...operand.input, places } };
}

/** A target to be reached, and the column that is held against it. */
interface Case extends JudgedColumn {
  readonly aim: Slot;
}

const WAYS: Readonly<Record<TargetWay, (reader: Reader, held: Case) => Operand | undefined>> = {
  share: shareOf,
  line: lineOf,
  final: finalOf,
};

/** The next target stated; behind the last one, the last, unless the year says that it has none. */
function aimFor(reader: Reader, index: number): Slot | undefined {
  const later = reader.columns
    .slice(index + 1)
    .map((_, offset) => targetAt(reader, index + 1 + offset));
  const next = later.find(({ fact }) => isAim(fact.value));
  if (next !== undefined) return next;
  return targetAt(reader, index).fact.value.kind === 'missing' ? undefined : finalSlot(reader);
}

function finalOf(reader: Reader, { aim }: Case): Operand {
  return withHeld(targetOf(reader, 'target', aim), { by: 'final', ...yearOf(reader, aim) });
}

/** The year of a target, as the sheet calls it too. */
function yearOf(reader: Reader, { year }: Slot): Pick<HeldTarget, 'year' | 'label'> {
  return { year, label: reader.labels[reader.columns.indexOf(year)] ?? String(year) };
}

function withHeld(operand: Operand, held: HeldTarget): Operand {
  // Each kind of operand keeps its kind.
  if (operand.kind === 'known') return { ...operand, input: { ...operand.input, held } };
  if (operand.kind === 'stage') return { ...operand, input: { ...operand.input, held } };
  if (operand.kind === 'range') return { ...operand, input: { ...operand.input, held } };
  return { ...operand, input: { ...operand.input, held } };
}

/**
 * A value on the straight line to the aim: from 基準値, or from the last target that the row states before the year.
 * To keep what was reached is a level line. None where the aim lies behind the start or is no number, and none behind the
 * aim's year, when the aim itself is due.
 */
function lineOf(reader: Reader, { aim, index, now }: Case): Operand | undefined {
  const [start, end] = [startOf(reader, index), targetOf(reader, 'target', aim)];
  if (start.kind !== 'known' || end.kind !== 'known') return undefined;
  const pace = paceTo(end, start, now);
  const distance = end.number.minus(start.number);
  const sense = senseOf(reader.indicator.direction.value, end.input.bound);
  const isBehind = !distance.isZero() && distance.isPositive() !== (sense === 'up');
  if (pace === undefined || isBehind) return undefined;
  const [gone, whole] = pace;
  const weighted = start.number.times(whole - gone).plus(end.number.times(gone));
  const held: HeldTarget = {
    by: 'line',
    ...yearOf(reader, aim),
    start: exactText(start.number),
    aim: exactText(end.number),
    gone,
    whole,
  };
  const places = [...start.input.places, ...end.input.places];
  return derivedTarget(reader, weighted.dividedBy(whole), { end, held, places, year: now });
}

function startOf(reader: Reader, index: number): Operand {
  const before = reader.columns
    .slice(0, index)
    .map((_, at) => targetAt(reader, at))
    .findLast(({ fact }) => fact.value.kind === 'measured');
  return before === undefined ? baselineOf(reader) : targetOf(reader, 'target', before);
}

/** n/N of the aim in year n of N. A share of a ceiling, or of what is not added up over the years, is not due earlier. */
function shareOf(reader: Reader, { aim, now }: Case): Operand | undefined {
  const [baseline, end] = [baselineOf(reader), targetOf(reader, 'target', aim)];
  const { cumulative, direction } = reader.indicator;
  if (end.kind !== 'known' || !cumulative || !end.number.greaterThan(0)) return undefined;
  if (senseOf(direction.value, end.input.bound) === 'down') return undefined;
  const pace = paceTo(end, baseline, now);
  if (pace === undefined) return undefined;
  const [gone, whole] = pace;
  const held: HeldTarget = {
    by: 'share',
    ...yearOf(reader, aim),
    aim: exactText(end.number),
    gone,
    whole,
  };
  const number = end.number.times(gone).dividedBy(whole);
  return derivedTarget(reader, number, { end, held, places: end.input.places, year: now });
}

/** Undefined before the first year after the start, and from the aim's year on. */
function paceTo(end: Operand, start: Operand, now: number): readonly [number, number] | undefined {
  const gone = now - start.input.year;
  const whole = end.input.year - start.input.year;
  return gone > 0 && gone < whole ? [gone, whole] : undefined;
}

/**
 * What is compared is what is printed: the number is rounded as the scheme says, to one decimal more than the
 * indicator's own values have. Where that decimal is 0 it is not written: 102,720 visitors, not 102,720.0.
 */
function derivedTarget(
  reader: Reader,
  number: Exact,
  {
    end,
    held,
    places,
    year,
  }: {
    readonly end: Known;
    readonly held: HeldTarget;
    readonly places: Known['input']['places'];
    readonly year: number;
  },
): Known {
  const decimals = decimalsOf(reader) + 1;
  const rounded = new Exact(roundedText(number, { ...reader.scheme.rounding, decimals }));
  const { method } = reader.scheme.rounding;
  const inOwnDecimals = roundedText(rounded, { method, decimals: decimals - 1 });
  const isWhole = rounded.equals(inOwnDecimals);
  const text = isWhole ? inOwnDecimals : roundedText(rounded, { method, decimals });
  const { bound } = end.input;
  return {
    kind: 'known',
    number: new Exact(text),
    input: {
      name: 'target',
      written: '',
      number: text,
      ...(bound !== undefined && { bound }),
      held,
      year,
      places,
    },
  };
}
