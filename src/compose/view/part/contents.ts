import type { Evaluation } from '../../../forms/evaluation.ts';
import type { Indicator } from '../../../forms/submission.ts';
import type { Context } from '../value/context.ts';
import type { IndicatorView } from './indicator.ts';

/** What the parts of the packet are made from; each indicator is printed once and used wherever it stands. */
export interface Contents {
  readonly evaluation: Evaluation;
  readonly context: Context;
  readonly indicators: ReadonlyMap<Indicator, IndicatorView>;
}
