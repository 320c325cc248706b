import { z } from 'zod';

import type {
  Assessment,
  Evaluation,
  Judgement,
  Rate,
  Tally,
  YearAssessment,
} from '../evaluation.ts';
import { Scheme } from '../scheme.ts';
import { IndicatorShape, SubmissionShape } from './submission.ts';
import { PlaceShape } from './workbook.ts';

const UNDECIDED = [
  'noTarget',
  'targetMissing',
  'noActual',
  'actualMissing',
  'noBaseline',
  'overridden',
] as const;

const UNDEFINED = [
  ...UNDECIDED,
  'zeroTarget',
  'zeroDistance',
  'negativeValue',
  'targetBehindBaseline',
] as const;

const JudgementShape: z.ZodType<Judgement> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('achieved') }),
  z.strictObject({ kind: z.literal('notAchieved') }),
  z.strictObject({ kind: z.literal('undecided'), reason: z.enum(UNDECIDED) }),
]);

const RateShape: z.ZodType<Rate> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('defined'),
    exact: z.string(),
    rounded: z.string(),
    basis: z.array(PlaceShape),
  }),
  z.strictObject({
    kind: z.literal('undefined'),
    reason: z.enum(UNDEFINED),
    basis: z.array(PlaceShape),
  }),
]);

const YearShape: z.ZodType<YearAssessment> = z.strictObject({
  year: z.int(),
  judgement: JudgementShape,
  achievementRate: RateShape,
  progressRate: RateShape,
  basis: z.array(PlaceShape),
});

const AssessmentShape: z.ZodType<Assessment> = z.strictObject({
  indicator: IndicatorShape,
  years: z.array(YearShape),
  judged: YearShape,
  computed: JudgementShape.exactOptional(),
});

const Count = z.int().min(0);
const TallyShape: z.ZodType<Tally> = z.strictObject({
  indicators: Count,
  reprints: Count,
  achieved: Count,
  notAchieved: Count,
  undecided: Count,
});

/** The third form as a file. */
export const EvaluationShape: z.ZodType<Evaluation> = z.strictObject({
  submission: SubmissionShape,
  scheme: Scheme,
  assessments: z.array(AssessmentShape),
  total: TallyShape,
  goals: z.array(z.strictObject({ goal: z.int(), tally: TallyShape })),
});
