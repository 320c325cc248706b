import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import { builtProgram } from './built.ts';
import { FIXTURES } from './fixtures.ts';

const Outcome = z.object({
  name: z.string(),
  took: z.number(),
  megabytes: z.number(),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.string(),
      message: z.string(),
      hint: z.string(),
    }),
  ),
});
type Outcome = z.infer<typeof Outcome>;

describe('files that are damaged, odd or meant to do harm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const files = join(folder, 'files');
  const outcomes = new Map<string, Outcome>();
  let program = '';
  let last = '';

  beforeAll(() => {
    program = builtProgram();
    mkdirSync(files);
    for (const { name, bytes } of FIXTURES) writeFileSync(join(files, name), bytes());
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--expose-gc', resolve('test/tool.mjs'), 'test/hostile/readAll.ts', files],
      { encoding: 'utf8', cwd: folder, maxBuffer: 100_000_000 },
    );
    if (status !== 0) throw new Error(stderr);
    const lines = stdout.trimEnd().split('\n');
    last = lines.pop() ?? '';
    for (const line of lines) {
      const outcome = Outcome.parse(JSON.parse(line));
      outcomes.set(outcome.name, outcome);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(FIXTURES.map(({ name, code }) => [name, code]))('%s gives %s', (name, code) => {
    const { findings = [], took = Infinity } = outcomes.get(name) ?? {};
    expect(findings.map((finding) => finding.code)).toContain(code);
    for (const { message, hint } of findings) {
      expect(message).toMatch(/[ぁ-んァ-ヶ一-龠].*。/su);
      expect(hint).not.toMatch(/Error|undefined|\bat \w+ \(/u);
    }
    expect(took).toBeLessThan(10_000);
  });

  it('take less than 300 MB, all of them in one process', () => {
    const most = [...outcomes.values()].reduce(
      (high, { megabytes }) => Math.max(high, megabytes),
      0,
    );
    expect(outcomes.size).toBe(FIXTURES.length);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(300);
  });

  it('leave no trace in the program’s own objects', () => {
    expect(JSON.parse(last)).toEqual({ polluted: [] });
  });

  it.each([
    'bomb-sheet-100MB.xlsx',
    'garbage.xls',
    'parent-entry.xlsx',
    'sheet-parent.xlsx',
    'password.xlsx',
    'random-bytes.xlsx',
    'rows-repeated.ods',
  ])('end the command with code 1 and nothing written: %s', (name) => {
    const out = join(folder, 'out');
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(program, 'dist', 'cli.js'), 'build', join(files, name), '--out', out],
      { encoding: 'utf8', cwd: folder },
    );
    expect(stderr).toMatch(/エラー/u);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual(['files']);
  });
});
