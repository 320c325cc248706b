import { describe, expect, it } from '@jest/globals';

import { obsoleteFiles } from '../../src/cli/obsolete.ts';

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
