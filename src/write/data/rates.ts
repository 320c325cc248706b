/** `rates.csv`: every rate that the papers print, and every figure in the indicator's unit in a row of its own, one in a row (機械可読性 L3-09): a new rate is a new row, not a column. */

import type { DataTable } from '../../forms/dataTable.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import type { Metric } from '../../forms/metric.ts';
import { type MetricName, METRICS, PERCENT_METRICS } from '../../forms/metricNames.ts';
import { oneLine } from '../../japanese/text.ts';
import { type Scheme, schemeOf } from '../../office/scheme.ts';
import { metricLabel } from '../../wording/metrics.ts';
import { type Terms, termsFor } from '../../wording/terms.ts';
import { fillBlanks, type Words } from '../../wording/words.ts';
import { type IndicatorRow, indicatorRows } from './indicatorRow.ts';
import { planColumns } from './planColumns.ts';
import { reasonText } from './reasonText.ts';
import { type Column, makeTable } from './table.ts';
import { japaneseYear } from './text.ts';
import { NO_UNIT, RATE_WORDS } from './words.ts';

const USES = { rated: '評価', shown: '表示' } as const;

/** One rate of one year. */
interface RateRow {
  readonly row: IndicatorRow;
  readonly use: keyof typeof USES;
  readonly name: MetricName | undefined;
  /** As the papers call it. */
  readonly label: string;
  readonly metric: Metric;
}

/** Makes the table; a scheme that prints no rates has one without rows. */
export function rateTable(evaluation: Evaluation, words: Words): DataTable {
  const about = {
    name: 'rates',
    title: '指標の率など',
    description:
      '指標、年度、率ごとに1行です。率のほか、期待値、目標との差など、指標の単位の算定値も載ります。どれを載せるかは評価方式が決めます。載せない評価方式では、行がありません。',
    key: ['indicator_id', 'fiscal_year', 'rate_name', 'rate_use'],
    refersTo: [],
  };
  return makeTable(about, columnsOf(words), rows(evaluation, words));
}

function rows(evaluation: Evaluation, words: Words): readonly RateRow[] {
  return indicatorRows(evaluation).flatMap((row) => {
    if (row.result === undefined) return [];
    const { indicator } = row.assessment;
    const own = schemeOf(evaluation.scheme, indicator.kind);
    const terms = termsFor({ scheme: evaluation.scheme, words }, indicator);
    return [...ratedRate(row, own), ...shownRates(row, own, terms)];
  });
}

/** The one that is held against the grades. */
function ratedRate(row: IndicatorRow, { rating }: Scheme): readonly RateRow[] {
  const metric = row.result?.grade?.metric;
  if (metric === undefined || rating === undefined) return [];
  const name = PERCENT_METRICS.find((one) => one === rating.metric);
  return [{ row, use: 'rated', name, label: rating.label, metric }];
}

/** Those beside it. */
function shownRates(
  row: IndicatorRow,
  { rates, rating, amounts = [] }: Scheme,
  terms: Terms,
): readonly RateRow[] {
  const shown: readonly MetricName[] = [
    ...rates.filter((name) => name !== rating?.metric),
    ...amounts,
  ];
  return METRICS.flatMap((name): readonly RateRow[] => {
    const metric = row.result?.metrics[name];
    if (!shown.includes(name) || metric === undefined) return [];
    return [{ row, use: 'shown', name, label: metricLabel(name, terms), metric }];
  });
}

function columnsOf(words: Words): readonly Column<RateRow>[] {
  return [
    ...planColumns<RateRow>(({ row }) => row.evaluation.submission),
    {
      name: 'indicator_id',
      label: '指標番号',
      type: 'string',
      required: true,
      description: '指標を見分ける番号（KPI番号）。名称などは indicators.csv にある。',
      value: ({ row }) => row.assessment.indicator.id,
    },
    {
      name: 'fiscal_year_japanese',
      label: '年度（和暦）',
      type: 'string',
      required: true,
      description: '実績値の年度。',
      value: ({ row }) => japaneseYear(row.fiscalYear),
    },
    {
      name: 'fiscal_year',
      label: '年度（西暦）',
      type: 'integer',
      required: true,
      description: '実績値の年度が始まる年。',
      value: ({ row }) => row.fiscalYear.year,
    },
    {
      name: 'rate_kind',
      label: '率の種類',
      type: 'string',
      choices: Object.values(RATE_WORDS),
      description: '資料での呼び名にかかわらない、決まった名前。',
      value: ({ name }) => name && RATE_WORDS[name],
    },
    {
      name: 'rate_name',
      label: '率の名称',
      type: 'string',
      required: true,
      description: '資料での呼び名。',
      value: ({ label }) => label,
    },
    {
      name: 'rate_formula',
      label: '率の式',
      type: 'string',
      description: '率の求め方。少ないほど良い指標では、良いほど大きくなるように求める。',
      value: ({ name }) => name && FORMULAS[name],
    },
    {
      name: 'rate_use',
      label: '率の用い方',
      type: 'string',
      required: true,
      choices: Object.values(USES),
      description: '「評価」は段階に当てはめた率、「表示」は資料に示した率。',
      value: ({ use }) => USES[use],
    },
    {
      name: 'rate_number',
      label: '率',
      type: 'number',
      unit: 'unit',
      description: '率などの値。単位は「単位」の列。求められないときは空欄。',
      value: ({ metric }) => (metric.kind === 'defined' ? metric.rounded : undefined),
    },
    {
      name: 'unit',
      label: '単位',
      type: 'string',
      required: true,
      description:
        '率では「％」、ほかの算定値では指標の単位。年当たりの必要量では、その1年当たり。',
      value: (row) => unitOf(row, words),
    },
    {
      name: 'undefined_reason',
      label: '率がない理由',
      type: 'string',
      description: '率を求めない理由。',
      value: ({ metric }) =>
        metric.kind === 'undefined' ? reasonText(metric.reason, words.reasons) : undefined,
    },
  ];
}

function unitOf({ row, name }: RateRow, { percent, perYear }: Words): string {
  if (name === undefined || PERCENT_METRICS.some((one) => one === name)) return percent;
  const unit = oneLine(row.assessment.indicator.unit.value);
  if (unit === '') return NO_UNIT;
  return name === 'paceNeeded' ? fillBlanks(perYear, { unit }) : unit;
}

const FORMULAS: Readonly<Record<MetricName, string>> = {
  achievementRate: '実績値÷目標値×100',
  progressRate: '（実績値－基準値）÷（目標値－基準値）×100',
  finalAchievementRate: '実績値÷最終目標値×100',
  finalProgressRate: '（実績値－基準値）÷（最終目標値－基準値）×100',
  expectedProgress: '（実績値－基準値）÷（期待値－基準値）×100',
  elapsedShare: '基準年度からの年数÷基準年度から最終年度までの年数×100',
  elapsedRate: '実績値÷最終目標値×100÷経過割合',
  yearRatio: '実績値÷前年の実績値×100',
  improvementRate: '基準値から良くなった分÷基準値×100',
  expectedValue: '基準値＋（最終目標値－基準値）×基準年度からの年数÷基準年度から最終年度までの年数',
  targetGap: '実績値－目標値',
  yearDifference: '実績値－前年の実績値',
  baselineDifference: '実績値－基準値',
  remaining: '最終目標値－実績値',
  paceNeeded: '（最終目標値－実績値）÷最終年度までの年数',
  forecast: '直近の実績値を通る直線（最小二乗法）の、最終年度の値',
};
