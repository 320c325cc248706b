/** What became of judgements, figures and counts. */

import {
  type Assessment,
  type Evaluation,
  JUDGEMENT_KINDS,
  type RolledUpResult,
  type Tally,
  type YearAssessment,
} from '../forms/evaluation.ts';
import type { Metric } from '../forms/metric.ts';
import { METRICS } from '../forms/metricNames.ts';
import type { Outcome } from '../forms/revision.ts';
import type { Scheme } from '../office/scheme.ts';
import { sameStatement } from './sameStatement.ts';

/**
 * Holds the results of two books against each other.
 *
 * @param indicators KPI番号 in the old book and in the new one, of those that stand in both
 * @returns what is not the same: the scheme, verdicts and figures of the years that both have, counts, ratings of
 *   施策 and 基本目標
 */
export function outcomesOf(
  old: Evaluation,
  now: Evaluation,
  indicators: readonly { readonly old: string; readonly new: string }[],
): readonly Outcome[] {
  const [before, after] = [byId(old), byId(now)];
  return [
    ...(old.scheme.name === now.scheme.name
      ? []
      : [{ kind: 'scheme' as const, old: old.scheme.name, new: now.scheme.name }]),
    ...indicators.flatMap((pair) => {
      const [one, other] = [before.get(pair.old), after.get(pair.new)];
      return one === undefined || other === undefined
        ? []
        : assessmentOutcomes({ assessment: one, of: old }, { assessment: other, of: now });
    }),
    ...countOutcomes(old, now),
    ...rollUpOutcomes(old, now),
  ];
}

function byId({ assessments }: Evaluation): ReadonlyMap<string, Assessment> {
  return new Map(assessments.map((assessment) => [assessment.indicator.id, assessment]));
}

interface Assessed {
  readonly assessment: Assessment;
  readonly of: Evaluation;
}

function assessmentOutcomes(old: Assessed, now: Assessed): readonly Outcome[] {
  const { indicator } = now.assessment;
  const about = { indicator: indicator.id, name: indicator.name.value, goal: indicator.goal };
  return now.of.submission.years.flatMap(({ fiscalYear }): readonly Outcome[] => {
    const [one, other] = [yearOf(old, fiscalYear.year), yearOf(now, fiscalYear.year)];
    if (one === undefined || other === undefined) return [];
    const verdicts = { old: verdict(one, old.of.scheme), new: verdict(other, now.of.scheme) };
    const figures = METRICS.flatMap((metric): readonly Outcome[] => {
      const [before, after] = [rounded(one.metrics[metric]), rounded(other.metrics[metric])];
      if (before === after) return [];
      const sides = {
        ...(before !== undefined && { old: before }),
        ...(after !== undefined && { new: after }),
      };
      return [{ kind: 'metric', ...about, year: fiscalYear, metric, ...sides }];
    });
    if (JSON.stringify(verdicts.old) === JSON.stringify(verdicts.new)) return figures;
    return [{ kind: 'verdict', ...about, year: fiscalYear, ...verdicts }, ...figures];
  });
}

function yearOf({ assessment }: Assessed, wanted: number): YearAssessment | undefined {
  return assessment.years.find(({ year }) => year === wanted);
}

function verdict(
  { grade, judgement }: YearAssessment,
  { words }: Scheme,
): { readonly mark: string; readonly label: string } {
  const { mark, label } = grade ?? words[judgement.kind];
  return { mark, label };
}

function rounded(metric: Metric): string | undefined {
  return metric.kind === 'defined' ? metric.rounded : undefined;
}

type Counted = Extract<Outcome, { kind: 'count' }>;

/** A tally, and what it is of. */
interface Counts {
  readonly of: Counted['of'];
  readonly tally: Tally;
}

function tallies(evaluation: Evaluation): readonly Counts[] {
  const { total, goals, kinds, departments, years } = evaluation;
  return [
    { of: { kind: 'total' }, tally: total },
    ...goals.map(({ goal, tally }): Counts => ({ of: { kind: 'goal', goal }, tally })),
    ...kinds.map(({ kind, tally }): Counts => ({
      of: { kind: 'indicators', indicatorKind: kind },
      tally,
    })),
    ...departments.map(({ department, tally }): Counts => ({
      of: { kind: 'department', ...(department !== undefined && { department }) },
      tally,
    })),
    ...years.map(({ year, tally }): Counts => ({ of: { kind: 'year', year }, tally })),
  ];
}

function countOutcomes(old: Evaluation, now: Evaluation): readonly Outcome[] {
  const before = new Map(tallies(old).map(({ of, tally }) => [JSON.stringify(of), tally]));
  const after = tallies(now);
  const known = new Set(after.map(({ of }) => JSON.stringify(of)));
  const gone = tallies(old).filter(({ of }) => !known.has(JSON.stringify(of)));
  return [
    ...after.flatMap(({ of, tally }) =>
      differences(of, counted(before.get(JSON.stringify(of)), old), counted(tally, now)),
    ),
    ...gone.flatMap(({ of, tally }) => differences(of, counted(tally, old), [])),
  ];
}

/** One count of a tally: what is counted, and how many. */
interface Count {
  readonly what: Counted['what'];
  readonly count: string;
}

function differences(
  of: Counted['of'],
  old: readonly Count[],
  now: readonly Count[],
): readonly Outcome[] {
  const find = (counts: readonly Count[], what: Count['what']): string | undefined =>
    counts.find((one) => sameStatement(one.what, what))?.count;
  const all = [...now, ...old.filter(({ what }) => find(now, what) === undefined)];
  return all.flatMap(({ what }): readonly Outcome[] => {
    const [one, other] = [find(old, what), find(now, what)];
    if (one === other) return [];
    return [
      {
        kind: 'count',
        of,
        what,
        ...(one !== undefined && { old: one }),
        ...(other !== undefined && { new: other }),
      },
    ];
  });
}

function verdictCount(
  { mark, label }: { readonly mark: string; readonly label: string },
  count = 0,
): Count {
  return { what: { kind: 'verdict', mark, label }, count: String(count) };
}

/** A verdict is known by its words: another scheme may have others. */
function counted(tally: Tally | undefined, { scheme }: Evaluation): readonly Count[] {
  if (tally === undefined) return [];
  const plain: readonly Count[] = [
    { what: { kind: 'indicators' }, count: String(tally.indicators) },
    { what: { kind: 'reprints' }, count: String(tally.reprints) },
  ];
  if (!scheme.judges) return plain;
  const { rating, words } = scheme;
  const verdicts =
    rating === undefined
      ? JUDGEMENT_KINDS.map((kind) => verdictCount(words[kind], tally[kind]))
      : [
          ...rating.grades.map((grade, index) => verdictCount(grade, tally.grades[index])),
          verdictCount(rating.unrated, tally.unrated),
          verdictCount(words.ended, tally.ended),
        ];
  const { achievedShare } = tally;
  return [
    ...plain,
    ...verdicts,
    ...(achievedShare.kind === 'defined'
      ? [{ what: { kind: 'share' as const }, count: achievedShare.rounded }]
      : []),
  ];
}

function rolledUpKey({ goal, policy }: RolledUpResult): string {
  return JSON.stringify([goal, policy]);
}

function rollUpOutcomes(old: Evaluation, now: Evaluation): readonly Outcome[] {
  const before = new Map((old.rollUps ?? []).map((one) => [rolledUpKey(one), one]));
  const after = new Map((now.rollUps ?? []).map((one) => [rolledUpKey(one), one]));
  const keys = [...after.keys(), ...[...before.keys()].filter((one) => !after.has(one))];
  return keys.flatMap((one): readonly Outcome[] => {
    const [was, is] = [before.get(one), after.get(one)];
    const known = is ?? was;
    if (known === undefined || was?.label === is?.label) return [];
    return [
      {
        kind: 'rollUp',
        goal: known.goal,
        ...(known.policy !== undefined && { policy: known.policy }),
        ...(was !== undefined && { old: was.label }),
        ...(is !== undefined && { new: is.label }),
      },
    ];
  });
}
