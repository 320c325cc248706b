/** `indicators.csv`: every target and actual of every indicator and year, one value in a row. */

import type { DataTable } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import { DIRECTION_WORDS } from '../../japanese/direction.ts';
import { oneLine } from '../../japanese/text.ts';
import type { Scheme } from '../../office/scheme.ts';
import type { Terms } from '../../wording/terms.ts';
import type { Words } from '../../wording/words.ts';
import { originColumns } from './commonColumns.ts';
import { type IndicatorRow, indicatorRows, ROW_WORDS } from './indicatorRow.ts';
import { planColumns } from './planColumns.ts';
import { resultColumns } from './resultColumns.ts';
import { type Column, makeTable } from './table.ts';
import { japaneseYear } from './text.ts';
import { VALUE_COLUMNS } from './valueColumns.ts';
import { KIND_WORDS, NO_UNIT } from './words.ts';

const COLUMN_WORDS = { baseline: '基準値', year: '年度' } as const;

/** Makes the table: for each indicator the baseline and each year of the plan, a row for each of its targets and its actual. */
export function indicatorTable(evaluation: Evaluation, words: Words): DataTable {
  const about = {
    name: 'indicators',
    title: '指標の目標値と実績値',
    description:
      '指標、年度、種別（目標値・実績値など）ごとに1行です。率は rates.csv に、基本目標と施策の名称は plan.csv に、注記は texts.csv に、判定の根拠と丸める前の値は evaluation.json にあります。',
    key: ['indicator_id', 'column_kind', 'fiscal_year', 'series'],
  };
  return makeTable(
    about,
    columnsOf({ scheme: evaluation.scheme, words }),
    indicatorRows(evaluation),
  );
}

function columnsOf(terms: Terms): readonly Column<IndicatorRow>[] {
  return [
    ...planColumns<IndicatorRow>(({ evaluation }) => evaluation.submission),
    ...INDICATOR_COLUMNS,
    ...YEAR_COLUMNS,
    rowColumn(terms.scheme),
    ...VALUE_COLUMNS,
    ...resultColumns(terms),
    ...GIVEN_COLUMNS,
    ...originColumns<IndicatorRow>(
      '値',
      ({ fact }) => fact.place,
      '値が書かれているセル。空欄のセルも示す。',
    ),
  ];
}

const INDICATOR_COLUMNS: readonly Column<IndicatorRow>[] = [
  {
    name: 'goal_number',
    label: '基本目標番号',
    type: 'integer',
    required: true,
    description: '指標が属する基本目標の番号。計画全体の指標（KGI）は0。',
    value: ({ assessment }) => assessment.indicator.goal,
  },
  {
    name: 'policy_number',
    label: '施策番号',
    type: 'integer',
    description: '指標が属する施策の、基本目標の中での番号。基本目標そのものの指標では空欄。',
    value: ({ assessment }) => assessment.indicator.policy,
  },
  {
    name: 'indicator_id',
    label: '指標番号',
    type: 'string',
    required: true,
    description: '指標を見分ける番号（KPI番号）。',
    value: ({ assessment }) => assessment.indicator.id,
  },
  {
    name: 'indicator_name',
    label: '指標名',
    type: 'string',
    required: true,
    description: '指標の名称。名称に付く注記は texts.csv にある。',
    value: ({ assessment }) => oneLine(assessment.indicator.name.value),
  },
  {
    name: 'indicator_kind',
    label: '区分',
    type: 'string',
    required: true,
    choices: Object.values(KIND_WORDS),
    description:
      'KGIは計画全体の成果を、数値目標は基本目標の成果を、KPI（重要業績評価指標）は施策の成果を測る。',
    value: ({ assessment }) => KIND_WORDS[assessment.indicator.kind],
  },
  {
    name: 'unit',
    label: '単位',
    type: 'string',
    required: true,
    description: `値、下限値、上限値の単位。単位のない数と、段階で表す指標では「${NO_UNIT}」。`,
    value: ({ assessment }) => oneLine(assessment.indicator.unit.value) || NO_UNIT,
  },
  {
    name: 'direction',
    label: '目標の向き',
    type: 'string',
    required: true,
    choices: Object.values(DIRECTION_WORDS),
    description:
      '目標を達成したと見る向き。「維持」は目標値を下回らないこと、「維持（以下）」は上回らないこと。',
    value: ({ assessment }) => DIRECTION_WORDS[assessment.indicator.direction.value],
  },
  {
    name: 'cumulative',
    label: '累計',
    type: 'boolean',
    required: true,
    description: '値がその年度までの累計であれば有、年度ごとの値であれば無。',
    value: ({ assessment }) => assessment.indicator.cumulative,
  },
  {
    name: 'reprint_of',
    label: '再掲元',
    type: 'string',
    description: '別の箇所の指標をもう一度載せている（再掲）ときの、もとの指標番号。',
    value: ({ assessment }) => assessment.indicator.reprintOf?.value,
  },
  {
    name: 'part_of',
    label: '内訳元',
    type: 'string',
    description:
      '別の指標の内訳（男女別など）で、それとあわせて判定し、数えないときの、もとの指標番号。',
    value: ({ assessment }) => assessment.indicator.partOf?.value,
  },
  {
    name: 'is_sum',
    label: '計',
    type: 'boolean',
    required: true,
    description: 'ほかの指標の合計で、数えないときは有。',
    value: ({ assessment }) => assessment.indicator.sum === true,
  },
  {
    name: 'department',
    label: '担当課',
    type: 'string',
    description: '指標を担当する課。',
    value: ({ assessment: { indicator } }) =>
      indicator.department && oneLine(indicator.department.value),
  },
];

const YEAR_COLUMNS: readonly Column<IndicatorRow>[] = [
  {
    name: 'column_kind',
    label: '列の種別',
    type: 'string',
    required: true,
    choices: Object.values(COLUMN_WORDS),
    description: '計画の基準値か、計画の年度の値か。',
    value: ({ isBaseline }) => COLUMN_WORDS[isBaseline ? 'baseline' : 'year'],
  },
  {
    name: 'fiscal_year_japanese',
    label: '年度（和暦）',
    type: 'string',
    required: true,
    description:
      'もとのワークブックの書き方による年度（西暦で書かれているときは、その年度の元号による）。基準値の行では基準年度。',
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
];

/** Which row of the indicator's table; where there are two of targets, which of them is judged is the scheme's to say. */
function rowColumn({ judges, values }: Scheme): Column<IndicatorRow> {
  const judged = values.targetSeries === 'original' ? '当初目標値' : '目標値';
  return {
    name: 'series',
    label: '種別',
    type: 'string',
    required: true,
    choices: Object.values(ROW_WORDS),
    description: `「比較値」は、全国平均など、比べるための数値。「当初目標値」は、計画を改める前の目標値。${judges ? `それがある指標の判定には「${judged}」を用いる。` : ''}`,
    value: ({ row }) => ROW_WORDS[row],
  };
}

/** Beside the actual of 対象年度; what was given last year, beside that of the year before. */
function givenRating(
  { row, assessment, evaluation, fiscalYear, isBaseline }: IndicatorRow,
  who: 'department' | 'committee',
): string | undefined {
  const given = assessment.indicator.givenRatings?.[who]?.value;
  if (row !== 'actual' || isBaseline || given === undefined) return undefined;
  const since = evaluation.submission.profile.judgedYear.value.year - fiscalYear.year;
  return since === 0 ? given.now : since === 1 ? given.before : undefined;
}

const GIVEN_COLUMNS: readonly Column<IndicatorRow>[] = [
  {
    name: 'department_rating',
    label: '担当課の評価',
    type: 'string',
    description: '担当課が付けた評価。計算による評価とは別のもの。',
    value: (row) => givenRating(row, 'department'),
  },
  {
    name: 'committee_rating',
    label: '委員会の評価',
    type: 'string',
    description: '委員会が付けた評価。計算による評価とは別のもの。',
    value: (row) => givenRating(row, 'committee'),
  },
];
