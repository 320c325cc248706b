/** 評価方式 as data: what is judged and rated, from which values, and in which words. */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import { AMOUNTS } from './amounts.ts';
import { checkGrades, checkSameGrades, fault, PRINTED_RATES, Rating, Wording } from './rating.ts';
import { checkRollUp, RollUp } from './rollUp.ts';

/** How a number is rounded: 四捨五入, 切捨て, or 偶数丸め, to so many decimals. */
export const Rounding = z.strictObject({
  method: z.enum(['halfUp', 'truncate', 'halfEven']),
  decimals: z.int().min(0).max(6),
});
export interface Rounding extends Parsed<typeof Rounding> {}

/** What may be rounded in a way of its own. */
export const ROUNDED_FIGURES = [...PRINTED_RATES, ...AMOUNTS, 'achievedShare', 'rollUp'] as const;
export type RoundedFigure = (typeof ROUNDED_FIGURES)[number];

/** Of all figures, and of single ones that are rounded otherwise. */
const Roundings = z.strictObject({
  ...Rounding.shape,
  figures: z.partialRecord(z.enum(ROUNDED_FIGURES), Rounding).exactOptional(),
});

/** What counts as a value to judge by. */
const Values = z.strictObject({
  /** 欠測, and a blank up to 対象年度, where a target is stated: 判定不能, or 未達成. */
  missing: z.enum(['undecided', 'notAchieved']).default('undecided'),
  /** 概算値・速報値. */
  provisional: z.enum(['judged', 'undecided']).default('judged'),
  /** 訂正された値. */
  revised: z.enum(['judged', 'undecided']).default('judged'),
  /** `2,334 (H25)` in the column of H28. */
  otherYear: z.enum(['judged', 'undecided']).default('judged'),
  /** 超 and 未満 leave the target itself out, or take it in. */
  strictBounds: z.enum(['exclusive', 'inclusive']).default('exclusive'),
  /** After a revision of the plan: which targets are held against the actuals. */
  targetSeries: z.enum(['current', 'original']).default('current'),
  /** Which year a value counts for in lines over time (期待値, 経過割合, 見込み). */
  timeline: z.enum(['column', 'dataYear']).default('dataYear'),
});

/** Ways to find a target for a year that states none. */
export const TARGET_WAYS = ['share', 'line', 'final'] as const;
export type TargetWay = (typeof TARGET_WAYS)[number];

/** Which target a year is held against. */
const Targets = z.strictObject({
  /**
   * Where the year states none: the first of these that there is. `final`: the next target stated, 途中 until its year;
   * `line`: the value on the straight line to it; `share`: n/N of it, of 累計 where more is better. Empty: none.
   */
  withoutOwn: z.array(z.enum(TARGET_WAYS)).default(['final']),
});

/** What is counted. */
const Counting = z.strictObject({
  /** 再掲 is counted once with its source, or as one more indicator. */
  reprint: z.enum(['once', 'every']).default('once'),
  /** Shares are of the judged indicators, or of all with the undecided. */
  denominator: z.enum(['judged', 'all']).default('judged'),
});

/** 見込み. */
const Forecast = z.strictObject({
  /** How many of the last actuals the line goes through. */
  values: z.int().min(2).max(10),
});

/** What holds otherwise for the indicators of one 区分; what is left out holds for them as for all. */
const OfKind = z.strictObject({
  rates: z.array(z.enum(PRINTED_RATES)).exactOptional(),
  amounts: z.array(z.enum(AMOUNTS)).exactOptional(),
  rounding: Roundings.exactOptional(),
  targets: Targets.exactOptional(),
  /** Another number or other thresholds; the grades have the same words. */
  rating: Rating.exactOptional(),
});

/** 区分 of an indicator. */
const KINDS = ['kgi', 'numericTarget', 'kpi'] as const;

/** A file of `input/schemes/`; `input/schemes/README.md` explains it to the office. */
export const Scheme = z
  .strictObject({
    name: z.string().min(1),
    /** One sentence for 判定の方法. */
    description: z.string().min(1),
    /** Which kind of publication it follows. */
    source: z.string().min(1).exactOptional(),
    judges: z.boolean(),
    /** Words for the judgements. */
    words: z.strictObject({
      achieved: Wording,
      notAchieved: Wording,
      underway: Wording.default({ label: '途中', mark: '◇' }),
      undecided: Wording,
      ended: Wording.default({ label: '終了', mark: '終' }),
    }),
    /** Rates printed in a row of their own beside the judgement. */
    rates: z.array(z.enum(PRINTED_RATES)),
    /** Figures in the indicator's own unit, printed in rows of their own straight below 実績値; absent: none. */
    amounts: z.array(z.enum(AMOUNTS)).exactOptional(),
    rounding: Roundings,
    targets: Targets.prefault({}),
    values: Values.prefault({}),
    counting: Counting.prefault({}),
    /** Absent: 達成 and 未達成 are all there is. */
    rating: Rating.exactOptional(),
    /** Absent: all 区分 are judged alike. */
    kinds: z.partialRecord(z.enum(KINDS), OfKind).exactOptional(),
    /** 施策 and 基本目標 rated from their indicators; absent: they are not. */
    rollUp: RollUp.exactOptional(),
    /** Absent: no estimates. */
    forecast: Forecast.exactOptional(),
  })
  .superRefine(({ judges, rating, rollUp, words, kinds = {}, ...shown }, context) => {
    checkShown(shown, [], context);
    for (const kind of KINDS) {
      const { rates = [], amounts = [] } = kinds[kind] ?? {};
      checkShown({ rates, amounts, forecast: shown.forecast }, ['kinds', kind], context);
    }
    if (rollUp !== undefined) checkRollUp(rollUp, { rating, words }, context);
    for (const kind of KINDS) {
      const own = kinds[kind]?.rating;
      if (own === undefined) continue;
      const path = ['kinds', kind, 'rating'];
      if (rating === undefined) {
        fault(context, path, '区分ごとの「rating」は、全体の「rating」があるときだけ書きます。');
        continue;
      }
      checkSameGrades(own, rating, path, context);
      checkGrades(own, path, context);
    }
    if (rating === undefined) return;
    if (!judges) fault(context, ['judges'], '「rating」で評価するときは、true を書きます。');
    checkGrades(rating, ['rating'], context);
  });
export interface Scheme extends Parsed<typeof Scheme> {}

/** The scheme as it holds for the indicators of one 区分. */
export function schemeOf(scheme: Scheme, kind: (typeof KINDS)[number]): Scheme {
  const own = scheme.kinds?.[kind];
  return own === undefined ? scheme : { ...scheme, ...own };
}

/** The scheme for all indicators, then that of each 区分 for which it says something else. */
export function schemesOfKinds(scheme: Scheme): readonly Scheme[] {
  const kinds = KINDS.filter((kind) => scheme.kinds?.[kind] !== undefined);
  return [scheme, ...kinds.map((kind) => schemeOf(scheme, kind))];
}

/**
 * How a figure is rounded.
 *
 * @param otherwise where the scheme says nothing of this one; for rates it is the rounding of all
 */
export function roundingOf(
  { rounding }: Scheme,
  figure: RoundedFigure,
  otherwise: Rounding = rounding,
): Rounding {
  return rounding.figures?.[figure] ?? otherwise;
}

/** No row stands twice, and 見込み is shown only where it is estimated. */
function checkShown(
  {
    rates,
    amounts = [],
    forecast,
  }: Pick<Scheme, 'rates' | 'amounts'> & { readonly forecast?: Scheme['forecast'] | undefined },
  path: readonly string[],
  context: z.core.$RefinementCtx,
): void {
  for (const [key, names] of Object.entries<readonly string[]>({ rates, amounts })) {
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return;
      fault(context, [...path, key, index], '同じ名前が前にあります。どちらか一つにします。');
    });
  }
  const estimate = amounts.indexOf('forecast');
  if (estimate === -1 || forecast !== undefined) return;
  const message =
    '見込みを載せるときは、いくつの実績値から求めるかを「forecast」の「values」に書きます。';
  fault(context, [...path, 'amounts', estimate], message);
}
