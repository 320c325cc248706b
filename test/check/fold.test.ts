import { cpuUsage } from 'node:process';

import { expect, it } from '@jest/globals';

import { folded, type Stated } from '../../src/check/findings/fold.ts';

const said = { message: '読めません。', hint: '直してください。' };

function error(cell: string): Stated {
  return { ...said, code: 'a/b', severity: 'error', place: { sheet: 'KPI', cell } };
}

function consequence(cell: string, of: string): Stated {
  const because = { sheet: 'KPI', cell: of };
  return { ...said, code: 'a/c', severity: 'warning', place: { sheet: 'KPI', cell }, because };
}

it('puts what follows from an error beneath it, in order, and leaves the rest where it stands', () => {
  const found = folded([
    consequence('B2', 'A1'),
    error('A1'),
    consequence('B3', 'A9'),
    consequence('B4', 'A1'),
    { ...consequence('B5', 'A1'), excused: '確認済' },
  ]);
  expect(
    found.map(({ place, consequences }) => [
      place?.cell,
      consequences?.map((one) => one.place?.cell),
    ]),
  ).toEqual([
    ['A1', ['B2', 'B4']],
    ['B3', undefined],
    ['B5', undefined],
  ]);
  expect(JSON.stringify(found)).not.toContain('because');
});

it('ten thousand findings take no longer each than ten', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    index % 2 === 0 ? error(`A${index}`) : consequence(`B${index}`, `A${index - 1}`),
  );
  const before = cpuUsage();
  expect(folded(many)).toHaveLength(5000);
  const { user } = cpuUsage(before);
  // Each against each would be a hundred million times; milliseconds are enough.
  expect(user / 1e6).toBeLessThan(1);
});
