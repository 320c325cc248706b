import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { readArchiveFolder } from '../../src/world/archiveFolder.ts';

it('finds the outputs with a site in a folder, and what their runs have kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kensho-'));
  try {
    const files = {
      'r5/site/index.html': '',
      'r5/data/evaluation.json': 'of the data',
      'r5/evaluation.json': 'older',
      'r4/site/index.html': '',
      'r4/evaluation.json': 'beside it',
      'r3/site/index.html': '',
      'packet/packet.pdf': '',
      'r6/旧版/第1版/site/index.html': '',
      'note.txt': '',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    expect(readArchiveFolder(folder)).toEqual([
      { name: 'r3' },
      { name: 'r4', evaluation: 'beside it' },
      { name: 'r5', evaluation: 'of the data' },
    ]);
    expect(readArchiveFolder(join(folder, 'r4'))).toEqual([{ name: '', evaluation: 'beside it' }]);
    expect(readArchiveFolder(join(folder, 'packet'))).toEqual([]);
    expect(readArchiveFolder(join(folder, 'r7'))).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
