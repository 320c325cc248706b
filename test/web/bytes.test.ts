/** What the page brings in place of Node gives the same bytes. */

import { createHash } from 'node:crypto';
import { crc32 as zlibCrc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { base85 } from '../../src/build/base85.mjs';
import { patchFrom } from '../../src/build/patch.mjs';
import { fromBase85 } from '../../src/bytes/base85.ts';
import { crc32 } from '../../src/bytes/crc32.web.ts';
import {
  deflateRaw,
  deflateZlib,
  inflateGzip,
  inflateRaw,
  inflateZlib,
} from '../../src/bytes/deflate.web.ts';
import { sha256Of } from '../../src/bytes/digest.web.ts';
import { patched } from '../../src/bytes/patch.ts';

/** Bytes of many kinds: none, one letter, even, mixed, text; long enough for several blocks of DEFLATE. */
const SAMPLES: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.from('あ'),
  Buffer.alloc(100_000, 7),
  Buffer.from(
    Array.from({ length: 70_000 }, (_, index) => (index * index * 31 + (index >> 3)) & 255),
  ),
  Buffer.from('<c r="A1" t="s"><v>12</v></c>'.repeat(9000)),
];

describe('in the page', () => {
  it.each(SAMPLES)(
    'bytes of a sample have the digest, checksum and packing of Node (%#)',
    (sample) => {
      expect(sha256Of(sample, '計画')).toBe(
        createHash('sha256').update(sample).update('計画').digest('hex'),
      );
      expect(crc32(sample)).toBe(zlibCrc32(sample));
      expect(Buffer.compare(deflateRaw(sample), deflateRawSync(sample))).toBe(0);
      expect(Buffer.compare(deflateZlib(sample), deflateSync(sample))).toBe(0);
      expect(Buffer.compare(inflateRaw(deflateRawSync(sample), sample.length + 1), sample)).toBe(0);
      expect(Buffer.compare(inflateZlib(deflateSync(sample), sample.length + 1), sample)).toBe(0);
      expect(Buffer.compare(inflateGzip(gzipSync(sample), sample.length + 1), sample)).toBe(0);
    },
  );

  it('bytes that were packed before come out the same, however many were packed since', () => {
    const first = Buffer.from('BT /F1 12 Tf <0001> Tj ET '.repeat(30_000));
    const packed = deflateSync(first);
    expect(Buffer.compare(deflateZlib(first), packed)).toBe(0);
    // More than is kept; each differs in its first byte only.
    for (let turn = 0; turn < 25; turn++) {
      const other = Buffer.from(first);
      other[0] = 0x80 + turn;
      expect(Buffer.compare(deflateZlib(other), deflateSync(other))).toBe(0);
      expect(Buffer.compare(deflateZlib(other), deflateSync(other))).toBe(0);
    }
    expect(Buffer.compare(deflateZlib(first), packed)).toBe(0);
  });

  it('bytes that unfold further, are cut off or damaged are refused', () => {
    const packed = deflateRawSync(Buffer.alloc(100_000, 7));
    expect(() => inflateRaw(packed, 99_999)).toThrow(/unfold further/u);
    expect(() => inflateRaw(packed.subarray(0, -3), 100_000)).toThrow(/buffer error/u);
    expect(() => inflateRaw(Buffer.from([7, 255, 255, 1]), 100_000)).toThrow(/invalid/u);
  });

  it.each([...SAMPLES, Buffer.from([0, 0, 0, 0]), Buffer.from([255, 255, 255, 255, 255])])(
    'bytes are read from their letters, however many there are (%#)',
    (sample) => {
      for (const length of [0, 1, 2, 3, 4, 5, 6, 7, sample.length]) {
        const bytes = sample.subarray(0, length);
        const letters = base85(bytes);
        // Nothing that begins an element or an entity.
        expect(letters).not.toMatch(/[<&\s]/u);
        expect(letters).toHaveLength(Math.ceil((bytes.length * 5) / 4));
        expect(Buffer.compare(fromBase85(Buffer.from(letters)), bytes)).toBe(0);
      }
    },
  );

  it('letters are those of ZeroMQ RFC 32, but for two', () => {
    // The example of the RFC.
    const bytes = Buffer.from('864fd26fb559f75b', 'hex');
    expect(base85(bytes)).toBe('HelloWorld');
  });

  it('a file is put together from a sister and what differs', () => {
    const base = Buffer.from('0123456789abcdefghijklmnopqrstuvwxyz'.repeat(40));
    const target = Buffer.concat([
      Buffer.from('new head '),
      base.subarray(100, 700),
      Buffer.from('-- between --'),
      base.subarray(40, 90),
      Buffer.from('tail'),
    ]);
    const patch = patchFrom(base, target);
    expect(patch.length).toBeLessThan(target.length / 2);
    expect(Buffer.from(patched(base, patch)).toString()).toBe(target.toString());
    expect(Buffer.from(patched(base, patchFrom(base, Buffer.alloc(0))))).toHaveLength(0);
  });
});
