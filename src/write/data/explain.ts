/** How one judgement came about, step by step, with the cells it rests on: `check --explain`. */

import type { Checked, Diagnostic } from '../../diagnostics/checked.ts';
import type { Place } from '../../diagnostics/place.ts';
import { senseOf } from '../../forms/comparison.ts';
import type { Assessment, Evaluation, YearAssessment } from '../../forms/evaluation.ts';
import type { Input, Metric } from '../../forms/metric.ts';
import { METRICS } from '../../forms/metricNames.ts';
import type { Question } from '../../forms/question.ts';
import type { Direction, FiscalYear } from '../../forms/submission.ts';
import { parseFiscalYear } from '../../japanese/fiscalYear.ts';
import { comparable } from '../../japanese/text.ts';
import { comparisonInWords } from '../../wording/comparison.ts';
import { heldReason, inputTitle } from '../../wording/heldTarget.ts';
import { metricLine } from '../../wording/metrics.ts';
import type { Terms } from '../../wording/terms.ts';
import type { Words } from '../../wording/words.ts';
import { explainGrade } from './explainGrade.ts';
import { explainRollUps } from './explainRollUps.ts';

/**
 * Explains a judgement.
 *
 * @param words the same as the papers are printed in
 * @returns lines ending with a line feed: the values with their cells, the judgement, the grade when
 *   the scheme rates, and every metric with its formula or the reason why it has none; an error for
 *   an indicator or a year that the workbook does not have
 */
export function explain(evaluation: Evaluation, question: Question, words: Words): Checked<string> {
  const { assessments, submission } = evaluation;
  const assessment = assessments.find(
    ({ indicator }) => comparable(indicator.id) === comparable(question.indicator),
  );
  if (assessment === undefined) return refused(unknownIndicator(question, assessments));
  const years = submission.years.map(({ fiscalYear }) => fiscalYear);
  const index = columnOf(question.year, years, submission.profile.judgedYear.value);
  const [year, column] = [assessment.years[index], years[index]];
  if (year === undefined || column === undefined) return refused(unknownYear(question, years));
  const terms = { scheme: evaluation.scheme, words };
  const sections = [
    heading(assessment, column, words),
    values(year, words),
    judging(assessment, year, terms),
    ...explainGrade(assessment, year, terms),
    metrics(assessment, year, terms),
    ...explainRollUps(assessment, year, { evaluation, words }),
  ];
  return { value: sections.map((lines) => `${lines.join('\n')}\n`).join('\n'), diagnostics: [] };
}

function columnOf(
  wanted: string | undefined,
  years: readonly FiscalYear[],
  judged: FiscalYear,
): number {
  if (wanted === undefined) return years.findIndex(({ year }) => year === judged.year);
  const reading = parseFiscalYear(wanted);
  return reading.kind === 'year'
    ? years.findIndex(({ year }) => year === reading.fiscalYear.year)
    : -1;
}

function heading(
  { indicator }: Assessment,
  { label }: FiscalYear,
  { directions }: Words,
): readonly string[] {
  const { id, name, unit, direction } = indicator;
  return [
    `${id}「${name.value}」 ${label}`,
    `  単位: ${unit.value}　${cells([unit.place])}`,
    `  目標の向き: ${directions[direction.value]}　${cells([direction.place])}`,
  ];
}

function values({ inputs }: YearAssessment, words: Words): readonly string[] {
  return ['1 使った値', ...inputs.map((input) => `  ${inputLine(input, words)}`)];
}

/** `実績値: 「158」` and its cell. */
function inputLine(input: Input, words: Words): string {
  const { name, written, number, year, places, held } = input;
  const label = inputTitle(input, words);
  if (places.length === 0) return `${label}: なし`;
  if (held !== undefined && held.by !== 'final') {
    return `${label}: ${number ?? ''}　${cells(places)}`;
  }
  const text = written === '' ? '空欄' : `「${written}」`;
  const meaning = number === undefined || number === written ? '' : `（${number}）`;
  const when = name.startsWith('past-') || name === 'finalTarget' ? `（${year}年度）` : '';
  return `${label}${when}: ${text}${meaning}　${cells(places)}`;
}

function judging(assessment: Assessment, year: YearAssessment, terms: Terms): readonly string[] {
  const { indicator, judged, override, computed } = assessment;
  const { scheme, words } = terms;
  const judgement = year.year === judged.year && computed !== undefined ? computed : year.judgement;
  const { mark, label } = scheme.words[judgement.kind];
  const rule = ruleText(year, indicator.direction.value);
  const why = 'reason' in judgement ? `　${words.reasons[judgement.reason]}` : '';
  const target = year.inputs.find(({ name }) => name === 'target');
  const held = target && heldReason(target, year.year, words);
  const lines = [
    `2 判定（評価方式「${scheme.name}」）`,
    ...(held === undefined ? [] : [`  ${held}`]),
    `  ${comparisonInWords(year, indicator.direction.value, words)}（${rule}）→ ${mark} ${label}${why}`,
  ];
  if (year.year !== judged.year || override === undefined) return lines;
  const { value, place } = override;
  const replaced = scheme.words[value.judgement];
  return [
    ...lines,
    `  判定の上書き → ${replaced.mark} ${replaced.label}　${cells([place])}`,
    `    理由: ${value.reason}`,
  ];
}

/** `実績値が目標値以上のとき達成` */
function ruleText({ inputs }: YearAssessment, direction: Direction): string {
  const target = inputs.find(({ name }) => name === 'target');
  if (target?.range !== undefined) return '実績値が目標値の範囲にあるとき達成';
  const bound = target?.bound;
  if (bound === 'moreThan') return '実績値が目標値を超えるとき達成';
  if (bound === 'lessThan') return '実績値が目標値未満のとき達成';
  return `実績値が目標値${senseOf(direction, bound) === 'up' ? '以上' : '以下'}のとき達成`;
}

function metrics({ indicator }: Assessment, year: YearAssessment, terms: Terms): readonly string[] {
  const asked = METRICS.map((name): Metric => year.metrics[name]).filter(
    (metric) => metric.kind === 'defined' || metric.reason !== 'notAsked',
  );
  return [
    `${terms.scheme.rating === undefined ? 3 : 4} 算定値`,
    ...asked.map(
      (metric) => `  ${metricLine(metric, { year, unit: indicator.unit.value }, terms)}`,
    ),
    `  続けて未達成の年数: ${year.missedYears}年`,
  ];
}

/** 「KPI」シート N4、J5 */
function cells(places: readonly Place[]): string {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) => {
      const own = places.filter((place) => place.sheet === sheet).map(({ cell }) => cell);
      return `「${sheet}」シート ${own.join('、')}`;
    })
    .join('　');
}

function refused(diagnostic: Diagnostic): Checked<string> {
  return { value: undefined, diagnostics: [diagnostic] };
}

const MOST_NAMES = 30;

function unknownIndicator({ indicator }: Question, assessments: readonly Assessment[]): Diagnostic {
  const ids = assessments.map((one) => one.indicator.id);
  const some = ids.slice(0, MOST_NAMES).join('、');
  return {
    code: 'explain/indicator',
    severity: 'error',
    message: `KPI番号「${indicator}」の指標がありません。`,
    hint: `このワークブックのKPI番号は、${some}${ids.length > MOST_NAMES ? 'など' : ''}です。`,
  };
}

function unknownYear({ year = '' }: Question, years: readonly FiscalYear[]): Diagnostic {
  return {
    code: 'explain/year',
    severity: 'error',
    message: `年度「${year}」の列がありません。`,
    hint: `このワークブックの年度は、${years.map(({ label }) => label).join('、')}です。`,
  };
}
