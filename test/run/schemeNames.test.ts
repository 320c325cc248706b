import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { schemeNames } from '../../src/run/schemeNames.ts';
import { openWorld } from '../../src/world/world.ts';

const world = openWorld(join(import.meta.dirname, '../..'), '.');

it('names the schemes of the installation in the order of their files', () => {
  const names = schemeNames(world);
  expect(names).toHaveLength(world.schemes().length);
  expect(names).toContain('達成・未達成');
});

it('leaves out a file that is faulty, which stops nobody from filling in a workbook', () => {
  const [first] = world.schemes();
  if (first === undefined) throw new Error('There are no schemes.');
  const broken = { path: 'input/schemes/x.json', text: '{"name": "壊れた方式"}' };
  expect(schemeNames({ ...world, schemes: () => [broken, first] })).toHaveLength(1);
  expect(schemeNames({ ...world, schemes: () => [] })).toEqual([]);
});
