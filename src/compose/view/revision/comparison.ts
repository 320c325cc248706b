/** 新旧対照表 in finished strings. */

import type { Evaluation } from '../../../forms/evaluation.ts';
import type { MetricName } from '../../../forms/metricNames.ts';
import type {
  Edit,
  EntryField,
  Outcome,
  Revision,
  Stated,
  Subject,
} from '../../../forms/revision.ts';
import { WHOLE_PLAN } from '../../../forms/submission.ts';
import { printNumber } from '../../../japanese/printNumber.ts';
import type { Scheme } from '../../../office/scheme.ts';
import type { NewSide } from '../../../office/settings.ts';
import { metricLabel } from '../../../wording/metrics.ts';
import { revisionSentences, seenEdits } from '../../../wording/revision.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import { type ProfileView, profileView } from '../part/profile.ts';
import type { Context } from '../value/context.ts';
import { printedRates, shownAmounts } from '../value/metric.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';
import { statedText, yearText } from './stated.ts';

/** A stretch of a cell. */
interface StretchView {
  readonly text: string;
  /** Underlined. */
  readonly changed: boolean;
}

/** One side of a row. */
interface SideView {
  readonly stretches: readonly StretchView[];
}

/** One edit, or one result that changed. */
interface RowView {
  readonly number: string;
  /** Where it belongs: 施策1-2 K1-1-2. */
  readonly place: string;
  readonly name: string;
  readonly item: string;
  /** Left and right, as the office has its sides. */
  readonly sides: readonly SideView[];
  readonly cell: string;
  readonly remark: string;
}

/** Rows of one 基本目標, or of what belongs to none. */
interface SectionView {
  readonly heading: string;
  /** The row that stays with the heading. */
  readonly first: readonly RowView[];
  readonly others: readonly RowView[];
}

/** The root of `templates/comparison.hbs`. */
export interface ComparisonPaperView extends ProfileView {
  readonly oldName: string;
  readonly newName: string;
  readonly oldDigest: string;
  readonly newDigest: string;
  readonly count: string;
  /** Of the whole plan: what is counted, and both counts. */
  readonly totals: readonly { readonly what: string; readonly old: string; readonly new: string }[];
  readonly sentences: readonly string[];
  /** Heads of the two sides, left and right. */
  readonly heads: readonly string[];
  readonly sections: readonly SectionView[];
  readonly results: Optional<{ readonly sections: readonly SectionView[] }>;
}

/** What a revision is printed with. */
export interface RevisionPrinting {
  readonly words: Words;
  /** Which side is new. */
  readonly newSide: NewSide;
}

/**
 * Prints a revision for the template of 新旧対照表.
 *
 * @param now the new book, whose names, columns and scheme the rows go by
 */
export function comparisonPaperView(
  revision: Revision,
  now: Evaluation,
  printing: RevisionPrinting,
): ComparisonPaperView {
  const { words, newSide } = printing;
  const context: Context = { submission: now.submission, scheme: now.scheme, words };
  const { sides } = words.revision;
  const seen = inPageOrder(seenEdits(revision));
  const rows = seen.map((edit, index) => ({
    goal: goalOf(edit.subject),
    row: editRow(edit, index + 1, revision, context, printing),
  }));
  const results = revision.outcomes.flatMap((outcome) => {
    const row = outcomeRow(outcome, context, printing);
    return row === undefined ? [] : [{ goal: outcomeGoal(outcome), row }];
  });
  const [sections, resultSections] = [rows, results].map((all) => sectionsOf(all, context));
  return {
    ...profileView(now.submission.profile),
    oldName: revision.old.name,
    newName: revision.new.name,
    oldDigest: revision.old.sha256.slice(0, DIGEST_SHOWN),
    newDigest: revision.new.sha256.slice(0, DIGEST_SHOWN),
    count: String(seen.length),
    totals: totalsOf(revision, words),
    sentences: revisionSentences(revision, words),
    heads: newSide === 'left' ? [sides.new, sides.old] : [sides.old, sides.new],
    sections: sections ?? [],
    results: results.length > 0 && { sections: resultSections ?? [] },
  };
}

const DIGEST_SHOWN = 12;

function totalsOf(
  { outcomes }: Revision,
  { revision: { counts } }: Words,
): ComparisonPaperView['totals'] {
  return outcomes.flatMap((one) =>
    one.kind === 'count' && one.of.kind === 'total' && one.what.kind === 'verdict'
      ? [
          {
            what: fillBlanks(counts.verdict, { mark: one.what.mark, label: one.what.label }),
            old: one.old ?? '0',
            new: one.new ?? '0',
          },
        ]
      : [],
  );
}

/** 基本目標 by 基本目標, 施策 by 施策, as the papers are. */
function inPageOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted(({ subject: one }, { subject: other }) => {
    const sections = sectionOrder(goalOf(one)) - sectionOrder(goalOf(other));
    return sections === 0 ? (one.policy ?? 0) - (other.policy ?? 0) : sections;
  });
}

function sectionOrder(goal: number | Subject['kind']): number {
  if (typeof goal === 'number') return goal;
  return goal === 'profile' || goal === 'year' ? -1 : LAST;
}

/** Where a row stands: by 基本目標; what belongs to none comes first, by its kind. */
function goalOf({ goal, kind }: Subject): number | Subject['kind'] {
  return goal ?? (kind === 'indicator' ? WHOLE_PLAN : kind);
}

function sectionsOf(
  rows: readonly { readonly goal: number | Subject['kind']; readonly row: RowView }[],
  { submission, words }: Context,
): readonly SectionView[] {
  const groups = new Map<number | Subject['kind'], RowView[]>();
  for (const { goal, row } of rows) groups.set(goal, [...(groups.get(goal) ?? []), row]);
  return [...groups]
    .toSorted(([one], [other]) => sectionOrder(one) - sectionOrder(other))
    .map(([goal, own]) => {
      const parts = { first: own.slice(0, 1), others: own.slice(1) };
      if (typeof goal === 'string') return { heading: words.revision.kinds[goal], ...parts };
      const known = submission.goals.find(({ number }) => number === goal);
      const label =
        goal === WHOLE_PLAN ? words.wholePlan : fillBlanks(words.goal, { number: String(goal) });
      const name = goal === WHOLE_PLAN ? '' : breakLines(known?.name.value ?? '');
      return { heading: [label, name].filter((text) => text !== '').join('　'), ...parts };
    });
}

const LAST = 1000;

function editRow(
  edit: Edit,
  number: number,
  revision: Revision,
  context: Context,
  { newSide }: RevisionPrinting,
): RowView {
  const { words } = context;
  const { subject } = edit;
  const [old, now] = sidesOf(edit, context);
  return {
    number: String(number),
    place: placeOf(subject, words),
    name: nameOf(subject),
    item: itemOf(edit, context),
    sides: newSide === 'left' ? [now, old] : [old, now],
    cell: cellOf(edit),
    remark: remarkOf(edit, revision, context),
  };
}

/** 施策1-2 and K1-1-2; what belongs to a goal alone is 基本目標 in the heading of its section. */
function placeOf({ kind, key, goal, policy, bulletKind }: Subject, words: Words): string {
  const { kinds, bulletKinds } = words.revision;
  const parts = [
    policy === undefined || goal === undefined
      ? ''
      : fillBlanks(words.policy, { number: `${goal}-${policy}` }),
    kind === 'indicator'
      ? key
      : kind === 'profile'
        ? ''
        : bulletKind === undefined
          ? kinds[kind]
          : bulletKinds[bulletKind],
  ];
  return parts.filter((part, index) => part !== '' && parts.indexOf(part) === index).join('　');
}

/** What has a name of its own. */
const NAMED: ReadonlySet<Subject['kind']> = new Set([
  'indicator',
  'goal',
  'policy',
  'member',
  'project',
]);

/** A name; of a text, its beginning is not repeated beside it. */
function nameOf({ kind, name }: Subject): string {
  return NAMED.has(kind) ? breakLines(name) : '';
}

function itemOf(edit: Edit, context: Context): string {
  const { words } = context;
  if (edit.kind !== 'changed') return '';
  const item = words.revision.items[edit.item];
  return edit.year === undefined
    ? item
    : fillBlanks(words.revision.yearValue, { year: yearText(edit.year, context), value: item });
}

function plain(text: string): SideView {
  return { stretches: [{ text: breakLines(text), changed: false }] };
}

function underlined(text: string): SideView {
  return { stretches: [{ text: breakLines(text), changed: true }] };
}

/** Old and new. */
function sidesOf(edit: Edit, context: Context): readonly [SideView, SideView] {
  const { revision: words } = context.words;
  switch (edit.kind) {
    case 'changed':
      return [changedSide(edit.old, context), changedSide(edit.new, context)];
    case 'added':
      return [plain(words.added), underlined(fieldsText(edit.fields, context))];
    case 'removed':
      return [underlined(fieldsText(edit.fields, context)), plain(words.removed)];
    case 'moved': {
      const at = (position: number): SideView =>
        underlined(fillBlanks(words.position, { number: String(position + 1) }));
      return [at(edit.old.position), at(edit.new.position)];
    }
  }
}

function changedSide(stated: Stated | undefined, context: Context): SideView {
  if (stated === undefined) return plain(context.words.revision.blank);
  const { value, stretches } = stated;
  if (stretches === undefined) return underlined(statedText(value, context));
  return {
    stretches: stretches.map(({ text, changed }) => ({ text: breakLines(text), changed })),
  };
}

/** An entry that stands on one side alone: a line for each item, the years of a row in one. */
function fieldsText(fields: readonly EntryField[], context: Context): string {
  const { revision: words } = context.words;
  const lines = new Map<EntryField['item'], string[]>();
  for (const { item, year, value } of fields) {
    const text = statedText(value, context);
    const part =
      year === undefined
        ? text
        : fillBlanks(words.yearValue, { year: yearText(year, context), value: text });
    lines.set(item, [...(lines.get(item) ?? []), part]);
  }
  const only = lines.get('text');
  if (only !== undefined) return only.join('');
  return [...lines]
    .map(([item, parts]) =>
      fillBlanks(words.field, {
        item: words.items[item],
        value: parts.join(words.summary.separator),
      }),
    )
    .join('\n');
}

/** The cell of the new book; of what is only in the old one, its cell there. */
function cellOf(edit: Edit): string {
  switch (edit.kind) {
    case 'changed': {
      const { place } = edit.new ?? edit.old ?? {};
      return place === undefined ? '' : `${place.sheet}!${place.cell}`;
    }
    case 'added':
    case 'removed':
      return `${edit.place.sheet}!${edit.place.cell}`;
    case 'moved':
      return `${edit.new.place.sheet}!${edit.new.place.cell}`;
  }
}

/** The verdict that goes with a value, and that a row only stands elsewhere. */
function remarkOf(edit: Edit, { outcomes }: Revision, { words, scheme }: Context): string {
  if (edit.kind === 'moved') return words.revision.moved;
  if (edit.kind !== 'changed' || edit.subject.kind !== 'indicator' || !scheme.judges) return '';
  const { year, subject } = edit;
  if (year === undefined || year === 'baseline') return '';
  const verdict = outcomes.find(
    (one) => one.kind === 'verdict' && one.indicator === subject.key && one.year.year === year.year,
  );
  if (verdict?.kind !== 'verdict') return '';
  return fillBlanks(words.revision.verdict, {
    old: `${verdict.old.mark}${verdict.old.label}`,
    new: `${verdict.new.mark}${verdict.new.label}`,
  });
}

function outcomeGoal(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'verdict':
    case 'metric':
    case 'rollUp':
      return outcome.goal;
    case 'count':
      return outcome.of.kind === 'goal' ? outcome.of.goal : WHOLE_PLAN;
    case 'scheme':
      return WHOLE_PLAN;
  }
}

/** Counts by department and by year stand in no paper, nor do figures that the scheme does not print. */
function outcomeRow(
  outcome: Outcome,
  context: Context,
  { newSide }: RevisionPrinting,
): RowView | undefined {
  const { words, scheme } = context;
  const { revision } = words;
  const row = (
    about: Pick<RowView, 'place' | 'name' | 'item'>,
    old: string | undefined,
    now: string | undefined,
  ): RowView => {
    const [one, other] = [old, now].map((text) =>
      text === undefined || text === '' ? plain(revision.blank) : underlined(text),
    );
    const sides = newSide === 'left' ? [other, one] : [one, other];
    return {
      ...about,
      number: '',
      sides: sides.flatMap((side) => side ?? []),
      cell: '',
      remark: '',
    };
  };
  switch (outcome.kind) {
    case 'scheme':
      return row({ place: '', name: '', item: revision.counts.scheme }, outcome.old, outcome.new);
    case 'verdict': {
      if (!scheme.judges) return undefined;
      const about = { place: outcome.indicator, name: breakLines(outcome.name) };
      const [old, now] = [outcome.old, outcome.new].map(({ mark, label }) => `${mark}${label}`);
      return row({ ...about, item: yearText(outcome.year, context) }, old, now);
    }
    case 'metric': {
      if (!isPrinted(outcome.metric, scheme)) return undefined;
      const about = { place: outcome.indicator, name: breakLines(outcome.name) };
      const item = fillBlanks(revision.yearValue, {
        year: yearText(outcome.year, context),
        value: metricLabel(outcome.metric, context),
      });
      const [old, now] = [outcome.old, outcome.new].map(
        (number) => number && printNumber(number, number.split('.')[1]?.length ?? 0),
      );
      return row({ ...about, item }, old, now);
    }
    case 'count': {
      const { of, what } = outcome;
      if (of.kind === 'department' || of.kind === 'year') return undefined;
      const place =
        of.kind === 'total'
          ? revision.counts.total
          : of.kind === 'goal'
            ? fillBlanks(words.goal, { number: String(of.goal) })
            : kindWord(of.indicatorKind, words);
      const item =
        what.kind === 'verdict'
          ? fillBlanks(revision.counts.verdict, { mark: what.mark, label: what.label })
          : revision.counts[what.kind];
      const unit = what.kind === 'share' ? words.percent : '';
      const [old, now] = [outcome.old, outcome.new].map((count) => count && `${count}${unit}`);
      return row({ place, name: '', item }, old, now);
    }
    case 'rollUp': {
      const number = [outcome.goal, outcome.policy].filter((one) => one !== undefined).join('-');
      const label = outcome.policy === undefined ? words.goal : words.policy;
      const place = fillBlanks(label, { number });
      return row({ place, name: '', item: revision.counts.rollUp }, outcome.old, outcome.new);
    }
  }
}

/** A row of its own below 実績値. */
function isPrinted(metric: MetricName, scheme: Scheme): boolean {
  const printed: readonly MetricName[] = [...printedRates(scheme), ...shownAmounts(scheme)];
  return scheme.rating?.metric === metric || printed.includes(metric);
}

function kindWord(kind: 'kgi' | 'numericTarget' | 'kpi', words: Words): string {
  return kind === 'kgi' ? words.kgi : kind === 'kpi' ? words.kpi : words.numericTarget;
}
