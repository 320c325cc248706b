import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';

import { builtDigest, sourcesDigest } from '../../src/build/sources.mjs';

describe('whether the program has to be built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  const file = join(folder, 'src', 'cli', 'main.ts');
  mkdirSync(join(folder, 'src', 'cli'), { recursive: true });
  writeFileSync(file, 'one();\ntwo();\n');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is told by what is written, not by dates or by how a copy ends its lines', () => {
    const first = sourcesDigest(folder);
    utimesSync(file, 0, 0);
    expect(sourcesDigest(folder)).toBe(first);
    writeFileSync(file, 'one();\r\ntwo();\r\n');
    expect(sourcesDigest(folder)).toBe(first);
    writeFileSync(file, 'one();\nsix();\n');
    expect(sourcesDigest(folder)).not.toBe(first);
  });

  it('follows the versions of the libraries and the fonts', () => {
    const first = sourcesDigest(folder);
    writeFileSync(join(folder, 'package-lock.json'), '{}');
    expect(sourcesDigest(folder)).not.toBe(first);
  });

  it('is so where the last build did not come to its end', () => {
    const dist = join(folder, 'dist');
    mkdirSync(dist);
    writeFileSync(join(dist, 'build.json'), '{ "sources": "abc" }');
    expect(builtDigest(dist)).toBeUndefined();
    writeFileSync(join(dist, 'cli.js'), '');
    expect(builtDigest(dist)).toBe('abc');
    writeFileSync(join(dist, 'build.json'), '{ "sour');
    expect(builtDigest(dist)).toBeUndefined();
  });
});
