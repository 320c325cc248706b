/** How one judgement came about, step by step, with the cells it rests on: `check --explain`. */

import { type Checked, type Diagnostic, refused } from '../../diagnostics/checked.ts';
import { senseOf } from '../../forms/comparison.ts';
import type { Assessment, Evaluation, YearAssessment } from '../../forms/evaluation.ts';
import type { Input, Metric } from '../../forms/metric.ts';
import { type MetricName, METRICS } from '../../forms/metricNames.ts';
import { PLANNED_LIST, type Question } from '../../forms/question.ts';
import type { Direction, FiscalYear } from '../../forms/submission.ts';
import { parseFiscalYear } from '../../japanese/fiscalYear.ts';
import { comparable } from '../../japanese/text.ts';
import type { Scheme } from '../../office/scheme.ts';
import { comparisonInWords } from '../../wording/comparison.ts';
import { inputTitle, targetReason } from '../../wording/heldTarget.ts';
import { metricLabel, metricLine } from '../../wording/metrics.ts';
import { printInput } from '../../wording/printInput.ts';
import { type Terms, termsFor } from '../../wording/terms.ts';
import { fillBlanks, type Words } from '../../wording/words.ts';
import { explainGrade } from './explainGrade.ts';
import {
  namedCells,
  explainActual,
  explainGivenRatings,
  explainIndicator,
} from './explainIndicator.ts';
import { explainProjects } from './explainProjects.ts';
import { explainRollUps } from './explainRollUps.ts';
import { countedBy, countedNames, explainTally } from './explainTally.ts';

/**
 * Explains a judgement, or a count.
 *
 * @param words the same as the papers are printed in
 * @returns lines ending with a line feed: the values with their cells, the judgement, the grade when
 *   the scheme rates, and metrics with their formula or the reason why they have none: those that the scheme
 *   uses, the others by name unless all are asked for. Of a count the indicators behind each number. An error for
 *   an indicator or a year that the workbook does not have
 */
export function explainInWords(
  evaluation: Evaluation,
  question: Question,
  words: Words,
): Checked<string> {
  const { assessments, submission } = evaluation;
  const assessment = assessments.find(
    ({ indicator }) => comparable(indicator.id) === comparable(question.indicator),
  );
  const years = submission.years.map(({ fiscalYear }) => fiscalYear);
  const judged = submission.profile.judgedYear.value;
  const index = columnOf(question.year, years, judged);
  if (assessment === undefined) {
    if (submission.planned !== undefined && question.indicator === PLANNED_LIST) {
      return answer([[fillBlanks(words.plannedGround, { list: PLANNED_LIST })]]);
    }
    const counted = countedBy(question.indicator, evaluation, words);
    if (counted === undefined) {
      const money = explainProjects(question.indicator, submission, words);
      return money === undefined
        ? refused(unknownIndicator(question, evaluation, words))
        : answer(money);
    }
    const past = years.filter(({ year }) => year <= judged.year);
    if (past[index] === undefined) return refused(unknownYear(question, past));
    return answer(explainTally(counted, index, evaluation, words));
  }
  const [year, column] = [assessment.years[index], years[index]];
  if (year === undefined || column === undefined) return refused(unknownYear(question, years));
  const terms = termsFor({ scheme: evaluation.scheme, words }, assessment.indicator);
  const parts = partsOf(assessment, evaluation);
  const graded = explainGrade(assessment, year, terms);
  const sections = [
    explainIndicator(assessment, column, evaluation, words),
    values(year, words),
    [
      ...judging(assessment, year, { terms, parts }),
      ...explainActual(assessment, year, { column, index }, words),
    ],
    ...withParts(parts, index, terms),
    ...graded,
    metrics(assessment, year, { terms, all: question.all === true, number: graded.length + 3 }),
    ...explainGivenRatings(assessment, year, words),
    ...explainRollUps(assessment, year, { evaluation, words }),
  ];
  return answer(sections);
}

function answer(sections: readonly (readonly string[])[]): Checked<string> {
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

function values({ inputs }: YearAssessment, words: Words): readonly string[] {
  return ['1 使った値', ...inputs.map((input) => `  ${inputLine(input, words)}`)];
}

/** `実績値: 「158」` and its cell. */
function inputLine(input: Input, words: Words): string {
  const { name, written, number, year, places, held } = input;
  const label = inputTitle(input, words);
  if (places.length === 0) return `${label}: なし`;
  if (held !== undefined && held.by !== 'final') {
    return `${label}: ${number === undefined ? '' : printInput(input)}　${namedCells(places)}`;
  }
  const text = written === '' ? '空欄' : `「${written}」`;
  const reading = number === undefined ? '' : printInput(input);
  const meaning = reading === '' || reading === written.normalize('NFKC') ? '' : `（${reading}）`;
  const when = name.startsWith('past-') || name === 'finalTarget' ? `（${year}年度）` : '';
  return `${label}${when}: ${text}${meaning}　${namedCells(places)}`;
}

function judging(
  assessment: Assessment,
  year: YearAssessment,
  { terms, parts }: { readonly terms: Terms; readonly parts: readonly Assessment[] },
): readonly string[] {
  const { indicator, judged, override, computed } = assessment;
  const { scheme, words } = terms;
  const head = `2 判定（評価方式「${scheme.name}」）`;
  if (!scheme.judges) return [head, `  ${words.explanation.unjudged}`];
  const judgement = year.year === judged.year && computed !== undefined ? computed : year.judgement;
  const { mark, label } = scheme.words[judgement.kind];
  const why = 'reason' in judgement ? `　${words.reasons[judgement.reason]}` : '';
  const verdict = `→ ${mark} ${label}${why}`;
  const lines =
    judgement.kind === 'ended'
      ? [head, `  ${endedReason(year, words)}${verdict}`]
      : [
          head,
          `  ${targetReason({ indicator, year }, terms)}`,
          `  ${comparedText(assessment, year, { terms, parts })}${verdict}`,
        ];
  if (year.year !== judged.year || override === undefined) return lines;
  const { value, place } = override;
  const replaced = scheme.words[value.judgement];
  return [
    ...lines,
    `  判定の上書き → ${replaced.mark} ${replaced.label}　${namedCells([place])}`,
    `    理由: ${value.reason}`,
  ];
}

function endedReason({ inputs }: YearAssessment, { explanation }: Words): string {
  const written = inputs.find(({ name }) => name === 'actual')?.written ?? '';
  return fillBlanks(explanation.ended, { written });
}

/** The two values and the rule; of an indicator without a target of its own, that its parts speak for it. */
function comparedText(
  { indicator }: Assessment,
  year: YearAssessment,
  { terms, parts }: { readonly terms: Terms; readonly parts: readonly Assessment[] },
): string {
  const { words } = terms;
  const direction = indicator.direction.value;
  const target = year.inputs.find(({ name }) => name === 'target');
  const isCompared = [target?.number, target?.range, target?.stage].some(
    (one) => one !== undefined,
  );
  if (parts.length > 0 && !isCompared) return words.explanation.parts.together;
  const rule = ruleText(year, direction, terms);
  return `${comparisonInWords(year, direction, words)}（${rule}）`;
}

/** The parts that an indicator is judged together with. */
function partsOf({ indicator }: Assessment, { assessments }: Evaluation): readonly Assessment[] {
  return assessments.filter(
    (one) =>
      one.indicator.partOf !== undefined &&
      comparable(one.indicator.partOf.value) === comparable(indicator.id),
  );
}

/** Each part with its own judgement; nothing where there is none. */
function withParts(
  parts: readonly Assessment[],
  index: number,
  { scheme, words }: Terms,
): readonly (readonly string[])[] {
  if (parts.length === 0 || !scheme.judges) return [];
  const { label: achieved } = scheme.words.achieved;
  return [
    [
      `　${fillBlanks(words.explanation.parts.heading, { label: achieved })}`,
      ...parts.map((part) => {
        const kind = part.years[index]?.judgement.kind ?? 'undecided';
        const { mark, label } = scheme.words[kind];
        const { id, name, partOf } = part.indicator;
        return `  ${id}「${name.value}」 → ${mark} ${label}　${namedCells(partOf === undefined ? [] : [partOf.place])}`;
      }),
    ],
  ];
}

/** `実績値が目標値以上のとき達成` */
function ruleText(
  { inputs }: YearAssessment,
  direction: Direction,
  { scheme, words }: Terms,
): string {
  const target = inputs.find(({ name }) => name === 'target');
  return fillBlanks(words.explanation.rules[askedRule(target, direction)], {
    label: scheme.words.achieved.label,
  });
}

function askedRule(
  target: Input | undefined,
  direction: Direction,
): keyof Words['explanation']['rules'] {
  if (target?.stage !== undefined) return 'stage';
  if (target?.range !== undefined) return 'range';
  const bound = target?.bound;
  if (bound === 'moreThan' || bound === 'lessThan') return bound;
  return senseOf(direction, bound);
}

function metrics(
  { indicator }: Assessment,
  year: YearAssessment,
  { terms, all, number }: { readonly terms: Terms; readonly all: boolean; readonly number: number },
): readonly string[] {
  const { scheme, words } = terms;
  const { explanation: say } = words;
  const head = `${number} 算定値`;
  if (year.judgement.kind === 'ended') return [head, `  ${say.noFigures}`];
  const asked = METRICS.map((name): Metric => year.metrics[name]).filter(
    (metric) => metric.kind === 'defined' || metric.reason !== 'notAsked',
  );
  const used = asked.filter(({ formula }) => usedBy(scheme).some((name) => name === formula));
  const others = asked.filter((metric) => !used.includes(metric));
  const lineOf = (metric: Metric): string =>
    `  ${metricLine(metric, { year, unit: indicator.unit.value }, terms)}`;
  const names = others.map(({ formula }) => metricLabel(formula, terms)).join('、');
  const { label } = scheme.words.notAchieved;
  const missed = fillBlanks(say.missedYears, { label, number: String(year.missedYears) });
  return [
    head,
    ...used.map(lineOf),
    ...(scheme.judges ? [`  ${missed}`] : []),
    ...(others.length === 0
      ? []
      : all
        ? ['  この評価方式では使わないもの', ...others.map(lineOf)]
        : [`  このほか、この評価方式では使わないもの: ${names}`]),
  ];
}

/** What judging, rating and the papers' tables make use of. */
function usedBy({ rating, rates, amounts = [], forecast, judges }: Scheme): readonly MetricName[] {
  return [
    ...rates,
    ...amounts,
    ...(rating === undefined ? [] : [rating.metric]),
    ...(judges ? (['progressRate', 'targetGap', 'paceNeeded'] as const) : []),
    'yearDifference',
    ...(forecast === undefined ? [] : (['forecast'] as const)),
  ];
}

const MOST_NAMES = 30;

function unknownIndicator(
  { indicator }: Question,
  evaluation: Evaluation,
  words: Words,
): Diagnostic {
  const ids = evaluation.assessments.map((one) => one.indicator.id);
  const some = ids.slice(0, MOST_NAMES).join('、');
  return {
    code: 'explain/indicator',
    severity: 'error',
    message: `KPI番号「${indicator}」の指標がありません。`,
    hint: `このワークブックのKPI番号は、${some}${ids.length > MOST_NAMES ? 'など' : ''}です。指標の数え方は、${countedNames(evaluation, words).join('、')}か、担当課の名前で表示できます。`,
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
