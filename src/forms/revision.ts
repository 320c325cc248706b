/** What differs between two books of the same plan: every edit of what they state, and what became of the results. */

import { z } from 'zod';

import type { Parsed } from '../diagnostics/parsed.ts';
import { Place } from '../diagnostics/place.ts';
import { METRICS } from './metricNames.ts';
import {
  CharterKind,
  FiscalYear,
  GoalTextKind,
  FollowUpPlace,
  IndicatorKind,
  LeadingPapers,
  Quantity,
  ResponseStatus,
} from './submission.ts';
import { Sha256 } from './workbook.ts';

/** The things that a book states, each an entry of its own. */
export const ENTRY_KINDS = [
  'profile',
  'year',
  'goal',
  'policy',
  'measure',
  'indicator',
  'bullet',
  'earlierCourse',
  'reference',
  'meetingItem',
  'member',
  'opinion',
  'project',
  'plannedYear',
  'plannedIndicator',
  'leadingProject',
  'effort',
  'charterRow',
  'glossaryTerm',
  'goalText',
  'organizationUnit',
] as const;

/** What an entry states: one cell, or what the cells of several rows say together. */
export const ITEMS = [
  'city',
  'plan',
  'title',
  'paperNumber',
  'committee',
  'meetingNumber',
  'meetingDate',
  'venue',
  'period',
  'paperName',
  'excerptNote',
  'textNote',
  'edition',
  'handling',
  'baselineYear',
  'judgedYear',
  'schemeName',
  'contact',
  'replyDue',
  'enquiry',
  'memberTerm',
  'plannedPlan',
  'plannedList',
  'goalTexts',
  'basisList',
  'organizationCode',
  'citySite',
  'publishedAt',
  'formVersion',
  'yearLabel',
  'yearName',
  'goal',
  'policy',
  'number',
  'id',
  'kind',
  'name',
  'nameNotes',
  'subtitle',
  'unit',
  'direction',
  'cumulative',
  'stages',
  'target',
  'originalTarget',
  'actual',
  'comparisonName',
  'comparison',
  'notes',
  'excuses',
  'reprintOf',
  'reprint',
  'goalName',
  'policyName',
  'partOf',
  'sum',
  'startYear',
  'formerId',
  'department',
  'override',
  'overrideReason',
  'departmentRating',
  'departmentRatingBefore',
  'committeeRating',
  'committeeRatingBefore',
  'tags',
  'text',
  'file',
  'alternative',
  'source',
  'reading',
  'affiliation',
  'exchange',
  'term',
  'note',
  'opinionList',
  'followUp',
  'footnotes',
  'above',
  'role',
  'leadingPapers',
  'committeePage',
  'details',
  'charterHeading',
  'sdgs',
  'policies',
  'meeting',
  'member',
  'indicators',
  'response',
  'status',
  'budget',
  'spent',
  'grant',
  'summary',
  'effect',
  'outlook',
  'reason',
  'opinion',
] as const;
export type Item = (typeof ITEMS)[number];

/** What a cell states, in the parts that papers print. */
const StatedValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  /** Lines of notes, stages, tags. */
  z.strictObject({ kind: z.literal('texts'), texts: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('number'), number: z.int() }),
  /** In 千円, exact. */
  z.strictObject({ kind: z.literal('amount'), amount: z.string() }),
  z.strictObject({ kind: z.literal('yes') }),
  z.strictObject({ kind: z.literal('no') }),
  z.strictObject({ kind: z.literal('fiscalYear'), fiscalYear: FiscalYear }),
  z.strictObject({ kind: z.literal('quantity'), quantity: Quantity }),
  z.strictObject({
    kind: z.literal('direction'),
    direction: z.enum(['increase', 'decrease', 'maintainAtLeast', 'maintainAtMost']),
  }),
  z.strictObject({ kind: z.literal('indicatorKind'), indicatorKind: IndicatorKind }),
  z.strictObject({ kind: z.literal('bulletKind'), bulletKind: z.enum(['issue', 'course']) }),
  z.strictObject({ kind: z.literal('responseStatus'), responseStatus: ResponseStatus }),
  z.strictObject({ kind: z.literal('charterKind'), charterKind: CharterKind }),
  z.strictObject({ kind: z.literal('goalTextKind'), goalTextKind: GoalTextKind }),
  z.strictObject({ kind: z.literal('followUp'), followUp: FollowUpPlace }),
  z.strictObject({ kind: z.literal('leadingPapers'), leadingPapers: LeadingPapers }),
  z.strictObject({
    kind: z.literal('memberExchange'),
    memberExchange: z.enum(['former', 'successor']),
  }),
  z.strictObject({
    kind: z.literal('judgement'),
    judgement: z.enum(['achieved', 'notAchieved', 'underway', 'undecided', 'ended']),
  }),
]);
export type StatedValue = Parsed<typeof StatedValue>;

/** A stretch of a text; `changed`: the other side says something else here, or nothing. */
const Stretch = z.strictObject({ text: z.string(), changed: z.boolean() });
export interface Stretch extends Parsed<typeof Stretch> {}

/** One side of an edit. */
const Stated = z.strictObject({
  value: StatedValue,
  place: Place,
  /** Of texts on both sides: which words are not those of the other side. */
  stretches: z.array(Stretch).exactOptional(),
});
export interface Stated extends Parsed<typeof Stated> {}

/** Of a value: its column. */
const ValueYear = z.union([z.literal('baseline'), FiscalYear]);
export type ValueYear = Parsed<typeof ValueYear>;

/** One item of an entry that is added, dropped or moved as a whole. */
const EntryField = z.strictObject({
  item: z.enum(ITEMS),
  year: ValueYear.exactOptional(),
  value: StatedValue,
  place: Place,
});
export interface EntryField extends Parsed<typeof EntryField> {}

/** Which thing an edit is about, as the new book calls it; a dropped one as the old book did. */
const Subject = z.strictObject({
  kind: z.enum(ENTRY_KINDS),
  /** Tells it apart from others of its kind: `K1-1-2`, `1-2`; of what has no number, its place in the order, from 1. */
  key: z.string(),
  /** What the old book calls it, where that is something else. */
  oldKey: z.string().exactOptional(),
  /** Of a part, the key of the thing that it belongs to, within which is its order: of ①②③ their 施策. */
  within: z.string().exactOptional(),
  goal: z.int().exactOptional(),
  policy: z.int().exactOptional(),
  /** Of a bullet: 課題・検証 or 方向性. */
  bulletKind: z.enum(['issue', 'course']).exactOptional(),
  /** Its name or the beginning of its text; may be empty. */
  name: z.string(),
  department: z.string().exactOptional(),
});
export interface Subject extends Parsed<typeof Subject> {}

/** One edit of the old book; all of them together make the new one. */
const Edit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('changed'),
    subject: Subject,
    item: z.enum(ITEMS),
    year: ValueYear.exactOptional(),
    /** Absent: the old book's cell is blank. */
    old: Stated.exactOptional(),
    /** Absent: the new book's cell is blank. */
    new: Stated.exactOptional(),
    /** What no paper prints: another way of writing the same value, or an answer to a finding. */
    unseen: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('added'),
    subject: Subject,
    place: Place,
    fields: z.array(EntryField),
    /** Its place among its like in the new book, from 0. */
    position: z.int().min(0),
  }),
  z.strictObject({
    kind: z.literal('removed'),
    subject: Subject,
    place: Place,
    fields: z.array(EntryField),
    position: z.int().min(0),
  }),
  z.strictObject({
    kind: z.literal('moved'),
    subject: Subject,
    old: z.strictObject({ position: z.int().min(0), place: Place }),
    new: z.strictObject({ position: z.int().min(0), place: Place }),
  }),
]);
export type Edit = Parsed<typeof Edit>;

const Side = z.string().exactOptional();

/** What became of the results. Absent on one side: there is nothing of the kind in that book. */
const Outcome = z.discriminatedUnion('kind', [
  /** The verdict on an indicator in one year, as papers print it: the grade where the scheme rates. */
  z.strictObject({
    kind: z.literal('verdict'),
    indicator: z.string(),
    name: z.string(),
    goal: z.int(),
    year: FiscalYear,
    old: z.strictObject({ mark: z.string(), label: z.string() }),
    new: z.strictObject({ mark: z.string(), label: z.string() }),
  }),
  /** A figure that was worked out, rounded as the scheme says. */
  z.strictObject({
    kind: z.literal('metric'),
    indicator: z.string(),
    name: z.string(),
    goal: z.int(),
    year: FiscalYear,
    metric: z.enum(METRICS),
    old: Side,
    new: Side,
  }),
  /** A count, or the share of 達成. */
  z.strictObject({
    kind: z.literal('count'),
    of: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('total') }),
      z.strictObject({ kind: z.literal('goal'), goal: z.int() }),
      z.strictObject({ kind: z.literal('indicators'), indicatorKind: IndicatorKind }),
      /** Without a name: of indicators that state none. */
      z.strictObject({ kind: z.literal('department'), department: z.string().exactOptional() }),
      z.strictObject({ kind: z.literal('year'), year: z.int() }),
    ]),
    /** A word of the scheme is a verdict; the others are not, whatever the scheme calls its own. */
    what: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['indicators', 'reprints', 'share']) }),
      z.strictObject({ kind: z.literal('verdict'), mark: z.string(), label: z.string() }),
    ]),
    old: Side,
    new: Side,
  }),
  /** 施策 or 基本目標, rated from its indicators. */
  z.strictObject({
    kind: z.literal('rollUp'),
    goal: z.int(),
    policy: z.int().exactOptional(),
    old: Side,
    new: Side,
  }),
  z.strictObject({ kind: z.literal('scheme'), old: z.string(), new: z.string() }),
]);
export type Outcome = Parsed<typeof Outcome>;

const Book = z.strictObject({
  name: z.string(),
  sha256: Sha256,
  judgedYear: FiscalYear,
});

/** The difference between two books. */
export const Revision = z.strictObject({
  old: Book,
  new: Book,
  /** In the order of the new book's sheets and rows; what was dropped stands where it stood. */
  edits: z.array(Edit),
  outcomes: z.array(Outcome),
});
export interface Revision extends Parsed<typeof Revision> {}
