/** Which indicators have missed their target, as the judgement will find. */

import { compareDecimals, isMet } from '../forms/comparison.ts';
import type { FiscalYear } from '../forms/submission.ts';
import type { IndicatorDraft, IndicatorSheet } from './sheets/indicators.ts';
import type { Entry } from './table.ts';

/** An indicator that is 未達成, with the two cells that say so. */
interface Missed {
  readonly draft: IndicatorDraft;
  readonly actual: Entry;
  readonly target: Entry;
}

/**
 * Compares the targets and actuals of one year; a target 「維持」 means the baseline.
 *
 * @returns the indicators that are not achieved, and not overridden to be something else
 */
export function missedIn({ drafts, years }: IndicatorSheet, judged: FiscalYear): readonly Missed[] {
  const column = years.findIndex(
    ({ reading }) => reading.kind === 'year' && reading.fiscalYear.year === judged.year,
  );
  return drafts.flatMap((draft) => missed(draft, column) ?? []);
}

function missed(draft: IndicatorDraft, column: number): Missed | undefined {
  const actual = draft.actual?.years[column];
  const written = draft.target?.years[column];
  if (actual === undefined || written === undefined) return undefined;
  const override = draft.facts.判定の上書き?.value;
  const found = { draft, actual: actual.entry, target: written.entry };
  if (override !== undefined) return override === 'notAchieved' ? found : undefined;
  const held = written.quantity?.kind === 'maintain' ? draft.actual?.baseline : written;
  const direction = draft.facts.目標の向き?.value;
  if (direction === undefined || held?.quantity?.kind !== 'measured') return undefined;
  if (actual.quantity?.kind !== 'measured') return undefined;
  const order = compareDecimals(actual.quantity.number, held.quantity.number);
  const bound = held === written ? held.quantity.bound : undefined;
  return isMet(order, direction, bound) ? undefined : found;
}
