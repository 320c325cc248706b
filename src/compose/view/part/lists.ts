/** The lists of 総括: indicators that missed their targets, that cannot be judged, that cannot be rated. */

import { isCounted } from '../../../forms/counting.ts';
import type { Assessment } from '../../../forms/evaluation.ts';
import type { MetricName } from '../../../forms/metricNames.ts';
import { type Indicator, WHOLE_PLAN } from '../../../forms/submission.ts';
import { goalLabel, policyLabel } from '../../../wording/numbering.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import type { Context } from '../value/context.ts';
import { type ValueView, valueView, withMark } from '../value/figures.ts';
import { heldTargetView } from '../value/heldTarget.ts';
import { metricView } from '../value/metric.ts';
import type { Optional } from '../value/optional.ts';
import { asSentence, breakLines } from '../value/text.ts';
import { metricPlaces, placesOf, traced } from '../value/traced.ts';
import { markOf } from '../value/verdict.ts';
import type { Contents } from './contents.ts';
import { gapWords } from './result.ts';

/** What a row of a list says of its indicator. */
export interface ListedView {
  /** Its number; 計画全体 of a KGI. */
  readonly goal: string;
  readonly goalLabel: string;
  readonly policy: string;
  readonly name: string;
  readonly unit: string;
}

/** One indicator of a list, with the judged year's values. */
interface ListRow extends ListedView {
  /** What the year is held against; with the year it is of, or how it was worked out, where that is not its own. */
  readonly target: ValueView;
  readonly actual: ValueView;
  /** 目標との差 in words: 「あと4.8」. */
  readonly gap: string;
  /** How far it has come from 基準値 to that target, and what is needed in each year that is left. */
  readonly progress: ValueView;
  readonly pace: ValueView;
  /** What it is called in a list of several kinds: 判定不能, 終了, 評価なし; blank in a list of its own. */
  readonly kind: string;
  /** Why it cannot be judged or rated; blank where it can. */
  readonly reason: string;
}

/** The indicators of one judgement. */
export interface ListView {
  readonly year: string;
  readonly count: string;
  readonly rows: readonly ListRow[];
}

/** Indicators that missed the target of the judged year. */
export function missedList(contents: Contents): Optional<ListView> {
  return listOf(contents, ({ judged }) =>
    judged.judgement.kind === 'notAchieved' ? '' : undefined,
  );
}

/** Indicators whose target is of a later year and not met yet. */
export function underwayList(contents: Contents): Optional<ListView> {
  return listOf(contents, ({ judged }) => (judged.judgement.kind === 'underway' ? '' : undefined));
}

/** Indicators that cannot be judged, with the reason; not those that the scheme rates all the same. */
export function undecidedList(contents: Contents): Optional<ListView> {
  const { reasons } = contents.context.words;
  return listOf(contents, ({ judged: { judgement, grade }, override }) => {
    if (judgement.kind !== 'undecided' || grade?.kind === 'graded') return undefined;
    // What the office says itself tells more than that it says so.
    const own = judgement.reason === 'overridden' ? override?.value.reason : undefined;
    return own === undefined ? reasons[judgement.reason] : breakLines(asSentence(own));
  });
}

/** Indicators that have come to their end, with the words of the cell. */
export function endedList(contents: Contents): Optional<ListView> {
  return listOf(contents, ({ indicator, judged: { judgement }, override }) => {
    if (judgement.kind !== 'ended') return undefined;
    if (override !== undefined) return breakLines(asSentence(override.value.reason));
    const said = indicator.actual.years.find(({ value }) => value.kind === 'ended')?.value;
    const written = said?.kind === 'ended' ? said.written : '';
    const notes = indicator.notes.map(({ value }) => asSentence(value));
    return [written, ...notes].map(breakLines).join('　');
  });
}

/** Indicators whose rated figure has no value, and which got no grade for it, with how they were judged all the same; those that cannot be judged stand in their own list. */
export function unratedList(contents: Contents): Optional<ListView> {
  const { reasons, unratedThough } = contents.context.words;
  const { scheme } = contents.evaluation;
  return listOf(contents, ({ judged: { judgement, grade } }) =>
    judgement.kind !== 'undecided' &&
    judgement.kind !== 'ended' &&
    grade?.kind === 'unrated' &&
    grade.metric.kind === 'undefined'
      ? fillBlanks(unratedThough, {
          judgement: scheme.words[judgement.kind].label,
          reason: reasons[grade.metric.reason],
        })
      : undefined,
  );
}

/** Indicators that are listed with a reason, of one kind or several. */
export interface ReasonsView extends ListView {
  /** 判定できない指標・終了した指標 */
  readonly heading: string;
  /** Whether it gives way to sentences where it would take one more page. */
  readonly isBrief: boolean;
  /** What these sentences say, each reason once. */
  readonly groups: readonly ReasonGroup[];
}

/** Indicators that share a reason. */
interface ReasonGroup {
  readonly names: readonly string[];
  readonly kind: string;
  readonly reason: string;
}

/** The three lists that give reasons as one: each of them is mostly a row or two. */
export function reasonsList(
  lists: Readonly<Record<'undecided' | 'ended' | 'unrated', Optional<ListView>>>,
  { evaluation: { scheme }, context: { words } }: Contents,
): Optional<ReasonsView> {
  const labels = {
    undecided: scheme.words.undecided.label,
    ended: scheme.words.ended.label,
    unrated: scheme.rating?.unrated.label ?? '',
  };
  const { separator, ...headings } = words.reasonLists;
  const kinds = (['undecided', 'ended', 'unrated'] as const).flatMap((kind) => {
    const list = lists[kind];
    return list === false ? [] : [{ list, heading: headings[kind], label: labels[kind] }];
  });
  const [first] = kinds;
  if (first === undefined) return false;
  const rows = kinds.flatMap(({ list, label }) =>
    list.rows.map((row) =>
      // 事業終了 says 終了 already.
      kinds.length === 1 || row.reason.includes(label) ? row : { ...row, kind: label },
    ),
  );
  return {
    year: first.list.year,
    count: String(rows.length),
    rows,
    heading: kinds.map(({ heading }) => heading).join(separator),
    isBrief: lists.unrated !== false,
    groups: reasonGroups(rows),
  };
}

/** Each kind and reason once, where the first indicator of it stands. */
function reasonGroups(rows: readonly ListRow[]): readonly ReasonGroup[] {
  const byReason = new Map<string, ReasonGroup>();
  for (const { name, kind, reason } of rows) {
    const key = JSON.stringify([kind, reason]);
    const names = [...(byReason.get(key)?.names ?? []), name];
    byReason.set(key, { names, kind, reason });
  }
  return [...byReason.values()];
}

/**
 * @param reasonOf what is said of an indicator that the list takes; nothing for the others
 * @returns lacking when there is nothing to list
 */
function listOf(
  contents: Contents,
  reasonOf: (assessment: Assessment) => string | undefined,
): Optional<ListView> {
  const { submission, assessments, scheme } = contents.evaluation;
  const { year, label } = submission.profile.judgedYear.value;
  const column = submission.years.findIndex(({ fiscalYear }) => fiscalYear.year === year);
  const rows = assessments
    // What is counted once is listed once.
    .filter(({ indicator }) => isCounted(indicator, scheme))
    .flatMap((assessment) => {
      const reason = reasonOf(assessment);
      return reason === undefined ? [] : [listRow(assessment, column, reason, contents)];
    });
  return rows.length > 0 && { year: label, count: String(rows.length), rows };
}

function listRow(
  assessment: Assessment,
  column: number,
  reason: string,
  { context }: Contents,
): ListRow {
  const { indicator } = assessment;
  const { words, scheme } = context;
  // All marks of a list are the same unless they are grades.
  const isMarked = scheme.rating !== undefined;
  const metric = (name: MetricName, unit: string): ValueView =>
    judgedMetric(assessment, name, unit, column, context);
  return {
    ...listedView(indicator, words),
    target: heldTargetView(assessment, column, context),
    actual: (isMarked ? markedActual : bareActual)(assessment, column, context),
    gap: gapWords(assessment.judged, words),
    progress: metric('progressRate', words.percent),
    pace: metric('paceNeeded', ''),
    kind: '',
    reason,
  };
}

const PENDING = { kind: 'pending' } as const;

/** The actual of one column of the plan's years, with the mark of its verdict. */
export function markedActual(assessment: Assessment, column: number, context: Context): ValueView {
  const value = assessment.indicator.actual.years[column]?.value ?? PENDING;
  const verdict = markOf(value, assessment.years[column], context);
  return withMark(bareActual(assessment, column, context), verdict);
}

/** The same without a mark. */
export function bareActual({ indicator }: Assessment, column: number, context: Context): ValueView {
  const { words } = context;
  const fact = indicator.actual.years[column];
  const view = valueView(fact?.value ?? PENDING, words.pendingActual, words);
  return traced(view, indicator, column + 1, placesOf(fact), context);
}

/** A metric of 対象年度. @param column of it among the plan's years */
export function judgedMetric(
  { indicator, judged }: Assessment,
  name: MetricName,
  unit: string,
  column: number,
  context: Context,
): ValueView {
  const metric = judged.metrics[name];
  const view = metricView(metric, unit, context.words);
  return traced(view, indicator, column + 1, metricPlaces(metric, judged), context);
}

/** Where an indicator belongs, and its name. */
export function listedView({ goal, policy, name, unit }: Indicator, words: Words): ListedView {
  return {
    goal: goal === WHOLE_PLAN ? words.wholePlan : String(goal),
    goalLabel: goalLabel(goal, words),
    policy: policy === undefined ? ofGoal(goal, words) : policyLabel(policy, words),
    name: breakLines(name.value),
    unit: breakLines(unit.value),
  };
}

function ofGoal(goal: number, words: Words): string {
  return goal === WHOLE_PLAN ? words.kgi : words.numericTarget;
}
