/** How a message calls an indicator. */

import type { IndicatorDraft } from '../reading/indicators.ts';

/** @returns the first line of its name; its number where the name is lacking */
export function indicatorName({ facts }: Pick<IndicatorDraft, 'facts'>): string {
  return facts.KPI名?.value.split('\n')[0] ?? facts.KPI番号?.value ?? '';
}
