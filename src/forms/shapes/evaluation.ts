import { z } from 'zod';

import { Place as PlaceShape } from '../../diagnostics/place.ts';
import { Scheme } from '../../office/scheme.ts';
import type {
  Assessment,
  Change,
  Evaluation,
  Grade,
  Judgement,
  Tally,
  TallyShare,
  YearAssessment,
} from '../evaluation.ts';
import { UNDECIDED_REASONS } from '../metric.ts';
import { InputShape, MetricShape, MetricsShape } from './metric.ts';
import { IndicatorShape, OverrideShape, SubmissionShape } from './submission.ts';

const KINDS = ['achieved', 'notAchieved', 'undecided'] as const;

const JudgementShape: z.ZodType<Judgement> = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('achieved') }),
    z.strictObject({
      kind: z.literal('notAchieved'),
      reason: z.enum(['noActual', 'actualMissing']).exactOptional(),
    }),
    z.strictObject({ kind: z.literal('undecided'), reason: z.enum(UNDECIDED_REASONS) }),
  ])
  .meta({
    id: 'Judgement',
    description: '判定。achieved 達成、notAchieved 未達成、undecided 判定不能。',
  });

const GradeShape: z.ZodType<Grade> = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('graded'),
      index: z.int().min(0),
      label: z.string(),
      mark: z.string(),
      by: z.enum(['threshold', 'beyond', 'judgement', 'finalTarget', 'fallback']),
      metric: MetricShape,
    }),
    z.strictObject({
      kind: z.literal('unrated'),
      label: z.string(),
      mark: z.string(),
      reason: z.enum(['undecided', 'undefined']),
      metric: MetricShape,
    }),
  ])
  .meta({ id: 'Grade', description: '評価方式の段階による評価。判定とは別の結果。' });

const MovementShape = z.enum(['improved', 'worsened', 'unchanged', 'unknown']);
const Count = z.int().min(0);

const YearShape: z.ZodType<YearAssessment> = z
  .strictObject({
    year: z.int().meta({ description: '年度（始まる年の西暦）。' }),
    judgement: JudgementShape,
    grade: GradeShape.exactOptional(),
    metrics: MetricsShape,
    inputs: z.array(InputShape),
    sinceLastYear: MovementShape.meta({ description: '前年度からの動き。目標の向きに照らす。' }),
    sinceBaseline: MovementShape.meta({ description: '基準値からの動き。目標の向きに照らす。' }),
    missedYears: Count.meta({ description: '続けて未達成の年数。' }),
    basis: z.array(PlaceShape).meta({ description: '判定の根拠のセル。' }),
  })
  .meta({ id: 'YearAssessment', description: '一つの年度の結果。' });

const AssessmentShape: z.ZodType<Assessment> = z.strictObject({
  indicator: IndicatorShape,
  years: z.array(YearShape),
  judged: YearShape,
  override: OverrideShape.exactOptional().meta({
    description: '判定の上書き。再掲では、元の指標の上書き。',
  }),
  computed: JudgementShape.exactOptional().meta({ description: '上書きの前の判定。' }),
  computedGrade: GradeShape.exactOptional().meta({ description: '上書きの前の評価。' }),
});

const ShareShape: z.ZodType<TallyShare> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('defined'), exact: z.string(), rounded: z.string() }),
  z.strictObject({ kind: z.literal('undefined'), reason: z.literal('nothingCounted') }),
]);

const TallyShape: z.ZodType<Tally> = z
  .strictObject({
    indicators: Count.meta({ description: '指標の数（再掲を除く）。' }),
    reprints: Count.meta({ description: '再掲の数。' }),
    achieved: Count,
    notAchieved: Count,
    undecided: Count,
    denominator: Count.meta({ description: '割合の分母。' }),
    achievedShare: ShareShape.meta({ description: '達成の割合（％）。' }),
    grades: z.array(Count).meta({ description: '段階ごとの数。scheme.rating.gradesの順。' }),
    unrated: Count.meta({ description: '評価しない指標の数。' }),
  })
  .meta({ id: 'Tally', description: '集計。' });

const ChangeShape: z.ZodType<Change> = z.strictObject({
  previousYear: z.int().exactOptional(),
  moves: z.array(
    z.strictObject({
      before: z.enum(KINDS),
      after: z.enum(KINDS),
      indicators: z.array(z.string()).meta({ description: 'KPI番号。' }),
    }),
  ),
});

/** The third form as a file. */
export const EvaluationShape: z.ZodType<Evaluation> = z.strictObject({
  submission: SubmissionShape,
  scheme: Scheme,
  assessments: z.array(AssessmentShape),
  total: TallyShape,
  goals: z.array(z.strictObject({ goal: z.int(), tally: TallyShape })),
  kinds: z.array(z.strictObject({ kind: z.enum(['numericTarget', 'kpi']), tally: TallyShape })),
  departments: z.array(
    z.strictObject({ department: z.string().exactOptional(), tally: TallyShape }),
  ),
  years: z.array(z.strictObject({ year: z.int(), tally: TallyShape })),
  change: ChangeShape,
});
