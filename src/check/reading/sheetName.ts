/** Names of sheets. */

import { comparable } from '../../japanese/text.ts';

/** Whether two sheet names are one: Excel itself makes no difference between kpi and KPI. */
export function isSameSheet(name: string, other: string): boolean {
  return comparable(name).toLowerCase() === comparable(other).toLowerCase();
}
