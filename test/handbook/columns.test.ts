import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { makeColumns } from './columns.ts';

const PATH = join(process.cwd(), 'docs/columns.md');

describe('docs/columns.md', () => {
  it('is what the sheets say today (UPDATE_HANDBOOK=1 writes it anew)', () => {
    const columns = makeColumns();
    if (process.env['UPDATE_HANDBOOK'] === '1') writeFileSync(PATH, columns);
    expect(readFileSync(PATH, 'utf8')).toBe(columns);
  });
});
