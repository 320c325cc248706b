/** Compares the sheets of リーディングプロジェクト with the facts: what each rests on, and what became of that. */

import type { FactKpi, Facts } from '../../src/facts/facts.ts';
import { type BlockOf, compact } from './blocks.ts';
import { bandCount, expectedRows, type Judging, judgementOf } from './expected.ts';
import { blocksOf, type Sheet } from './packet.ts';
import { compareSequences } from './sequence.ts';

type Row = NonNullable<Facts['leading']>[number];
type Policy = Facts['policies'][number];

/** A project: its own row, and those of its 取組. */
export interface Project {
  readonly head: Row;
  readonly efforts: readonly Row[];
}

/** The sheet with all projects. */
export const LEADING_SHEET = '重点リーディングプロジェクト';

/** The projects that the packet prints; none where 基本情報 leaves them to the report. */
export function projectsOf({ leading = [], meta }: Facts): readonly Project[] {
  if (meta.leadingPapers === '年次進捗報告書') return [];
  return leading
    .filter(({ kind }) => kind === 'プロジェクト')
    .map((head) => ({
      head,
      efforts: leading.filter(({ id, kind }) => id === head.id && kind === '取組'),
    }));
}

/** The heading of a project's own sheet. */
export function projectHeading({ head: { id, name } }: Project): string {
  return compact(`重点${id}${name}`);
}

/** Projects against goals: the policies of each goal, 数値目標 that are named, and how many indicators there are. */
export function compareMatrix(sheet: Sheet, facts: Facts, judging: Judging): readonly string[] {
  const [table] = blocksOf(sheet, 'table');
  const expected = projectsOf(facts).map((project) => {
    const rows = rowsOf(project);
    const policies = policiesOf(rows, facts);
    const own = indicatorsOf(rows, facts);
    const stated = rows.flatMap((row) => named(row, facts));
    const cells = facts.goals.map(({ no }) =>
      [
        ...policies.filter(({ goal }) => goal === no).map(titleOf),
        ...(stated.some(({ goal, policy }) => goal === no && policy === null) ? ['数値目標'] : []),
      ].join(''),
    );
    const count = `${own.length}指標${bandCount(own, facts.meta, judging)}`;
    return lineOf([`${project.head.id}${project.head.name}`, ...cells, count]);
  });
  return compareRows('リーディングプロジェクトの対応表', 'プロジェクト', expected, table);
}

/** One project: 概要, 取組 with what they rest on, its indicators, and the bullets that its tags choose. */
export function compareProject(
  project: Project,
  sheet: Sheet,
  facts: Facts,
  judging: Judging,
): readonly string[] {
  const where = `リーディングプロジェクト${project.head.id}のページ`;
  const tables = blocksOf(sheet, 'table');
  const gist = compact(project.head.gist ?? '');
  const said = blocksOf(sheet, 'paragraph').some(({ text }) => text === gist);
  const efforts = tables.find(({ head }) => head[0]?.[0]?.text === '取組');
  const board = tables.find((one) => one !== efforts);
  return [
    ...(gist === '' || said ? [] : [`${where}：概要「${gist}」がありません。`]),
    ...compareRows(
      `${where}の取組の表`,
      '取組',
      project.efforts.map((effort) =>
        lineOf([
          `${effort.name}${effort.gist ?? ''}`,
          policiesOf([effort], facts).map(titleOf).join(''),
          indicatorsOf([effort], facts)
            .map(({ name }) => name)
            .join(''),
        ]),
      ),
      efforts,
    ),
    ...compareBoard(where, board, indicatorsOf(rowsOf(project), facts), facts, judging),
    ...compareTagged(where, project, sheet, facts),
  ];
}

/** Verdict, name, where the indicator's own row stands, target and actual of 対象年度. */
function compareBoard(
  where: string,
  table: BlockOf<'table'> | undefined,
  kpis: readonly FactKpi[],
  { meta }: Facts,
  judging: Judging,
): readonly string[] {
  const expected = kpis.map((kpi) => lineOf(resultCells(kpi, meta, judging, '（再掲）', true)));
  const rows = table?.rows.map((row) => resultLine(row, kpis, '（再掲）', judging, 4)) ?? [];
  return compareSequences(`${where}の指標の結果`, '指標', expected, rows).differences;
}

/** What a board says of an indicator before bars and courses. */
export function resultCells(
  kpi: FactKpi,
  meta: Facts['meta'],
  judging: Judging,
  before: string,
  placed: boolean,
): readonly string[] {
  const year = meta.latestActualYear;
  const { mark, label } = judging.words[judgementOf(kpi, year, year)];
  const rows = expectedRows(kpi, meta, judging);
  const [target = '', actual = ''] = [rows.目標値, rows.実績値].map(
    (row) => row.findLast((cell) => cell.label === year)?.text ?? '',
  );
  const { goal, policy } = kpi;
  const place = policy === null ? `基本目標${goal}` : `施策${goal}－${policy}`;
  return [
    ...(judging.judges ? [`${mark}${label}`] : []),
    `${before}${kpi.name}`,
    ...(placed ? [place] : []),
    target,
    actual,
  ];
}

/** The same cells as a board has them; unit and 目標の向き stand behind the name there. */
export function resultLine(
  row: BlockOf<'table'>['rows'][number],
  kpis: readonly FactKpi[],
  before: string,
  { judges }: Judging,
  count: number,
): string {
  const at = judges ? 1 : 0;
  const texts = row.slice(0, count + at).map(({ text }) => text);
  const names = kpis.map(({ name }) => compact(`${before}${name}`));
  // Of two names that begin alike the longer one is meant.
  const name = names
    .filter((one) => texts[at]?.startsWith(one))
    .toSorted((one, other) => other.length - one.length)[0];
  return lineOf(name === undefined ? texts : texts.with(at, name));
}

function compareTagged(
  where: string,
  project: Project,
  sheet: Sheet,
  facts: Facts,
): readonly string[] {
  const tags = new Set(rowsOf(project).flatMap((row) => row.tags ?? []));
  if (tags.size === 0) return [];
  const policies = policiesOf(rowsOf(project), facts);
  const bullets = facts.bullets.filter(
    (bullet) =>
      policies.some(({ goal, no }) => goal === bullet.goal && no === bullet.policy) &&
      bullet.tags.some((tag) => tags.has(tag)),
  );
  return (['課題・検証', '方向性'] as const).flatMap((kind) => {
    const found = blocksOf(sheet, 'box').find(({ heading }) => heading === kind);
    const items = (found?.items ?? []).filter(({ label }) => label !== '');
    return compareSequences(
      `${where}の${kind}`,
      '項目',
      bullets
        .filter((one) => one.kind === kind)
        .map(({ goal, policy, tags: own, text }) =>
          compact(`施策${goal}－${policy ?? ''}${own.map((tag) => `【${tag}】`).join('')}${text}`),
        ),
      items.map(({ text }) => text),
    ).differences;
  });
}

function compareRows(
  where: string,
  what: string,
  expected: readonly string[],
  table: BlockOf<'table'> | undefined,
): readonly string[] {
  const rows = table?.rows.map((row) => lineOf(row.map(({ text }) => text))) ?? [];
  return compareSequences(where, what, expected, rows).differences;
}

function lineOf(cells: readonly string[]): string {
  return cells.map(compact).join('／');
}

function rowsOf({ head, efforts }: Project): readonly Row[] {
  return [head, ...efforts];
}

function titleOf({ goal, no, title }: Policy): string {
  return `施策${goal}－${no}${title}`;
}

function named({ indicators }: Row, { kpis }: Facts): readonly FactKpi[] {
  return kpis.filter(({ id }) => indicators.includes(id));
}

function policiesOf(rows: readonly Row[], facts: Facts): readonly Policy[] {
  const wanted = new Set(
    rows.flatMap((row) => [
      ...row.policies,
      ...named(row, facts).map(({ goal, policy }) => `${goal}-${policy ?? ''}`),
    ]),
  );
  return facts.policies.filter(({ goal, no }) => wanted.has(`${goal}-${no}`));
}

/** Where a row names none, those of its policies; of a 再掲 the row that it prints again; each once. */
function indicatorsOf(rows: readonly Row[], facts: Facts): readonly FactKpi[] {
  const { kpis } = facts;
  const all = rows.flatMap((row) =>
    row.indicators.length > 0
      ? named(row, facts)
      : kpis.filter(({ goal, policy }) => row.policies.includes(`${goal}-${policy ?? ''}`)),
  );
  const first = new Set(all.map(({ id, reprintOf }) => reprintOf ?? id));
  return kpis.filter(({ id }) => first.has(id));
}
