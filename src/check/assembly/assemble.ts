/** A faultless workbook's drafts as a Submission. */

import type { Place } from '../../diagnostics/place.ts';
import type {
  Bullet,
  Fact,
  Goal,
  Indicator,
  Policy,
  Profile,
  Quantity,
  Reference,
  Series,
  Submission,
  YearColumn,
} from '../../forms/submission.ts';
import { circledNumber } from '../../japanese/ordinal.ts';
import type { ListDraft, Material } from '../material/material.ts';
import type { ValueRole } from '../material/values.ts';
import { bulletText } from '../reading/bulletText.ts';
import { parseExcuse } from '../reading/excuse.ts';
import type { IndicatorDraft, SeriesDraft, YearHeading } from '../reading/indicators.ts';
import type { QuantityCell } from '../reading/quantityCell.ts';
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
  const meeting = material.meeting.map(({ facts: { 項目: item, 内容: content } }) => ({
    label: certain(item).value,
    text: certain(content),
  }));
  return {
    workbookName: material.workbook.name,
    sha256: material.workbook.sha256,
    profile,
    years,
    goals: material.plan.flatMap(goalOf),
    policies: policiesOf(material.plan),
    indicators: material.indicators.drafts.map((draft) => indicatorOf(draft, years, judged)),
    bullets: inOrder(material.bullets).map(bulletOf),
    references: inOrder(material.references).map(referenceOf),
    ...(meeting.length === 0 ? {} : { meeting: { items: meeting } }),
    members: material.members.map(({ facts: member }) => ({
      name: certain(member.氏名),
      ...present('reading', member.ふりがな),
      ...present('affiliation', member.所属団体等),
      ...present('note', member.備考),
    })),
  };
}

function certain<Value>(fact: Value | undefined): Value {
  if (fact === undefined)
    throw new Error('A required fact is missing although no error was found.');
  return fact;
}

/** A property that exists only when it has a value, as exactOptionalPropertyTypes asks for. */
function present<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [Name in Key]?: Value } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its name in the type
  return value === undefined ? {} : ({ [key]: value } as { readonly [Name in Key]?: Value });
}

function profileOf({ profile: { facts, table } }: Material): Profile {
  const title = certain(facts.報告書の表題);
  const start: Place = certain(table).start;
  return {
    formVersion: facts.様式の版 ?? { value: '', place: start },
    city: certain(facts.市名),
    plan: facts.計画名 ?? title,
    title,
    baselineYear: certain(facts.基準年度),
    judgedYear: certain(facts.対象年度),
    ...present(
      'paperNumber',
      spelledOut(facts.資料番号, (number) => `資料${number}`),
    ),
    ...present('committee', facts.委員会名),
    ...present(
      'meetingNumber',
      spelledOut(facts.回, (number) => `第${number}回`),
    ),
    ...present('meetingDate', facts.会議日),
    ...present('venue', facts.開催場所),
    ...present('period', facts.計画期間),
    ...present('paperName', facts.資料名),
    ...present('excerptNote', facts.抜粋の注記),
    ...present('textNote', facts.本文の注記),
    ...present('handling', facts.資料の扱い),
    ...present('schemeName', facts.評価方式),
    ...present('contact', facts.問合せ先),
    ...present('basisList', facts.根拠一覧),
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

function yearColumn({ column, reading }: YearHeading): YearColumn {
  const fiscalYear = reading.kind === 'year' ? reading.fiscalYear : undefined;
  return { fiscalYear: certain(fiscalYear), place: column.heading.place };
}

function goalOf({ facts }: ListDraft<'plan'>): readonly Goal[] {
  if (facts.種別?.value !== 'goal') return [];
  const number = certain(facts.基本目標).value;
  return [{ number, name: certain(facts['名称・本文']), ...present('subtitle', facts.副題) }];
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
    return [{ goal, number, title: certain(facts['名称・本文']), measures: rows.map(measureOf) }];
  });
}

function measureOf({ facts }: ListDraft<'plan'>, index: number): Policy['measures'][number] {
  const written = certain(facts['名称・本文']);
  // The mark is printed from 番号; a clerk may have typed it in front of the text as well.
  const text = written.value.replace(/^[①-⑳㉑-㉟㊱-㊿]\s*/u, '');
  return {
    mark: circledNumber(facts.番号?.value ?? index + 1),
    text: { ...written, value: text },
  };
}

function indicatorOf(
  draft: IndicatorDraft,
  years: readonly YearColumn[],
  judged: number,
): Indicator {
  const { facts, row } = draft;
  const name = certain(facts.KPI名);
  const lines = name.value.split('\n').map((line) => line.trim());
  const override = facts.判定の上書き;
  return {
    id: certain(facts.KPI番号).value,
    place: entryOf(row, 'KPI番号').place,
    goal: certain(facts.基本目標).value,
    ...present('policy', facts.施策?.value),
    kind: certain(facts.区分).value,
    name: { ...name, value: lines.filter((line) => line !== '' && !isNote(line)).join('') },
    nameNotes: lines.filter(isNote),
    unit: certain(facts.単位),
    direction: certain(facts.目標の向き),
    cumulative: facts.累計?.value ?? false,
    target: seriesOf(certain(draft.target), 'target', years, judged),
    ...present(
      'originalTarget',
      draft.original && seriesOf(draft.original, 'original', years, judged),
    ),
    actual: seriesOf(withProvisional(draft, years), 'actual', years, judged),
    ...remarksOf(draft),
    ...present('reprintOf', facts.再掲元),
    ...present('department', facts.担当課),
    ...present(
      'override',
      override && {
        place: override.place,
        value: { judgement: override.value, reason: certain(facts.上書きの理由).value },
      },
    ),
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
  const lines = distinct.flatMap(({ text, place }) =>
    text
      .split('\n')
      .map((line) => ({ value: line.trim(), place }))
      .filter(({ value }) => value !== ''),
  );
  const excuses = lines.filter(({ value }) => parseExcuse(value)?.heading !== undefined);
  return {
    notes: lines.filter(({ value }) => parseExcuse(value) === undefined),
    ...(excuses.length > 0 && { excuses }),
  };
}

function seriesOf(
  draft: SeriesDraft,
  role: ValueRole,
  years: readonly YearColumn[],
  judged: number,
): Series {
  const whenBlank = (year: number): Quantity => {
    if (role === 'original') return NONE_APPLIES;
    return { kind: year > judged ? 'pending' : 'unfilled' };
  };
  return {
    // Nobody sets a target for the year the plan starts from.
    baseline: factOf(draft.baseline, role === 'actual' ? { kind: 'unfilled' } : NONE_APPLIES),
    years: draft.years.map((cell, index) =>
      factOf(cell, whenBlank(certain(years[index]).fiscalYear.year)),
    ),
  };
}

/** A blank where nobody has to write anything: years that the plan had not thought of before it was revised. */
const NONE_APPLIES: Quantity = { kind: 'missing', written: '', reason: 'notApplicable' };

function factOf({ entry, quantity }: QuantityCell, blank: Quantity): Fact<Quantity> {
  const known = certain(quantity);
  return { value: known.kind === 'blank' ? blank : known, place: entry.place };
}

/** Sorts rows by 順 among those of the same goal, policy and kind; groups stay in the order of the sheet. */
function inOrder<Draft extends ListDraft<'bullets'> | ListDraft<'references'>>(
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
  const { tags, text } = bulletText(certain(facts.本文).value, facts.タグ?.value ?? '');
  return {
    goal: certain(facts.基本目標).value,
    ...present('policy', facts.施策?.value),
    kind: certain(facts.区分).value,
    tags,
    text: { ...certain(facts.本文), value: text },
  };
}

function referenceOf({ facts }: ListDraft<'references'>): Reference {
  return {
    goal: certain(facts.基本目標).value,
    ...present('policy', facts.施策?.value),
    title: certain(facts.題名),
    ...present('file', facts.画像ファイル),
    ...present('alternative', facts.代替テキスト),
    ...present('source', facts.出典),
  };
}
