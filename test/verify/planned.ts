/** Compares 計画のKPI一覧 with the facts, and with the text of the plan that was published. */

import type { Facts } from '../../src/facts/facts.ts';
import { type BlockOf, compact } from './blocks.ts';
import { printed } from './expected.ts';
import { blocksOf, type Sheet } from './packet.ts';
import { compareSequences } from './sequence.ts';

type Planned = NonNullable<Facts['planned']>;
type Row = Planned['indicators'][number];

/** The heading of the sheet. */
export const PLANNED_SHEET = '付表計画のKPI一覧';

/** @returns a sentence for each heading, head, section, name, unit, note and figure that is not as the facts state it */
export function comparePlanned(sheet: Sheet, { meta, planned, goals, policies }: Facts): string[] {
  if (planned === undefined) return ['付表計画のKPI一覧：事実にない表があります。'];
  const numbers = [...new Set(planned.indicators.map(({ goal }) => goal))].toSorted(ascending);
  const tables = blocksOf(sheet, 'table');
  const nameOf = (goal: number): string =>
    named(planned, (one) => one.goal === goal && one.goalName) ??
    goals.find(({ no }) => no === goal)?.name ??
    '';
  const titleOf = (goal: number, policy: number): string =>
    named(planned, (one) => one.goal === goal && one.policy === policy && one.policyName) ??
    policies.find((one) => one.goal === goal && one.no === policy)?.title ??
    '';
  return [
    ...compareSequences(
      PLANNED_SHEET,
      '見出し',
      numbers.map((goal) => compact(`基本目標${goal}${nameOf(goal)}`)),
      blocksOf(sheet, 'heading').map(({ text }) => text),
    ).differences,
    ...compareSequences(
      PLANNED_SHEET,
      '表の行',
      numbers.flatMap((goal) => [
        ['指標〔単位〕', `基準値（${meta.baselineYear}）`, ...planned.years.map(headOf)].join('|'),
        ...linesOf(planned, goal, (policy) => titleOf(goal, policy)),
      ]),
      tables.flatMap(tableLines),
    ).differences,
  ];
}

function ascending(one: number, other: number): number {
  return one - other;
}

function headOf(year: string): string {
  return `目標値（${year}）`;
}

function named(
  { indicators }: Planned,
  nameOf: (one: Row) => string | null | undefined | false,
): string | undefined {
  return indicators.map(nameOf).find((name): name is string => Boolean(name));
}

/** The rows of a goal as lines, `name|baseline|target|…`, below a line for each section. */
function linesOf(
  { indicators, years }: Planned,
  goal: number,
  titleOf: (policy: number) => string,
): readonly string[] {
  const own = indicators.filter((one) => one.goal === goal);
  const policies = [...new Set(own.map(({ policy }) => policy ?? 0))].toSorted(ascending);
  return policies.flatMap((policy) => [
    compact(policy === 0 ? '数値目標' : `施策${policy}${titleOf(policy)}`),
    ...own
      .filter((one) => (one.policy ?? 0) === policy)
      .map((one) =>
        [
          compact(
            `${one.reprint === true ? '（再掲）' : ''}${one.name}${one.unit ? `〔${one.unit}〕` : ''}${one.nameNotes.join('')}`,
          ),
          printed(one.target.baseline, ''),
          ...years.map((year) => printed(one.target.years[year], '')),
        ].join('|'),
      ),
  ]);
}

function tableLines({ head, rows }: BlockOf<'table'>): readonly string[] {
  return [...head, ...rows].map((row) => row.map(({ text }) => text).join('|'));
}

/**
 * Looks for every row in the text of the published plan: its name with the unit in 〔 〕, and behind it, before the next
 * bullet, its figures in their order.
 *
 * @param published as text, in any line breaks and widths of letters
 * @returns a sentence for each row that does not stand there as the facts have it
 */
export function comparePublished({ planned }: Facts, published: string): readonly string[] {
  if (planned === undefined) return [];
  const text = plain(published);
  const { years, indicators } = planned;
  let from = 0;
  return indicators.flatMap((one): readonly string[] => {
    const name = plain(`・${one.reprint === true ? '(再掲)' : ''}${one.name}`);
    const start = text.indexOf(name, from);
    const where = `公表された計画、指標「${one.name}」`;
    if (start === -1) return [`${where}：この名称の行が、前の行の後にありません。`];
    from = start + name.length;
    const end = text.slice(from).search(/・|【|基本目標\d|施策/u);
    // A table of text parts its cells with bars, and may repeat its head between name and figures.
    const said = text
      .slice(from, end === -1 ? undefined : from + end)
      .replaceAll(/\||基準値\([A-Z]\d+\)|目標値(?:\([A-Z]\d+\))+/gu, '');
    const figures = [one.target.baseline, ...years.map((year) => one.target.years[year])]
      .map((value) => plain(value?.raw ?? ''))
      .join('');
    const expected = [`[${plain(one.unit ?? '')}]`, figures, ...one.nameNotes.map(plain)];
    return expected
      .filter((piece) => !said.includes(piece))
      .map((piece) => `${where}：「${piece}」が続いていません（「${said.slice(0, 60)}」）。`);
  });
}

/** Without spaces, in one width, brackets of one kind, and without a slip that scanners make. */
function plain(text: string): string {
  return compact(text.normalize('NFKC'))
    .replaceAll('〔', '[')
    .replaceAll('〕', ']')
    .replaceAll('产', '産');
}
