/** The edits of a revision carried out on the old book, by somebody who knows nothing but the list. */

/* oxlint-disable typescript/no-unsafe-type-assertion, typescript/restrict-template-expressions -- the book is JSON here, as for a script that reads comparison.json and knows none of our types */

import type { Edit, EntryField, Revision, StatedValue } from '../../src/forms/revision.ts';
import { Submission } from '../../src/forms/submission.ts';

/** A thing of a book, open to change. */
type Thing = Record<string, unknown>;
type Things = Thing[];

const PLACE = { sheet: '-', cell: 'A1' };

/** A book without its cells, its name and its digest: what it states. */
export function stated(submission: Submission): Submission {
  return Submission.parse({
    ...JSON.parse(withoutPlaces(submission)),
    workbookName: '-',
    sha256: '0'.repeat(64),
  });
}

/** JSON in which every cell is the same. */
export function withoutPlaces(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'place') return PLACE;
    if (key === 'places' || key === 'basis') return [];
    return key === 'sha256' || key === 'workbookName' ? '-' : part;
  }).replaceAll('"sha256":"-"', `"sha256":"${'0'.repeat(64)}"`);
}

/**
 * Carries out a revision.
 *
 * @param old the book that it begins with
 * @returns the book that it ends with, without cells
 */
export function applied(old: Submission, { edits }: Revision): Submission {
  const book: Thing = JSON.parse(JSON.stringify(stated(old)));
  const lists = {
    goal: things(book['goals']).filter(({ number }) => number !== 0),
    policy: things(book['policies']),
    year: things(book['years']),
    indicator: things(book['indicators']),
    bullet: things(book['bullets']),
    earlierCourse: things(book['earlierCourses'] ?? []),
    reference: things(book['references']),
    meetingItem: things((book['meeting'] as Thing | undefined)?.['items'] ?? []),
    member: things(book['members']),
    opinion: things(book['opinions'] ?? []),
    project: things(book['projects'] ?? []),
    plannedYear: things((book['planned'] as Thing | undefined)?.['years'] ?? []),
    plannedIndicator: things((book['planned'] as Thing | undefined)?.['indicators'] ?? []),
    leadingProject: things(book['leading'] ?? []),
    charterRow: things(book['charter'] ?? []),
    glossaryTerm: things(book['glossary'] ?? []),
    goalText: things(book['goalTexts'] ?? []),
    organizationUnit: things(book['organization'] ?? []),
  };
  const columns = lists.year.map(yearOf);
  for (const row of lists.indicator) parted(row, columns);
  const horizons = lists.plannedYear.map(yearOf);
  for (const row of lists.plannedIndicator) parted(row, horizons);
  const kinds = Object.keys(lists) as (keyof typeof lists)[];
  for (const kind of kinds) {
    lists[kind] = reordered(
      lists[kind],
      edits.filter(({ subject }) => subject.kind === kind),
      () =>
        kind === 'policy'
          ? { measures: [] }
          : kind === 'leadingProject'
            ? begunBasis({ efforts: [] })
            : kind === 'goalText'
              ? { indicators: [] }
              : /[iI]ndicator$/u.test(kind)
                ? { values: {} }
                : {},
    );
  }
  for (const edit of edits) {
    if (edit.kind !== 'changed' || ['measure', 'effort'].includes(edit.subject.kind)) continue;
    const thing = edit.subject.kind === 'profile' ? (book['profile'] as Thing) : found(edit, lists);
    set(thing, edit.subject.kind, edit);
  }
  const measureEdits = edits.filter(({ subject }) => subject.kind === 'measure');
  for (const policy of lists.policy) {
    const own = measureEdits.filter(
      ({ subject }) => subject.within === `${policy['goal']}-${policy['number']}`,
    );
    const measures = reordered(things(policy['measures']), own, () => ({}));
    for (const edit of own) {
      if (edit.kind === 'changed') set(measures[Number(edit.subject.key) - 1], 'measure', edit);
    }
    policy['measures'] = measures;
  }
  const effortEdits = edits.filter(({ subject }) => subject.kind === 'effort');
  for (const project of lists.leadingProject) {
    const id = (project['id'] as { value: string }).value;
    const own = effortEdits.filter(({ subject }) => subject.within === id);
    const efforts = reordered(things(project['efforts']), own, () => begunBasis({}));
    for (const edit of own) {
      if (edit.kind === 'changed') set(efforts[Number(edit.subject.key) - 1], 'effort', edit);
    }
    project['efforts'] = efforts;
  }
  const profile = book['profile'] as Thing;
  const years = lists.year.map(yearOf);
  for (const row of lists.indicator) joined(row, years, numberOf(profile['judgedYear']));
  for (const row of lists.plannedIndicator) listed(row, lists.plannedYear.map(yearOf));
  if (!('plan' in profile)) profile['plan'] = profile['title'];
  const hasWhole = lists.indicator.some(({ kind }) => kind === 'kgi');
  const whole = { number: 0, name: profile['plan'] };
  const { meeting: _meeting, opinions: _opinions, projects: _projects, ...more } = book;
  const { planned: _planned, leading: _leading, charter: _charter, ...last } = more;
  const { glossary: _glossary, goalTexts: _goalTexts, earlierCourses: _earlier, ...other } = last;
  const { organization: _organization, ...rest } = other;
  return Submission.parse({
    ...rest,
    goals: [...(hasWhole ? [whole] : []), ...lists.goal],
    policies: lists.policy,
    years: lists.year,
    indicators: lists.indicator,
    bullets: lists.bullet,
    ...(lists.earlierCourse.length > 0 && { earlierCourses: lists.earlierCourse }),
    references: lists.reference,
    ...(lists.meetingItem.length > 0 && { meeting: { items: lists.meetingItem } }),
    members: lists.member,
    ...(lists.opinion.length > 0 && { opinions: lists.opinion }),
    ...(lists.project.length > 0 && { projects: lists.project }),
    ...(lists.plannedIndicator.length > 0 && {
      planned: { years: lists.plannedYear, indicators: lists.plannedIndicator },
    }),
    ...(lists.leadingProject.length > 0 && { leading: lists.leadingProject }),
    ...(lists.charterRow.length > 0 && { charter: lists.charterRow }),
    ...(lists.glossaryTerm.length > 0 && { glossary: lists.glossaryTerm }),
    ...(lists.organizationUnit.length > 0 && { organization: lists.organizationUnit }),
    ...(lists.goalText.length > 0 && { goalTexts: lists.goalText }),
  });
}

function things(list: unknown): Things {
  if (!Array.isArray(list)) throw new Error('Not a list.');
  return list as Things;
}

/** What a リーディングプロジェクト or a 取組 is before anything is said of it. */
function begunBasis(more: Thing): Thing {
  return { policies: [], indicators: [], tags: [], ...more };
}

function yearOf({ fiscalYear }: Thing): number {
  return (fiscalYear as { year: number }).year;
}

function numberOf(stating: unknown): number {
  return (stating as { value: { year: number } }).value.year;
}

/** What is dropped goes, what is moved or added is put in where it is to stand. */
function reordered(list: Things, edits: readonly Edit[], begun: () => Thing): Things {
  const gone = new Set<number>();
  const coming: { at: number; thing: Thing }[] = [];
  for (const edit of edits) {
    if (edit.kind === 'removed') gone.add(edit.position);
    if (edit.kind === 'moved') {
      gone.add(edit.old.position);
      coming.push({ at: edit.new.position, thing: list[edit.old.position] ?? {} });
    }
    if (edit.kind === 'added') {
      const thing = begun();
      if (edit.subject.kind === 'indicator') Object.assign(thing, INDICATOR);
      if (edit.subject.kind === 'plannedIndicator') {
        Object.assign(thing, { place: PLACE, nameNotes: [] });
      }
      if (edit.subject.kind === 'bullet') Object.assign(thing, { tags: [] });
      if (edit.subject.kind === 'project') Object.assign(thing, { indicators: [] });
      for (const field of edit.fields) set(thing, edit.subject.kind, { ...field, new: field });
      coming.push({ at: edit.position, thing });
    }
  }
  const result = list.filter((_, index) => !gone.has(index));
  for (const { at, thing } of coming.toSorted((one, other) => one.at - other.at)) {
    result.splice(at, 0, thing);
  }
  return result;
}

const INDICATOR = { place: PLACE, nameNotes: [], cumulative: false, notes: [] };

function found(edit: Edit, lists: Readonly<Record<string, Things>>): Thing {
  const { kind, key, oldKey = key } = edit.subject;
  const list = lists[kind] ?? [];
  const known = list.find((thing) => {
    if (kind === 'indicator') return thing['id'] === oldKey || thing['id'] === key;
    if (kind === 'opinion' || kind === 'project' || kind === 'leadingProject') {
      const { value } = thing['id'] as { value: string };
      return value === oldKey || value === key;
    }
    if (kind === 'goal') return `${thing['number']}` === oldKey;
    if (kind === 'policy') return `${thing['goal']}-${thing['number']}` === oldKey;
    return (kind === 'year' || kind === 'plannedYear') && `${yearOf(thing)}` === oldKey;
  });
  const one = known ?? list[Number(key) - 1];
  if (one === undefined) throw new Error(`${kind} ${key} is not there.`);
  return one;
}

const SERIES = ['target', 'originalTarget', 'actual', 'comparison'];
/** What is no fact with a cell of its own. */
const BARE = [
  'goal',
  'policy',
  'number',
  'id',
  'kind',
  'nameNotes',
  'cumulative',
  'stages',
  'sum',
  'reprint',
  'details',
  'tags',
];

function set(
  thing: Thing | undefined,
  kind: Edit['subject']['kind'],
  { item, year, new: now }: Pick<EntryField, 'item' | 'year'> & { new?: { value: StatedValue } },
): void {
  if (thing === undefined) throw new Error(`Nothing has a ${item}.`);
  const value = now && bare(now.value);
  if (SERIES.includes(item)) {
    const column = year === 'baseline' || year === undefined ? 'baseline' : String(year.year);
    const values = thing['values'] as Record<string, unknown>;
    const key = `${item} ${column}`;
    if (value === undefined) delete values[key];
    else values[key] = value;
    return;
  }
  const name = NAMES[`${kind} ${item}`] ?? item;
  const lines = (value as readonly string[] | undefined) ?? [];
  if (kind !== 'opinion' && item === 'indicators') {
    thing[name] = lines.map(fact);
    return;
  }
  if (item === 'policies') {
    thing[name] = lines.map((line) => {
      const [goal, policy] = line.split('-').map(Number);
      return fact({ goal, policy });
    });
    return;
  }
  if (item === 'sdgs') {
    put(thing, name, value === undefined ? undefined : fact(lines.map(Number)));
    return;
  }
  if (kind === 'charterRow') {
    put(thing, name, value === undefined ? undefined : fact(value));
    return;
  }
  if (name === 'id' && kind !== 'indicator') {
    put(thing, name, fact(value));
    return;
  }
  if (name === 'mark' || name === 'label') thing[name] = value;
  else if (item === 'yearLabel') thing['fiscalYear'] = value;
  else if (item === 'yearName') put(thing, 'name', value);
  else if (item === 'notes' || item === 'excuses') {
    const facts = (value as readonly string[] | undefined)?.map((line) => fact(line));
    if (item === 'notes') thing['notes'] = facts ?? [];
    else put(thing, 'excuses', facts);
  } else if (item === 'override' || item === 'overrideReason') {
    const before = (thing['override'] as { value: Thing } | undefined)?.value ?? {};
    const part = item === 'override' ? 'judgement' : 'reason';
    if (value === undefined) delete thing['override'];
    else thing['override'] = fact({ ...before, [part]: value });
  } else if (/Rating/u.test(item)) setRating(thing, kind, item, value);
  else if (BARE.includes(item)) {
    if (value === undefined && (item === 'nameNotes' || item === 'tags')) thing[name] = [];
    else if (item === 'cumulative') thing[name] = value ?? false;
    else put(thing, name, value);
  } else put(thing, name, value === undefined ? undefined : fact(value));
}

const NAMES: Readonly<Record<string, string>> = {
  'policy name': 'title',
  'reference name': 'title',
  'measure number': 'mark',
  'meetingItem name': 'label',
  'opinion number': 'id',
  'opinion indicators': 'indicator',
  'project number': 'id',
  'leadingProject number': 'id',
  'leadingProject summary': 'gist',
  'effort summary': 'gist',
  'charterRow charterHeading': 'heading',
  'glossaryTerm name': 'term',
  'glossaryTerm text': 'meaning',
};

function setRating(thing: Thing, kind: string, item: string, value: unknown): void {
  if (kind === 'goal' || kind === 'policy') {
    const own: Thing = { ...(thing['committeeRating'] as { value?: Thing } | undefined)?.value };
    put(own, item.endsWith('Before') ? 'before' : 'now', value);
    put(thing, 'committeeRating', Object.keys(own).length === 0 ? undefined : fact(own));
    return;
  }
  const who = item.startsWith('department') ? 'department' : 'committee';
  const ratings = {
    ...(thing['givenRatings'] as Record<string, Thing & { value: Thing }> | undefined),
  };
  const given: Thing = { ...ratings[who]?.value };
  put(given, item.endsWith('Before') ? 'before' : 'now', value);
  ratings[who] = { value: given, place: PLACE };
  thing['givenRatings'] = ratings;
}

function put(thing: Thing, name: string, value: unknown): void {
  if (value === undefined) delete thing[name];
  else thing[name] = value;
}

function fact(value: unknown): Thing {
  return { value, place: PLACE };
}

function bare(value: StatedValue): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'texts':
      return value.texts;
    case 'number':
      return value.number;
    case 'yes':
      return true;
    case 'no':
      return false;
    case 'fiscalYear':
      return value.fiscalYear;
    case 'quantity':
      return value.quantity;
    case 'direction':
      return value.direction;
    case 'indicatorKind':
      return value.indicatorKind;
    case 'bulletKind':
      return value.bulletKind;
    case 'charterKind':
      return value.charterKind;
    case 'goalTextKind':
      return value.goalTextKind;
    case 'followUp':
      return value.followUp;
    case 'leadingPapers':
      return value.leadingPapers;
    case 'memberExchange':
      return value.memberExchange;
    case 'amount':
      return value.amount;
    case 'responseStatus':
      return value.responseStatus;
    case 'judgement':
      return value.judgement;
  }
}

type Row = { baseline: Thing; years: Thing[] };

/** The values of a row by their columns; a blank is none. */
function parted(row: Thing, columns: readonly number[]): void {
  const values: Record<string, unknown> = {};
  for (const item of SERIES) {
    const held = row[item] as (Row & { series?: Row; name?: string }) | undefined;
    const series = held?.series ?? held;
    if (series === undefined) continue;
    const cells = [series.baseline, ...series.years].map(({ value }) => value as Thing);
    for (const [index, cell] of cells.entries()) {
      const before = cells[index - 1];
      const isBlank =
        cell['kind'] === 'pending' ||
        cell['kind'] === 'unfilled' ||
        (cell['kind'] === 'missing' && cell['written'] === '') ||
        (cell['kind'] === 'ended' && before?.['kind'] === 'ended');
      const column = index === 0 ? 'baseline' : String(columns[index - 1]);
      if (!isBlank) values[`${item} ${column}`] = cell;
    }
    if (held?.name !== undefined) row['comparisonName'] = fact(held.name);
    delete row[item];
  }
  row['values'] = values;
}

/** The values of a row of 計画のKPI一覧; a blank says nothing. */
function listed(row: Thing, years: readonly number[]): void {
  const values = row['values'] as Record<string, Thing>;
  const [baseline, ...targets] = ['baseline', ...years.map(String)].map((column) =>
    fact(values[`target ${column}`] ?? NONE),
  );
  row['target'] = { baseline, years: targets };
  delete row['values'];
}

const NONE = { kind: 'missing', written: '', reason: 'notApplicable' };

/** The rows of an indicator as a book has them; target and actual are always there. */
function joined(row: Thing, years: readonly number[], judged: number): void {
  const values = row['values'] as Record<string, Thing>;
  const named = row['comparisonName'] as { value: string } | undefined;
  for (const item of SERIES) {
    const isHad = Object.keys(values).some((key) => key.startsWith(`${item} `));
    if (!isHad && item !== 'target' && item !== 'actual') continue;
    const late = item === 'originalTarget' || item === 'comparison';
    const cells: Thing[] = [];
    const columns = ['baseline', ...years.map(String)];
    for (const column of columns) {
      const before = cells.at(-1);
      const blank =
        column === 'baseline'
          ? item === 'actual'
            ? { kind: 'unfilled' }
            : NONE
          : late
            ? NONE
            : { kind: Number(column) > judged ? 'pending' : 'unfilled' };
      const carried = item === 'actual' && before?.['kind'] === 'ended' ? before : undefined;
      cells.push(values[`${item} ${column}`] ?? carried ?? blank);
    }
    const [baseline, ...rest] = cells.map(fact);
    const series = { baseline, years: rest };
    row[item] = item === 'comparison' ? { name: named?.value ?? '', series } : series;
  }
  delete row['values'];
  delete row['comparisonName'];
  if (row['stages'] !== undefined) {
    row['unit'] = fact('');
    row['direction'] = fact('increase');
  }
  if (row['kind'] === 'kgi') row['goal'] = 0;
}
