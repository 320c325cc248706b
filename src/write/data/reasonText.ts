import type { UndefinedReason } from '../../forms/metricNames.ts';
import type { Words } from '../../wording/words.ts';

/** Why there is no value, without the full stop that ends it in a sentence. */
export function reasonText(reason: UndefinedReason, reasons: Words['reasons']): string {
  return reasons[reason].replace(/。$/u, '');
}
