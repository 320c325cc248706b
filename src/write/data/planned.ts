/** `planned.csv`: 計画のKPI一覧, one value in a row. */

import type { DataTable } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import type {
  Fact,
  FiscalYear,
  PlannedIndicator,
  Quantity,
  Submission,
} from '../../forms/submission.ts';
import { oneLine } from '../../japanese/text.ts';
import { originColumns } from './commonColumns.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable } from './table.ts';
import { goalName, japaneseYear, policyTitle } from './text.ts';
import { NUMBER_COLUMNS, WRITTEN_COLUMNS } from './valueColumns.ts';
import { KIND_WORDS, NO_UNIT } from './words.ts';

const ROW_WORDS = { baseline: '基準値', target: '目標値' } as const;

/** One value of the list. */
interface PlannedRow {
  readonly submission: Submission;
  readonly indicator: PlannedIndicator;
  /** From 1, the row of the list. */
  readonly number: number;
  readonly row: keyof typeof ROW_WORDS;
  readonly fiscalYear: FiscalYear;
  readonly fact: Fact<Quantity>;
}

/** @returns the table; none for a workbook without the list */
export function plannedTables({ submission }: Evaluation): readonly DataTable[] {
  if (submission.planned === undefined) return [];
  const about = {
    name: 'planned',
    title: '計画のKPI一覧',
    description:
      '計画書の数値目標とKPIの一覧の、指標と年度ごとに1行です。値は計画書のとおりで、判定と集計には使っていません。',
    key: ['row_number', 'series', 'fiscal_year'],
  };
  return [makeTable(about, COLUMNS, rowsOf(submission))];
}

/** Blank cells say nothing and have no row. */
function rowsOf(submission: Submission): readonly PlannedRow[] {
  const { planned, profile } = submission;
  const { years, indicators } = planned ?? { years: [], indicators: [] };
  return indicators.flatMap((indicator, index) => {
    const common = { submission, indicator, number: index + 1 };
    const { baseline, years: targets } = indicator.target;
    const values: readonly PlannedRow[] = [
      { ...common, row: 'baseline', fiscalYear: profile.baselineYear.value, fact: baseline },
      ...targets.flatMap((fact, column): readonly PlannedRow[] => {
        const year = years[column];
        return year === undefined
          ? []
          : [{ ...common, row: 'target', fiscalYear: year.fiscalYear, fact }];
      }),
    ];
    return values.filter(({ fact: { value } }) => value.kind !== 'missing' || value.written !== '');
  });
}

const COLUMNS: readonly Column<PlannedRow>[] = [
  ...planColumns<PlannedRow>(({ submission }) => submission),
  {
    name: 'listed_plan',
    label: '一覧の計画名',
    type: 'string',
    required: true,
    description: 'この一覧を定めた計画の名称。検証した計画の次の計画であることもある。',
    value: ({ submission: { profile } }) => oneLine((profile.plannedPlan ?? profile.plan).value),
  },
  {
    name: 'row_number',
    label: '番号',
    type: 'integer',
    required: true,
    description: '一覧の中での指標の通し番号。',
    value: ({ number }) => number,
  },
  {
    name: 'goal_number',
    label: '基本目標番号',
    type: 'integer',
    required: true,
    description: '指標が属する基本目標の番号。',
    value: ({ indicator }) => indicator.goal,
  },
  {
    name: 'goal_name',
    label: '基本目標',
    type: 'string',
    description: '基本目標の名称。',
    value: ({ indicator: { goal }, submission }) =>
      namedIn(submission, (one) => one.goal === goal && one.goalName) ?? goalName(submission, goal),
  },
  {
    name: 'policy_number',
    label: '施策番号',
    type: 'integer',
    description: '指標が属する施策の、基本目標の中での番号。基本目標そのものの指標では空欄。',
    value: ({ indicator }) => indicator.policy,
  },
  {
    name: 'policy_name',
    label: '施策',
    type: 'string',
    description: '施策の名称。基本目標そのものの指標では空欄。',
    value: ({ indicator: { goal, policy }, submission }) =>
      namedIn(submission, (one) => one.goal === goal && one.policy === policy && one.policyName) ??
      policyTitle(submission, goal, policy),
  },
  {
    name: 'indicator_kind',
    label: '区分',
    type: 'string',
    required: true,
    choices: [KIND_WORDS.numericTarget, KIND_WORDS.kpi],
    description: '数値目標は基本目標の成果を、KPI（重要業績評価指標）は施策の成果を測る。',
    value: ({ indicator }) => KIND_WORDS[indicator.policy === undefined ? 'numericTarget' : 'kpi'],
  },
  {
    name: 'indicator_name',
    label: '指標名',
    type: 'string',
    required: true,
    description: '指標の名称。',
    value: ({ indicator }) => oneLine(indicator.name.value),
  },
  {
    name: 'indicator_note',
    label: '指標名の注記',
    type: 'string',
    description: '名称に付く注記。',
    value: ({ indicator: { nameNotes } }) =>
      nameNotes.length === 0 ? undefined : nameNotes.map(oneLine).join(' '),
  },
  {
    name: 'indicator_id',
    label: '指標番号',
    type: 'string',
    description: 'indicators.csv に同じ指標があるときの、その指標番号。',
    value: ({ indicator }) => indicator.id?.value,
  },
  {
    name: 'reprinted',
    label: '再掲',
    type: 'boolean',
    required: true,
    description: '一覧の前の行に載せた指標をもう一度載せているときは有。',
    value: ({ indicator }) => indicator.reprint === true,
  },
  {
    name: 'unit',
    label: '単位',
    type: 'string',
    required: true,
    description: `値の単位。単位のない数では「${NO_UNIT}」。`,
    value: ({ indicator: { unit } }) => (unit === undefined ? NO_UNIT : oneLine(unit.value)),
  },
  {
    name: 'series',
    label: '種別',
    type: 'string',
    required: true,
    choices: Object.values(ROW_WORDS),
    description: '計画を定めたときの値か、目標か。',
    value: ({ row }) => ROW_WORDS[row],
  },
  {
    name: 'fiscal_year_japanese',
    label: '年度（和暦）',
    type: 'string',
    required: true,
    description: 'もとのワークブックの書き方による年度。基準値の行では基準年度。',
    value: ({ fiscalYear }) => japaneseYear(fiscalYear),
  },
  {
    name: 'fiscal_year',
    label: '年度（西暦）',
    type: 'integer',
    required: true,
    description: '年度が始まる年。2018は、2018年4月から2019年3月まで。',
    value: ({ fiscalYear }) => fiscalYear.year,
  },
  ...NUMBER_COLUMNS,
  ...WRITTEN_COLUMNS,
  ...originColumns<PlannedRow>('値', ({ fact }) => fact.place),
];

/** What the listed plan itself calls a goal or a policy. */
function namedIn(
  { planned }: Submission,
  nameOf: (one: PlannedIndicator) => Fact<string> | false | undefined,
): string | undefined {
  for (const one of planned?.indicators ?? []) {
    const found = nameOf(one);
    if (found !== undefined && found !== false) return oneLine(found.value);
  }
  return undefined;
}
