/** Compares 前期の検証 and 基本的方向 of a goal with the facts. */

import type { Facts } from '../../src/facts/facts.ts';
import { compact } from './blocks.ts';
import type { Judging } from './expected.ts';
import { resultCells, resultLine } from './leading.ts';
import { blocksOf, type Sheet } from './packet.ts';
import { compareSequences } from './sequence.ts';

type Goal = Facts['goals'][number];

/** The heading of the sheet with a goal's texts; undefined where the packet has none. */
export function goalTextsHeading({ no }: Goal, facts: Facts): string | undefined {
  const isPrinted = facts.meta.goalTexts === '載せる' && textsOf(no, facts).length > 0;
  return isPrinted ? `基本目標${no}本文前期の検証と基本的方向` : undefined;
}

/** All paragraphs under their headings, and the results of the indicators that 前期の検証 speaks of. */
export function compareGoalTexts(
  { no }: Goal,
  sheet: Sheet,
  facts: Facts,
  judging: Judging,
): readonly string[] {
  const where = `基本目標${no}の本文`;
  const texts = textsOf(no, facts);
  const kinds = ['前期の検証', '基本的方向'].filter((kind) =>
    texts.some((one) => one.kind === kind),
  );
  const expected = kinds.flatMap((kind) => [
    kind,
    ...texts.filter((one) => one.kind === kind).map(({ text }) => compact(text)),
  ]);
  const [table] = blocksOf(sheet, 'table');
  const at = sheet.blocks.findIndex(({ kind }) => kind === 'table');
  // The legend stands under the table.
  const found = sheet.blocks.flatMap((block, index) =>
    block.kind === 'heading' || (block.kind === 'paragraph' && (at === -1 || index !== at + 1))
      ? [block.text]
      : [],
  );
  const reviews = texts.filter(({ kind }) => kind === '前期の検証');
  const kpis = facts.kpis.filter(({ id, goal, policy }) =>
    reviews.some(({ indicators }) =>
      indicators.length > 0 ? indicators.includes(id) : goal === no && policy === null,
    ),
  );
  const rows = table?.rows.map((row) => resultLine(row, kpis, '', judging, 3)) ?? [];
  return [
    ...compareSequences(where, '文', expected, found).differences,
    ...compareSequences(
      `${where}の指標の結果`,
      '指標',
      kpis.map((kpi) => resultCells(kpi, facts.meta, judging, '', false).map(compact).join('／')),
      rows,
    ).differences,
  ];
}

function textsOf(goal: number, { goalTexts = [] }: Facts): NonNullable<Facts['goalTexts']> {
  return goalTexts.filter((one) => one.goal === goal);
}
