/** Indicators with sub-rows (内訳): 平均寿命, of which 男性 and 女性 state the figures. */

import { comparable } from '../../japanese/text.ts';
import type { IndicatorDraft } from '../reading/indicators.ts';

/** Whether other indicators are parts of this one. */
export function hasParts(draft: IndicatorDraft, drafts: readonly IndicatorDraft[]): boolean {
  const id = comparable(draft.facts.KPI番号?.value ?? '');
  return (
    id !== '' &&
    drafts.some((other) => other !== draft && comparable(other.facts.内訳元?.value ?? '') === id)
  );
}

/** Whether it only names its parts: no cell of its own is filled in, and nobody has to fill one in. */
export function namesPartsOnly(draft: IndicatorDraft, drafts: readonly IndicatorDraft[]): boolean {
  const cells = [draft.target, draft.original, draft.actual].flatMap((series) =>
    series === undefined ? [] : [series.baseline, ...series.years],
  );
  return cells.every(({ quantity }) => quantity?.kind === 'blank') && hasParts(draft, drafts);
}
