/** 用語の説明 of the report: which terms it uses and has to explain. */

import type { Evaluation } from '../../../forms/evaluation.ts';
import { isProvisional } from '../../../forms/submission.ts';
import type { Indicator, Quantity, Submission } from '../../../forms/submission.ts';
import { schemesOfKinds } from '../../../office/scheme.ts';
import { quantities } from '../value/context.ts';

/** Whether the report uses a term. */
export interface TermsView {
  readonly numericTargets: boolean;
  readonly kpis: boolean;
  readonly judgedYears: boolean;
  readonly originalTargets: boolean;
  readonly achievementRates: boolean;
  readonly progressRates: boolean;
  readonly expectedValues: boolean;
  readonly reprinted: boolean;
  readonly provisional: boolean;
}

/** What the cell that explains the term at this index, counted from 0, is called. */
export function termId(index: number): string {
  return `term-${index + 1}`;
}

/** Looks through what the report prints. */
export function termsView({ submission, scheme }: Evaluation): TermsView {
  const { indicators } = submission;
  const printed: readonly string[] = schemesOfKinds(scheme).flatMap(
    ({ rating, rates, amounts = [] }) => [
      ...(rating === undefined ? [] : [rating.metric]),
      ...rates,
      ...amounts,
    ],
  );
  const some = (has: (indicator: Indicator) => boolean): boolean => indicators.some(has);
  return {
    numericTargets: some(({ kind }) => kind === 'numericTarget'),
    kpis: some(({ kind }) => kind === 'kpi'),
    judgedYears: scheme.judges,
    originalTargets: some(({ originalTarget }) => originalTarget !== undefined),
    achievementRates: printed.includes('achievementRate'),
    progressRates: printed.includes('progressRate'),
    expectedValues: printed.includes('expectedProgress') || printed.includes('expectedValue'),
    reprinted: some(({ reprintOf }) => reprintOf !== undefined),
    provisional: quantitiesOf(submission).some(isProvisional),
  };
}

function quantitiesOf({ indicators }: Submission): readonly Quantity[] {
  return indicators
    .flatMap((one) => [...quantities(one.target), ...quantities(one.actual)])
    .map(({ value }) => value);
}
