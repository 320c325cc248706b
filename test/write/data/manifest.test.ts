import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import type { Artifact } from '../../../src/forms/artifact.ts';
import { writeManifest } from '../../../src/write/data/manifest.ts';

const FILES: readonly Artifact[] = [
  { path: 'packet.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) },
  { path: 'data/texts.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode('本文\r\n') },
  { path: 'index.html', mediaType: 'text/html', bytes: new Uint8Array() },
];
const ORIGIN = { name: 'mihon-r6', sha256: 'a'.repeat(64) };

function written(
  files: readonly Artifact[],
  origin: { name: string; sha256?: string } = ORIGIN,
): unknown {
  const { path, mediaType, bytes } = writeManifest(files, { origin, version: '1.2.3' });
  expect([path, mediaType]).toEqual(['manifest.json', 'application/json']);
  return JSON.parse(new TextDecoder().decode(bytes));
}

describe('manifest.json', () => {
  it('lists the files by path, each with its size and digest', () => {
    const sha256 = createHash('sha256').update('本文\r\n').digest('hex');
    expect(written(FILES)).toMatchObject({
      files: [
        { path: 'data/texts.csv', mediaType: 'text/csv', size: 8, sha256 },
        { path: 'index.html', mediaType: 'text/html', size: 0 },
        { path: 'packet.pdf', mediaType: 'application/pdf', size: 4 },
      ],
    });
  });

  it('says which workbook and which program made them', () => {
    expect(written([])).toEqual({
      form: 'manifest',
      version: 1,
      program: { name: 'kensho-report', version: '1.2.3' },
      workbook: ORIGIN,
      files: [],
    });
    expect(written([], { name: 'mihon-r6' })).toMatchObject({ workbook: { name: 'mihon-r6' } });
  });

  it('is the same whatever the order in which the files were made', () => {
    expect(written(FILES.toReversed())).toEqual(written(FILES));
  });
});
