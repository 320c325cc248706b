/** 施策体系: one row each for a goal, a policy and a measure. */

import { PLAN } from '../../sheets/plan.ts';
import { type Cells, frameOf, inColumns } from './columns.ts';
import type { Content } from './content.ts';
import { entry, linkedEntry, row } from './listSheet.ts';
import type { ListSheet, Row } from './listSheet.ts';

type PlanCells = Cells<typeof PLAN.columns>;

/** @returns the sheet 施策体系 of a city */
export function structureSheet(facts: Content): ListSheet {
  return {
    ...frameOf(PLAN),
    ...(facts.room?.plan !== undefined && { spare: facts.room.plan }),
    rows: facts.goals.flatMap((goal) => goalRows(goal, facts.policies)),
  };
}

function planRow(cells: PlanCells): Row {
  return row(...inColumns(PLAN.columns, cells));
}

function goalRows(goal: Content['goals'][number], policies: Content['policies']): Row[] {
  const bold = { bold: true };
  const head = planRow({
    基本目標: entry(goal.no, bold),
    施策: {},
    番号: {},
    種別: entry('基本目標', bold),
    '名称・本文': entry(goal.name, bold),
    副題: entry(goal.subtitle),
    委員会の評価: entry(goal.committeeRating),
    SDGs: {},
  });
  return [head, ...policies.filter((policy) => policy.goal === goal.no).flatMap(policyRows)];
}

function policyRows({
  goal,
  no,
  title,
  items,
  committeeRating,
  sdgs = [],
}: Content['policies'][number]): Row[] {
  const [bold, quiet] = [{ bold: true }, { quiet: true }];
  return [
    planRow({
      基本目標: entry(goal, bold),
      施策: entry(no, bold),
      番号: {},
      種別: entry('施策', bold),
      '名称・本文': entry(title, bold),
      副題: {},
      委員会の評価: entry(committeeRating),
      SDGs: entry(sdgs.length === 0 ? undefined : sdgs.join('・')),
    }),
    ...items.map(({ mark, no: number, text, link }) =>
      planRow({
        基本目標: entry(goal, quiet),
        施策: entry(no, quiet),
        番号: entry(mark === '' ? number : mark),
        種別: entry('施策の内容'),
        '名称・本文': linkedEntry(text, link),
        副題: {},
        委員会の評価: {},
        SDGs: {},
      }),
    ),
  ];
}
