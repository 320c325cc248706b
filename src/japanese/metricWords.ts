/** The clerk's words for metrics, their formulas, their inputs, and the reasons why one has no value. */

import type { InputName } from '../forms/metric.ts';
import type { FormulaName, UndefinedReason } from '../forms/metricNames.ts';

/** A metric in words. */
export interface MetricWords {
  readonly label: string;
  /** Blanks are names of inputs, and `{year}`, `{baselineYear}`, `{finalYear}` for the years they count for. */
  readonly formula: string;
  readonly unit: 'percent' | 'own' | 'ownPerYear';
}

const SHARE = '({year} − {baselineYear}) ÷ ({finalYear} − {baselineYear})';

/** Every formula by its name, in the order in which they are explained. */
export const METRIC_WORDS: Readonly<Record<FormulaName, MetricWords>> = {
  achievementRate: percent('対目標比', '{actual} ÷ {target} × 100'),
  inverseAchievementRate: percent('対目標比（少ないほど良い）', '{target} ÷ {actual} × 100'),
  mirroredAchievementRate: percent('対目標比（少ないほど良い）', '(2 − {actual} ÷ {target}) × 100'),
  progressRate: percent('進捗率', '({actual} − {baseline}) ÷ ({target} − {baseline}) × 100'),
  finalAchievementRate: percent('対最終目標比', '{actual} ÷ {finalTarget} × 100'),
  inverseFinalAchievementRate: percent(
    '対最終目標比（少ないほど良い）',
    '{finalTarget} ÷ {actual} × 100',
  ),
  mirroredFinalAchievementRate: percent(
    '対最終目標比（少ないほど良い）',
    '(2 − {actual} ÷ {finalTarget}) × 100',
  ),
  finalProgressRate: percent(
    '最終目標への進捗率',
    '({actual} − {baseline}) ÷ ({finalTarget} − {baseline}) × 100',
  ),
  elapsedShare: percent('経過割合', `${SHARE} × 100`),
  expectedValue: own('期待値', `{baseline} + ({finalTarget} − {baseline}) × ${SHARE}`),
  expectedProgress: percent(
    '期待値に対する進捗',
    `({actual} − {baseline}) ÷ {({finalTarget} − {baseline}) × ${SHARE}} × 100`,
  ),
  elapsedRate: percent('経過割合に対する達成度', `{actual} ÷ {finalTarget} × 100 ÷ {${SHARE}}`),
  targetGap: own('目標との差', '{actual} − {target}'),
  yearDifference: own('前年差', '{actual} − {previous}'),
  yearRatio: percent('前年比', '{actual} ÷ {previous} × 100'),
  baselineDifference: own('基準値からの増減', '{actual} − {baseline}'),
  improvementRate: percent(
    '基準値からの改善率',
    '良くなった分（{actual}と{baseline}の差）÷ {baseline} × 100',
  ),
  remaining: own('最終目標までの残り', '{finalTarget} − {actual}'),
  paceNeeded: {
    label: '年当たりの必要量',
    formula: '({finalTarget} − {actual}) ÷ ({finalYear} − {year})',
    unit: 'ownPerYear',
  },
  forecast: own('最終年度の見込み（推計）', '{past}を通る直線（最小二乗法）の、最終年度の値'),
};

function percent(label: string, formula: string): MetricWords {
  return { label, formula, unit: 'percent' };
}

function own(label: string, formula: string): MetricWords {
  return { label, formula, unit: 'own' };
}

/** What an input is called. */
export function inputWord(name: InputName): string {
  switch (name) {
    case 'target':
      return '目標値';
    case 'originalTarget':
      return '目標値（当初）';
    case 'revisedTarget':
      return '目標値（改定後）';
    case 'actual':
      return '実績値';
    case 'baseline':
      return '基準値';
    case 'finalTarget':
      return '最終目標値';
    case 'previous':
      return '前年の実績値';
    default:
      return '過去の実績値';
  }
}

/** Why a metric has no value, and why a year is not judged: the end of a sentence, with its full stop. */
export const REASON_WORDS: Readonly<Record<UndefinedReason, string>> = {
  noTarget: '目標値が書かれていないため。',
  targetMissing: '目標値が定められていないため。',
  noActual: '実績値がまだないため。',
  actualMissing: '実績値が欠測のため。',
  noBaseline: '基準値がないため。',
  overridden: '「判定の上書き」で判定不能とされているため。',
  provisional: '評価方式が、概算値・速報値を判定しないことにしているため。',
  otherYear: '評価方式が、別の年度の値を判定しないことにしているため。',
  revised: '評価方式が、訂正された値を判定しないことにしているため。',
  rangeTarget: '目標値が範囲で、1つの数値ではないため。',
  noFinalTarget: '最終目標値がないため。',
  noPrevious: '前年度の実績値がないため。',
  dataYearGap: '前年度の列の値と、ちょうど1年違いの値ではないため。',
  zeroTarget: '目標値が0で、割ることができないため。',
  zeroActual: '実績値が0以下で、割ることができないため。',
  zeroBaseline: '基準値が0で、割ることができないため。',
  zeroPrevious: '前年の実績値が0で、割ることができないため。',
  zeroDistance: '目標値と基準値が同じで、割ることができないため。',
  negativeValue: '負の値があり、割合に意味がないため。',
  targetBehindBaseline: '目標値が基準値より後退した水準にあり、率が進み具合を表さないため。',
  lessIsBetter: '「少ないほど良い」指標では、この割合に意味がないため。',
  notCumulative: '累計でない指標では、この割合に意味がないため。',
  reached: '最終目標に達しているため。',
  noYearsLeft: '最終年度を迎えているため。',
  noPeriod: '基準年度から最終年度までの間にないため。',
  tooFewYears: '推計に必要な数の実績値がないため。',
  notAsked: '評価方式が推計を求めていないため。',
};
