/** 算定値: what is worked out from the facts, each with its formula, its inputs and, without a value, the reason. */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import { Place } from '../diagnostics/place.ts';
import { FORMULAS, METRICS, UNDEFINED_REASONS } from './metricNames.ts';
import { Bound } from './submission.ts';

/**
 * `target` is the target that is judged; of an indicator with two series of targets, the year's other one is named
 * too. `past-2016` is the actual of 2016 (基準値 included) in an estimate.
 */
const InputName = z.union([
  z.enum([
    'target',
    'originalTarget',
    'revisedTarget',
    'actual',
    'baseline',
    'finalTarget',
    'previous',
    'comparison',
  ]),
  z.templateLiteral(['past-', z.int()]),
]);
export type InputName = Parsed<typeof InputName>;

/** Of a target that its year does not state itself: which one stands in its place; its year, and how the sheet calls it. */
const HeldTarget = z
  .discriminatedUnion('by', [
    /** The next target that the row states, or behind the last one that. */
    z.strictObject({ by: z.literal('final'), year: z.int(), label: z.string() }),
    /** A value on the straight line from a start (基準値, or the target before) to that target. */
    z.strictObject({
      by: z.literal('line'),
      year: z.int(),
      label: z.string(),
      start: z.string(),
      aim: z.string(),
      gone: z.int(),
      whole: z.int(),
    }),
    /** n of N years: the share n/N of that target. */
    z.strictObject({
      by: z.literal('share'),
      year: z.int(),
      label: z.string(),
      aim: z.string(),
      gone: z.int(),
      whole: z.int(),
    }),
  ])
  .meta({
    id: 'HeldTarget',
    description:
      'その年度の目標値がないときに、代わりに比べた目標。final 最終目標値、line 直線上の値、share 経過年数に応じた分。',
  });
export type HeldTarget = Parsed<typeof HeldTarget>;

/** A value that formulas take, and where it stands. */
export const Input = z
  .strictObject({
    name: InputName,
    /** As the cell says: `7,000以上`, `—`; nothing where it is blank. */
    written: z.string().meta({ description: 'セルの表記（「7,000以上」「—」）。空欄のときは空。' }),
    /** Exact decimal notation; absent when the cell holds no number. */
    number: z.string().exactOptional().meta({ description: '数値（桁区切りなし、丸めなし）。' }),
    // A schema of its own: one that is shared would be printed as a reference in the published JSON Schema.
    bound: z.enum(Bound.options).exactOptional(),
    /** Instead of number and bound, where the target has a limit on both sides. */
    range: z
      .strictObject({
        lower: z.strictObject({ number: z.string(), bound: z.enum(['atLeast', 'moreThan']) }),
        upper: z.strictObject({ number: z.string(), bound: z.enum(['atMost', 'lessThan']) }),
      })
      .exactOptional()
      .meta({ description: '範囲で示された目標の、両側の限り。' }),
    /** Of `target` where the year states none of its own; `number` is then the one that was worked out. */
    held: HeldTarget.exactOptional(),
    /** Instead of a number, of an indicator that goes through stages. */
    stage: z
      .strictObject({ label: z.string(), rank: z.int().min(0) })
      .exactOptional()
      .meta({ description: '段階と、その順位（0が最も悪い）。' }),
    /** Of a target in words: the figure it is made of. */
    relative: z
      .strictObject({
        to: z.enum(['baseline', 'previous', 'comparison']),
        name: z.string(),
        number: z.string(),
        times: z.string().exactOptional(),
        plus: z.string().exactOptional(),
      })
      .exactOptional()
      .meta({
        description: 'ことばで書かれた目標の、もとの数値（基準値、前年度の実績値、比較値）。',
      }),
    /** The year it counts for in lines over time: the column's, or the value's own when the scheme says so. */
    year: z.int().meta({ description: '期待値などの計算で使う年度（西暦）。' }),
    /** 「維持」 names the target's cell and the baseline's. */
    places: z.array(Place),
  })
  .meta({ id: 'Input', description: '算定に使った値とそのセル。' });
export interface Input extends Parsed<typeof Input> {}

const common = {
  formula: z.enum(FORMULAS).meta({ description: '算式の名前。' }),
  /** Names of the year's inputs. */
  inputs: z.array(InputName).meta({ description: '使った値。「inputs」の「name」を指す。' }),
};

/** One number worked out, or why there is none. */
export const Metric = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('defined'),
      formula: common.formula,
      /** Decimal notation of at most 40 significant digits, before rounding. */
      exact: z.string().meta({ description: '端数処理の前の値（有効数字40桁まで）。' }),
      /** Rounded as the scheme says: `120.8`. In the indicator's unit: to the decimals its values have. */
      rounded: z.string().meta({ description: '評価方式の端数処理の後の値。' }),
      inputs: common.inputs,
      /** 見込み: to be marked as an estimate wherever it is printed. */
      estimate: z.literal(true).exactOptional().meta({ description: '推計であることの印。' }),
    }),
    z.strictObject({
      kind: z.literal('undefined'),
      formula: common.formula,
      reason: z.enum(UNDEFINED_REASONS).meta({ description: '求められない理由。' }),
      inputs: common.inputs,
    }),
  ])
  .meta({ id: 'Metric', description: '算定値。値か、求められない理由。' });
export type Metric = Parsed<typeof Metric>;

/** One field for each metric, in the order of METRICS. */
export const Metrics = z.record(z.enum(METRICS), Metric);
export interface Metrics extends Parsed<typeof Metrics> {}
