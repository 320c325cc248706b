/** The words in which two books are compared: `revision` of `templates/words.json`. */

import { z } from 'zod';

import { ENTRY_KINDS, ITEMS } from '../forms/revision.ts';
import { CharterKind, FollowUpPlace, GoalTextKind, LeadingPapers } from '../forms/submission.ts';
import { phrase } from './phrase.ts';

/** What a sentence on the whole counts. */
export const EDIT_GROUPS = [
  'figures',
  'texts',
  'names',
  'profile',
  'added',
  'removed',
  'moved',
] as const;

/** Words for edits and outcomes. */
export const RevisionWords = z.strictObject({
  /** The two sides: heads of the columns. */
  sides: z.strictObject({ old: z.string().min(1), new: z.string().min(1) }),
  /** In the place of what one side does not have. */
  added: z.string().min(1),
  removed: z.string().min(1),
  blank: z.string().min(1),
  /** In 備考, of what only stands elsewhere; and where it stood. */
  moved: z.string().min(1),
  position: phrase('number'),
  items: z.record(z.enum(ITEMS), z.string().min(1)),
  kinds: z.record(z.enum(ENTRY_KINDS), z.string().min(1)),
  charterKinds: z.record(CharterKind, z.string()),
  goalTextKinds: z.record(GoalTextKind, z.string()),
  followUpPlaces: z.record(FollowUpPlace, z.string()),
  leadingPapers: z.record(LeadingPapers, z.string()),
  memberExchanges: z.strictObject({ former: z.string(), successor: z.string() }),
  bulletKinds: z.strictObject({ issue: z.string(), course: z.string() }),
  yes: z.string(),
  no: z.string(),
  /** An item of an entry that is there on one side only. */
  field: phrase('item', 'value'),
  yearValue: phrase('year', 'value'),
  /** A verdict that goes with a value, in 備考. */
  verdict: phrase('old', 'new'),
  /** What is counted, of the whole plan, a goal, a kind of indicators, a department, a year. */
  counts: z.strictObject({
    total: z.string(),
    department: phrase('department'),
    noDepartment: z.string(),
    year: phrase('year'),
    indicators: z.string(),
    reprints: z.string(),
    share: z.string(),
    verdict: phrase('mark', 'label'),
    rollUp: z.string(),
    scheme: z.string(),
  }),
  /** 差替, and the list of its pages. */
  replacement: z.strictObject({
    stamp: phrase('date'),
    title: phrase('title'),
    page: phrase('number', 'title'),
    replaced: z.string().min(1),
    added: z.string().min(1),
    dropped: z.string().min(1),
    none: z.string(),
    count: phrase('changed', 'old', 'new'),
    counts: phrase('changed', 'old', 'new'),
    moved: phrase('list'),
    move: phrase('old', 'new'),
    /** In 正誤表: a page of both printings; one that only the new one has; between the headings of a place. */
    pages: phrase('old', 'new'),
    newPage: phrase('new'),
    separator: z.string(),
    figure: z.string().min(1),
    figureChanged: z.string().min(1),
  }),
  summary: z.strictObject({
    books: phrase('old', 'new'),
    same: z.string(),
    nothing: z.string(),
    edits: phrase('count', 'groups'),
    groups: z.strictObject({
      figures: phrase('count'),
      texts: phrase('count'),
      names: phrase('count'),
      profile: phrase('count'),
      added: phrase('count'),
      removed: phrase('count'),
      moved: phrase('count'),
    }),
    separator: z.string(),
    verdicts: phrase('count', 'list'),
    verdict: phrase('id', 'name', 'year', 'old', 'new'),
    more: phrase('count'),
    noVerdicts: z.string(),
    count: phrase('what', 'old', 'new'),
    counts: phrase('list'),
    scheme: phrase('old', 'new'),
    unseen: phrase('count'),
    pages: phrase('list'),
    pagesOf: phrase('paper', 'pages', 'count'),
    noPages: z.string(),
  }),
  /** The row that 公開履歴 should get. */
  proposal: z.strictObject({
    row: phrase('date', 'text'),
    correction: phrase('name', 'item', 'old', 'new'),
    yearValue: phrase('year', 'value'),
    separator: z.string(),
    more: phrase('count'),
    count: phrase('count'),
  }),
});
export type RevisionWords = z.infer<typeof RevisionWords>;
