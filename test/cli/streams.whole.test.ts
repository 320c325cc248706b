import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { builtProgram } from '../hostile/built.ts';

/** A device that takes nothing, as a full disk; Linux has it. */
const FULL = '/dev/full';
const onLinux = existsSync(FULL) ? describe : describe.skip;

type Streams = Readonly<Record<'out' | 'err', 'pipe' | number>>;

function run(words: readonly string[], { out, err }: Streams): SpawnSyncReturns<string> {
  const program = join(builtProgram(), 'dist', 'cli.js');
  return spawnSync(process.execPath, [program, ...words], {
    stdio: ['ignore', out, err],
    encoding: 'utf8',
  });
}

onLinux('where the program cannot say what it has to say', () => {
  it('a full disk for its results is told in Japanese, and is no fault of the program', () => {
    const full = openSync(FULL, 'w');
    const { status, stderr } = run(['--help'], { out: full, err: 'pipe' });
    closeSync(full);
    expect(stderr).toBe(
      '結果の出力先: ディスクの空きが足りません。空きを増やしてから、もう一度行ってください。\n',
    );
    expect(status).toBe(2);
  }, 60_000);

  it('the exit code is the same although nobody can read its messages', () => {
    const full = openSync(FULL, 'w');
    const words = ['build', 'input/no-such-book.xlsx'];
    const heard = run(words, { out: 'pipe', err: 'pipe' });
    const unheard = run(words, { out: 'pipe', err: full });
    closeSync(full);
    expect(heard.stderr).toContain('見つかりません');
    expect([heard.status, unheard.status]).toEqual([2, 2]);
  }, 60_000);
});
