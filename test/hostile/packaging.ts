/** What can befall the package around a workbook's parts: its table of contents, its headers, its packer. None of it changes a cell. */

import { crc32, deflateRawSync } from 'node:zlib';

import { readDirectory, type ZipEntry } from '../../src/zip/directory.ts';
import { partsOf } from '../write/workbook/annotate/rich.ts';
import { flipOne, type Numbers, picked } from './mutations.ts';
import { type RawEntry, rawZip } from './zips.ts';

/** One bit of the table of contents or of the end record. */
export function directoryFlipped(whole: Uint8Array, next: Numbers): Buffer {
  const bytes = Buffer.from(whole);
  const records = entriesOf(bytes).reduce((sum, { record }) => sum + record.length, 0);
  flipOne(bytes.subarray(bytes.length - END_LENGTH - records), next);
  return bytes;
}

/** Without a comment, as the workbooks of `input/` are. */
const END_LENGTH = 22;

/** One bit of the header in front of a part. */
export function headerFlipped(whole: Uint8Array, next: Numbers): Buffer {
  const bytes = Buffer.from(whole);
  const { offset, start } = picked(entriesOf(bytes), next);
  flipOne(bytes.subarray(offset, start), next);
  return bytes;
}

/** The same parts as another honest program packs them: in another order, stored or deflated, with a part that we do not know. */
export function packedAnew(whole: Uint8Array, next: Numbers): Buffer {
  const left = [...partsOf(whole), [`docProps/part${next(9)}.xml`, Buffer.from('<x/>')] as const];
  const entries: RawEntry[] = [];
  while (left.length > 0) {
    const [part] = left.splice(next(left.length), 1);
    if (part !== undefined) entries.push(entryAs(part[0], part[1], next));
  }
  return rawZip(entries, '保'.repeat(next(3)));
}

function entryAs(name: string, bytes: Buffer, next: Numbers): RawEntry {
  const isStored = next(3) === 0;
  return {
    name,
    packed: isStored ? bytes : deflateRawSync(bytes, { level: next(10) }),
    size: bytes.length,
    checksum: crc32(bytes),
    method: isStored ? 0 : 8,
    sizesFollow: next(2) === 0,
    extra: next(2) * 9,
  };
}

function entriesOf(archive: Buffer): readonly ZipEntry[] {
  const entries = readDirectory(archive);
  if (typeof entries === 'string') throw new Error(entries);
  return entries;
}
