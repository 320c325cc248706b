/**
 * The zip archive of a workbook: a gate in front of the parser.
 *
 * The parts are inflated here, each no further than its declared size and all of them
 * within limits, and the parser gets them stored. So nothing can unfold behind our back.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */

import { crc32, inflateRawSync } from 'node:zlib';

import type { Checked } from '../diagnostics/checked.ts';
import { SAVE_AGAIN, refuse, refused } from './refusal.ts';
import { passwordProtected } from './signature.ts';

/** One file of the archive, inflated. */
export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** One line of the archive's table of contents. */
interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const MOST_PARTS = 2000;
const LARGEST_PART = 64_000_000;
const LARGEST_TOTAL = 200_000_000;
/** XML packs well, a hundredfold at times; a thousandfold only when it is made of one character. */
const HIGHEST_RATIO = 1000;
const RATIO_MATTERS_FROM = 5_000_000;

const END_RECORD = 0x06_05_4b_50;
const CENTRAL_RECORD = 0x02_01_4b_50;
const LOCAL_RECORD = 0x04_03_4b_50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xff_ff;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks an archive.
 *
 * @param wanted tells by name which parts are needed; the others are measured, never inflated
 * @returns the wanted parts in the archive's order; a finding when it is truncated, damaged, encrypted or unfolds too far
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Checked<readonly Part[]> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = tableOfContents(archive);
  if (entries === undefined) return refused(damaged());
  if (entries.some(({ encrypted }) => encrypted)) return refused(passwordProtected());
  if (isBomb(entries)) return refused(bomb());
  const parts: Part[] = [];
  for (const entry of entries.filter(({ name }) => wanted(name))) {
    const inflated = inflate(archive, entry);
    if (inflated === undefined) return refused(damaged());
    parts.push({ name: entry.name, bytes: inflated });
  }
  return { value: parts, diagnostics: [] };
}

function damaged() {
  return refuse(
    'damaged',
    'ファイルが途中で切れているか、壊れています。',
    `${SAVE_AGAIN}メールや共有フォルダから受け取り直すことも試してください。`,
  );
}

function bomb() {
  return refuse(
    'unfolds-too-far',
    '展開すると大きくなりすぎるファイルです。安全のため読み取りません。',
    '使っていないシート、画像、書式だけの行や列を削除して保存し直してください。心当たりのないファイルは開かないでください。',
  );
}

function isBomb(entries: readonly Entry[]): boolean {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const unfolds = ({ size, packedSize }: Entry): boolean =>
    size > LARGEST_PART || (size > RATIO_MATTERS_FROM && size > packedSize * HIGHEST_RATIO);
  return entries.length > MOST_PARTS || total > LARGEST_TOTAL || entries.some(unfolds);
}

/** @returns undefined when the table of contents is missing or does not hold together */
function tableOfContents(archive: Buffer): readonly Entry[] | undefined {
  const end = endRecord(archive);
  if (end === undefined) return undefined;
  const count = archive.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let position = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > archive.length) return undefined;
    if (archive.readUInt32LE(position) !== CENTRAL_RECORD) return undefined;
    const { entry, length } = centralRecord(archive, position);
    entries.push(entry);
    position += length;
  }
  return entries;
}

/** The end record stands at the very end, before a comment of any length. */
function endRecord(archive: Buffer): number | undefined {
  const last = archive.length - END_LENGTH;
  for (let position = last; position >= Math.max(0, last - LONGEST_COMMENT); position -= 1) {
    if (archive.readUInt32LE(position) === END_RECORD) return position;
  }
  return undefined;
}

function centralRecord(archive: Buffer, at: number): { entry: Entry; length: number } {
  const nameLength = archive.readUInt16LE(at + 28);
  const entry = {
    name: archive.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
    encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    method: archive.readUInt16LE(at + 10),
    checksum: archive.readUInt32LE(at + 16),
    packedSize: archive.readUInt32LE(at + 20),
    size: archive.readUInt32LE(at + 24),
    offset: archive.readUInt32LE(at + 42),
  };
  const extraLength = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  return { entry, length: 46 + nameLength + extraLength };
}

/** @returns undefined when the part is cut off, does not inflate, or differs from its size or checksum */
function inflate(archive: Buffer, entry: Entry): Buffer | undefined {
  const { offset, packedSize, size, method, checksum } = entry;
  if (offset + 30 > archive.length) return undefined;
  if (archive.readUInt32LE(offset) !== LOCAL_RECORD) return undefined;
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + packedSize > archive.length) return undefined;
  const packed = archive.subarray(start, start + packedSize);
  const inflated =
    method === STORED ? packed : method === DEFLATED ? inflateUpTo(packed, size) : undefined;
  if (inflated === undefined || inflated.length !== size) return undefined;
  return crc32(inflated) === checksum ? inflated : undefined;
}

function inflateUpTo(packed: Buffer, size: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}

/**
 * Packs parts into an archive without compression.
 *
 * @returns the archive's bytes
 */
export function pack(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const fields = commonFields(bytes, nameBytes.length);
    const head = Buffer.concat([unsigned(LOCAL_RECORD, 4), fields, nameBytes]);
    local.push(head, bytes);
    const tail = [unsigned(0, 6), unsigned(0, 4), unsigned(offset, 4), nameBytes];
    central.push(unsigned(CENTRAL_RECORD, 4), unsigned(20, 2), fields, ...tail);
    offset += head.length + bytes.length;
  }
  const contents = Buffer.concat(central);
  return Buffer.concat([...local, contents, endOf(parts.length, contents.length, offset)]);
}

/** The fields that the local and the central record have in common, from the version to the extra field's length. */
function commonFields(bytes: Buffer, nameLength: number): Buffer {
  const utf8Names = 0x08_00;
  const firstOfJanuary1980 = 0x00_21;
  return Buffer.concat([
    unsigned(20, 2),
    unsigned(utf8Names, 2),
    unsigned(STORED, 2),
    unsigned(0, 2),
    unsigned(firstOfJanuary1980, 2),
    unsigned(crc32(bytes), 4),
    unsigned(bytes.length, 4),
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
