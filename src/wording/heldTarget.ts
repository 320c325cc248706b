/** Which target a year is held against, in words, where the year states none of its own. */

import type { HeldTarget, Input } from '../forms/metric.ts';
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

/**
 * Which target a year is held against, and why: also where it is the year's own, or where there is none.
 *
 * @param target the year's target as it was held against the actual; undefined where there is none at all
 */
export function targetReason(target: Input | undefined, year: number, words: Words): string {
  const { why } = words.heldTarget;
  const isStated =
    target !== undefined &&
    [target.number, target.range, target.stage].some((one) => one !== undefined);
  if (!isStated) return why.none;
  return heldReason(target, year, words) ?? fillBlanks(why.own, { written: target.written });
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
      ? [fillBlanks(rule.underway, { label: scheme.words.underway.label })]
      : []),
    ...(isWorkedOut ? [rule.rounded] : []),
  ].join('');
}
