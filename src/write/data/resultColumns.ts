/** Columns on what was made of a year's values: judgement and grade, as far as the papers print them. */

import type { Assessment, YearAssessment } from '../../forms/evaluation.ts';
import type { Input } from '../../forms/metric.ts';
import type { Terms } from '../../wording/terms.ts';
import type { IndicatorRow } from './indicatorRow.ts';
import { reasonText } from './reasonText.ts';
import type { Column } from './table.ts';
import { HELD_WORDS } from './words.ts';

/**
 * The columns in the order of the file. They are the same for every scheme; what a scheme does not ask for stays blank.
 *
 * @param terms what the columns can say
 */
export function resultColumns(terms: Terms): readonly Column<IndicatorRow>[] {
  return [...judgementColumns(terms), ...gradeColumns(terms)];
}

function judgementColumns({ scheme, words: { reasons } }: Terms): readonly Column<IndicatorRow>[] {
  const { words } = scheme;
  const choices = Object.values(words).map(({ label }) => label);
  const judged = ({ result }: IndicatorRow): YearAssessment | undefined =>
    scheme.judges ? result : undefined;
  return [
    {
      name: 'judgement',
      label: '判定',
      type: 'string',
      choices,
      description: `評価方式「${scheme.name}」による判定。実績値の行だけにある。決まりは datapackage.json に記す。`,
      value: (row) => {
        const year = judged(row);
        return year && words[year.judgement.kind].label;
      },
    },
    {
      name: 'judgement_reason',
      label: '判定（理由）',
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
      name: 'judgement_target_number',
      label: '判定（目標値）',
      type: 'number',
      unit: 'unit',
      description:
        '実績値と比べた目標値。範囲の目標と、比べるもののない年度では空欄。単位は指標の単位。',
      value: (row) => targetInput(judged(row))?.number,
    },
    {
      name: 'judgement_target_basis',
      label: '判定（目標値の根拠）',
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
      name: 'computed_judgement',
      label: '判定（上書き前）',
      type: 'string',
      choices,
      description: '判定を上書きしたときの、計算による判定。',
      value: (row) => {
        const computed = judged(row) && computedOf(row)?.computed;
        return computed && words[computed.kind].label;
      },
    },
    {
      name: 'override_reason',
      label: '判定（上書きの理由）',
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

function gradeColumns({ scheme: { rating } }: Terms): readonly Column<IndicatorRow>[] {
  const grades = rating && [...rating.grades, rating.unrated].map(({ label }) => label);
  const choices = grades && { choices: [...new Set(grades)] };
  return [
    {
      name: 'grade',
      label: '評価',
      type: 'string',
      ...choices,
      description: '評価方式の段階による評価。実績値の行だけにある。段階のない評価方式では空欄。',
      value: ({ result }) => result?.grade?.label,
    },
    {
      name: 'computed_grade',
      label: '評価（上書き前）',
      type: 'string',
      ...choices,
      description: '判定を上書きしたときの、計算による評価。',
      value: (row) => computedOf(row)?.computedGrade?.label,
    },
  ];
}

/** Where 判定の上書き replaced a judgement, which concerns the judged year only: what it replaced. */
function computedOf({ result, assessment }: IndicatorRow): Assessment | undefined {
  const isReplaced = assessment.computed !== undefined && result?.year === assessment.judged.year;
  return isReplaced ? assessment : undefined;
}
