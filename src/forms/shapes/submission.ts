import { z } from 'zod';

import { Place as PlaceShape } from '../../diagnostics/place.ts';
import type {
  Bound,
  Bullet,
  Fact,
  FiscalYear,
  Goal,
  Indicator,
  Limit,
  Measure,
  Measured,
  Meeting,
  Member,
  Policy,
  Profile,
  Quantity,
  Range,
  Reference,
  Series,
  Submission,
  YearColumn,
} from '../submission.ts';
import { Sha256 as Sha256Shape } from '../workbook.ts';

/** Decimal notation without grouping or exponent, as `Measured.number` holds it. */
const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

function fact<Value>(shape: z.ZodType<Value>): z.ZodType<Fact<Value>> {
  return z.strictObject({ value: shape, place: PlaceShape });
}

const TextFact = fact(z.string());
const OptionalTextFact = TextFact.exactOptional();

const FiscalYearShape: z.ZodType<FiscalYear> = z.strictObject({
  year: z.int(),
  label: z.string(),
});

const remarks = {
  dataYear: FiscalYearShape.exactOptional(),
  provisional: z.string().exactOptional(),
  revised: z.string().exactOptional(),
};

function limit<Side extends Bound>(bound: z.ZodType<Side>): z.ZodType<Limit<Side>> {
  return z.strictObject({
    number: z.string().regex(DECIMAL),
    decimals: z.int().min(0),
    bound,
  });
}

const MeasuredShape = z.strictObject({
  kind: z.literal('measured'),
  written: z.string(),
  number: z.string().regex(DECIMAL),
  decimals: z.int().min(0),
  bound: z.enum(['atLeast', 'atMost', 'moreThan', 'lessThan', 'about']).exactOptional(),
  approximate: z.boolean().exactOptional(),
  ...remarks,
}) satisfies z.ZodType<Measured>;

const RangeShape = z.strictObject({
  kind: z.literal('range'),
  written: z.string(),
  lower: limit(z.enum(['atLeast', 'moreThan'])),
  upper: limit(z.enum(['atMost', 'lessThan'])),
  ...remarks,
}) satisfies z.ZodType<Range>;

const QuantityShape: z.ZodType<Quantity> = z.discriminatedUnion('kind', [
  MeasuredShape,
  RangeShape,
  z.strictObject({ kind: z.literal('maintain'), written: z.string() }),
  z.strictObject({
    kind: z.literal('missing'),
    written: z.string(),
    reason: z.enum(['notMeasured', 'notPublished', 'notApplicable', 'dash']),
  }),
  z.strictObject({ kind: z.literal('pending') }),
  z.strictObject({ kind: z.literal('unfilled') }),
]);

const SeriesShape: z.ZodType<Series> = z.strictObject({
  baseline: fact(QuantityShape),
  years: z.array(fact(QuantityShape)),
});

export const OverrideShape = fact(
  z.strictObject({
    judgement: z.enum(['achieved', 'notAchieved', 'undecided']),
    reason: z.string(),
  }),
);

export const IndicatorShape: z.ZodType<Indicator> = z.strictObject({
  id: z.string(),
  place: PlaceShape,
  goal: z.int(),
  policy: z.int().exactOptional(),
  kind: z.enum(['numericTarget', 'kpi']),
  name: TextFact,
  nameNotes: z.array(z.string()),
  unit: TextFact,
  direction: fact(z.enum(['increase', 'decrease', 'maintainAtLeast', 'maintainAtMost'])),
  cumulative: z.boolean(),
  target: SeriesShape,
  originalTarget: SeriesShape.exactOptional(),
  actual: SeriesShape,
  notes: z.array(TextFact),
  excuses: z.array(TextFact).exactOptional(),
  reprintOf: OptionalTextFact,
  department: OptionalTextFact,
  override: OverrideShape.exactOptional(),
});

const YearColumnShape: z.ZodType<YearColumn> = z.strictObject({
  fiscalYear: FiscalYearShape,
  place: PlaceShape,
});

const GoalShape: z.ZodType<Goal> = z.strictObject({
  number: z.int(),
  name: TextFact,
  subtitle: OptionalTextFact,
});

const MeasureShape: z.ZodType<Measure> = z.strictObject({ mark: z.string(), text: TextFact });

const PolicyShape: z.ZodType<Policy> = z.strictObject({
  goal: z.int(),
  number: z.int(),
  title: TextFact,
  measures: z.array(MeasureShape),
});

const BulletShape: z.ZodType<Bullet> = z.strictObject({
  goal: z.int(),
  policy: z.int().exactOptional(),
  kind: z.enum(['issue', 'course']),
  tags: z.array(z.string()),
  text: TextFact,
});

const ReferenceShape: z.ZodType<Reference> = z.strictObject({
  goal: z.int(),
  policy: z.int().exactOptional(),
  title: TextFact,
  file: OptionalTextFact,
  alternative: OptionalTextFact,
  source: OptionalTextFact,
});

const ProfileShape: z.ZodType<Profile> = z.strictObject({
  formVersion: TextFact,
  city: TextFact,
  plan: TextFact,
  title: TextFact,
  paperNumber: OptionalTextFact,
  committee: OptionalTextFact,
  meetingNumber: OptionalTextFact,
  meetingDate: OptionalTextFact,
  venue: OptionalTextFact,
  period: OptionalTextFact,
  paperName: OptionalTextFact,
  excerptNote: OptionalTextFact,
  textNote: OptionalTextFact,
  handling: OptionalTextFact,
  baselineYear: fact(FiscalYearShape),
  judgedYear: fact(FiscalYearShape),
  schemeName: OptionalTextFact,
  contact: OptionalTextFact,
  basisList: fact(z.boolean()).exactOptional(),
});

const MeetingShape: z.ZodType<Meeting> = z.strictObject({
  items: z.array(z.strictObject({ label: z.string(), text: TextFact })),
});

const MemberShape: z.ZodType<Member> = z.strictObject({
  name: TextFact,
  reading: OptionalTextFact,
  affiliation: OptionalTextFact,
  note: OptionalTextFact,
});

/** The second form as a file: every series has a value for every year, 対象年度 is one of the years. */
export const SubmissionShape: z.ZodType<Submission> = z
  .strictObject({
    workbookName: z.string(),
    sha256: Sha256Shape,
    profile: ProfileShape,
    years: z.array(YearColumnShape),
    goals: z.array(GoalShape),
    policies: z.array(PolicyShape),
    indicators: z.array(IndicatorShape),
    bullets: z.array(BulletShape),
    references: z.array(ReferenceShape),
    meeting: MeetingShape.exactOptional(),
    members: z.array(MemberShape),
  })
  .refine(hasJudgedYear, { path: ['profile', 'judgedYear'], message: '計画の年度にありません。' })
  .refine(hasFullSeries, { path: ['indicators'], message: '年度の数と値の数が合いません。' });

function hasJudgedYear({ years, profile }: Submission): boolean {
  return years.some(({ fiscalYear }) => fiscalYear.year === profile.judgedYear.value.year);
}

function hasFullSeries({ years, indicators }: Submission): boolean {
  return indicators.every(({ target, originalTarget = target, actual }) =>
    [target, originalTarget, actual].every((series) => series.years.length === years.length),
  );
}
