/** `collect input/見本市の調査票 --into input/mihon-r6.xlsx`, as the README has it. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';

import { describe, expect, it } from '@jest/globals';

import { collectedOf, partedOf } from './making.ts';
import { sampleReturns } from './sampleReturns.ts';

const FOLDER = 'input/見本市の調査票';

describe('the returned slips of the sample city', () => {
  it('show what collecting is: answers, a conflict, a change outside, a value that cannot be read, somebody missing', async () => {
    const sent = await partedOf(new Uint8Array(readFileSync('input/mihon-r6.xlsx')));
    if (env['UPDATE_RETURNS'] !== undefined) {
      mkdirSync(FOLDER, { recursive: true });
      for (const [name, bytes] of await sampleReturns(sent))
        writeFileSync(join(FOLDER, name), bytes);
    }
    const files = readdirSync(FOLDER).map((path) => ({
      path,
      bytes: new Uint8Array(readFileSync(join(FOLDER, path))),
    }));
    const { collection } = await collectedOf(sent, files);
    const states = Object.fromEntries(collection.files.map(({ path, state }) => [path, state]));
    expect(states).toEqual({
      '産業振興課.xlsx': 'answered',
      '観光交流課.xlsx': 'answered',
      '観光交流課（修正）.xlsx': 'answered',
      '農林水産課.xlsx': 'answered',
      '保育課.xlsx': 'unfilled',
      'スポーツ課.xlsx': 'answered',
    });
    // Nothing was sent before the workbook was changed: the folder belongs to the workbook as it is.
    const codes = collection.files.flatMap(({ diagnostics }) =>
      diagnostics.map(({ code }) => code),
    );
    expect(codes).not.toContain('return/older');
    expect(codes).toContain('return/outside');
    expect(codes).toContain('quantity/unreadable');
    expect(
      collection.conflicts.map(({ item, answers }) => [
        item.split(' ')[0],
        answers.map(({ text }) => text.replace(',', '')),
      ]),
    ).toEqual([['K1-3-1', ['1152', '1125']]]);
    expect(
      collection.taken.map(({ item, answer }) => [
        item.split(' ')[0],
        answer.text.replace(',', ''),
      ]),
    ).toEqual([
      ['G1-2', '38912'],
      ['K1-1-1', '38912'],
      ['K1-2-3', '約三千トン'],
    ]);
    expect(collection.added).toHaveLength(2);
    expect(collection.departments.filter(({ state }) => state === 'missing')).toHaveLength(14);
  });
});
