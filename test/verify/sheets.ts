/** Compares the sheets of goals, policies, 参考資料 and 付表 with the facts. */

import type { FactKpi, Facts } from '../../src/facts/facts.ts';
import { type BlockOf, compact, type Item } from './blocks.ts';
import { expectedEarlier } from './earlier.ts';
import { bandCount, type Judging, notesOf, overrideNotes } from './expected.ts';
import { compareFigures } from './figures.ts';
import { blocksOf, type Sheet } from './packet.ts';
import { compareSequences, contrast } from './sequence.ts';
import { compareTable } from './table.ts';

export type Goal = Facts['goals'][number];
export type Policy = Facts['policies'][number];

/** What every comparison of a sheet needs. */
export interface Whole {
  readonly facts: Facts;
  readonly judging: Judging;
}

/** The goal's own page: subtitle, list of its policies, 数値目標, and boxes where the goal has bullets of its own. */
export function compareGoal(goal: Goal, sheet: Sheet, all: Whole): readonly string[] {
  const { facts } = all;
  const where = `基本目標${goal.no}のページ`;
  const policies = facts.policies.filter((policy) => policy.goal === goal.no);
  const own = kpisOf(facts, goal.no, null);
  const counted = countAt(own, goal, all) !== '';
  const first = blocksOf(sheet, 'paragraph')[counted ? 1 : 0];
  const subtitle = compact(goal.subtitle ?? '');
  const lead = subtitle !== '' && first?.text !== subtitle;
  return [
    ...(lead ? [`${where}：副題「${subtitle}」が、見出しの次にありません。`] : []),
    ...compareItems(
      `${where}の施策の一覧`,
      '施策',
      policies.map(({ no, title }) => ({ label: `施策${no}`, text: title })),
      blocksOf(sheet, 'list').flatMap(({ items }) => items),
    ),
    ...compareIndicators(where, sheet, { kpis: own, rated: goal }, all),
    ...compareBoxes(where, sheet, goal.no, null, all),
  ];
}

/** A policy's page: ①②③, KPI, 課題・検証 and 方向性. */
export function comparePolicy(policy: Policy, sheet: Sheet, all: Whole): readonly string[] {
  const { facts } = all;
  const where = `基本目標${policy.goal}施策${policy.no}のページ`;
  return [
    ...compareItems(
      `${where}の施策の内容`,
      '項目',
      policy.items.map(({ mark, text }) => ({ label: mark, text })),
      blocksOf(sheet, 'list').flatMap(({ items }) => items),
    ),
    ...compareIndicators(
      where,
      sheet,
      { kpis: kpisOf(facts, policy.goal, policy.no), rated: policy },
      all,
    ),
    ...compareBoxes(where, sheet, policy.goal, policy.no, all),
    ...compareProjects(where, sheet, policy, facts),
  ];
}

/** A table of projects, below the boxes; where it has no room, a line with what was spent. */
function compareProjects(
  where: string,
  sheet: Sheet,
  { goal, no }: Policy,
  { projects = [] }: Facts,
): readonly string[] {
  const own = projects.filter((one) => one.goal === goal && one.policy === no);
  const table = blocksOf(sheet, 'table').find(isOfProjects);
  if (table === undefined) {
    const said = blocksOf(sheet, 'paragraph').find(({ text }) => text.startsWith('事業の執行額'));
    return own
      .filter(({ name, spent }) => !said?.text.includes(compact(`${name}${spent ?? ''}`)))
      .map(({ name }) => `${where}：事業「${name}」がありません。`);
  }
  const last = table.rows.length > 1 ? table.rows.at(-1) : undefined;
  const sum = last?.[0]?.text === '計' ? last : undefined;
  const rows = table.rows.filter((row) => row !== sum);
  const sums =
    sum === undefined ? [] : [own.map(({ budget }) => budget), own.map(({ spent }) => spent)];
  return [
    ...compareSequences(
      `${where}の事業の表`,
      '事業',
      own.map(({ name, department, budget, spent, effect, outlook }) =>
        [name, department, budget, spent, effect, outlook]
          .map((text) => compact(text ?? ''))
          .join('／'),
      ),
      rows.map((row) => row.map(({ text }) => text).join('／')),
    ).differences,
    ...sums.flatMap((amounts, index) => {
      const found = sum?.[index + 2]?.text ?? '';
      const expected = amounts.reduce((total, amount) => total + tenthsOf(amount ?? '0'), 0);
      return tenthsOf(found) === expected
        ? []
        : [`${where}の事業の計：${contrast(String(expected / 10), found)}`];
    }),
  ];
}

/** Amounts are in thousands of yen, to a tenth at most. */
function tenthsOf(amount: string): number {
  return Math.round(Number(amount.replaceAll(',', '')) * 10);
}

function isOfProjects({ head }: BlockOf<'table'>): boolean {
  return head[0]?.[0]?.text === '事業';
}

function kpisOf({ kpis }: Facts, goal: number, policy: number | null): readonly FactKpi[] {
  return kpis.filter((kpi) => kpi.goal === goal && kpi.policy === policy);
}

function compareItems(
  where: string,
  what: string,
  expected: readonly Item[],
  items: readonly Item[],
): readonly string[] {
  return compareSequences(where, what, expected.map(lineOf), items.map(lineOf)).differences;
}

function lineOf({ label, text }: Item): string {
  return compact(label + text);
}

/** Table, notes under it, and charts. */
function compareIndicators(
  where: string,
  sheet: Sheet,
  { kpis, rated }: { readonly kpis: readonly FactKpi[]; readonly rated: Goal | Policy },
  { facts, judging }: Whole,
): readonly string[] {
  const [table, ...others] = blocksOf(sheet, 'table').filter((one) => !isOfProjects(one));
  const surplus = [...(kpis.length === 0 && table ? [table] : []), ...others];
  const missing = kpis.length > 0 && table === undefined;
  return [
    ...(missing ? [`${where}：指標の表がありません。`] : []),
    ...surplus.map(() => `${where}：公表値にない表があります。`),
    ...(kpis.length > 0 && table
      ? compareTable(`${where}の表`, 'sheet', table, kpis, facts, judging)
      : []),
    ...compareCount(where, sheet, countAt(kpis, rated, { facts, judging })),
    ...compareNotes(where, sheet, kpis, facts, judging),
    ...compareOrder(where, sheet),
    ...compareFigures(where, blocksOf(sheet, 'figure'), kpis, facts, judging),
  ];
}

/** What the band counts, and what the committee gave, without the rating of the year before. */
function countAt(
  kpis: readonly FactKpi[],
  { committeeRating }: Goal | Policy,
  { facts, judging }: Whole,
): string {
  const rating = committeeRating?.replace(/（.*）$/u, '') ?? '';
  return `${bandCount(kpis, facts.meta, judging)}${rating === '' ? '' : `委員会評価${rating}`}`;
}

/** The count of the page is the first thing read behind its heading. */
function compareCount(where: string, { blocks }: Sheet, expected: string): readonly string[] {
  const [first] = blocks;
  const found = first?.kind === 'paragraph' ? first.text : '';
  return expected === '' || found === expected
    ? []
    : [`${where}の判定の数：${contrast(expected, found)}`];
}

/** Notes begin with ※; the template's own small print (legend) does not. They follow the table. */
function compareNotes(
  where: string,
  sheet: Sheet,
  kpis: readonly FactKpi[],
  { meta }: Facts,
  judging: Judging,
): readonly string[] {
  const expected = [
    ...new Set(kpis.flatMap((kpi) => [...notesOf(kpi), ...overrideNotes(kpi, meta, judging)])),
  ];
  const { blocks } = sheet;
  const table = blocks.findIndex(({ kind }) => kind === 'table');
  // Of a table that is parted, the charts of its earlier rows come before the notes under its last.
  const goesOn = ['paragraph', 'figure', 'table'];
  const next = blocks.findIndex(({ kind }, index) => index > table && !goesOn.includes(kind));
  const under = table === -1 ? [] : blocks.slice(table + 1, next === -1 ? blocks.length : next);
  const isNote = ({ text }: BlockOf<'paragraph'>): boolean =>
    expected.includes(text) || text.startsWith('※');
  const notes = blocksOf({ blocks: under }, 'paragraph').filter(isNote);
  const elsewhere = blocksOf(sheet, 'paragraph').filter(
    (one) => isNote(one) && !notes.includes(one),
  );
  return [
    ...compareSequences(
      `${where}の表の下`,
      '注',
      expected,
      notes.map(({ text }) => text),
    ).differences,
    ...elsewhere.map(({ text }) => `${where}：注「${text}」が表の下にありません。`),
  ];
}

const ORDER = ['list', 'table', 'box'] as const;

/** The texts at the head, then the table, then the boxes. Charts may stand beside or behind them. */
function compareOrder(where: string, { blocks }: Sheet): readonly string[] {
  const ranks = blocks
    .filter((block) => block.kind !== 'table' || !isOfProjects(block))
    .map(({ kind }) => ORDER.findIndex((one) => one === kind))
    .filter((rank) => rank !== -1);
  const rising = ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0));
  return rising ? [] : [`${where}：箇条書き、表、枠の順に並んでいません。`];
}

const KINDS = ['課題・検証', '方向性'] as const;

function compareBoxes(
  where: string,
  sheet: Sheet,
  goal: number,
  policy: number | null,
  { facts, judging }: Whole,
): readonly string[] {
  const { bullets } = facts;
  const earlier = expectedEarlier(goal, policy, facts, judging);
  const own = bullets.filter((bullet) => bullet.goal === goal && bullet.policy === policy);
  const boxes = blocksOf(sheet, 'box');
  const expected = [
    ...(earlier ? (['前年度の方向性', '今年度の結果'] as const) : []),
    ...(policy === null && own.length === 0 ? [] : KINDS),
  ];
  const headings = boxes.map(({ heading }) => heading);
  const { pairs, differences: ofBoxes } = compareSequences(where, '枠', expected, headings);
  const ofBullets = pairs.flatMap(({ expected: index, found: box }) => {
    const kind = expected[index];
    const isEarlier = kind === '前年度の方向性' || kind === '今年度の結果';
    const texts = isEarlier
      ? (earlier?.[kind] ?? [])
      : own
          .filter((bullet) => bullet.kind === kind)
          .toSorted((one, other) => one.seq - other.seq)
          .map(({ tags, text }) => compact(tags.map((tag) => `【${tag}】`).join('') + text));
    // Where there is nothing to say the box says so, without a mark.
    const items = (boxes[box]?.items ?? []).filter(({ label }) => label !== '');
    const listed = items.map(({ text }) => text);
    return compareSequences(`${where}の${kind ?? ''}`, '項目', texts, listed).differences;
  });
  return [...ofBoxes, ...ofBullets];
}

/** Pictures of the facts, then the goal's charts where a reference has no picture of its own. */
export function compareReference(
  goal: Goal,
  sheet: Sheet,
  { facts, judging }: Whole,
): readonly string[] {
  const where = `参考資料（基本目標${goal.no}）のページ`;
  const own = facts.references.filter((reference) => reference.goal === goal.no);
  const pictures = own.filter(({ file }) => (file ?? '') !== '');
  const charts = own.length > pictures.length;
  const kpis = facts.kpis.filter((kpi) => kpi.goal === goal.no && (kpi.reprintOf ?? '') === '');
  const figures = blocksOf(sheet, 'figure');
  return [
    ...compareSequences(
      where,
      '図版',
      pictures.map(({ title, alt, source }) => spoken([alt, title, source])),
      figures
        .slice(0, pictures.length)
        .map(({ alternative, captions }) => spoken([alternative, ...captions])),
    ).differences,
    ...compareFigures(where, figures.slice(pictures.length), charts ? kpis : [], facts, judging),
  ];
}

function spoken(texts: readonly (string | null | undefined)[]): string {
  return compact(texts.map((text) => text ?? '').join('／'));
}

/** 付表: every indicator of every goal once more; a goal without any is left out. */
export function compareList(sheet: Sheet, { facts, judging }: Whole): readonly string[] {
  const tables = blocksOf(sheet, 'table');
  const headings = blocksOf(sheet, 'heading').map(({ text }) => text);
  const lists = facts.goals
    .map((goal) => ({ goal, listed: listedKpis(facts, goal.no) }))
    .filter(({ listed }) => listed.length > 0);
  const expected = lists.map(({ goal: { no, name } }) => compact(`基本目標${no}${name}`));
  const ofTables = lists.flatMap(({ goal, listed }, index) => {
    const table = tables[index];
    const where = `付表（基本目標${goal.no}）`;
    if (table === undefined) return [`${where}：表がありません。`];
    return compareTable(where, 'list', table, listed, facts, judging);
  });
  return [
    ...compareSequences('付表', '見出し', expected, headings).differences,
    ...tables.slice(lists.length).map(() => '付表：公表値にない表があります。'),
    ...ofTables,
  ];
}

/** The goal's own indicators, then those of its policies. */
function listedKpis(facts: Facts, goal: number): readonly FactKpi[] {
  const policies = facts.policies.filter((policy) => policy.goal === goal);
  return [null, ...policies.map(({ no }) => no)].flatMap((policy) => kpisOf(facts, goal, policy));
}
