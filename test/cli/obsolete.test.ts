import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { obsoleteFiles, ownFiles } from '../../src/cli/obsolete.ts';

/** A manifest that names files. */
function manifest(...paths: readonly string[]): string {
  return JSON.stringify({ program: 'kensho-report', files: paths.map((path) => ({ path })) });
}

const SITE = ['site/index.html', 'site/policy-1-1.html', 'packet.pdf'];

describe('what an earlier run has left', () => {
  it('goes when it lies in a folder that is written now, and is not made any more', () => {
    const earlier = manifest('site/index.html', 'site/policy-1-2.html', 'site/text/policy-1-2.txt');
    expect(obsoleteFiles(earlier, SITE)).toEqual([
      'site/policy-1-2.html',
      'site/text/policy-1-2.txt',
    ]);
  });

  it('stays in a folder that is not written now, and beside the folders', () => {
    expect(obsoleteFiles(manifest('data/texts.csv', 'report.pdf'), SITE)).toEqual([]);
  });

  it('stays when nothing is known of it', () => {
    expect(obsoleteFiles(undefined, SITE)).toEqual([]);
    expect(obsoleteFiles('{"files":', SITE)).toEqual([]);
    expect(obsoleteFiles('{"files":[{"name":"site/a.html"}]}', SITE)).toEqual([]);
  });

  it.each([
    'site/../../etc/passwd',
    'site//a.html',
    'site/./a.html',
    'site/C:a.html',
    'site\\..\\..\\a.html',
    '/site/a.html',
  ])('is never looked for elsewhere, whatever somebody has written there: %s', (path) => {
    expect(obsoleteFiles(manifest(path), SITE)).toEqual([]);
  });
});

/** What may be replaced in a folder of these files, where the manifest says this of some. */
function ours(
  lying: Readonly<Record<string, string>>,
  noted: readonly { path: string; sha256?: string }[] | undefined,
  inTheWay: Readonly<Record<string, string>>,
): readonly string[] {
  const files = Object.entries(inTheWay).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  return ownFiles(noted && JSON.stringify({ files: noted }), files, (path) => {
    const text = lying[path];
    return text === undefined ? undefined : new TextEncoder().encode(text);
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const MADE = { 'packet.pdf': 'new', 'manifest.json': '{}' };
const NOTED = [{ path: 'packet.pdf', sha256: digest('made') }];

describe('a file that lies where one is to be written', () => {
  it('may be replaced where an earlier run made it so', () => {
    expect(ours({ 'packet.pdf': 'made' }, NOTED, MADE)).toEqual(['packet.pdf', 'manifest.json']);
  });

  it('may not where somebody has changed it, or no run has named it', () => {
    expect(ours({ 'packet.pdf': 'changed' }, NOTED, MADE)).toEqual(['manifest.json']);
    const other = [{ path: 'report.pdf', sha256: digest('made') }];
    expect(ours({ 'packet.pdf': 'somebody’s' }, other, MADE)).toEqual(['manifest.json']);
  });

  it('may not where no run has written, not even the manifest', () => {
    expect(ours({ 'packet.pdf': 'made', 'manifest.json': '{}' }, undefined, MADE)).toEqual([]);
  });

  it('may be where it is already what is written, or an old manifest has no digest of it', () => {
    expect(ours({ 'packet.pdf': 'new' }, [], MADE)).toEqual(['packet.pdf']);
    expect(ours({ 'packet.pdf': 'changed' }, [{ path: 'packet.pdf' }], MADE)).toContain(
      'packet.pdf',
    );
  });
});
