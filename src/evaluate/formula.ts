/** How a metric is made of a formula: known operands in, an exact number out, or the reason why not. */

import { type Exact, exactText, roundedText } from '../decimals/exact.ts';
import type { Metric } from '../forms/metric.ts';
import type { FormulaName, UndefinedReason } from '../forms/metricNames.ts';
import type { Rounding } from '../office/scheme.ts';
import type { Operand } from './operand.ts';

/** A number, or why there is none. */
export type Outcome = Exact | UndefinedReason;

/** Which formula, and how its result is rounded. */
export interface Formula {
  readonly name: FormulaName;
  readonly rounding: Rounding;
}

/** Works a formula out from two operands; undefined for the reason of the first that is not known. */
export function ofTwo(
  formula: Formula,
  [one, other]: readonly [Operand, Operand],
  work: (one: Exact, other: Exact) => Outcome,
): Metric {
  const used = [one, other];
  if (one.kind !== 'known') return metricFrom(formula, used, reasonOf(one));
  if (other.kind !== 'known') return metricFrom(formula, used, reasonOf(other));
  return metricFrom(formula, used, work(one.number, other.number));
}

/** The same for three operands. */
export function ofThree(
  formula: Formula,
  [first, second, third]: readonly [Operand, Operand, Operand],
  work: (first: Exact, second: Exact, third: Exact) => Outcome,
): Metric {
  const used = [first, second, third];
  if (first.kind !== 'known') return metricFrom(formula, used, reasonOf(first));
  if (second.kind !== 'known') return metricFrom(formula, used, reasonOf(second));
  if (third.kind !== 'known') return metricFrom(formula, used, reasonOf(third));
  return metricFrom(formula, used, work(first.number, second.number, third.number));
}

/** Why there is no number to reckon with. */
function reasonOf(operand: Exclude<Operand, { kind: 'known' }>): UndefinedReason {
  if (operand.kind === 'stage') return 'stages';
  return operand.kind === 'range' ? 'rangeTarget' : operand.reason;
}

/** A metric of an outcome that has been worked out already. */
export function metricFrom(
  { name, rounding }: Formula,
  used: readonly Operand[],
  outcome: Outcome,
): Metric {
  const inputs = used.map(({ input }) => input.name);
  if (typeof outcome === 'string') {
    return { kind: 'undefined', formula: name, reason: outcome, inputs };
  }
  const exact = exactText(outcome);
  const rounded = roundedText(outcome, rounding);
  return { kind: 'defined', formula: name, exact, rounded, inputs };
}
