/** `split` and `collect` with real files. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cwd } from 'node:process';

import { afterAll, describe, expect, it } from '@jest/globals';

import { carryOut } from '../../src/cli/program.ts';
import { STAGES } from '../../src/run/stages.ts';
import { openWorld } from '../../src/world/world.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'departments-'));
const BOOK = join('input', 'mihon-r6.xlsx');

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

async function called(...words: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await carryOut(words, {
    world: openWorld(cwd(), cwd()),
    stages: STAGES,
    terminal: {
      out: (text) => (said.out += text),
      err: (text) => (said.err += text),
      screens: { out: { colour: false }, err: { colour: false } },
      watched: false,
      command: 'kensho-report',
    },
  });
  return { code, ...said };
}

describe('split', () => {
  it('makes a slip for each department, and never replaces one that may have been filled in', async () => {
    const first = await called('split', BOOK, '--out', FOLDER);
    expect(first.code).toBe(0);
    const slips = join(FOLDER, 'mihon-r6', '調査票');
    expect(readdirSync(slips)).toHaveLength(19);
    // The same slips once more are the same bytes.
    expect((await called('split', BOOK, '--out', FOLDER)).code).toBe(0);
    writeFileSync(join(slips, '財政課.xlsx'), 'filled in');
    const again = await called('split', BOOK, '--out', FOLDER);
    expect(again.code).toBe(2);
    expect(again.err).toContain('財政課.xlsx」がもうあり、記入されているかもしれない');
    expect(readFileSync(join(slips, '財政課.xlsx'), 'utf8')).toBe('filled in');
  });
});

describe('collect', () => {
  it('leaves the workbook and what was sent in as they are, among two thousand other files and a lone CSV', async () => {
    const back = join(FOLDER, '返送');
    mkdirSync(join(back, 'メール添付'), { recursive: true });
    const files = readdirSync('input/見本市の調査票');
    for (const name of files) {
      writeFileSync(
        join(back, 'メール添付', name),
        readFileSync(join('input/見本市の調査票', name)),
      );
    }
    for (let number = 0; number < 2000; number += 1)
      writeFileSync(join(back, `資料${number}.txt`), '');
    writeFileSync(join(back, '~$財政課.xlsx'), '');
    writeFileSync(join(back, '財政課.csv'), 'KPI番号,行,R5\nK5-2-2,実績値,98.7\n');
    const before = readFileSync(BOOK);
    const { code, out } = await called(
      'collect',
      back,
      '--into',
      BOOK,
      '--out',
      join(FOLDER, '結果'),
    );
    expect(code).toBe(0);
    expect(out).toContain('（このほかのファイル 2001件は開いていません）');
    expect(out).toMatch(/財政課.csv　財政課/u);
    expect(readFileSync(BOOK).equals(before)).toBe(true);
    for (const name of files) {
      const sent = readFileSync(join('input/見本市の調査票', name));
      expect(readFileSync(join(back, 'メール添付', name)).equals(sent)).toBe(true);
    }
    const made = join(FOLDER, '結果', 'mihon-r6', '集約');
    expect(readdirSync(made).toSorted()).toEqual(
      [
        'manifest.json',
        'mihon-r6_集約.xlsx',
        '差戻し',
        '集約結果.json',
        '集約結果.txt',
        '集約結果.xlsx',
      ].toSorted(),
    );
    expect(readdirSync(join(made, '差戻し'))).toEqual(['メール添付_農林水産課_指摘.xlsx']);
    expect(readFileSync(join(made, '集約結果.txt'), 'utf8')).toBe(out);
    // Collected once more, what is as it was written is replaced; what somebody went on working at is not.
    writeFileSync(join(made, 'mihon-r6_集約.xlsx'), 'worked at');
    rmSync(join(back, '財政課.csv'));
    const again = await called('collect', back, '--into', BOOK, '--out', join(FOLDER, '結果'));
    expect(again.err).toContain('mihon-r6_集約（前のファイル）.xlsx');
    expect(readFileSync(join(made, 'mihon-r6_集約（前のファイル）.xlsx'), 'utf8')).toBe(
      'worked at',
    );
    expect(readFileSync(join(made, '集約結果.txt'), 'utf8')).toBe(again.out);
    expect(readdirSync(made)).toHaveLength(7);
  });

  it('says what is wrong with the call', async () => {
    expect((await called('collect', '何もない', '--into', BOOK)).err).toContain('を開けません');
    expect((await called('collect', FOLDER)).err).toContain('--into');
  });
});
