/** What a book states, thing by thing and item by item: two books are compared by this, never by the rows of their sheets. */

import type { Place } from '../diagnostics/place.ts';
import type { EntryField, Item, StatedValue, Subject, ValueYear } from '../forms/revision.ts';
import {
  type Bullet,
  type EarlierCourse,
  type CharterRow,
  type Effort,
  type Fact,
  type GlossaryTerm,
  type Goal,
  type GoalText,
  type OrganizationUnit,
  type Indicator,
  type LeadingProject,
  type Member,
  type Opinion,
  type PlannedIndicator,
  type PlannedList,
  type Policy,
  type Profile,
  type Project,
  type Quantity,
  type Reference,
  type Series,
  type Submission,
  WHOLE_PLAN,
  type YearColumn,
} from '../forms/submission.ts';

/** One thing that a book states. */
export interface Entry {
  readonly subject: Subject;
  /** Of the thing as a whole: its number, or its text. */
  readonly place: Place;
  /** What its cells state; a blank cell is no field. */
  readonly fields: readonly EntryField[];
}

/**
 * Takes a book apart.
 *
 * What the program itself puts in the place of a blank (計画名 for which 報告書の表題 stands, the page of 計画全体, the
 * unit of an indicator in stages) is no field, nor is 事業終了 in the years behind the one that states it: no clerk
 * has written it.
 *
 * @returns one entry for each thing, in the order of the sheets
 */
export function bookEntries(submission: Submission): readonly Entry[] {
  const {
    workbookName: _name,
    sha256: _digest,
    profile,
    years,
    goals,
    policies,
    indicators,
    bullets,
    earlierCourses = [],
    references,
    meeting,
    members,
    opinions = [],
    projects = [],
    // What was published is told by the pages themselves, and every correction adds to it.
    history: _history,
    planned,
    leading = [],
    charter = [],
    glossary = [],
    goalTexts = [],
    organization = [],
    ...rest
  } = submission;
  nothingLeft(rest);
  return [
    profileEntry(profile),
    ...goals.filter(({ number }) => number !== WHOLE_PLAN).map(goalEntry),
    ...policies.flatMap((policy) => [policyEntry(policy), ...measureEntries(policy)]),
    ...years.map((year) => yearEntry(year, 'year')),
    ...indicators.map((indicator) => indicatorEntry(indicator, years)),
    ...bullets.map(bulletEntry),
    ...earlierCourses.map(earlierCourseEntry),
    ...references.map(referenceEntry),
    ...(meeting?.items ?? []).map(meetingEntry),
    ...members.map(memberEntry),
    ...opinions.map(opinionEntry),
    ...projects.map(projectEntry),
    ...plannedEntries(planned),
    ...leading.flatMap(leadingEntries),
    ...charter.map(charterEntry),
    ...glossary.map(glossaryEntry),
    ...goalTexts.map(goalTextEntry),
    ...organization.map(organizationEntry),
  ];
}

/** Asks the compiler whether everything that is stated is compared: what is added to the facts is named here. */
function nothingLeft(_rest: Readonly<Record<string, never>>): void {}

function profileEntry(profile: Profile): Entry {
  const {
    formVersion,
    city,
    plan,
    title,
    paperNumber,
    committee,
    meetingNumber,
    meetingDate,
    venue,
    period,
    paperName,
    excerptNote,
    textNote,
    edition,
    handling,
    baselineYear,
    judgedYear,
    schemeName,
    contact,
    replyDue,
    enquiry,
    memberTerm,
    plannedPlan,
    plannedList,
    goalTexts,
    basisList,
    opinionList,
    followUp,
    footnotes,
    leadingPapers,
    committeePage,
    organizationCode,
    citySite,
    publishedAt,
    ...rest
  } = profile;
  nothingLeft(rest);
  const isOwnPlan = plan.place.cell !== title.place.cell || plan.place.sheet !== title.place.sheet;
  return {
    subject: { kind: 'profile', key: '', name: '' },
    place: title.place,
    fields: [
      ...textField('city', city),
      ...textField('plan', isOwnPlan ? plan : undefined),
      ...textField('title', title),
      ...textField('paperNumber', paperNumber),
      ...textField('paperName', paperName),
      ...textField('committee', committee),
      ...textField('meetingNumber', meetingNumber),
      ...textField('meetingDate', meetingDate),
      ...textField('venue', venue),
      ...textField('period', period),
      yearField('baselineYear', baselineYear),
      yearField('judgedYear', judgedYear),
      ...textField('schemeName', schemeName),
      ...textField('excerptNote', excerptNote),
      ...textField('textNote', textNote),
      ...textField('edition', edition),
      ...textField('handling', handling),
      ...textField('contact', contact),
      ...textField('replyDue', replyDue),
      ...textField('enquiry', enquiry),
      ...textField('memberTerm', memberTerm),
      ...textField('plannedPlan', plannedPlan),
      ...(plannedList === undefined
        ? []
        : [yesField('plannedList', plannedList.value, plannedList.place)]),
      ...(goalTexts === undefined ? [] : [yesField('goalTexts', goalTexts.value, goalTexts.place)]),
      ...(basisList === undefined ? [] : [yesField('basisList', basisList.value, basisList.place)]),
      ...(opinionList === undefined
        ? []
        : [yesField('opinionList', opinionList.value, opinionList.place)]),
      ...(followUp === undefined
        ? []
        : [
            {
              item: 'followUp' as const,
              value: { kind: 'followUp' as const, followUp: followUp.value },
              place: followUp.place,
            },
          ]),
      ...(footnotes === undefined ? [] : [yesField('footnotes', footnotes.value, footnotes.place)]),
      ...(leadingPapers === undefined
        ? []
        : [
            {
              item: 'leadingPapers' as const,
              value: { kind: 'leadingPapers' as const, leadingPapers: leadingPapers.value },
              place: leadingPapers.place,
            },
          ]),
      ...textField('committeePage', committeePage),
      ...textField('organizationCode', organizationCode),
      ...textField('citySite', citySite),
      ...textField('publishedAt', publishedAt),
      ...textField('formVersion', formVersion),
    ],
  };
}

function goalEntry({ number, name, subtitle, committeeRating, ...rest }: Goal): Entry {
  nothingLeft(rest);
  return {
    subject: { kind: 'goal', key: String(number), goal: number, name: name.value },
    place: name.place,
    fields: [
      numberField('number', number, name.place),
      ...textField('name', name),
      ...textField('subtitle', subtitle),
      ...ratingFields('committee', committeeRating),
    ],
  };
}

function policyEntry({
  goal,
  number,
  title,
  measures: _apart,
  sdgs,
  committeeRating,
  ...rest
}: Policy): Entry {
  nothingLeft(rest);
  return {
    subject: {
      kind: 'policy',
      key: `${goal}-${number}`,
      goal,
      policy: number,
      name: title.value,
    },
    place: title.place,
    fields: [
      numberField('goal', goal, title.place),
      numberField('number', number, title.place),
      ...textField('name', title),
      ...(sdgs === undefined ? [] : textsField('sdgs', sdgs.value.map(String), sdgs.place)),
      ...ratingFields('committee', committeeRating),
    ],
  };
}

function measureEntries({ goal, number, measures }: Policy): readonly Entry[] {
  return measures.map(({ mark, text, details = [], ...rest }, index): Entry => {
    nothingLeft(rest);
    return {
      subject: {
        kind: 'measure',
        key: String(index + 1),
        within: `${goal}-${number}`,
        goal,
        policy: number,
        name: text.value,
      },
      place: text.place,
      fields: [
        { item: 'number', value: { kind: 'text', text: mark }, place: text.place },
        ...textField('text', text),
        ...textsField('details', details, text.place),
      ],
    };
  });
}

function yearEntry(
  { fiscalYear, place, name, ...rest }: YearColumn,
  kind: 'year' | 'plannedYear',
): Entry {
  nothingLeft(rest);
  return {
    subject: { kind, key: String(fiscalYear.year), name: fiscalYear.label },
    place,
    fields: [
      { item: 'yearLabel', value: { kind: 'fiscalYear', fiscalYear }, place },
      ...(name === undefined
        ? []
        : [{ item: 'yearName' as const, value: { kind: 'text' as const, text: name }, place }]),
    ],
  };
}

function indicatorEntry(indicator: Indicator, years: readonly YearColumn[]): Entry {
  const {
    id,
    place,
    goal,
    policy,
    kind,
    name,
    nameNotes,
    unit,
    direction,
    cumulative,
    stages,
    target,
    originalTarget,
    actual,
    comparison,
    notes,
    excuses = [],
    reprintOf,
    partOf,
    sum,
    startYear,
    formerId,
    department,
    override,
    givenRatings,
    ...rest
  } = indicator;
  nothingLeft(rest);
  const isNumber = stages === undefined;
  return {
    subject: {
      kind: 'indicator',
      key: id,
      goal,
      ...(policy !== undefined && { policy }),
      name: name.value,
      ...(department !== undefined && { department: department.value }),
    },
    place,
    fields: [
      { item: 'id', value: { kind: 'text', text: id }, place },
      ...(kind === 'kgi' ? [] : [numberField('goal', goal, place)]),
      ...(policy === undefined ? [] : [numberField('policy', policy, place)]),
      { item: 'kind', value: { kind: 'indicatorKind', indicatorKind: kind }, place },
      ...textField('name', name),
      ...textsField('nameNotes', nameNotes, name.place),
      ...(isNumber ? textField('unit', unit) : []),
      ...(isNumber
        ? [
            {
              item: 'direction' as const,
              value: { kind: 'direction' as const, direction: direction.value },
              place: direction.place,
            },
          ]
        : textsField('stages', stages, direction.place)),
      ...(cumulative ? [yesField('cumulative', true, place)] : []),
      ...seriesFields('originalTarget', originalTarget, years),
      ...seriesFields('target', target, years),
      ...seriesFields('actual', actual, years),
      ...(comparison === undefined
        ? []
        : textField('comparisonName', {
            value: comparison.name,
            place: comparison.series.baseline.place,
          })),
      ...seriesFields('comparison', comparison?.series, years),
      ...factsField('notes', notes),
      ...factsField('excuses', excuses),
      ...textField('reprintOf', reprintOf),
      ...textField('partOf', partOf),
      ...(sum === true ? [yesField('sum', true, place)] : []),
      ...(startYear === undefined ? [] : [yearField('startYear', startYear)]),
      ...textField('formerId', formerId),
      ...textField('department', department),
      ...overrideFields(override),
      ...ratingFields('department', givenRatings?.department),
      ...ratingFields('committee', givenRatings?.committee),
    ],
  };
}

function overrideFields(override: Indicator['override']): readonly EntryField[] {
  if (override === undefined) return [];
  const { value, place } = override;
  return [
    { item: 'override', value: { kind: 'judgement', judgement: value.judgement }, place },
    { item: 'overrideReason', value: { kind: 'text', text: value.reason }, place },
  ];
}

const RATINGS = {
  department: ['departmentRating', 'departmentRatingBefore'],
  committee: ['committeeRating', 'committeeRatingBefore'],
} as const;

function ratingFields(
  who: keyof typeof RATINGS,
  given: NonNullable<Indicator['givenRatings']>['department'],
): readonly EntryField[] {
  if (given === undefined) return [];
  const [now, before] = RATINGS[who];
  const fact = (value: string | undefined): Fact<string> | undefined =>
    value === undefined ? undefined : { value, place: given.place };
  return [...textField(now, fact(given.value.now)), ...textField(before, fact(given.value.before))];
}

type SeriesItem = 'target' | 'originalTarget' | 'actual' | 'comparison';

function seriesFields(
  item: SeriesItem,
  series: Series | undefined,
  years: readonly YearColumn[],
): readonly EntryField[] {
  if (series === undefined) return [];
  const columns: readonly ValueYear[] = ['baseline', ...years.map(({ fiscalYear }) => fiscalYear)];
  const facts = [series.baseline, ...series.years];
  return facts.flatMap(({ value, place }, column): readonly EntryField[] => {
    const before = column < 2 ? undefined : facts[column - 1]?.value;
    const year = columns[column];
    if (year === undefined || isBlank(value, before)) return [];
    return [{ item, year, value: { kind: 'quantity', quantity: value }, place }];
  });
}

/** A blank cell, whatever it is taken for: not known yet, still to be filled in, nothing to say, or 終了 as before. */
function isBlank(value: Quantity, before: Quantity | undefined): boolean {
  if (value.kind === 'pending' || value.kind === 'unfilled') return true;
  if (value.kind === 'missing') return value.written === '';
  return value.kind === 'ended' && before?.kind === 'ended' && before.written === value.written;
}

function earlierCourseEntry(course: EarlierCourse, index: number): Entry {
  const { goal, policy, text, ...rest } = course;
  nothingLeft(rest);
  const { place } = text;
  return {
    subject: {
      kind: 'earlierCourse',
      key: String(index + 1),
      ...belonging(goal, policy),
      name: text.value,
    },
    place,
    fields: [
      numberField('goal', goal, place),
      ...(policy === undefined ? [] : [numberField('policy', policy, place)]),
      ...textField('text', text),
    ],
  };
}

function bulletEntry(bullet: Bullet, index: number): Entry {
  const { goal, policy, kind, tags, text, department, ...rest } = bullet;
  nothingLeft(rest);
  const { place } = text;
  return {
    subject: {
      kind: 'bullet',
      key: String(index + 1),
      ...belonging(goal, policy),
      bulletKind: kind,
      name: text.value,
    },
    place,
    fields: [
      numberField('goal', goal, place),
      ...(policy === undefined ? [] : [numberField('policy', policy, place)]),
      { item: 'kind', value: { kind: 'bulletKind', bulletKind: kind }, place },
      ...textsField('tags', tags, place),
      ...textField('text', text),
      ...textField('department', department),
    ],
  };
}

function referenceEntry(reference: Reference, index: number): Entry {
  const { goal, policy, title, file, alternative, source, ...rest } = reference;
  nothingLeft(rest);
  const { place } = title;
  return {
    subject: {
      kind: 'reference',
      key: String(index + 1),
      ...belonging(goal, policy),
      name: title.value,
    },
    place,
    fields: [
      numberField('goal', goal, place),
      ...(policy === undefined ? [] : [numberField('policy', policy, place)]),
      ...textField('name', title),
      ...textField('file', file),
      ...textField('alternative', alternative),
      ...textField('source', source),
    ],
  };
}

function meetingEntry(
  item: NonNullable<Submission['meeting']>['items'][number],
  index: number,
): Entry {
  const { label, text, meeting, ...rest } = item;
  nothingLeft(rest);
  return {
    subject: { kind: 'meetingItem', key: String(index + 1), name: label },
    place: text.place,
    fields: [
      ...textField('meeting', meeting),
      { item: 'name', value: { kind: 'text', text: label }, place: text.place },
      ...textField('text', text),
    ],
  };
}

function memberEntry(member: Member, index: number): Entry {
  const { name, reading, affiliation, note, exchange, term, ...rest } = member;
  nothingLeft(rest);
  return {
    subject: { kind: 'member', key: String(index + 1), name: name.value },
    place: name.place,
    fields: [
      ...textField('name', name),
      ...textField('reading', reading),
      ...textField('affiliation', affiliation),
      ...(exchange === undefined
        ? []
        : [
            {
              item: 'exchange' as const,
              value: { kind: 'memberExchange' as const, memberExchange: exchange.value },
              place: exchange.place,
            },
          ]),
      ...textField('term', term),
      ...textField('note', note),
    ],
  };
}

function opinionEntry(opinion: Opinion): Entry {
  const { id, meeting, member, goal, policy, indicator, text, response, ...others } = opinion;
  const { status, department, ...rest } = others;
  nothingLeft(rest);
  const { place } = id;
  return {
    subject: {
      kind: 'opinion',
      key: id.value,
      ...(goal !== undefined && belonging(goal, policy)),
      name: text.value,
      ...(department !== undefined && { department: department.value }),
    },
    place,
    fields: [
      ...textField('number', id),
      ...textField('meeting', meeting),
      ...textField('member', member),
      ...(goal === undefined ? [] : [numberField('goal', goal, place)]),
      ...(policy === undefined ? [] : [numberField('policy', policy, place)]),
      ...textField('indicators', indicator),
      ...textField('text', text),
      ...textField('response', response),
      ...(status === undefined
        ? []
        : [
            {
              item: 'status' as const,
              value: { kind: 'responseStatus' as const, responseStatus: status.value },
              place: status.place,
            },
          ]),
      ...textField('department', department),
    ],
  };
}

function projectEntry(project: Project): Entry {
  const { id, goal, policy, name, department, budget, spent, grant, indicators, ...others } =
    project;
  const { summary, effect, outlook, reason, opinion, ...rest } = others;
  nothingLeft(rest);
  const { place } = id;
  return {
    subject: {
      kind: 'project',
      key: id.value,
      ...belonging(goal, policy),
      name: name.value,
      ...(department !== undefined && { department: department.value }),
    },
    place,
    fields: [
      ...textField('number', id),
      numberField('goal', goal, place),
      ...(policy === undefined ? [] : [numberField('policy', policy, place)]),
      ...textField('name', name),
      ...textField('department', department),
      ...amountField('budget', budget),
      ...amountField('spent', spent),
      ...textField('grant', grant),
      ...factsField('indicators', indicators),
      ...textField('summary', summary),
      ...textField('effect', effect),
      ...textField('outlook', outlook),
      ...textField('reason', reason),
      ...textField('opinion', opinion),
    ],
  };
}

function plannedEntries(planned: PlannedList | undefined): readonly Entry[] {
  if (planned === undefined) return [];
  const { years, indicators, ...rest } = planned;
  nothingLeft(rest);
  return [
    ...years.map((year) => yearEntry(year, 'plannedYear')),
    ...indicators.map((one, index) => plannedEntry(one, index, years)),
  ];
}

function plannedEntry(
  indicator: PlannedIndicator,
  index: number,
  years: readonly YearColumn[],
): Entry {
  const {
    place,
    goal,
    policy,
    name,
    nameNotes,
    unit,
    target,
    reprint,
    id,
    goalName,
    policyName,
    ...rest
  } = indicator;
  nothingLeft(rest);
  return {
    subject: {
      kind: 'plannedIndicator',
      key: String(index + 1),
      ...belonging(goal, policy),
      name: name.value,
    },
    place,
    fields: [
      numberField('goal', goal, place),
      ...(policy === undefined ? [] : [numberField('policy', policy, place)]),
      ...textField('name', name),
      ...textsField('nameNotes', nameNotes, name.place),
      ...textField('unit', unit),
      ...seriesFields('target', target, years),
      ...(reprint === true ? [yesField('reprint', true, place)] : []),
      ...textField('id', id),
      ...textField('goalName', goalName),
      ...textField('policyName', policyName),
    ],
  };
}

function glossaryEntry({ term, meaning, ...rest }: GlossaryTerm, index: number): Entry {
  nothingLeft(rest);
  return {
    subject: { kind: 'glossaryTerm', key: String(index + 1), name: term.value },
    place: term.place,
    fields: [...textField('name', term), ...textField('text', meaning)],
  };
}

function organizationEntry({ name, role, above, ...rest }: OrganizationUnit, index: number): Entry {
  nothingLeft(rest);
  return {
    subject: { kind: 'organizationUnit', key: String(index + 1), name: name.value },
    place: name.place,
    fields: [...textField('name', name), ...textField('role', role), ...textField('above', above)],
  };
}

function goalTextEntry({ goal, kind, text, indicators, ...rest }: GoalText, index: number): Entry {
  nothingLeft(rest);
  const { place } = text;
  return {
    subject: { kind: 'goalText', key: String(index + 1), goal, name: text.value },
    place,
    fields: [
      numberField('goal', goal, place),
      { item: 'kind', value: { kind: 'goalTextKind', goalTextKind: kind }, place },
      ...textField('text', text),
      ...factsField('indicators', indicators),
    ],
  };
}

function charterEntry({ kind, number, heading, text, ...rest }: CharterRow, index: number): Entry {
  nothingLeft(rest);
  return {
    subject: { kind: 'charterRow', key: String(index + 1), name: text.value },
    place: text.place,
    fields: [
      { item: 'kind', value: { kind: 'charterKind', charterKind: kind.value }, place: kind.place },
      ...textField('number', number),
      ...textField('charterHeading', heading),
      ...textField('text', text),
    ],
  };
}

/** The project, then its 取組; these are within it as ①②③ are within a 施策. */
function leadingEntries({ id, efforts, ...project }: LeadingProject): readonly Entry[] {
  return [
    {
      subject: { kind: 'leadingProject', key: id.value, name: project.name.value },
      place: id.place,
      fields: [...textField('number', id), ...basisFields(project)],
    },
    ...efforts.map((effort, index) => ({
      subject: {
        kind: 'effort' as const,
        key: String(index + 1),
        within: id.value,
        name: effort.name.value,
      },
      place: effort.name.place,
      fields: basisFields(effort),
    })),
  ];
}

function basisFields({ name, gist, policies, indicators, tags, ...rest }: Effort): Entry['fields'] {
  nothingLeft(rest);
  const named = policies.map(({ value: { goal, policy }, place }) => ({
    value: `${goal}-${policy}`,
    place,
  }));
  return [
    ...textField('name', name),
    ...textField('summary', gist),
    ...factsField('policies', named),
    ...factsField('indicators', indicators),
    ...textsField('tags', tags, name.place),
  ];
}

function amountField(item: Item, fact: Fact<string> | undefined): readonly EntryField[] {
  if (fact === undefined) return [];
  return [{ item, value: { kind: 'amount', amount: fact.value }, place: fact.place }];
}

function belonging(goal: number, policy: number | undefined): Pick<Subject, 'goal' | 'policy'> {
  return { goal, ...(policy !== undefined && { policy }) };
}

function textField(item: Item, fact: Fact<string> | undefined): readonly EntryField[] {
  if (fact === undefined || fact.value === '') return [];
  return [{ item, value: { kind: 'text', text: withAddress(fact) }, place: fact.place }];
}

/** With where it leads to, in the way of plain text. */
function withAddress({ value, link }: Fact<string>): string {
  return link === undefined ? value : `${value}（${link}）`;
}

function textsField(item: Item, texts: readonly string[], place: Place): readonly EntryField[] {
  return texts.length === 0 ? [] : [{ item, value: { kind: 'texts', texts }, place }];
}

function factsField(item: Item, facts: readonly Fact<string>[]): readonly EntryField[] {
  const [first] = facts;
  if (first === undefined) return [];
  return textsField(item, facts.map(withAddress), first.place);
}

function numberField(item: Item, number: number, place: Place): EntryField {
  return { item, value: { kind: 'number', number }, place };
}

function yearField(item: Item, { value, place }: Profile['judgedYear']): EntryField {
  return { item, value: { kind: 'fiscalYear', fiscalYear: value }, place };
}

function yesField(item: Item, isYes: boolean, place: Place): EntryField {
  const value: StatedValue = { kind: isYes ? 'yes' : 'no' };
  return { item, value, place };
}
