import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { safeName } from '../../src/run/safeName.ts';
import { publishFiles } from '../../src/world/publish.ts';

/** Gives an example a folder of its own. */
function inFolder(example: (folder: string) => void): () => void {
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'kensho-'));
    try {
      example(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

function file(path: string, content: string): { path: string; bytes: Uint8Array } {
  return { path, bytes: new TextEncoder().encode(content) };
}

function read(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}

function list(folder: string): string[] {
  return readdirSync(folder).toSorted();
}

describe('finished files are put into the output folder', () => {
  it(
    'which is made if need be, and nothing else is left there',
    inFolder((folder) => {
      const out = join(folder, 'output', '見本');
      const published = publishFiles(out, [file('packet.pdf', 'P'), file('a/b.json', 'J')]);
      expect(published).toEqual({
        kind: 'published',
        paths: [join(out, 'packet.pdf'), join(out, 'a/b.json')],
      });
      expect(list(out)).toEqual(['a', 'packet.pdf']);
      expect(read(out, 'a', 'b.json')).toBe('J');
    }),
  );

  it(
    'in the place of older ones, while strangers stay',
    inFolder((folder) => {
      writeFileSync(join(folder, 'packet.pdf'), 'old');
      writeFileSync(join(folder, 'memo.txt'), 'mine');
      publishFiles(folder, [file('packet.pdf', 'new')]);
      expect(read(folder, 'packet.pdf')).toBe('new');
      expect(list(folder)).toEqual(['memo.txt', 'packet.pdf']);
    }),
  );

  it(
    'while those of an earlier run go that are not made any more',
    inFolder((folder) => {
      publishFiles(folder, [file('site/index.html', 'I'), file('site/old.html', 'O')]);
      writeFileSync(join(folder, 'site', 'memo.txt'), 'mine');
      const gone = ['site/old.html', 'site/never.html'];
      publishFiles(folder, [file('site/index.html', 'J')], gone);
      expect(list(join(folder, 'site'))).toEqual(['index.html', 'memo.txt']);
    }),
  );

  it(
    'and none goes when the new ones cannot be put there',
    inFolder((folder) => {
      publishFiles(folder, [file('site/old.html', 'O')]);
      mkdirSync(join(folder, 'packet.pdf'));
      const published = publishFiles(folder, [file('packet.pdf', 'P')], ['site/old.html']);
      expect(published).toEqual({ kind: 'refused', code: 'EISDIR' });
      expect(read(folder, 'site', 'old.html')).toBe('O');
    }),
  );
});

describe('when one file cannot be put in its place', () => {
  it(
    'none is, and a folder of its name is not swept away',
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.pdf'), 'old');
      mkdirSync(join(folder, 'b.json'));
      writeFileSync(join(folder, 'b.json', 'mine.txt'), 'mine');
      const published = publishFiles(folder, [file('a.pdf', 'new'), file('b.json', 'new')]);
      expect(published).toEqual({ kind: 'refused', code: 'EISDIR' });
      expect(read(folder, 'a.pdf')).toBe('old');
      expect(read(folder, 'b.json', 'mine.txt')).toBe('mine');
      expect(list(folder)).toEqual(['a.pdf', 'b.json']);
    }),
  );

  it(
    'steps already taken are taken back',
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.pdf'), 'old');
      writeFileSync(join(folder, 'c'), 'a file where a folder should be');
      const published = publishFiles(folder, [file('a.pdf', 'new'), file('c/d', 'new')]);
      expect(published).toEqual({ kind: 'refused', code: 'ENOTDIR' });
      expect(read(folder, 'a.pdf')).toBe('old');
      expect(list(folder)).toEqual(['a.pdf', 'c']);
    }),
  );

  it(
    'the folders made for it are gone again',
    inFolder((folder) => {
      const clash = [file('a', ''), file('a/b', '')];
      expect(publishFiles(join(folder, 'new', 'x'), clash).kind).toBe('refused');
      expect(list(folder)).toEqual([]);
      writeFileSync(join(folder, 'out'), 'a file where a folder should be');
      expect(publishFiles(join(folder, 'out', 'x'), [file('a', '')]).kind).toBe('refused');
      expect(list(folder)).toEqual(['out']);
    }),
  );
});

it('a place where no folder can be made is refused, and does not hang', () => {
  // Under Linux this is the folder whose making never ends with Node's `recursive`.
  const blocked = process.platform === 'linux' ? '/proc/kensho/x' : 'a\u0000b';
  expect(publishFiles(blocked, []).kind).toBe('refused');
});

describe('the name of a workbook as the name of a folder', () => {
  it.each([
    ['kumamoto-r1', 'kumamoto-r1'],
    ['令和元年度 総合戦略', '令和元年度 総合戦略'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Users\\a', 'C__Users_a'],
    ['CON', '_CON'],
    ['com1.表', '_com1.表'],
    ['console', 'console'],
    ['..', '名称なし'],
    ['', '名称なし'],
    [' 表. ', '表'],
    ['a\u0000b\nc', 'a_b_c'],
    ['\u202Efdp', '_fdp'],
    ['か\u3099', 'が'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeName(name)).toBe(expected);
  });

  it('is never too long for a path', () => {
    expect(safeName('総'.repeat(300))).toHaveLength(80);
  });
});
