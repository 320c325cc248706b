/** A faultless workbook's drafts as a Submission. */

import type { Place } from '../../diagnostics/place.ts';
import {
  type Bullet,
  type CharterRow,
  type EarlierCourse,
  type Effort,
  type Fact,
  type GlossaryTerm,
  type Goal,
  type GoalText,
  type OrganizationUnit,
  type Indicator,
  type LeadingProject,
  type Meeting,
  type Member,
  type Opinion,
  type PlannedIndicator,
  type PlannedList,
  type Policy,
  type Profile,
  type Project,
  type Publication,
  type Quantity,
  type Reference,
  type Series,
  type Submission,
  type YearColumn,
  WHOLE_PLAN,
} from '../../forms/submission.ts';
import { parseGivenRating } from '../../japanese/givenRating.ts';
import { circledNumber } from '../../japanese/ordinal.ts';
import { parseOrganizationCode } from '../../japanese/organizationCode.ts';
import { parseSdgs } from '../../japanese/sdgs.ts';
import { stagesOf } from '../../japanese/stages.ts';
import { comparable } from '../../japanese/text.ts';
import { NO_UNIT, ROW_WORDS } from '../../sheets/indicators.ts';
import { EARLIER } from '../../sheets/sheet.ts';
import { asksForEarlierCourses, placedEarlierCourses } from '../material/earlierCourses.ts';
import type { ListDraft, Lists, Material } from '../material/material.ts';
import { namesPartsOnly } from '../material/parts.ts';
import type { ValueRole } from '../material/values.ts';
import { bulletText } from '../reading/bulletText.ts';
import { parseExcuse } from '../reading/excuse.ts';
import type { IndicatorDraft, SeriesDraft, YearHeading } from '../reading/indicators.ts';
import { listedCodes } from '../reading/listedCodes.ts';
import { listedPolicies } from '../reading/listedPolicies.ts';
import type { PlannedDraft, PlannedSheet } from '../reading/planned.ts';
import type { QuantityCell } from '../reading/quantityCell.ts';
import { nameOfComparison } from '../reading/roles.ts';
import { linkOf } from '../reading/rows.ts';
import { entryOf } from '../reading/table.ts';
import { withProvisional } from './provisional.ts';

/**
 * Puts the drafts together.
 *
 * @param material drafts of a workbook in which no error was found
 * @throws when a required fact is missing all the same: a fault of the rules, not of the workbook
 */
export function assemble(material: Material): Submission {
  const profile = profileOf(material);
  const years = material.indicators.years.map(yearColumn);
  const judged = profile.judgedYear.value.year;
  const lists: Lists = material;
  const { plan, bullets, references, meeting, members, ...more } = lists;
  const {
    opinions,
    projects,
    history,
    planned: _apart,
    leading,
    charter,
    glossary,
    organization,
    goalTexts,
    ...others
  } = more;
  nothingLeft(others);
  const courses = asksForEarlierCourses(material)
    ? inGroupOrder(placedEarlierCourses(material))
    : [];
  const items = meeting.map(meetingItemOf);
  const owned = projects.filter(({ facts }) => facts.計?.value !== true);
  return {
    workbookName: material.workbook.name,
    sha256: material.workbook.sha256,
    profile,
    years,
    goals: [...wholePlan(material, profile), ...plan.flatMap(goalOf)],
    policies: policiesOf(plan),
    indicators: material.indicators.drafts.map((draft, _, drafts) =>
      indicatorOf(draft, {
        years,
        judged,
        start: draft.facts.開始年度?.value.year,
        onlyNames: namesPartsOnly(draft, drafts),
      }),
    ),
    bullets: inGroupOrder(bullets).map(bulletOf),
    ...(courses.length > 0 && { earlierCourses: courses.map(earlierCourseOf) }),
    references: inGroupOrder(references).map(referenceOf),
    ...(items.length === 0 ? {} : { meeting: { items } }),
    members: members.map(memberOf),
    ...(opinions.length > 0 && { opinions: opinions.map(opinionOf) }),
    ...(owned.length > 0 && { projects: owned.map(projectOf) }),
    ...(history.length === 0 ? {} : { history: inOrderOfDays(history.map(publicationOf)) }),
    ...present('planned', plannedOf(material.plannedList)),
    ...(leading.length > 0 && { leading: leadingOf(leading) }),
    ...(charter.length > 0 && { charter: charter.map(charterRowOf) }),
    ...(organization.length > 0 && { organization: organization.map(organizationUnitOf) }),
    ...(glossary.length > 0 && { glossary: glossary.map(glossaryTermOf) }),
    ...(goalTexts.length > 0 && { goalTexts: goalTexts.map(goalTextOf) }),
  };
}

function certain<Value>(fact: Value | undefined): Value {
  if (fact === undefined)
    throw new Error('A required fact is missing although no error was found.');
  return fact;
}

/**
 * Asks the compiler whether every column of a sheet was made use of: a column that is added to the sheet and has no
 * place among the facts is named here.
 */
function nothingLeft(_rest: Readonly<Record<string, never>>): void {}

/** A property that exists only when it has a value, as exactOptionalPropertyTypes asks for. */
function present<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [Name in Key]?: Value } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its name in the type
  return value === undefined ? {} : ({ [key]: value } as { readonly [Name in Key]?: Value });
}

function profileOf({ profile: { facts, table } }: Material): Profile {
  const {
    様式の版: version,
    市名: city,
    計画名: plan,
    報告書の表題: heading,
    資料番号: paperNumber,
    資料名: paperName,
    委員会名: committee,
    回: meetingNumber,
    会議日: meetingDate,
    開催場所: venue,
    計画期間: period,
    基準年度: baselineYear,
    対象年度: judgedYear,
    評価方式: schemeName,
    抜粋の注記: excerptNote,
    本文の注記: textNote,
    版: edition,
    資料の扱い: handling,
    問合せ先: contact,
    回答期限: replyDue,
    照会文: enquiry,
    委嘱期間: memberTerm,
    KPI一覧の計画名: plannedPlan,
    計画のKPI一覧: plannedList,
    基本目標の本文: goalTexts,
    根拠一覧: basisList,
    意見と対応: opinionList,
    前年度の方向性: followUp,
    用語の脚注: footnotes,
    リーディングプロジェクト: leadingPapers,
    委員会のページ: committeePage,
    団体コード: organizationCode,
    市のサイト: citySite,
    公開先: publishedAt,
    // How values are read, not a fact of the papers.
    かっこ書きは負数: _habit,
    ...rest
  } = facts;
  nothingLeft(rest);
  const title = certain(heading);
  const start: Place = certain(table).start;
  return {
    formVersion: version ?? { value: '', place: start },
    city: certain(city),
    plan: plan ?? title,
    title,
    baselineYear: certain(baselineYear),
    judgedYear: certain(judgedYear),
    ...present(
      'paperNumber',
      spelledOut(paperNumber, (number) => `資料${number}`),
    ),
    ...present('committee', committee),
    ...present(
      'meetingNumber',
      spelledOut(meetingNumber, (number) => `第${number}回`),
    ),
    ...present('meetingDate', meetingDate),
    ...present('venue', venue),
    ...present('period', period),
    ...present('paperName', paperName),
    ...present('excerptNote', excerptNote),
    ...present('textNote', textNote),
    ...present(
      'edition',
      spelledOut(edition, (number) => `第${number}版`),
    ),
    ...present('handling', handling),
    ...present('schemeName', schemeName),
    ...present('contact', contact),
    ...present('replyDue', replyDue),
    ...present('enquiry', enquiry),
    ...present('memberTerm', memberTerm),
    ...present('plannedPlan', plannedPlan),
    ...present('plannedList', plannedList),
    ...present('goalTexts', goalTexts),
    ...present('basisList', basisList),
    ...present('opinionList', opinionList),
    ...present('followUp', followUp),
    ...present('footnotes', footnotes),
    ...present('leadingPapers', leadingPapers),
    ...present('committeePage', committeePage),
    ...present('organizationCode', organizationCode && normalizedCode(organizationCode)),
    ...present('citySite', citySite),
    ...present('publishedAt', publishedAt && asFolder(publishedAt)),
  };
}

/** A bare number is what Excel's fill handle leaves of 第2回. */
function spelledOut(
  fact: Fact<string> | undefined,
  spell: (number: string) => string,
): Fact<string> | undefined {
  if (fact === undefined || !/^\d+$/u.test(fact.value)) return fact;
  return { ...fact, value: spell(fact.value) };
}

function yearColumn({ column, reading, name }: YearHeading): YearColumn {
  const fiscalYear = reading.kind === 'year' ? reading.fiscalYear : undefined;
  return {
    fiscalYear: certain(fiscalYear),
    place: column.heading.place,
    ...present('name', name),
  };
}

/** Where there are KGIs, the plan as a whole has a page and a count like a 基本目標. */
function wholePlan({ indicators }: Material, { plan }: Profile): readonly Goal[] {
  const hasAny = indicators.drafts.some(({ facts }) => facts.区分?.value === 'kgi');
  return hasAny ? [{ number: WHOLE_PLAN, name: plan }] : [];
}

function goalOf({ facts }: ListDraft<'plan'>): readonly Goal[] {
  const {
    基本目標: _g,
    施策: _p,
    番号: _n,
    種別: _k,
    '名称・本文': _t,
    副題: _s,
    委員会の評価: rating,
    // Of policies alone.
    SDGs: _sdgs,
    ...rest
  } = facts;
  nothingLeft(rest);
  if (facts.種別?.value !== 'goal') return [];
  const number = certain(facts.基本目標).value;
  return [
    {
      number,
      name: certain(facts['名称・本文']),
      ...present('subtitle', facts.副題),
      ...present('committeeRating', givenRating(rating)),
    },
  ];
}

function policiesOf(plan: readonly ListDraft<'plan'>[]): readonly Policy[] {
  return plan.flatMap(({ facts }): readonly Policy[] => {
    if (facts.種別?.value !== 'policy') return [];
    const goal = certain(facts.基本目標).value;
    const number = certain(facts.施策).value;
    const rows = plan.filter(
      (row) =>
        row.facts.種別?.value === 'measure' &&
        row.facts.基本目標?.value === goal &&
        row.facts.施策?.value === number,
    );
    return [
      {
        goal,
        number,
        title: certain(facts['名称・本文']),
        measures: rows.map(measureOf),
        ...present('sdgs', facts.SDGs && { ...facts.SDGs, value: sdgsOf(facts.SDGs.value) }),
        ...present('committeeRating', givenRating(facts.委員会の評価)),
      },
    ];
  });
}

function sdgsOf(written: string): number[] {
  const numbers = parseSdgs(written).map(({ number }) => certain(number));
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}

function measureOf({ facts }: ListDraft<'plan'>, index: number): Policy['measures'][number] {
  const written = certain(facts['名称・本文']);
  // The mark is printed from 番号; a clerk may have typed it in front of the text as well.
  const text = written.value.replace(/^[①-⑳㉑-㉟㊱-㊿]\s*/u, '');
  const lines = text.split('\n').map((line) => line.trim());
  // A measure of bullets alone has no text that they could stand below.
  const first = lines.findIndex(isDetail);
  const details = first < 1 ? [] : lines.slice(first);
  return {
    mark: circledNumber(facts.番号?.value ?? index + 1),
    text: { ...written, value: first < 1 ? text : lines.slice(0, first).join('\n') },
    ...(details.length > 0 && { details: detailsOf(details) }),
  };
}

function isDetail(line: string): boolean {
  return /^[・･•]/u.test(line);
}

/** A line without a dot goes on with the one above. */
function detailsOf(lines: readonly string[]): string[] {
  const details: string[] = [];
  for (const line of lines) {
    if (isDetail(line)) details.push(line.replace(/^[・･•]\s*/u, ''));
    else if (line !== '') details.push(`${details.pop() ?? ''}\n${line}`);
  }
  return details.filter((detail) => detail !== '');
}

function indicatorOf(draft: IndicatorDraft, span: Span): Indicator {
  const { facts, row } = draft;
  const {
    KPI番号: id,
    基本目標: goal,
    施策: policy,
    区分: kind,
    KPI名: named,
    単位: unit,
    目標の向き: direction,
    累計: cumulative,
    // Its marks stand on the values.
    暫定値の年度: _years,
    再掲元: reprintOf,
    担当課: department,
    判定の上書き: override,
    上書きの理由: reason,
    段階: stages,
    担当課の評価: byDepartment,
    委員会の評価: byCommittee,
    内訳元: partOf,
    計: sum,
    開始年度: startYear,
    旧KPI番号: formerId,
    ...rest
  } = facts;
  nothingLeft(rest);
  const isWhole = certain(kind).value === 'kgi';
  return {
    id: certain(id).value,
    place: entryOf(row, 'KPI番号').place,
    goal: isWhole ? WHOLE_PLAN : certain(goal).value,
    ...present('policy', isWhole ? undefined : policy?.value),
    kind: certain(kind).value,
    ...nameAndNotes(certain(named)),
    unit: stages === undefined ? printedUnit(certain(unit)) : { value: '', place: stages.place },
    direction:
      stages === undefined ? certain(direction) : { value: 'increase', place: stages.place },
    cumulative: cumulative?.value ?? false,
    ...present('stages', stages && [...stagesOf(stages.value)]),
    target: seriesFacts(certain(draft.target), 'target', span),
    ...present('originalTarget', draft.original && seriesFacts(draft.original, 'original', span)),
    actual: seriesFacts(withProvisional(draft, span.years), 'actual', span),
    ...present(
      'comparison',
      draft.comparison && {
        name: comparisonName(draft),
        series: seriesFacts(draft.comparison, 'comparison', span),
      },
    ),
    ...remarksOf(draft),
    ...present('reprintOf', reprintOf),
    ...present('partOf', partOf),
    ...(sum?.value === true && { sum: true as const }),
    ...present('startYear', startYear),
    ...present('formerId', formerId),
    ...present('department', department),
    ...givenRatings(byDepartment, byCommittee),
    ...present(
      'override',
      override && {
        place: override.place,
        value: { judgement: override.value, reason: certain(reason).value },
      },
    ),
  };
}

/** As 行 names it, otherwise as the targets do that are compared with it. */
function comparisonName({ pair, target }: IndicatorDraft): string {
  const named = nameOfComparison(pair.comparison ? entryOf(pair.comparison, '行').text : '');
  if (named !== undefined) return named;
  for (const { quantity } of target?.years ?? []) {
    if (quantity?.kind === 'relative' && quantity.to === 'comparison') return quantity.name;
  }
  return ROW_WORDS.comparison;
}

function printedUnit(unit: Fact<string>): Fact<string> {
  return unit.value === NO_UNIT ? { ...unit, value: '' } : unit;
}

function givenRating(
  fact: Fact<string> | undefined,
): NonNullable<Indicator['givenRatings']>['department'] | undefined {
  return fact && { ...fact, value: parseGivenRating(fact.value) };
}

function givenRatings(
  department: Fact<string> | undefined,
  committee: Fact<string> | undefined,
): Pick<Indicator, 'givenRatings'> {
  if (department === undefined && committee === undefined) return {};
  return {
    givenRatings: {
      ...present('department', givenRating(department)),
      ...present('committee', givenRating(committee)),
    },
  };
}

function isNote(line: string): boolean {
  return line.startsWith('※');
}

/**
 * The lines of 注記: notes for print, and what the office answers for. An answer for the whole row is not kept: next
 * year it would answer for cells that nobody has filled in yet.
 */
function remarksOf({ pair }: IndicatorDraft): Pick<Indicator, 'notes' | 'excuses'> {
  const entries = pair.rows.map((row) => entryOf(row, '注記'));
  // A cell merged over both rows is met twice.
  const distinct = entries.filter(
    ({ place }, index) => entries.findIndex((other) => other.place.cell === place.cell) === index,
  );
  const lines = distinct.flatMap((entry) =>
    entry.text
      .split('\n')
      .map((line) => ({ value: line.trim(), place: entry.place, ...linkOf(entry) }))
      .filter(({ value }) => value !== ''),
  );
  const excuses = lines.filter(({ value }) => parseExcuse(value)?.heading !== undefined);
  return {
    notes: lines.filter(({ value }) => parseExcuse(value) === undefined),
    ...(excuses.length > 0 && { excuses }),
  };
}

/** The columns of a row, and in which of them something has to be written. */
interface Span {
  readonly years: readonly YearColumn[];
  readonly judged: number;
  /** Of an indicator that was added to the plan: its first year. */
  readonly start: number | undefined;
  /** Only its parts state anything. */
  readonly onlyNames: boolean;
}

function seriesFacts(draft: SeriesDraft, role: ValueRole, span: Span): Series {
  const { years, judged, start } = span;
  const whenBlank = (year: number): Quantity => {
    if (role === 'original' || role === 'comparison' || year < (start ?? year)) return NONE_APPLIES;
    if (span.onlyNames || (role === 'target' && statesNone(draft))) return NONE_APPLIES;
    return { kind: year > judged ? 'pending' : 'unfilled' };
  };
  const hasBaseline = role === 'actual' && start === undefined && !span.onlyNames;
  return {
    // Nobody sets a target for the year the plan starts from.
    baseline: factOf(draft.baseline, hasBaseline ? { kind: 'unfilled' } : NONE_APPLIES),
    years: draft.years.map((cell, index) =>
      factOf(
        cell,
        (role === 'actual' ? endedBefore(draft, index) : undefined) ??
          whenBlank(certain(years[index]).fiscalYear.year),
      ),
    ),
  };
}

/** A row of targets that has dashes and blanks alone says that there is no target. */
function statesNone({ years }: SeriesDraft): boolean {
  const kinds = years.map(({ quantity }) => quantity?.kind ?? 'blank');
  return kinds.includes('missing') && kinds.every((kind) => kind === 'missing' || kind === 'blank');
}

/** What has come to its end stays so. */
function endedBefore({ years }: SeriesDraft, index: number): Quantity | undefined {
  const last = years.slice(0, index).findLast(({ quantity }) => quantity?.kind !== 'blank');
  return last?.quantity?.kind === 'ended' ? last.quantity : undefined;
}

/** A blank where nobody has to write anything: years that the plan had not thought of before it was revised. */
const NONE_APPLIES: Quantity = { kind: 'missing', written: '', reason: 'notApplicable' };

function factOf({ entry, quantity }: QuantityCell, blank: Quantity): Fact<Quantity> {
  const known = certain(quantity);
  return { value: known.kind === 'blank' ? blank : known, place: entry.place };
}

/** The list, when a row of it is filled in. */
function plannedOf({ years, drafts }: PlannedSheet): PlannedList | undefined {
  if (drafts.length === 0) return undefined;
  return { years: years.map(yearColumn), indicators: drafts.map(plannedIndicatorOf) };
}

function plannedIndicatorOf({ facts, target }: PlannedDraft): PlannedIndicator {
  const {
    基本目標: goal,
    施策: policy,
    KPI名: named,
    単位: unit,
    再掲: reprint,
    KPI番号: id,
    基本目標の名称: goalName,
    施策の名称: policyName,
    ...rest
  } = facts;
  nothingLeft(rest);
  const name = certain(named);
  return {
    place: name.place,
    goal: certain(goal).value,
    ...present('policy', policy?.value),
    ...nameAndNotes(name),
    ...present('unit', unit?.value === NO_UNIT ? undefined : unit),
    target: {
      baseline: factOf(target.baseline, NONE_APPLIES),
      years: target.years.map((cell) => factOf(cell, NONE_APPLIES)),
    },
    ...(reprint?.value === true && { reprint: true as const }),
    ...present('id', id),
    ...present('goalName', goalName),
    ...present('policyName', policyName),
  };
}

/** A name cell: its lines that begin with ※ are notes. */
function nameAndNotes(cell: Fact<string>): Pick<Indicator, 'name' | 'nameNotes'> {
  const lines = cell.value.split('\n').map((line) => line.trim());
  return {
    name: { ...cell, value: lines.filter((line) => line !== '' && !isNote(line)).join('') },
    nameNotes: lines.filter(isNote),
  };
}

/** Sorts rows by 順 among those of the same goal, policy and kind; groups stay in the order of the sheet. */
function inGroupOrder<Draft extends ListDraft<'bullets'> | ListDraft<'references'>>(
  drafts: readonly Draft[],
): readonly Draft[] {
  const groups = new Map<string, readonly Draft[]>();
  for (const draft of drafts) {
    const group = groupOf(draft);
    groups.set(group, [...(groups.get(group) ?? []), draft]);
  }
  return [...groups.values()].flatMap((group) =>
    group.toSorted((left, right) => orderOf(left) - orderOf(right)),
  );
}

function groupOf({ facts }: ListDraft<'bullets'> | ListDraft<'references'>): string {
  const kind = '区分' in facts ? facts.区分?.value : '';
  return [facts.基本目標?.value, facts.施策?.value, kind].join('/');
}

function orderOf({ facts }: ListDraft<'bullets'> | ListDraft<'references'>): number {
  return facts.順?.value ?? Number.MAX_SAFE_INTEGER;
}

function bulletOf({ facts }: ListDraft<'bullets'>): Bullet {
  const {
    基本目標: goal,
    施策: policy,
    区分: kind,
    順: _order,
    タグ: tag,
    本文: body,
    担当課: department,
    [EARLIER]: _earlier,
    ...rest
  } = facts;
  nothingLeft(rest);
  const { tags, text } = bulletText(certain(body).value, tag?.value ?? '');
  return {
    goal: certain(goal).value,
    ...present('policy', policy?.value),
    kind: certain(kind).value,
    tags,
    text: { ...certain(body), value: text },
    ...present('department', department),
  };
}

function earlierCourseOf({ facts }: ListDraft<'bullets'>): EarlierCourse {
  const { 基本目標: goal, 施策: policy, [EARLIER]: text } = facts;
  return {
    goal: certain(goal).value,
    ...present('policy', policy?.value),
    text: certain(text),
  };
}

function referenceOf({ facts }: ListDraft<'references'>): Reference {
  const {
    基本目標: goal,
    施策: policy,
    順: _order,
    題名: title,
    画像ファイル: file,
    代替テキスト: alternative,
    出典: source,
    ...rest
  } = facts;
  nothingLeft(rest);
  return {
    goal: certain(goal).value,
    ...present('policy', policy?.value),
    title: certain(title),
    ...present('file', file),
    ...present('alternative', alternative),
    ...present('source', source),
  };
}

function meetingItemOf({ facts }: ListDraft<'meeting'>): Meeting['items'][number] {
  const { 項目: item, 内容: content, 回: number, ...rest } = facts;
  nothingLeft(rest);
  return {
    label: certain(item).value,
    text: certain(content),
    ...present(
      'meeting',
      spelledOut(number, (digits) => `第${digits}回`),
    ),
  };
}

function memberOf({ facts }: ListDraft<'members'>): Member {
  const { 氏名: name, ふりがな: reading, 所属団体等: affiliation, 備考: note, ...more } = facts;
  const { 交代: exchange, 委嘱期間: term, ...rest } = more;
  nothingLeft(rest);
  return {
    name: certain(name),
    ...present('reading', reading),
    ...present('affiliation', affiliation),
    ...present('note', note),
    ...present('exchange', exchange),
    ...present('term', term),
  };
}

function opinionOf({ facts }: ListDraft<'opinions'>): Opinion {
  const {
    番号: id,
    会議: meeting,
    委員: member,
    基本目標: goal,
    施策: policy,
    KPI番号: indicator,
    意見: text,
    対応方針: response,
    対応状況: status,
    担当課: department,
    ...rest
  } = facts;
  nothingLeft(rest);
  return {
    id: certain(id),
    ...present('meeting', meeting),
    ...present('member', member),
    ...present('goal', goal?.value),
    ...present('policy', policy?.value),
    ...present('indicator', indicator),
    text: certain(text),
    ...present('response', response),
    ...present('status', status),
    ...present('department', department),
  };
}

function projectOf({ facts }: ListDraft<'projects'>): Project {
  const {
    番号: id,
    基本目標: goal,
    施策: policy,
    事業名: name,
    担当課: department,
    予算額: budget,
    執行額: spent,
    // Its rows are only held against the others.
    計: _sum,
    交付金名: grant,
    KPI番号: indicators,
    実績の概要: summary,
    効果: effect,
    今後の方針: outlook,
    方針の理由: reason,
    委員会の意見: opinion,
    ...rest
  } = facts;
  nothingLeft(rest);
  return {
    id: certain(id),
    goal: certain(goal).value,
    ...present('policy', policy?.value),
    name: certain(name),
    ...present('department', department),
    ...present('budget', budget),
    ...present('spent', spent),
    ...present('grant', grant),
    indicators: indicators === undefined ? [] : listedCodes(indicators),
    ...present('summary', summary),
    ...present('effect', effect),
    ...present('outlook', outlook),
    ...present('reason', reason),
    ...present('opinion', opinion),
  };
}

function leadingOf(rows: readonly ListDraft<'leading'>[]): readonly LeadingProject[] {
  return rows
    .filter(({ facts }) => certain(facts.種別).value === 'project')
    .map((row) => ({
      id: certain(row.facts.番号),
      ...effortOf(row),
      efforts: rows
        .filter(
          (one) => certain(one.facts.種別).value === 'effort' && leadingId(one) === leadingId(row),
        )
        .map(effortOf),
    }));
}

function leadingId({ facts }: ListDraft<'leading'>): string {
  return comparable(certain(facts.番号).value);
}

function effortOf({ facts }: ListDraft<'leading'>): Effort {
  const {
    番号: _number,
    種別: _kind,
    名称: name,
    概要: gist,
    施策: policies,
    KPI番号: indicators,
    タグ: tags,
    ...rest
  } = facts;
  nothingLeft(rest);
  return {
    name: certain(name),
    ...present('gist', gist),
    policies:
      policies === undefined
        ? []
        : listedPolicies(policies).map(({ policy, place }) => ({ value: certain(policy), place })),
    indicators: indicators === undefined ? [] : listedCodes(indicators),
    tags: tags === undefined ? [] : listedCodes(tags).map(({ value }) => value),
  };
}

function organizationUnitOf({ facts }: ListDraft<'organization'>): OrganizationUnit {
  const { 組織: name, 役割: role, 上位組織: above, ...rest } = facts;
  nothingLeft(rest);
  return { name: certain(name), ...present('role', role), ...present('above', above) };
}

function glossaryTermOf({ facts }: ListDraft<'glossary'>): GlossaryTerm {
  const { 用語: term, 説明: meaning, ...rest } = facts;
  nothingLeft(rest);
  return { term: certain(term), meaning: certain(meaning) };
}

function goalTextOf({ facts }: ListDraft<'goalTexts'>): GoalText {
  const { 基本目標: goal, 区分: kind, 本文: text, KPI番号: ids, ...rest } = facts;
  nothingLeft(rest);
  return {
    goal: certain(goal).value,
    kind: certain(kind).value,
    text: certain(text),
    indicators: ids ? listedCodes(ids) : [],
  };
}

function charterRowOf({ facts }: ListDraft<'charter'>): CharterRow {
  const { 種別: kind, 番号: number, 見出し: heading, 本文: text, ...rest } = facts;
  nothingLeft(rest);
  return {
    kind: certain(kind),
    ...present('number', number),
    ...present('heading', heading),
    text: certain(text),
  };
}

function publicationOf({ facts }: ListDraft<'history'>): Publication {
  const { 日付: day, 区分: kind, 内容: content, ...rest } = facts;
  nothingLeft(rest);
  return { date: certain(day), kind: certain(kind).value, text: certain(content) };
}

function inOrderOfDays(history: readonly Publication[]): readonly Publication[] {
  return history.toSorted(
    (one, other) =>
      Number(one.date.value > other.date.value) - Number(one.date.value < other.date.value),
  );
}

/** The rules have looked at it: what cannot be read is an error. */
function normalizedCode(fact: Fact<string>): Fact<string> {
  return { ...fact, value: parseOrganizationCode(fact.value) ?? fact.value };
}

/** Pages lie in a folder, whatever the office has copied: `…/r6` and `…/r6/index.html` are `…/r6/`. */
function asFolder(fact: Fact<string>): Fact<string> {
  const folder = fact.value.replace(/\/index\.html?$/u, '/').replace(/(?<!\/)$/u, '/');
  return { ...fact, value: folder };
}
