/** What a reader of the tables has to be told only where they hold it. */

import { isRevised } from '../../../forms/submission.ts';
import { type Context, quantities } from '../value/context.ts';

/** What the tables hold. */
export interface ReadingsView {
  /** Of 当初目標 and 目標値, which of the two series is judged; blank when no indicator has both. */
  readonly judgedTargets: string;
  /** 「93～97」 */
  readonly ranges: boolean;
  /** Indicators of the plan as a whole. */
  readonly kgis: boolean;
  /** Indicators that go through stages. */
  readonly stages: boolean;
  /** 「前年度以上」 */
  readonly relatives: boolean;
  /** 訂正 */
  readonly revisions: boolean;
  /** 目次 leaves room on its page for how the paper is read. */
  readonly shortContents: boolean;
  /** The same of the report, which may name リーディングプロジェクト. */
  readonly shortReportContents: boolean;
}

/** More lines of 目次 fill their page. */
const MOST_LINES = 18;

/** Looks through all values that the tables print. */
export function readingsView({ submission, scheme, words }: Context): ReadingsView {
  const { indicators, goals, policies } = submission;
  const values = indicators.flatMap(({ target, originalTarget, actual }) =>
    [target, ...(originalTarget === undefined ? [] : [originalTarget]), actual].flatMap((series) =>
      quantities(series).map(({ value }) => value),
    ),
  );
  const hasOriginals = indicators.some(({ originalTarget }) => originalTarget !== undefined);
  return {
    judgedTargets: hasOriginals ? words.targetSeries[scheme.values.targetSeries] : '',
    ranges: values.some(({ kind }) => kind === 'range'),
    kgis: indicators.some(({ kind }) => kind === 'kgi'),
    stages: indicators.some(({ stages }) => stages !== undefined),
    relatives: values.some(({ kind }) => kind === 'relative'),
    revisions: values.some(isRevised),
    shortContents: goals.length + policies.length <= MOST_LINES,
    shortReportContents: goals.length + policies.length + leadingLines(submission) <= MOST_LINES,
  };
}

/** Their names are long: two lines each. */
function leadingLines({ leading = [], profile }: Context['submission']): number {
  return profile.leadingPapers?.value === 'packet' ? 0 : 2 * leading.length;
}
