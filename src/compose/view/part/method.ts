/** 判定の方法 in finished strings: the scheme's rules from its data, and how they work on the plan itself. */

import { compareDecimals } from '../../../decimals/notation.ts';
import { senseOf } from '../../../forms/comparison.ts';
import type { Assessment, Grade, YearAssessment } from '../../../forms/evaluation.ts';
import type { Input, Metric } from '../../../forms/metric.ts';
import type { MetricName } from '../../../forms/metricNames.ts';
import { type Indicator, WHOLE_PLAN } from '../../../forms/submission.ts';
import { expandedYear, fullFiscalYear, printFiscalYear } from '../../../japanese/fiscalYear.ts';
import { AMOUNTS } from '../../../office/amounts.ts';
import { PRINTED_RATES } from '../../../office/rating.ts';
import { type Scheme, schemeOf, schemesOfKinds, TARGET_WAYS } from '../../../office/scheme.ts';
import { comparisonInNumbers } from '../../../wording/comparison.ts';
import { trendLine } from '../../../wording/grades.ts';
import { heldReason, heldRule, targetReason } from '../../../wording/heldTarget.ts';
import { metricLabel, metricLine } from '../../../wording/metrics.ts';
import { goalLabel, policyLabel } from '../../../wording/numbering.ts';
import { rollUpGround, rollUpRule } from '../../../wording/rollUp.ts';
import { type SchemeRules, schemeRules, turnedRule } from '../../../wording/schemeRules.ts';
import { type Terms, termsFor } from '../../../wording/terms.ts';
import { fillBlanks } from '../../../wording/words.ts';
import { heldOf } from '../value/heldTarget.ts';
import { printRounded, remainingPhrase, shownAmounts } from '../value/metric.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';
import { type Verdict, verdictOf } from '../value/verdict.ts';
import type { Contents } from './contents.ts';
import { concernedOf } from './readings.ts';
import { barMetric } from './scoreboard.ts';

/** One calculation of the judged year, from the formula to the mark. */
interface ExampleView extends Verdict {
  readonly name: string;
  readonly year: string;
  readonly direction: string;
  /** `対目標比 = 実績値 ÷ 目標値 × 100 = 158 ÷ 144 × 100 = 109.7％` */
  readonly line: string;
}

/** Why some years have no rate of progress. */
interface BehindView {
  /** 進捗率 */
  readonly label: string;
  /** What the tables print instead. */
  readonly sign: string;
  /** The indicators it concerns. */
  readonly names: readonly string[];
  /** The lowest rate below zero, which is there where an actual is worse than the baseline; lacking where none is. */
  readonly receded: Optional<{
    readonly name: string;
    readonly year: string;
    readonly number: string;
  }>;
}

/** One year that is held against another target than its own. */
interface HeldExampleView extends Verdict {
  readonly name: string;
  readonly year: string;
  /** この年度の目標値が書かれていないため、…と比べます。 */
  readonly why: string;
  /** `50 ＜ 100` */
  readonly comparison: string;
}

/** One policy or goal, rated from its indicators. */
interface RollUpExampleView extends Verdict {
  /** 基本目標1 施策1「…」 */
  readonly place: string;
  /** `（4 ＋ 3 ＋ 4）÷ 3 ＝ 3.7点` */
  readonly ground: string;
}

/** What 判定の方法 says beyond the tallies. */
export interface MethodView {
  /** The scheme in words, part by part. */
  readonly rules: SchemeRules;
  /** How 施策 and 基本目標 are rated; blank when they are not. */
  readonly rollUp: string;
  /** The arithmetic of the first policy, or goal, that rests on several indicators. */
  readonly rollUpExamples: readonly RollUpExampleView[];
  /** Where years of the plan state no target: the scheme's rule, and an example of each way to find one. */
  readonly held: Optional<{ readonly rule: string; readonly examples: readonly HeldExampleView[] }>;
  /** How targets that are no plain numbers were read: one of stages, one in words, one judged with its parts. */
  readonly readings: readonly HeldExampleView[];
  /** Empty when no indicator of the judged year has the figure. */
  readonly examples: readonly ExampleView[];
  /** One calculation of each figure that the scheme prints in a row of its own, as far as one has a value. */
  readonly figures: readonly Omit<ExampleView, 'mark' | 'label'>[];
  /** How rates beside the rated one are turned round where less is better; empty where no indicator is so. */
  readonly turned: readonly string[];
  /** One for each rate of progress that the scheme prints. */
  readonly behind: readonly BehindView[];
  /** Why it prints none, where it does not and there are indicators of which it would mislead. */
  readonly misleading: Optional<{ readonly label: string; readonly names: readonly string[] }>;
}

/** Says how the paper judges. */
export function methodView(contents: Contents): MethodView {
  const { scheme } = contents.evaluation;
  // Estimates stand in no other row.
  const estimated = schemesOfKinds(scheme).some((own) => shownAmounts(own).includes('forecast'));
  const { forecast: _, ...withoutEstimates } = scheme;
  const printed = estimated ? scheme : withoutEstimates;
  const concerned = concernedOf(contents.evaluation.submission.indicators);
  const rules = schemeRules(printed, contents.context.words, concerned);
  return {
    // A scheme's names may be of several lines.
    rules: { ...rules, rating: rules.rating.map(breakLines) },
    rollUp: rollUpText(contents),
    rollUpExamples: rollUpExamples(contents),
    held: heldView(contents),
    readings: readingExamples(contents),
    examples: exampleViews(contents),
    figures: figureExamples(contents),
    turned: turnedRules(contents),
    behind: progressOf(scheme).map((name) => behindView(name, contents)),
    misleading: misleadingView(contents),
  };
}

/** The rule for policies, and that goals and the plan follow it. */
function rollUpText({ evaluation, context: { words } }: Contents): string {
  const { scheme, rollUps = [] } = evaluation;
  if (scheme.rollUp === undefined) return '';
  const { headings, goals } = words.rollUp;
  const rated = [
    ...(rollUps.some(({ goal, policy }) => policy === undefined && goal !== WHOLE_PLAN)
      ? [headings.goal]
      : []),
    ...(rollUps.some(({ goal }) => goal === WHOLE_PLAN) ? [headings.plan] : []),
  ];
  const also =
    rated.length === 0 ? '' : fillBlanks(goals, { headings: rated.join(words.rollUp.between) });
  return breakLines(`${rollUpRule(scheme.rollUp, words)}${also}`);
}

function rollUpExamples({
  evaluation,
  context: { words },
}: Contents): MethodView['rollUpExamples'] {
  const { scheme, rollUps = [], submission } = evaluation;
  const { rollUp } = scheme;
  const severals = rollUps.filter(
    ({ parts }) => parts.filter(({ points }) => points !== undefined).length > 1,
  );
  const found = severals.find(({ policy }) => policy !== undefined) ?? severals[0];
  if (rollUp === undefined || found === undefined) return [];
  const { goal, policy, mark, label } = found;
  const named =
    submission.policies.find((one) => one.goal === goal && one.number === policy)?.title ??
    submission.goals.find(({ number }) => number === goal)?.name;
  const number = policy === undefined ? '' : policyLabel(policy, words);
  const quoted = named === undefined ? '' : fillBlanks(words.quoted, { text: named.value });
  return [
    {
      place: breakLines(`${goalLabel(goal, words)}${number}${quoted}`),
      ground: rollUpGround(found, rollUp, words),
      mark,
      label,
    },
  ];
}

/** 「R7」 as 「令和7年度」, for readers who do not know the sheet. */
function inFull(label: string): string {
  return expandedYear(label) ?? label;
}

/** What is said of the rows of a scheme that does not judge: how their figures are worked out; lacking where it has none. */
export function unjudgedView(contents: Contents): Optional<MethodView> {
  const own = schemesOfKinds(contents.evaluation.scheme);
  const isShown = own.some((one) => one.rates.length > 0 || shownAmounts(one).length > 0);
  if (contents.evaluation.scheme.judges || !isShown) return false;
  return { ...methodView(contents), examples: [], misleading: false };
}

/** How the quotients that are printed beside the rated one, and drawn in 総括, are turned round where an indicator asks for it. */
function turnedRules({ evaluation, context }: Contents): readonly string[] {
  const { assessments, scheme } = evaluation;
  const isAsked = assessments.some(
    ({ indicator }) => senseOf(indicator.direction.value, undefined) === 'down',
  );
  if (!isAsked) return [];
  const texts = schemesOfKinds(scheme).flatMap((own) => {
    const { rates, rating } = own;
    const shown: readonly (MetricName | undefined)[] = [...rates, barMetric(own)];
    const beside = shown.filter((name) => name !== rating?.metric && name !== rating?.otherwise);
    return (['achievementRate', 'finalAchievementRate'] as const)
      .filter((name) => beside.includes(name))
      .map((name) =>
        turnedRule(
          { name, label: metricLabel(name, context), way: rating?.lessIsBetter ?? 'inverse' },
          context.words,
        ),
      );
  });
  return [...new Set(texts)];
}

function heldView(contents: Contents): MethodView['held'] {
  const { evaluation, context } = contents;
  const { assessments, scheme, submission } = evaluation;
  const year = fullFiscalYear(submission.profile.judgedYear.value);
  const own = assessments.filter(({ indicator }) => indicator.reprintOf === undefined);
  const isAsked = own.some(({ years }) => years.some(isWithoutTarget));
  if (!isAsked) return false;
  const examples = TARGET_WAYS.flatMap((way) => {
    const found = own.find(
      ({ judged, computed }) => computed === undefined && heldOf(judged)?.by === way,
    );
    const target = found?.judged.inputs.find(({ name }) => name === 'target');
    const why = found && target && heldReason(target, found.judged.year, context.words, inFull);
    if (found === undefined || why === undefined) return [];
    const { judged, indicator } = found;
    const comparison = comparisonInNumbers(judged, indicator.direction.value);
    if (comparison === undefined) return [];
    return [
      {
        name: breakLines(indicator.name.value),
        year,
        why,
        comparison,
        ...verdictOf(judged, scheme),
      },
    ];
  });
  return { rule: heldRule(context), examples };
}

/** One example of 対象年度 for each kind of target that the plan has beside numbers, as far as one was judged. */
function readingExamples(contents: Contents): MethodView['readings'] {
  const { evaluation, context } = contents;
  const { assessments, scheme } = evaluation;
  const own = assessments.filter(
    ({ indicator, judged, computed }) =>
      indicator.reprintOf === undefined &&
      computed === undefined &&
      judged.judgement.kind !== 'undecided' &&
      heldOf(judged) === undefined,
  );
  const year = fullFiscalYear(evaluation.submission.profile.judgedYear.value);
  return (['stage', 'relative'] as const).flatMap((kind) => {
    const found = own.find(({ judged }) => heldAgainst(judged)?.[kind] !== undefined);
    const target = found && heldAgainst(found.judged);
    if (found === undefined || target === undefined) return [];
    const { indicator, judged } = found;
    return [
      {
        name: breakLines(indicator.name.value),
        year,
        why: targetReason({ indicator, year: judged }, context),
        comparison: comparisonInNumbers(judged, indicator.direction.value) ?? '',
        ...verdictOf(judged, scheme),
      },
    ];
  });
}

function heldAgainst({ inputs }: YearAssessment): Input | undefined {
  return inputs.find(({ name }) => name === 'target');
}

/** Also where nothing was found to take its place. */
function isWithoutTarget({ judgement, ...year }: YearAssessment): boolean {
  const isUndecided = judgement.kind === 'undecided' && judgement.reason === 'noTarget';
  return isUndecided || (judgement.kind !== 'undecided' && heldOf(year) !== undefined);
}

function misleadingView(contents: Contents): MethodView['misleading'] {
  const names = namesBehind('progressRate', contents);
  if (progressOf(contents.evaluation.scheme).length > 0 || names.length === 0) return false;
  return { label: metricLabel('progressRate', contents.context), names };
}

/** The first indicator with the figure, for each formula that is used: 少ないほど良い may turn it round. */
function exampleViews(contents: Contents): readonly ExampleView[] {
  const { assessments, scheme } = contents.evaluation;
  const all = assessments
    .filter(({ indicator, computed }) => !indicator.reprintOf && computed === undefined)
    .flatMap((assessment) => {
      const metric = exampleMetric(assessment.judged, scheme);
      return metric === undefined ? [] : [{ assessment, metric }];
    });
  const byHelp = all.toSorted(
    (one, other) => helpOf(one.assessment.judged) - helpOf(other.assessment.judged),
  );
  const best = byHelp.filter(
    ({ metric }, index) =>
      byHelp.findIndex((one) => one.metric.formula === metric.formula) === index,
  );
  return best
    .toSorted(
      (one, other) => assessments.indexOf(one.assessment) - assessments.indexOf(other.assessment),
    )
    .map(({ assessment, metric }) => exampleView(assessment, metric, contents));
}

/**
 * How well a year shows what gives a grade: best where the figure or the trend did; last where the grade
 * does not come of the figure beside it: 5 of 「5未満」 is 100％, and missed.
 */
function helpOf({ grade, judgement, metrics }: YearAssessment): number {
  if (grade?.kind !== 'graded') return 0;
  const { achievementRate } = metrics;
  const isEven =
    achievementRate.kind === 'defined' && compareDecimals(achievementRate.exact, '100') === 0;
  if (grade.by === 'threshold') return isEven && judgement.kind !== 'achieved' ? 2 : 0;
  return grade.by === 'trend' ? 0 : 3;
}

/** The figure that was compared (目標との差) or rated, where it decided. */
function exampleMetric(
  { judgement, grade, metrics }: YearAssessment,
  scheme: Scheme,
): Metric | undefined {
  if (judgement.kind === 'undecided') return undefined;
  const metric = scheme.rating === undefined ? metrics.targetGap : gradedMetric(grade);
  return metric?.kind === 'defined' ? metric : undefined;
}

/** Of each row of rates and figures in the unit, the first indicator of 対象年度 that has it. What is rated has its own example. */
function figureExamples(contents: Contents): MethodView['figures'] {
  const { assessments, scheme } = contents.evaluation;
  const shown = (kind: Indicator['kind']): readonly MetricName[] => {
    const own = schemeOf(scheme, kind);
    const rates = own.rates.filter((name) => name !== own.rating?.metric);
    return [...rates, ...shownAmounts(own)];
  };
  return [...PRINTED_RATES, ...AMOUNTS].flatMap((name) => {
    const found = assessments.find(
      ({ indicator, judged }) =>
        indicator.reprintOf === undefined &&
        shown(indicator.kind).includes(name) &&
        judged.metrics[name].kind === 'defined',
    );
    if (found === undefined) return [];
    const {
      mark: _,
      label: __,
      ...example
    } = exampleView(found, found.judged.metrics[name], contents);
    if (name !== 'remaining') return [example];
    // The rows say in words what the arithmetic gives with a sign.
    const { words } = contents.context;
    const note = remainingPhrase(found.judged, found.indicator, words) ?? '';
    return [{ ...example, line: fillBlanks(words.withNote, { value: example.line, note }) }];
  });
}

function gradedMetric(grade: Grade | undefined): Metric | undefined {
  return grade?.kind === 'graded' ? grade.metric : undefined;
}

function exampleView(
  { indicator, judged }: Assessment,
  metric: Metric,
  { evaluation: { submission, scheme }, context }: Contents,
): ExampleView {
  return {
    name: breakLines(indicator.name.value),
    year: fullFiscalYear(submission.profile.judgedYear.value),
    direction: context.words.directions[indicator.direction.value],
    line: breakLines(exampleLine(indicator, judged, metric, termsFor(context, indicator))),
    ...verdictOf(judged, scheme),
  };
}

/** The figure, or the trend where that gave the grade. */
function exampleLine(
  { unit }: Indicator,
  judged: YearAssessment,
  metric: Metric,
  terms: Terms,
): string {
  const { grade } = judged;
  const { rating } = terms.scheme;
  const trend =
    grade?.kind === 'graded' && grade.by === 'trend' && rating !== undefined
      ? trendLine(judged, rating, terms.words)
      : undefined;
  return trend ?? metricLine(metric, { year: judged, unit: unit.value }, terms);
}

const PROGRESS = ['progressRate', 'finalProgressRate', 'expectedProgress'] as const;
type ProgressName = (typeof PROGRESS)[number];

/** The rates of progress that the scheme prints, rated or not. */
function progressOf(scheme: Scheme): readonly ProgressName[] {
  const printed: readonly string[] = schemesOfKinds(scheme).flatMap(({ rating, rates }) => [
    ...(rating === undefined ? [] : [rating.metric]),
    ...rates,
  ]);
  return PROGRESS.filter((name) => printed.includes(name));
}

function behindView(name: ProgressName, contents: Contents): BehindView {
  return {
    label: metricLabel(name, contents.context),
    sign: contents.context.words.undefinedRate,
    names: namesBehind(name, contents),
    receded: recededView(name, contents),
  };
}

/** The rate that lies farthest below zero, up to 対象年度. */
function recededView(name: ProgressName, { evaluation, context }: Contents): BehindView['receded'] {
  const rates = evaluation.assessments.flatMap(({ indicator, years, judged }) =>
    years.flatMap(({ year, metrics }) => {
      const metric = metrics[name];
      const isPrinted = year <= judged.year && metric.kind === 'defined';
      return isPrinted ? [{ indicator, year, rate: metric.rounded }] : [];
    }),
  );
  const [lowest] = rates.toSorted((one, other) => compareDecimals(one.rate, other.rate));
  if (lowest === undefined || compareDecimals(lowest.rate, '0') >= 0) return false;
  return {
    name: breakLines(lowest.indicator.name.value),
    year: printFiscalYear(lowest.year),
    number: `${printRounded(lowest.rate)}${context.words.percent}`,
  };
}

/** Indicators of which a year has no rate of progress because its target lies behind the baseline. */
function namesBehind(
  name: ProgressName,
  { evaluation: { assessments } }: Contents,
): readonly string[] {
  const isBehind = ({ metrics }: YearAssessment): boolean => {
    const metric = metrics[name];
    return metric.kind === 'undefined' && metric.reason === 'targetBehindBaseline';
  };
  return assessments
    .filter(({ indicator, years }) => !indicator.reprintOf && years.some(isBehind))
    .map(({ indicator }) => breakLines(indicator.name.value));
}
