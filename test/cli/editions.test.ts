import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { editionOf, withOlderOutputs } from '../../src/cli/editions.ts';
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

function settings(olderPapers: string): string {
  return JSON.stringify({ workbook: 'mihon.xlsx', olderPapers });
}

/** The manifest of another workbook with the digests of these papers. */
function noted(digests: Readonly<Record<string, string>>): string {
  const files = Object.entries(digests).map(([name, sha256]) => ({ path: `${name}.pdf`, sha256 }));
  return JSON.stringify({ workbook: { sha256: 'c'.repeat(64) }, files });
}

/** What a build may replace without a word where these lie. */
async function oursOf(packet: string, text: string): Promise<readonly string[]> {
  const files = {
    'mihon.xlsx': 'a workbook',
    'output/mihon/manifest.json': text,
    'output/mihon/packet.pdf': packet,
    'output/mihon/report.pdf': 'edited, and moved as it is',
  };
  return (await call(['build', 'mihon.xlsx'], { files })).ours ?? ['any'];
}

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

  it('keeps papers of another workbook where the office says so, and goes on telling of them', () => {
    const first = editionOf(made('b', ['packet.pdf']), manifest('a', BOTH, 1), [], { stays: true });
    expect([first.older, first.kept]).toEqual([[], [{ path: 'report.pdf', edition: 1 }]]);
    expect(manifestIn(first.files)).toMatchObject({
      edition: 2,
      files: [{ path: 'packet.pdf' }, { path: 'report.pdf', edition: 1 }],
    });
    const lying = JSON.stringify(manifestIn(first.files));
    const again = editionOf(made('b', ['packet.pdf']), lying, [], { stays: true });
    expect(again.kept).toEqual([{ path: 'report.pdf', edition: 1 }]);
    const third = editionOf(made('c', ['packet.pdf']), lying, [], { stays: true });
    expect(third.kept).toEqual([{ path: 'report.pdf', edition: 1 }]);
    expect(editionOf(made('c', BOTH), lying, [], { stays: true }).kept).toEqual([]);
  });

  it('has the number that the workbook states, whatever was counted', () => {
    const edition = editionOf(made('b', BOTH), manifest('a', BOTH, 2), [], { stated: 2 });
    expect([edition.number, manifestIn(edition.files)]).toMatchObject([2, { edition: 2 }]);
  });

  it('says what has to be made again with what was asked for', () => {
    const lying = manifest('a', ['packet.pdf', 'site/index.html', 'findings.json', 'x.pdf'], 1);
    expect(withOlderOutputs(['report'], lying, 'b')).toEqual(['packet', 'report', 'site']);
    expect(withOlderOutputs(['report'], lying, 'a')).toEqual(['report']);
    expect(withOlderOutputs(['report'], undefined, 'b')).toEqual(['report']);
  });

  it('makes the older paper anew, or keeps it, as input/settings.json says', async () => {
    const files = {
      'mihon.xlsx': 'a workbook',
      'output/mihon/manifest.json': manifest('c'.repeat(64), BOTH),
      'output/mihon/report.pdf': 'the old report',
    };
    const words = ['build', 'mihon.xlsx', '--only', 'packet'];
    const kept = await call(words, { files, settings: settings('keep') });
    expect(kept.err).toContain('　report.pdf（第1版）');
    expect(kept.err).toContain('「基本情報」の「版」に「第2版」と');
    expect(kept.written['output/mihon/旧版/第1版/report.pdf']).toBeUndefined();
    const moved = await call(words, { files, settings: settings('move') });
    expect(moved.written['output/mihon/旧版/第1版/report.pdf']).toBe('the old report');
    const rebuilt = await call(words, { files, settings: settings('rebuild') });
    expect(rebuilt.outputs).toEqual(['packet', 'report']);
  });

  it('may lose what a run has made there, and nothing else', async () => {
    const own = createHash('sha256').update('made').digest('hex');
    const both = noted({ packet: own, report: own });
    const moved = ['manifest.json', 'report.pdf', '旧版/第1版/report.pdf'];
    expect((await oursOf('made', both)).toSorted()).toEqual([...moved, 'packet.pdf'].toSorted());
    expect((await oursOf('with a remark', both)).toSorted()).toEqual(moved.toSorted());
    expect(await oursOf('somebody’s', noted({ report: own }))).not.toContain('packet.pdf');
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
