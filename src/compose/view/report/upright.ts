/** Tables of indicators for upright pages: plans of many years are set in parts. */

import type { IndicatorView, RowView } from '../part/indicator.ts';
import type { GoalView, PolicyView, TableView } from '../part/plan.ts';
import type { ColumnView } from '../value/columns.ts';
import type { Optional } from '../value/optional.ts';

/** A part of a table that is as wide as an upright page: all of its rows, some of its years. */
interface TablePartView {
  readonly columns: readonly ColumnView[];
  /** The first and the last of its columns; lacking when one part holds all years, so that it needs no title of its own. */
  readonly span: Optional<{ readonly first: string; readonly last: string }>;
  readonly indicators: readonly IndicatorView[];
}

/** A table for upright pages. */
interface UprightTableView extends TableView {
  readonly parts: readonly TablePartView[];
}

/** A goal whose tables, and those of its policies, fit on upright pages. */
export interface UprightGoalView extends Omit<GoalView, 'table' | 'policies'> {
  readonly table: Optional<UprightTableView>;
  readonly policies: readonly UprightPolicyView[];
}

/** A policy of such a goal. */
interface UprightPolicyView extends Omit<PolicyView, 'table'> {
  readonly table: Optional<UprightTableView>;
}

/** Makes the tables of a goal and of its policies as wide as an upright page. */
export function uprightGoal(goal: GoalView, columns: readonly ColumnView[]): UprightGoalView {
  const upright = (table: Optional<TableView>): Optional<UprightTableView> =>
    table && { ...table, parts: partsOf(table.indicators, columns) };
  return {
    ...goal,
    table: upright(goal.table),
    policies: goal.policies.map((policy) => ({ ...policy, table: upright(policy.table) })),
  };
}

/** More columns of years than this are too narrow for their figures on an upright page. */
const MOST_COLUMNS = 8;

/** As few parts as possible, of about as many columns each. */
function partsOf(
  indicators: readonly IndicatorView[],
  all: readonly ColumnView[],
): readonly TablePartView[] {
  const count = Math.ceil(all.length / MOST_COLUMNS);
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, part): TablePartView => {
    const own = <One>(list: readonly One[]): readonly One[] =>
      list.slice(part * size, (part + 1) * size);
    const shown = own(all);
    const first = shown[0]?.fullLabel ?? '';
    const last = shown.at(-1)?.fullLabel ?? '';
    return {
      columns: shown,
      span: count > 1 && { first, last },
      indicators: indicators.map((indicator) => ({
        ...indicator,
        rowViews: indicator.rowViews.map((row): RowView => ({ ...row, cells: own(row.cells) })),
      })),
    };
  });
}
