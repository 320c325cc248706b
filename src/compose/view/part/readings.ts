/** What a reader of the tables has to be told only where they hold it. */

import { senseOf } from '../../../forms/comparison.ts';
import type { Evaluation } from '../../../forms/evaluation.ts';
import { judgedTarget } from '../../../forms/judgedTarget.ts';
import { type Indicator, isRevised, type Quantity } from '../../../forms/submission.ts';
import { printInFull } from '../../../japanese/printNumber.ts';
import type { Concerned } from '../../../wording/schemeRules.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import { type Context, quantities } from '../value/context.ts';
import { heldOf } from '../value/heldTarget.ts';
import { aimOf } from './chart.ts';
import type { Contents } from './contents.ts';

/** What the tables hold. */
export interface ReadingsView {
  /** Of 当初目標 and 目標値, which of the two series is judged; blank when no indicator has both. */
  readonly judgedTargets: string;
  /** The first range of the plan, 「93～97」; blank when it has none. */
  readonly range: string;
  /** Indicators of the plan as a whole. */
  readonly kgis: boolean;
  /** Indicators that go through stages. */
  readonly stages: boolean;
  /** Targets in words, one for each figure that they are made of: 「前年度以上」; empty when there are none. */
  readonly relatives: readonly string[];
  /** What those figures are called: 基準値, 前年度の実績値, 全国平均. */
  readonly grounds: readonly string[];
  /** Those of them that stand for years before their own, too. */
  readonly yearly: readonly string[];
  /** What stands in brackets behind figures; empty where nothing does. */
  readonly brackets: readonly string[];
  /** 「以上」「以下」「超」「未満」 */
  readonly bounds: boolean;
  /** 維持, 維持（以下） */
  readonly keeps: Readonly<Record<'least' | 'most', boolean>>;
  /** Targets that charts draw with what lies beyond them, and levels to be kept, which they draw dashed. */
  readonly ceilings: boolean;
  readonly keptLevels: boolean;
  /** 概算, 速報 */
  readonly provisional: boolean;
  /** 再掲, 内訳, 計 */
  readonly reprints: boolean;
  readonly parts: boolean;
  readonly sums: boolean;
  /** 訂正 */
  readonly revisions: boolean;
  /** 目次 leaves room on its page for how the paper is read. */
  readonly shortContents: boolean;
  /** The same of the report, which may name リーディングプロジェクト. */
  readonly shortReportContents: boolean;
}

/** More lines of 目次 fill their page. */
const MOST_LINES = 18;

/** Looks through all values that the tables print. */
export function readingsView({ evaluation, context }: Contents): ReadingsView {
  const { submission, scheme, words } = context;
  const { indicators, goals, policies } = submission;
  const values = valuesOf(indicators);
  const hasOriginals = indicators.some(({ originalTarget }) => originalTarget !== undefined);
  const concerned = concernedOf(indicators);
  const has = (name: 'partOf' | 'sum' | 'stages'): boolean =>
    indicators.some((indicator) => indicator[name] !== undefined);
  const goes = (direction: Indicator['direction']['value']): boolean =>
    indicators.some((indicator) => indicator.direction.value === direction);
  const aims = indicators
    .filter(({ stages }) => stages === undefined)
    .map((one) => aimOf(one, targetsOf(one, context)));
  return {
    judgedTargets: hasOriginals ? words.targetSeries[scheme.values.targetSeries] : '',
    range: firstRange(values, words),
    kgis: indicators.some(({ kind }) => kind === 'kgi'),
    stages: has('stages'),
    ...relativesOf(values, evaluation, words),
    brackets: bracketsOf(values, evaluation, words),
    bounds: values.some(isBounded),
    keeps: { least: goes('maintainAtLeast'), most: goes('maintainAtMost') },
    ceilings: aims.includes('ceiling'),
    keptLevels: aims.includes('keep'),
    provisional: concerned.provisional,
    reprints: concerned.reprints,
    parts: has('partOf'),
    sums: has('sum'),
    revisions: concerned.revised,
    shortContents: goals.length + policies.length <= MOST_LINES,
    shortReportContents: goals.length + policies.length + leadingLines(submission) <= MOST_LINES,
  };
}

function targetsOf(indicator: Indicator, { scheme }: Context): readonly Quantity[] {
  return quantities(judgedTarget(indicator, scheme.values)).map(({ value }) => value);
}

/** What the plan holds that a scheme has a rule for. */
export function concernedOf(indicators: readonly Indicator[]): Concerned {
  const values = valuesOf(indicators);
  return {
    provisional: values.some(
      (value) => value.kind === 'measured' && value.provisional !== undefined,
    ),
    revised: values.some(isRevised),
    otherYear: indicators.some(({ actual }) =>
      quantities(actual).some(({ value }) => isDated(value)),
    ),
    strictBounds: values.some(
      (value) =>
        ('bound' in value && (value.bound === 'moreThan' || value.bound === 'lessThan')) ||
        (value.kind === 'range' &&
          (value.lower.bound === 'moreThan' || value.upper.bound === 'lessThan')),
    ),
    reprints: indicators.some(({ reprintOf }) => reprintOf !== undefined),
    lessIsBetter: indicators.some(
      ({ direction }) => senseOf(direction.value, undefined) === 'down',
    ),
  };
}

function valuesOf(indicators: readonly Indicator[]): readonly Quantity[] {
  return indicators.flatMap(({ target, originalTarget, actual, comparison }) =>
    [target, originalTarget, actual, comparison?.series].flatMap((series) =>
      series === undefined ? [] : quantities(series).map(({ value }) => value),
    ),
  );
}

function isDated(value: Quantity): boolean {
  return value.kind === 'measured' && value.dataYear !== undefined;
}

function isBounded(value: Quantity): boolean {
  return value.kind === 'measured' && value.bound !== undefined && value.bound !== 'about';
}

function isYearly(year: Evaluation['assessments'][number]['judged']): boolean {
  const target = year.inputs.find(({ name }) => name === 'target');
  const isRelative = target?.relative !== undefined && target.relative.to !== 'baseline';
  return isRelative && heldOf(year)?.by === 'final';
}

function firstRange(values: readonly Quantity[], { range }: Words): string {
  const [first] = values.filter((value) => value.kind === 'range');
  return first === undefined
    ? ''
    : fillBlanks(range, {
        lower: printInFull(first.lower.number),
        upper: printInFull(first.upper.number),
      });
}

/** The first target in words for each figure that the plan's are made of. */
function relativesOf(
  values: readonly Quantity[],
  { assessments }: Evaluation,
  { inputs }: Words,
): Pick<ReadingsView, 'relatives' | 'grounds' | 'yearly'> {
  const found = (['baseline', 'previous', 'comparison'] as const).flatMap((to) => {
    const first = values.find((value) => value.kind === 'relative' && value.to === to);
    return first?.kind === 'relative' ? [first] : [];
  });
  const isYearlyAny = assessments.some(({ years }) => years.some(isYearly));
  return {
    yearly: found
      .filter(({ to }) => isYearlyAny && to !== 'baseline')
      .map(({ written }) => written),
    relatives: found.map(({ written }) => written),
    grounds: found.map(({ to, name }) => (to === 'comparison' ? name : inputs[to])),
  };
}

function bracketsOf(
  values: readonly Quantity[],
  { assessments }: Evaluation,
  { brackets }: Words,
): readonly string[] {
  const isReckoned =
    values.some(({ kind }) => kind === 'relative') ||
    assessments.some(({ years }) =>
      years.some((year) => ['line', 'share'].includes(heldOf(year)?.by ?? '')),
    );
  return [
    ...(values.some(isDated) ? [brackets.year] : []),
    ...(values.some(isRemarked) ? [brackets.remark] : []),
    ...(isReckoned ? [brackets.reckoned] : []),
  ];
}

/** 「概算」 and 「訂正」 stand in brackets, too. */
function isRemarked(value: Quantity): boolean {
  if ('remark' in value && value.remark !== undefined) return true;
  return (
    value.kind === 'measured' && (value.provisional !== undefined || value.revised !== undefined)
  );
}

/** Their names are long: two lines each. */
function leadingLines({ leading = [], profile }: Context['submission']): number {
  return profile.leadingPapers?.value === 'packet' ? 0 : 2 * leading.length;
}
