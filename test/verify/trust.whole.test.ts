/** Every figure of the packet's tables is followed back to the cells of the workbook, as the clerk wrote them. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Facts } from '../../src/facts/facts.ts';
import { sampleFacts } from '../facts/sampleCities.ts';
import { follow, leftOver } from './follow.ts';
import { tracedTables, workbookOf } from './making.ts';
import { readPacket } from './packet.ts';
import { rawCells } from './rawCells.ts';
import { type Step, trailOf } from './trail.ts';

const FOLLOWED = ['kumamoto-r1', 'mihon-r6'] as const;
const RATED = '進捗率3段階（達成・80）';

/** Rows of a page's table and of 付表: 目標値 and 実績値, and the rated figure. */
const ROWS = { 達成・未達成: 2, [RATED]: 3 } as const;

/** What 根拠一覧 prints for each year: two values, their cells, the judgement, the calculation. */
const GROUNDS = 6;

/** The page of the policy and 付表 both print every value that the facts state. */
function figuresStated({ kpis }: Facts): number {
  const values = kpis.flatMap(({ target, actual }) =>
    [target, actual].flatMap((series) => [series?.baseline, ...Object.values(series?.years ?? {})]),
  );
  return 2 * values.filter((value) => /\d/u.test(value?.raw ?? '')).length;
}

describe.each(
  FOLLOWED.flatMap((city) =>
    (['達成・未達成', RATED] as const).map((scheme) => [city, scheme] as const),
  ),
)('the figures of %s under %s', (city, scheme) => {
  const facts = sampleFacts(city);
  let steps: readonly Step[] = [];
  let untold: readonly string[] = [];

  beforeAll(async () => {
    const meta = {
      ...facts.meta,
      basisList: '載せる',
      plannedList: '載せる',
      goalTexts: '載せる',
      leadingPapers: '両方',
    } as const;
    const workbook = await workbookOf({ ...facts, meta });
    const { cells, evaluation, packet: bytes } = await tracedTables(workbook, scheme);
    const packet = await readPacket(bytes);
    steps = follow(packet, trailOf(evaluation, rawCells(cells, facts.meta.years)));
    untold = leftOver(packet, steps);
  });

  it('are what their cells say, or what can be worked out from those', () => {
    const wrong = steps.filter(({ printed, expected }) => printed !== expected);
    expect(wrong.map(({ printed, expected }) => [printed, expected])).toEqual([]);
  });

  it('come from the cells of their own indicator, row and year', () => {
    const astray = steps.filter(({ from, wanted }) => from.join() !== wanted.join());
    expect(astray.map(({ from, wanted }) => [from, wanted])).toEqual([]);
  });

  it('were followed all of them, not a sample', () => {
    expect(untold).toEqual([]);
    const columns = facts.meta.years.length + 1;
    const values = facts.kpis.length * columns * (2 * ROWS[scheme] + GROUNDS);
    expect(steps.length).toBeGreaterThan(values);
    const figures = steps.filter(({ printed }) => /\d/u.test(printed));
    expect(figuresStated(facts)).toBeGreaterThan(250);
    expect(figures.length).toBeGreaterThanOrEqual(figuresStated(facts));
  });
});
