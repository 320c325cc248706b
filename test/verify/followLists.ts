/** Follows 意見と対応, 事業一覧 and 交付金の効果検証 to the cells of their sheets. */

import type { Fact, Opinion, Project } from '../../src/forms/submission.ts';
import { type BlockOf, type Cell, compact, type Row } from './blocks.ts';
import type { Packet } from './packet.ts';
import { type Followed, type Step, step, type Trail, valueStep } from './trail.ts';

type Table = BlockOf<'table'>;

/** What the cell of a fact says in the workbook; of a fact that is not there, nothing. */
function written(fact: Fact<string> | undefined, { raw }: Trail): string {
  return fact === undefined ? '' : compact(raw.textAt(fact.place));
}

/** Rows of opinions; what stands above them is a heading of the section. */
export function opinionSteps({ rows }: Table, trail: Trail, packet: Packet): readonly Step[] {
  const { opinions = [] } = trail.evaluation.submission;
  return rows.flatMap((row) => {
    if (row.length === 1) return [];
    const own = named(opinions, row);
    const cells = row.filter(({ header }) => !header);
    const [number, meeting, place, response, status] = cells;
    return [
      ...stepIn(number, written(own.id, trail)),
      ...stepIn(meeting, `${written(own.meeting, trail)}${written(own.member, trail)}`),
      ...stepIn(place, placeOf(own, trail, packet)),
      ...stepIn(response, own.response === undefined ? '（未回答）' : written(own.response, trail)),
      ...stepIn(
        status,
        `${written(own.status && { ...own.status, value: '' }, trail)}${written(own.department, trail)}`,
      ),
    ];
  });
}

/** 施策, the page that its band heads in this very file, and the indicator. */
function placeOf(
  { goal, policy, indicator }: Opinion,
  { evaluation }: Trail,
  { sheets }: Packet,
): string {
  const found = evaluation.submission.indicators.find(({ id }) => id === indicator?.value);
  const name = found === undefined ? '' : compact(found.name.value);
  const band = `基本目標${goal}${policy === undefined ? '「' : `施策${policy}`}`;
  const sheet = sheets.find(({ heading }) => heading.startsWith(band));
  const page = goal === undefined ? '' : `${sheet?.pages[0]}ページ`;
  return `${policy === undefined ? '全体' : `施策${policy}`}${page}${name}`;
}

/** Rows of projects on the page of their policy, and their sum. */
export function ownProjectSteps(heading: string, { rows }: Table, trail: Trail): readonly Step[] {
  const { projects = [] } = trail.evaluation.submission;
  const [, goal, policy] = /^基本目標(\d+)(?:施策(\d+))?/u.exec(heading) ?? [];
  const here = projects.filter(
    (one) => String(one.goal) === goal && String(one.policy) === String(policy),
  );
  return rows.flatMap((row) => {
    const [name, department, budget, spent, effect, outlook] = row;
    const own = here.find((one) => compact(one.name.value) === name?.text);
    if (own === undefined && name?.text !== '計') throw new Error(`${name?.text} is not of here.`);
    const amount = (kind: 'budget' | 'spent'): string =>
      own === undefined
        ? total(here.map((project) => written(project[kind], trail)))
        : written(own[kind], trail);
    return [
      ...stepIn(department, written(own?.department, trail)),
      ...stepIn(budget, amount('budget')),
      ...stepIn(spent, amount('spent')),
      ...stepIn(effect, written(own?.effect, trail)),
      ...stepIn(outlook, written(own?.outlook, trail)),
    ];
  });
}

/** Rows of projects, and sums of them; the test adds up by itself. */
export function projectSteps({ rows }: Table, trail: Trail): readonly Step[] {
  const { projects = [] } = trail.evaluation.submission;
  return rows.flatMap((row) => {
    const [head] = row;
    if (head?.header === true) return sumSteps(row, projects, trail);
    const own = named(projects, row);
    const [number, policy, department, budget, spent, effect] = row.filter(({ header }) => !header);
    return [
      ...stepIn(number, written(own.id, trail)),
      ...stepIn(policy, own.policy === undefined ? '' : `施策${own.policy}`),
      ...stepIn(department, written(own.department, trail)),
      ...stepIn(budget, written(own.budget, trail)),
      ...stepIn(spent, written(own.spent, trail)),
      ...stepIn(effect, `${written(own.effect, trail)}${written(own.outlook, trail)}`),
    ];
  });
}

/** 「すべての事業 計」, 「うち○○交付金 計」, 「基本目標1 …（計）」. */
function sumSteps(row: Row, projects: readonly Project[], trail: Trail): readonly Step[] {
  const title = row[0]?.text ?? '';
  const goal = /^基本目標(\d+)/u.exec(title)?.[1];
  const own = projects.filter((project) =>
    title.startsWith('すべて')
      ? true
      : goal === undefined
        ? title.startsWith(`うち${compact(project.grant?.value ?? '—')}`)
        : String(project.goal) === goal,
  );
  const isBlank = goal !== undefined && own.length === 1;
  return (['budget', 'spent'] as const).flatMap((amount, index) =>
    stepIn(
      row[index + 1],
      isBlank ? '' : total(own.map((project) => written(project[amount], trail))),
    ),
  );
}

/** In tenths, so that nothing is lost to binary fractions. */
function total(amounts: readonly string[]): string {
  const tenths = amounts.map((amount) => {
    const [whole = '', tenth = '0'] = amount.replaceAll(',', '').split('.');
    if (tenth.length !== 1) throw new Error(`${amount} has more than one decimal.`);
    return BigInt(whole) * 10n + BigInt(tenth);
  });
  const sum = tenths.reduce((one, other) => one + other, 0n);
  const whole = String(sum / 10n).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return sum % 10n === 0n ? whole : `${whole}.${sum % 10n}`;
}

/** The indicators of a project in 対象年度. */
export function grantIndicatorSteps(
  { rows }: Table,
  find: (lead: Row) => Followed,
  trail: Trail,
): readonly Step[] {
  const column = trail.meta.years.indexOf(trail.meta.latestActualYear) + 1;
  return rows.flatMap((row) => {
    const followed = find(row);
    const [unit, target, actual] = row.filter(({ header }) => !header);
    return [
      ...stepIn(unit, compact(followed.kpi.unit)),
      ...(target === undefined ? [] : [valueStep(target, followed, '目標値', column, trail)]),
      ...(actual === undefined ? [] : [valueStep(actual, followed, '実績値', column, trail)]),
    ];
  });
}

/** What the first row of 効果の検証 is called: that table has no head. */
export const GRANT_LEAD = '担当課・事業費';

/** 効果の検証 of one project: item by item; which project it is, 実績の概要 says. */
export function grantSteps({ rows }: Table, trail: Trail): readonly Step[] {
  const { projects = [] } = trail.evaluation.submission;
  const said = (item: string): Cell | undefined => rows.find(([head]) => head?.text === item)?.[1];
  const own = projects.find(({ summary }) => written(summary, trail) === said('実績の概要')?.text);
  if (own === undefined) throw new Error(`No project has done ${said('実績の概要')?.text}.`);
  return [
    ...stepIn(
      said(GRANT_LEAD),
      `${written(own.department, trail)}予算額${written(own.budget, trail)}千円執行額${written(own.spent, trail)}千円`,
    ),
    ...stepIn(said('実績の概要'), written(own.summary, trail)),
    ...stepIn(said('事業の効果'), orNothing(written(own.effect, trail))),
    ...stepIn(said('外部有識者の意見'), orNothing(written(own.opinion, trail))),
    ...stepIn(
      said('今後の方針'),
      orNothing(`${written(own.outlook, trail)}${written(own.reason, trail)}`),
    ),
  ];
}

function orNothing(text: string): string {
  return text === '' ? '（記載なし）' : text;
}

function stepIn(cell: Cell | undefined, expected: string): readonly Step[] {
  return cell === undefined ? [] : [step(cell, expected)];
}

function named<Thing extends { readonly id: Fact<string> }>(
  things: readonly Thing[],
  [number]: Row,
): Thing {
  const found = things.find(({ id }) => compact(id.value) === number?.text);
  if (found === undefined) throw new Error(`Nothing has the number ${number?.text}.`);
  return found;
}
