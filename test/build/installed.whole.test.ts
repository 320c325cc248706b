import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { builtProgram } from '../hostile/built.ts';

/** A program that takes long enough to be remembered. */
function program(word: string): string {
  return `(function (exports, require) {while (process.cpuUsage().user < 1_500_000); console.log('${word}');\n})`;
}

describe('the program as it is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'));
  const call = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(folder, 'dist', 'cli.js'), ...words], {
      encoding: 'utf8',
      cwd: folder,
    });

  beforeAll(() => {
    const built = builtProgram();
    for (const name of ['dist', 'templates', 'fonts', 'input', 'package.json']) {
      cpSync(join(built, name), join(folder, name), { recursive: true, dereference: true });
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes everything in a folder that has no packages above it', () => {
    const { status, stderr } = call('build', join('input', 'kumamoto-r1.xlsx'));
    expect(stderr).not.toMatch(/エラー|不具合/u);
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'output', 'kumamoto-r1'))).toEqual(
      expect.arrayContaining(['packet.pdf', 'report.pdf', 'site', 'data', 'manifest.json']),
    );
  });

  it('makes a blank workbook and reads it, which takes the writer and the parser’s thread', () => {
    expect(call('new', '様式.xlsx', '--blank', '--year', 'R8').status).toBe(0);
    expect(call('check', '様式.xlsx').stdout).toContain('エラー');
  });

  it('keeps compiled code, and never runs it for another program of the same length', () => {
    writeFileSync(join(folder, 'dist', 'program.js'), program('one'));
    rmSync(join(folder, 'dist', 'program.js.cache'), { force: true });
    expect(call().stdout).toBe('one\n');
    expect(existsSync(join(folder, 'dist', 'program.js.cache'))).toBe(true);
    expect(call().stdout).toBe('one\n');
    writeFileSync(join(folder, 'dist', 'program.js'), program('two'));
    expect(call().stdout).toBe('two\n');
    writeFileSync(join(folder, 'dist', 'program.js.cache'), 'damaged');
    expect(call().stdout).toBe('two\n');
  });
});
