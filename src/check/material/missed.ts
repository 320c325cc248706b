/** Which indicators have reached or missed their target, as the judgement will find. */

import { compareDecimals } from '../../decimals/notation.ts';
import { isMet, isWithin } from '../../forms/comparison.ts';
import type { Fact, FiscalYear } from '../../forms/submission.ts';
import { comparable } from '../../japanese/text.ts';
import type { IndicatorDraft, IndicatorSheet } from '../reading/indicators.ts';
import type { QuantityCell } from '../reading/quantityCell.ts';
import type { Entry } from '../reading/table.ts';
import { policyKey } from './policies.ts';

/** Whether an indicator is 達成 or 未達成, with the two cells that say so. */
export interface Outcome {
  readonly isReached: boolean;
  readonly draft: IndicatorDraft;
  readonly actual: Entry;
  readonly target: Entry;
}

/**
 * Compares the targets and actuals of one year; a target 「維持」 means the baseline. Where the plan was revised, the
 * targets are those after the revision, which most schemes judge by.
 *
 * @returns the indicators that are achieved or not, or are overridden to be; 再掲 follows its source; none while 対象年度 is not known
 */
export function outcomesIn(
  { drafts, years }: IndicatorSheet,
  judged: FiscalYear | undefined,
): readonly Outcome[] {
  const column = years.findIndex(
    ({ reading }) => reading.kind === 'year' && reading.fiscalYear.year === judged?.year,
  );
  const byId = new Map(drafts.map((draft) => [idOf(draft.facts.KPI番号), draft]));
  return drafts.flatMap((draft) => {
    const { 再掲元: reprint } = draft.facts;
    return outcomeOf(draft, column, reprint && byId.get(idOf(reprint))) ?? [];
  });
}

/**
 * The first of these of each policy: one text may speak of all its indicators.
 *
 * @returns by the key of the policy; none while 対象年度 is not known
 */
export function missedPolicies(
  indicators: IndicatorSheet,
  judged: FiscalYear | undefined,
): ReadonlyMap<string, Outcome> {
  const first = new Map<string, Outcome>();
  for (const one of outcomesIn(indicators, judged)) {
    if (one.isReached) continue;
    const key = policyKey(one.draft.facts);
    if (!first.has(key)) first.set(key, one);
  }
  return first;
}

function idOf(id: Fact<string> | undefined): string {
  return comparable(id?.value ?? '');
}

function outcomeOf(
  draft: IndicatorDraft,
  column: number,
  source: IndicatorDraft | undefined,
): Outcome | undefined {
  const actual = draft.actual?.years[column];
  const written = draft.target?.years[column];
  if (actual === undefined || written === undefined) return undefined;
  const override = (draft.facts.判定の上書き ?? source?.facts.判定の上書き)?.value;
  const found = { draft, actual: actual.entry, target: written.entry };
  if (override !== undefined) {
    if (override !== 'achieved' && override !== 'notAchieved') return undefined;
    return { ...found, isReached: override === 'achieved' };
  }
  if (actual.quantity?.kind !== 'measured') return undefined;
  const { number } = actual.quantity;
  const reached = isReached(number, written, draft);
  return reached === undefined ? undefined : { ...found, isReached: reached };
}

/**
 * Compares an actual with what its target asks for.
 *
 * @param number of the actual
 * @param written the target's cell
 * @returns undefined when there is nothing to compare with
 */
export function isReached(
  number: string,
  written: QuantityCell,
  { facts, actual }: IndicatorDraft,
): boolean | undefined {
  if (written.quantity?.kind === 'range') {
    return isWithin(written.quantity, (limit) => compareDecimals(number, limit));
  }
  const held = written.quantity?.kind === 'maintain' ? actual?.baseline : written;
  const direction = facts.目標の向き?.value;
  if (direction === undefined || held?.quantity?.kind !== 'measured') return undefined;
  const bound = held === written ? held.quantity.bound : undefined;
  return isMet(compareDecimals(number, held.quantity.number), direction, bound);
}
