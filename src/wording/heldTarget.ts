/** Which target a year is held against, in words, where the year states none of its own. */

import { compareDecimals } from '../decimals/notation.ts';
import { senseOf } from '../forms/comparison.ts';
import type { YearAssessment } from '../forms/evaluation.ts';
import type { HeldTarget, Input } from '../forms/metric.ts';
import type { UndefinedReason } from '../forms/metricNames.ts';
import type { Indicator } from '../forms/submission.ts';
import { printInFull } from '../japanese/printNumber.ts';
import { schemeOf } from '../office/scheme.ts';
import { inputLabel } from './metrics.ts';
import { printInput } from './printInput.ts';
import { kindText } from './schemeRules.ts';
import type { Terms } from './terms.ts';
import { fillBlanks, type Words } from './words.ts';

/** What an input is called; a target of another year, or one that was worked out, says so: `2019年度の目標値`. */
export function inputTitle({ name, held }: Input, words: Words): string {
  return held === undefined
    ? inputLabel(name, words)
    : fillBlanks(words.heldTarget.name[held.by], blanksOf(held));
}

/**
 * Why a year is held against another target than its own: a sentence.
 *
 * @param target the year's target as it was held against the actual
 * @param year of the column
 * @param yearName what the year of the other target is called; as the sheet calls it when absent
 * @returns undefined where the year states its own target in numbers; of one in words, what it was reckoned from
 */
export function heldReason(
  target: Input,
  year: number,
  words: Words,
  yearName: (label: string) => string = (label) => label,
): string | undefined {
  const { held } = target;
  if (held === undefined) return relativeReason(target, words);
  const { why } = words.heldTarget;
  const phrase = isYearly(target) ? why.yearly : phraseOf(held, year, words);
  const sentence = fillBlanks(phrase, {
    ...blanksOf(held),
    year: yearName(held.label),
    number: printInput(target),
    written: target.written,
  });
  return `${sentence}${relativeReason(target, words) ?? ''}`;
}

/** 「前年度以上」 of a later year, held against the year's own figures. */
function isYearly({ held, relative }: Input): boolean {
  return held?.by === 'final' && relative !== undefined && relative.to !== 'baseline';
}

function phraseOf(
  held: HeldTarget,
  year: number,
  { heldTarget: { why } }: Words,
): Words['heldTarget']['why'][HeldTarget['by']] {
  return held.by === 'final' && held.year < year ? why.past : why[held.by];
}

/** A year of an indicator, and the scheme's ways. */
interface Held {
  readonly indicator: Pick<Indicator, 'direction' | 'cumulative'>;
  readonly year: YearAssessment;
}

/**
 * Which target a year is held against, and why: also where it is the year's own, or where there is none, and why a way
 * that the scheme prefers was not gone.
 */
export function targetReason({ indicator, year }: Held, { scheme, words }: Terms): string {
  const { why } = words.heldTarget;
  const target = year.inputs.find(({ name }) => name === 'target');
  if (target === undefined || !isStated(target)) {
    const written = target?.written ?? '';
    return isAimInWords(year) ? fillBlanks(why.withoutFigure, { written }) : why.none;
  }
  const held = heldReason(target, year.year, words);
  if (held !== undefined) {
    return [held, ...skippedWays({ indicator, year }, target, { scheme, words })].join('');
  }
  return (
    maintainedReason(target, year, words) ??
    fillBlanks(ownPhrase(year, words), { written: target.written })
  );
}

function isStated({ number, range, stage }: Input): boolean {
  return [number, range, stage].some((one) => one !== undefined);
}

/** 「全国平均以上」 without the figure, 「維持」 without 基準値. */
function isAimInWords({ judgement }: YearAssessment): boolean {
  return (
    judgement.kind === 'undecided' &&
    !['noTarget', 'targetMissing', 'noActual', 'actualMissing'].includes(judgement.reason)
  );
}

function ownPhrase({ inputs }: YearAssessment, { heldTarget: { why } }: Words): string {
  const isBeside = (name: Input['name']): boolean => inputs.some((one) => one.name === name);
  if (isBeside('originalTarget')) return why.revised;
  return isBeside('revisedTarget') ? why.original : why.own;
}

/** 「維持」 is the baseline's value, whose cell it names. */
function maintainedReason(
  { written, places, number = '' }: Input,
  { inputs }: YearAssessment,
  { inputs: names, relativeTarget: say }: Words,
): string | undefined {
  const baseline = inputs.find(({ name }) => name === 'baseline');
  const [, other] = places;
  const isBaseline = baseline?.places.some(
    ({ sheet, cell }) => other !== undefined && other.sheet === sheet && other.cell === cell,
  );
  if (isBaseline !== true || baseline?.number !== number) return undefined;
  const ground = fillBlanks(say.ground.same, { name: names.baseline, base: printInput(baseline) });
  return fillBlanks(say.why, { written, ground, number });
}

/** Why the ways that the scheme tries before the one that was taken led to nothing; nothing where they were not due. */
function skippedWays(
  { indicator, year }: Held,
  target: Input,
  { scheme, words }: Terms,
): readonly string[] {
  const { held } = target;
  if (held === undefined || held.year < year.year || isYearly(target)) return [];
  const { withoutOwn } = scheme.targets;
  const before = withoutOwn.slice(0, withoutOwn.indexOf(held.by));
  const { skipped } = words.heldTarget.why;
  return before.flatMap((way) => {
    if (way === 'final') return [];
    const reason = way === 'share' ? noShare(indicator, target) : noLine(indicator, year, target);
    const text =
      reason === 'behindEarlier' ? words.heldTarget.why.behindEarlier : words.reasons[reason];
    return [fillBlanks(skipped[way], { reason: text })];
  });
}

function noNumber({ range, stage }: Input): 'rangeTarget' | 'stages' | undefined {
  if (stage !== undefined) return 'stages';
  return range === undefined ? undefined : 'rangeTarget';
}

function noShare({ direction, cumulative }: Held['indicator'], target: Input): UndefinedReason {
  const reason = noNumber(target);
  if (reason !== undefined) return reason;
  if (senseOf(direction.value, target.bound) === 'down') return 'lessIsBetter';
  return cumulative ? 'noPeriod' : 'notCumulative';
}

function noLine(
  { direction }: Held['indicator'],
  { inputs }: YearAssessment,
  target: Input,
): UndefinedReason | 'behindEarlier' {
  const reason = noNumber(target);
  if (reason !== undefined) return reason;
  const of = (wanted: Input['name']): Input | undefined =>
    inputs.find(({ name }) => name === wanted);
  const [baseline, actual] = [of('baseline'), of('actual')];
  if (baseline?.number === undefined) return 'noBaseline';
  if (actual !== undefined && actual.year <= baseline.year) return 'noPeriod';
  const order = compareDecimals(target.number ?? '', baseline.number);
  const isBehind = senseOf(direction.value, target.bound) === 'up' ? order < 0 : order > 0;
  return isBehind ? 'targetBehindBaseline' : 'behindEarlier';
}

/** 「基準値より8割減」は、基準値の120から計算した値（120×0.2＝24）と比べます。 */
function relativeReason(
  { relative, written, number = '' }: Input,
  { relativeTarget: say }: Words,
): string | undefined {
  if (relative === undefined) return undefined;
  const { name, times, plus } = relative;
  const steps = [
    times === undefined ? '' : fillBlanks(say.times, { times }),
    plus === undefined
      ? ''
      : fillBlanks(plus.startsWith('-') ? say.minus : say.plus, { plus: plus.replace('-', '') }),
  ].join('');
  const blanks = { name, base: printInFull(relative.number), steps, number: printInFull(number) };
  const ground = fillBlanks(steps === '' ? say.ground.same : say.ground.reckoned, blanks);
  return fillBlanks(say.why, { written, ground, number: blanks.number });
}

function blanksOf(held: HeldTarget): Readonly<Record<string, string>> {
  if (held.by === 'final') return { year: held.label };
  const { label, aim, gone, whole } = held;
  const common = { year: label, aim: printInFull(aim), gone: String(gone), whole: String(whole) };
  return held.by === 'line' ? { ...common, start: printInFull(held.start) } : common;
}

/** What the scheme does with a year that states no target: sentences for 判定の方法. */
export function heldRule({ scheme, words }: Terms): string {
  const kinds = (['kgi', 'numericTarget', 'kpi'] as const).filter(
    (kind) => scheme.kinds?.[kind]?.targets !== undefined,
  );
  return [
    ownRule({ scheme, words }),
    ...kinds.map((kind) =>
      kindText(kind, [ownRule({ scheme: schemeOf(scheme, kind), words })], words),
    ),
  ].join('');
}

function ownRule({ scheme, words }: Terms): string {
  const { withoutOwn } = scheme.targets;
  const { rule } = words.heldTarget;
  if (withoutOwn.length === 0) return rule.none;
  const ways = withoutOwn.map((way) => rule.ways[way]).join(rule.otherwise);
  const isWorkedOut = withoutOwn.some((way) => way !== 'final');
  return [
    fillBlanks(rule.held, { ways }),
    ...(withoutOwn.includes('final')
      ? [
          fillBlanks(rule.underway, {
            label: scheme.words.underway.label,
            missed: scheme.words.notAchieved.label,
          }),
        ]
      : []),
    ...(isWorkedOut ? [rule.rounded] : []),
  ].join('');
}
