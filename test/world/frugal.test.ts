import { execFileSync } from 'node:child_process';
import { execPath, versions } from 'node:process';

import { expect, it } from '@jest/globals';

import { frugalFlags } from '../../src/world/frugal.ts';

it('asks V8 for patience by flags that this Node knows, and a Node that was not measured for nothing', () => {
  const known = execFileSync(execPath, ['--v8-options'], { encoding: 'utf8' });

  expect(frugalFlags('20.19.0')).toHaveLength(2);
  expect(frugalFlags('24.1.0')).toHaveLength(3);
  expect(frugalFlags('25.1.0')).toEqual([]);
  expect(frugalFlags('27.0.0')).toEqual([]);
  for (const flag of frugalFlags(versions.node)) {
    expect(known).toContain(`${flag.split('=')[0] ?? ''} `);
  }
});
