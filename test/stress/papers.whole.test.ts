import { describe, expect, it } from '@jest/globals';

import type { Facts } from '../../src/facts/facts.ts';
import { CellChart, Chart, type Draw } from '../../src/forms/figure.ts';
import type { PrintedName } from '../../src/forms/output.ts';
import { composeOne } from '../compose/packet.ts';
import { evaluationOf, workbookOf } from '../verify/making.ts';
import { difference } from '../write/pdf/layout/expected.ts';
import { emptyPages, outsideMargins, overlaps, readAloud } from '../write/pdf/layout/inspect.ts';
import {
  drawField,
  laidOut,
  laidOutUpright,
  uprightLook,
  world,
} from '../write/pdf/layout/papers.ts';
import { stressCases } from './cases.ts';

/** Thirty members without ふりがな, some with affiliations of three lines. */
const MEMBERS = Array.from({ length: 30 }, (_, index) => ({
  name: `見本花子${index + 1}`,
  affiliation:
    index % 3 === 0
      ? '見本県立大学大学院地域創造学研究科地域経営専攻 准教授（見本市まちづくり協議会 会長）'
      : '市民公募',
  ...(index % 7 === 0 && { note: '令和6年4月から（途中交代）' }),
}));

const MEETING = Array.from({ length: 8 }, (_, index) => ({
  item: '議事',
  text: `総合戦略の令和5年度における進捗状況の検証と今後の取組の方向性について（その${index + 1}）`,
}));

function factsOf(name: string): Facts {
  const found = stressCases().find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no case ${name}.`);
  return { ...found.facts, meeting: MEETING, members: MEMBERS };
}

/** What a reader would find wrong with the pages of a paper, and how many there are. */
async function faultsOf(
  facts: Facts,
  names: readonly PrintedName[],
): Promise<readonly (readonly [string, number, ...unknown[]])[]> {
  const evaluation = await evaluationOf(await workbookOf(facts), '達成・未達成');
  return names.map((name) => {
    const { value, diagnostics } = composeOne(name, evaluation, world.templates());
    if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    const pages = laidOutUpright(value);
    const faults = [
      ...outsideMargins(pages, uprightLook.margins),
      ...overlaps(pages),
      ...emptyPages(pages),
      ...[difference(value, readAloud(pages))].filter((one) => one !== undefined),
    ];
    return [name, pages.pages.length, ...faults];
  });
}

describe('upright papers of awkward plans', () => {
  it('long names, awkward values, eleven columns, thirty members, eight 議事', async () => {
    const found = await faultsOf(factsOf('everything'), ['report', 'agenda', 'members']);
    expect(found).toEqual([
      ['report', expect.any(Number)],
      ['agenda', 1],
      ['members', 2],
    ]);
  });

  it.each(['texts', 'indicators'])('%s: up to thirty of a kind, and nothing', async (name) => {
    expect(await faultsOf(factsOf(name), ['report'])).toEqual([['report', expect.any(Number)]]);
  });
});

/** Fields instead of charts, and what kinds of charts they stand for. */
function noting(kinds: Set<string>): Draw {
  return {
    ...drawField,
    picture: (chart, size) => {
      kinds.add(chart.kind);
      return drawField.picture(chart, size);
    },
  };
}

it('every kind of chart that there is has a page in one of the cases', async () => {
  const kinds = new Set<string>();
  const draw = noting(kinds);
  for (const name of ['charts', 'everything']) {
    const workbook = await workbookOf(factsOf(name));
    const evaluation = await evaluationOf(workbook, '達成・未達成');
    for (const paper of ['packet', 'report'] as const) {
      const { value } = composeOne(paper, evaluation, world.templates());
      if (value === undefined) throw new Error(`No ${paper} was composed.`);
      const pages = paper === 'packet' ? laidOut(value, { draw }) : laidOutUpright(value, { draw });
      expect(pages.pages.length).toBeGreaterThan(3);
    }
  }
  const all = [...Chart.options, ...CellChart.options].map(({ shape }) => shape.kind.value);
  expect([...kinds].toSorted()).toEqual(all.toSorted());
});
