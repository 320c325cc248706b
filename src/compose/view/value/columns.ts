/** The columns of every table of indicators: the baseline, then the plan's years. */

import type { FiscalYear } from '../../../forms/submission.ts';
import { eraYearName } from '../../../japanese/fiscalYear.ts';
import type { Context } from './context.ts';

/** Columns are tinted by what their year is. */
export type Tone = 'plain' | 'judged' | 'baseline';

/** One column's head. */
export interface ColumnView {
  readonly label: string;
  /** 令和5 of `label` R5, in front of 年度: for citizens. */
  readonly fullLabel: string;
  /** 基準値, 検証年度, 最終年度. */
  readonly notes: readonly string[];
  readonly tone: Tone;
}

/** The columns in order; 検証年度 is named and tinted only when the scheme judges. */
export function columns(context: Context): readonly ColumnView[] {
  const { submission, scheme, words } = context;
  const judged = submission.profile.judgedYear.value.year;
  const last = submission.years.at(-1)?.fiscalYear.year;
  const years = submission.years.map(({ fiscalYear: { label, year }, name }): ColumnView => ({
    ...labelsOf({ label, year }),
    notes: [
      ...(name === undefined ? [] : [name]),
      ...(year === judged && scheme.judges ? [words.judgedYear] : []),
      ...(year === last ? [words.finalYear] : []),
    ],
    tone: year === judged && scheme.judges ? 'judged' : 'plain',
  }));
  const baseline = labelsOf(submission.profile.baselineYear.value);
  return [{ ...baseline, notes: [words.baseline], tone: 'baseline' }, ...years];
}

function labelsOf(year: FiscalYear): Pick<ColumnView, 'label' | 'fullLabel'> {
  return { label: year.label, fullLabel: eraYearName(year) };
}
