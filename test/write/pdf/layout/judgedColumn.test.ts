import { describe, expect, it } from '@jest/globals';

import type { TableBlock, TableRow } from '../../../../src/forms/document.ts';
import { textOn } from './inspect.ts';
import { indicators, indicatorTable, laidOutPolicy, theme } from './papers.ts';

/** Name, unit, 区分 and two years stand before it. */
const JUDGED = { head: 5, first: 5, second: 3 } as const;

function tinted(row: TableRow, index: number): TableRow {
  return row.map((cell, column) => (column === index ? { ...cell, tone: 'judged' } : cell));
}

function judgedTable(count: number): TableBlock {
  const { head, groups, ...table } = indicatorTable(indicators(count));
  return {
    ...table,
    head: head.map((row) => tinted(row, JUDGED.head)),
    groups: groups.map((rows) =>
      rows.map((row, index) => tinted(row, index === 0 ? JUDGED.first : JUDGED.second)),
    ),
  };
}

describe('the column of 対象年度', () => {
  const [page] = laidOutPolicy([judgedTable(3)]).pages;
  const rules = (page?.items ?? []).filter(
    (item) => item.kind === 'rule' && item.width > 1.5 && item.x1 === item.x2,
  );

  it('stands between two thick rules, from its head to the foot of the table', () => {
    const frame = (page?.items ?? []).find(
      (item) => item.kind === 'rectangle' && item.line !== undefined && item.height > 60,
    );
    const [left, right, ...others] = [
      ...new Set(rules.map((rule) => (rule.kind === 'rule' ? rule.x1 : 0))),
    ].toSorted((one, other) => one - other);
    expect(others).toEqual([]);
    expect((right ?? 0) - (left ?? 0)).toBeGreaterThan(40);
    const lengths = rules.map((rule) =>
      rule.kind === 'rule' && rule.x1 === left ? rule.y2 - rule.y1 : 0,
    );
    const height = frame?.kind === 'rectangle' ? frame.height : 0;
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeCloseTo(height, 6);
  });

  it('has a head that is light on dark, so that it is found without colours', () => {
    const head = textOn(page, 'R3');
    expect(head.runs.map(({ colour }) => colour)).toEqual([theme.colours.onAccent]);
    expect(textOn(page, 'R2').runs.map(({ colour }) => colour)).toEqual([theme.colours.text]);
    const dark = (page?.items ?? []).filter(
      (item) =>
        item.kind === 'rectangle' &&
        item.fill === theme.colours.accent &&
        item.x < head.x &&
        head.x < item.x + item.width &&
        item.y < head.y &&
        head.y < item.y + item.height,
    );
    expect(dark).toHaveLength(1);
  });
});
