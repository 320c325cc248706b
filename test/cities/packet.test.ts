import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { packetOf } from '../verify/making.ts';
import { type Outline, outlineOf } from './outline.ts';

const folder = mkdtempSync(join(tmpdir(), 'kensho-packet-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['kumamoto-r1', 'mihon-r6'])('the packet of %s', (city) => {
  const file = join(folder, `${city}.pdf`);
  const read = { outline: undefined as Outline | undefined };

  beforeAll(async () => {
    const bytes = await packetOf(readFileSync(`input/${city}.xlsx`), '達成・未達成');
    writeFileSync(file, bytes);
    read.outline = await outlineOf(bytes);
  });

  it('has the structure that is kept: structure.txt', () => {
    const path = join('test/cities', city, 'structure.txt');
    const text = read.outline?.text ?? '';
    if (process.env['UPDATE_CITIES'] !== undefined) writeFileSync(path, text);
    expect(text.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
  });

  it('has no text outside the structure, no table without heads, no figure without words', () => {
    expect(read.outline?.faults).toEqual({
      unmarked: [],
      tablesWithoutHeaders: 0,
      figuresWithoutWords: 0,
    });
  });

  it('is sound for other people’s software, tagged, titled and in Japanese', () => {
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors found',
    );
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(info).toMatch(/Tagged: +yes/u);
    expect(info).toMatch(/Title: +\S/u);
    const metadata = execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8' });
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(readFileSync(file, 'latin1')).toContain('/Lang (ja-JP)');
  });

  it('embeds every typeface, as a subset that can be copied from', () => {
    const [, , ...rows] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n');
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toMatch(/yes +yes +yes +\d+ +\d+$/u);
  });

  it('stays under a megabyte', () => {
    expect(readFileSync(file).length).toBeLessThan(1_000_000);
  });
});
