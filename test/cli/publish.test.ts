import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pid } from 'node:process';

import { describe, expect, it } from '@jest/globals';

import { safeName } from '../../src/run/safeName.ts';
import { publishFiles } from '../../src/world/publish.ts';
import { itWhole } from '../shared/whole.ts';

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
      publishFiles(folder, [file('site/index.html', 'J')], () => ({ obsolete: gone }));
      expect(list(join(folder, 'site'))).toEqual(['index.html', 'memo.txt']);
    }),
  );

  it(
    'and none goes when the new ones cannot be put there',
    inFolder((folder) => {
      publishFiles(folder, [file('site/old.html', 'O')]);
      mkdirSync(join(folder, 'packet.pdf'));
      const published = publishFiles(folder, [file('packet.pdf', 'P')], () => ({
        obsolete: ['site/old.html'],
      }));
      expect(published).toEqual({ kind: 'refused', code: 'EISDIR' });
      expect(read(folder, 'site', 'old.html')).toBe('O');
    }),
  );
});

/** Leaves a folder as a run leaves it that was killed: its notes, what it had not moved in, what it had moved away. */
function interrupted(folder: string, left: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(left)) {
    const full = join(folder, '.kensho-writing', path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}

/** No process has this number: Linux gives none above 4,194,304. */
const GONE = JSON.stringify({ pid: 4_194_305, host: hostname() });

describe('what a killed run has left', () => {
  it(
    'is put right first: the files of the run before lie where they were, then come the new ones',
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.pdf'), 'killed');
      writeFileSync(join(folder, 'd.pdf'), 'killed, and new');
      interrupted(folder, {
        'owner.json': GONE,
        'steps.json': JSON.stringify(['a.pdf', 'd.pdf', 'b.pdf']),
        'new/b.pdf': 'killed',
        'old/a.pdf': 'before',
        'old/site/c.html': 'before',
      });
      const published = publishFiles(folder, [file('e.pdf', 'new')]);
      expect(published).toMatchObject({ kind: 'published', recovered: 'restored' });
      expect(list(folder)).toEqual(['a.pdf', 'e.pdf', 'site']);
      expect([read(folder, 'a.pdf'), read(folder, 'site', 'c.html')]).toEqual(['before', 'before']);
    }),
  );

  it.each([
    ['nothing was moved yet', { 'owner.json': GONE, 'new/a.pdf': 'killed' }],
    [
      'everything had been moved',
      { 'owner.json': GONE, 'steps.json': '["a.pdf"]', 'old/a.pdf': 'before', end: '' },
    ],
  ])('is removed when %s', (_, left) => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.pdf'), 'whole');
      interrupted(folder, left);
      const published = publishFiles(folder, [file('e.pdf', 'new')]);
      expect(published).toMatchObject({ kind: 'published', recovered: 'removed' });
      expect(list(folder)).toEqual(['a.pdf', 'e.pdf']);
      expect(read(folder, 'a.pdf')).toBe('whole');
    })();
  });

  it(
    'is put right also where the run that did so was killed, too',
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.pdf'), 'killed');
      interrupted(folder, { 'steps.json': '["a.pdf"]', 'old/a.pdf': 'before' });
      renameSync(join(folder, '.kensho-writing'), join(folder, '.kensho-taken-4194305'));
      expect(publishFiles(folder, [file('e.pdf', 'new')])).toMatchObject({ recovered: 'restored' });
      expect(list(folder)).toEqual(['a.pdf', 'e.pdf']);
      expect(read(folder, 'a.pdf')).toBe('before');
    }),
  );

  it(
    'is put right to the end where the run that did so was killed in the midst',
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.pdf'), 'before, already put back');
      interrupted(folder, {
        'steps.json': '["a.pdf", "b.pdf"]',
        'old/b.pdf': 'before',
        cleared: '',
      });
      renameSync(join(folder, '.kensho-writing'), join(folder, '.kensho-taken-4194305'));
      publishFiles(folder, [file('e.pdf', 'new')]);
      expect(list(folder)).toEqual(['a.pdf', 'b.pdf', 'e.pdf']);
      expect(read(folder, 'a.pdf')).toBe('before, already put back');
      expect(read(folder, 'b.pdf')).toBe('before');
    }),
  );

  it(
    'of the version before has a name by chance',
    inFolder((folder) => {
      mkdirSync(join(folder, '.kensho-aB3xYz', 'old'), { recursive: true });
      writeFileSync(join(folder, '.kensho-aB3xYz', 'old', 'a.pdf'), 'before');
      expect(publishFiles(folder, [file('e.pdf', 'new')])).toMatchObject({ recovered: 'restored' });
      expect(list(folder)).toEqual(['a.pdf', 'e.pdf']);
    }),
  );
});

describe('a run that lives', () => {
  // The other one waits for five seconds.
  itWhole(
    'keeps the folder to itself; another one gives up after a while and changes nothing',
    inFolder((folder) => {
      interrupted(folder, {
        'owner.json': JSON.stringify({ pid, host: hostname() }),
        'new/a': 'x',
      });
      expect(publishFiles(folder, [file('e.pdf', 'new')])).toEqual({
        kind: 'refused',
        code: 'RUNNING',
      });
      expect(list(folder)).toEqual(['.kensho-writing']);
    }),
    30_000,
  );
});

describe('when what was done cannot be taken back', () => {
  it(
    'the old files are kept and named, and the next run puts them back',
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.pdf'), 'old');
      let moves = 0;
      const failing = (from: string, to: string): void => {
        moves += 1;
        if (moves > 2) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
        renameSync(from, to);
      };
      const published = publishFiles(
        folder,
        [file('a.pdf', 'new'), file('b.pdf', 'new')],
        () => ({}),
        failing,
      );
      const kept = join(folder, '.kensho-writing');
      expect(published).toEqual({ kind: 'refused', code: 'EBUSY', kept });
      expect(read(kept, 'old', 'a.pdf')).toBe('old');
      writeFileSync(join(kept, 'owner.json'), GONE);
      expect(publishFiles(folder, [file('c.pdf', 'new')])).toMatchObject({ recovered: 'restored' });
      expect(list(folder)).toEqual(['a.pdf', 'c.pdf']);
      expect(read(folder, 'a.pdf')).toBe('old');
    }),
  );
});

describe('a file that the program did not make', () => {
  it(
    'is set aside and named; its own are replaced',
    inFolder((folder) => {
      writeFileSync(join(folder, 'packet.pdf'), 'somebody');
      writeFileSync(join(folder, 'packet（前のファイル）.pdf'), 'older');
      writeFileSync(join(folder, 'report.pdf'), 'ours');
      const files = [file('packet.pdf', 'new'), file('report.pdf', 'new')];
      const published = publishFiles(folder, files, () => ({ ours: ['report.pdf'] }));
      expect(published).toMatchObject({
        setAside: [join(folder, 'packet（前のファイル2）.pdf')],
      });
      expect(read(folder, 'packet（前のファイル2）.pdf')).toBe('somebody');
      expect(read(folder, 'packet（前のファイル）.pdf')).toBe('older');
      expect(list(folder)).toHaveLength(4);
    }),
  );
});

describe('a file that somebody has changed', () => {
  it(
    'is set aside and named also where none comes in its place',
    inFolder((folder) => {
      publishFiles(folder, [file('site/old.html', 'O'), file('site/older.html', 'P')]);
      const published = publishFiles(folder, [file('site/index.html', 'I')], () => ({
        obsolete: ['site/old.html', 'site/older.html', 'site/never.html'],
        ours: ['site/older.html'],
      }));
      expect(published).toMatchObject({
        setAside: [join(folder, 'site', 'old（前のファイル）.html')],
      });
      expect(list(join(folder, 'site'))).toEqual(['index.html', 'old（前のファイル）.html']);
      expect(read(folder, 'site', 'old（前のファイル）.html')).toBe('O');
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
