/** Zip archives written: new ones, and copies in which only some files differ. */

import { crc32 } from '../bytes/crc32.ts';
import { deflateRaw } from '../bytes/deflate.ts';
import {
  CENTRAL_RECORD,
  DEFLATED,
  END_RECORD,
  LOCAL_RECORD,
  STORED,
  type ZipEntry,
} from './directory.ts';

/** One file, unpacked. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file as it lies in an archive: its header with its bytes, and its record with the offset left open. */
interface Lying {
  readonly local: readonly Buffer[];
  readonly record: Buffer;
}

/** In the record of the table of contents. */
const OFFSET_FIELD = 42;

/**
 * Packs files without compression.
 *
 * @returns the archive's bytes; all entries carry the first day of 1980, so that the same files give the same bytes
 */
export function pack(files: readonly ZipFile[]): Buffer {
  return joined(files.map((file) => laid(file, STORED)));
}

/**
 * Copies an archive, with some of its files replaced and others added at its end.
 *
 * @param archive the whole original, its entries as `readDirectory` gives them
 * @param changes by name; files that are not named keep their packed bytes, date and attributes, and their place
 */
export function repack(
  archive: Buffer,
  entries: readonly ZipEntry[],
  changes: ReadonlyMap<string, Buffer>,
): Buffer {
  const kept = entries.map((entry) => {
    const bytes = changes.get(entry.name);
    return bytes === undefined ? copied(archive, entry) : laid({ name: entry.name, bytes });
  });
  const known = new Set(entries.map(({ name }) => name));
  const added = [...changes].filter(([name]) => !known.has(name));
  return joined([...kept, ...added.map(([name, bytes]) => laid({ name, bytes }))]);
}

/** The header is written anew from the record: one that leaves its sizes to a trailer would lose them here. */
function copied(archive: Buffer, entry: ZipEntry): Lying {
  const packed = archive.subarray(entry.start, entry.start + entry.packedSize);
  const record = Buffer.from(entry.record);
  const sizesFollow = 0x00_08;
  record.writeUInt16LE(record.readUInt16LE(8) & ~sizesFollow, 8);
  const nameLength = record.readUInt16LE(28);
  const fields = Buffer.from(record.subarray(6, 32));
  const noExtraField = 24;
  fields.writeUInt16LE(0, noExtraField);
  const name = record.subarray(46, 46 + nameLength);
  return { local: [unsigned(LOCAL_RECORD, 4), fields, name, packed], record };
}

function laid({ name, bytes }: ZipFile, method = DEFLATED): Lying {
  const packed = method === STORED ? bytes : deflateRaw(bytes);
  const nameBytes = Buffer.from(name, 'utf8');
  const fields = commonFields(bytes, packed, nameBytes.length, method);
  const tail = [unsigned(0, 6), unsigned(0, 4), unsigned(0, 4), nameBytes];
  return {
    local: [unsigned(LOCAL_RECORD, 4), fields, nameBytes, packed],
    record: Buffer.concat([unsigned(CENTRAL_RECORD, 4), unsigned(20, 2), fields, ...tail]),
  };
}

function joined(files: readonly Lying[]): Buffer {
  const chunks: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const { local, record } of files) {
    record.writeUInt32LE(offset, OFFSET_FIELD);
    records.push(record);
    chunks.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const contents = Buffer.concat(records);
  return Buffer.concat([...chunks, contents, endOf(files.length, contents.length, offset)]);
}

/** The fields that the local and the central record have in common, from the version to the extra field's length. */
function commonFields(bytes: Buffer, packed: Buffer, nameLength: number, method: number): Buffer {
  const utf8Names = 0x08_00;
  const firstOfJanuary1980 = 0x00_21;
  return Buffer.concat([
    unsigned(20, 2),
    unsigned(utf8Names, 2),
    unsigned(method, 2),
    unsigned(0, 2),
    unsigned(firstOfJanuary1980, 2),
    unsigned(crc32(bytes), 4),
    unsigned(packed.length, 4),
    unsigned(bytes.length, 4),
    unsigned(nameLength, 2),
    unsigned(0, 2),
  ]);
}

function endOf(count: number, contentsLength: number, contentsOffset: number): Buffer {
  return Buffer.concat([
    unsigned(END_RECORD, 4),
    unsigned(0, 4),
    unsigned(count, 2),
    unsigned(count, 2),
    unsigned(contentsLength, 4),
    unsigned(contentsOffset, 4),
    unsigned(0, 2),
  ]);
}

function unsigned(value: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  buffer.writeUIntLE(value, 0, length);
  return buffer;
}
