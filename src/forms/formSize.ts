/** How large a plan is, as a form for it has to know before anything is filled in. */

import type { FiscalYear } from './submission.ts';

/** The years of the plan, and how much it holds. */
export interface FormSize {
  readonly first: FiscalYear;
  /** As many years as a 総合戦略 has when absent. */
  readonly last?: FiscalYear;
  readonly goals?: number;
  readonly policies?: number;
  readonly indicators?: number;
  readonly bullets?: number;
}
