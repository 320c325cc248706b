/** Last year's workbook, made ready for the next year. */

import type { Checked, Diagnostic } from '../../diagnostics/checked.ts';
import type { Facts } from '../../facts/facts.ts';
import type { PlanCourse } from '../../forms/planCourse.ts';
import {
  type Effort,
  type Fact,
  type FiscalYear,
  type Indicator,
  type Submission,
  WHOLE_PLAN,
} from '../../forms/submission.ts';
import { DIRECTION_WORDS } from '../../japanese/direction.ts';
import { BULLETS } from '../../sheets/bullets.ts';
import { CHARTER } from '../../sheets/charter.ts';
import { GLOSSARY } from '../../sheets/glossary.ts';
import { GOAL_TEXTS } from '../../sheets/goalTexts.ts';
import { NO_UNIT } from '../../sheets/indicators.ts';
import { LEADING } from '../../sheets/leading.ts';
import { MEETING } from '../../sheets/meeting.ts';
import { MEMBERS } from '../../sheets/members.ts';
import { OPINIONS } from '../../sheets/opinions.ts';
import { ORGANIZATION } from '../../sheets/organization.ts';
import { PROFILE } from '../../sheets/profile.ts';
import { PROJECTS } from '../../sheets/projects.ts';
import { REFERENCES } from '../../sheets/references.ts';
import { carriedRow, keptItems } from './carried.ts';
import { seriesOf } from './carriedQuantity.ts';
import type { Content } from './content.ts';
import { carriedColumns, inPlan } from './nextPlan.ts';

/**
 * Carries a workbook over.
 *
 * Carried over: the plan, its goals, policies and measures, indicators with baselines, targets and actuals, their
 * notes, titles of 参考資料, items of 会議, members, opinions with their answers, projects without their money. Added: columns up to the new 対象年度. Emptied: what is
 * written anew each year (課題・検証 and 方向性, overrides, pictures, the data of the meeting); last year's
 * words stay beside it for reference.
 *
 * @param year the new 対象年度
 * @param course whether the plan goes on, is extended, or gives way to the next one
 * @returns no value and an error when the year is not after the old one, so far away that it can only be a slip, or
 *   outside the plan
 */
export function nextYear(
  last: Submission,
  year: FiscalYear,
  course: PlanCourse = { kind: 'same' },
): Checked<Content> {
  const judged = last.profile.judgedYear.value;
  if (year.year <= judged.year || year.year > judged.year + MOST_YEARS) {
    return { value: undefined, diagnostics: [unfitting(judged, year)] };
  }
  const years = carriedColumns(
    last.years.map(({ fiscalYear }) => fiscalYear),
    year,
    course,
  );
  // Required: the compiler asks for the rows of a sheet that is added.
  const value: Required<Omit<Content, 'room'>> = {
    meta: metaOf(last, year, years),
    ...planOf(last),
    kpis: last.indicators.map((indicator) => indicatorOf(indicator, last, years)),
    bullets: bulletsOf(last),
    references: referencesOf(last),
    ...peopleOf(last),
    opinions: opinionsOf(last),
    projects: projectsOf(last),
    // Another year is published anew.
    history: [],
    planned: plannedOf(last),
    leading: leadingOf(last),
    charter: charterOf(last),
    glossary: (last.glossary ?? []).map(({ term, meaning }) => {
      const row: LastRow<'glossary'> = { term: term.value, meaning: meaning.value };
      return carriedRow(GLOSSARY.columns, row);
    }),
    goalTexts: goalTextsOf(last),
    organization: (last.organization ?? []).map(({ name, role, above }) => {
      const row: LastRow<'organization'> = {
        name: name.value,
        role: role?.value,
        above: above?.value,
      };
      return carriedRow(ORGANIZATION.columns, row);
    }),
  };
  const { value: content, diagnostics } = inPlan(value, last, year, course);
  return { value: content, diagnostics: [...diagnostics, ...last.indicators.flatMap(unevenLinks)] };
}

/** The notes of all rows stand in one cell next year, and a cell has one link. */
function unevenLinks({ id, name, notes }: Indicator): readonly Diagnostic[] {
  const [link, ...others] = new Set(notes.map((note) => note.link ?? ''));
  const place = notes[0]?.place;
  if (place === undefined || others.length === 0) return [];
  const kept = notes.find((note) => note.link !== undefined)?.link ?? '';
  return [
    {
      code: 'new/links',
      severity: 'notice',
      message: `指標「${id} ${name.value}」の注記には、セルごとに違うリンク（${[link, ...others].map((one) => (one === '' ? 'なし' : `「${one}」`)).join('、')}）が付いています。次の年度のブックでは注記が1つのセルになるため、「${kept}」だけを付けました。`,
      hint: 'ほかのリンクが要るときは、次の年度のブックの「注記」に、アドレスを書き加えてください。',
      place,
    },
  ];
}

const MOST_YEARS = 10;

function unfitting(judged: FiscalYear, year: FiscalYear) {
  const isLate = year.year > judged.year;
  return {
    code: 'new/year',
    severity: 'error',
    message: isLate
      ? `新しい対象年度「${year.label}」は、元のブックの対象年度（${judged.label}）から離れすぎています。`
      : `新しい対象年度「${year.label}」は、元のブックの対象年度（${judged.label}）より後の年度ではありません。`,
    hint: '新しく判定する年度（次の対象年度）を指定してください。',
  } as const;
}

/** Every item of last year's 基本情報; the compiler asks for those that are added. */
type LastMeta = { readonly [Item in Exclude<keyof Facts['meta'], 'years'>]-?: Facts['meta'][Item] };

function metaOf(
  { profile }: Submission,
  year: FiscalYear,
  years: readonly FiscalYear[],
): Content['meta'] {
  const last: Omit<LastMeta, 'date'> & { readonly date: string | undefined } = {
    schemaVersion: profile.formVersion.value,
    city: profile.city.value,
    plan: profile.plan.value,
    title: profile.title.value,
    paperNumber: profile.paperNumber?.value,
    committeeMaterial: profile.paperName?.value,
    committee: profile.committee?.value,
    meetingNumber: profile.meetingNumber?.value,
    date: profile.meetingDate?.value,
    venue: profile.venue?.value,
    period: profile.period?.value,
    baselineYear: profile.baselineYear.value.label,
    latestActualYear: years.find((known) => known.year === year.year)?.label ?? year.label,
    scheme: profile.schemeName?.value,
    excerptNote: profile.excerptNote?.value,
    textNote: profile.textNote?.value,
    edition: profile.edition?.value,
    handling: profile.handling?.value,
    contact: profile.contact?.value,
    replyDue: profile.replyDue?.value,
    enquiry: profile.enquiry?.value,
    memberTerm: profile.memberTerm?.value,
    plannedPlan: profile.plannedPlan?.value,
    plannedList: shownOrNot(profile.plannedList),
    goalTexts: shownOrNot(profile.goalTexts),
    basisList: shownOrNot(profile.basisList),
    opinionList: shownOrNot(profile.opinionList),
    followUp: profile.followUp && FOLLOW_UP_PLACES[profile.followUp.value],
    footnotes: shownOrNot(profile.footnotes),
    leadingPapers: profile.leadingPapers && LEADING_PAPERS[profile.leadingPapers.value],
    committeePage: profile.committeePage?.value,
    organizationCode: profile.organizationCode?.value,
    citySite: profile.citySite?.value,
    publishedAt: profile.publishedAt?.value,
  };
  const { baselineYear, latestActualYear } = last;
  return {
    ...keptItems(PROFILE.items, last),
    baselineYear,
    latestActualYear,
    years: years.map(({ label }) => label),
  };
}

function shownOrNot(list: Fact<boolean> | undefined): Content['meta']['basisList'] {
  if (list === undefined) return undefined;
  return list.value ? '載せる' : '載せない';
}

function planOf({ goals, policies }: Submission): Pick<Content, 'goals' | 'policies'> {
  return {
    goals: goals
      .filter(({ number }) => number !== WHOLE_PLAN)
      .map(({ number, name, subtitle, committeeRating }) => ({
        no: number,
        name: name.value,
        subtitle: subtitle?.value,
        committeeRating: lastRating(committeeRating),
      })),
    policies: policies.map(({ goal, number, title, measures, sdgs, committeeRating }) => ({
      goal,
      no: number,
      title: title.value,
      items: measures.map(({ mark, text, details = [] }, index) => ({
        mark,
        no: index + 1,
        text: [text.value, ...details.map((detail) => `・${detail}`)].join('\n'),
        link: text.link,
      })),
      ...(sdgs && { sdgs: [...sdgs.value] }),
      committeeRating: lastRating(committeeRating),
    })),
  };
}

type Kpi = Content['kpis'][number];

/** What was given this time stands in brackets next year. */
function lastRating(
  given: NonNullable<Indicator['givenRatings']>['department'],
): string | undefined {
  const now = given?.value.now;
  return now === undefined ? undefined : `（${now}）`;
}

const KIND_WORDS = { kgi: 'KGI', numericTarget: '数値目標', kpi: 'KPI' } as const;

function indicatorOf(
  indicator: Indicator,
  { years: columns }: Submission,
  years: readonly FiscalYear[],
): Kpi {
  const { target, originalTarget, actual, comparison, policy, override } = indicator;
  const of = columns.map(({ fiscalYear }) => fiscalYear);
  const unit = indicator.unit.value;
  const carried = seriesOf(actual, of, unit);
  const known = new Set(years.map(({ label }) => label));
  // What the office has answered for is not asked again.
  const notes = [...indicator.notes, ...(indicator.excuses ?? [])];
  return {
    id: indicator.id,
    goal: indicator.goal === WHOLE_PLAN ? null : indicator.goal,
    policy: policy ?? null,
    kind: KIND_WORDS[indicator.kind],
    name: indicator.name.value,
    nameNotes: [...indicator.nameNotes],
    unit: indicator.stages === undefined && unit === '' ? NO_UNIT : unit,
    direction: DIRECTION_WORDS[indicator.direction.value],
    cumulative: indicator.cumulative,
    stages: indicator.stages?.join('／'),
    departmentRating: lastRating(indicator.givenRatings?.department),
    committeeRating: lastRating(indicator.givenRatings?.committee),
    target: seriesOf(target, of, unit).series,
    originalTarget: originalTarget && seriesOf(originalTarget, of, unit).series,
    actual: carried.series,
    comparison: comparison && {
      name: comparison.name,
      ...seriesOf(comparison.series, of, unit).series,
    },
    footnotes: notes.map(({ value }) => value),
    footnotesLink: notes.find(({ link }) => link !== undefined)?.link,
    provisionalYears: carried.provisional.filter((label) => known.has(label)),
    reprintOf: indicator.reprintOf?.value,
    partOf: indicator.partOf?.value,
    sum: indicator.sum,
    startYear: indicator.startYear?.value.label,
    department: indicator.department?.value,
    ...(override !== undefined && { earlier: overrideText(override.value) }),
  };
}

const JUDGEMENTS = {
  achieved: '達成',
  notAchieved: '未達成',
  underway: '途中',
  undecided: '判定不能',
  ended: '終了',
} as const;

function overrideText({ judgement, reason }: NonNullable<Indicator['override']>['value']): string {
  return `判定の上書き：${JUDGEMENTS[judgement]}（${reason}）`;
}

/** A row as a facts file states it, with every key; the compiler asks for those that are added. */
type LastRow<
  Name extends
    | 'bullets'
    | 'references'
    | 'meeting'
    | 'members'
    | 'opinions'
    | 'projects'
    | 'leading'
    | 'charter'
    | 'glossary'
    | 'goalTexts'
    | 'organization',
> = Required<NonNullable<Facts[Name]>[number]>;

function goalTextsOf({ goalTexts = [] }: Submission): Content['goalTexts'] {
  return goalTexts.map(({ goal, kind, text, indicators }) => {
    const last: LastRow<'goalTexts'> = {
      goal,
      kind: kind === 'review' ? '前期の検証' : '基本的方向',
      text: text.value,
      indicators: indicators.map(({ value }) => value),
    };
    return carriedRow(GOAL_TEXTS.columns, last);
  });
}

function bulletsOf({ bullets }: Submission): Content['bullets'] {
  const seq = counter();
  return bullets.map(({ goal, policy, kind, tags, text, department }) => {
    const last: LastRow<'bullets'> = {
      goal,
      policy: policy ?? null,
      kind: kind === 'issue' ? '課題・検証' : '方向性',
      seq: seq(`${goal}-${policy ?? ''}-${kind}`),
      tags: [...tags],
      text: text.value,
      link: text.link,
      department: department?.value,
      // What was written before that is not told again.
      earlier: undefined,
    };
    return carriedRow(BULLETS.columns, last);
  });
}

/** Pictures show last year's figures; what they were called stays to be seen. */
function referencesOf({ references }: Submission): Content['references'] {
  const seq = counter();
  return references.map(({ goal, policy, title, file, alternative, source }) => {
    const last: LastRow<'references'> = {
      goal,
      policy: policy ?? null,
      seq: seq(`${goal}-${policy ?? ''}`),
      title: title.value,
      file: file?.value,
      alt: alternative?.value,
      source: source?.value,
      sourceLink: source?.link,
    };
    return carriedRow(REFERENCES.columns, last);
  });
}

/** Counts from 1 within each group. */
function counter(): (group: string) => number {
  const counts = new Map<string, number>();
  return (group) => {
    const next = (counts.get(group) ?? 0) + 1;
    counts.set(group, next);
    return next;
  };
}

/** A plan's own list stays as it was printed. */
function plannedOf({ planned }: Submission): Content['planned'] {
  if (planned === undefined) return undefined;
  const years = planned.years.map(({ fiscalYear }) => fiscalYear);
  return {
    years: planned.years.map(({ fiscalYear: { label }, name }) =>
      name === undefined ? label : `${name}（${label}）`,
    ),
    indicators: planned.indicators.map((one) => ({
      goal: one.goal,
      policy: one.policy ?? null,
      name: one.name.value,
      nameNotes: [...one.nameNotes],
      unit: one.unit?.value,
      target: seriesOf(one.target, years, one.unit?.value ?? '').series,
      ...(one.reprint && { reprint: true }),
      id: one.id?.value,
      goalName: one.goalName?.value,
      policyName: one.policyName?.value,
    })),
  };
}

const CHARTER_KINDS = {
  title: '題名',
  history: '沿革',
  article: '条',
  paragraph: '項',
  item: '号',
  supplement: '附則',
} as const;

function charterOf({ charter = [] }: Submission): Content['charter'] {
  return charter.map(({ kind, number, heading, text }) => {
    const last: LastRow<'charter'> = {
      kind: CHARTER_KINDS[kind.value],
      number: number?.value,
      heading: heading?.value,
      text: text.value,
    };
    return carriedRow(CHARTER.columns, last);
  });
}

const FOLLOW_UP_PLACES = { policy: '施策のページ', list: '一覧', none: '載せない' } as const;

const LEADING_PAPERS = {
  packet: '検証委員会資料',
  report: '年次進捗報告書',
  both: '両方',
} as const;

function leadingOf({ leading = [] }: Submission): Content['leading'] {
  return leading.flatMap((project) => [
    leadingRow(project.id.value, 'プロジェクト', project),
    ...project.efforts.map((effort) => leadingRow(project.id.value, '取組', effort)),
  ]);
}

function leadingRow(
  id: string,
  kind: 'プロジェクト' | '取組',
  basis: Effort,
): NonNullable<Content['leading']>[number] {
  const last: LastRow<'leading'> = {
    id,
    kind,
    name: basis.name.value,
    gist: basis.gist?.value,
    policies: basis.policies.map(({ value: { goal, policy } }) => `${goal}-${policy}`),
    indicators: basis.indicators.map(({ value }) => value),
    tags: [...basis.tags],
  };
  return carriedRow(LEADING.columns, last);
}

const EXCHANGE_WORDS = { former: '前任', successor: '後任' } as const;

function peopleOf({
  meeting,
  members,
}: Submission): Required<Pick<Content, 'meeting' | 'members'>> {
  return {
    meeting: meeting?.items.map(({ label, text, meeting: number }) => {
      const last: LastRow<'meeting'> = { item: label, text: text.value, meeting: number?.value };
      return carriedRow(MEETING.columns, last);
    }),
    members: members.map(({ name, reading, affiliation, note, exchange, term }) => {
      const last: LastRow<'members'> = {
        name: name.value,
        reading: reading?.value,
        affiliation: affiliation?.value,
        exchange: exchange && EXCHANGE_WORDS[exchange.value],
        term: term?.value,
        note: note?.value,
      };
      return carriedRow(MEMBERS.columns, last);
    }),
  };
}

const STATUSES = {
  done: '対応済',
  underway: '対応中',
  considering: '検討中',
  declined: '対応しない',
} as const;

/** What was asked and answered stands in next year's book, so that it can be followed up. */
function opinionsOf({ opinions = [] }: Submission): Content['opinions'] {
  return opinions.map((opinion) => {
    const last: LastRow<'opinions'> = {
      id: opinion.id.value,
      meeting: opinion.meeting?.value,
      member: opinion.member?.value,
      goal: opinion.goal ?? null,
      policy: opinion.policy ?? null,
      indicator: opinion.indicator?.value,
      text: opinion.text.value,
      response: opinion.response?.value,
      status: opinion.status && STATUSES[opinion.status.value],
      department: opinion.department?.value,
    };
    return carriedRow(OPINIONS.columns, last);
  });
}

/** Next year's money is not known, nor what came of it. */
function projectsOf({ projects = [] }: Submission): Content['projects'] {
  return projects.map((project) => {
    const last: LastRow<'projects'> = {
      id: project.id.value,
      goal: project.goal === WHOLE_PLAN ? null : project.goal,
      policy: project.policy ?? null,
      name: project.name.value,
      department: project.department?.value,
      budget: project.budget?.value,
      spent: project.spent?.value,
      grant: project.grant?.value,
      indicators: project.indicators.map(({ value }) => value),
      summary: project.summary?.value,
      effect: project.effect?.value,
      outlook: project.outlook?.value,
      reason: project.reason?.value,
      opinion: project.opinion?.value,
    };
    return carriedRow(PROJECTS.columns, last);
  });
}
