/** Bits that change outside the packed data, where no checksum of the archive sees them. */

import { describe, expect, it } from '@jest/globals';

import { USUAL_LIMITS } from '../../src/office/limits.ts';
import { unpack } from '../../src/read/archive.ts';
import { LOCAL_RECORD, readDirectory } from '../../src/zip/directory.ts';
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
