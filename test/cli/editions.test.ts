import { describe, expect, it } from '@jest/globals';

import { editionOf } from '../../src/cli/editions.ts';
import type { NewFile } from '../../src/world/publish.ts';
import { call } from './surroundings.ts';

function manifest(sha256: string | undefined, paths: readonly string[], edition?: number): string {
  return JSON.stringify({
    form: 'manifest',
    workbook: { name: 'mihon', ...(sha256 !== undefined && { sha256 }) },
    ...(edition !== undefined && { edition }),
    files: paths.map((path) => ({ path })),
  });
}

function made(sha256: string | undefined, paths: readonly string[]): readonly NewFile[] {
  const bytes = new TextEncoder().encode(manifest(sha256, paths));
  return [
    ...paths.map((path) => ({ path, bytes: new Uint8Array() })),
    { path: 'manifest.json', bytes },
  ];
}

function manifestIn(files: readonly NewFile[]): unknown {
  const file = files.find(({ path }) => path === 'manifest.json');
  return JSON.parse(new TextDecoder().decode(file?.bytes));
}

const BOTH = ['packet.pdf', 'report.pdf'];

describe('a folder of papers', () => {
  it('begins with the first edition', () => {
    const { files, older } = editionOf(made('a', BOTH), undefined, []);
    expect(manifestIn(files)).toMatchObject({ edition: 1 });
    expect(older).toEqual([]);
  });

  it('knows all papers of one workbook, whichever run has made them', () => {
    const { files, older } = editionOf(made('a', ['packet.pdf']), manifest('a', BOTH, 3), []);
    expect(manifestIn(files)).toMatchObject({
      edition: 3,
      files: [{ path: 'packet.pdf' }, { path: 'report.pdf' }],
    });
    expect(older).toEqual([]);
  });

  it('gives up papers of another workbook that are not made anew', () => {
    const edition = editionOf(made('b', ['packet.pdf']), manifest('a', BOTH, 1), []);
    expect(manifestIn(edition.files)).toMatchObject({
      edition: 2,
      files: [{ path: 'packet.pdf' }],
    });
    expect(edition.older).toEqual(['report.pdf']);
    expect(edition.olderFolder).toBe('旧版/第1版');
  });

  it('leaves what goes in any case, what lies elsewhere, and what it knows nothing of', () => {
    const paths = [...BOTH, 'site/old.html', '../secret'];
    const edition = editionOf(made('b', BOTH), manifest('a', paths), ['site/old.html']);
    expect(edition.older).toEqual([]);
    expect(editionOf(made('b', BOTH), manifest(undefined, [...BOTH, 'x.pdf']), []).older).toEqual(
      [],
    );
    expect(editionOf(made('b', BOTH), '{"files":', []).older).toEqual([]);
    const form = [{ path: 'evaluation.json', bytes: new Uint8Array() }];
    expect(editionOf(form, manifest('a', BOTH), []).files).toEqual(form);
  });

  it('is told about on the terminal, and keeps the older paper where it says', async () => {
    const files = {
      'mihon.xlsx': 'a workbook',
      'output/mihon/manifest.json': manifest('c'.repeat(64), BOTH),
      'output/mihon/report.pdf': 'the old report',
    };
    const { code, err, written } = await call(['build', 'mihon.xlsx'], { files });
    expect(code).toBe(0);
    expect(written['output/mihon/旧版/第1版/report.pdf']).toBe('the old report');
    expect(JSON.parse(written['output/mihon/manifest.json'] ?? '')).toMatchObject({ edition: 2 });
    expect(err).toContain('「output/mihon/旧版/第1版」に移しました。');
  });
});
