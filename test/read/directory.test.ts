/** Bits that change outside the packed data, where no checksum of the archive sees them. */

import { describe, expect, it } from '@jest/globals';

import { USUAL_LIMITS } from '../../src/office/limits.ts';
import { unpack } from '../../src/read/archive.ts';
import { CENTRAL_RECORD, LOCAL_RECORD, readDirectory } from '../../src/zip/directory.ts';
import { entryOf, rawZip } from '../hostile/zips.ts';
import { xlsx } from './packages.ts';

const WHOLE = xlsx('<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>');

/** Every part by its name; undefined when the archive is refused. */
function partsOf(archive: Buffer): Readonly<Record<string, string>> | undefined {
  const { value } = unpack(archive, () => true, USUAL_LIMITS);
  return value && Object.fromEntries(value.map(({ name, bytes }) => [name, bytes.toString()]));
}

/** Where the bytes lie that describe the parts: the headers before them, the table of contents, its end. */
function describing(): readonly number[] {
  const entries = readDirectory(WHOLE);
  if (typeof entries === 'string') throw new Error(entries);
  const contents = Math.max(...entries.map(({ start, packedSize }) => start + packedSize));
  const ranges = entries.map(({ offset, start }) => [offset, start] as const);
  return [...ranges, [contents, WHOLE.length] as const].flatMap(([from, to]) =>
    Array.from({ length: to - from }, (_, index) => from + index),
  );
}

describe('one bit of the zip directory or of a header', () => {
  it('changes nothing that is read, or the file is refused', () => {
    const parts = partsOf(WHOLE);
    expect(Object.keys(parts ?? {})).toContain('xl/worksheets/sheet1.xml');
    const silent: string[] = [];
    let refused = 0;
    for (const at of describing()) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(WHOLE);
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
        const found = partsOf(flipped);
        if (found === undefined) refused += 1;
        else if (JSON.stringify(found) !== JSON.stringify(parts)) silent.push(`${at}.${bit}`);
      }
    }
    expect(silent).toEqual([]);
    // Names, lengths, offsets, checksums: most of these bytes matter.
    expect(refused).toBeGreaterThan(4000);
  });

  it('is found when a part has another name in its header than in the table of contents', () => {
    const renamed = Buffer.from(WHOLE);
    const header = Buffer.alloc(4);
    header.writeUInt32LE(LOCAL_RECORD);
    const first = renamed.indexOf('[Content_Types].xml');
    expect(renamed.subarray(first - 30, first - 26)).toEqual(header);
    renamed.write('[Content_Typez].xml', first);
    expect(unpack(renamed, () => true, USUAL_LIMITS).diagnostics).toMatchObject([
      { code: 'file/damaged', message: 'ファイルが途中で切れているか、壊れています。' },
    ]);
  });
});

describe('entries that share bytes', () => {
  const files = [entryOf('a.xml', 'first'), entryOf('b.xml', 'second'), entryOf('c.xml', 'third')];

  it('are none where one ends and the next begins', () => {
    expect(readDirectory(rawZip(files))).toHaveLength(3);
  });

  it.each([
    ['the first reaches one byte into the second', 0, 1],
    ['the second reaches one byte into the third', 1, 1],
    ['the first reaches over the second and into the third', 0, 60],
  ])('are refused: %s', (_, index, more) => {
    const archive = rawZip(files);
    const records = recordsOf(archive);
    const at = (records[index] ?? 0) + 20;
    archive.writeUInt32LE(archive.readUInt32LE(at) + more, at);
    expect(readDirectory(archive)).toBe('overlap');
  });

  it('are refused: the same bytes under two names', () => {
    const [first, ...others] = files;
    if (first === undefined) throw new Error('There are three files.');
    const twice = rawZip([{ ...first, alias: 'd.xml' }, ...others]);
    expect(readDirectory(twice)).toBe('overlap');
  });

  it.each([
    ['refused when they share one', 1, 'overlap'],
    ['none when they share none', 0, ['c.xml', 'a.xml', 'b.xml']],
  ])('are looked for in whatever order the table of contents lists them: %s', (_, more, found) => {
    const archive = rawZip(files);
    const [one = 0, two = 0, three = 0] = recordsOf(archive);
    archive.writeUInt32LE(archive.readUInt32LE(one + 20) + more, one + 20);
    const end = three + (two - one);
    const parts = [[0, one], [three, end], [one, three], [end]].map(([from, to]) =>
      archive.subarray(from, to),
    );
    const entries = readDirectory(Buffer.concat(parts));
    expect(typeof entries === 'string' ? entries : entries.map(({ name }) => name)).toEqual(found);
  });
});

/** Where the records of the table of contents begin. */
function recordsOf(archive: Buffer): readonly number[] {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(CENTRAL_RECORD);
  const found: number[] = [];
  for (let at = archive.indexOf(signature); at >= 0; at = archive.indexOf(signature, at + 1)) {
    found.push(at);
  }
  return found;
}
