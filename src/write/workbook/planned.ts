/** 計画のKPI一覧: one row for each indicator, one column for each horizon. */

import { BASELINE } from '../../sheets/indicators.ts';
import { PLANNED } from '../../sheets/planned.ts';
import { formColumn, frameOf, inColumns } from './columns.ts';
import type { Content } from './content.ts';
import { type Column, entry, type ListSheet, row } from './listSheet.ts';
import { quantityEntry } from './quantity.ts';
import { baselineHeading, yearHeading } from './years.ts';

/** @returns the sheet of a city; without a list, a blank one with the last year of the plan */
export function plannedSheet({ meta, planned }: Content): ListSheet {
  const { columns, ...frame } = frameOf(PLANNED);
  const years = planned?.years ?? meta.years.slice(-1);
  return {
    ...frame,
    columns: columns.flatMap((column): readonly Column[] =>
      column.heading === PLANNED.years.after
        ? [
            { ...column, heading: baselineHeading(meta.baselineYear), open: true },
            ...years.flatMap((year) => {
              const horizon = formColumn(yearHeading(year), PLANNED.years);
              return horizon === undefined ? [] : [{ ...horizon, open: true }];
            }),
          ]
        : [column],
    ),
    rows: (planned?.indicators ?? []).map((one) =>
      row(
        ...inColumns(PLANNED.columns, {
          基本目標: entry(one.goal),
          施策: entry(one.policy),
          KPI名: entry([one.name, ...one.nameNotes].join('\n')),
          単位: entry(one.unit),
          [BASELINE]: [one.target.baseline, ...years.map((year) => one.target.years[year])].map(
            quantityEntry,
          ),
          再掲: entry(one.reprint === true ? '再掲' : undefined),
          KPI番号: entry(one.id),
          基本目標の名称: entry(one.goalName),
          施策の名称: entry(one.policyName),
        }),
      ),
    ),
  };
}
