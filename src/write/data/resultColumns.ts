/** Columns on what was made of a year's values: judgement, grade and rates, as far as the papers print them. */

import type { Assessment, YearAssessment } from '../../forms/evaluation.ts';
import type { Input, Metric } from '../../forms/metric.ts';
import { PERCENT_METRICS, type UndefinedReason } from '../../forms/metricNames.ts';
import { type Scheme, schemeOf } from '../../office/scheme.ts';
import { metricLabel } from '../../wording/metrics.ts';
import type { Terms } from '../../wording/terms.ts';
import type { Words } from '../../wording/words.ts';
import type { IndicatorRow } from './indicatorRow.ts';
import type { Column } from './table.ts';
import { HELD_WORDS, RATE_WORDS } from './words.ts';

/**
 * The columns in the order of the file. They are the same for every scheme; what a scheme does not ask for stays blank.
 *
 * @param terms what the columns can say
 */
export function resultColumns(terms: Terms): readonly Column<IndicatorRow>[] {
  return [
    ...judgementColumns(terms),
    ...gradeColumns(terms),
    ...PERCENT_METRICS.flatMap((name) => rateColumns(name, terms)),
  ];
}

function judgementColumns({ scheme, words: { reasons } }: Terms): readonly Column<IndicatorRow>[] {
  const { words } = scheme;
  const choices = Object.values(words).map(({ label }) => label);
  const judged = ({ result }: IndicatorRow): YearAssessment | undefined =>
    scheme.judges ? result : undefined;
  return [
    {
      name: '判定',
      type: 'string',
      choices,
      description: `評価方式「${scheme.name}」による判定。実績値の行だけにある。決まりは datapackage.json に記す。`,
      value: (row) => {
        const year = judged(row);
        return year && words[year.judgement.kind].label;
      },
    },
    {
      name: '判定_理由',
      type: 'string',
      description: '判定不能などの理由。',
      value: (row) => {
        const judgement = judged(row)?.judgement;
        return judgement && 'reason' in judgement
          ? reasonText(judgement.reason, reasons)
          : undefined;
      },
    },
    {
      name: '判定_目標値',
      type: 'number',
      description:
        '実績値と比べた目標値。範囲の目標と、比べるもののない年度では空欄。単位は指標の単位。',
      value: (row) => targetInput(judged(row))?.number,
    },
    {
      name: '判定_目標値の根拠',
      type: 'string',
      choices: Object.values(HELD_WORDS),
      description:
        '比べた目標値が、どこから来たか。年度に目標値がないときの決まりは datapackage.json に記す。',
      value: (row) => {
        const target = targetInput(judged(row));
        return target && HELD_WORDS[target.held?.by ?? 'own'];
      },
    },
    {
      name: '判定_上書き前',
      type: 'string',
      choices,
      description: '判定を上書きしたときの、計算による判定。',
      value: (row) => {
        const computed = judged(row) && computedOf(row)?.computed;
        return computed && words[computed.kind].label;
      },
    },
    {
      name: '判定_上書きの理由',
      type: 'string',
      description: '判定を上書きした理由。',
      value: (row) => judged(row) && computedOf(row)?.override?.value.reason,
    },
  ];
}

/** The target that a year is held against; undefined where there is none. */
function targetInput(year: YearAssessment | undefined): Input | undefined {
  const target = year?.inputs.find(({ name }) => name === 'target');
  return target?.number === undefined && target?.range === undefined ? undefined : target;
}

function gradeColumns({ scheme: { rating }, words }: Terms): readonly Column<IndicatorRow>[] {
  const grades = rating && [...rating.grades, rating.unrated].map(({ label }) => label);
  const choices = grades && { choices: [...new Set(grades)] };
  return [
    {
      name: '評価',
      type: 'string',
      ...choices,
      description: '評価方式の段階による評価。実績値の行だけにある。段階のない評価方式では空欄。',
      value: ({ result }) => result?.grade?.label,
    },
    {
      name: '評価_上書き前',
      type: 'string',
      ...choices,
      description: '判定を上書きしたときの、計算による評価。',
      value: (row) => computedOf(row)?.computedGrade?.label,
    },
    {
      name: '評価に用いた率_名称',
      type: 'string',
      description: '段階に当てはめた率の名前。',
      value: (row) => rowMetric(row) && ownScheme(row).rating?.label,
    },
    {
      name: '評価に用いた率_パーセント',
      type: 'number',
      description:
        '段階に当てはめた率。単位は％。少ないほど良い指標では、良いほど大きくなるように求める。',
      value: (row) => rounded(rowMetric(row)),
    },
    {
      name: '評価に用いた率_ない理由',
      type: 'string',
      description: '段階に当てはめる率を求めない理由。',
      value: (row) => undefinedReason(rowMetric(row), words),
    },
  ];
}

/** As it holds for the indicator's 区分. */
function ownScheme({ evaluation, assessment }: IndicatorRow): Scheme {
  return schemeOf(evaluation.scheme, assessment.indicator.kind);
}

function rowMetric({ result }: IndicatorRow): Metric | undefined {
  return result?.grade?.metric;
}

/** A rate of its own; the one that is rated stands among the columns of the grade, as in the papers. */
function rateColumns(name: Scheme['rates'][number], terms: Terms): readonly Column<IndicatorRow>[] {
  const label = RATE_WORDS[name];
  const printed = metricLabel(name, terms);
  const isPrinted = ({ rates, rating }: Scheme): boolean =>
    rates.includes(name) && rating?.metric !== name;
  const isAlias = isPrinted(terms.scheme) && printed !== label;
  const alias = isAlias ? `資料では「${printed}」という。` : '';
  const metricOf = (row: IndicatorRow): Metric | undefined =>
    isPrinted(ownScheme(row)) ? row.result?.metrics[name] : undefined;
  return [
    {
      name: `${label}_パーセント`,
      type: 'number',
      description: `${FORMULAS[name]}。単位は％。評価方式が示さないときは空欄。${alias}`,
      value: (row) => rounded(metricOf(row)),
    },
    {
      name: `${label}_ない理由`,
      type: 'string',
      description: `${label}を求めない理由。`,
      value: (row) => undefinedReason(metricOf(row), terms.words),
    },
  ];
}

const FORMULAS = {
  achievementRate: '実績値÷目標値×100',
  progressRate: '（実績値－基準値）÷（目標値－基準値）×100',
  finalAchievementRate: '実績値÷最終目標値×100',
  finalProgressRate: '（実績値－基準値）÷（最終目標値－基準値）×100',
  expectedProgress: '（実績値－基準値）÷（期待値－基準値）×100',
  elapsedShare: '基準年度からの年数÷基準年度から最終年度までの年数×100',
  elapsedRate: '実績値÷最終目標値×100÷経過割合',
  yearRatio: '実績値÷前年の実績値×100',
  improvementRate: '基準値から良くなった分÷基準値×100',
} as const;

/** Where 判定の上書き replaced a judgement, which concerns the judged year only: what it replaced. */
function computedOf({ result, assessment }: IndicatorRow): Assessment | undefined {
  const isReplaced = assessment.computed !== undefined && result?.year === assessment.judged.year;
  return isReplaced ? assessment : undefined;
}

function rounded(metric: Metric | undefined): string | undefined {
  return metric?.kind === 'defined' ? metric.rounded : undefined;
}

function undefinedReason(metric: Metric | undefined, { reasons }: Words): string | undefined {
  return metric?.kind === 'undefined' ? reasonText(metric.reason, reasons) : undefined;
}

/** Without the full stop that ends it in a sentence. */
function reasonText(reason: UndefinedReason, reasons: Words['reasons']): string {
  return reasons[reason].replace(/。$/u, '');
}
