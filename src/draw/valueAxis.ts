/** The value axis: which figures stand at it, and which part of it is left out. */

/** A figure of the axis. */
export interface Tick {
  readonly value: number;
  /** As printed: `▲1,000`. */
  readonly text: string;
}

/** The range an axis covers, before room for labels is added. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly Tick[];
  /** The axis is cut between 0 and this value. */
  readonly cut?: Tick;
}

/** Above this ratio of the smallest to the largest value, bars from zero would all look alike. */
const ALIKE = 0.8;
/** What a cut axis shows is at least this share of the values: less would make a slope of every ripple. */
const LEAST_SPAN = 0.05;
/** The lowest value stands at least so much of a step above the foot of a cut axis. */
const LEAST_BELOW = 0.3;
/** A tick beyond the last value is shown when the values reach this share of the way to it. */
const NEAR_TICK = 0.8;

/**
 * Decides whether the values ask for a line on a cut axis instead of bars from zero.
 *
 * @param values targets and actuals together
 * @returns true when all are positive, differ, and min/max > 0.8
 */
export function asksForCut(values: readonly number[]): boolean {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.length > 1 && low > 0 && low < high && low / high > ALIKE;
}

/**
 * An axis from zero.
 *
 * @param values what is to be shown; may be empty
 * @param intervals how many intervals between ticks fit
 * @param decimals that a tick may have
 */
export function zeroBasedAxis(
  values: readonly number[],
  intervals: number,
  decimals: number,
): ValueAxis {
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (lowest === highest) return zeroBasedAxis([1], intervals, decimals);
  const step = roundStep(highest - lowest, intervals, decimals);
  const high = outward(highest, step);
  const low = -outward(-lowest, step);
  return { low, high, ticks: ticksBetween(low, high, step) };
}

/**
 * An axis that leaves out the part between 0 and a tick below all values. It spans 5 % of the values at least.
 *
 * @param values positive
 * @returns undefined when no round figure lies between 0 and the values
 */
export function cutAxis(
  values: readonly number[],
  intervals: number,
  decimals: number,
): ValueAxis | undefined {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(highest - lowest, highest * LEAST_SPAN);
  const [from, to] = [(lowest + highest - span) / 2, (lowest + highest + span) / 2];
  const step = roundStep(span, intervals, decimals);
  const first = Math.min(
    Math.floor(from / step.size + 1e-9),
    Math.floor(lowest / step.size - LEAST_BELOW),
  );
  if (first <= 0) return undefined;
  const cut = tickAt(first, step);
  const high = Math.max(to, outward(highest, step));
  return { low: cut.value, high, cut, ticks: ticksBetween(cut.value, high, step) };
}

/** Digits in groups of three, ▲ for negatives: `▲1,394.5`. */
export function axisFigure(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const text = fraction === undefined ? digits : `${digits}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `▲${text}` : text;
}

interface Step {
  readonly size: number;
  readonly decimals: number;
}

/** The smallest of 1, 2, 2.5, 5 × 10ⁿ that makes at most `intervals` steps and has at most `decimals` decimals. */
function roundStep(range: number, intervals: number, decimals: number): Step {
  const power = Math.max(Math.floor(Math.log10(range / intervals)), -decimals - 1);
  const steps = [power, power + 1, power + 2].flatMap((exponent) =>
    [1, 2, 2.5, 5].map((factor) => ({
      size: Number(`${String(factor)}e${String(exponent)}`),
      decimals: Math.max(0, (factor === 2.5 ? 1 : 0) - exponent),
    })),
  );
  const fitting = steps.filter((step) => step.decimals <= decimals);
  return (
    fitting.find((step) => step.size * intervals >= range * (1 - 1e-9)) ??
    fitting.at(-1) ?? { size: 10 ** -decimals, decimals }
  );
}

/** The next tick beyond a value when it is near, otherwise the value itself. */
function outward(value: number, step: Step): number {
  const next = tickAt(Math.ceil(value / step.size - 1e-9), step).value;
  return value >= next * NEAR_TICK ? next : value;
}

function ticksBetween(low: number, high: number, step: Step): readonly Tick[] {
  const first = Math.ceil(low / step.size - 1e-9);
  const last = Math.floor(high / step.size + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => tickAt(first + index, step));
}

function tickAt(index: number, { size, decimals }: Step): Tick {
  const value = Number((index * size).toFixed(decimals));
  return { value, text: axisFigure(value, decimals) };
}
