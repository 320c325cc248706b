/** `tallies.csv`: how many indicators reached their targets, one count in a row. */

import type { DataTable } from '../../forms/dataTable.ts';
import { type Evaluation, JUDGEMENT_KINDS, type Tally } from '../../forms/evaluation.ts';
import type { FiscalYear, Goal, Submission } from '../../forms/submission.ts';
import { oneLine } from '../../japanese/text.ts';
import type { Scheme } from '../../office/scheme.ts';
import { schemeRules } from '../../wording/schemeRules.ts';
import type { Words } from '../../wording/words.ts';
import { planColumns } from './planColumns.ts';
import { type Column, makeTable } from './table.ts';
import { goalName, japaneseYear, policyTitle } from './text.ts';
import { KIND_WORDS, NO_UNIT } from './words.ts';

const SCOPES = {
  total: '全体',
  goal: '基本目標',
  policy: '施策',
  kind: '区分',
  department: '担当課',
} as const;

const ITEM_KINDS = {
  indicators: '指標数',
  reprints: '再掲',
  judgement: '判定',
  denominator: '分母',
  share: '割合',
  grade: '評価',
  unrated: '評価なし',
  rollUp: 'まとめの評価',
  committee: '委員会の評価',
} as const;

const UNITS = { indicators: '指標', percent: '％', points: '点', none: NO_UNIT } as const;

/** The indicators that are counted together. */
interface Group {
  readonly scope: keyof typeof SCOPES;
  readonly number: number;
  readonly name: string;
  readonly fiscalYear: FiscalYear;
  readonly tally: Tally;
}

/** One count, or the share. */
interface Item {
  readonly kind: keyof typeof ITEM_KINDS;
  readonly label: string;
  /** Decimal notation; absent where there is nothing that a share could be of. */
  readonly number?: string;
  readonly unit: keyof typeof UNITS;
}

interface TallyRow extends Item {
  readonly evaluation: Evaluation;
  readonly group: Omit<Group, 'tally'>;
}

/** Makes the table. A scheme that does not judge has indicators to count, but no judgements. */
export function tallyTable(evaluation: Evaluation, words: Words): DataTable {
  const { scheme } = evaluation;
  const about = {
    name: 'tallies',
    title: '達成状況の集計',
    description: [
      '集計の対象と項目ごとに1行です。全体は計画の初年度から対象年度までの各年度、その他は対象年度の集計です。',
      ...schemeRules(scheme, words).counting,
    ].join(''),
    key: ['fiscal_year', 'scope', 'scope_number', 'item_kind', 'item'],
  };
  const rows = groups(evaluation).flatMap((group) =>
    items(group.tally, scheme).map((item): TallyRow => ({ ...item, group, evaluation })),
  );
  return makeTable(about, columnsOf(scheme), [
    ...rows,
    ...rollUpRows(evaluation),
    ...committeeRows(evaluation),
  ]);
}

/** The ratings of 基本目標 and 施策, with the number that was held against the grades. */
function rollUpRows(evaluation: Evaluation): readonly TallyRow[] {
  const { submission, scheme, rollUps = [] } = evaluation;
  const fiscalYear = submission.profile.judgedYear.value;
  return rollUps.map(({ goal, policy, label, number }): TallyRow => {
    return {
      kind: 'rollUp',
      label,
      ...(number !== undefined && { number: number.rounded }),
      unit: scheme.rollUp?.by === 'share' ? 'percent' : 'points',
      group: { ...placeInPlan(submission, goal, policy), fiscalYear },
      evaluation,
    };
  });
}

/** What the committee gave to 基本目標 and 施策, and what it had given the year before. */
function committeeRows(evaluation: Evaluation): readonly TallyRow[] {
  const { submission } = evaluation;
  const { goals, policies, years, profile } = submission;
  const judged = profile.judgedYear.value;
  const before = [profile.baselineYear.value, ...years.map((one) => one.fiscalYear)].find(
    ({ year }) => year === judged.year - 1,
  );
  const rows = (
    given: Goal['committeeRating'],
    goal: number,
    policy: number | undefined,
  ): readonly TallyRow[] => {
    const row = (label: string, fiscalYear: FiscalYear): TallyRow => ({
      kind: 'committee',
      label,
      unit: 'none',
      group: { ...placeInPlan(submission, goal, policy), fiscalYear },
      evaluation,
    });
    const { now, before: last } = given?.value ?? {};
    return [
      ...(last === undefined || before === undefined ? [] : [row(last, before)]),
      ...(now === undefined ? [] : [row(now, judged)]),
    ];
  };
  return goals.flatMap(({ number: goal, committeeRating }) => [
    ...rows(committeeRating, goal, undefined),
    ...policies
      .filter((policy) => policy.goal === goal)
      .flatMap((policy) => rows(policy.committeeRating, goal, policy.number)),
  ]);
}

/** A goal by its number; a policy by its place among all policies, since numbers begin anew in every goal. */
function placeInPlan(
  submission: Submission,
  goal: number,
  policy: number | undefined,
): Pick<Group, 'scope' | 'number' | 'name'> {
  if (policy === undefined) {
    return { scope: 'goal', number: goal, name: goalName(submission, goal) ?? '' };
  }
  const index = submission.policies.findIndex((one) => one.goal === goal && one.number === policy);
  return { scope: 'policy', number: index + 1, name: policyTitle(submission, goal, policy) ?? '' };
}

function groups(evaluation: Evaluation): readonly Group[] {
  const { submission, goals, kinds, departments, years } = evaluation;
  const fiscalYear = submission.profile.judgedYear.value;
  return [
    ...years.map(({ year, tally }): Group => {
      const column = submission.years.find((one) => one.fiscalYear.year === year);
      const own = column?.fiscalYear ?? { year, label: String(year) };
      return { scope: 'total', number: 1, name: SCOPES.total, fiscalYear: own, tally };
    }),
    ...goals.map(({ goal, tally }): Group => {
      const name = goalName(submission, goal) ?? '';
      return { scope: 'goal', number: goal, name, fiscalYear, tally };
    }),
    ...kinds.map(({ kind, tally }, index): Group => {
      return { scope: 'kind', number: index + 1, name: KIND_WORDS[kind], fiscalYear, tally };
    }),
    ...departments.map(({ department = '', tally }, index): Group => {
      const name = oneLine(department);
      return { scope: 'department', number: index + 1, name, fiscalYear, tally };
    }),
  ];
}

function items(tally: Tally, scheme: Scheme): readonly Item[] {
  const count = (kind: Item['kind'], number: number, label: string = ITEM_KINDS[kind]): Item => ({
    kind,
    label,
    number: String(number),
    unit: 'indicators',
  });
  const { words, rating } = scheme;
  const counted = [count('indicators', tally.indicators), count('reprints', tally.reprints)];
  if (!scheme.judges) return counted;
  return [
    ...counted,
    ...JUDGEMENT_KINDS.map((kind) => count('judgement', tally[kind], words[kind].label)),
    count('denominator', tally.denominator),
    shareItem(tally, words.achieved.label),
    ...(rating?.grades ?? []).map(({ label }, index) =>
      count('grade', tally.grades[index] ?? 0, label),
    ),
    ...(rating === undefined ? [] : [count('unrated', tally.unrated, rating.unrated.label)]),
  ];
}

function shareItem({ achievedShare }: Tally, label: string): Item {
  const item = { kind: 'share', label, unit: 'percent' } as const;
  return achievedShare.kind === 'defined' ? { ...item, number: achievedShare.rounded } : item;
}

function columnsOf({ name }: Scheme): readonly Column<TallyRow>[] {
  return [
    ...planColumns<TallyRow>(({ evaluation }) => evaluation.submission),
    {
      name: 'scheme',
      label: '評価方式',
      type: 'string',
      required: true,
      choices: [name],
      description: '判定と評価の決まりの名前。決まりは evaluation.json の「scheme」にある。',
      value: ({ evaluation }) => evaluation.scheme.name,
    },
    ...GROUP_COLUMNS,
    {
      name: 'item_kind',
      label: '項目の種類',
      type: 'string',
      required: true,
      choices: Object.values(ITEM_KINDS),
      description:
        '何を数えたか。「割合」は、「分母」に占める割合。「まとめの評価」は、指標の評価からまとめた基本目標・施策の評価で、「値」は段階の境と比べた数。「委員会の評価」は、委員会が基本目標・施策に付けた評価で、計算による評価とは別のもの。',
      value: ({ kind }) => ITEM_KINDS[kind],
    },
    ...ITEM_COLUMNS,
  ];
}

const GROUP_COLUMNS: readonly Column<TallyRow>[] = [
  {
    name: 'fiscal_year_japanese',
    label: '年度（和暦）',
    type: 'string',
    required: true,
    description: '集計した年度。',
    value: ({ group }) => japaneseYear(group.fiscalYear),
  },
  {
    name: 'fiscal_year',
    label: '年度（西暦）',
    type: 'integer',
    required: true,
    description: '集計した年度が始まる年。',
    value: ({ group }) => group.fiscalYear.year,
  },
  {
    name: 'scope',
    label: '集計の単位',
    type: 'string',
    required: true,
    choices: Object.values(SCOPES),
    description: '何によって指標をまとめたか。',
    value: ({ group }) => SCOPES[group.scope],
  },
  {
    name: 'scope_number',
    label: '集計の対象（番号）',
    type: 'integer',
    required: true,
    description: '基本目標の番号（計画全体の指標は0）。その他では、集計の単位の中での順。',
    value: ({ group }) => group.number,
  },
  {
    name: 'scope_name',
    label: '集計の対象',
    type: 'string',
    description: '集計の対象の名称。担当課が書かれていない指標の集計では空欄。',
    value: ({ group }) => (group.name === '' ? undefined : group.name),
  },
];

const ITEM_COLUMNS: readonly Column<TallyRow>[] = [
  {
    name: 'item',
    label: '項目',
    type: 'string',
    required: true,
    description: '判定または評価のことば。その他では項目の種類と同じ。「割合」では、何の割合か。',
    value: ({ label }) => label,
  },
  {
    name: 'count_number',
    label: '値',
    type: 'number',
    unit: 'unit',
    description: '指標の数、または割合。分母が0で割合を求められないときと、委員会の評価では空欄。',
    value: ({ number }) => number,
  },
  {
    name: 'unit',
    label: '値の単位',
    type: 'string',
    required: true,
    choices: Object.values(UNITS),
    description: '「値」の単位。',
    value: ({ unit }) => UNITS[unit],
  },
];
